#pragma once

#include "engine/language/builtins/support.h"
#include "engine/language/vm/native.h"

#include <fmt/format.h>

namespace makespan::language::builtins {

/// Makes a native of a function that gets its object with the right layout: the plain value of heirs
/// too; TypeError for `str.upper(5)`.
template <typename T, Value (*kFunction)(Isolate&, T&, const Arguments&)>
Value onSelf(Isolate& vm, const Arguments& args)
{
    T* self = as<T>(plain(args[0]));
    if (self == nullptr) {
        return vm.raise(TypeId::TypeError, fmt::format("descriptor does not apply to a '{}' object",
                                                       typeName(args[0])));
    }
    return kFunction(vm, *self, args);
}

} // namespace makespan::language::builtins
