#pragma once

#include "engine/execution/task_seed.h"
#include "engine/language/vm/effect.h"
#include "engine/language/vm/isolate.h"
#include "engine/runtime/pool.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
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

/// What an actor remembers, from one making to its death. Calls that run at once share it: the one whose code runs
/// holds the turn, and gives it away while it sleeps or waits.
struct ActorLife
{
    std::mutex turn;
    std::unique_ptr<language::Isolate> isolate; ///< of whoever has the turn
    std::atomic<bool> hasBegun{false}; ///< the call that makes it does not stand in a row any more
    std::atomic<bool> isOver{false};
    std::uint32_t flows = 0; ///< that have begun and not ended; of whoever has the turn
};

/// What the executor keeps of an actor, until the run ends.
struct RealActorWorld
{
    runtime::ActorCore* core = nullptr;
    language::ActorRef handle;
    TaskPath path;                       ///< of its creation
    std::atomic<bool> isLeaving{false};  ///< it ends with the call that runs, by its own wish
    std::atomic<std::uint32_t> calls{1}; ///< made and not ended; the creation is the first
    // Guarded by the executor:
    std::string name; ///< for get_actor, with its namespace; empty: none
    std::shared_ptr<ActorLife> life = std::make_shared<ActorLife>(); ///< null: it is dead
    std::uint32_t restarts = 0;
    std::optional<language::Parcel> death; ///< what its __init__ failed with
};

} // namespace makespan::execution
