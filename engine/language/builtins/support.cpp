#include "engine/language/builtins/support.h"

#include "engine/language/builtins/integers.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/sequence.h"

#include <algorithm>
#include <fmt/format.h>

namespace makespan::language::builtins {

Value handOver(Isolate& vm, std::string_view name, const Arguments& args)
{
    std::vector<Value> values;
    for (std::uint32_t i = 0; i < args.count && args.has(i); ++i) {
        values.push_back(args[i]);
    }
    values.insert(values.end(), args.rest().begin(), args.rest().end());
    return vm.tailCall(vm.prelude(name), values);
}

bool wholeArgument(Isolate& vm, Value value, std::int64_t& out, Value& signal)
{
    if (value.isInt() || value.isBool()) {
        out = value.asInt();
        return true;
    }
    if (isKind(plain(value), ObjectKind::BigInt)) {
        signal = vm.raise(TypeId::OverflowError, "Python int too large to convert to C ssize_t");
        return false;
    }
    signal = indexOf(vm, value, out);
    return !signal.isSignal();
}

Value refuseAsWhole(Isolate& vm, Value value)
{
    if (hasProgramMethod(value, names().index)) {
        return Value::signal(SignalKind::NeedsCall);
    }
    return vm.raise(
        TypeId::TypeError,
        fmt::format("'{}' object cannot be interpreted as an integer", typeName(value)));
}

StringObject* textOf(Value value)
{
    return as<StringObject>(plain(value));
}

bool collect(Isolate& vm, Value iterable, std::vector<Value>& out, Value& signal)
{
    return forEach(vm, iterable, signal, [&out](Value item) {
        out.push_back(item);
        return true;
    });
}

bool sliceArguments(Isolate& vm,
                    Value start,
                    Value end,
                    std::int64_t length,
                    std::int64_t& from,
                    std::int64_t& to,
                    Value& signal)
{
    from = 0;
    to = length;
    const auto read = [&](Value value, std::int64_t& out) {
        if (value.isUndefined() || value.isNone()) {
            return true;
        }
        if (hasProgramMethod(value, names().index)) {
            signal = Value::signal(SignalKind::NeedsCall);
            return false;
        }
        if (!isWhole(value)) {
            signal = vm.raise(TypeId::TypeError,
                              "slice indices must be integers or have an __index__ method");
            return false;
        }
        if (isKind(plain(value), ObjectKind::BigInt)) {
            out = toBigInt(value).sign() < 0 ? 0 : length;
            return true;
        }
        out = plain(value).asInt();
        if (out < 0) {
            out = std::max<std::int64_t>(0, out + length);
        }
        return true;
    };
    if (!read(start, from) || !read(end, to)) {
        return false;
    }
    to = std::min(to, length);
    return true;
}

} // namespace makespan::language::builtins
