#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

#include <cmath>
#include <fmt/format.h>
#include <limits>

/// os, sys and string.
namespace makespan::language::builtins {

namespace {

Value cpuCount(Isolate& vm, const Arguments&)
{
    // The machine of the run, which need not be this computer.
    vm.effect(EffectKind::Resources).complete = [](Isolate&, Effect&, EffectAnswer& answer) {
        const auto cores = static_cast<std::int64_t>(std::llround(answer.total));
        return Value::integer(cores > 0 ? cores : 1);
    };
    return vm.perform();
}

Value processId(Isolate& vm, const Arguments&)
{
    // Every task has a process of its own in Ray's eyes; actors keep theirs.
    constexpr std::int64_t kFirst = 1000;
    const auto& context = vm.context();
    const std::uint64_t number =
        context.self != nullptr ? context.self->number() + 100'000 : context.taskNumber;
    return Value::integer(kFirst + static_cast<std::int64_t>(number));
}

Value refuse(Isolate& vm, const Arguments&)
{
    return vm.raise(TypeId::NotImplementedError,
                    "this part of os is not supported: scenarios use no files and no processes");
}

Value exit(Isolate& vm, const Arguments& args)
{
    if (!args.has(0)) {
        return vm.raiseWith(TypeId::SystemExit, {});
    }
    return vm.raiseWith(TypeId::SystemExit, {args[0]});
}

/// Ends the process that runs the code: nothing of the program can catch it.
Value exitAtOnce(Isolate& vm, const Arguments& args)
{
    std::int64_t status = 0;
    Value signal;
    if (!wholeArgument(vm, args[0], status, signal)) {
        return signal;
    }
    vm.effect(EffectKind::Exit).count = static_cast<std::uint32_t>(status & 0xff);
    return vm.perform();
}

Value recursionLimit(Isolate& vm, const Arguments&)
{
    return Value::integer(vm.limits().recursion);
}

Value setRecursionLimit(Isolate& vm, const Arguments& args)
{
    std::int64_t limit = 0;
    Value signal;
    if (!wholeArgument(vm, args[0], limit, signal)) {
        return signal;
    }
    if (limit < 1) {
        return vm.raise(TypeId::ValueError, "recursion limit must be greater or equal than 1");
    }
    vm.limits().recursion = static_cast<std::uint32_t>(std::min<std::int64_t>(limit, 10'000'000));
    return Value::none();
}

Value sizeOf(Isolate&, const Arguments& args)
{
    constexpr std::int64_t kUnboxed = 28;
    return Value::integer(args[0].isObject() ? args[0].asObject()->size : kUnboxed);
}

Value arguments(Isolate& vm, Value)
{
    const Value name[] = {Value::object(intern("scenario.py"))};
    return Value::object(makeList(vm, name));
}

Value itself(Isolate&, const Arguments& args)
{
    return args[0];
}

} // namespace

void registerSystem(Registry& registry)
{
    registry.function("os", "cpu_count", "", &cpuCount);
    registry.function("os", "getpid", "", &processId);
    registry.intrinsic("_process_id", "", &processId);
    registry.function("os", "_exit", "status", &exitAtOnce);
    for (const std::string_view name :
         {"system", "listdir", "getenv", "mkdir", "remove", "fork", "getcwd", "popen"}) {
        registry.function("os", name, "*args, **kwargs", &refuse);
    }
    registry.constant("os", "name", registry.string("posix"));
    registry.constant("os", "linesep", registry.string("\n"));

    constexpr std::string_view kSys = "sys";
    registry.moduleProperty(kSys, "argv", &arguments);
    registry.constant(kSys, "maxsize", Value::integer(std::numeric_limits<std::int64_t>::max()));
    registry.constant(kSys, "platform", registry.string("linux"));
    registry.constant(kSys, "byteorder", registry.string("little"));
    registry.constant(kSys, "version", registry.string("3.11.7 (makespan)"));
    registry.constant(kSys, "executable", registry.string("makespan"));
    registry.function(kSys, "exit", "status=None, /", &exit);
    registry.builtin("exit", "code=None", &exit);
    registry.builtin("quit", "code=None", &exit);
    registry.function(kSys, "getrecursionlimit", "", &recursionLimit);
    registry.function(kSys, "setrecursionlimit", "limit, /", &setRecursionLimit);
    registry.function(kSys, "getsizeof", "object, default=None", &sizeOf);
    registry.function(kSys, "intern", "string, /", &itself);
    registry.function(kSys, "set_int_max_str_digits", "maxdigits",
                      [](Isolate&, const Arguments&) { return Value::none(); });
    registry.function(kSys, "get_int_max_str_digits", "", [](Isolate&, const Arguments&) {
        return Value::integer(static_cast<std::int64_t>(4300));
    });

    constexpr std::string_view kString = "string";
    registry.constant(kString, "ascii_lowercase", registry.string("abcdefghijklmnopqrstuvwxyz"));
    registry.constant(kString, "ascii_uppercase", registry.string("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
    registry.constant(kString, "ascii_letters",
                      registry.string("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"));
    registry.constant(kString, "digits", registry.string("0123456789"));
    registry.constant(kString, "hexdigits", registry.string("0123456789abcdefABCDEF"));
    registry.constant(kString, "octdigits", registry.string("01234567"));
    registry.constant(kString, "punctuation",
                      registry.string("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"));
    registry.constant(kString, "whitespace", registry.string(" \t\n\r\v\f"));
    registry.constant(
        kString, "printable",
        registry.string("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                        "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r\v\f"));
}

} // namespace makespan::language::builtins
