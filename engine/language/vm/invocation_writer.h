#pragma once

#include "engine/language/vm/invocation.h"
#include "engine/language/vm/value.h"

#include <cstddef>
#include <memory>
#include <span>

namespace makespan::language {

class Isolate;
class TaskDefinition;
struct DictObject;
struct StringObject;

/// Packs one remote call.
class InvocationWriter
{
public:
    InvocationWriter(Isolate& vm, CallKind kind, const TaskDefinition& definition)
        : m_vm(vm)
        , m_kind(kind)
        , m_definition(definition)
    {}

    /// Of the definition, whose call it is.
    void setMethod(const TaskDefinitionMethod& method);
    /// Instead of the definition's, or the method's.
    void setOptions(std::shared_ptr<const TaskOptions> options);
    /// Direct ObjectRefs become dependencies, everything else is copied. False: raised.
    bool writeArguments(std::span<const Value> positional, DictObject* keywords);

    InvocationRef take() { return InvocationRef(m_invocation.release()); }

private:
    bool start(std::size_t parcels);
    bool writeObjects(std::span<const Value> positional, DictObject* keywords);

    Isolate& m_vm;
    CallKind m_kind;
    const TaskDefinition& m_definition;
    const TaskDefinitionMethod* m_method = nullptr;
    std::shared_ptr<const TaskOptions> m_options; ///< null: those that are usual
    std::unique_ptr<Invocation> m_invocation;
};

} // namespace makespan::language
