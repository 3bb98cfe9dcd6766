#pragma once

#include "engine/language/vm/effect.h"
#include "engine/language/vm/isolate.h"
#include "engine/runtime/pool.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace makespan::execution {

struct RealActorWorld;

/// A handle's view of an actor.
class RealActor final : public language::ActorState
{
public:
    RealActor(std::uint64_t number, language::InvocationRef creation, RealActorWorld& world)
        : ActorState(number, std::move(creation))
        , m_world(world)
    {}

    RealActorWorld& world() const { return m_world; }

private:
    RealActorWorld& m_world;
};

/// What the executor keeps of an actor, until the run ends.
struct RealActorWorld
{
    runtime::ActorCore* core = nullptr;
    language::ActorRef handle;
    std::string name;                ///< for get_actor; guarded by the executor
    std::atomic<bool> isDead{false}; ///< its creation failed, it was killed, or it left
    // Touched by the actor's own thread only, until that is joined.
    std::unique_ptr<language::Isolate> isolate;
    bool isLeaving = false; ///< it ends after the call that runs
};

} // namespace makespan::execution
