#pragma once

#include "engine/language/program.h"
#include "engine/language/vm/effect.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace makespan::language {

/// Runs a program on one thread: every task is executed where it is submitted, sleeping costs nothing
/// but moves the clock. The twin of tests/language/serial_ray.
class SerialHost : public EffectHandler
{
public:
    struct Outcome
    {
        std::string output;    ///< stdout
        std::string traceback; ///< as CPython prints it; empty: the program ended well
        std::string stopped;   ///< why it was cut off; empty: it was not
    };

    explicit SerialHost(std::shared_ptr<const Program> program, std::uint64_t instructionLimit = 0);
    ~SerialHost() override;

    Outcome run();

    EffectOutcome perform(Interpreter& flow, Effect& effect, EffectAnswer& answer) override;

private:
    struct Actor;

    void execute(Isolate& isolate,
                 const Invocation& invocation,
                 ActorRef self,
                 std::vector<FutureRef>& futures);
    EffectOutcome fetch(Effect& effect, EffectAnswer& answer);
    FutureRef makeFuture(Parcel value, bool failed);

    Job m_job;
    Limits m_limits;
    std::unique_ptr<Isolate> m_driver;
    std::vector<std::unique_ptr<Isolate>> m_pool;
    std::map<std::string, ActorRef> m_named;
    std::vector<ActorRef> m_made; ///< all actors: their isolates hold handles of themselves
    std::string m_output;
    double m_clock = 1000.0;
    std::uint64_t m_futures = 0;
    std::uint64_t m_tasks = 0;
    std::uint64_t m_actors = 0;
};

} // namespace makespan::language
