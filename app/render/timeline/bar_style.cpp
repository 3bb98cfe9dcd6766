#include "app/render/timeline/bar_style.h"

#include "app/render/timeline/legend.h"

#include <algorithm>

namespace makespan::render {

namespace {

constexpr double kFaded = 0.22;

void fade(BarStyle& style)
{
    style.fill *= kFaded;
    style.stripe *= kFaded;
}

} // namespace

BarStyles BarStyles::of(const Theme& theme, bool idleCauses, const LegendEntry* lit)
{
    BarStyles styles;
    styles.hues = theme.hues;
    const bool dark = theme.kind == ThemeKind::Dark;
    const auto busy = [&styles](trace::State state) -> BarStyle& {
        return styles.busy[static_cast<std::size_t>(state)];
    };
    busy(trace::State::Run) = {1.0, 1.0, patternOf(trace::State::Run), {}};
    busy(trace::State::Sleep) = {
        dark ? 0.42 : 0.34, dark ? 0.56 : 0.47, patternOf(trace::State::Sleep), {}};
    busy(trace::State::Blocked) = {0.05, 0.30, patternOf(trace::State::Blocked), {}};
    busy(trace::State::Wait) = {0.05, 0.30, patternOf(trace::State::Wait), {}};
    busy(trace::State::Overhead) = {0.45, 1.0, patternOf(trace::State::Overhead), theme.overhead};
    if (idleCauses) {
        for (std::size_t cause = 0; cause < kBarKinds; ++cause) {
            const Pattern pattern = patternOf(static_cast<analysis::Cause>(cause));
            styles.idle[cause] = {0.0, pattern == Pattern::Solid ? 0.0 : 0.8, pattern, theme.hatch};
        }
    }

    if (lit == nullptr) {
        return styles;
    }
    styles.outline = 0.35;
    for (std::size_t kind = 0; kind < kBarKinds; ++kind) {
        const bool state =
            lit->kind == LegendEntry::Kind::State && kind == static_cast<std::size_t>(lit->state);
        const bool cause =
            lit->kind == LegendEntry::Kind::Cause && kind == static_cast<std::size_t>(lit->cause);
        if (!state && lit->kind != LegendEntry::Kind::Function) {
            fade(styles.busy[kind]);
        }
        if (cause) {
            styles.idle[kind].own = theme.text;
            styles.idle[kind].fill = 0.18;
            styles.idle[kind].stripe = 0.65;
        } else {
            fade(styles.idle[kind]);
        }
    }
    if (lit->kind == LegendEntry::Kind::Function) {
        for (std::size_t hue = 0; hue < kHueCount; ++hue) {
            if (hue != lit->hue) {
                styles.hues[hue] = mixed(theme.lane, theme.hues[hue], kFaded);
            }
        }
    }
    return styles;
}

BarStyles BarStyles::faded(const Theme& theme, bool idleCauses)
{
    BarStyles styles = of(theme, idleCauses);
    styles.outline = 0.35;
    for (std::size_t kind = 0; kind < kBarKinds; ++kind) {
        fade(styles.busy[kind]);
        fade(styles.idle[kind]);
    }
    return styles;
}

QColor BarStyles::fillColour(const BarStyle& style, Hue hue, const QColor& lane) const
{
    return mixed(lane, style.own.value_or(hues[hue]), style.fill);
}

QColor BarStyles::stripeColour(const BarStyle& style, Hue hue, const QColor& lane) const
{
    return mixed(lane, style.own.value_or(hues[hue]), style.stripe);
}

double patternPeriod(const Theme& theme)
{
    return 8.0 * theme.factor;
}

double patternLine(const Theme& theme)
{
    return 1.0 * theme.factor;
}

double patternDuty(Pattern pattern, double period, double line)
{
    const double share = std::clamp(line / period, 0.0, 1.0);
    switch (pattern) {
    case Pattern::Solid:
        return 0;
    case Pattern::DiagonalUp:
    case Pattern::DiagonalDown:
        return share;
    case Pattern::Vertical:
    case Pattern::Horizontal:
        return std::min(1.0, 2 * share);
    case Pattern::Cross:
        return 2 * share - share * share;
    case Pattern::Dots:
        return std::min(1.0, 4.5 * share * share);
    }
    return 0;
}

} // namespace makespan::render
