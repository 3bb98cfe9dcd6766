#include "engine/language/vm/invocation.h"

#include "engine/language/vm/job.h"

#include <fmt/format.h>
#include <memory>

namespace makespan::language {

void intrusive_ptr_add_ref(const Invocation* invocation)
{
    invocation->m_references.add();
}

void intrusive_ptr_release(const Invocation* invocation)
{
    if (invocation->m_references.drop())
        delete invocation;
}

Invocation::~Invocation()
{
    if (m_isBooked)
        m_definition->memory().giveBack(booked());
    std::destroy_n(reinterpret_cast<Parcel*>(this + 1), m_few);
}

Invocation::Rest& Invocation::rest()
{
    if (m_rest == nullptr)
        m_rest = std::make_unique<Rest>();
    return *m_rest;
}

std::span<Parcel> Invocation::arguments()
{
    if (m_few == 0 && m_rest != nullptr)
        return m_rest->arguments;
    return {reinterpret_cast<Parcel*>(this + 1), m_few};
}

std::span<const Parcel> Invocation::arguments() const
{
    return const_cast<Invocation*>(this)->arguments();
}

std::string_view Invocation::name() const
{
    if (m_kind == CallKind::ActorCall)
        return method().qualifiedName;
    const std::string& given = options().name;
    return given.empty() || m_definition->isActor() ? std::string_view(m_definition->name())
                                                    : given;
}

std::uint32_t Invocation::definitionLine() const
{
    return m_kind == CallKind::ActorCall ? method().line : m_definition->line();
}

const TaskDefinitionMethod& Invocation::method() const
{
    return m_definition->methods()[m_method];
}

const TaskOptions& Invocation::options() const
{
    if (m_rest != nullptr && m_rest->options != nullptr)
        return *m_rest->options;
    return m_kind == CallKind::ActorCall ? *method().options : m_definition->options();
}

std::size_t Invocation::size() const
{
    std::size_t total = sizeof(Invocation);
    for (const Parcel& parcel : arguments())
        total += parcel.size();
    return total;
}

std::string actorKey(std::string_view nameSpace, std::string_view name)
{
    // Names that the program's own namespace holds are by far the most: they stay as they are.
    return nameSpace.empty() ? std::string(name) : fmt::format("{}/{}", nameSpace, name);
}

std::uint32_t Invocation::concurrency() const
{
    constexpr std::uint32_t kAsync = 1000;
    if (const std::uint32_t given = options().maxConcurrency; given > 0)
        return given;
    return m_definition->isAsync() ? kAsync : 1;
}

} // namespace makespan::language
