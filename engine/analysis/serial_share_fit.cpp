#include "engine/analysis/serial_share_fit.h"

#include "engine/analysis/laws.h"

#include <algorithm>

namespace makespan::analysis {

namespace {

constexpr std::size_t kFewestPoints = 3;

} // namespace

std::optional<double> fitAmdahl(std::span<const SpeedupPoint> points)
{
    if (points.size() < kFewestPoints)
        return std::nullopt;
    const auto error = [points](double share) {
        double sum = 0;
        for (const SpeedupPoint& point : points) {
            const double difference = laws::amdahl(share, point.workers) - point.speedup;
            sum += difference * difference;
        }
        return sum;
    };
    // One minimum in [0, 1]: every term is convex near it; thirds close in on it.
    double low = 0;
    double high = 1;
    for (int round = 0; round < 100; ++round) {
        const double third = (high - low) / 3;
        if (error(low + third) < error(high - third))
            high -= third;
        else
            low += third;
    }
    return (low + high) / 2;
}

std::optional<double> fitGustafson(std::span<const SpeedupPoint> points)
{
    if (points.size() < kFewestPoints)
        return std::nullopt;
    // S = W - f (W - 1) is linear in f: f = sum (W - 1)(W - S) / sum (W - 1)^2.
    double above = 0;
    double below = 0;
    for (const SpeedupPoint& point : points) {
        above += (point.workers - 1) * (point.workers - point.speedup);
        below += (point.workers - 1) * (point.workers - 1);
    }
    return below > 0 ? std::optional(std::clamp(above / below, 0.0, 1.0)) : std::nullopt;
}

} // namespace makespan::analysis
