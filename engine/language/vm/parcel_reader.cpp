#include "engine/language/vm/bigint.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/exception.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/iterator.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/parcel_data.h"
#include "engine/language/vm/record.h"
#include "engine/language/vm/remote.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/stop.h"

#include <algorithm>

namespace makespan::language {

namespace {

template <typename T>
T* addressOf(std::uint64_t bits)
{
    return reinterpret_cast<T*>(static_cast<std::uintptr_t>(bits));
}

} // namespace

Value ParcelReader::decode(Value value) const
{
    if (value.tag == Tag::Object)
        return Value::object(m_objects[value.bits]);
    if (value.tag == Tag::Signal)
        return Value::object(addressOf<Object>(value.bits));
    return value;
}

/// The text of a str in the parcel; empty: something else.
std::string_view ParcelReader::textBehind(Value value) const
{
    if (value.tag == Tag::Object && m_data.nodes[value.bits].kind == ObjectKind::String)
        return textOf(m_data.nodes[value.bits]);
    const auto* shared = value.tag == Tag::Signal
                             ? as<StringObject>(Value::object(addressOf<Object>(value.bits)))
                             : nullptr;
    return shared == nullptr ? std::string_view{} : shared->view();
}

/// A member of an enumeration whose class this isolate has already; null: not yet.
Object* ParcelReader::knownMember(const Node& node) const
{
    const Value type = m_data.values[node.first];
    ClassObject* known =
        type.tag == Tag::Object ? m_vm.findClass(m_data.nodes[type.bits].extra) : nullptr;
    if (known == nullptr || known->attributes == nullptr)
        return nullptr;
    for (std::uint32_t i = 2; i + 1 < node.count; i += 2) {
        if (textBehind(m_data.values[node.first + i]) != "_name_")
            continue;
        const std::string_view name = textBehind(m_data.values[node.first + i + 1]);
        const Value* member = known->attributes->find(intern(name));
        return member != nullptr && isKind(*member, ObjectKind::Instance) ? member->asObject()
                                                                          : nullptr;
    }
    return nullptr;
}

/// A container that reads from a frozen storage until it is changed.
Object* ParcelReader::share(const Node& node)
{
    const FrozenStorage& storage = m_data.shared[node.extra];
    if (node.kind == ObjectKind::List) {
        ListObject* list = makeList(m_vm);
        list->share(storage.buffer, storage.used);
        return list;
    }
    const auto shareTable = [&storage](auto* container) {
        container->flags = static_cast<std::uint8_t>(container->flags | Object::kShares);
        container->storage = storage.buffer;
        container->used = storage.used;
        container->filled = storage.filled;
        container->mask = storage.mask;
        return container;
    };
    if (node.kind == ObjectKind::Set)
        return shareTable(makeSet(m_vm, node.detail == 1));
    DictObject* dict = shareTable(makeDict(m_vm));
    dict->capacity = storage.capacity;
    return dict;
}

Object* ParcelReader::allocate(const Node& node)
{
    if (node.isShared)
        return share(node);
    Heap& heap = m_vm.heap();
    switch (node.kind) {
    case ObjectKind::String: {
        const Value text = makeString(m_vm, textOf(node));
        return text.asObject();
    }
    case ObjectKind::Bytes:
        return makeBytes(m_vm, textOf(node)).asObject();
    case ObjectKind::BigInt: {
        BigIntObject* big = allocateBigInt(m_vm, node.count);
        big->negative = static_cast<std::uint32_t>(node.extra);
        for (std::uint32_t i = 0; i < node.count; ++i)
            big->limbs()[i] = m_data.values[node.first + i].bits;
        return big;
    }
    case ObjectKind::List:
        return makeList(m_vm, node.count);
    case ObjectKind::Tuple:
        return allocateTuple(m_vm, node.count);
    case ObjectKind::Dict:
        return makeDict(m_vm, node.count / 3);
    case ObjectKind::Set:
        return makeSet(m_vm, node.detail == 1);
    case ObjectKind::Range: {
        const Value* parts = m_data.values.data() + node.first;
        return makeRange(m_vm, parts[0].asInt(), parts[1].asInt(), parts[2].asInt());
    }
    case ObjectKind::Slice:
        return makeSlice(m_vm, Value::none(), Value::none(), Value::none());
    case ObjectKind::Function:
        return makeFunction(m_vm, *addressOf<const Code>(node.extra), m_vm.globals());
    case ObjectKind::Class: {
        if (ClassObject* known = m_vm.findClass(node.extra))
            return known;
        auto* type = heap.make<ClassObject>(builtinType(TypeId::Type));
        type->id = node.extra;
        // Others look into it before it is finished.
        type->order = makeTuple(m_vm, {});
        m_vm.rememberClass(type);
        return type;
    }
    case ObjectKind::BoundMethod:
        return makeBoundMethod(m_vm, Value::none(), Value::none());
    case ObjectKind::Property:
        return heap.make<PropertyObject>(builtinType(TypeId::Property));
    case ObjectKind::StaticMethod:
    case ObjectKind::ClassMethod: {
        const bool isStatic = node.kind == ObjectKind::StaticMethod;
        auto* wrapper = heap.make<WrapperObject>(
            builtinType(isStatic ? TypeId::StaticMethod : TypeId::ClassMethod));
        wrapper->kind = node.kind;
        return wrapper;
    }
    case ObjectKind::Cell:
        return heap.make<CellObject>(builtinType(TypeId::Cell));
    case ObjectKind::Instance:
        if (Object* member = node.detail == 1 ? knownMember(node) : nullptr)
            return member;
        return heap.make<InstanceObject>(builtinType(TypeId::Object));
    case ObjectKind::Exception:
        return makeException(m_vm, builtinType(TypeId::Exception), {});
    case ObjectKind::Iterator: {
        auto* iterator = heap.make<IteratorObject>(builtinType(TypeId::Iterator));
        iterator->form = static_cast<IteratorObject::Form>(node.detail);
        iterator->native =
            reinterpret_cast<IteratorObject::Step>(static_cast<std::uintptr_t>(node.extra));
        return iterator;
    }
    case ObjectKind::Record:
        return makeRecord(m_vm, static_cast<std::uint32_t>(node.extra), node.count - 2);
    case ObjectKind::ObjectRef:
        return remote::makeObjectRef(m_vm, m_data.futures[node.extra]).asObject();
    case ObjectKind::ActorHandle:
        return remote::makeActorHandle(m_vm, m_data.actors[node.extra]).asObject();
    case ObjectKind::ActorMethod:
        return heap.make<ActorMethodObject>(builtinType(TypeId::ActorMethod));
    case ObjectKind::RemoteFunction:
    case ObjectKind::ActorClass:
        return remote::makeTravelled(m_vm, node.kind, addressOf<TaskDefinition>(node.extra),
                                     node.detail == 1 ? m_data.options[node.count] : nullptr);
    default:
        return nullptr;
    }
}

void ParcelReader::fill(const Node& node, Object* object)
{
    if (node.isShared)
        return;
    switch (node.kind) {
    case ObjectKind::List: {
        auto& list = *static_cast<ListObject*>(object);
        Value* items = list.ownItems(m_vm);
        StopCheck check;
        for (std::uint32_t i = 0; i < node.count; ++i, check())
            items[i] = at(node, i);
        list.length = node.count;
        break;
    }
    case ObjectKind::Tuple: {
        auto& tuple = *static_cast<TupleObject*>(object);
        StopCheck check;
        for (std::uint32_t i = 0; i < node.count; ++i, check())
            tuple.items()[i] = at(node, i);
        break;
    }
    case ObjectKind::Slice: {
        auto& slice = *static_cast<SliceObject*>(object);
        slice.start = at(node, 0);
        slice.stop = at(node, 1);
        slice.step = at(node, 2);
        break;
    }
    case ObjectKind::Function: {
        auto& function = *static_cast<FunctionObject*>(object);
        function.defaults = objectAt<TupleObject>(node, 0);
        function.keywordDefaults = objectAt<DictObject>(node, 1);
        function.closure = objectAt<TupleObject>(node, 2);
        function.name = objectAt<StringObject>(node, 3);
        function.attributes = objectAt<DictObject>(node, 4);
        for (std::uint32_t i = 5; i + 1 < node.count; i += 2) {
            // Globals of this isolate come first: at home they are the function's own.
            const auto slot = static_cast<std::size_t>(at(node, i).asInt());
            if (slot < m_vm.globalCount() && m_vm.globals()[slot].isUndefined())
                m_vm.globals()[slot] = at(node, i + 1);
        }
        break;
    }
    case ObjectKind::BoundMethod: {
        auto& method = *static_cast<BoundMethodObject*>(object);
        method.function = at(node, 0);
        method.self = at(node, 1);
        break;
    }
    case ObjectKind::Property: {
        auto& property = *static_cast<PropertyObject*>(object);
        property.getter = at(node, 0);
        property.setter = at(node, 1);
        property.deleter = at(node, 2);
        property.documentation = at(node, 3);
        break;
    }
    case ObjectKind::StaticMethod:
    case ObjectKind::ClassMethod:
        static_cast<WrapperObject*>(object)->function = at(node, 0);
        break;
    case ObjectKind::Cell:
        static_cast<CellObject*>(object)->value = at(node, 0);
        break;
    case ObjectKind::Instance:
        object->type = objectAt<ClassObject>(node, 0);
        static_cast<InstanceObject*>(object)->payload = at(node, 1);
        break;
    case ObjectKind::Exception: {
        auto& exception = *static_cast<ExceptionObject*>(object);
        exception.type = objectAt<ClassObject>(node, 0);
        exception.args = objectAt<TupleObject>(node, 1);
        exception.cause = at(node, 2);
        exception.context = at(node, 3);
        exception.value = at(node, 4);
        exception.remoteTraceback = objectAt<StringObject>(node, 5);
        exception.suppressContext = node.detail == 1;
        break;
    }
    case ObjectKind::Iterator: {
        auto& iterator = *static_cast<IteratorObject*>(object);
        iterator.type = objectAt<ClassObject>(node, 0);
        iterator.position = at(node, 1).asInt();
        iterator.end = at(node, 2).asInt();
        iterator.step = at(node, 3).asInt();
        iterator.source = at(node, 4);
        iterator.extra = at(node, 5);
        break;
    }
    case ObjectKind::Record: {
        auto& record = *static_cast<RecordObject*>(object);
        record.type = objectAt<ClassObject>(node, 0);
        record.number = at(node, 1).asInt();
        for (std::uint32_t i = 2; i < node.count; ++i)
            record.values()[i - 2] = at(node, i);
        break;
    }
    case ObjectKind::ActorMethod: {
        auto& method = *static_cast<ActorMethodObject*>(object);
        method.handle = objectAt<ActorHandleObject>(node, 0);
        method.name = objectAt<StringObject>(node, 1);
        method.returns = static_cast<std::int64_t>(node.extra);
        break;
    }
    default:
        break;
    }
}

void ParcelReader::fillTable(const Node& node, Object* object)
{
    if (node.isShared)
        return;
    // Keys that hash by identity hash anew; a program's own hashes are taken as they were.
    const auto hashOfKey = [this](Value key, Value stored) {
        std::uint64_t hash = 0;
        if (isKind(key, ObjectKind::String) || hashOf(m_vm, key, hash) != Lookup::Found) {
            m_vm.takeException();
            return static_cast<std::uint64_t>(stored.asInt());
        }
        return hash;
    };
    if (node.kind == ObjectKind::Dict) {
        auto& dict = *static_cast<DictObject*>(object);
        StopCheck check;
        for (std::uint32_t i = 0; i < node.count; i += 3) {
            check();
            const Value key = at(node, i);
            dict.addNew(m_vm, key, hashOfKey(key, at(node, i + 2)), at(node, i + 1));
        }
    } else if (node.kind == ObjectKind::Set) {
        auto& set = *static_cast<SetObject*>(object);
        StopCheck check;
        for (std::uint32_t i = 0; i < node.count; i += 2) {
            check();
            const Value key = at(node, i);
            set.addNew(m_vm, key, hashOfKey(key, at(node, i + 1)));
        }
    }
}

void ParcelReader::finishClass(std::size_t index)
{
    if (m_ready[index])
        return;
    m_ready[index] = true;
    const Node& node = m_data.nodes[index];
    auto& bases = *objectAt<TupleObject>(node, 3);
    for (const Value base : bases.values()) {
        const auto place = std::find(m_objects.begin(), m_objects.end(), base.asObject());
        if (place != m_objects.end())
            finishClass(static_cast<std::size_t>(place - m_objects.begin()));
    }
    auto& type = *static_cast<ClassObject*>(m_objects[index]);
    type.name = objectAt<StringObject>(node, 0);
    type.qualifiedName = objectAt<StringObject>(node, 1);
    type.module = objectAt<StringObject>(node, 2);
    type.attributes = objectAt<DictObject>(node, 4);
    layOutClass(m_vm, &type, bases.values());
}

void ParcelReader::fillAttributes(const Node& node, Object* object)
{
    if (node.kind != ObjectKind::Instance && node.kind != ObjectKind::Exception)
        return;
    for (std::uint32_t i = node.kind == ObjectKind::Instance ? 2 : 6; i + 1 < node.count; i += 2)
        setInstanceAttribute(m_vm, object, objectAt<StringObject>(node, i), at(node, i + 1));
}

Value ParcelReader::read()
{
    for (const FrozenRef& store : m_data.stores)
        m_vm.heap().hold(*store);
    const auto& nodes = m_data.nodes;
    if (nodes.empty() || (nodes.size() == 1 && nodes[0].kind == ObjectKind::Function)) {
        // A module, and a remote function that captures nothing: what every task needs.
        if (!nodes.empty()) {
            m_objects.push_back(allocate(nodes[0]));
            fill(nodes[0], m_objects[0]);
        }
        m_vm.charge(m_data.cost());
        return decode(m_data.root);
    }
    m_objects.reserve(nodes.size());
    bool hasClasses = false;
    StopCheck check;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        check();
        if (nodes[i].kind == ObjectKind::Class) {
            hasClasses = true;
            m_ready.resize(nodes.size());
            m_ready[i] = m_vm.findClass(nodes[i].extra) != nullptr;
        }
        m_objects.push_back(allocate(nodes[i]));
    }
    for (std::size_t i = 0; i < nodes.size(); ++i, check())
        fill(nodes[i], m_objects[i]);
    for (std::size_t i = 0; i < nodes.size(); ++i, check())
        fillTable(nodes[i], m_objects[i]);
    for (std::size_t i = 0; hasClasses && i < nodes.size(); ++i) {
        if (nodes[i].kind == ObjectKind::Class)
            finishClass(i);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i)
        fillAttributes(nodes[i], m_objects[i]);
    m_vm.charge(m_data.cost());
    return decode(m_data.root);
}

} // namespace makespan::language
