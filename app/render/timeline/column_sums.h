#pragma once

#include "app/render/look/theme.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace makespan::render {

/// Number of kinds of bars that are summed apart: five states, or six causes of idleness.
inline constexpr std::size_t kBarKinds = 6;

/// What bars that look alike have in common.
struct Look
{
    std::uint8_t kind = 0; ///< < kBarKinds: State of an interval, Cause of an idle stretch
    Hue hue = 0;

    friend bool operator==(const Look&, const Look&) = default;
};

/// What happens in each column of pixels: nanoseconds, apart for each look. One array over the columns for each look
/// that occurs, mostly one to three, so that whole rows are mixed in a few plain loops.
class ColumnSums
{
public:
    struct Layer
    {
        Look look;
        std::vector<double> ns; ///< by column
    };

    /// Nothing happens in so many columns. Keeps its memory.
    void clear(std::size_t columns);

    std::size_t size() const { return m_columns; }

    /// The sums of a look; zeros when it is new. Valid until the next clear().
    std::span<double> of(Look look);

    /// The looks that occur.
    std::span<const Layer> layers() const { return std::span(m_layers).first(m_used); }

    /// Nanoseconds of all looks in a column.
    double sum(std::size_t column) const;
    /// The same of one kind.
    double sum(std::size_t column, std::uint8_t kind) const;

private:
    static constexpr std::uint8_t kNone = 0xFF;

    std::size_t m_columns = 0;
    std::size_t m_used = 0;
    std::vector<Layer> m_layers; ///< the first m_used; the others wait to be used again
    std::array<std::array<std::uint8_t, kHueCount>, kBarKinds> m_layerOf{}; ///< by kind and hue
};

} // namespace makespan::render
