#include "engine/language/vm/class.h"

#include "engine/language/vm/exception.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/instance_dict.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/names.h"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>
#include <vector>

namespace makespan::language {

constinit ClassObject builtinClasses[static_cast<std::size_t>(TypeId::Count)];

Value ClassObject::lookup(StringObject* attribute) const
{
    for (const Value entry : order->values()) {
        if (const Value* found = to<ClassObject>(entry).attributes->find(attribute))
            return *found;
    }
    return Value::undefined();
}

Value ClassObject::lookupAfter(const ClassObject* owner, StringObject* attribute) const
{
    bool behind = false;
    for (const Value entry : order->values()) {
        if (behind) {
            if (const Value* found = to<ClassObject>(entry).attributes->find(attribute))
                return *found;
        }
        behind = behind || entry.asObject() == owner;
    }
    return Value::undefined();
}

bool ClassObject::isSubclassOf(const ClassObject* other) const
{
    if (this == other)
        return true;
    for (const Value entry : order->values()) {
        if (entry.asObject() == other)
            return true;
    }
    return false;
}

ClassObject* typeOf(Value value)
{
    switch (value.tag) {
    case Tag::Undefined:
    case Tag::Signal:
    case Tag::None:
        return builtinType(TypeId::NoneType);
    case Tag::Bool:
        return builtinType(TypeId::Bool);
    case Tag::Int:
        return builtinType(TypeId::Int);
    case Tag::Float:
        return builtinType(TypeId::Float);
    case Tag::Object:
        return value.asObject()->type;
    }
    return builtinType(TypeId::Object);
}

bool isInstance(Value value, const ClassObject* type)
{
    return typeOf(value)->isSubclassOf(type);
}

InstanceObject* makeInstance(Isolate& vm, ClassObject* type)
{
    auto* instance = vm.heap().make<InstanceObject>(type);
    if (type->slotCount > 0) {
        instance->storage = vm.heap().makeBuffer(type->slotCount * sizeof(Value));
        instance->capacity =
            static_cast<std::uint32_t>(Heap::capacityOf(*instance->storage) / sizeof(Value));
        std::fill_n(instance->slots(), instance->capacity, Value::undefined());
    }
    return instance;
}

namespace {

InstanceObject* withDict(Object* object)
{
    auto* instance =
        object->kind == ObjectKind::Instance ? static_cast<InstanceObject*>(object) : nullptr;
    return instance != nullptr && hasDict(*instance) ? instance : nullptr;
}

struct SlotsView
{
    BufferObject** storage;
    std::uint32_t* capacity;
};

/// Instances and exceptions both have attribute slots.
bool slotsOf(Object* object, SlotsView& view)
{
    if (object->kind == ObjectKind::Instance) {
        auto* instance = static_cast<InstanceObject*>(object);
        view = {&instance->storage, &instance->capacity};
        return true;
    }
    if (object->kind == ObjectKind::Exception) {
        auto* exception = static_cast<ExceptionObject*>(object);
        view = {&exception->storage, &exception->capacity};
        return true;
    }
    return false;
}

Value* findSlot(Object* object, StringObject* name)
{
    SlotsView view{};
    if (!slotsOf(object, view) || object->type->layout == nullptr || *view.storage == nullptr)
        return nullptr;
    const Value* slot = object->type->layout->find(name);
    if (slot == nullptr || slot->asInt() >= *view.capacity)
        return nullptr;
    return static_cast<Value*>((*view.storage)->data()) + slot->asInt();
}

} // namespace

Value getInstanceAttribute(Object* instance, StringObject* name)
{
    if (instance->kind == ObjectKind::Exception) {
        DictObject* extra = static_cast<ExceptionObject*>(instance)->extra;
        const Value* found = extra == nullptr ? nullptr : extra->find(name);
        if (found != nullptr)
            return *found;
    }
    if (InstanceObject* own = withDict(instance)) {
        const Value* found = dictOf(*own).find(name);
        return found == nullptr ? Value::undefined() : *found;
    }
    const Value* slot = findSlot(instance, name);
    return slot == nullptr ? Value::undefined() : *slot;
}

void setInstanceAttribute(Isolate& vm, Object* instance, StringObject* name, Value value)
{
    if (Value* slot = findSlot(instance, name)) {
        *slot = value;
        return;
    }
    if (InstanceObject* own = withDict(instance)) {
        dictOf(*own).set(vm, name, value);
        return;
    }
    SlotsView view{};
    if (!slotsOf(instance, view))
        return;
    ClassObject* type = instance->type;
    if ((type->flags & Object::kImmortal) != 0 && instance->kind == ObjectKind::Exception) {
        // Built-in classes are shared by all isolates: their instances keep what is theirs.
        auto& exception = *static_cast<ExceptionObject*>(instance);
        if (exception.extra == nullptr)
            exception.extra = makeDict(vm);
        exception.extra->set(vm, name, value);
        return;
    }
    if (type->layout == nullptr)
        type->layout = makeDict(vm, 4);
    const Value* known = type->layout->find(name);
    std::uint32_t slot = 0;
    if (known != nullptr) {
        slot = static_cast<std::uint32_t>(known->asInt());
    } else {
        slot = type->slotCount++;
        type->layout->set(vm, name, Value::integer(slot));
        vm.forgetAttribute(type, name);
    }
    if (slot >= *view.capacity) {
        const std::size_t room = std::max<std::size_t>({type->slotCount, 4});
        BufferObject* larger = vm.heap().makeBuffer(room * sizeof(Value));
        const std::size_t newCapacity = Heap::capacityOf(*larger) / sizeof(Value);
        auto* values = static_cast<Value*>(larger->data());
        std::fill_n(values, newCapacity, Value::undefined());
        if (*view.storage != nullptr) {
            std::copy_n(static_cast<Value*>((*view.storage)->data()), *view.capacity, values);
            vm.heap().release(*view.storage);
        }
        *view.storage = larger;
        *view.capacity = static_cast<std::uint32_t>(newCapacity);
    }
    static_cast<Value*>((*view.storage)->data())[slot] = value;
}

bool deleteInstanceAttribute(Isolate& vm, Object* instance, StringObject* name)
{
    if (instance->kind == ObjectKind::Exception) {
        DictObject* extra = static_cast<ExceptionObject*>(instance)->extra;
        if (extra != nullptr && extra->remove(vm, name))
            return true;
    }
    if (InstanceObject* own = withDict(instance))
        return dictOf(*own).remove(vm, name);
    Value* slot = findSlot(instance, name);
    if (slot == nullptr || slot->isUndefined())
        return false;
    *slot = Value::undefined();
    return true;
}

DictObject* instanceAttributes(Isolate& vm, Object* instance)
{
    DictObject* result = makeDict(vm);
    if (const auto* exception = as<ExceptionObject>(Value::object(instance));
        exception != nullptr && exception->extra != nullptr) {
        for (std::uint32_t i = 0; i < exception->extra->filled; ++i) {
            const DictEntry& entry = exception->extra->entries()[i];
            if (!entry.key.isUndefined())
                result->addNew(vm, entry.key, entry.hash, entry.value);
        }
    }
    if (InstanceObject* own = withDict(instance)) {
        DictObject& attributes = dictOf(*own);
        for (std::uint32_t i = 0; i < attributes.filled; ++i) {
            // Other keys than names are no attributes.
            if (auto* name = as<StringObject>(attributes.entries()[i].key))
                result->set(vm, name, attributes.entries()[i].value);
        }
        return result;
    }
    SlotsView view{};
    if (!slotsOf(instance, view) || *view.storage == nullptr || instance->type->layout == nullptr)
        return result;
    DictObject* layout = instance->type->layout;
    const auto* values = static_cast<Value*>((*view.storage)->data());
    for (std::uint32_t i = 0; i < layout->filled; ++i) {
        const DictEntry& entry = layout->entries()[i];
        if (entry.key.isUndefined() || entry.value.asInt() >= *view.capacity)
            continue;
        const Value value = values[entry.value.asInt()];
        if (!value.isUndefined())
            result->set(vm, &to<StringObject>(entry.key), value);
    }
    return result;
}

DictObject* liveAttributes(Isolate& vm, Object* object)
{
    if (InstanceObject* own = withDict(object))
        return &dictOf(*own);
    DictObject* attributes = instanceAttributes(vm, object);
    if (object->kind != ObjectKind::Instance)
        return attributes;
    replaceAttributes(vm, *static_cast<InstanceObject*>(object), *attributes);
    return attributes;
}

void replaceAttributes(Isolate& vm, InstanceObject& instance, DictObject& attributes)
{
    if (!hasDict(instance)) {
        if (instance.storage != nullptr)
            vm.heap().release(instance.storage);
        instance.storage = vm.heap().makeBuffer(sizeof(Value));
        instance.capacity = 0;
    }
    *static_cast<Value*>(instance.storage->data()) = Value::object(&attributes);
}

namespace {

/// C3 linearisation (Barrett et al., 1996), as Python's. False: the bases have no consistent order.
bool linearise(ClassObject* self, std::span<const Value> bases, std::vector<Value>& order)
{
    std::vector<std::vector<Value>> sequences;
    for (const Value base : bases) {
        const auto values = to<ClassObject>(base).order->values();
        sequences.emplace_back(values.begin(), values.end());
    }
    sequences.emplace_back(bases.begin(), bases.end());
    order.push_back(Value::object(self));
    for (;;) {
        std::erase_if(sequences, [](const std::vector<Value>& s) { return s.empty(); });
        if (sequences.empty())
            return true;
        const auto isInTail = [&](Value candidate) {
            return std::any_of(sequences.begin(), sequences.end(), [&](const auto& sequence) {
                return std::find(sequence.begin() + 1, sequence.end(), candidate) != sequence.end();
            });
        };
        const auto next =
            std::find_if(sequences.begin(), sequences.end(),
                         [&](const auto& sequence) { return !isInTail(sequence.front()); });
        if (next == sequences.end())
            return false;
        const Value chosen = next->front();
        order.push_back(chosen);
        for (auto& sequence : sequences) {
            if (sequence.front() == chosen)
                sequence.erase(sequence.begin());
        }
    }
}

std::uint32_t traitsOf(const ClassObject& type)
{
    struct Rule
    {
        StringObject* name;
        std::uint32_t trait;
    };

    const Names& n = names();
    const std::array rules{
        Rule{n.getattr, ClassObject::kHasGetAttr},
        Rule{n.getattribute, ClassObject::kHasGetAttribute},
        Rule{n.setattr, ClassObject::kHasSetAttr},
        Rule{n.delattr, ClassObject::kHasSetAttr},
        Rule{n.eq, ClassObject::kHasEq},
        Rule{n.hash, ClassObject::kHasHash},
        Rule{n.bool_, ClassObject::kHasBool},
        Rule{n.len, ClassObject::kHasBool},
        Rule{n.new_, ClassObject::kHasNew},
        Rule{n.call, ClassObject::kHasCall},
        Rule{n.iter, ClassObject::kHasIter},
    };
    std::uint32_t traits = 0;
    for (const Value entry : type.order->values()) {
        const auto& owner = to<ClassObject>(entry);
        if (owner.isBuiltin)
            continue;
        for (const Rule& rule : rules) {
            if (owner.attributes->find(rule.name) != nullptr)
                traits |= rule.trait;
        }
    }
    return traits;
}

std::atomic<std::uint64_t> nextClassId{1'000};

} // namespace

void refreshTraits(ClassObject* type)
{
    constexpr std::uint32_t kKept =
        ClassObject::kIsException | ClassObject::kIsActorShell | ClassObject::kIsPrelude;
    type->traits = (type->traits & kKept) | traitsOf(*type);
}

ClassObject* makeClass(Isolate& vm,
                       StringObject* name,
                       StringObject* qualifiedName,
                       std::span<const Value> givenBases,
                       DictObject* attributes)
{
    std::vector<Value> bases(givenBases.begin(), givenBases.end());
    if (bases.empty())
        bases.push_back(Value::object(vm.type(TypeId::Object)));
    for (std::size_t i = 0; i < bases.size(); ++i) {
        const auto* base = as<ClassObject>(bases[i]);
        if (base == nullptr) {
            vm.raise(TypeId::TypeError, fmt::format("cannot derive class '{}' from a '{}' object",
                                                    name->view(), typeOf(bases[i])->nameView()));
            return nullptr;
        }
        if (base->isBuiltin
            && (base->builtin == TypeId::Bool || base->builtin == TypeId::Function
                || base->builtin == TypeId::NoneType || base->builtin == TypeId::Range
                || base->builtin == TypeId::Slice || base->builtin == TypeId::Generator)) {
            vm.raise(TypeId::TypeError,
                     fmt::format("type '{}' is not an acceptable base type", base->nameView()));
            return nullptr;
        }
        if (std::find(bases.begin(), bases.begin() + static_cast<std::ptrdiff_t>(i), bases[i])
            != bases.begin() + static_cast<std::ptrdiff_t>(i)) {
            vm.raise(TypeId::TypeError, fmt::format("duplicate base class {}", base->nameView()));
            return nullptr;
        }
    }
    auto* type = vm.heap().make<ClassObject>(vm.type(TypeId::Type));
    type->name = name;
    type->qualifiedName = qualifiedName;
    type->module = names().main;
    type->attributes = attributes;
    type->id = nextClassId.fetch_add(1, std::memory_order_relaxed);
    // __eq__ without __hash__ makes instances unhashable, as Python does.
    const Names& n = names();
    if (attributes->find(n.eq) != nullptr && attributes->find(n.hash) == nullptr)
        attributes->set(vm, n.hash, Value::none());
    if (!layOutClass(vm, type, bases))
        return nullptr;
    vm.rememberClass(type);
    return type;
}

bool layOutClass(Isolate& vm, ClassObject* type, std::span<const Value> bases)
{
    type->bases = makeTuple(vm, bases);
    // The class of a class (ABCMeta, EnumType) is its bases'.
    for (const Value base : bases) {
        if (base.asObject()->type != vm.type(TypeId::Type))
            type->type = base.asObject()->type;
    }
    std::vector<Value> order;
    if (!linearise(type, bases, order)) {
        std::string text = "Cannot create a consistent method resolution\norder (MRO) for bases ";
        for (std::size_t i = 0; i < bases.size(); ++i)
            text += (i > 0 ? ", " : "") + std::string(to<ClassObject>(bases[i]).nameView());
        vm.raise(TypeId::TypeError, text);
        return false;
    }
    type->order = makeTuple(vm, order);
    for (const Value entry : order) {
        const auto& owner = to<ClassObject>(entry);
        if (&owner != type && owner.builtin != TypeId::Object) {
            type->builtin = owner.builtin;
            break;
        }
    }
    if (type->isSubclassOf(vm.type(TypeId::BaseException))) {
        type->instances = ObjectKind::Exception;
        type->traits |= ClassObject::kIsException;
    } else if (type->builtin == TypeId::Type) {
        type->instances = ObjectKind::Class;
    } else {
        type->payload = type->builtin != TypeId::Object;
    }
    // __slots__ in every class of the order but `object`: no other attributes.
    const Names& n = names();
    type->fixedSlots = std::all_of(order.begin(), order.end(), [&n](Value entry) {
        const auto& owner = to<ClassObject>(entry);
        return owner.isBuiltin ? owner.builtin == TypeId::Object
                               : owner.attributes->find(n.slots) != nullptr;
    });
    refreshTraits(type);
    return true;
}

bool allowsAttribute(const ClassObject& type, StringObject* name)
{
    if (!type.fixedSlots)
        return true;
    for (const Value entry : type.order->values()) {
        const Value* slots = to<ClassObject>(entry).attributes->find(names().slots);
        if (slots == nullptr)
            continue;
        if (auto* one = as<StringObject>(*slots); one != nullptr && sameText(*one, *name))
            return true;
        std::span<const Value> several;
        if (auto* tuple = as<TupleObject>(*slots))
            several = tuple->values();
        else if (auto* list = as<ListObject>(*slots))
            several = list->values();
        for (const Value slot : several) {
            auto* text = as<StringObject>(slot);
            if (text != nullptr && (sameText(*text, *name) || text->view() == "__dict__"))
                return true;
        }
    }
    return false;
}

} // namespace makespan::language
