#pragma once

#include "app/render/chart/chart_choice.h"
#include "engine/experiment/sweep.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QHBoxLayout;

namespace makespan::gui {

class ChartOptions;
class ThirdValueChooser;

/// Above the chart: what it shows, against which knob, with which curves beside it, and what it is compared with.
class ChartBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChartBar(QWidget* parent = nullptr);

    /// The quantities that may stand along the x axis. \returns whether they are others than before: then `first` is
    /// chosen, without knobChosen().
    bool offerKnobs(const QStringList& names, const QString& first);
    QString knob() const;
    /// The values of the third swept quantity, if there is one.
    void offerThird(const experiment::SweepResult& sweep);

    /// What the chart shows of the sweep.
    render::ChartChoice choice() const;

signals:
    void knobChosen();
    /// Another choice() of the same sweep.
    void choiceChanged();
    void keepAsked();
    void tableAsked();
    void clearAsked();

private:
    void fillQuantities();
    QWidget* compareButton();
    void fillShortcuts();
    void checkShortcut();

    QComboBox* m_quantity = nullptr;
    QComboBox* m_knob = nullptr;
    ThirdValueChooser* m_third = nullptr;
    ChartOptions* m_options = nullptr;
    QHBoxLayout* m_shortcuts = nullptr; ///< a button for each of the usual x axes
};

} // namespace makespan::gui
