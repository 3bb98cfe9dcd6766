#include "tests/bench/runtime/measure.h"

#include <caf/all.hpp>

namespace makespan::bench {

namespace {

/// A system of actors on as many threads as ours has workers.
class System
{
public:
    explicit System(unsigned workers)
        : m_config(workers)
        , m_system(m_config)
    {}

    caf::actor_system& operator*() { return m_system; }

private:
    struct Config : caf::actor_system_config
    {
        explicit Config(unsigned workers) { set("scheduler.max-threads", workers); }
    };

    Config m_config;
    caf::actor_system m_system;
};

caf::behavior counter()
{
    auto value = std::make_shared<std::uint64_t>(0);
    return {[value](caf::ok_atom) { ++*value; }, [value](caf::get_atom) { return *value; }};
}

double calls(std::size_t tasks, unsigned workers)
{
    System system(workers);
    const caf::actor actors[2] = {(*system).spawn(counter), (*system).spawn(counter)};
    caf::scoped_actor self(*system);
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < tasks; ++i)
        caf::anon_send(actors[i % 2], caf::ok_atom::value);
    std::uint64_t sum = 0;
    for (const caf::actor& actor : actors) {
        self->request(actor, caf::infinite, caf::get_atom::value)
            .receive([&](std::uint64_t value) { sum += value; }, [](const caf::error&) {});
    }
    const double seconds = secondsSince(begin);
    if (sum != tasks)
        std::abort();
    for (const caf::actor& actor : actors)
        caf::anon_send_exit(actor, caf::exit_reason::user_shutdown);
    return seconds;
}

/// Round trips of a request to an actor that answers with the time.
template <class Measurement>
double roundTrips(unsigned workers, bool naps, Measurement&& measurement)
{
    System system(workers);
    const caf::actor actor = (*system).spawn([naps]() -> caf::behavior {
        return {[naps](caf::get_atom) {
            const auto time = naps ? napAndTellTime() : Clock::now();
            return static_cast<std::int64_t>(time.time_since_epoch().count());
        }};
    });
    caf::scoped_actor self(*system);
    const double result = measurement([&] {
        Clock::time_point time;
        self->request(actor, caf::infinite, caf::get_atom::value)
            .receive([&](std::int64_t count) { time = Clock::time_point(Clock::duration(count)); },
                     [](const caf::error&) {});
        return time;
    });
    caf::anon_send_exit(actor, caf::exit_reason::user_shutdown);
    return result;
}

} // namespace

void addCaf(Measures& measures, const Settings& settings)
{
    const std::size_t tasks = settings.tasks;
    const unsigned workers = settings.workers;
    const auto add = [&](const char* name, const char* system, double count, auto run) {
        measures.push_back({name, system, count, run, Side::Peer, 1, {}, {}});
    };
    add(row::kActors, "CAF, without futures", static_cast<double>(tasks),
        [=] { return calls(tasks, workers); });
    add(row::kOneByOne, "CAF, request to an actor", double{kRoundTrips}, [=] {
        return roundTrips(workers, false, [](auto roundTrip) {
            const auto begin = Clock::now();
            for (std::size_t i = 0; i < kRoundTrips; ++i)
                roundTrip();
            return secondsSince(begin);
        });
    });
    add(row::kStart, "CAF, request to an actor", kPauses, [=] {
        return roundTrips(workers, false, [](auto roundTrip) { return submitToStart(roundTrip); });
    });
    add(row::kReturn, "CAF, request to an actor", kPauses, [=] {
        return roundTrips(workers, true, [](auto roundTrip) { return endToReturn(roundTrip); });
    });
}

} // namespace makespan::bench
