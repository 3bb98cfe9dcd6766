#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/bytecode/code.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/exception.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

#include <map>
#include <string>

/// What the modules traceback, logging and datetime need to know of the run.
namespace makespan::language::builtins {

namespace {

/// Tables of modules that are written in Python: the prelude's own objects never change, so these belong to the isolate.
class OwnTables : public ModuleState
{
public:
    DictObject* table(Isolate& vm, std::string_view name)
    {
        DictObject*& found = m_tables[std::string(name)];
        if (found == nullptr)
            found = makeDict(vm);
        return found;
    }

    void mark(Heap::Marker& marker) override
    {
        for (const auto& [name, table] : m_tables)
            marker.mark(table);
    }

    static constexpr char kKey = 0;

private:
    std::map<std::string, DictObject*> m_tables;
};

Value ownTable(Isolate& vm, const Arguments& args)
{
    const std::string_view name = to<StringObject>(args[0]).view();
    return Value::object(vm.state<OwnTables>(&OwnTables::kKey).table(vm, name));
}

Value handledException(Isolate& vm, const Arguments&)
{
    ExceptionObject* handled = vm.running().handledException();
    return handled == nullptr ? Value::none() : Value::object(handled);
}

std::string_view withoutIndent(std::string_view line)
{
    const std::size_t begin = line.find_first_not_of(" \t\f");
    return begin == std::string_view::npos ? std::string_view() : line.substr(begin);
}

/// Where an exception passed by, the outermost call first: tuples of file name, line, function, text of the line.
Value exceptionEntries(Isolate& vm, const Arguments& args)
{
    auto& exception = to<ExceptionObject>(args[0]);
    ListObject* entries = makeList(vm);
    for (std::uint32_t i = exception.traceLength; i-- > 0;) {
        const TraceEntry& entry = exception.trace()[i];
        const Value parts[] = {makeString(vm, entry.code->fileName), Value::integer(entry.line),
                               Value::object(entry.code->name),
                               makeString(vm, withoutIndent(entry.code->sourceLine(entry.line)))};
        entries->append(vm, Value::object(makeTuple(vm, parts)));
    }
    return Value::object(entries);
}

Value lineHere(Isolate& vm, const Arguments&)
{
    return Value::integer(vm.currentLine());
}

Value wallClock(Isolate& vm, const Arguments&)
{
    vm.effect(EffectKind::Now).clock = ClockKind::Wall;
    return vm.perform();
}

} // namespace

void registerRecords(Registry& registry)
{
    registry.intrinsic("_own_table", "name, /", &ownTable);
    registry.intrinsic("_handled_exception", "", &handledException);
    registry.intrinsic("_exception_entries", "error, /", &exceptionEntries);
    registry.intrinsic("_line_here", "", &lineHere);
    registry.intrinsic("_wall_clock", "", &wallClock);
}

} // namespace makespan::language::builtins
