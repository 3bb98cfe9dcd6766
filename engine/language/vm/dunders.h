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

/// This method of the value's class when it is written in Python (a program's or the prelude's); Undefined when there is none
/// or C++ implements it.
inline Value programMethod(Value value, StringObject* name)
{
    if (!value.isObject() || value.asObject()->type->isBuiltin)
        return Value::undefined();
    const Value method = value.asObject()->type->lookup(name);
    return isKind(method, ObjectKind::Native) ? Value::undefined() : method;
}

inline bool hasProgramMethod(Value value, StringObject* name)
{
    return !programMethod(value, name).isUndefined();
}

/// The method is the prelude's: its answers need no check.
inline bool isPreludes(Value method)
{
    const auto* function = as<FunctionObject>(method);
    return function != nullptr && function->code->has(Code::kHidden);
}

} // namespace makespan::language
