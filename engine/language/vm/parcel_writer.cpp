#include "engine/language/vm/bigint.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/exception.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/iterator.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/parcel_data.h"
#include "engine/language/vm/record.h"
#include "engine/language/vm/remote.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/stop.h"

#include <algorithm>
#include <fmt/format.h>

namespace makespan::language {

namespace {

/// Immortal objects that outlive every program: these travel by address. Constants of programs are
/// immortal too, but go with their program: they are copied.
bool isShared(const Object* object)
{
    if ((object->flags & Object::kImmortal) == 0)
        return false;
    switch (object->kind) {
    case ObjectKind::String:
        return (object->flags & Object::kInterned) != 0;
    case ObjectKind::Bytes:
    case ObjectKind::Tuple:
    case ObjectKind::BigInt:
    case ObjectKind::Set:
        return false;
    default:
        return true;
    }
}

Value encodedNode(std::uint32_t index)
{
    return {Tag::Object, index};
}

Value encodedAddress(const void* address)
{
    return {Tag::Signal, reinterpret_cast<std::uintptr_t>(address)};
}

Value orUndefined(Object* object)
{
    return object == nullptr ? Value::undefined() : Value::object(object);
}

/// A member of an enumeration: where its class is known it arrives as the member that is there.
bool isMember(Object* object)
{
    if (object->type->type == builtinType(TypeId::Type))
        return false;
    static StringObject* const key = intern("_name_");
    auto* name = as<StringObject>(getInstanceAttribute(object, key));
    const Value* member = name == nullptr ? nullptr : object->type->attributes->find(name);
    return member != nullptr && *member == Value::object(object);
}

} // namespace

Value ParcelWriter::encode(Value value)
{
    if (!value.isObject())
        return value;
    Object* object = value.asObject();
    if (isShared(object))
        return encodedAddress(object);
    const auto [place, isNew] =
        m_known.try_emplace(object, static_cast<std::uint32_t>(m_objects.size()));
    if (isNew) {
        m_objects.push_back(object);
        m_data->nodes.emplace_back();
    }
    return encodedNode(place->second);
}

void ParcelWriter::writeValues(Node& node, std::span<const Value> values)
{
    // encode() may grow m_data->nodes: `node` is a copy that the caller stores afterwards.
    node.first = static_cast<std::uint32_t>(m_data->values.size());
    node.count = static_cast<std::uint32_t>(values.size());
    m_data->values.resize(m_data->values.size() + values.size());
    StopCheck check;
    for (std::size_t i = 0; i < values.size(); ++i, check())
        m_data->values[node.first + i] = encode(values[i]);
}

void ParcelWriter::writeText(Node& node, std::string_view text)
{
    node.first = static_cast<std::uint32_t>(m_data->text.size());
    node.count = static_cast<std::uint32_t>(text.size());
    m_data->text.resize(node.first + text.size());
    copyInPieces(text.data(), text.size(), m_data->text.data() + node.first);
}

void ParcelWriter::writeAttributes(Object* object, std::vector<Value>& parts)
{
    DictObject* attributes = instanceAttributes(m_vm, object);
    for (std::uint32_t i = 0; i < attributes->filled; ++i) {
        parts.push_back(attributes->entries()[i].key);
        parts.push_back(attributes->entries()[i].value);
    }
}

void ParcelWriter::writeFunction(Node& node, Object* object)
{
    auto& function = *static_cast<FunctionObject*>(object);
    codes.push_back(function.code);
    node.extra = reinterpret_cast<std::uintptr_t>(function.code);
    std::vector<Value> parts{orUndefined(function.defaults), orUndefined(function.keywordDefaults),
                             orUndefined(function.closure), Value::object(function.name),
                             orUndefined(function.attributes)};
    if (withGlobals && function.globals == m_vm.globals()) {
        for (const std::uint32_t slot : function.code->usedGlobals) {
            const Value value = m_vm.interpreter().globalAt(slot);
            if (value.isUndefined())
                continue;
            parts.push_back(Value::integer(slot));
            parts.push_back(value);
        }
    }
    writeValues(node, parts);
}

void ParcelWriter::writeClass(Node& node, Object* object)
{
    auto& type = *static_cast<ClassObject*>(object);
    node.extra = type.id;
    const std::vector<Value> parts{Value::object(type.name), Value::object(type.qualifiedName),
                                   Value::object(type.module), Value::object(type.bases),
                                   Value::object(type.attributes)};
    writeValues(node, parts);
}

bool ParcelWriter::refuse(Object* object)
{
    m_vm.raise(TypeId::TypeError,
               fmt::format("cannot pickle '{}' object", object->type->nameView()));
    return false;
}

bool ParcelWriter::writeNode(std::size_t index, Object* object)
{
    Node node;
    node.kind = object->kind;
    switch (object->kind) {
    case ObjectKind::String:
        writeText(node, static_cast<StringObject*>(object)->view());
        break;
    case ObjectKind::Bytes:
        writeText(node, static_cast<BytesObject*>(object)->view());
        break;
    case ObjectKind::BigInt: {
        auto& big = *static_cast<BigIntObject*>(object);
        node.extra = big.negative;
        std::vector<Value> limbs;
        for (std::uint32_t i = 0; i < big.length; ++i)
            limbs.push_back(Value::integer(static_cast<std::int64_t>(big.limbs()[i])));
        writeValues(node, limbs);
        break;
    }
    case ObjectKind::List:
        writeValues(node, static_cast<ListObject*>(object)->values());
        break;
    case ObjectKind::Tuple:
        writeValues(node, static_cast<TupleObject*>(object)->values());
        break;
    case ObjectKind::Dict: {
        auto& dict = *static_cast<DictObject*>(object);
        std::vector<Value> parts;
        parts.reserve(std::size_t{dict.used} * 3);
        for (std::uint32_t i = 0; i < dict.filled; ++i) {
            const DictEntry& entry = dict.entries()[i];
            if (entry.key.isUndefined())
                continue;
            parts.insert(parts.end(), {entry.key, entry.value,
                                       Value::integer(static_cast<std::int64_t>(entry.hash))});
        }
        writeValues(node, parts);
        break;
    }
    case ObjectKind::Set: {
        auto& set = *static_cast<SetObject*>(object);
        node.detail = set.type == builtinType(TypeId::FrozenSet) ? 1 : 0;
        std::vector<Value> parts;
        for (std::uint32_t i = 0; i < set.tableSize(); ++i) {
            const SetEntry& entry = set.table()[i];
            if (!entry.key.isUndefined())
                parts.insert(parts.end(),
                             {entry.key, Value::integer(static_cast<std::int64_t>(entry.hash))});
        }
        writeValues(node, parts);
        break;
    }
    case ObjectKind::Range: {
        auto& range = *static_cast<RangeObject*>(object);
        const Value parts[3] = {Value::integer(range.start), Value::integer(range.stop),
                                Value::integer(range.step)};
        writeValues(node, parts);
        break;
    }
    case ObjectKind::Slice: {
        auto& slice = *static_cast<SliceObject*>(object);
        const Value parts[3] = {slice.start, slice.stop, slice.step};
        writeValues(node, parts);
        break;
    }
    case ObjectKind::Function:
        writeFunction(node, object);
        break;
    case ObjectKind::Class:
        writeClass(node, object);
        break;
    case ObjectKind::BoundMethod: {
        auto& method = *static_cast<BoundMethodObject*>(object);
        const Value parts[2] = {method.function, method.self};
        writeValues(node, parts);
        break;
    }
    case ObjectKind::Property: {
        auto& property = *static_cast<PropertyObject*>(object);
        const Value parts[4] = {property.getter, property.setter, property.deleter,
                                property.documentation};
        writeValues(node, parts);
        break;
    }
    case ObjectKind::StaticMethod:
    case ObjectKind::ClassMethod:
        writeValues(node, {&static_cast<WrapperObject*>(object)->function, 1});
        break;
    case ObjectKind::Cell:
        writeValues(node, {&static_cast<CellObject*>(object)->value, 1});
        break;
    case ObjectKind::Instance: {
        node.detail = isMember(object) ? 1 : 0;
        std::vector<Value> parts{Value::object(object->type),
                                 static_cast<InstanceObject*>(object)->payload};
        writeAttributes(object, parts);
        writeValues(node, parts);
        break;
    }
    case ObjectKind::Exception: {
        auto& exception = *static_cast<ExceptionObject*>(object);
        node.extra = lineOf(exception);
        node.detail = exception.suppressContext ? 1 : 0;
        std::vector<Value> parts{Value::object(object->type), Value::object(exception.args),
                                 exception.cause, exception.context,
                                 // An AttributeError's object only serves its report at home.
                                 exception.type->builtin == TypeId::AttributeError
                                     ? Value::undefined()
                                     : exception.value,
                                 orUndefined(exception.remoteTraceback)};
        writeAttributes(object, parts);
        writeValues(node, parts);
        break;
    }
    case ObjectKind::Iterator: {
        auto& iterator = *static_cast<IteratorObject*>(object);
        node.extra = reinterpret_cast<std::uintptr_t>(iterator.native);
        node.detail = static_cast<std::uint8_t>(iterator.form);
        const Value parts[6] = {Value::object(iterator.type),
                                Value::integer(iterator.position),
                                Value::integer(iterator.end),
                                Value::integer(iterator.step),
                                iterator.source,
                                iterator.extra};
        writeValues(node, parts);
        break;
    }
    case ObjectKind::Record: {
        auto& record = *static_cast<RecordObject*>(object);
        node.extra = record.tag;
        std::vector<Value> parts{Value::object(record.type), Value::integer(record.number)};
        parts.insert(parts.end(), record.values(), record.values() + record.length);
        writeValues(node, parts);
        break;
    }
    case ObjectKind::ObjectRef:
        node.extra = m_data->futures.size();
        m_data->futures.emplace_back(static_cast<ObjectRefObject*>(object)->state);
        break;
    case ObjectKind::ActorHandle:
        node.extra = m_data->actors.size();
        m_data->actors.emplace_back(static_cast<ActorHandleObject*>(object)->state);
        break;
    case ObjectKind::ActorMethod: {
        auto& method = *static_cast<ActorMethodObject*>(object);
        node.extra = static_cast<std::uint64_t>(method.returns);
        const Value parts[2] = {Value::object(method.handle), Value::object(method.name)};
        writeValues(node, parts);
        break;
    }
    case ObjectKind::RemoteFunction:
    case ObjectKind::ActorClass: {
        auto& remote = *static_cast<RemoteObject*>(object);
        remotes.push_back(object);
        node.extra = reinterpret_cast<std::uintptr_t>(remote.definition);
        node.count = static_cast<std::uint32_t>(m_data->options.size());
        node.detail = remote.options == nullptr ? 0 : 1;
        if (remote.options != nullptr)
            m_data->options.push_back(*remote.options);
        break;
    }
    default:
        return refuse(object);
    }
    m_data->nodes[index] = node;
    return true;
}

bool ParcelWriter::write(Value value, Parcel& out)
{
    switch (value.tag) {
    case Tag::Undefined:
    case Tag::Signal:
    case Tag::None:
        out = Parcel();
        return true;
    case Tag::Bool:
        out = Parcel::boolean(value.asBool());
        return true;
    case Tag::Int:
        out = Parcel::integer(value.asInt());
        return true;
    case Tag::Float:
        out = Parcel::real(value.asFloat());
        return true;
    case Tag::Object:
        break;
    }
    if (auto* ref = as<ObjectRefObject>(value)) {
        out = Parcel::future(ref->state);
        return true;
    }
    m_data = new ParcelData;
    m_known.clear();
    m_objects.clear();
    m_data->root = encode(value);
    StopCheck check;
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        check(16);
        if (!writeNode(i, m_objects[i]))
            return false;
    }
    if (auto* exception = as<ExceptionObject>(value))
        m_data->line = lineOf(*exception);
    m_vm.charge(m_data->nodes.size() + m_data->values.size() / 8 + m_data->text.size() / 64);
    if (!outlivesRun && !m_data->count(m_vm.job().memory)) {
        m_vm.raiseWith(TypeId::MemoryError, {});
        return false;
    }
    out = Parcel::data(m_data);
    return true;
}

bool pack(Isolate& vm, Value value, Parcel& out)
{
    ParcelWriter writer(vm);
    return writer.write(value, out);
}

} // namespace makespan::language
