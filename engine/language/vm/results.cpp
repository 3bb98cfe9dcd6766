// What comes out of a flow: results, errors, globals.

#include "engine/language/vm/exception.h"
#include "engine/language/vm/interpreter_impl.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/parcel_data.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/stop.h"

#include <algorithm>
#include <fmt/format.h>

namespace makespan::language {

Value Interpreter::globalAt(std::uint32_t slot)
{
    Value& value = m_isolate.globals()[slot];
    if (value.isUndefined() && m_impl->snapshot != nullptr) {
        if (const Parcel* parcel = m_impl->snapshot->global(slot))
            value = unpack(m_isolate, *parcel);
    }
    return value;
}

bool Interpreter::takeResults(std::vector<Parcel>& results)
{
    const Impl& impl = *m_impl;
    if (Parcel::isOwnCopy(impl.result) && impl.invocation != nullptr
        && impl.invocation->kind() != CallKind::ActorCreation
        && impl.invocation->options().returns == 1) {
        results.clear();
        results.push_back(Parcel::ofOwnCopy(impl.result));
        return true;
    }
    const StopScope heeds(m_isolate.limits().stop);
    try {
        return packResults(results);
    } catch (const StopRequested&) {
        m_impl->failure = makeException(m_isolate, TypeId::KeyboardInterrupt, "");
        return false;
    } catch (const MemoryExhausted&) {
        raiseMemoryError();
        m_impl->failure = m_isolate.takeException();
        return false;
    }
}

bool Interpreter::packResults(std::vector<Parcel>& results)
{
    Impl& impl = *m_impl;
    results.clear();
    if (impl.invocation == nullptr || impl.invocation->kind() == CallKind::ActorCreation) {
        results.emplace_back();
        return true;
    }
    const std::int32_t returns = impl.invocation->options().returns;
    const auto fail = [&] {
        impl.failure = m_isolate.takeException();
        return false;
    };
    if (returns == 0)
        return true;
    if (returns == 1) {
        results.emplace_back();
        return pack(m_isolate, impl.result, results.back()) || fail();
    }
    std::span<const Value> parts;
    if (auto* tuple = as<TupleObject>(impl.result))
        parts = tuple->values();
    else if (auto* list = as<ListObject>(impl.result))
        parts = list->values();
    if (parts.size() != static_cast<std::size_t>(returns)) {
        m_isolate.raise(TypeId::ValueError,
                        fmt::format("Task returned {} objects, but num_returns={}.",
                                    parts.data() == nullptr ? 1 : parts.size(), returns));
        return fail();
    }
    for (const Value part : parts) {
        results.emplace_back();
        if (!pack(m_isolate, part, results.back()))
            return fail();
    }
    return true;
}

bool Interpreter::isRetriable()
{
    Impl& impl = *m_impl;
    if (impl.invocation == nullptr || impl.failure == nullptr
        || !impl.invocation->options().retryExceptions)
        return false;
    const Value classes = unpack(m_isolate, impl.invocation->options().retriedClasses);
    const auto* tuple = as<TupleObject>(classes);
    if (tuple == nullptr)
        return true;
    // An error that get raised counts as what it was in its task.
    auto* failure = impl.failure;
    if (auto* cause = as<ExceptionObject>(failure->value);
        cause != nullptr && failure->type->isSubclassOf(m_isolate.type(TypeId::RayTaskError)))
        failure = cause;
    const auto values = const_cast<TupleObject*>(tuple)->values();
    return std::any_of(values.begin(), values.end(), [failure](Value type) {
        return failure->type->isSubclassOf(&to<ClassObject>(type));
    });
}

Parcel Interpreter::takeError()
{
    // A report must be possible where memory has run out.
    constexpr std::size_t kHeadroom = std::size_t{16} << 20;
    m_isolate.heap().setLimit(m_isolate.heap().limit() + kHeadroom);
    m_isolate.heap().allowExcess(true);
    Parcel error = packError();
    m_isolate.heap().allowExcess(false);
    m_isolate.heap().setLimit(m_isolate.limits().memory);
    return error;
}

Parcel Interpreter::packError()
{
    Impl& impl = *m_impl;
    Parcel parcel;
    ExceptionObject* exception = impl.failure;
    if (exception == nullptr)
        return errorParcel("RuntimeError", "the task failed");
    const std::uint32_t line = lineOf(*exception);
    ExceptionObject* error = exception;
    if (impl.invocation != nullptr) {
        // A task's error: what it was, and the task's own traceback as text. An error that came out of get
        // is not wrapped again: its cause is.
        ExceptionObject* cause = exception;
        std::string text = fmt::format("ray::{}()\n", impl.invocation->name());
        std::string lines = formatTraceback(m_isolate, *exception);
        constexpr std::string_view kHead = "Traceback (most recent call last):\n";
        if (lines.substr(0, kHead.size()) == kHead)
            lines.erase(0, kHead.size());
        while (!lines.empty() && lines.back() == '\n')
            lines.pop_back();
        text += lines;
        const bool fromTask = exception->type->isSubclassOf(m_isolate.type(TypeId::RayTaskError));
        if (fromTask && isKind(exception->value, ObjectKind::Exception))
            cause = &to<ExceptionObject>(exception->value);
        else if (exception->type->isSubclassOf(m_isolate.type(TypeId::RayError)) && !fromTask
                 && !exception->type->isSubclassOf(m_isolate.type(TypeId::GetTimeoutError)))
            cause = exception;
        const Value message = makeString(m_isolate, text);
        error = makeException(m_isolate, m_isolate.type(TypeId::RayTaskError), {&message, 1});
        error->remoteTraceback = &to<StringObject>(message);
        error->value = Value::object(cause);
        cause->context = Value::undefined();
    }
    if (!pack(m_isolate, Value::object(error), parcel)) {
        // The exception itself holds something that cannot travel: its type and message do.
        m_isolate.takeException();
        parcel =
            errorParcel(exception->type->isBuiltin ? exception->type->nameView() : "RuntimeError",
                        messageOf(m_isolate, *exception));
    }
    return withLine(parcel, line);
}

namespace {

/// Numbers, text, and containers of them, a few levels deep: what a check can look at.
bool isData(Value value, int depth)
{
    constexpr int kDeepest = 20;
    if (!value.isObject())
        return !value.isUndefined();
    if (depth > kDeepest)
        return false;
    const auto all = [depth](std::span<const Value> values) {
        for (const Value item : values) {
            if (!isData(item, depth + 1))
                return false;
        }
        return true;
    };
    switch (value.asObject()->kind) {
    case ObjectKind::String:
    case ObjectKind::Bytes:
    case ObjectKind::BigInt:
    case ObjectKind::Range:
        return true;
    case ObjectKind::List:
        return all(to<ListObject>(value).values());
    case ObjectKind::Tuple:
        return all(to<TupleObject>(value).values());
    case ObjectKind::Dict: {
        auto& dict = to<DictObject>(value);
        for (std::uint32_t i = 0; i < dict.filled; ++i) {
            const DictEntry& entry = dict.entries()[i];
            if (!entry.key.isUndefined()
                && (!isData(entry.key, depth + 1) || !isData(entry.value, depth + 1)))
                return false;
        }
        return true;
    }
    case ObjectKind::Set: {
        auto& set = to<SetObject>(value);
        for (std::uint32_t i = 0; i < set.tableSize(); ++i) {
            const SetEntry& entry = set.table()[i];
            if (!entry.key.isUndefined() && !isData(entry.key, depth + 1))
                return false;
        }
        return true;
    }
    default:
        return false;
    }
}

} // namespace

Globals Interpreter::takeGlobals()
{
    Globals result;
    if (!m_isolate.job().hasProgram())
        return result;
    const GlobalLayout& layout = *m_isolate.job().program().module().globals;
    for (std::size_t slot = 0; slot < layout.size(); ++slot) {
        const std::string_view name = layout.name(slot)->view();
        Parcel parcel;
        ParcelWriter writer(m_isolate);
        writer.outlivesRun = true;
        if (name.substr(0, 2) != "__" && isData(m_isolate.globals()[slot], 0)
            && writer.write(m_isolate.globals()[slot], parcel))
            result.emplace(std::string(name), std::move(parcel));
    }
    return result;
}

} // namespace makespan::language
