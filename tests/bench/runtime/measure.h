#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace makespan::bench {

using Clock = std::chrono::steady_clock;

/// What the command line can set.
struct Settings
{
    std::size_t tasks = 300'000; ///< for the rows of many short tasks
    std::size_t sorted = 4'000'000;
    int repeat = 5;
    unsigned workers = 2;
    std::string only; ///< rows and systems whose name has this in it
};

/// Whose figure it is.
enum class Side {
    Ours,
    Untraced, ///< ours without tracing: shows what that costs, and is compared with nobody
    Peer
};

/// One system at one kind of work.
struct Measure
{
    std::string row;
    std::string system;
    double count;                ///< units of work in one run
    std::function<double()> run; ///< seconds for all of them
    Side side = Side::Peer;
    int rounds = 1; ///< in one run, of which the last is timed
    // One entry a run:
    std::vector<double> nanoseconds; ///< per unit
    std::vector<double> processor;   ///< nanoseconds of all cores together, per unit
};

using Measures = std::vector<Measure>;

inline double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// The kinds of work, in the order of the report.
namespace row {
inline constexpr const char* kEmpty = "empty tasks from one outside thread";
inline constexpr const char* kFutures = "a future per task, all fetched";
inline constexpr const char* kChain = "chain: each takes the last one's future";
inline constexpr const char* kGraph = "random graph, fan-in 2, layers of 1000";
inline constexpr const char* kForkJoin = "fork and join, no cutoff";
inline constexpr const char* kActors = "calls on 2 actors from 1 outside sender";
inline constexpr const char* kOneByOne = "submit one, get it, one at a time";
inline constexpr const char* kStart = "idle pool: submit to start";
inline constexpr const char* kReturn = "idle caller: end of task to return of get";
inline constexpr const char* kSort = "merge sort, per element";
inline constexpr const char* kSleep4 = "4 sleeps of 0.2 s on 4 workers, over the ideal";
inline constexpr const char* kSleep15 = "15 sleeps of 0.2 s on 4 workers, over the ideal";
inline constexpr const char* kLate =
    "1000 sleeps of 10 ms on 64 workers: the latest, over its length";
} // namespace row

constexpr std::size_t kLayer = 1000; ///< of the random graph
constexpr int kFibonacci = 22;
constexpr double kFibonacciTasks = 57'313; ///< 2 fib(23) - 1
constexpr long kFibonacciValue = 17'711;
constexpr std::size_t kRoundTrips = 5'000;
constexpr int kPauses = 100; ///< between which the pool gets idle
constexpr std::chrono::milliseconds kPause{2};
constexpr std::chrono::milliseconds kNap{200};

/// The work of a Measure of two rounds: in the second one all of the system's threads are there.
inline double secondTimeOf(const std::function<double()>& run)
{
    run();
    return run();
}

/// What `count` naps on four workers take when nothing else costs anything.
inline double idealNaps(int count)
{
    return std::chrono::duration<double>(kNap).count() * ((count + 3) / 4);
}

/// Seconds from the call to the start of the task, summed over kPauses.
/// \param roundTrip runs a task that returns Clock::now(), and returns that.
template <class RoundTrip>
double submitToStart(RoundTrip&& roundTrip)
{
    double sum = 0;
    for (int i = 0; i < kPauses; ++i) {
        std::this_thread::sleep_for(kPause);
        const auto begin = Clock::now();
        const Clock::time_point started = roundTrip();
        sum += std::chrono::duration<double>(started - begin).count();
    }
    return sum;
}

/// Seconds from the end of a task to the return of the call that waits for it, summed over kPauses.
/// \param roundTrip runs a task that sleeps kPause and returns Clock::now(), and returns that.
template <class RoundTrip>
double endToReturn(RoundTrip&& roundTrip)
{
    double sum = 0;
    for (int i = 0; i < kPauses; ++i)
        sum += secondsSince(roundTrip());
    return sum;
}

inline Clock::time_point napAndTellTime()
{
    std::this_thread::sleep_for(kPause);
    return Clock::now();
}

void addOurs(Measures& measures, const Settings& settings);
void addTbb(Measures& measures, const Settings& settings);
void addOpenMp(Measures& measures, const Settings& settings);
void addQt(Measures& measures, const Settings& settings);
void addCaf(Measures& measures, const Settings& settings);
void addStandard(Measures& measures, const Settings& settings);
void addPython(Measures& measures, const Settings& settings);

} // namespace makespan::bench
