#include "app/render/timeline/row_raster.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace makespan::render {

double litLinePx(const Theme& theme)
{
    return 2 * theme.strongLine;
}

std::vector<QRgb> meanColours(const RowContent& row,
                              const Theme& theme,
                              const BarStyles& styles,
                              const BarStyles& lit)
{
    std::array<float, kPatterns> duties{};
    for (std::size_t pattern = 1; pattern < kPatterns; ++pattern) {
        duties[pattern] = static_cast<float>(
            patternDuty(static_cast<Pattern>(pattern), patternPeriod(theme), patternLine(theme)));
    }
    RowMixer mixer(styles, lit);
    mixer.mix(row);
    LightRow mean = mixer.base();
    for (std::size_t pattern = 1; pattern < kPatterns; ++pattern) {
        if ((mixer.patterns() >> pattern & 1U) != 0) {
            mean.add(mixer.lines(pattern), duties[pattern]);
        }
    }
    // What the eye cannot tell apart is made equal.
    LightRow half;
    half.fill(mean.size(), {1.5F, 1.5F, 1.5F});
    mean.add(half, 1);
    std::vector<QRgb> colours(mean.size());
    for (std::size_t column = 0; column < colours.size(); ++column) {
        colours[column] = mean.at(column).rgb() & 0xFFFCFCFCU;
    }
    return colours;
}

RowRaster::RowRaster(const Theme& theme,
                     const BarStyles& styles,
                     const BarStyles& lit,
                     double pixelRatio)
    : m_theme(theme)
    , m_styles(styles)
    , m_mixer(styles, lit)
    // Even, because some patterns repeat twice in it.
    , m_period(
          std::max(4, 2 * static_cast<int>(std::lround(patternPeriod(theme) * pixelRatio / 2))))
    , m_line(std::max(1, static_cast<int>(std::lround(patternLine(theme) * pixelRatio))))
    , m_edge(std::max(1, static_cast<int>(std::lround(theme.line * pixelRatio))))
    , m_litLine(std::max(2, static_cast<int>(std::lround(litLinePx(theme) * pixelRatio))))
{
    for (int y = 0; y < m_period; ++y) {
        for (int x = 0; x < m_period; ++x) {
            unsigned mask = 0;
            for (unsigned pattern = 1; pattern < kPatterns; ++pattern) {
                mask |= onLine(static_cast<Pattern>(pattern), x, y) ? 1U << pattern : 0U;
            }
            m_masks.push_back(mask);
        }
    }
}

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

void RowRaster::fillLine(int y, QRgb* line) const
{
    std::memcpy(line, m_base.data(), m_base.size() * sizeof(QRgb));
    const auto period = static_cast<std::size_t>(m_period);
    const std::size_t first = static_cast<std::size_t>(y) % period * period;
    const LightRow& base = m_mixer.base();
    for (std::size_t phase = 0; phase < period; ++phase) {
        const unsigned on = m_mixer.patterns() & m_masks[first + phase];
        if (on == 0) {
            continue;
        }
        std::array<const LightRow*, kPatterns> lines{};
        std::size_t count = 0;
        for (std::size_t pattern = 1; pattern < kPatterns; ++pattern) {
            if ((on >> pattern & 1U) != 0) {
                lines[count++] = &m_mixer.lines(pattern);
            }
        }
        for (std::size_t column = phase; column < m_base.size(); column += period) {
            Light light = base.at(column);
            for (std::size_t at = 0; at < count; ++at) {
                light = light + lines[at]->at(column);
            }
            line[column] = light.rgb();
        }
    }
}

void RowRaster::outline(const RowContent& row, QImage& image) const
{
    const int width = image.width();
    const int heightPx = image.height();
    const double strength = m_styles.outline;
    uchar* const pixels = image.bits();
    const auto stride = static_cast<std::size_t>(image.bytesPerLine());
    for (const WideBar& bar : row.wide) {
        const BarStyle& style = m_styles.busy[bar.kind];
        const QColor colour = style.own.value_or(m_styles.hues[bar.hue]);
        const QColor edge = style.pattern == Pattern::Solid ? m_theme.outlineOf(colour) : colour;
        const double share = style.fill < 0.2 ? 0.45 * strength : strength;
        const QRgb rgb = mixed(m_theme.lane, edge, share).rgb();
        const int from = std::clamp(static_cast<int>(std::lround(bar.from)), 0, width);
        const int to = std::clamp(static_cast<int>(std::lround(bar.to)), from, width);
        for (int y = 0; y < heightPx; ++y) {
            auto* line = reinterpret_cast<QRgb*>(pixels + static_cast<std::size_t>(y) * stride);
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

/// A line below every column in which something was found: one hit among a million is seen, and its share of the column
/// is still told by the colour above.
void RowRaster::markLit(const RowContent& row, QImage& image) const
{
    if (row.lit.layers().empty()) {
        return;
    }
    const QRgb rgb = m_theme.searchHit.rgb();
    uchar* const pixels = image.bits();
    const auto stride = static_cast<std::size_t>(image.bytesPerLine());
    const auto lineAt = [&](int y) {
        return reinterpret_cast<QRgb*>(pixels + static_cast<std::size_t>(y) * stride);
    };
    const int below = std::max(0, image.height() - m_litLine);
    for (std::size_t column = 0; column < row.lit.size(); ++column) {
        if (row.lit.sum(column) > 0) {
            for (int y = below; y < image.height(); ++y) {
                lineAt(y)[column] = rgb;
            }
        }
    }
    for (const WideBar& bar : row.litWide) {
        const int from = std::clamp(static_cast<int>(std::lround(bar.from)), 0, image.width());
        const int to = std::clamp(static_cast<int>(std::lround(bar.to)), from, image.width());
        for (int y = 0; y < below; ++y) {
            QRgb* const line = lineAt(y);
            if (y < m_edge) {
                std::fill(line + from, line + to, rgb);
                continue;
            }
            std::fill(line + from, line + (bar.cutLeft ? from : std::min(from + m_edge, to)), rgb);
            std::fill(line + (bar.cutRight ? to : std::max(to - m_edge, from)), line + to, rgb);
        }
    }
}

void RowRaster::draw(const RowContent& row, int heightPx, QImage& image)
{
    const int width = static_cast<int>(row.empty.size());
    if (image.width() != width || image.height() != heightPx) {
        image = QImage(width, heightPx, QImage::Format_RGB32);
    }
    m_mixer.mix(row);
    m_base.resize(row.empty.size());
    for (std::size_t column = 0; column < m_base.size(); ++column) {
        m_base[column] = m_mixer.base().at(column).rgb();
    }
    uchar* pixels = image.bits();
    const auto stride = static_cast<std::size_t>(image.bytesPerLine());
    const int different = std::min(heightPx, m_mixer.patterns() != 0 ? m_period : 1);
    for (int y = 0; y < different; ++y) {
        fillLine(y, reinterpret_cast<QRgb*>(pixels + static_cast<std::size_t>(y) * stride));
    }
    for (int y = different; y < heightPx; ++y) {
        std::memcpy(pixels + static_cast<std::size_t>(y) * stride,
                    pixels + static_cast<std::size_t>(y - different) * stride,
                    static_cast<std::size_t>(width) * sizeof(QRgb));
    }
    outline(row, image);
    markLit(row, image);
}

} // namespace makespan::render
