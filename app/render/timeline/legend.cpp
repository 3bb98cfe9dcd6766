#include "app/render/timeline/legend.h"

#include "app/render/look/render_text.h"

#include <QFontMetricsF>

#include <array>
#include <cmath>
#include <utility>

namespace makespan::render {

namespace {

constexpr std::array kStates{trace::State::Run, trace::State::Sleep, trace::State::Blocked,
                             trace::State::Wait, trace::State::Overhead};
constexpr std::array kCauses{analysis::Cause::Serial,    analysis::Cause::Dependency,
                             analysis::Cause::Blocked,   analysis::Cause::Overhead,
                             analysis::Cause::Imbalance, analysis::Cause::Unused};

// More functions than this are summed up: the legend must not push the timeline away.
constexpr int kMostFunctions = 12;

bool occurs(std::span<const TimelinePanel> panels, std::size_t kind, bool idle)
{
    for (const TimelinePanel& panel : panels) {
        const auto lanes = panel.data->lanes();
        for (std::uint32_t lane = 0; lane < lanes.size(); ++lane) {
            const trace::LaneId id{lane};
            const LanePyramid& bars = idle ? panel.data->idle(id) : panel.data->busy(id);
            if (bars.total()[kind] > 0) {
                return true;
            }
        }
    }
    return false;
}

LegendEntry entry(LegendEntry::Kind kind, const QString& text)
{
    LegendEntry made;
    made.kind = kind;
    made.text = text;
    return made;
}

/// How much room entries take.
struct LegendRoom
{
    double between = 2;     ///< entries, of the theme's spacing
    double swatch = 1.5;    ///< width, of a line's height
    bool idleApart = false; ///< what is idle begins a line
};

/// The first one with the fewest lines is taken. Closer entries rather than another line, and a line of its own for what
/// is idle where it costs none: that reads calmer.
constexpr std::array kRooms{LegendRoom{2, 1.5, true}, LegendRoom{1.25, 1.0, true},
                            LegendRoom{2, 1.5, false}, LegendRoom{1.25, 1.0, false}};

double lineHeight(const QFontMetricsF& metrics, const Theme& theme)
{
    return std::round(metrics.height() + theme.spacing * 0.5);
}

/// \returns the number of lines
int placeLines(std::vector<LegendEntry>& entries,
               const Theme& theme,
               QPointF topLeft,
               double width,
               const LegendRoom& room)
{
    const QFontMetricsF metrics(theme.smallFont);
    const double swatch = std::round(metrics.height() * room.swatch);
    const double inner = std::round(theme.spacing * 0.6);
    const double box = std::round(metrics.height() * 0.8);
    int lines = 1;
    double x = topLeft.x();
    double y = topLeft.y();
    const auto breakBefore = [&](bool wanted) {
        if (x > topLeft.x() && wanted) {
            x = topLeft.x();
            y += lineHeight(metrics, theme);
            ++lines;
        }
    };
    for (LegendEntry& entry : entries) {
        if (entry.kind == LegendEntry::Kind::Heading) {
            // Not alone at the end of a line: it belongs to the next one.
            const double text = std::ceil(metrics.horizontalAdvance(entry.text));
            breakBefore(room.idleApart || x + text + 4 * swatch > topLeft.x() + width);
            entry.swatch = QRectF(x, y, text, metrics.height());
            entry.textRect = QRectF(x, y, text, metrics.height());
            x += text + inner;
            continue;
        }
        const double text =
            std::min(std::ceil(metrics.horizontalAdvance(entry.text)), width - swatch - inner);
        const double whole = swatch + inner + text;
        breakBefore(x + whole > topLeft.x() + width);
        entry.swatch = QRectF(x, y + std::floor((metrics.height() - box) / 2), swatch, box);
        entry.textRect = QRectF(x + swatch + inner, y, text, metrics.height());
        x += whole + std::round(room.between * theme.spacing);
    }
    return lines;
}

void addHues(std::vector<LegendEntry>& entries, const FunctionHues& hues)
{
    int shown = 0;
    for (const trace::Function& function : hues.functions()) {
        if (++shown > kMostFunctions) {
            LegendEntry rest = entry(LegendEntry::Kind::Function, QStringLiteral("…"));
            rest.hue = hues.hue(function);
            entries.push_back(rest);
            return;
        }
        LegendEntry made =
            entry(LegendEntry::Kind::Function, QString::fromStdString(function.name));
        made.hue = hues.hue(function);
        entries.push_back(made);
    }
}

} // namespace

QString stateText(trace::State state)
{
    switch (state) {
    case trace::State::Run:
        return RenderText::tr("computes");
    case trace::State::Sleep:
        return RenderText::tr("sleeps");
    case trace::State::Blocked:
        return RenderText::tr("blocked in get");
    case trace::State::Wait:
        return RenderText::tr("blocked in wait");
    case trace::State::Overhead:
        return RenderText::tr("overhead");
    }
    return {};
}

QString causeText(analysis::Cause cause)
{
    switch (cause) {
    case analysis::Cause::Overhead:
        return RenderText::tr("idle: task on its way");
    case analysis::Cause::Serial:
        return RenderText::tr("idle: driver works");
    case analysis::Cause::Dependency:
        return RenderText::tr("idle: waits for a result");
    case analysis::Cause::Blocked:
        return RenderText::tr("idle: held by a get");
    case analysis::Cause::Imbalance:
        return RenderText::tr("idle: no task left");
    case analysis::Cause::Unused:
        return RenderText::tr("never used");
    }
    return {};
}

QString shortCauseText(analysis::Cause cause)
{
    switch (cause) {
    case analysis::Cause::Overhead:
        return RenderText::tr("task on its way");
    case analysis::Cause::Serial:
        return RenderText::tr("driver works");
    case analysis::Cause::Dependency:
        return RenderText::tr("waits for a result");
    case analysis::Cause::Blocked:
        return RenderText::tr("held by a get");
    case analysis::Cause::Imbalance:
        return RenderText::tr("no task left");
    case analysis::Cause::Unused:
        return RenderText::tr("never used");
    }
    return {};
}

QString causeSentence(analysis::Cause cause)
{
    switch (cause) {
    case analysis::Cause::Overhead:
        return RenderText::tr("Idle although a task was ready: handing it over takes time.");
    case analysis::Cause::Serial:
        return RenderText::tr("Idle while the driver works alone: this part is serial.");
    case analysis::Cause::Dependency:
        return RenderText::tr("Idle because the next task needs a result that is not there yet.");
    case analysis::Cause::Blocked:
        return RenderText::tr("Idle because a task holds this worker while it is blocked in get.");
    case analysis::Cause::Imbalance:
        return RenderText::tr("Idle because no task is left, while others still work.");
    case analysis::Cause::Unused:
        return RenderText::tr("Never used: there were fewer tasks than places for them.");
    }
    return {};
}

std::vector<LegendEntry> legendOf(std::span<const TimelinePanel> panels)
{
    std::vector<LegendEntry> entries;
    if (panels.empty()) {
        return entries;
    }
    if (panels.front().data->colourBy() == ColourBy::Function) {
        addHues(entries, panels.front().data->hues());
    }
    for (const trace::State state : kStates) {
        if (occurs(panels, static_cast<std::size_t>(state), false)) {
            entries.push_back(entry(LegendEntry::Kind::State, stateText(state)));
            entries.back().state = state;
        }
    }
    bool first = true;
    for (const analysis::Cause cause : kCauses) {
        if (occurs(panels, static_cast<std::size_t>(cause), true)) {
            if (std::exchange(first, false)) {
                entries.push_back(entry(LegendEntry::Kind::Heading, RenderText::tr("idle:")));
            }
            entries.push_back(entry(LegendEntry::Kind::Cause, shortCauseText(cause)));
            entries.back().cause = cause;
        }
    }
    return entries;
}

double
placeLegend(std::vector<LegendEntry>& entries, const Theme& theme, QPointF topLeft, double width)
{
    if (entries.empty()) {
        return 0;
    }
    std::vector<LegendEntry> best;
    int fewest = 0;
    for (const LegendRoom& room : kRooms) {
        std::vector<LegendEntry> placed = entries;
        const int lines = placeLines(placed, theme, topLeft, width, room);
        if (best.empty() || lines < fewest) {
            best = std::move(placed);
            fewest = lines;
        }
        if (fewest == 1) {
            break;
        }
    }
    entries = std::move(best);
    const QFontMetricsF metrics(theme.smallFont);
    return (fewest - 1) * lineHeight(metrics, theme) + metrics.height();
}

} // namespace makespan::render
