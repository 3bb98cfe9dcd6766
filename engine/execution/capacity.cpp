#include "engine/execution/capacity.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace makespan::execution {

Capacity::Capacity(std::vector<Point> measured)
{
    if (measured.empty())
        return;
    measured.push_back({1, 1.0});
    std::sort(measured.begin(), measured.end(),
              [](const Point& a, const Point& b) { return a.tasks < b.tasks; });
    for (const Point& point : measured) {
        if (point.tasks == 0 || (!m_points.empty() && m_points.back().tasks == point.tasks))
            continue;
        m_points.push_back(
            {point.tasks, std::clamp(point.cores, 1.0, static_cast<double>(point.tasks))});
    }
}

double Capacity::of(double tasks) const
{
    if (!isMeasured())
        return tasks;
    const auto after = std::find_if(m_points.begin(), m_points.end(), [tasks](const Point& point) {
        return static_cast<double>(point.tasks) >= tasks;
    });
    if (after == m_points.end())
        return m_points.back().cores;
    if (after == m_points.begin())
        return after->cores;
    const Point& before = *std::prev(after);
    const double share = (tasks - before.tasks) / (after->tasks - before.tasks);
    return before.cores + (after->cores - before.cores) * share;
}

} // namespace makespan::execution
