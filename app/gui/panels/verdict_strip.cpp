#include "app/gui/panels/verdict_strip.h"

#include "app/render/time_text.h"

#include <cmath>

namespace makespan::gui {
namespace {

QString numbers(const RunFacts& facts)
{
    const auto& measures = facts.analysis.measures;
    return VerdictStrip::tr("%1 · speedup <b>%2</b> · efficiency %3")
        .arg(render::durationText(measures.makespan))
        .arg(measures.speedup, 0, 'f', 3)
        .arg(render::percentText(measures.efficiency));
}

QString difference(const RunFacts& prediction, const RunFacts& measurement)
{
    const double predicted = trace::seconds(prediction.trace.makespan());
    const double measured = trace::seconds(measurement.trace.makespan());
    if (predicted <= 0 || measurement.status != trace::Status::Finished) {
        return {};
    }
    const double share = measured / predicted - 1;
    if (std::abs(share) < 0.0005) {
        return VerdictStrip::tr(" (as predicted)");
    }
    return share > 0 ? VerdictStrip::tr(" (%1 longer)").arg(render::percentText(share))
                     : VerdictStrip::tr(" (%1 shorter)").arg(render::percentText(-share));
}

} // namespace

VerdictStrip::VerdictStrip(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setMargin(6);
    setMinimumWidth(1); // a long line is cut, it does not widen the window
}

void VerdictStrip::setRuns(const RunFactsPtr& prediction, const RunFactsPtr& measurement)
{
    QStringList parts;
    if (prediction) {
        parts << tr("Prediction: %1").arg(numbers(*prediction));
    }
    if (measurement) {
        parts << tr("Measured: %1%2")
                     .arg(numbers(*measurement),
                          prediction ? difference(*prediction, *measurement) : QString());
    }
    setText(parts.join(QStringLiteral("&nbsp;&nbsp;&nbsp;│&nbsp;&nbsp;&nbsp;")));
}

} // namespace makespan::gui
