#pragma once

#include "engine/language/vm/invocation.h"
#include "engine/language/vm/value.h"

#include <memory>
#include <span>

namespace makespan::language {

class ActorState;
class Isolate;
class TaskDefinition;
struct DictObject;
struct StringObject;

/// Packs one remote call.
class InvocationWriter
{
public:
    InvocationWriter(Isolate& vm, CallKind kind, std::shared_ptr<const TaskOptions> options);
    ~InvocationWriter();

    void setDefinition(const TaskDefinition& definition);
    void setMethod(const ActorState& actor, StringObject* name);
    /// Direct ObjectRefs become dependencies, everything else is copied. False: raised.
    bool writeArguments(std::span<const Value> positional, DictObject* keywords);
    InvocationRef take();

private:
    Isolate& m_vm;
    std::unique_ptr<Invocation> m_invocation;
};

} // namespace makespan::language
