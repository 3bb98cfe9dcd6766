#include "engine/experiment/sweep_points.h"

#include <unordered_map>

namespace makespan::experiment {

namespace {

/// No literal has a line end in it.
std::string keyOf(const SweepRow& row)
{
    std::string key(1, row.clock == trace::Clock::Virtual ? 'v' : 'r');
    for (const std::string& value : row.run.values)
        key += '\n' + value;
    return key;
}

} // namespace

std::vector<SweepPoint> pointsOf(const SweepResult& sweep)
{
    std::vector<SweepPoint> points;
    std::unordered_map<std::string, std::size_t> places;
    for (const SweepRow& row : sweep.rows) {
        const auto [place, isNew] = places.try_emplace(keyOf(row), points.size());
        if (isNew)
            points.push_back({row.run.values, row.clock, {}, {}, {}, 0, trace::Status::Finished});
        SweepPoint& point = points[place->second];
        ++point.runs;
        if (row.status != trace::Status::Finished) {
            point.worst = row.status;
            continue;
        }
        point.makespans.push_back(static_cast<double>(row.measures.makespan.count()));
        if (!row.measures.hasSpeedup())
            continue;
        point.speedups.push_back(row.measures.speedup);
        point.efficiencies.push_back(row.measures.efficiency);
    }
    return points;
}

} // namespace makespan::experiment
