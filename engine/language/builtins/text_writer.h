#pragma once

#include "engine/language/vm/native.h"
#include "engine/language/vm/stop.h"
#include "engine/language/vm/value.h"

#include <string>
#include <vector>

namespace makespan::language {
class Isolate;
} // namespace makespan::language

namespace makespan::language::builtins {

/// Writes values as text without running Python code. Stops at the first value whose class decides for
/// itself: then signal() says NeedsCall, and the prelude does the whole of it.
class TextWriter
{
public:
    explicit TextWriter(Isolate& vm)
        : m_vm(vm)
    {}

    /// False: see signal().
    bool writeRepr(Value value);
    bool writeStr(Value value);

    std::string& text() { return m_text; }

    Value signal() const { return m_signal; }

private:
    bool stop(Value signal);
    bool enter(Object* container);

    void leave() { m_active.pop_back(); }

    bool writeObject(Value value);
    bool writeItems(std::span<const Value> items, const char* open, const char* close);
    bool writeDict(DictObject& dict);
    bool writeSet(Value value, const ClassObject& type);
    bool writeView(Value value);
    bool writeException(Value value);
    void writeDefault(Value value);

    Isolate& m_vm;
    std::string m_text;
    Value m_signal;
    std::vector<Object*> m_active;
    StopCheck m_check;
};

/// What id() answers and "at 0x…" shows: a number that depends on nothing but the program.
std::int64_t identityOf(Isolate& vm, Value value);

/// "module.Name" as repr() shows classes: built-ins without a module.
std::string qualifiedClassName(const ClassObject& type);

} // namespace makespan::language::builtins
