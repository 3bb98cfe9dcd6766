#include "app/render/chart/chart_laws.h"

#include "app/numbers/number_text.h"
#include "app/render/look/render_text.h"
#include "app/render/look/time_text.h"
#include "engine/analysis/laws.h"
#include "engine/analysis/serial_share_fit.h"
#include "engine/analysis/usl_fit.h"

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

/// The laws of one chart, one after the other.
class Laws
{
public:
    Laws(const LawContext& context,
         const std::vector<double>& xs,
         const std::vector<ChartPoint>& measured)
        : m_context(context)
        , m_xs(xs)
        , m_measured(measured)
    {}

    std::vector<ChartLaw> all()
    {
        if (m_context.y == ChartQuantity::Makespan) {
            addIdealTime();
            addGreedyBand();
            return std::move(m_laws);
        }
        const bool isRatio =
            m_context.y == ChartQuantity::Speedup || m_context.y == ChartQuantity::Efficiency;
        if (!isRatio || workersAt(m_xs.front()) <= 0) {
            return std::move(m_laws);
        }
        addLinear();
        addRounds();
        addGreedyBand();
        if (overWorkers()) {
            addFits();
        }
        if (wanted(ChartCurve::Ceiling) && m_context.ceiling.isMeasured()) {
            add(RenderText::tr("this computer"), RenderText::tr("what computing tasks reach here"),
                overWorkers() ? dense(m_xs) : ends(),
                [&](double x) { return m_context.ceiling.of(workersAt(x)); });
        }
        return std::move(m_laws);
    }

private:
    bool wanted(ChartCurve curve) const { return m_context.curves.contains(curve); }

    bool overWorkers() const { return m_context.x == "workers"; }

    bool overTasks() const { return m_context.x == "tasks"; }

    double workersAt(double x) const { return overWorkers() ? x : m_context.workers; }

    double tasksAt(double x) const { return overTasks() ? x : m_context.tasks; }

    std::vector<double> ends() const { return {m_xs.front(), m_xs.back()}; }

    /// An efficiency is a speedup per worker, in the laws as well.
    double shown(double speedup, double x) const
    {
        return m_context.y == ChartQuantity::Efficiency ? speedup / workersAt(x) : speedup;
    }

    /// \param speedup as a function of x
    template <typename Speedup>
    ChartLaw& add(const QString& name,
                  const QString& formula,
                  const std::vector<double>& xs,
                  const Speedup& speedup)
    {
        m_laws.push_back(lawOf(name, formula, xs, [&](double x) { return shown(speedup(x), x); }));
        return m_laws.back();
    }

    void addIdealTime()
    {
        if (wanted(ChartCurve::Linear) && overWorkers() && m_context.serialSeconds > 0) {
            m_laws.push_back(lawOf(RenderText::tr("ideal"), QStringLiteral("T = T_seq / W"),
                                   dense(m_xs),
                                   [&](double x) { return m_context.serialSeconds / x; }));
        }
    }

    void addLinear()
    {
        if (wanted(ChartCurve::Linear)
            && (overWorkers() || m_context.y == ChartQuantity::Speedup)) {
            add(overWorkers() ? RenderText::tr("linear") : QStringLiteral("S = W"),
                QStringLiteral("S = W"), overWorkers() ? dense(m_xs) : ends(),
                [&](double x) { return laws::linear(workersAt(x)); });
        }
    }

    void addRounds()
    {
        if (!wanted(ChartCurve::Rounds) || tasksAt(m_xs.front()) <= 0) {
            return;
        }
        const bool counted = overWorkers() || overTasks();
        add(RenderText::tr("rounds"), QStringLiteral("S = n / ⌈n / W⌉"),
            counted ? everyNumber(m_xs) : ends(),
            [&](double x) { return laws::rounds(whole(tasksAt(x)), whole(workersAt(x))); });
    }

    /// From the longest that a greedy schedule may take to the shortest that any can: only where it is known.
    void addGreedyBand()
    {
        if (!wanted(ChartCurve::Greedy)) {
            return;
        }
        ChartLaw band;
        band.name = RenderText::tr("greedy bounds");
        band.formula = QStringLiteral("max(T₁/P, T∞) ≤ T ≤ T₁/P + T∞ (1 − 1/P)");
        for (const WorkPoint& point : m_context.works) {
            const double workers = workersAt(point.x);
            if (workers <= 0 || point.work <= 0) {
                continue;
            }
            const double longest = laws::greedyBound(point.work, point.span, workers);
            const double shortest = laws::lowerBound(point.work, point.span, workers);
            if (m_context.y == ChartQuantity::Makespan) {
                band.points.emplace_back(point.x, shortest);
                band.upper.emplace_back(point.x, longest);
            } else if (point.serial > 0) {
                band.points.emplace_back(point.x, shown(point.serial / longest, point.x));
                band.upper.emplace_back(point.x, shown(point.serial / shortest, point.x));
            }
        }
        if (band.points.size() > 1) {
            m_laws.push_back(std::move(band));
        }
    }

    /// Speedups over the workers; those of an efficiency are its own points times the workers.
    void addFits()
    {
        std::vector<analysis::SpeedupPoint> speedups;
        for (const ChartPoint& point : m_measured) {
            const double scale = m_context.y == ChartQuantity::Efficiency ? point.x : 1;
            speedups.push_back({point.x, point.median * scale});
        }
        const std::vector<double> xs = dense(m_xs);
        if (const auto share = analysis::fitAmdahl(speedups); share && wanted(ChartCurve::Amdahl)) {
            add(RenderText::tr("Amdahl, f = %1").arg(percentText(*share)),
                QStringLiteral("S = 1 / (f + (1 − f) / W)"), xs,
                [&](double x) { return laws::amdahl(*share, x); });
        }
        if (const auto share = analysis::fitGustafson(speedups);
            share && wanted(ChartCurve::Gustafson)) {
            add(RenderText::tr("Gustafson, f = %1").arg(percentText(*share)),
                QStringLiteral("S = W − f (W − 1)"), xs,
                [&](double x) { return laws::gustafson(*share, x); });
        }
        if (wanted(ChartCurve::Usl)) {
            addUsl(std::move(speedups), xs);
        }
    }

    /// The law speaks of speedups over one worker of the same program.
    void addUsl(std::vector<analysis::SpeedupPoint> points, const std::vector<double>& xs)
    {
        const auto one =
            std::find_if(points.begin(), points.end(),
                         [](const analysis::SpeedupPoint& point) { return point.workers == 1; });
        const double base = one != points.end() && one->speedup > 0 ? one->speedup : 1;
        for (analysis::SpeedupPoint& point : points) {
            point.speedup /= base;
        }
        const auto fit = analysis::fitUniversalScalability(points);
        if (!fit) {
            return;
        }
        add(RenderText::tr("USL, a = %1, b = %2")
                .arg(numbers::significantText(fit->contention, 2),
                     numbers::significantText(fit->coherency, 2)),
            QStringLiteral("S = W / (1 + a (W − 1) + b W (W − 1))"), xs, [&](double x) {
                return base * laws::universalScalability(fit->contention, fit->coherency, x);
            });
    }

    const LawContext& m_context;
    const std::vector<double>& m_xs;
    const std::vector<ChartPoint>& m_measured;
    std::vector<ChartLaw> m_laws;
};

} // namespace

std::vector<ChartLaw> lawsFor(const LawContext& context,
                              const std::vector<double>& xs,
                              const std::vector<ChartPoint>& measured)
{
    return xs.empty() ? std::vector<ChartLaw>() : Laws(context, xs, measured).all();
}

} // namespace makespan::render
