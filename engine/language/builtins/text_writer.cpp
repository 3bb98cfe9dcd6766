#include "engine/language/builtins/text_writer.h"

#include "engine/language/builtins/integers.h"
#include "engine/language/builtins/text/float_text.h"
#include "engine/language/builtins/text/format_spec.h"
#include "engine/language/builtins/text/quote.h"
#include "engine/language/vm/bigint.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/exception.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/remote.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace makespan::language::builtins {

namespace {

/// Numbers of objects that were asked for their identity; keeps them alive so that no number is given
/// twice.
class Identities : public ModuleState
{
public:
    std::int64_t of(Isolate& vm, Object* object)
    {
        const auto [it, added] = m_numbers.try_emplace(object, 0);
        if (added) {
            it->second = vm.nextIdentity();
        }
        return it->second;
    }

    void mark(Heap::Marker& marker) override
    {
        for (const auto& entry : m_numbers) {
            marker.mark(entry.first);
        }
    }

    static constexpr char kKey = 0;

private:
    std::unordered_map<Object*, std::int64_t> m_numbers;
};

constexpr std::size_t kMaxDepth = 200;
constexpr std::int64_t kFirstAddress = 0x7f3a00000000;

} // namespace

std::int64_t identityOf(Isolate& vm, Value value)
{
    std::int64_t number = 0;
    if (!value.isObject()) {
        // Equal small values are the same object, as they mostly are in CPython.
        return static_cast<std::int64_t>(0x55d000000000U
                                         + (static_cast<std::uint64_t>(value.tag) << 40)
                                         + value.bits % (1U << 30) * 32);
    }
    if (auto* instance = as<InstanceObject>(value)) {
        if (instance->identity == 0) {
            instance->identity = vm.nextIdentity();
        }
        number = instance->identity;
    } else {
        number = vm.state<Identities>(&Identities::kKey).of(vm, value.asObject());
    }
    return kFirstAddress + number * 48;
}

std::string qualifiedClassName(const ClassObject& type)
{
    const std::string_view module =
        type.module == nullptr ? std::string_view() : type.module->view();
    const std::string_view name =
        type.qualifiedName == nullptr ? type.name->view() : type.qualifiedName->view();
    if (module.empty() || module == "builtins") {
        return std::string(name);
    }
    return fmt::format("{}.{}", module, name);
}

bool TextWriter::stop(Value signal)
{
    m_signal = signal;
    return false;
}

bool TextWriter::enter(Object* container)
{
    if (m_active.size() >= kMaxDepth) {
        return stop(
            m_vm.raise(TypeId::RecursionError,
                       "maximum recursion depth exceeded while getting the repr of an object"));
    }
    m_active.push_back(container);
    return true;
}

bool TextWriter::writeItems(std::span<const Value> items, const char* open, const char* close)
{
    m_text += open;
    bool first = true;
    for (const Value item : items) {
        m_check(8);
        if (!first) {
            m_text += ", ";
        }
        first = false;
        if (!writeRepr(item)) {
            return false;
        }
    }
    m_text += close;
    return true;
}

bool TextWriter::writeDict(DictObject& dict)
{
    m_text += '{';
    bool first = true;
    for (std::uint32_t i = 0; i < dict.filled; ++i) {
        const DictEntry entry = dict.entries()[i];
        if (entry.key.isUndefined()) {
            continue;
        }
        if (!first) {
            m_text += ", ";
        }
        first = false;
        if (!writeRepr(entry.key)) {
            return false;
        }
        m_text += ": ";
        if (!writeRepr(entry.value)) {
            return false;
        }
    }
    m_text += '}';
    return true;
}

bool TextWriter::writeSet(Value value, const ClassObject& type)
{
    auto& set = to<SetObject>(value);
    const bool plainSet = &type == m_vm.type(TypeId::Set);
    const std::string_view name = type.nameView();
    if (set.used == 0) {
        m_text += fmt::format("{}()", name);
        return true;
    }
    std::vector<Value> items;
    for (std::uint32_t i = 0; i < set.tableSize(); ++i) {
        const SetEntry& entry = set.table()[i];
        if (!entry.key.isUndefined()) {
            items.push_back(entry.key);
        }
    }
    if (plainSet) {
        return writeItems(items, "{", "}");
    }
    m_text += name;
    return writeItems(items, "({", "})");
}

bool TextWriter::writeView(Value value)
{
    auto& view = to<DictViewObject>(value);
    const ClassObject* type = typeOf(value);
    m_text += fmt::format("{}([", type->nameView());
    bool first = true;
    for (std::uint32_t i = 0; i < view.dict->filled; ++i) {
        const DictEntry entry = view.dict->entries()[i];
        if (entry.key.isUndefined()) {
            continue;
        }
        if (!first) {
            m_text += ", ";
        }
        first = false;
        if (type == m_vm.type(TypeId::DictItems)) {
            const Value pair[] = {entry.key, entry.value};
            if (!writeItems(pair, "(", ")")) {
                return false;
            }
        } else if (!writeRepr(type == m_vm.type(TypeId::DictKeys) ? entry.key : entry.value)) {
            return false;
        }
    }
    m_text += "])";
    return true;
}

bool TextWriter::writeException(Value value)
{
    auto& exception = to<ExceptionObject>(value);
    m_text += typeOf(value)->nameView();
    const std::span<const Value> args =
        exception.args == nullptr ? std::span<const Value>() : exception.args->values();
    return writeItems(args, "(", ")");
}

void TextWriter::writeDefault(Value value)
{
    m_text += fmt::format("<{} object at {:#x}>", qualifiedClassName(*typeOf(value)),
                          identityOf(m_vm, value));
}

bool TextWriter::writeObject(Value value)
{
    m_check(16);
    Object* object = value.asObject();
    const auto address = [&] { return identityOf(m_vm, value); };
    const auto nested = [&](auto&& write) {
        if (std::find(m_active.begin(), m_active.end(), object) != m_active.end()) {
            const ClassObject* type = typeOf(value);
            m_text += object->kind == ObjectKind::Dict   ? "{...}"
                      : object->kind == ObjectKind::List ? "[...]"
                      : object->kind == ObjectKind::Tuple
                          ? "(...)"
                          : fmt::format("{}(...)", type->nameView());
            return true;
        }
        if (!enter(object)) {
            return false;
        }
        const bool done = write();
        leave();
        return done;
    };
    switch (object->kind) {
    case ObjectKind::String:
        m_text += text::quoted(to<StringObject>(value).view());
        return true;
    case ObjectKind::Bytes:
        m_text += text::quotedBytes(to<BytesObject>(value).view());
        return true;
    case ObjectKind::BigInt: {
        const auto digits = toBigInt(value).toDecimal();
        if (!digits) {
            return stop(m_vm.raise(TypeId::ValueError, text::tooManyDigitsMessage()));
        }
        m_text += *digits;
        return true;
    }
    case ObjectKind::List:
        return nested([&] { return writeItems(to<ListObject>(value).values(), "[", "]"); });
    case ObjectKind::Tuple: {
        auto& tuple = to<TupleObject>(value);
        return nested(
            [&] { return writeItems(tuple.values(), "(", tuple.length == 1 ? ",)" : ")"); });
    }
    case ObjectKind::Dict:
        return nested([&] { return writeDict(to<DictObject>(value)); });
    case ObjectKind::Set:
        return nested([&] { return writeSet(value, *typeOf(value)); });
    case ObjectKind::DictView:
        return nested([&] { return writeView(value); });
    case ObjectKind::Exception:
        return nested([&] { return writeException(value); });
    case ObjectKind::Range: {
        const auto& range = to<RangeObject>(value);
        m_text += range.step == 1
                      ? fmt::format("range({}, {})", range.start, range.stop)
                      : fmt::format("range({}, {}, {})", range.start, range.stop, range.step);
        return true;
    }
    case ObjectKind::Slice: {
        const auto& slice = to<SliceObject>(value);
        const Value parts[] = {slice.start, slice.stop, slice.step};
        return writeItems(parts, "slice(", ")");
    }
    case ObjectKind::Class:
        if (hasProgramMethod(value, names().repr)) {
            return stop(Value::signal(SignalKind::NeedsCall));
        }
        m_text += fmt::format("<class '{}'>", qualifiedClassName(to<ClassObject>(value)));
        return true;
    case ObjectKind::Function: {
        const auto& function = to<FunctionObject>(value);
        m_text += fmt::format("<function {} at {:#x}>",
                              function.qualifiedName != nullptr ? function.qualifiedName->view()
                                                                : function.name->view(),
                              address());
        return true;
    }
    case ObjectKind::Native: {
        const auto& native = to<NativeObject>(value);
        m_text += native.owner == nullptr
                      ? fmt::format("<built-in function {}>", native.name->view())
                      : fmt::format("<method '{}' of '{}' objects>", native.name->view(),
                                    native.owner->view());
        return true;
    }
    case ObjectKind::BoundMethod: {
        const auto& method = to<BoundMethodObject>(value);
        if (const auto* native = as<NativeObject>(method.function)) {
            m_text +=
                fmt::format("<built-in method {} of {} object at {:#x}>", native->name->view(),
                            typeOf(method.self)->nameView(), identityOf(m_vm, method.self));
            return true;
        }
        const auto* function = as<FunctionObject>(method.function);
        m_text += fmt::format("<bound method {} of ", function == nullptr ? "?"
                                                      : function->qualifiedName != nullptr
                                                          ? function->qualifiedName->view()
                                                          : function->name->view());
        return nested([&] { return writeRepr(method.self); }) && (m_text += '>', true);
    }
    case ObjectKind::Module:
        m_text += fmt::format("<module '{}' (built-in)>", to<ModuleObject>(value).name->view());
        return true;
    case ObjectKind::Singleton:
        m_text += value == m_vm.runtime().notImplemented() ? "NotImplemented" : "Ellipsis";
        return true;
    case ObjectKind::ObjectRef: {
        const auto* state = to<ObjectRefObject>(value).state;
        // As long as Ray's: 28 bytes.
        m_text += fmt::format("ObjectRef({:040x}0100000001000000)",
                              state == nullptr ? 0 : state->number());
        return true;
    }
    case ObjectKind::ActorHandle: {
        const auto* state = to<ActorHandleObject>(value).state;
        m_text += fmt::format("Actor({}, {:024x}01000000)",
                              state == nullptr ? "?" : state->creation().name(),
                              state == nullptr ? 0 : state->number());
        return true;
    }
    case ObjectKind::RemoteFunction:
        m_text += fmt::format("<ray.remote_function.RemoteFunction object at {:#x}>", address());
        return true;
    case ObjectKind::Super:
        m_text += "<super object>";
        return true;
    default:
        writeDefault(value);
        return true;
    }
}

bool TextWriter::writeRepr(Value value)
{
    switch (value.tag) {
    case Tag::None:
        m_text += "None";
        return true;
    case Tag::Bool:
        m_text += value.asBool() ? "True" : "False";
        return true;
    case Tag::Int:
        m_text += fmt::format_int(value.asInt()).c_str();
        return true;
    case Tag::Float:
        m_text += text::floatRepr(value.asFloat());
        return true;
    case Tag::Object:
        break;
    default:
        m_text += "<undefined>";
        return true;
    }
    if (hasProgramMethod(value, names().repr)) {
        return stop(Value::signal(SignalKind::NeedsCall));
    }
    const Value inner = plain(value);
    if (isKind(inner, ObjectKind::Set) && !isKind(value, ObjectKind::Set)) {
        return writeSet(inner, *typeOf(value)); // an heir of set says its own name
    }
    return inner.isObject() ? writeObject(inner) : writeRepr(inner);
}

bool TextWriter::writeStr(Value value)
{
    if (const auto* text = as<StringObject>(value)) {
        m_text += text->view();
        return true;
    }
    if (!value.isObject()) {
        return writeRepr(value);
    }
    if (hasProgramMethod(value, names().str)) {
        return stop(Value::signal(SignalKind::NeedsCall));
    }
    if (isKind(value, ObjectKind::Exception)) {
        auto& exception = to<ExceptionObject>(value);
        const std::span<const Value> args =
            exception.args == nullptr ? std::span<const Value>() : exception.args->values();
        const bool key = isInstance(value, m_vm.type(TypeId::KeyError));
        if (exception.remoteTraceback != nullptr) {
            m_text += messageOf(m_vm, exception);
            return true;
        }
        if (args.empty()) {
            return true;
        }
        if (args.size() == 1) {
            return key ? writeRepr(args[0]) : writeStr(args[0]);
        }
        return writeItems(args, "(", ")");
    }
    const Value inner = plain(value);
    if (const auto* text = as<StringObject>(inner);
        text != nullptr && !hasProgramMethod(value, names().repr)) {
        m_text += text->view();
        return true;
    }
    return writeRepr(value);
}

} // namespace makespan::language::builtins
