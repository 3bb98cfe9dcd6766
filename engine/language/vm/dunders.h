#pragma once

#include "engine/language/bytecode/code.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/operations.h"

namespace makespan::language {

/// Names of an operator's methods.
struct Dunders
{
    StringObject* forward = nullptr;
    StringObject* reflected = nullptr;
    StringObject* inplace = nullptr;
};

const Dunders& dundersOf(BinaryOp op);
StringObject* dunderOf(CompareOp op);
StringObject* dunderOf(UnaryOp op);
/// The comparison that b is asked for when a cannot: a < b is b > a.
CompareOp reflectedOf(CompareOp op);

/// The value's class has this method in Python code (a program's or the prelude's class).
inline bool hasProgramMethod(Value value, StringObject* name)
{
    if (!value.isObject() || value.asObject()->type->isBuiltin)
        return false;
    const Value method = value.asObject()->type->lookup(name);
    return !method.isUndefined() && !isKind(method, ObjectKind::Native);
}

/// This method of the value's class when it is the prelude's, whose answers need no check; Undefined: a program's, or none.
inline Value preludeMethod(Value value, StringObject* name)
{
    if (!value.isObject() || value.asObject()->type->isBuiltin)
        return Value::undefined();
    const Value method = value.asObject()->type->lookup(name);
    const auto* function = as<FunctionObject>(method);
    return function != nullptr && function->code->has(Code::kHidden) ? method : Value::undefined();
}

} // namespace makespan::language
