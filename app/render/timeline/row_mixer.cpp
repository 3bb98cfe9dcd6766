#include "app/render/timeline/row_mixer.h"

#include <algorithm>

namespace makespan::render {

namespace {

Light lightOf(QRgb colour)
{
    return {static_cast<float>(qRed(colour)), static_cast<float>(qGreen(colour)),
            static_cast<float>(qBlue(colour))};
}

// These loops are most of the drawing. Plain arrays of their own let the compiler do four columns at once.
void addScaled(std::vector<float>& channel, const std::vector<double>& ns, float factor)
{
    float* const to = channel.data();
    const double* const from = ns.data();
    const std::size_t count = channel.size();
    for (std::size_t column = 0; column < count; ++column) {
        to[column] += factor * static_cast<float>(from[column]);
    }
}

void addScaled(std::vector<float>& channel, const std::vector<float>& other, float factor)
{
    float* const to = channel.data();
    const float* const from = other.data();
    const std::size_t count = channel.size();
    for (std::size_t column = 0; column < count; ++column) {
        to[column] += factor * from[column];
    }
}

} // namespace

void LightRow::fill(std::size_t columns, const Light& light)
{
    red.assign(columns, light.red);
    green.assign(columns, light.green);
    blue.assign(columns, light.blue);
}

void LightRow::add(const LightRow& other, float share)
{
    addScaled(red, other.red, share);
    addScaled(green, other.green, share);
    addScaled(blue, other.blue, share);
}

RowMixer::RowMixer(const BarStyles& styles, const BarStyles& lit)
{
    for (std::size_t hue = 0; hue < kHueCount; ++hue) {
        m_hues[hue] = lightOf(styles.hues[hue].rgb());
        m_litHues[hue] = lightOf(lit.hues[hue].rgb());
    }
    for (std::size_t kind = 0; kind < kBarKinds; ++kind) {
        m_busy[kind] = styleOf(styles.busy[kind]);
        m_idle[kind] = styleOf(styles.idle[kind]);
        m_lit[kind] = styleOf(lit.busy[kind]);
    }
}

RowMixer::Style RowMixer::styleOf(const BarStyle& style)
{
    Style made;
    made.fill = static_cast<float>(style.fill);
    made.line = static_cast<float>(style.stripe - style.fill);
    made.pattern = made.line == 0 ? 0 : static_cast<std::size_t>(style.pattern);
    made.own = style.own.has_value();
    if (style.own) {
        made.colour = lightOf(style.own->rgb());
    }
    return made;
}

void RowMixer::add(const std::vector<double>& ns,
                   const Style& style,
                   const Light& over,
                   double perNs)
{
    const auto addTo = [&](LightRow& row, float strength) {
        const Light light = static_cast<float>(strength * perNs) * over;
        addScaled(row.red, ns, light.red);
        addScaled(row.green, ns, light.green);
        addScaled(row.blue, ns, light.blue);
    };
    if (style.fill != 0) {
        addTo(m_base, style.fill);
    }
    if (style.pattern == 0) {
        return;
    }
    const unsigned bit = 1U << style.pattern;
    if ((m_patterns & bit) == 0) {
        m_patterns |= bit;
        m_lines[style.pattern].fill(ns.size(), {});
    }
    addTo(m_lines[style.pattern], style.line);
}

/// Lane, and in a few columns grid lines or the background, seen where nothing happens only.
void RowMixer::mixGround(const RowContent& row)
{
    const Light lane = lightOf(row.lane);
    m_base.fill(row.empty.size(), lane);
    for (std::size_t column = 0; column < row.empty.size(); ++column) {
        if (row.empty[column] == row.lane) {
            continue;
        }
        const double occupied = (row.busy.sum(column) + row.lit.sum(column)) / row.nsPerColumn;
        const Light less =
            static_cast<float>(1 - std::min(1.0, occupied)) * (lightOf(row.empty[column]) - lane);
        m_base.red[column] += less.red;
        m_base.green[column] += less.green;
        m_base.blue[column] += less.blue;
    }
}

void RowMixer::mix(const RowContent& row)
{
    const Light lane = lightOf(row.lane);
    const double perNs = 1.0 / row.nsPerColumn;
    m_patterns = 0;
    mixGround(row);
    for (const ColumnSums::Layer& layer : row.busy.layers()) {
        const Style& style = m_busy[layer.look.kind];
        add(layer.ns, style, (style.own ? style.colour : m_hues[layer.look.hue]) - lane, perNs);
    }
    for (const ColumnSums::Layer& layer : row.lit.layers()) {
        const Style& style = m_lit[layer.look.kind];
        add(layer.ns, style, (style.own ? style.colour : m_litHues[layer.look.hue]) - lane, perNs);
    }
    for (const ColumnSums::Layer& layer : row.idle.layers()) {
        const Style& style = m_idle[layer.look.kind];
        if (style.own) {
            add(layer.ns, style, style.colour - lane, perNs);
        }
    }
}

} // namespace makespan::render
