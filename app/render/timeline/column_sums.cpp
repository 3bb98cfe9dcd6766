#include "app/render/timeline/column_sums.h"

namespace makespan::render {

void ColumnSums::clear(std::size_t columns)
{
    m_columns = columns;
    m_used = 0;
    for (auto& hues : m_layerOf) {
        hues.fill(kNone);
    }
}

std::span<double> ColumnSums::of(Look look)
{
    std::uint8_t& layer = m_layerOf[look.kind][look.hue];
    if (layer == kNone) {
        if (m_used == m_layers.size()) {
            m_layers.emplace_back();
        }
        m_layers[m_used].look = look;
        m_layers[m_used].ns.assign(m_columns, 0.0);
        layer = static_cast<std::uint8_t>(m_used++);
    }
    return m_layers[layer].ns;
}

double ColumnSums::sum(std::size_t column) const
{
    double all = 0;
    for (const Layer& layer : layers()) {
        all += layer.ns[column];
    }
    return all;
}

double ColumnSums::sum(std::size_t column, std::uint8_t kind) const
{
    double all = 0;
    for (const Layer& layer : layers()) {
        all += layer.look.kind == kind ? layer.ns[column] : 0;
    }
    return all;
}

} // namespace makespan::render
