#pragma once

#include "engine/experiment/sweep_request.h"

#include <QDialog>

#include <array>
#include <optional>

class QComboBox;
class QDialogButtonBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace makespan::gui {

/// Asks what is to be swept: one to three knobs or machine keys with their values, on which clock, how often.
/// It says how many runs that are, and what is wrong with it.
class SweepDialog : public QDialog
{
    Q_OBJECT

public:
    SweepDialog(const scenario::Scenario& scenario,
                const scenario::SweepSettings& settings,
                QWidget* parent = nullptr);

    /// What was asked for; nothing while something is wrong with it.
    std::optional<experiment::SweepRequest> request() const;

private:
    struct Axis
    {
        QComboBox* name = nullptr;
        QLineEdit* values = nullptr;
    };

    void addAxis(QGridLayout* grid, int row);
    void proposeValues(const Axis& axis);
    void check();
    /// \throws std::invalid_argument with one sentence
    experiment::SweepRequest readRequest() const;

    scenario::Scenario m_scenario;
    std::array<Axis, 3> m_axes;
    QComboBox* m_clock = nullptr;
    QSpinBox* m_repeat = nullptr;
    QSpinBox* m_warmup = nullptr;
    QLabel* m_verdict = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

} // namespace makespan::gui
