#include "app/gui/panels/chart_options.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace makespan::gui {

ChartOptions::ChartOptions(QWidget* parent)
    : QPushButton(parent)
{
    using render::ChartCurve;
    using render::ChartSpread;
    setText(tr("&Show"));
    setToolTip(tr("Curves to compare with, intervals, logarithmic axes"));
    setAccessibleName(tr("What else the chart shows"));
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    menu->addSection(tr("Curves"));
    const render::ChartChoice usual;
    const auto curve = [&](const QString& text, const QString& tip, ChartCurve which) {
        m_curves.emplace_back(addCheck(menu, text, tip, usual.curves.contains(which)), which);
    };
    curve(tr("&Linear"), tr("S = W, the ideal"), ChartCurve::Linear);
    curve(tr("&Rounds"), tr("n equal tasks in rounds: S = n / ⌈n / W⌉"), ChartCurve::Rounds);
    curve(tr("&Amdahl, fitted"), tr("S = 1 / (f + (1 − f) / W)"), ChartCurve::Amdahl);
    curve(tr("&Gustafson, fitted"), tr("S = W − f (W − 1)"), ChartCurve::Gustafson);
    curve(tr("Greedy &bounds"),
          tr("Every schedule that leaves no worker idle needlessly lies between"),
          ChartCurve::Greedy);
    curve(tr("&Universal scalability law, fitted"), tr("S = W / (1 + a (W − 1) + b W (W − 1))"),
          ChartCurve::Usl);
    curve(tr("&This computer"), tr("What its cores reach together when all of them compute"),
          ChartCurve::Ceiling);
    menu->addSection(tr("Around the medians"));
    auto* spreads = new QActionGroup(this);
    const auto spread = [&](const QString& text, ChartSpread which) {
        QAction* action = addCheck(menu, text, {}, which == usual.spread);
        spreads->addAction(action);
        m_spreads.emplace_back(action, which);
    };
    spread(tr("95 % &interval of the median"), ChartSpread::Interval);
    spread(tr("&Quartiles"), ChartSpread::Quartiles);
    spread(tr("&Minimum and maximum"), ChartSpread::Range);
    menu->addSection(tr("Axes"));
    m_logX = addCheck(menu, tr("Logarithmic &x"), {}, false);
    m_logY = addCheck(menu, tr("Logarithmic &y"), {}, false);
    setMenu(menu);
}

QAction* ChartOptions::addCheck(QMenu* menu, const QString& text, const QString& tip, bool on)
{
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    action->setToolTip(tip);
    connect(action, &QAction::toggled, this, &ChartOptions::changed);
    return action;
}

void ChartOptions::apply(render::ChartChoice& choice) const
{
    choice.curves.clear();
    for (const auto& [action, curve] : m_curves) {
        if (action->isChecked()) {
            choice.curves.insert(curve);
        }
    }
    for (const auto& [action, spread] : m_spreads) {
        if (action->isChecked()) {
            choice.spread = spread;
        }
    }
    choice.logX = m_logX->isChecked();
    choice.logY = m_logY->isChecked();
}

} // namespace makespan::gui
