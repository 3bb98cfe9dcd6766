#pragma once

#include "engine/language/vm/value.h"

#include <array>
#include <cstdint>

namespace makespan::language {

class Isolate;
struct ClassObject;
struct ModuleObject;
struct StringObject;

/// The call that an attribute access comes to when it answers NeedsCall: a property's function,
/// __getattr__, __get__ …
struct AttributeCall
{
    Value callable;
    std::array<Value, 3> args;
    std::uint32_t count = 0;
    bool isFallback = false; ///< __getattr__ itself: its AttributeError is final
};

/// As getAttribute, Undefined where there is none; with NeedsCall `call` is filled.
Value accessAttribute(Isolate& vm, Value value, StringObject* name, AttributeCall& call);
/// As setAttribute (Undefined as new value: delete); with NeedsCall `call` is filled.
Value changeAttribute(
    Isolate& vm, Value value, StringObject* name, Value newValue, AttributeCall& call);
/// As changeAttribute without a program's __setattr__: what object.__setattr__ does.
Value changeInstanceAttribute(
    Isolate& vm, Value value, StringObject* name, Value newValue, AttributeCall& call);
/// What type.__setattr__ does to a class (Undefined: delete).
Value changeClassAttribute(Isolate& vm, ClassObject& type, StringObject* name, Value newValue);
/// The method for a call: `self` is set when the callable wants it in front, else Undefined.
Value accessMethod(Isolate& vm, Value value, StringObject* name, Value& self, AttributeCall& call);
/// Undefined: the module has no such attribute.
Value attributeOfModule(Isolate& vm, ModuleObject& module, StringObject* name);
/// A class attribute as seen through an instance (or, with Undefined self, through the class).
Value bindAttribute(
    Isolate& vm, Value attribute, Value self, ClassObject* type, AttributeCall& call);
/// Sets AttributeError as CPython words it.
Value raiseNoAttribute(Isolate& vm, Value value, StringObject* name);

} // namespace makespan::language
