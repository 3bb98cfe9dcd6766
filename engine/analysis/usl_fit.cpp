#include "engine/analysis/usl_fit.h"

#include "engine/analysis/laws.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace makespan::analysis {

namespace {

// Minimises the sum of (y - a x1 - b x2)^2 over a, b >= 0, by the normal equations.
class Regression
{
public:
    void add(double x1, double x2, double y)
    {
        m_11 += x1 * x1;
        m_12 += x1 * x2;
        m_22 += x2 * x2;
        m_1y += x1 * y;
        m_2y += x2 * y;
    }

    UslFit solve() const
    {
        const double determinant = m_11 * m_22 - m_12 * m_12;
        UslFit fit;
        fit.contention = (m_1y * m_22 - m_2y * m_12) / determinant;
        fit.coherency = (m_2y * m_11 - m_1y * m_12) / determinant;
        // The sum is convex: where the free minimum lies outside, the best one is on an edge.
        if (fit.coherency < 0) {
            fit.coherency = 0;
            fit.contention = std::max(m_1y / m_11, 0.0);
        } else if (fit.contention < 0) {
            fit.contention = 0;
            fit.coherency = std::max(m_2y / m_22, 0.0);
        }
        return fit;
    }

private:
    double m_11 = 0;
    double m_12 = 0;
    double m_22 = 0;
    double m_1y = 0;
    double m_2y = 0;
};

bool isUsable(const SpeedupPoint& point)
{
    return std::isfinite(point.workers) && std::isfinite(point.speedup) && point.workers >= 1
           && point.speedup > 0;
}

} // namespace

std::optional<UslFit> fitUniversalScalability(std::span<const SpeedupPoint> points)
{
    Regression regression;
    std::vector<double> workers;
    for (const SpeedupPoint& point : points) {
        if (!isUsable(point) || point.workers == 1)
            continue;
        const double others = point.workers - 1;
        regression.add(others, point.workers * others, point.workers / point.speedup - 1);
        if (std::find(workers.begin(), workers.end(), point.workers) == workers.end())
            workers.push_back(point.workers);
    }
    if (workers.size() < 2)
        return std::nullopt;

    UslFit fit = regression.solve();
    if (fit.coherency > 0)
        fit.peak = std::sqrt(std::max(1 - fit.contention, 0.0) / fit.coherency);
    for (const SpeedupPoint& point : points) {
        if (!isUsable(point))
            continue;
        const double fitted =
            laws::universalScalability(fit.contention, fit.coherency, point.workers);
        fit.worstError = std::max(fit.worstError, std::abs(fitted / point.speedup - 1));
    }
    return fit;
}

} // namespace makespan::analysis
