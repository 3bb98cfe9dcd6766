#include "engine/runtime/time/clock.h"

#include <cmath>

#if MAKESPAN_RUNTIME_HAS_TSC && !defined(_MSC_VER)
#include <cpuid.h>
#endif

namespace makespan::runtime {

namespace {

/// The processor promises one constant rate on all cores, also while they sleep (Intel SDM vol. 3,
/// 18.17.1; AMD APM vol. 3, CPUID Fn8000_0007).
bool tscIsInvariant()
{
#if MAKESPAN_RUNTIME_HAS_TSC
    constexpr unsigned kPowerLeaf = 0x80000007U;
    constexpr unsigned kInvariantBit = 1U << 8U;
#if defined(_MSC_VER)
    int registers[4] = {};
    __cpuid(registers, static_cast<int>(0x80000000U));
    if (static_cast<unsigned>(registers[0]) < kPowerLeaf)
        return false;
    __cpuid(registers, static_cast<int>(kPowerLeaf));
    return (static_cast<unsigned>(registers[3]) & kInvariantBit) != 0;
#else
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    return __get_cpuid(kPowerLeaf, &a, &b, &c, &d) != 0 && (d & kInvariantBit) != 0;
#endif
#else
    return false;
#endif
}

} // namespace

const bool detail::kUseTsc = tscIsInvariant();

bool ticksAreTsc() noexcept
{
    return detail::kUseTsc;
}

ClockScale::Anchor ClockScale::processStart()
{
    static const Anchor anchor = read();
    return anchor;
}

namespace {

/// Takes the anchor when the program starts, so that the first pool has a long distance already.
const ClockScale kAtProgramStart;

} // namespace

ClockScale::ClockScale()
    : m_first(processStart())
{
    close();
}

void ClockScale::close()
{
    if (!detail::kUseTsc)
        return;
    const Anchor last = read();
    const double elapsed =
        std::chrono::duration<double, std::nano>(last.time - m_first.time).count();
    const auto ticks = static_cast<double>(last.ticks - m_first.ticks);
    if (ticks > 0.0 && elapsed > 0.0)
        m_nanosecondsPerTick = elapsed / ticks;
}

std::int64_t ClockScale::nanoseconds(Ticks origin, Ticks ticks) const
{
    // The difference is taken as a whole number: a double holds 53 bits, a tick count of a machine that
    // has been up for a month needs 53 already.
    const auto difference = static_cast<std::int64_t>(ticks - origin);
    return std::llround(static_cast<double>(difference) * m_nanosecondsPerTick);
}

Ticks ClockScale::ticks(std::chrono::steady_clock::time_point time) const
{
    const double elapsed = std::chrono::duration<double, std::nano>(time - m_first.time).count();
    return m_first.ticks + static_cast<Ticks>(std::llround(elapsed / m_nanosecondsPerTick));
}

ClockScale::Anchor ClockScale::read()
{
    // The reading of the clock is bracketed by two of the counter; the tightest of a few brackets is
    // the one that no interrupt widened.
    constexpr int kAttempts = 8;
    Anchor best;
    Ticks tightest = ~Ticks{0};
    for (int i = 0; i < kAttempts; ++i) {
        const Ticks before = now();
        const auto time = std::chrono::steady_clock::now();
        const Ticks after = now();
        if (after - before < tightest) {
            tightest = after - before;
            best = {before + (after - before) / 2, time};
        }
    }
    return best;
}

} // namespace makespan::runtime
