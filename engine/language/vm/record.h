#pragma once

#include "engine/language/vm/object.h"

#include <cstdint>

namespace makespan::language {

class Isolate;

/// A fixed number of values and a number for C++ code's own use (states of module iterators and the
/// like). Never seen by programs unless `type` says otherwise.
struct RecordObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Record;

    std::uint32_t length = 0;
    std::uint32_t tag = 0;
    std::int64_t number = 0;

    Value* values() { return reinterpret_cast<Value*>(this + 1); }
};

/// All values None.
RecordObject* makeRecord(Isolate& vm, std::uint32_t tag, std::size_t length);

} // namespace makespan::language
