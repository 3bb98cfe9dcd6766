#include "engine/runtime/pool.h"
#include "engine/runtime/recording/trace_exporter.h"
#include "engine/trace/trace_builder.h"

#include <QTest>

#include <atomic>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace makespan::runtime;
using namespace std::chrono_literals;
namespace trace = makespan::trace;

namespace {

/// Says how many of it are alive, and what was told to it.
struct Tenant
{
    explicit Tenant(std::atomic<int>* counter = nullptr)
        : alive(counter)
    {
        if (alive != nullptr)
            ++*alive;
    }

    Tenant(const Tenant&) = delete;
    Tenant& operator=(const Tenant&) = delete;

    ~Tenant()
    {
        if (alive != nullptr)
            --*alive;
    }

    int add(int amount) { return value += amount; }

    void sleep() { Pool::current()->sleepFor(1h); }

    std::atomic<int>* alive;
    int value = 0;
};

struct Failing
{
    Failing() { throw std::out_of_range("not today"); }

    int value() { return 1; }
};

ActorOptions withSlots(double demand)
{
    ActorOptions options;
    options.demand = demand;
    return options;
}

CallOptions withDemand(double demand)
{
    CallOptions options;
    options.demand = demand;
    return options;
}

/// A task that runs until it is let go.
class Gate
{
public:
    void pass() const
    {
        while (!m_isOpen)
            std::this_thread::yield();
    }

    void open() { m_isOpen = true; }

private:
    std::atomic<bool> m_isOpen{false};
};

} // namespace

/// Actors that hold worker slots for as long as they live.
class TestRuntimeActorSlots : public QObject
{
    Q_OBJECT

private slots:

    void anActorHoldsItsSlotsUntilItsLastHandleIsGone()
    {
        Pool pool{2};
        {
            const Actor<Tenant> actor = pool.actorAs<Tenant>(withSlots(1.5));
            QCOMPARE(pool.get(actor.call(&Tenant::add, 3)), 3);
            QCOMPARE(pool.freeSlots(), 0.5);
            QCOMPARE(pool.get(pool.remoteAs(withDemand(0.5), [] { return 7; })), 7);
        }
        // No time is allowed for it: who waits for the slots gets them.
        QCOMPARE(pool.get(pool.remoteAs(withDemand(2), [] { return 8; })), 8);
        QTRY_COMPARE(pool.freeSlots(), 2.0);
    }

    void anActorWithoutSlotsTakesNone()
    {
        Pool pool{1};
        const Actor<Tenant> actor = pool.actorAs<Tenant>(withSlots(0));
        QCOMPARE(pool.get(actor.call(&Tenant::add, 3)), 3);
        QCOMPARE(pool.freeSlots(), 1.0);
        QVERIFY_EXCEPTION_THROWN(pool.actorAs<Tenant>(withSlots(-1)), std::invalid_argument);
    }

    void theObjectIsDestroyedBeforeItsSlotsAreFree()
    {
        std::atomic<int> alive{0};
        Pool pool{1};
        for (int round = 0; round < 100; ++round) {
            const Actor<Tenant> actor = pool.actorAs<Tenant>(withSlots(1), &alive);
            QCOMPARE(pool.get(actor.call(&Tenant::add, round)), round);
            QCOMPARE(alive.load(), 1);
        }
        QCOMPARE(pool.get(pool.remote([&alive] { return alive.load(); })), 0);
    }

    void anActorWaitsForItsSlotsInItsTurnAmongTheTasks()
    {
        for (const unsigned workers : {1U, 2U}) {
            Pool pool{workers};
            Gate gate;
            std::vector<Future<void>> busy;
            for (unsigned i = 0; i < workers; ++i)
                busy.push_back(pool.remote([&gate] { gate.pass(); }));
            // All of them need the whole pool: they go one after the other.
            std::mutex mutex;
            std::string order;
            const auto note = [&](char who) {
                const std::lock_guard lock(mutex);
                order += who;
            };
            const auto first = pool.remoteAs(withDemand(workers), [&note] { note('1'); });
            Future<int> second;
            Actor<Tenant> actor = pool.actorAs<Tenant>(withSlots(workers));
            second = actor.call(&Tenant::add, 2);
            const auto third = pool.remoteAs(withDemand(workers), [&note] { note('3'); });
            gate.open();
            QCOMPARE(pool.get(second), 2);
            note('2');
            QVERIFY(first.isReady());
            QVERIFY(!third.isReady());
            actor.kill();
            pool.get(third);
            QCOMPARE(order, std::string("123"));
        }
    }

    void whatFitsPassesAnActorThatWaits()
    {
        Pool pool{2};
        Gate gate;
        const auto busy = pool.remote([&gate] { gate.pass(); });
        const Actor<Tenant> actor = pool.actorAs<Tenant>(withSlots(2));
        const auto call = actor.call(&Tenant::add, 1);
        QCOMPARE(pool.get(pool.remote([] { return 5; })), 5);
        QVERIFY(!call.isReady());
        gate.open();
        QCOMPARE(pool.get(call), 1);
    }

    void anActorThatWaitsKeepsNobodyFromHelping()
    {
        PoolOptions options;
        options.workers = 3;
        options.policy = Policy::Steal;
        Pool pool{options};
        const Actor<Tenant> holder = pool.actorAs<Tenant>(withSlots(1));
        pool.get(holder.call(&Tenant::add, 1));
        const Actor<Tenant> waiting = pool.actorAs<Tenant>(withSlots(3));
        std::atomic<bool> hasRun{false};
        const auto task = pool.remote([&] {
            const auto child = pool.remote([&hasRun] { hasRun = true; });
            while (!hasRun && !Pool::isCancelled()) // somebody else has to do it
                std::this_thread::yield();
        });
        QCOMPARE(pool.wait(std::vector{task}, 1, 20s).ready.size(), std::size_t{1});
        pool.cancel(task);
    }

    void killingGivesTheSlotsBack()
    {
        Pool pool{1};
        const Actor<Tenant> actor = pool.actorAs<Tenant>(withSlots(1));
        const auto sleeping = actor.call(&Tenant::sleep);
        const auto blocked = pool.remote([] { return 4; });
        actor.kill();
        QCOMPARE(pool.get(blocked), 4);
        QVERIFY(pool.wait(std::vector{sleeping}).ready.size() == 1);
    }

    void anActorThatIsKilledWhileItWaitsNeverTakesThem()
    {
        Pool pool{1};
        Gate gate;
        const auto busy = pool.remote([&gate] { gate.pass(); });
        const Actor<Tenant> actor = pool.actorAs<Tenant>(withSlots(1));
        const auto call = actor.call(&Tenant::add, 1);
        actor.kill();
        QVERIFY_EXCEPTION_THROWN(pool.get(call), ActorDied); // while the slot is still taken
        gate.open();
        QCOMPARE(pool.get(pool.remote([] { return 4; })), 4);
        QTRY_COMPARE(pool.freeSlots(), 1.0);
    }

    void aConstructorThatThrowsGivesThemBack()
    {
        Pool pool{1};
        const Actor<Failing> actor = pool.actorAs<Failing>(withSlots(1));
        QVERIFY_EXCEPTION_THROWN(pool.get(actor.call(&Failing::value)), ActorDied);
        QCOMPARE(pool.get(pool.remote([] { return 4; })), 4);
    }

    void aConstructorWhoseArgumentFailedTakesNone()
    {
        Pool pool{1};
        const auto bad = pool.remote([]() -> std::atomic<int>* { throw std::runtime_error("no"); });
        const Actor<Tenant> actor = pool.actorAs<Tenant>(withSlots(1), bad);
        QVERIFY_EXCEPTION_THROWN(pool.get(actor.call(&Tenant::add, 1)), ActorDied);
        QCOMPARE(pool.get(pool.remote([] { return 4; })), 4);
    }

    void aRestartTakesThemAnewInItsTurn()
    {
        Pool pool{1};
        const Actor<Tenant> actor = pool.actorAs<Tenant>(withSlots(1));
        QCOMPARE(pool.get(actor.call(&Tenant::add, 1)), 1);
        Gate gate;
        const auto waiting = pool.remote([&gate] { gate.pass(); });
        actor.restart(); // the task was first
        const auto call = actor.call(&Tenant::add, 5);
        actor.restart();
        const auto later = actor.call(&Tenant::add, 7);
        gate.open();
        QCOMPARE(pool.get(later), 7);
        QVERIFY(waiting.isReady());
        QVERIFY_EXCEPTION_THROWN(pool.get(call), ActorDied);
        QCOMPARE(pool.freeSlots(), 0.0);
    }

    void slotsThatActorsHoldAreADeadlockForWhoNeedsThem()
    {
        Pool pool{1};
        const Actor<Tenant> holder = pool.actorAs<Tenant>(withSlots(1));
        QCOMPARE(pool.get(holder.call(&Tenant::add, 1)), 1);
        const auto task = pool.remote([] {});
        try {
            pool.get(task);
            QFAIL("no deadlock was reported");
        } catch (const Deadlock& deadlock) {
            const std::vector<WaitEdge> expected{
                {kDriver, task.number(), WaitReason::Result, 0},
                {task.number(), task.number(), WaitReason::Actors, 0}};
            QVERIFY(deadlock.chain() == expected);
        }
        const Actor<Tenant> second = pool.actorAs<Tenant>(withSlots(1));
        const auto call = second.call(&Tenant::add, 1);
        try {
            pool.get(call);
            QFAIL("no deadlock was reported");
        } catch (const Deadlock& deadlock) {
            const std::uint32_t creation = call.number() - 1;
            const std::vector<WaitEdge> expected{{kDriver, call.number(), WaitReason::Result, 0},
                                                 {call.number(), creation, WaitReason::Making, 0},
                                                 {creation, creation, WaitReason::Actors, 0}};
            QVERIFY(deadlock.chain() == expected);
        }
        const Actor<Tenant> large = pool.actorAs<Tenant>(withSlots(2));
        QVERIFY_EXCEPTION_THROWN(pool.get(large.call(&Tenant::add, 1)), Deadlock);
        holder.kill();
        pool.get(task);
    }

    void aTaskWhoseSlotAnActorTookGoesOnWithoutIt()
    {
        Pool pool{1};
        Actor<Tenant> holder = pool.actor<Tenant>();
        const int got = pool.get(pool.remote([&] {
            holder = pool.actorAs<Tenant>(withSlots(1));
            return pool.get(holder.call(&Tenant::add, 9)); // it gets the slot of this task
        }));
        QCOMPARE(got, 9);
        holder.kill();
        QTRY_COMPARE(pool.freeSlots(), 1.0);
    }

    void aPoolMayEndWhileActorsWaitForTheirSlots()
    {
        for (int round = 0; round < 50; ++round) {
            Pool pool{1};
            const Actor<Tenant> holder = pool.actorAs<Tenant>(withSlots(1));
            const Actor<Tenant> waiting = pool.actorAs<Tenant>(withSlots(1));
            const Actor<Tenant> impossible = pool.actorAs<Tenant>(withSlots(3));
            const auto call = waiting.call(&Tenant::add, 1);
            pool.close();
            QVERIFY_EXCEPTION_THROWN(pool.get(call), Stopped);
        }
    }

    void theTraceShowsTheCreationAsAnyOther()
    {
        Pool pool{1};
        const Ticks origin = now();
        const Actor<Tenant> actor = pool.actorAs<Tenant>({"tenant", 1.0}, nullptr);
        pool.get(actor.call(&Tenant::add, 1));
        const Ticks end = now();
        const Recording recording = pool.close();
        trace::TraceBuilder builder;
        const TraceExporter exporter(recording, origin);
        exporter.exportTo(builder, end);
        const trace::Trace made = std::move(builder).build(exporter.time(end));
        QCOMPARE(made.taskCount(), std::size_t{2});
        QCOMPARE(made.task(trace::TaskId{0}).demand, 1.0F);
        QCOMPARE(made.task(trace::TaskId{1}).demand, 0.0F);
        QVERIFY(made.task(trace::TaskId{0}).lane == made.task(trace::TaskId{1}).lane);
    }

    /// Actors come and go while tasks of all sizes run: every call is answered, and in the end all slots are free.
    void manyActorsAndTasksShareTheSlots()
    {
        for (const unsigned workers : {1U, 2U, 5U}) {
            for (const Policy policy : {Policy::Fifo, Policy::Steal}) {
                PoolOptions options;
                options.workers = workers;
                options.policy = policy;
                Pool pool{options};
                std::atomic<int> sum{0};
                std::atomic<int> alive{0};
                constexpr int kRounds = 300;
                std::vector<Future<void>> tasks;
                for (int i = 0; i < kRounds; ++i) {
                    const double demand = i % 3 == 0 ? workers : i % 3 == 1 ? 0.5 : 1.0;
                    tasks.push_back(pool.remoteAs(withDemand(demand), [&pool, &sum, &alive, i] {
                        if (i % 4 == 0) {
                            const auto actor = pool.actorAs<Tenant>(withSlots(0.5), &alive);
                            if (i % 8 == 0)
                                sum += pool.get(actor.call(&Tenant::add, 1));
                            else
                                actor.kill();
                        }
                        ++sum;
                    }));
                    if (i % 10 == 0) {
                        const auto actor = pool.actorAs<Tenant>(withSlots(1), &alive);
                        if (i % 20 == 0)
                            actor.restart();
                        sum += pool.get(actor.call(&Tenant::add, 1));
                    }
                }
                pool.get(tasks);
                QCOMPARE(sum.load(), kRounds + (kRounds + 7) / 8 + kRounds / 10);
                QTRY_COMPARE(pool.freeSlots(), static_cast<double>(workers));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRuntimeActorSlots)
#include "tst_runtime_actor_slots.moc"
