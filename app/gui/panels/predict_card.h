#pragma once

#include "app/gui/run/newest_job.h"
#include "engine/experiment/machine.h"
#include "engine/scenario/scenario.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace makespan::gui {

class NumberField;

/// Predict first: asks the scenario's questions one by one, takes a guess, and only then says what the virtual
/// clock gives. Hidden when the file asks nothing.
class PredictCard : public QWidget
{
    Q_OBJECT

public:
    explicit PredictCard(QWidget* parent = nullptr);
    ~PredictCard() override;

    void setScenario(const scenario::Scenario& scenario);
    /// What gives the answers: the machine of the prediction on screen, so that "Show me" shows the same number.
    void setMachine(const experiment::MachineRequest& machine);

signals:
    /// The student wants to see it: the knobs of the question are to be set in the text.
    void shown(const std::map<std::string, std::string>& knobs);

private:
    void ask();
    void judgeGuess();
    void tell(const QString& sentence, bool right);

    scenario::Scenario m_scenario;
    experiment::MachineRequest m_machine;
    std::vector<scenario::Prediction> m_questions;
    std::size_t m_current = 0;
    quint64 m_newest = 0;
    QLabel* m_question = nullptr;
    NumberField* m_guess = nullptr;
    QPushButton* m_check = nullptr;
    QToolButton* m_next = nullptr;
    QPushButton* m_show = nullptr;
    QLabel* m_verdict = nullptr;
    NewestJob m_job;
};

} // namespace makespan::gui
