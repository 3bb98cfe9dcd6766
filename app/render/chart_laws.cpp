#include "app/render/chart_laws.h"

#include "app/render/render_text.h"
#include "app/render/time_text.h"
#include "engine/analysis/laws.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace makespan::render {

namespace {

namespace laws = analysis::laws;

// Curves over more numbers than this are drawn at the data's own values only.
constexpr double kMostNumbers = 4096;

std::vector<double> everyNumber(const std::vector<double>& xs)
{
    const double first = std::ceil(xs.front());
    const double last = std::floor(xs.back());
    if (last - first > kMostNumbers) {
        return xs;
    }
    std::vector<double> all;
    for (double x = first; x <= last; x += 1) {
        all.push_back(x);
    }
    return all;
}

// A smooth curve needs points between the data's; on any scale.
std::vector<double> dense(const std::vector<double>& xs)
{
    constexpr int kPoints = 128;
    if (xs.front() <= 0 || xs.size() < 2) {
        return xs;
    }
    std::vector<double> all;
    const double ratio = xs.back() / xs.front();
    for (int point = 0; point <= kPoints; ++point) {
        all.push_back(xs.front() * std::pow(ratio, static_cast<double>(point) / kPoints));
    }
    return all;
}

ChartLaw lawOf(const QString& name,
               const QString& formula,
               const std::vector<double>& xs,
               const std::function<double(double)>& value)
{
    ChartLaw law;
    law.name = name;
    law.formula = formula;
    for (const double x : xs) {
        law.points.emplace_back(x, value(x));
    }
    return law;
}

std::uint64_t whole(double value)
{
    return static_cast<std::uint64_t>(std::max(0.0, std::round(value)));
}

} // namespace

std::optional<double> fittedSerialShare(const std::vector<ChartPoint>& speedups)
{
    if (speedups.size() < 3) {
        return {};
    }
    const auto error = [&](double share) {
        double sum = 0;
        for (const ChartPoint& point : speedups) {
            const double difference = laws::amdahl(share, point.x) - point.median;
            sum += difference * difference;
        }
        return sum;
    };
    // One minimum in [0, 1]: every term is convex near it; thirds close in on it.
    double low = 0;
    double high = 1;
    for (int round = 0; round < 100; ++round) {
        const double third = (high - low) / 3;
        if (error(low + third) < error(high - third)) {
            high -= third;
        } else {
            low += third;
        }
    }
    return (low + high) / 2;
}

std::vector<ChartLaw> lawsFor(const LawContext& context,
                              const std::vector<double>& xs,
                              const std::vector<ChartPoint>& measured)
{
    std::vector<ChartLaw> all;
    if (xs.empty()) {
        return all;
    }
    const bool overWorkers = context.x == "workers";
    const bool overTasks = context.x == "tasks";

    if (context.y == ChartQuantity::Makespan) {
        if (overWorkers && context.serialSeconds > 0) {
            all.push_back(lawOf(RenderText::tr("ideal"), QStringLiteral("T = T_seq / W"), dense(xs),
                                [&](double x) { return context.serialSeconds / x; }));
        }
        return all;
    }
    if (context.y != ChartQuantity::Speedup && context.y != ChartQuantity::Efficiency) {
        return all;
    }

    const auto workersAt = [&](double x) { return overWorkers ? x : context.workers; };
    const auto tasksAt = [&](double x) { return overTasks ? x : context.tasks; };
    // An efficiency is a speedup per worker, in the laws as well.
    const auto shown = [&](double speedup, double x) {
        return context.y == ChartQuantity::Efficiency ? speedup / workersAt(x) : speedup;
    };
    if (workersAt(xs.front()) <= 0) {
        return all;
    }
    if (overWorkers || context.y == ChartQuantity::Speedup) {
        all.push_back(lawOf(overWorkers ? RenderText::tr("linear") : QStringLiteral("S = W"),
                            QStringLiteral("S = W"), {xs.front(), xs.back()},
                            [&](double x) { return shown(laws::linear(workersAt(x)), x); }));
    }
    if (tasksAt(xs.front()) > 0) {
        const bool counted = overWorkers || overTasks;
        all.push_back(lawOf(
            RenderText::tr("rounds"), QStringLiteral("S = n / ⌈n / W⌉"),
            counted ? everyNumber(xs) : std::vector<double>{xs.front(), xs.back()}, [&](double x) {
                return shown(laws::rounds(whole(tasksAt(x)), whole(workersAt(x))), x);
            }));
    }
    if (overWorkers && context.y == ChartQuantity::Speedup) {
        if (const auto share = fittedSerialShare(measured)) {
            all.push_back(lawOf(RenderText::tr("Amdahl, f = %1").arg(percentText(*share)),
                                QStringLiteral("S = 1 / (f + (1 − f) / W)"), dense(xs),
                                [&](double x) { return laws::amdahl(*share, x); }));
        }
    }
    if (context.ceiling > 0 && context.y == ChartQuantity::Speedup) {
        all.push_back(lawOf(RenderText::tr("this computer"),
                            RenderText::tr("what computing tasks reach here"),
                            {xs.front(), xs.back()}, [&](double) { return context.ceiling; }));
    }
    return all;
}

} // namespace makespan::render
