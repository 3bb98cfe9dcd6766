// What each kind of object refers to, and what it owns outside of the heap.

#include "engine/language/vm/class.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/effect.h"
#include "engine/language/vm/exception.h"
#include "engine/language/vm/frame.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/heap.h"
#include "engine/language/vm/instance_dict.h"
#include "engine/language/vm/iterator.h"
#include "engine/language/vm/native.h"
#include "engine/language/vm/record.h"
#include "engine/language/vm/remote.h"
#include "engine/language/vm/sequence.h"

namespace makespan::language {

namespace {

void traceValues(Heap::Marker& marker, const Value* values, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        marker.mark(values[i]);
}

/// What a frozen storage refers to lives as long as itself.
bool isFrozen(const BufferObject* storage)
{
    return (storage->flags & Object::kFrozen) != 0;
}

void traceSlots(Heap::Marker& marker, BufferObject* storage, std::uint32_t capacity)
{
    marker.mark(storage);
    if (storage != nullptr && !isFrozen(storage))
        traceValues(marker, static_cast<Value*>(storage->data()), capacity);
}

void traceClass(Heap::Marker& marker, ClassObject& type)
{
    marker.mark(type.name);
    marker.mark(type.qualifiedName);
    marker.mark(type.module);
    marker.mark(type.bases);
    marker.mark(type.order);
    marker.mark(type.attributes);
    marker.mark(type.layout);
}

void traceException(Heap::Marker& marker, ExceptionObject& exception)
{
    traceSlots(marker, exception.storage, exception.capacity);
    marker.mark(exception.args);
    marker.mark(exception.cause);
    marker.mark(exception.context);
    marker.mark(exception.value);
    marker.mark(exception.traceback);
    marker.mark(exception.remoteTraceback);
    marker.mark(exception.text);
    marker.mark(exception.extra);
}

void traceFunction(Heap::Marker& marker, FunctionObject& function)
{
    marker.mark(function.defaults);
    marker.mark(function.keywordDefaults);
    marker.mark(function.closure);
    marker.mark(function.name);
    marker.mark(function.qualifiedName);
    marker.mark(function.documentation);
    marker.mark(function.attributes);
}

void traceGenerator(Heap::Marker& marker, GeneratorObject& generator)
{
    marker.mark(generator.handled);
    marker.mark(generator.name);
    if (generator.state == GeneratorObject::State::Finished)
        return;
    Frame& frame = *generator.frame;
    traceValues(marker, frame.locals, frame.code->localCount);
    traceValues(marker, frame.stack(), static_cast<std::size_t>(frame.sp - frame.stack()));
    marker.mark(frame.function);
    marker.mark(frame.outerHandled);
}

void traceDict(Heap::Marker& marker, DictObject& dict)
{
    marker.mark(dict.storage);
    if (dict.storage == nullptr || isFrozen(dict.storage))
        return;
    const DictEntry* entries = dict.entries();
    for (std::uint32_t i = 0; i < dict.filled; ++i) {
        marker.mark(entries[i].key);
        marker.mark(entries[i].value);
    }
}

} // namespace

void Heap::traceChildren(Marker& marker, Object* object)
{
    marker.mark(object->type);
    switch (object->kind) {
    case ObjectKind::Free:
    case ObjectKind::Buffer:
    case ObjectKind::BigInt:
    case ObjectKind::Bytes:
    case ObjectKind::Range:
    case ObjectKind::Native:
    case ObjectKind::GetSet:
    case ObjectKind::Code:
    case ObjectKind::Singleton:
    case ObjectKind::ObjectRef:
    case ObjectKind::ActorHandle:
        break;
    case ObjectKind::String: {
        auto& text = *static_cast<StringObject*>(object);
        if (text.isOutside())
            marker.mark(text.outside().buffer);
        break;
    }
    case ObjectKind::Class:
        traceClass(marker, *static_cast<ClassObject*>(object));
        break;
    case ObjectKind::List: {
        auto& list = *static_cast<ListObject*>(object);
        traceSlots(marker, list.storage, list.length);
        break;
    }
    case ObjectKind::Tuple: {
        auto& tuple = *static_cast<TupleObject*>(object);
        traceValues(marker, tuple.items(), tuple.length);
        break;
    }
    case ObjectKind::Dict:
        traceDict(marker, *static_cast<DictObject*>(object));
        break;
    case ObjectKind::Set: {
        auto& set = *static_cast<SetObject*>(object);
        marker.mark(set.storage);
        if (set.storage != nullptr && !isFrozen(set.storage)) {
            for (std::uint32_t i = 0; i < set.tableSize(); ++i)
                marker.mark(set.table()[i].key);
        }
        break;
    }
    case ObjectKind::Slice: {
        auto& slice = *static_cast<SliceObject*>(object);
        marker.mark(slice.start);
        marker.mark(slice.stop);
        marker.mark(slice.step);
        break;
    }
    case ObjectKind::DictView:
        marker.mark(static_cast<DictViewObject*>(object)->dict);
        break;
    case ObjectKind::Function:
        traceFunction(marker, *static_cast<FunctionObject*>(object));
        break;
    case ObjectKind::BoundMethod: {
        auto& method = *static_cast<BoundMethodObject*>(object);
        marker.mark(method.function);
        marker.mark(method.self);
        break;
    }
    case ObjectKind::Property: {
        auto& property = *static_cast<PropertyObject*>(object);
        marker.mark(property.getter);
        marker.mark(property.setter);
        marker.mark(property.deleter);
        marker.mark(property.documentation);
        break;
    }
    case ObjectKind::StaticMethod:
    case ObjectKind::ClassMethod:
        marker.mark(static_cast<WrapperObject*>(object)->function);
        break;
    case ObjectKind::Super: {
        auto& super = *static_cast<SuperObject*>(object);
        marker.mark(super.owner);
        marker.mark(super.start);
        marker.mark(super.self);
        break;
    }
    case ObjectKind::Generator:
        traceGenerator(marker, *static_cast<GeneratorObject*>(object));
        break;
    case ObjectKind::Module: {
        auto& module = *static_cast<ModuleObject*>(object);
        marker.mark(module.name);
        marker.mark(module.attributes);
        break;
    }
    case ObjectKind::Cell:
        marker.mark(static_cast<CellObject*>(object)->value);
        break;
    case ObjectKind::Exception:
        traceException(marker, *static_cast<ExceptionObject*>(object));
        break;
    case ObjectKind::Instance: {
        auto& instance = *static_cast<InstanceObject*>(object);
        traceSlots(marker, instance.storage, hasDict(instance) ? 1 : instance.capacity);
        marker.mark(instance.payload);
        break;
    }
    case ObjectKind::Iterator: {
        auto& iterator = *static_cast<IteratorObject*>(object);
        marker.mark(iterator.source);
        marker.mark(iterator.extra);
        break;
    }
    case ObjectKind::RemoteFunction:
    case ObjectKind::ActorClass:
        marker.mark(static_cast<RemoteObject*>(object)->target);
        break;
    case ObjectKind::ActorMethod: {
        auto& method = *static_cast<ActorMethodObject*>(object);
        marker.mark(method.handle);
        marker.mark(method.name);
        break;
    }
    case ObjectKind::Record: {
        auto& record = *static_cast<RecordObject*>(object);
        traceValues(marker, record.values(), record.length);
        break;
    }
    }
}

void Heap::finalize(FinalizableObject* object)
{
    switch (object->kind) {
    case ObjectKind::ObjectRef:
        intrusive_ptr_release(static_cast<ObjectRefObject*>(object)->state);
        break;
    case ObjectKind::ActorHandle:
        intrusive_ptr_release(static_cast<ActorHandleObject*>(object)->state);
        break;
    case ObjectKind::RemoteFunction:
    case ObjectKind::ActorClass:
        delete static_cast<RemoteObject*>(object)->options;
        break;
    default:
        break;
    }
}

} // namespace makespan::language
