#pragma once

#include "engine/language/vm/class.h"

namespace makespan::language {

/// An instance's attributes stand in slots that its class lays out, until its program asks for x.__dict__: from then
/// on they stand in a dict, which is x.__dict__ itself, so that what is written there is an attribute. Such an
/// instance has no slots (capacity 0), and its storage holds that one dict.
inline bool hasDict(const InstanceObject& instance)
{
    return instance.capacity == 0 && instance.storage != nullptr;
}

/// The same for any value.
inline bool hasDict(Value value)
{
    return isKind(value, ObjectKind::Instance) && hasDict(to<InstanceObject>(value));
}

/// The dict of an instance for which hasDict().
inline DictObject& dictOf(InstanceObject& instance)
{
    return to<DictObject>(*static_cast<Value*>(instance.storage->data()));
}

/// x.__dict__ and vars(x). Of an exception a new dict: what is written there is lost.
DictObject* liveAttributes(Isolate& vm, Object* instance);

/// x.__dict__ = attributes.
void replaceAttributes(Isolate& vm, InstanceObject& instance, DictObject& attributes);

} // namespace makespan::language
