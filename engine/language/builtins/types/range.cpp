#include "engine/language/builtins/integers.h"
#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/types/self.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

/// range and slice.
namespace makespan::language::builtins {

namespace {

Value makeRangeFrom(Isolate& vm, const Arguments& args)
{
    std::int64_t numbers[3] = {0, 0, 1};
    std::size_t given = 0;
    for (std::size_t i = 1; i <= 3 && args.has(i); ++i) {
        if (isKind(plain(args[i]), ObjectKind::BigInt)) {
            return vm.raise(TypeId::OverflowError,
                            "range() of numbers beyond 64 bits is not supported");
        }
        Value signal;
        if (!wholeArgument(vm, args[i], numbers[given], signal)) {
            return signal;
        }
        ++given;
    }
    if (given == 1) {
        numbers[1] = numbers[0];
        numbers[0] = 0;
    }
    if (numbers[2] == 0) {
        return vm.raise(TypeId::ValueError, "range() arg 3 must not be zero");
    }
    return Value::object(makeRange(vm, numbers[0], numbers[1], numbers[2]));
}

/// Where the number stands in the range, or -1; for floats that are whole as well.
std::int64_t placeOf(const RangeObject& range, Value value)
{
    const Value number = plain(value);
    std::int64_t wanted = 0;
    if (number.isInt() || number.isBool()) {
        wanted = number.asInt();
    } else if (number.isFloat() && number.asFloat() >= -9.2e18 && number.asFloat() <= 9.2e18
               && number.asFloat()
                      == static_cast<double>(static_cast<std::int64_t>(number.asFloat()))) {
        wanted = static_cast<std::int64_t>(number.asFloat());
    } else {
        return -1;
    }
    if (range.length == 0) {
        return -1;
    }
    const std::int64_t last = range.at(range.length - 1);
    const bool inside = range.step > 0 ? wanted >= range.start && wanted <= last
                                       : wanted <= range.start && wanted >= last;
    if (!inside) {
        return -1;
    }
    // The distance may need 64 bits without a sign.
    const bool upwards = range.step > 0;
    const auto upper = static_cast<std::uint64_t>(upwards ? wanted : range.start);
    const auto lower = static_cast<std::uint64_t>(upwards ? range.start : wanted);
    const std::uint64_t step = upwards ? static_cast<std::uint64_t>(range.step)
                                       : std::uint64_t{0} - static_cast<std::uint64_t>(range.step);
    return (upper - lower) % step != 0 ? -1 : static_cast<std::int64_t>((upper - lower) / step);
}

Value index(Isolate& vm, RangeObject& self, const Arguments& args)
{
    const std::int64_t place = placeOf(self, args[1]);
    if (place >= 0) {
        return Value::integer(place);
    }
    const Value shown = repr(vm, args[1]);
    return vm.raise(TypeId::ValueError,
                    isWhole(args[1]) ? fmt::format("{} is not in range", textOf(shown)->view())
                                     : "sequence.index(x): x not in sequence");
}

Value count(Isolate&, RangeObject& self, const Arguments& args)
{
    return Value::integer(placeOf(self, args[1]) >= 0 ? 1 : 0);
}

Value makeSliceFrom(Isolate& vm, const Arguments& args)
{
    const Value none = Value::none();
    if (!args.has(2)) {
        return Value::object(makeSlice(vm, none, args[1], none));
    }
    return Value::object(makeSlice(vm, args[1], args[2], args.get(3, none)));
}

Value indices(Isolate& vm, SliceObject& self, const Arguments& args)
{
    std::int64_t length = 0;
    Value signal;
    if (!wholeArgument(vm, args[1], length, signal)) {
        return signal;
    }
    if (length < 0) {
        return vm.raise(TypeId::ValueError, "length should not be negative");
    }
    SliceRange range;
    if (!resolveSlice(vm, self, length, range)) {
        return Value::signal(SignalKind::Raised);
    }
    const Value parts[] = {Value::integer(range.start), Value::integer(range.stop),
                           Value::integer(range.step)};
    return Value::object(makeTuple(vm, parts));
}

} // namespace

void registerRange(Registry& registry)
{
    constexpr TypeId kRange = TypeId::Range;
    registry.exposeType(kRange);
    registry.constructor(kRange, "start, stop=None, step=None, /", &makeRangeFrom);
    registry.method(kRange, "index", "self, value, /", &onSelf<RangeObject, index>);
    registry.method(kRange, "count", "self, value, /", &onSelf<RangeObject, count>);
    registry.property(kRange, "start", [](Isolate&, Value self) {
        return Value::integer(to<RangeObject>(self).start);
    });
    registry.property(kRange, "stop", [](Isolate&, Value self) {
        return Value::integer(to<RangeObject>(self).stop);
    });
    registry.property(kRange, "step", [](Isolate&, Value self) {
        return Value::integer(to<RangeObject>(self).step);
    });

    constexpr TypeId kSlice = TypeId::Slice;
    registry.exposeType(kSlice);
    registry.constructor(kSlice, "start, stop=None, step=None, /", &makeSliceFrom);
    registry.method(kSlice, "indices", "self, length, /", &onSelf<SliceObject, indices>);
    registry.property(kSlice, "start",
                      [](Isolate&, Value self) { return to<SliceObject>(self).start; });
    registry.property(kSlice, "stop",
                      [](Isolate&, Value self) { return to<SliceObject>(self).stop; });
    registry.property(kSlice, "step",
                      [](Isolate&, Value self) { return to<SliceObject>(self).step; });
}

} // namespace makespan::language::builtins
