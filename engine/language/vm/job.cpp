#include "engine/language/vm/job.h"

#include "engine/language/bytecode/code.h"
#include "engine/language/vm/string.h"

#include <utility>

namespace makespan::language {

const TaskDefinition::Method* TaskDefinition::method(std::string_view name) const
{
    for (const Method& method : m_methods) {
        if (method.name->view() == name)
            return &method;
    }
    return nullptr;
}

namespace {

std::size_t countGlobals(const Program* program)
{
    const GlobalLayout* layout = program == nullptr ? nullptr : program->module().globals.get();
    return layout == nullptr ? 0 : layout->size();
}

} // namespace

const TaskDefinition::Method* TaskDefinition::method(const StringObject& name) const
{
    for (const Method& method : m_methods) {
        if (method.name == &name)
            return &method;
    }
    return (name.flags & Object::kInterned) != 0 ? nullptr : method(name.view());
}

Job::Job(std::shared_ptr<const Program> program, Threads threads)
    : memory(threads)
    , calls(threads)
    , m_program(std::move(program))
    , m_globalCount(countGlobals(m_program.get()))
    , m_threads(threads)
{}

Job::~Job()
{
    // What the snapshots hold may be calls of other definitions: an actor's, with its handle.
    for (const std::unique_ptr<TaskDefinition>& definition : m_definitions) {
        definition->m_callable = Parcel();
        definition->m_globals.clear();
    }
}

TaskDefinition& Job::addDefinition()
{
    const std::lock_guard lock(m_mutex);
    m_definitions.push_back(std::make_unique<TaskDefinition>());
    m_definitions.back()->m_memory = &memory;
    return *m_definitions.back();
}

} // namespace makespan::language
