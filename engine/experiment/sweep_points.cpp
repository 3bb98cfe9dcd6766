#include "engine/experiment/sweep_points.h"

#include <algorithm>

namespace makespan::experiment {

std::vector<SweepPoint> pointsOf(const SweepResult& sweep)
{
    std::vector<SweepPoint> points;
    for (const SweepRow& row : sweep.rows) {
        auto point = std::find_if(points.begin(), points.end(), [&row](const SweepPoint& one) {
            return one.values == row.run.values && one.clock == row.clock;
        });
        if (point == points.end()) {
            points.push_back({row.run.values, row.clock, {}, {}, {}, 0, trace::Status::Finished});
            point = points.end() - 1;
        }
        ++point->runs;
        if (row.status != trace::Status::Finished) {
            point->worst = row.status;
            continue;
        }
        point->makespans.push_back(static_cast<double>(row.measures.makespan.count()));
        point->speedups.push_back(row.measures.speedup);
        point->efficiencies.push_back(row.measures.efficiency);
    }
    return points;
}

} // namespace makespan::experiment
