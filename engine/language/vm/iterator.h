#pragma once

#include "engine/language/vm/object.h"
#include "engine/language/vm/type_id.h"

#include <cstdint>

namespace makespan::language {

class Isolate;

/// The built-in iterators that the interpreter steps without a call. Which one stands in `Object::type`
/// and, for speed, in `form`.
struct IteratorObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Iterator;

    enum class Form : std::uint64_t {
        Range, ///< position, end, step
        List,  ///< source = list, position
        Tuple,
        String, ///< position in bytes
        Bytes,
        DictKeys, ///< source = dict, position = entry, end = expected used
        DictValues,
        DictItems,
        Set,
        Enumerate, ///< source = an inner *plain* iterator (this kind), position = counter
        Zip,       ///< source = tuple of plain iterators
        Reversed,  ///< source = list, tuple, str; position counts down
        Native     ///< step function of a module (itertools …): `step` with `source` as its state
    };
    /// Steps a Native iterator: the next value, Undefined at the end, or Raised.
    using Step = Value (*)(Isolate& vm, IteratorObject& iterator);

    Form form = Form::Range;
    std::int64_t position = 0;
    std::int64_t end = 0;
    std::int64_t step = 1; ///< Range; Native: free for its use
    Step native = nullptr;
    std::uint64_t unused = 0;
    Value source;
    Value extra; ///< Native: free for its use
};

IteratorObject* makeIterator(Isolate& vm, IteratorObject::Form form, Value source);
IteratorObject*
makeNativeIterator(Isolate& vm, TypeId type, IteratorObject::Step step, Value source);

/// iter(value) for everything that needs no Python code; NeedsCall for a program's objects and
/// generators; Raised for "object is not iterable". An iterator gives itself.
Value iterate(Isolate& vm, Value value);
/// next of a plain iterator (kind Iterator): value, Undefined at the end, or Raised.
Value next(Isolate& vm, IteratorObject& iterator);

} // namespace makespan::language
