#include "engine/language/vm/bigint.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/exception.h"
#include "engine/language/vm/freezer.h"
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

/// A graph from here on is large: sharing it costs less than copying it (bytes).
constexpr std::size_t kLarge = 4096;

/// Bytes that an object adds to a parcel by what it holds, about.
std::size_t bytesOf(const Object* object)
{
    switch (object->kind) {
    case ObjectKind::String:
        return static_cast<const StringObject*>(object)->byteLength;
    case ObjectKind::Bytes:
        return static_cast<const BytesObject*>(object)->byteLength;
    case ObjectKind::List:
        return static_cast<const ListObject*>(object)->length * sizeof(Value);
    case ObjectKind::Tuple:
        return static_cast<const TupleObject*>(object)->length * sizeof(Value);
    case ObjectKind::Dict:
        return static_cast<const DictObject*>(object)->used * sizeof(DictEntry);
    case ObjectKind::Set:
        return static_cast<const SetObject*>(object)->used * sizeof(SetEntry);
    default:
        return 0;
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
    if (const std::uint64_t node = m_known.find(object); node != 0)
        return encodedNode(static_cast<std::uint32_t>(node - 1));
    if (m_freezer) {
        const Value frozen = encodeFrozen(value);
        if (!frozen.isUndefined())
            return frozen;
    }
    const auto node = static_cast<std::uint32_t>(m_objects.size());
    m_objects.push_back(object);
    m_data->nodes.emplace_back();
    m_known.add(object, std::uint64_t{node} + 1);
    return encodedNode(node);
}

/// Undefined: it does not travel like that.
Value ParcelWriter::encodeFrozen(Value value)
{
    Object* object = value.asObject();
    if (const Object* copy = m_freezer->find(object))
        return encodedAddress(copy);
    const bool isText = object->kind == ObjectKind::String || object->kind == ObjectKind::Bytes;
    if (isText && (object->flags & Object::kFrozen) != 0 && bytesOf(object) >= kLarge
        && !outlivesRun) {
        addStore(FrozenStore::of(*object));
        ++m_data->frozen.objects;
        m_data->frozen.text += bytesOf(object);
        return encodedAddress(object);
    }
    if (!Freezer::canFreeze(value))
        return Value::undefined();
    return encodedAddress(m_freezer->freeze(value).asObject());
}

void ParcelWriter::addStore(const FrozenStore& store)
{
    auto& stores = m_data->stores;
    if (stores.empty() || stores.back() != &store)
        stores.emplace_back(&store);
}

namespace {

FrozenStorage storageOf(const ListObject& list)
{
    return {list.storage, list.length, 0, 0, 0};
}

FrozenStorage storageOf(const DictObject& dict)
{
    return {dict.storage, dict.used, dict.filled, dict.capacity, dict.mask};
}

FrozenStorage storageOf(const SetObject& set)
{
    return {set.storage, set.used, set.filled, 0, set.mask};
}

} // namespace

/// False: its contents have to be copied by every reader.
template <typename Container>
bool ParcelWriter::writeShared(Node& node, Container& container)
{
    if (!m_freezer || container.storage == nullptr)
        return false;
    const bool isLarge = bytesOf(&container) >= kLarge;
    FrozenStorage storage;
    if ((container.flags & Object::kShares) != 0 && isLarge && !outlivesRun) {
        storage = storageOf(container);
        const FrozenStore::Extent& extent = FrozenStore::extentOf(*storage.buffer);
        m_data->frozen.objects += extent.objects;
        m_data->frozen.values += extent.values;
        m_data->frozen.text += extent.text;
        addStore(FrozenStore::of(*storage.buffer));
    } else if (Freezer::canFreeze(container)) {
        storage = m_freezer->freeze(container);
        // A set's copy has another order than the set itself.
        if (isLarge && !outlivesRun && container.kind != ObjectKind::Set
            && (container.flags & (Object::kParted | Object::kImmortal)) == 0)
            m_sharers.push_back({&container, storage});
    } else {
        return false;
    }
    node.isShared = true;
    node.extra = m_data->shared.size();
    m_data->shared.push_back(storage);
    return true;
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
    case ObjectKind::List: {
        auto& list = *static_cast<ListObject*>(object);
        if (!writeShared(node, list))
            writeValues(node, list.values());
        break;
    }
    case ObjectKind::Tuple:
        writeValues(node, static_cast<TupleObject*>(object)->values());
        break;
    case ObjectKind::Dict: {
        auto& dict = *static_cast<DictObject*>(object);
        if (writeShared(node, dict))
            break;
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
        if (writeShared(node, set))
            break;
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
    if (!value.isObject()) {
        out = Parcel::isOwnCopy(value) ? Parcel::ofOwnCopy(value) : Parcel();
        return true;
    }
    if (isShared(value.asObject())) {
        out = Parcel(Parcel::Form::Shared, value.bits);
        return true;
    }
    if (auto* ref = as<ObjectRefObject>(value)) {
        out = Parcel::future(ref->state);
        return true;
    }
    try {
        start(false);
        bool isLarge = false;
        if (!writeGraph(value, isLarge)) {
            if (!isLarge)
                return false;
            start(true);
            if (!writeGraph(value, isLarge))
                return false;
        }
    } catch (const MemoryExhausted&) {
        m_vm.raiseWith(TypeId::MemoryError, {});
        return false;
    }
    if (auto* exception = as<ExceptionObject>(value))
        m_data->line = lineOf(*exception);
    m_vm.charge(m_data->cost());
    if (!outlivesRun && !m_data->count(m_vm.job().memory)) {
        m_vm.raiseWith(TypeId::MemoryError, {});
        return false;
    }
    keepShares();
    out = Parcel::data(m_data);
    return true;
}

void ParcelWriter::start(bool freezes)
{
    m_data = new ParcelData;
    m_known.clear();
    m_objects.clear();
    codes.clear();
    remotes.clear();
    if (freezes) {
        m_store = new FrozenStore(outlivesRun ? nullptr : &m_vm.job().memory);
        m_freezer.emplace(m_vm, *m_store);
    }
}

/// False: raised, or, where it does not freeze yet, the graph turned out to be large.
bool ParcelWriter::writeGraph(Value value, bool& isLarge)
{
    m_data->root = encode(value);
    std::size_t bytes = 0;
    StopCheck check;
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        check(16);
        bytes += bytesOf(m_objects[i]);
        isLarge = bytes > kLarge;
        if (isLarge && !m_freezer)
            return false;
        if (!writeNode(i, m_objects[i]))
            return isLarge = false;
    }
    if (m_freezer) {
        const FrozenStore::Extent& extent = m_freezer->extent();
        m_data->frozen.objects += extent.objects;
        m_data->frozen.values += extent.values;
        m_data->frozen.text += extent.text;
        if (m_store->bytes() > 0)
            addStore(*m_store);
    }
    return true;
}

/// The containers themselves share what was frozen for the parcel.
void ParcelWriter::keepShares()
{
    if (m_sharers.empty())
        return;
    m_vm.heap().hold(*m_store);
    for (const Sharer& sharer : m_sharers) {
        const FrozenStorage& storage = sharer.storage;
        if (sharer.container->kind == ObjectKind::List) {
            auto& list = *static_cast<ListObject*>(sharer.container);
            m_vm.heap().release(list.storage);
            list.share(storage.buffer, storage.used);
        } else {
            auto& dict = *static_cast<DictObject*>(sharer.container);
            m_vm.heap().release(dict.storage);
            dict.storage = storage.buffer;
            dict.flags = static_cast<std::uint8_t>(dict.flags | Object::kShares);
        }
    }
}

bool packObject(Isolate& vm, Value value, Parcel& out)
{
    ParcelWriter writer(vm);
    return writer.write(value, out);
}

} // namespace makespan::language
