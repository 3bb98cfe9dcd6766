#include "engine/language/vm/exception.h"

#include "engine/language/bytecode/code.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/suggestion.h"

#include <fmt/format.h>

namespace makespan::language {

ExceptionObject* makeException(Isolate& vm, ClassObject* type, std::span<const Value> args)
{
    auto* exception = vm.heap().make<ExceptionObject>(type);
    exception->args = makeTuple(vm, args);
    if (type->builtin == TypeId::StopIteration || type->builtin == TypeId::SystemExit)
        exception->value = args.empty() ? Value::none() : args[0];
    return exception;
}

ExceptionObject* makeException(Isolate& vm, TypeId type, std::string_view message)
{
    const Value text = makeString(vm, message);
    return makeException(vm, vm.type(type), {&text, 1});
}

namespace {

/// str or repr of a value as far as it needs no program code.
std::string textOf(Isolate& vm, Value value, bool quoted)
{
    const Value text = quoted ? repr(vm, value) : str(vm, value);
    if (const auto* string = as<StringObject>(text))
        return std::string(string->view());
    vm.takeException();
    return fmt::format("<{} object>", typeOf(value)->nameView());
}

std::string_view trimmed(std::string_view line)
{
    const std::size_t begin = line.find_first_not_of(" \t\f");
    return begin == std::string_view::npos ? std::string_view{} : line.substr(begin);
}

std::string typeNameOf(const ExceptionObject& exception)
{
    const ClassObject& type = *exception.type;
    const std::string_view module = type.module->view();
    if (module == "builtins" || module == "__main__")
        return std::string(type.qualifiedName->view());
    return fmt::format("{}.{}", module, type.qualifiedName->view());
}

void appendEntries(std::string& text, ExceptionObject& exception)
{
    // Python prints three equal entries of a recursion and counts the rest.
    constexpr std::uint32_t kShown = 3;
    std::uint32_t equal = 0;
    const TraceEntry* entries = exception.trace();
    const auto flush = [&] {
        if (equal > kShown)
            text += fmt::format("  [Previous line repeated {} more time{}]\n", equal - kShown,
                                equal - kShown == 1 ? "" : "s");
    };
    for (std::uint32_t i = exception.traceLength; i-- > 0;) {
        const TraceEntry& entry = entries[i];
        const bool repeats = i + 1 < exception.traceLength && entries[i + 1].code == entry.code
                             && entries[i + 1].line == entry.line;
        if (!repeats) {
            flush();
            equal = 0;
        }
        if (++equal > kShown)
            continue;
        text += fmt::format("  File \"{}\", line {}, in {}\n", entry.code->fileName, entry.line,
                            entry.code->name->view());
        const std::string_view line = trimmed(entry.code->sourceLine(entry.line));
        if (!line.empty())
            text += fmt::format("    {}\n", line);
    }
    flush();
}

void appendReport(std::string& text, Isolate& vm, ExceptionObject& exception, int depth)
{
    constexpr int kDeepest = 50;
    if (depth < kDeepest) {
        if (auto* cause = as<ExceptionObject>(exception.cause)) {
            appendReport(text, vm, *cause, depth + 1);
            text += "\nThe above exception was the direct cause of the following exception:\n\n";
        } else if (auto* context = as<ExceptionObject>(exception.context);
                   context != nullptr && !exception.suppressContext) {
            appendReport(text, vm, *context, depth + 1);
            text += "\nDuring handling of the above exception, another exception occurred:\n\n";
        }
    }
    if (exception.traceLength > 0)
        text += "Traceback (most recent call last):\n";
    appendEntries(text, exception);
    const std::string message = messageOf(vm, exception);
    text += message.empty() ? typeNameOf(exception)
                            : fmt::format("{}: {}", typeNameOf(exception), message);
    const std::string meant = suggestionFor(vm, exception);
    text += meant.empty() ? "\n" : fmt::format(". Did you mean: '{}'?\n", meant);
    if (auto* notes = as<ListObject>(getInstanceAttribute(&exception, notesName()))) {
        for (const Value note : notes->values())
            text += textOf(vm, note, false) + "\n";
    }
}

} // namespace

StringObject* notesName()
{
    static StringObject* const name = intern("__notes__");
    return name;
}

std::string messageOf(Isolate& vm, ExceptionObject& exception)
{
    if (exception.remoteTraceback != nullptr)
        return std::string(exception.remoteTraceback->view());
    if (exception.text != nullptr)
        return std::string(exception.text->view());
    const auto args = exception.args->values();
    if (args.empty())
        return {};
    if (args.size() > 1)
        return textOf(vm, Value::object(exception.args), true);
    return textOf(vm, args[0], exception.type->isSubclassOf(vm.type(TypeId::KeyError)));
}

std::string formatTraceback(Isolate& vm, ExceptionObject& exception)
{
    std::string text;
    appendReport(text, vm, exception, 0);
    return text;
}

bool needsText(ExceptionObject& exception)
{
    constexpr int kDeepest = 50;
    int depth = 0;
    for (auto* link = &exception; link != nullptr && depth < kDeepest; ++depth) {
        if (link->text == nullptr && hasProgramMethod(Value::object(link), names().str))
            return true;
        auto* cause = as<ExceptionObject>(link->cause);
        link = cause != nullptr ? cause : as<ExceptionObject>(link->context);
    }
    return false;
}

std::uint32_t lineOf(const ExceptionObject& exception)
{
    // The innermost entry comes first; hidden frames never get one.
    if (exception.traceLength == 0)
        return 0;
    return static_cast<const TraceEntry*>(exception.traceback->data())[0].line;
}

} // namespace makespan::language
