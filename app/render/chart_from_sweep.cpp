#include "app/render/chart_from_sweep.h"

#include "app/render/chart_laws.h"
#include "app/render/render_text.h"
#include "app/render/time_text.h"
#include "engine/analysis/statistics.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace makespan::render {

namespace {

using experiment::SweepResult;
using experiment::SweepRow;

std::optional<double> numberOf(const std::string& literal)
{
    double value = 0;
    const char* end = literal.data() + literal.size();
    const auto [rest, error] = std::from_chars(literal.data(), end, value);
    if (error != std::errc() || rest != end) {
        return {};
    }
    return value;
}

// A text without the quotes that Python needs.
QString plainText(const std::string& literal)
{
    const bool quoted = literal.size() >= 2 && (literal.front() == '\'' || literal.front() == '"')
                        && literal.back() == literal.front();
    return QString::fromStdString(quoted ? literal.substr(1, literal.size() - 2) : literal);
}

QString nameOf(ChartQuantity quantity, ChartLoss loss)
{
    switch (quantity) {
    case ChartQuantity::Speedup:
        return RenderText::tr("speedup");
    case ChartQuantity::Efficiency:
        return RenderText::tr("efficiency");
    case ChartQuantity::Makespan:
        return RenderText::tr("makespan");
    case ChartQuantity::Serial:
        return RenderText::tr("serial time");
    case ChartQuantity::Loss:
        break;
    }
    switch (loss) {
    case ChartLoss::All:
        return RenderText::tr("lost speedup");
    case ChartLoss::Serial:
        return RenderText::tr("speedup lost to the serial part");
    case ChartLoss::Overhead:
        return RenderText::tr("speedup lost to overhead");
    case ChartLoss::Dependency:
        return RenderText::tr("speedup lost to dependencies");
    case ChartLoss::Imbalance:
        return RenderText::tr("speedup lost to imbalance");
    case ChartLoss::Unused:
        return RenderText::tr("speedup lost to unused workers");
    case ChartLoss::Blocked:
        return RenderText::tr("speedup lost to blocked tasks");
    case ChartLoss::Inflation:
        return RenderText::tr("speedup lost to slower tasks");
    }
    return {};
}

double lossOf(const analysis::Losses& losses, ChartLoss loss)
{
    switch (loss) {
    case ChartLoss::All:
        return losses.sum();
    case ChartLoss::Serial:
        return losses.serial;
    case ChartLoss::Overhead:
        return losses.overhead;
    case ChartLoss::Dependency:
        return losses.dependency;
    case ChartLoss::Imbalance:
        return losses.imbalance;
    case ChartLoss::Unused:
        return losses.unused;
    case ChartLoss::Blocked:
        return losses.blocked;
    case ChartLoss::Inflation:
        return losses.inflation;
    }
    return 0;
}

double quantityOf(const SweepRow& row, const ChartChoice& choice)
{
    switch (choice.y) {
    case ChartQuantity::Speedup:
        return row.measures.speedup;
    case ChartQuantity::Efficiency:
        return row.measures.efficiency;
    case ChartQuantity::Makespan:
        return trace::seconds(row.measures.makespan);
    case ChartQuantity::Serial:
        return trace::seconds(row.measures.serial);
    case ChartQuantity::Loss:
        return lossOf(row.losses, choice.loss);
    }
    return 0;
}

/// The values of an axis that occur, as positions: numbers stand for themselves, anything else is a category.
class AxisValues
{
public:
    AxisValues(const std::vector<const SweepResult*>& sweeps, std::size_t axis)
    {
        std::set<std::string> seen;
        for (const SweepResult* sweep : sweeps) {
            for (const SweepRow& row : sweep->rows) {
                if (axis < row.run.values.size() && seen.insert(row.run.values[axis]).second) {
                    m_literals.push_back(row.run.values[axis]);
                }
            }
        }
        m_numeric =
            !m_literals.empty()
            && std::all_of(m_literals.begin(), m_literals.end(), [](const std::string& literal) {
                   return numberOf(literal).has_value();
               });
        if (m_numeric) {
            std::sort(m_literals.begin(), m_literals.end(),
                      [](const std::string& a, const std::string& b) {
                          return *numberOf(a) < *numberOf(b);
                      });
        }
        m_integral =
            m_numeric
            && std::all_of(m_literals.begin(), m_literals.end(), [](const std::string& literal) {
                   return literal.find_first_of(".eE") == std::string::npos;
               });
    }

    const std::vector<std::string>& literals() const { return m_literals; }

    bool numeric() const { return m_numeric; }

    bool integral() const { return m_integral; }

    double position(const std::string& literal) const
    {
        if (m_numeric) {
            return *numberOf(literal);
        }
        return static_cast<double>(std::find(m_literals.begin(), m_literals.end(), literal)
                                   - m_literals.begin());
    }

    QStringList categories() const
    {
        QStringList names;
        if (!m_numeric) {
            for (const std::string& literal : m_literals) {
                names += plainText(literal);
            }
        }
        return names;
    }

private:
    std::vector<std::string> m_literals;
    bool m_numeric = false;
    bool m_integral = false;
};

/// The chart being made.
class ChartMaker
{
public:
    ChartMaker(const SweepResult& sweep,
               const ChartChoice& choice,
               const ChartContext& context,
               const SweepResult* prediction)
        : m_sweep(sweep)
        , m_prediction(prediction)
        , m_choice(choice)
        , m_context(context)
        , m_xs(both(), choice.xAxis)
    {
        m_seriesAxis = choice.seriesAxis;
        if (!m_seriesAxis) {
            for (std::size_t axis = 0; axis < sweep.axes.size() && !m_seriesAxis; ++axis) {
                if (axis != choice.xAxis) {
                    m_seriesAxis = axis;
                }
            }
        }
        if (m_seriesAxis) {
            m_seriesValues = AxisValues(both(), *m_seriesAxis).literals();
        } else {
            m_seriesValues = {std::string()};
        }
        fixOtherAxes();
    }

    ChartModel make();

private:
    std::vector<const SweepResult*> both() const
    {
        std::vector<const SweepResult*> all{&m_sweep};
        if (m_prediction != nullptr) {
            all.push_back(m_prediction);
        }
        return all;
    }

    void fixOtherAxes();
    bool shown(const SweepRow& row, const std::string& series) const;
    ChartSeries seriesOf(const SweepResult& sweep, const std::string& value, int number) const;
    QString seriesName(const std::string& value) const;
    double held(const std::string& name, const std::string& series) const;
    void addLaws(ChartModel& model) const;
    void addTexts(ChartModel& model) const;
    bool hasIntervals() const;

    const SweepResult& m_sweep;
    const SweepResult* m_prediction;
    const ChartChoice& m_choice;
    const ChartContext& m_context;
    AxisValues m_xs;
    std::optional<std::size_t> m_seriesAxis;
    std::vector<std::string> m_seriesValues;
    std::map<std::size_t, std::string> m_fixed; ///< axes that are neither x nor series
};

void ChartMaker::fixOtherAxes()
{
    for (std::size_t axis = 0; axis < m_sweep.axes.size(); ++axis) {
        if (axis == m_choice.xAxis || (m_seriesAxis && axis == *m_seriesAxis)) {
            continue;
        }
        for (const SweepResult* sweep : both()) {
            if (!sweep->rows.empty() && axis < sweep->rows.front().run.values.size()) {
                m_fixed.emplace(axis, sweep->rows.front().run.values[axis]);
            }
        }
    }
}

bool ChartMaker::shown(const SweepRow& row, const std::string& series) const
{
    const auto& values = row.run.values;
    if (m_choice.xAxis >= values.size()) {
        return false;
    }
    if (m_seriesAxis && (*m_seriesAxis >= values.size() || values[*m_seriesAxis] != series)) {
        return false;
    }
    return std::all_of(m_fixed.begin(), m_fixed.end(), [&](const auto& fixed) {
        return fixed.first < values.size() && values[fixed.first] == fixed.second;
    });
}

// The 95 % interval needs six runs everywhere; until then the whole range is shown.
bool ChartMaker::hasIntervals() const
{
    std::map<std::vector<std::string>, std::size_t> runs;
    for (const SweepRow& row : m_sweep.rows) {
        if (row.status == trace::Status::Finished) {
            ++runs[row.run.values];
        }
    }
    return !runs.empty() && std::all_of(runs.begin(), runs.end(), [](const auto& point) {
        return analysis::medianRanks(point.second).has_value();
    });
}

QString ChartMaker::seriesName(const std::string& value) const
{
    if (!m_seriesAxis) {
        return {};
    }
    const std::string& name = m_sweep.axes[*m_seriesAxis].name;
    if (name == "workers") {
        return value == "1" ? RenderText::tr("1 worker")
                            : RenderText::tr("%1 workers").arg(plainText(value));
    }
    if (!numberOf(value)) {
        return plainText(value);
    }
    QString text = QString::fromStdString(name) + QStringLiteral(" = ") + plainText(value);
    if (const auto unit = m_context.units.find(name);
        unit != m_context.units.end() && !unit->second.empty()) {
        text += QChar(0x00A0) + QString::fromStdString(unit->second);
    }
    return text;
}

ChartSeries
ChartMaker::seriesOf(const SweepResult& sweep, const std::string& value, int number) const
{
    std::map<double, std::vector<double>> values;
    for (const SweepRow& row : sweep.rows) {
        if (row.status == trace::Status::Finished && shown(row, value)) {
            values[m_xs.position(row.run.values[m_choice.xAxis])].push_back(
                quantityOf(row, m_choice));
        }
    }
    const bool intervals = hasIntervals();
    ChartSeries series;
    series.hue = 1 + number % 7;
    for (const auto& [x, single] : values) {
        const analysis::Summary summary = analysis::summarise(single);
        if (summary.n == 0) {
            continue;
        }
        ChartPoint point;
        point.x = x;
        point.median = summary.median;
        point.low = intervals && summary.interval ? summary.interval->low : summary.minimum;
        point.high = intervals && summary.interval ? summary.interval->high : summary.maximum;
        point.single = single;
        series.points.push_back(point);
    }
    return series;
}

// A quantity that is not x: from the series, the fixed axes, or the knobs that were not swept.
double ChartMaker::held(const std::string& name, const std::string& series) const
{
    for (std::size_t axis = 0; axis < m_sweep.axes.size(); ++axis) {
        if (m_sweep.axes[axis].name != name || axis == m_choice.xAxis) {
            continue;
        }
        if (m_seriesAxis && axis == *m_seriesAxis) {
            return numberOf(series).value_or(0);
        }
        const auto fixed = m_fixed.find(axis);
        return fixed == m_fixed.end() ? 0 : numberOf(fixed->second).value_or(0);
    }
    const auto knob = m_context.held.find(name);
    return knob == m_context.held.end() ? 0 : numberOf(knob->second).value_or(0);
}

void ChartMaker::addLaws(ChartModel& model) const
{
    if (!m_choice.laws || !m_xs.numeric() || m_xs.literals().size() < 2) {
        return;
    }
    std::vector<double> xs;
    for (const std::string& literal : m_xs.literals()) {
        xs.push_back(*numberOf(literal));
    }
    // Laws of many series at once are a thicket: those of the highest curve bound the others.
    const std::string& series = m_seriesValues.back();
    LawContext laws;
    laws.y = m_choice.y;
    laws.x = m_sweep.axes[m_choice.xAxis].name;
    laws.workers = held("workers", series);
    laws.tasks = held("tasks", series);
    laws.ceiling = m_context.ceiling;
    std::vector<ChartPoint> measured;
    for (const SweepResult* sweep : both()) {
        if (measured.empty()) {
            measured = seriesOf(*sweep, series, 0).points;
        }
    }
    double shortest = 0;
    double longest = 0;
    for (const SweepRow& row : m_sweep.rows) {
        if (row.status == trace::Status::Finished && shown(row, series)) {
            const double serial = trace::seconds(row.measures.serial);
            shortest = longest == 0 ? serial : std::min(shortest, serial);
            longest = std::max(longest, serial);
        }
    }
    laws.serialSeconds = longest > 0 && shortest > 0.9 * longest ? (shortest + longest) / 2 : 0;
    model.laws = lawsFor(laws, xs, measured);
}

QString serialText(const SweepResult& sweep)
{
    std::optional<trace::Duration> shortest;
    std::optional<trace::Duration> longest;
    for (const SweepRow& row : sweep.rows) {
        if (row.status == trace::Status::Finished) {
            const trace::Duration serial = row.measures.serial;
            shortest = shortest ? std::min(*shortest, serial) : serial;
            longest = longest ? std::max(*longest, serial) : serial;
        }
    }
    if (!shortest) {
        return {};
    }
    const QString low = durationText(*shortest);
    const QString high = durationText(*longest);
    return low == high ? RenderText::tr("serial time %1").arg(low)
                       : RenderText::tr("serial time %1 … %2").arg(low, high);
}

void ChartMaker::addTexts(ChartModel& model) const
{
    model.title = m_context.title;
    QStringList parts;
    for (const auto& [axis, value] : m_fixed) {
        parts += QString::fromStdString(m_sweep.axes[axis].name) + QStringLiteral(" = ")
                 + plainText(value);
    }
    for (const auto& [name, value] : m_context.held) {
        const auto unit = m_context.units.find(name);
        parts += QString::fromStdString(name) + QStringLiteral(" = ") + plainText(value)
                 + (unit == m_context.units.end() || unit->second.empty()
                        ? QString()
                        : QChar(0x00A0) + QString::fromStdString(unit->second));
    }
    const bool threads =
        !m_sweep.rows.empty() && m_sweep.rows.front().clock == trace::Clock::Threads;
    parts += threads ? RenderText::tr("measured on threads") : RenderText::tr("virtual time");
    if (m_prediction != nullptr && !m_prediction->rows.empty()) {
        parts += RenderText::tr("lines: prediction");
    }
    model.subtitle = parts.join(QStringLiteral(" · "));

    std::size_t failed = 0;
    std::uint32_t repetitions = 0;
    for (const SweepRow& row : m_sweep.rows) {
        failed += row.status == trace::Status::Finished ? 0 : 1;
        repetitions = std::max(repetitions, row.run.repetition + 1);
    }
    QStringList notes;
    if (repetitions > 1) {
        notes += hasIntervals()
                     ? RenderText::tr("medians of n = %1 runs with 95 % intervals").arg(repetitions)
                     : RenderText::tr("medians of n = %1 runs with minimum and maximum")
                           .arg(repetitions);
    } else if (repetitions == 1) {
        notes += threads ? RenderText::tr("one run a point") : RenderText::tr("deterministic");
    }
    if (const QString serial = serialText(m_sweep); !serial.isEmpty()) {
        notes += serial;
    }
    if (failed > 0) {
        notes += failed == 1 ? RenderText::tr("1 run did not finish")
                             : RenderText::tr("%1 runs did not finish").arg(failed);
    }
    notes += RenderText::tr("seed %1").arg(m_context.seed);
    if (!m_context.host.isEmpty()) {
        notes += m_context.host;
    }
    model.footnote = notes.join(QStringLiteral(" · "));
}

ChartModel ChartMaker::make()
{
    ChartModel model;
    model.emptyText = RenderText::tr("No run has finished yet");
    model.y.title = nameOf(m_choice.y, m_choice.loss);
    const bool time = m_choice.y == ChartQuantity::Makespan || m_choice.y == ChartQuantity::Serial;
    model.y.unit = time ? QStringLiteral("s") : QString();
    if (m_choice.xAxis < m_sweep.axes.size()) {
        const scenario::SweepAxis& axis = m_sweep.axes[m_choice.xAxis];
        model.x.title = QString::fromStdString(axis.name);
        if (const auto unit = m_context.units.find(axis.name); unit != m_context.units.end()) {
            model.x.unit = QString::fromStdString(unit->second);
        }
        model.x.categories = m_xs.categories();
        model.x.integral = m_xs.integral();
        model.x.logarithmic = m_xs.numeric() && *numberOf(m_xs.literals().front()) > 0
                              && (m_choice.logX || axis.range.logarithmic);
    }
    const auto joined = [&](Join join) { return m_xs.numeric() ? join : Join::None; };
    const bool predicted = m_prediction != nullptr && !m_prediction->rows.empty();
    for (std::size_t number = 0; number < m_seriesValues.size(); ++number) {
        const std::string& value = m_seriesValues[number];
        const int count = static_cast<int>(number);
        if (predicted) {
            ChartSeries series = seriesOf(*m_prediction, value, count);
            series.kind = SeriesKind::Predicted;
            series.join = joined(m_xs.integral() ? Join::Guide : Join::Line);
            if (!series.points.empty()) {
                model.series.push_back(series);
            }
        }
        ChartSeries series = seriesOf(m_sweep, value, count);
        series.name = seriesName(value);
        // The prediction's line already leads the eye; a second one would claim a truth of its own.
        series.join = predicted ? Join::None : joined(Join::Guide);
        if (!series.points.empty()) {
            model.series.push_back(series);
        } else if (predicted && !model.series.empty()
                   && model.series.back().kind == SeriesKind::Predicted) {
            model.series.back().name = seriesName(value);
        }
    }
    addLaws(model);
    addTexts(model);
    return model;
}

} // namespace

ChartModel chartFromSweep(const SweepResult& sweep,
                          const ChartChoice& choice,
                          const ChartContext& context,
                          const SweepResult* prediction)
{
    return ChartMaker(sweep, choice, context, prediction).make();
}

} // namespace makespan::render
