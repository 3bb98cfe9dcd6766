#pragma once

#include "engine/execution/task_seed.h"
#include "engine/execution/virtual/simulation.h"
#include "engine/language/vm/effect.h"
#include "engine/language/vm/isolate.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace makespan::execution {

/// A handle's view of a simulated actor.
class VirtualActor : public language::ActorState
{
public:
    VirtualActor(std::uint64_t number, language::InvocationRef creation, ActorIndex index)
        : ActorState(number, std::move(creation))
        , m_index(index)
    {}

    ActorIndex index() const { return m_index; }

private:
    ActorIndex m_index;
};

/// What the executor keeps of an actor: its world, as long as it lives.
struct ActorWorld
{
    language::ActorRef handle;
    std::unique_ptr<language::Isolate> isolate;
    std::string name;                      ///< for get_actor, with its namespace; empty: none
    TaskPath path;                         ///< of its creation
    std::optional<language::Parcel> death; ///< what its __init__ failed with
    std::uint32_t restarts = 0;
    std::uint32_t calls = 0; ///< submitted and not ended
    bool isLost = false;     ///< its isolate is that of an earlier life
    bool isLeaving = false;  ///< it ends after the call that runs
};

} // namespace makespan::execution
