#include "app/render/row_raster.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace makespan::render {

namespace {

const Column* idleAt(const RowContent& row, std::size_t column)
{
    return row.idle.empty() ? nullptr : &row.idle[column];
}

// Within a long bar neighbouring columns are equal to the last bit.
bool sameAsBefore(const RowContent& row, std::size_t column)
{
    if (column == 0 || row.empty[column] != row.empty[column - 1]) {
        return false;
    }
    const auto same = [column](std::span<const Column> columns) {
        return columns[column].kinds == columns[column - 1].kinds
               && columns[column].hues == columns[column - 1].hues;
    };
    return same(row.busy) && (row.idle.empty() || same(row.idle));
}

} // namespace

std::vector<QRgb> meanColours(const RowContent& row, const Theme& theme, const BarStyles& styles)
{
    std::array<float, kPatterns> duties{};
    for (std::size_t pattern = 1; pattern < kPatterns; ++pattern) {
        duties[pattern] = static_cast<float>(
            patternDuty(static_cast<Pattern>(pattern), patternPeriod(theme), patternLine(theme)));
    }
    ColumnMixer mixer(styles);
    mixer.setGround(row.lane);
    Mix mix;
    std::vector<QRgb> colours;
    colours.reserve(row.busy.size());
    for (std::size_t column = 0; column < row.busy.size(); ++column) {
        mixer.mix(row.busy[column], idleAt(row, column), row.nsPerColumn, row.empty[column], mix);
        Light mean = mix.base;
        for (std::size_t pattern = 1; pattern < kPatterns; ++pattern) {
            if ((mix.patterns >> pattern & 1U) != 0) {
                mean = mean + duties[pattern] * mix.stripes[pattern];
            }
        }
        // What the eye cannot tell apart is made equal.
        colours.push_back((mean + Light{1.5F, 1.5F, 1.5F}).rgb() & 0xFFFCFCFCU);
    }
    return colours;
}

RowRaster::RowRaster(const Theme& theme, const BarStyles& styles, double pixelRatio)
    : m_theme(theme)
    , m_styles(styles)
    , m_mixer(styles)
    // Even, because some patterns repeat twice in it.
    , m_period(
          std::max(4, 2 * static_cast<int>(std::lround(patternPeriod(theme) * pixelRatio / 2))))
    , m_line(std::max(1, static_cast<int>(std::lround(patternLine(theme) * pixelRatio))))
    , m_edge(std::max(1, static_cast<int>(std::lround(theme.line * pixelRatio))))
    , m_lines(static_cast<std::size_t>(m_period))
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

void RowRaster::mixColumns(const RowContent& row)
{
    m_mixer.setGround(row.lane);
    m_base.resize(row.busy.size());
    for (std::vector<Lines>& lines : m_lines) {
        lines.clear();
    }
    Mix mix;
    std::size_t phase = 0;
    for (std::size_t column = 0; column < m_base.size(); ++column) {
        if (sameAsBefore(row, column)) {
            m_base[column] = m_base[column - 1];
        } else {
            m_mixer.mix(row.busy[column], idleAt(row, column), row.nsPerColumn, row.empty[column],
                        mix);
            m_base[column] = mix.base.rgb();
        }
        if (mix.patterns != 0) {
            m_lines[phase].push_back(
                {static_cast<std::uint32_t>(column), mix.patterns, mix.base, mix.stripes});
        }
        phase = phase + 1 == m_lines.size() ? 0 : phase + 1;
    }
}

void RowRaster::fillLine(int y, QRgb* line) const
{
    std::memcpy(line, m_base.data(), m_base.size() * sizeof(QRgb));
    const std::size_t first = static_cast<std::size_t>(y % m_period) * m_lines.size();
    for (std::size_t phase = 0; phase < m_lines.size(); ++phase) {
        const unsigned mask = m_masks[first + phase];
        if (mask == 0) {
            continue;
        }
        for (const Lines& lines : m_lines[phase]) {
            const unsigned on = lines.patterns & mask;
            if (on == 0) {
                continue;
            }
            Light light = lines.base;
            for (unsigned pattern = 1; on >> pattern != 0; ++pattern) {
                if ((on >> pattern & 1U) != 0) {
                    light = light + lines.stripes[pattern];
                }
            }
            line[lines.column] = light.rgb();
        }
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
    const bool patterned = std::any_of(m_lines.begin(), m_lines.end(),
                                       [](const auto& lines) { return !lines.empty(); });
    uchar* pixels = m_image.bits();
    const auto stride = static_cast<std::size_t>(m_image.bytesPerLine());
    const int different = std::min(heightPx, patterned ? m_period : 1);
    for (int y = 0; y < different; ++y) {
        fillLine(y, reinterpret_cast<QRgb*>(pixels + static_cast<std::size_t>(y) * stride));
    }
    for (int y = different; y < heightPx; ++y) {
        std::memcpy(pixels + static_cast<std::size_t>(y) * stride,
                    pixels + static_cast<std::size_t>(y - different) * stride,
                    static_cast<std::size_t>(width) * sizeof(QRgb));
    }
    outline(row, heightPx);
    return m_image;
}

} // namespace makespan::render
