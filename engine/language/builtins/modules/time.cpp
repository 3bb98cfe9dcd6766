#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/vm/bigint.h"
#include "engine/language/vm/runtime.h"

#include <cmath>
#include <fmt/format.h>

namespace makespan::language::builtins {

namespace {

Value sleep(Isolate& vm, const Arguments& args)
{
    double seconds = args[0].asFloat();
    if (!args[0].isFloat() && !toDouble(plain(args[0]), seconds)) {
        return vm.raise(
            TypeId::TypeError,
            fmt::format("'{}' object cannot be interpreted as an integer", typeName(args[0])));
    }
    if (std::isnan(seconds)) {
        return vm.raise(TypeId::ValueError, "Invalid value NaN (not a number)");
    }
    if (seconds < 0) {
        return vm.raise(TypeId::ValueError, "sleep length must be non-negative");
    }
    if (seconds > 9.2e9) {
        return vm.raise(TypeId::OverflowError, "timestamp too large to convert to C _PyTime_t");
    }
    vm.effect(EffectKind::Sleep).seconds = seconds;
    return vm.perform();
}

template <ClockKind kClock>
Value now(Isolate& vm, const Arguments&)
{
    vm.effect(EffectKind::Now).clock = kClock;
    return vm.perform();
}

template <ClockKind kClock>
Value nowInNanoseconds(Isolate& vm, const Arguments&)
{
    Effect& effect = vm.effect(EffectKind::Now);
    effect.clock = kClock;
    effect.complete = [](Isolate& isolate, Effect&, EffectAnswer& answer) {
        return bigint::fromFloat(isolate, std::round(answer.number * 1e9));
    };
    return vm.perform();
}

Value refuseDates(Isolate& vm, const Arguments&)
{
    return vm.raise(TypeId::NotImplementedError,
                    "strptime() is not supported: split the text and call datetime.datetime()");
}

} // namespace

void registerTime(Registry& registry)
{
    registry.intrinsic("_sleep", "seconds, /", &sleep);
    registry.intrinsic("_monotonic", "", &now<ClockKind::Monotonic>);
    constexpr std::string_view kTime = "time";
    registry.function(kTime, "sleep", "seconds, /", &sleep);
    registry.function(kTime, "time", "", &now<ClockKind::Wall>);
    registry.function(kTime, "monotonic", "", &now<ClockKind::Monotonic>);
    registry.function(kTime, "perf_counter", "", &now<ClockKind::Performance>);
    registry.function(kTime, "process_time", "", &now<ClockKind::Process>);
    registry.function(kTime, "thread_time", "", &now<ClockKind::Process>);
    registry.function(kTime, "time_ns", "", &nowInNanoseconds<ClockKind::Wall>);
    registry.function(kTime, "monotonic_ns", "", &nowInNanoseconds<ClockKind::Monotonic>);
    registry.function(kTime, "perf_counter_ns", "", &nowInNanoseconds<ClockKind::Performance>);
    registry.function(kTime, "strptime", "*args", &refuseDates);
}

} // namespace makespan::language::builtins
