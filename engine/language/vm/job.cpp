#include "engine/language/vm/job.h"

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

Job::Job(std::shared_ptr<const Program> program)
    : m_program(std::move(program))
{}

Job::~Job() = default;

TaskDefinition& Job::addDefinition()
{
    const std::lock_guard lock(m_mutex);
    m_definitions.push_back(std::make_unique<TaskDefinition>());
    return *m_definitions.back();
}

} // namespace makespan::language
