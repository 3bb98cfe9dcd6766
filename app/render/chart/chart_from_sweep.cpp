#include "app/render/chart/chart_from_sweep.h"

#include "app/render/chart/axis_values.h"
#include "app/render/chart/chart_laws.h"
#include "app/render/chart/chart_notes.h"
#include "app/render/chart/chart_quantity.h"
#include "app/render/look/render_text.h"
#include "engine/analysis/statistics.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

namespace makespan::render {

namespace {

using experiment::SweepResult;
using experiment::SweepRow;

/// Thinner layers of a stack cannot be seen.
constexpr double kSmallestLayer = 0.0005;

std::optional<std::size_t> seriesAxisOf(const SweepResult& sweep, const ChartChoice& choice)
{
    if (choice.seriesAxis || sweep.axes.size() < 2) {
        return choice.seriesAxis;
    }
    return choice.xAxis == 0 ? 1 : 0;
}

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
        m_seriesAxis = seriesAxisOf(sweep, choice);
        if (m_seriesAxis) {
            m_seriesValues = AxisValues(both(), *m_seriesAxis).literals();
        } else {
            m_seriesValues = {std::string()};
        }
        fixOtherAxes();
        m_intervals = hasIntervals();
    }

    ChartModel make();
    /// What stands above and below this chart without the values of its own panel.
    ChartModel makeNotes(const std::map<std::size_t, std::string>& ofPanel) const;

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
    void addAxes(ChartModel& model) const;
    void addLaws(ChartModel& model) const;
    std::vector<WorkPoint> worksOf(const std::string& series) const;
    void addLayers(ChartModel& model) const;
    ChartNotes notes(const std::map<std::size_t, std::string>& unnamed = {}) const;
    bool hasIntervals() const;
    std::pair<double, double> spreadOf(const analysis::Summary& summary) const;

    const SweepResult& m_sweep;
    const SweepResult* m_prediction;
    const ChartChoice& m_choice;
    const ChartContext& m_context;
    AxisValues m_xs;
    std::optional<std::size_t> m_seriesAxis;
    std::vector<std::string> m_seriesValues;
    std::map<std::size_t, std::string> m_fixed; ///< axes that are neither x nor series
    bool m_intervals = false;                   ///< every point has a 95 % interval
};

void ChartMaker::fixOtherAxes()
{
    for (std::size_t axis = 0; axis < m_sweep.axes.size(); ++axis) {
        if (axis == m_choice.xAxis || (m_seriesAxis && axis == *m_seriesAxis)) {
            continue;
        }
        if (const auto chosen = m_choice.fixed.find(axis); chosen != m_choice.fixed.end()) {
            m_fixed.insert(*chosen);
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

std::pair<double, double> ChartMaker::spreadOf(const analysis::Summary& summary) const
{
    if (m_choice.spread == ChartSpread::Quartiles) {
        return {summary.lowerQuartile, summary.upperQuartile};
    }
    if (m_choice.spread == ChartSpread::Interval && m_intervals && summary.interval) {
        return {summary.interval->low, summary.interval->high};
    }
    return {summary.minimum, summary.maximum};
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
        if (row.status != trace::Status::Finished || !shown(row, value)) {
            continue;
        }
        if (const auto quantity = quantityOf(row, m_choice.y)) {
            values[m_xs.position(row.run.values[m_choice.xAxis])].push_back(*quantity);
        }
    }
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
        std::tie(point.low, point.high) = spreadOf(summary);
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

/// Of the prediction where there is one: work and span of a measured run have its own disturbances in them. Of
/// several runs the one with the least work, for the same reason.
std::vector<WorkPoint> ChartMaker::worksOf(const std::string& series) const
{
    const bool predicted = m_prediction != nullptr && !m_prediction->rows.empty();
    std::map<double, WorkPoint> works;
    for (const SweepRow& row : (predicted ? *m_prediction : m_sweep).rows) {
        if (row.status != trace::Status::Finished || !shown(row, series)) {
            continue;
        }
        const double x = m_xs.position(row.run.values[m_choice.xAxis]);
        const WorkPoint point{x, trace::seconds(row.measures.serial),
                              trace::seconds(row.measures.work), trace::seconds(row.measures.span)};
        const auto known = works.find(x);
        if (known == works.end() || point.work < known->second.work) {
            works.insert_or_assign(x, point);
        }
    }
    std::vector<WorkPoint> all;
    for (const auto& [x, point] : works) {
        all.push_back(point);
    }
    return all;
}

void ChartMaker::addLaws(ChartModel& model) const
{
    if (m_choice.curves.empty() || !m_xs.numeric() || m_xs.literals().size() < 2) {
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
    laws.curves = m_choice.curves;
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
    laws.works = worksOf(series);
    model.laws = lawsFor(laws, xs, measured);
}

/// The means of the parts, which add up as those of each run do; medians would not.
void ChartMaker::addLayers(ChartModel& model) const
{
    const std::string& series = m_seriesValues.back();
    const auto& literals = m_xs.literals();
    std::vector<double> runs(literals.size(), 0);
    std::vector<double> speedups(literals.size(), 0);
    std::map<words::Loss, std::vector<double>> losses;
    for (const words::Loss loss : words::kLosses) {
        losses[loss].assign(literals.size(), 0);
    }
    const SweepResult& sweep =
        m_sweep.rows.empty() && m_prediction != nullptr ? *m_prediction : m_sweep;
    for (const SweepRow& row : sweep.rows) {
        if (row.status != trace::Status::Finished || !row.measures.hasSpeedup()
            || !shown(row, series)) {
            continue;
        }
        const auto at = static_cast<std::size_t>(
            std::find(literals.begin(), literals.end(), row.run.values[m_choice.xAxis])
            - literals.begin());
        runs[at] += 1;
        speedups[at] += row.measures.speedup;
        for (const words::Loss loss : words::kLosses) {
            losses[loss][at] += words::amount(row.losses, loss);
        }
    }
    const auto add = [&](const QString& name, int hue, Pattern pattern, std::vector<double> sums) {
        bool isSeen = false;
        for (std::size_t at = 0; at < sums.size(); ++at) {
            sums[at] /= std::max(1.0, runs[at]);
            isSeen = isSeen || std::abs(sums[at]) > kSmallestLayer;
        }
        if (isSeen) {
            model.layers.push_back({name, hue, pattern, std::move(sums)});
        }
    };
    add(nameOf(ChartQuantity::Speedup), 1, Pattern::Solid, std::move(speedups));
    for (const words::Loss loss : words::kLosses) {
        // Idle workers are white with the hatching of their cause; slower tasks are no idleness.
        const int hue = loss == words::Loss::Inflation ? 2 : 0;
        add(words::name(loss), hue, patternOf(loss), std::move(losses[loss]));
    }
    model.x.categories = m_xs.names();
    model.x.logarithmic = false;
}

ChartNotes ChartMaker::notes(const std::map<std::size_t, std::string>& unnamed) const
{
    ChartNotes notes{m_sweep, m_prediction, m_context, {}, m_choice.spread, m_intervals, false};
    for (const auto& [axis, value] : m_fixed) {
        if (!unnamed.contains(axis)) {
            notes.fixed.emplace_back(m_sweep.axes[axis].name, value);
        }
    }
    notes.stacked = m_choice.y == ChartQuantity::Losses;
    if (notes.stacked && m_seriesAxis && !m_seriesValues.empty()) {
        notes.fixed.emplace_back(m_sweep.axes[*m_seriesAxis].name, m_seriesValues.back());
    }
    return notes;
}

void ChartMaker::addAxes(ChartModel& model) const
{
    model.y.title = nameOf(m_choice.y);
    model.y.unit = unitOf(m_choice.y);
    model.y.logarithmic = m_choice.logY && m_choice.y != ChartQuantity::Losses;
    if (m_choice.xAxis >= m_sweep.axes.size()) {
        return;
    }
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

ChartModel ChartMaker::makeNotes(const std::map<std::size_t, std::string>& ofPanel) const
{
    ChartModel page;
    addNotes(page, notes(ofPanel));
    return page;
}

ChartModel ChartMaker::make()
{
    ChartModel model;
    model.emptyText = RenderText::tr("No run has finished yet");
    addAxes(model);
    const bool stacked = m_choice.y == ChartQuantity::Losses;
    if (stacked && !m_seriesValues.empty()) {
        addLayers(model);
    }
    const auto join = [&](Join wanted) { return m_xs.numeric() ? wanted : Join::None; };
    const bool predicted = m_prediction != nullptr && !m_prediction->rows.empty();
    for (std::size_t number = 0; number < m_seriesValues.size() && !stacked; ++number) {
        const std::string& value = m_seriesValues[number];
        const int count = static_cast<int>(number);
        if (predicted) {
            ChartSeries series = seriesOf(*m_prediction, value, count);
            series.kind = SeriesKind::Predicted;
            series.join = join(m_xs.integral() ? Join::Guide : Join::Line);
            if (!series.points.empty()) {
                model.series.push_back(series);
            }
        }
        ChartSeries series = seriesOf(m_sweep, value, count);
        series.name = seriesName(value);
        // The prediction's line already leads the eye; a second one would claim a truth of its own.
        series.join = predicted ? Join::None : join(Join::Guide);
        if (!series.points.empty()) {
            model.series.push_back(series);
        } else if (predicted && !model.series.empty()
                   && model.series.back().kind == SeriesKind::Predicted) {
            model.series.back().name = seriesName(value);
        }
    }
    if (!stacked) {
        addLaws(model);
    }
    addNotes(model, notes());
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

ChartPanels panelsFromSweep(const SweepResult& sweep,
                            const ChartChoice& choice,
                            const ChartContext& context,
                            const SweepResult* prediction)
{
    std::vector<const SweepResult*> both{&sweep};
    if (prediction != nullptr) {
        both.push_back(prediction);
    }
    const std::optional<std::size_t> seriesAxis = seriesAxisOf(sweep, choice);
    std::vector<std::map<std::size_t, std::string>> values{{}};
    for (std::size_t axis = 0; axis < sweep.axes.size(); ++axis) {
        const std::vector<std::string> literals = AxisValues(both, axis).literals();
        if (axis == choice.xAxis || axis == seriesAxis || choice.fixed.contains(axis)
            || literals.size() < 2) {
            continue; // at its only value it needs no panels
        }
        std::vector<std::map<std::size_t, std::string>> more;
        for (const auto& value : values) {
            for (const std::string& literal : literals) {
                more.push_back(value);
                more.back().emplace(axis, literal);
            }
        }
        values = std::move(more);
    }
    ChartPanels page;
    for (const auto& value : values) {
        ChartChoice one = choice;
        one.fixed.insert(value.begin(), value.end());
        ChartMaker maker(sweep, one, context, prediction);
        ChartModel& panel = page.panels.emplace_back(maker.make());
        const ChartModel notes = maker.makeNotes(value);
        page.title = notes.title;
        page.subtitle = notes.subtitle;
        page.footnote = notes.footnote;
        if (values.size() > 1) {
            panel.title = heldText(context, sweep, value);
        }
    }
    return page;
}

} // namespace makespan::render
