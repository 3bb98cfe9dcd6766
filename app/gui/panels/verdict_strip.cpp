#include "app/gui/panels/verdict_strip.h"

#include "app/words/quantities.h"

#include <cmath>

namespace makespan::gui {
namespace {

/// Two runs that differ by less are the same to the eye.
constexpr double kSame = 0.0005;

} // namespace

VerdictStrip::VerdictStrip(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setMargin(6);
    setWordWrap(true);
    hide();
}

QString VerdictStrip::sentence(const RunFacts& prediction, const RunFacts& measurement)
{
    const double predicted = trace::seconds(prediction.trace.makespan());
    const double measured = trace::seconds(measurement.trace.makespan());
    const QString took = words::durationText(measurement.trace.makespan());
    const QString expected = words::durationText(prediction.trace.makespan());
    if (measurement.status != trace::Status::Finished || predicted <= 0) {
        return tr("The real run did not finish: it ended after <b>%1</b>.").arg(took);
    }
    const double share = measured / predicted - 1;
    if (std::abs(share) < kSame) {
        return tr("The real run took <b>%1</b>, as predicted.").arg(took);
    }
    const QString percent = words::percentText(std::abs(share));
    return share > 0 ? tr("The real run took <b>%1</b> instead of %2: %3 longer.")
                           .arg(took, expected, percent)
                     : tr("The real run took <b>%1</b> instead of %2: %3 shorter.")
                           .arg(took, expected, percent);
}

void VerdictStrip::setRuns(const RunFactsPtr& prediction, const RunFactsPtr& measurement)
{
    setVisible(prediction && measurement);
    setText(prediction && measurement ? sentence(*prediction, *measurement) : QString());
}

} // namespace makespan::gui
