#include "app/render/row_raster.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace makespan::render {

namespace {

/// One column taken apart: what is everywhere in it, and what the lines of each pattern add.
struct Mix
{
    std::array<double, 3> base{};
    std::array<std::array<double, 3>, 7> stripes{};
    std::uint8_t patterns = 0;
};

std::array<double, 3> channels(const QColor& colour)
{
    return {colour.red() + 0.0, colour.green() + 0.0, colour.blue() + 0.0};
}

// The colour of all tasks in the column, weighted by their time.
std::array<double, 3> hueOf(const Column& column,
                            const std::array<std::array<double, 3>, kHueCount>& hues)
{
    double weight = 0;
    std::array<double, 3> mean{};
    for (std::size_t hue = 0; hue < kHueCount; ++hue) {
        const double share = column.hues[hue];
        if (share > 0) {
            weight += share;
            for (std::size_t c = 0; c < 3; ++c) {
                mean[c] += share * hues[hue][c];
            }
        }
    }
    if (weight > 0) {
        for (double& c : mean) {
            c /= weight;
        }
    }
    return mean;
}

void add(Mix& mix,
         const BarStyle& style,
         double share,
         const std::array<double, 3>& colour,
         const std::array<double, 3>& lane)
{
    for (std::size_t c = 0; c < 3; ++c) {
        mix.base[c] += share * style.fill * (colour[c] - lane[c]);
    }
    if (style.pattern == Pattern::Solid || style.stripe == style.fill) {
        return;
    }
    const auto pattern = static_cast<std::size_t>(style.pattern);
    mix.patterns = static_cast<std::uint8_t>(mix.patterns | 1U << pattern);
    for (std::size_t c = 0; c < 3; ++c) {
        mix.stripes[pattern][c] += share * (style.stripe - style.fill) * (colour[c] - lane[c]);
    }
}

/// The styles with their colours as numbers, made once a row.
struct Palette
{
    explicit Palette(const BarStyles& from)
        : styles(from)
    {
        for (std::size_t hue = 0; hue < kHueCount; ++hue) {
            hues[hue] = channels(from.hues[hue]);
        }
        for (std::size_t kind = 0; kind < kBarKinds; ++kind) {
            busyOwn[kind] = channels(from.busy[kind].own.value_or(QColor()));
            idleOwn[kind] = channels(from.idle[kind].own.value_or(QColor()));
        }
    }

    const BarStyles& styles;
    std::array<std::array<double, 3>, kHueCount> hues{};
    std::array<std::array<double, 3>, kBarKinds> busyOwn{};
    std::array<std::array<double, 3>, kBarKinds> idleOwn{};
};

Mix mixOf(const RowContent& row, std::size_t column, const Palette& palette)
{
    Mix mix;
    const std::array<double, 3> lane = channels(row.lane);
    const double perNs = 1.0 / row.nsPerColumn;
    const Column& busy = row.busy[column];
    // Grid lines are seen where nothing happens only.
    const double occupied = std::min(1.0, busy.sum() * perNs);
    const std::array<double, 3> empty = channels(row.empty[column]);
    for (std::size_t c = 0; c < 3; ++c) {
        mix.base[c] = empty[c] + occupied * (lane[c] - empty[c]);
    }
    bool hueKnown = false;
    std::array<double, 3> hue{};
    for (std::size_t kind = 0; kind < kBarKinds; ++kind) {
        if (busy.kinds[kind] <= 0) {
            continue;
        }
        const BarStyle& style = palette.styles.busy[kind];
        if (!style.own && !hueKnown) {
            hue = hueOf(busy, palette.hues);
            hueKnown = true;
        }
        add(mix, style, busy.kinds[kind] * perNs, style.own ? palette.busyOwn[kind] : hue, lane);
    }
    if (!row.idle.empty()) {
        const Column& idle = row.idle[column];
        for (std::size_t kind = 0; kind < kBarKinds; ++kind) {
            const BarStyle& style = palette.styles.idle[kind];
            if (idle.kinds[kind] > 0 && style.own) {
                add(mix, style, idle.kinds[kind] * perNs, palette.idleOwn[kind], lane);
            }
        }
    }
    return mix;
}

std::uint32_t byte(float value)
{
    return static_cast<std::uint32_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

} // namespace

std::vector<QRgb> meanColours(const RowContent& row, const Theme& theme, const BarStyles& styles)
{
    const Palette palette(styles);
    std::array<double, 7> duties{};
    for (std::size_t pattern = 1; pattern < duties.size(); ++pattern) {
        duties[pattern] =
            patternDuty(static_cast<Pattern>(pattern), patternPeriod(theme), patternLine(theme));
    }
    std::vector<QRgb> colours;
    colours.reserve(row.busy.size());
    for (std::size_t column = 0; column < row.busy.size(); ++column) {
        const Mix mix = mixOf(row, column, palette);
        std::array<int, 3> mean{};
        for (std::size_t c = 0; c < 3; ++c) {
            double value = mix.base[c];
            for (std::size_t pattern = 1; pattern < duties.size(); ++pattern) {
                value += duties[pattern] * mix.stripes[pattern][c];
            }
            // What the eye cannot tell apart is made equal.
            mean[c] = static_cast<int>(std::clamp(value + 2, 0.0, 255.0)) & ~3;
        }
        colours.push_back(qRgb(mean[0], mean[1], mean[2]));
    }
    return colours;
}

RowRaster::RowRaster(const Theme& theme, const BarStyles& styles, double pixelRatio)
    : m_theme(theme)
    , m_styles(styles)
    // Even, because some patterns repeat twice in it.
    , m_period(
          std::max(4, 2 * static_cast<int>(std::lround(patternPeriod(theme) * pixelRatio / 2))))
    , m_line(std::max(1, static_cast<int>(std::lround(patternLine(theme) * pixelRatio))))
    , m_edge(std::max(1, static_cast<int>(std::lround(theme.line * pixelRatio))))
{}

bool RowRaster::onLine(Pattern pattern, int x, int y) const
{
    const int half = m_period / 2;
    switch (pattern) {
    case Pattern::Solid:
        return false;
    case Pattern::DiagonalUp:
        return (x + y) % m_period < m_line;
    case Pattern::DiagonalDown:
        return (x - y + m_period * 1024) % m_period < m_line;
    case Pattern::Vertical:
        return x % half < m_line;
    case Pattern::Horizontal:
        return y % half < m_line;
    case Pattern::Cross:
        return (x + y) % m_period < m_line || (x - y + m_period * 1024) % m_period < m_line;
    case Pattern::Dots: {
        const int size = std::max(1, m_line * 3 / 2);
        return x % half < size && y % half < size && (x / half + y / half) % 2 == 0;
    }
    }
    return false;
}

void RowRaster::mixColumns(const RowContent& row)
{
    const Palette palette(m_styles);
    const std::size_t count = row.busy.size();
    m_pixels.assign(count, {});
    m_stripes.resize(count);
    for (std::size_t column = 0; column < count; ++column) {
        const Mix mix = mixOf(row, column, palette);
        const auto light = [](const std::array<double, 3>& value) {
            return Light{static_cast<float>(value[0]), static_cast<float>(value[1]),
                         static_cast<float>(value[2])};
        };
        m_pixels[column] = {light(mix.base), mix.patterns};
        for (std::size_t pattern = 1; pattern < mix.stripes.size(); ++pattern) {
            if ((mix.patterns >> pattern & 1U) != 0) {
                m_stripes[column][pattern] = light(mix.stripes[pattern]);
            }
        }
    }
}

void RowRaster::fillLine(int y, QRgb* line) const
{
    // The pattern of a line as bits, so that the inner loop asks no questions.
    std::vector<std::uint8_t> masks(static_cast<std::size_t>(m_period), 0);
    for (int x = 0; x < m_period; ++x) {
        for (unsigned pattern = 1; pattern < 7; ++pattern) {
            if (onLine(static_cast<Pattern>(pattern), x, y)) {
                masks[static_cast<std::size_t>(x)] =
                    static_cast<std::uint8_t>(masks[static_cast<std::size_t>(x)] | 1U << pattern);
            }
        }
    }
    std::size_t phase = 0;
    for (std::size_t column = 0; column < m_pixels.size(); ++column) {
        const Pixel& pixel = m_pixels[column];
        Light light = pixel.base;
        unsigned on = pixel.patterns & masks[phase];
        phase = phase + 1 == masks.size() ? 0 : phase + 1;
        for (unsigned pattern = 1; on >> pattern != 0; ++pattern) {
            if ((on >> pattern & 1U) != 0) {
                const Light& stripe = m_stripes[column][pattern];
                light.red += stripe.red;
                light.green += stripe.green;
                light.blue += stripe.blue;
            }
        }
        line[column] =
            0xFF000000U | byte(light.red) << 16U | byte(light.green) << 8U | byte(light.blue);
    }
}

void RowRaster::outline(const RowContent& row, int heightPx)
{
    const int width = m_image.width();
    const double strength = m_styles.outline;
    for (const WideBar& bar : row.wide) {
        const BarStyle& style = m_styles.busy[bar.kind];
        const QColor colour = style.own.value_or(m_styles.hues[bar.hue]);
        const QColor edge = style.pattern == Pattern::Solid ? m_theme.outlineOf(colour) : colour;
        const double share = style.fill < 0.2 ? 0.45 * strength : strength;
        const QRgb rgb = mixed(m_theme.lane, edge, share).rgb();
        const int from = std::clamp(static_cast<int>(std::lround(bar.from)), 0, width);
        const int to = std::clamp(static_cast<int>(std::lround(bar.to)), from, width);
        for (int y = 0; y < heightPx; ++y) {
            auto* line = reinterpret_cast<QRgb*>(m_image.scanLine(y));
            if (y < m_edge || y >= heightPx - m_edge) {
                std::fill(line + from, line + to, rgb);
                continue;
            }
            if (!bar.cutLeft) {
                std::fill(line + from, line + std::min(from + m_edge, to), rgb);
            }
            if (!bar.cutRight) {
                std::fill(line + std::max(to - m_edge, from), line + to, rgb);
            }
        }
    }
}

const QImage& RowRaster::draw(const RowContent& row, int heightPx)
{
    const int width = static_cast<int>(row.busy.size());
    if (m_image.width() != width || m_image.height() != heightPx) {
        m_image = QImage(width, heightPx, QImage::Format_RGB32);
    }
    mixColumns(row);
    const bool patterned = std::any_of(m_pixels.begin(), m_pixels.end(),
                                       [](const Pixel& pixel) { return pixel.patterns != 0; });
    const int different = std::min(heightPx, patterned ? m_period : 1);
    for (int y = 0; y < different; ++y) {
        fillLine(y, reinterpret_cast<QRgb*>(m_image.scanLine(y)));
    }
    for (int y = different; y < heightPx; ++y) {
        std::memcpy(m_image.scanLine(y), m_image.constScanLine(y - different),
                    static_cast<std::size_t>(width) * sizeof(QRgb));
    }
    outline(row, heightPx);
    return m_image;
}

} // namespace makespan::render
