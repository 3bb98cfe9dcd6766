#include "engine/experiment/sweep_fits.h"

#include "engine/analysis/serial_share_fit.h"
#include "engine/analysis/statistics.h"
#include "engine/scenario/literal.h"

#include <algorithm>

namespace makespan::experiment {

namespace {

struct Curve
{
    SweepFit fit;
    std::vector<analysis::SpeedupPoint> points;
};

void fitCurve(Curve& curve)
{
    curve.fit.amdahlShare = analysis::fitAmdahl(curve.points);
    curve.fit.gustafsonShare = analysis::fitGustafson(curve.points);
    const auto one =
        std::find_if(curve.points.begin(), curve.points.end(),
                     [](const analysis::SpeedupPoint& point) { return point.workers == 1; });
    if (one != curve.points.end()) {
        const double base = one->speedup;
        for (analysis::SpeedupPoint& point : curve.points)
            point.speedup /= base;
    }
    curve.fit.usl = analysis::fitUniversalScalability(curve.points);
}

} // namespace

std::vector<SweepFit> fitsOf(const SweepResult& sweep, const std::vector<SweepPoint>& points)
{
    const auto axis =
        std::find_if(sweep.axes.begin(), sweep.axes.end(),
                     [](const scenario::SweepAxis& one) { return one.name == "workers"; });
    if (axis == sweep.axes.end())
        return {};
    const auto workersAt = static_cast<std::size_t>(axis - sweep.axes.begin());
    std::vector<Curve> curves;
    for (const SweepPoint& point : points) {
        std::vector<std::string> values = point.values;
        const auto workers = scenario::parseNumber(values[workersAt]);
        values[workersAt].clear();
        auto curve = std::find_if(curves.begin(), curves.end(), [&](const Curve& one) {
            return one.fit.values == values && one.fit.clock == point.clock;
        });
        if (curve == curves.end()) {
            curves.push_back({});
            curve = curves.end() - 1;
            curve->fit.values = std::move(values);
            curve->fit.clock = point.clock;
        }
        const double speedup = analysis::summarise(point.speedups).median;
        if (workers && speedup > 0)
            curve->points.push_back({*workers, speedup});
    }
    std::vector<SweepFit> fits;
    for (Curve& curve : curves) {
        fitCurve(curve);
        fits.push_back(std::move(curve.fit));
    }
    return fits;
}

} // namespace makespan::experiment
