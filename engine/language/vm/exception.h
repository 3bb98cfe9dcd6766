#pragma once

#include "engine/language/vm/class.h"
#include "engine/language/vm/object.h"

#include <cstdint>
#include <string>
#include <vector>

namespace makespan::language {

class Code;
class Isolate;

/// One line of a traceback.
struct TraceEntry
{
    const Code* code = nullptr;
    std::uint32_t line = 0;
};

/// An exception, of a built-in class or an heir. `traceback` is a Buffer of TraceEntry, the innermost
/// first. Attributes that a program assigns live in `storage` like an instance's.
struct ExceptionObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Exception;

    BufferObject* storage = nullptr; ///< attribute slots, as InstanceObject's
    std::uint32_t capacity = 0;
    std::uint32_t traceLength = 0;
    TupleObject* args = nullptr;
    Value cause;   ///< __cause__: exception, or Undefined
    Value context; ///< __context__: exception, or Undefined
    Value
        value; ///< StopIteration.value, SystemExit.code …; RayTaskError: its cause; AttributeError: the
               ///< object without the attribute
    BufferObject* traceback = nullptr;
    DictObject* extra = nullptr; ///< attributes of instances of built-in classes; usually null
    StringObject* remoteTraceback = nullptr; ///< text of the task's traceback, of what get raised
    StringObject* text =
        nullptr; ///< what the program's __str__ said, for reports; null: it was not asked
    std::uint32_t traceCapacity = 0;
    bool suppressContext = false;

    Value* slots() { return storage == nullptr ? nullptr : static_cast<Value*>(storage->data()); }

    TraceEntry* trace()
    {
        return traceback == nullptr ? nullptr : static_cast<TraceEntry*>(traceback->data());
    }
};

/// "__notes__": the list that add_note() fills.
StringObject* notesName();

/// A new exception of a class, with args; no __init__ of the program runs.
ExceptionObject* makeException(Isolate& vm, ClassObject* type, std::span<const Value> args);
ExceptionObject* makeException(Isolate& vm, TypeId type, std::string_view message);

/// str(exception) for built-in rules ("" / the one argument / the tuple; KeyError: repr). User __str__
/// is not called, but what it said when the flow ended is used: `messageOf` is for reports.
std::string messageOf(Isolate& vm, ExceptionObject& exception);

/// The whole report as CPython 3.11 prints it to stderr: causes and contexts first, "Traceback (most
/// recent call last):", entries with their source line, last line "Type: message". Ends with a newline.
std::string formatTraceback(Isolate& vm, ExceptionObject& exception);
/// Whether a report has to ask a __str__ of the program first: the exception's own, its causes' or contexts'.
bool needsText(ExceptionObject& exception);
/// Line of the innermost entry that lies in the scenario; 0: none.
std::uint32_t lineOf(const ExceptionObject& exception);

} // namespace makespan::language
