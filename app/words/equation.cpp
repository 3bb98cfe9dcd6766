#include "app/words/equation.h"

#include "app/numbers/number_text.h"
#include "app/words/losses.h"
#include "app/words/translate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace makespan::words {

namespace {

/// Of a unit of speedup.
constexpr std::int64_t kParts = 10'000;

QString text(std::int64_t parts)
{
    const double value = static_cast<double>(parts) / kParts;
    return parts % kParts == 0 ? numbers::fixedText(value, 0) : numbers::fixedText(value, 4);
}

/// Whole parts with the given sum: each value rounded down, and one more for those that lose most by it.
std::array<std::int64_t, kLosses.size()> apportioned(const analysis::Losses& losses,
                                                     std::int64_t sum)
{
    std::array<std::int64_t, kLosses.size()> whole{};
    std::array<double, kLosses.size()> left{};
    std::array<std::size_t, kLosses.size()> order{};
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = 0; i < kLosses.size(); ++i) {
        const double value = amount(losses, kLosses[i]) * static_cast<double>(kParts);
        whole[i] = static_cast<std::int64_t>(std::floor(value));
        left[i] = value - std::floor(value);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&left](std::size_t a, std::size_t b) { return left[a] > left[b]; });
    std::int64_t missing = sum - std::accumulate(whole.begin(), whole.end(), std::int64_t{0});
    for (std::size_t i = 0; missing > 0; i = (i + 1) % order.size(), --missing) {
        ++whole[order[i]];
    }
    for (std::size_t i = order.size(); missing < 0; ++missing) {
        i = (i == 0 ? order.size() : i) - 1;
        --whole[order[i]];
    }
    return whole;
}

/// What a part is called that adds to the speedup.
QString gainName(Loss loss)
{
    switch (loss) {
    case Loss::Serial:
        return Words::tr("driver's own work");
    case Loss::Inflation:
        return Words::tr("faster or unfinished tasks");
    default:
        return name(loss);
    }
}

} // namespace

QString equation(const analysis::Analysis& analysis)
{
    const std::int64_t speedup =
        std::llround(analysis.measures.speedup * static_cast<double>(kParts));
    const std::int64_t places = analysis.places * kParts;
    const auto parts = apportioned(analysis.losses, places - speedup);
    QString line = QStringLiteral("%1 = %2").arg(text(speedup), text(places));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] != 0) {
            line += QStringLiteral(" %1 %2 (%3)")
                        .arg(parts[i] < 0 ? QStringLiteral("+") : QStringLiteral("−"),
                             text(std::abs(parts[i])),
                             parts[i] < 0 ? gainName(kLosses[i]) : name(kLosses[i]));
        }
    }
    return line;
}

} // namespace makespan::words
