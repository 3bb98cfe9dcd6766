#include "app/render/column_mixer.h"

#include <algorithm>

namespace makespan::render {

Light lightOf(QRgb colour)
{
    return {static_cast<float>(qRed(colour)), static_cast<float>(qGreen(colour)),
            static_cast<float>(qBlue(colour))};
}

ColumnMixer::ColumnMixer(const BarStyles& styles)
{
    for (std::size_t hue = 0; hue < kHueCount; ++hue) {
        m_hues[hue] = lightOf(styles.hues[hue].rgb());
    }
    for (std::size_t kind = 0; kind < kBarKinds; ++kind) {
        m_busy[kind] = styleOf(styles.busy[kind]);
        m_idle[kind] = styleOf(styles.idle[kind]);
    }
}

ColumnMixer::Style ColumnMixer::styleOf(const BarStyle& style)
{
    Style made;
    made.fill = static_cast<float>(style.fill);
    made.stripe = static_cast<float>(style.stripe - style.fill);
    made.pattern = made.stripe == 0 ? 0 : static_cast<std::size_t>(style.pattern);
    made.own = style.own.has_value();
    if (style.own) {
        made.colour = lightOf(style.own->rgb());
    }
    return made;
}

// The colour of all tasks in the column, weighted by their time.
Light ColumnMixer::hueOf(const Column& column) const
{
    float weight = 0;
    Light mean;
    for (std::size_t hue = 0; hue < kHueCount; ++hue) {
        const float share = column.hues[hue];
        if (share > 0) {
            weight += share;
            mean = mean + share * m_hues[hue];
        }
    }
    return weight > 0 ? (1 / weight) * mean : mean;
}

void ColumnMixer::add(Mix& mix, const Style& style, float share, const Light& colour) const
{
    const Light over = colour - m_lane;
    mix.base = mix.base + (share * style.fill) * over;
    if (style.pattern == 0) {
        return;
    }
    const unsigned bit = 1U << style.pattern;
    if ((mix.patterns & bit) == 0) {
        mix.patterns |= bit;
        mix.stripes[style.pattern] = {};
    }
    mix.stripes[style.pattern] = mix.stripes[style.pattern] + (share * style.stripe) * over;
}

void ColumnMixer::mix(
    const Column& busy, const Column* idle, double nsPerColumn, QRgb empty, Mix& mix) const
{
    const double perNs = 1.0 / nsPerColumn;
    const auto occupied = static_cast<float>(std::min(1.0, busy.sum() * perNs));
    const Light ground = lightOf(empty);
    mix.patterns = 0;
    // Grid lines are seen where nothing happens only.
    mix.base = ground + occupied * (m_lane - ground);
    if (occupied > 0) {
        const Light hue = hueOf(busy);
        for (std::size_t kind = 0; kind < kBarKinds; ++kind) {
            if (busy.kinds[kind] > 0) {
                const Style& style = m_busy[kind];
                add(mix, style, static_cast<float>(busy.kinds[kind] * perNs),
                    style.own ? style.colour : hue);
            }
        }
    }
    if (idle != nullptr) {
        for (std::size_t kind = 0; kind < kBarKinds; ++kind) {
            if (idle->kinds[kind] > 0 && m_idle[kind].own) {
                add(mix, m_idle[kind], static_cast<float>(idle->kinds[kind] * perNs),
                    m_idle[kind].colour);
            }
        }
    }
}

} // namespace makespan::render
