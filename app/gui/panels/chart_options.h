#pragma once

#include "app/render/chart/chart_choice.h"

#include <QPushButton>

#include <vector>

class QAction;
class QMenu;

namespace makespan::gui {

/// The button with the menu of what a chart shows besides its points: curves to compare with, intervals, axes.
class ChartOptions : public QPushButton
{
    Q_OBJECT

public:
    explicit ChartOptions(QWidget* parent = nullptr);

    /// Puts what is checked into the choice.
    void apply(render::ChartChoice& choice) const;

signals:
    void changed();

private:
    QAction* addCheck(QMenu* menu, const QString& text, const QString& tip, bool on);

    std::vector<std::pair<QAction*, render::ChartCurve>> m_curves;
    std::vector<std::pair<QAction*, render::ChartSpread>> m_spreads;
    QAction* m_logX = nullptr;
    QAction* m_logY = nullptr;
};

} // namespace makespan::gui
