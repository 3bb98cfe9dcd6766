#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/vm/runtime.h"

#include <fmt/format.h>

namespace makespan::language::builtins {

namespace {

enum : std::size_t { kSep, kEnd, kFile, kFlush };

/// Where contextlib.redirect_stdout() and redirect_stderr() send what is printed; undefined: nowhere else.
class Redirections : public ModuleState
{
public:
    Value targets[2];

    void mark(Heap::Marker& marker) override
    {
        for (const Value target : targets)
            marker.mark(target);
    }

    static constexpr char kKey = 0;
};

Value& redirection(Isolate& vm, bool isError)
{
    return vm.state<Redirections>(&Redirections::kKey).targets[isError ? 1 : 0];
}

/// _redirection(error): where that stream goes instead, or None.
Value redirected(Isolate& vm, const Arguments& args)
{
    const Value target = redirection(vm, args[0].asBool());
    return target.isUndefined() ? Value::none() : target;
}

Value redirect(Isolate& vm, const Arguments& args)
{
    redirection(vm, args[0].asBool()) = args[1].isNone() ? Value::undefined() : args[1];
    return Value::none();
}

/// sep or end: a str, None or left out. False: signal.
bool textOption(Isolate& vm,
                Value value,
                std::string_view name,
                std::string_view fallback,
                std::string_view& out,
                Value& signal)
{
    out = fallback;
    if (value.isUndefined() || value.isNone()) {
        return true;
    }
    const StringObject* text = textOf(value);
    if (text == nullptr) {
        signal = vm.raise(TypeId::TypeError, fmt::format("{} must be None or a string, not {}",
                                                         name, typeName(value)));
        return false;
    }
    out = text->view();
    return true;
}

Value write(Isolate& vm, std::string text, bool toError)
{
    vm.charge(1 + text.size() / 16);
    Effect& effect = vm.effect(EffectKind::Print);
    effect.text = std::move(text);
    effect.toError = toError;
    return vm.perform();
}

Value print(Isolate& vm, const Arguments& args)
{
    std::string_view separator;
    std::string_view end;
    Value signal;
    if (!textOption(vm, args[kSep], "sep", " ", separator, signal)
        || !textOption(vm, args[kEnd], "end", "\n", end, signal)) {
        return signal;
    }
    bool toError = false;
    Value target;
    if (args.has(kFile) && !args[kFile].isNone()) {
        target = args[kFile];
        toError = target == vm.prelude("stderr");
        if (toError || target == vm.prelude("stdout")) {
            target = Value::undefined();
        }
    }
    if (target.isUndefined()) {
        target = redirection(vm, toError);
    }
    if (!target.isUndefined()) {
        return callPrelude(vm, "_print_to",
                           {Value::object(makeTuple(vm, args.rest())), makeString(vm, separator),
                            makeString(vm, end), target,
                            args.has(kFlush) ? args[kFlush] : Value::boolean(false)});
    }
    TextWriter writer(vm);
    bool first = true;
    for (const Value value : args.rest()) {
        if (!first) {
            writer.text() += separator;
        }
        first = false;
        if (!writer.writeStr(value)) {
            if (!writer.signal().needsCall()) {
                return writer.signal();
            }
            return callPrelude(vm, "_print",
                               {Value::object(makeTuple(vm, args.rest())),
                                makeString(vm, separator), makeString(vm, end),
                                Value::boolean(toError)});
        }
    }
    writer.text() += end;
    return write(vm, std::move(writer.text()), toError);
}

Value writeText(Isolate& vm, const Arguments& args)
{
    return write(vm, std::string(to<StringObject>(args[0]).view()), args[1].asBool());
}

Value refuse(Isolate& vm, std::string_view what)
{
    return vm.raise(TypeId::NotImplementedError, what);
}

} // namespace

void registerOutput(Registry& registry)
{
    registry.builtin("print", "*values, sep=' ', end='\\n', file=None, flush=False", &print);
    registry.intrinsic("_write", "text, error, /", &writeText);
    registry.intrinsic("_redirection", "error, /", &redirected);
    registry.intrinsic("_redirect", "error, target, /", &redirect);
    registry.builtin("input", "*args, **kwargs", [](Isolate& vm, const Arguments&) {
        return refuse(vm, "input() is not supported: a run asks no questions; "
                          "put the value into a variable at the top of the file");
    });
    registry.builtin("open", "*args, **kwargs", [](Isolate& vm, const Arguments&) {
        return refuse(vm, "open() is not supported: scenarios use no files; "
                          "put the data into a variable of the program");
    });
    registry.builtin("eval", "*args, **kwargs", [](Isolate& vm, const Arguments&) {
        return refuse(vm, "eval() is not supported: write a function instead of text");
    });
    registry.builtin("exec", "*args, **kwargs", [](Isolate& vm, const Arguments&) {
        return refuse(vm, "exec() is not supported: write a function instead of text");
    });
    registry.builtin("compile", "*args, **kwargs", [](Isolate& vm, const Arguments&) {
        return refuse(vm, "compile() is not supported: write a function instead of text");
    });
}

} // namespace makespan::language::builtins
