#include "engine/runtime/parking/nap_luck.h"
#include "engine/runtime/pool.h"

#include <QTest>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace makespan::runtime;
using namespace std::chrono_literals;

namespace {

class Counter
{
public:
    explicit Counter(int start = 0)
        : m_value(start)
    {}

    int add(int amount)
    {
        m_value += amount;
        return m_value;
    }

    std::thread::id thread() const { return std::this_thread::get_id(); }

private:
    int m_value;
};

struct Failing
{
    Failing() { throw std::out_of_range("not today"); }

    int value() { return 1; }
};

/// Counts how many of it are alive.
struct Counted
{
    explicit Counted(std::atomic<int>* counter)
        : alive(counter)
    {
        ++*alive;
    }

    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;

    ~Counted() { --*alive; }

    int touch() { return 1; }

    std::atomic<int>* alive;
};

/// Uses the pool when it is destroyed, and tells on which thread that was.
struct Leaving
{
    struct Note
    {
        std::thread::id worked;
        std::thread::id left;
        int got = 0;
        std::atomic<bool> isWritten{false};
    };

    Leaving(Pool* p, Note* n)
        : pool(p)
        , note(n)
    {}

    Leaving(const Leaving&) = delete;
    Leaving& operator=(const Leaving&) = delete;

    ~Leaving()
    {
        note->left = std::this_thread::get_id();
        note->got = pool->get(pool->remote([] { return 7; }));
        note->isWritten.store(true);
    }

    void work() { note->worked = std::this_thread::get_id(); }

    Pool* pool;
    Note* note;
};

struct Sleeper
{
    void sleep() { Pool::current()->sleepFor(1h); }

    int value() { return 1; }
};

struct Unique
{
    explicit Unique(std::unique_ptr<int> given)
        : number(std::move(given))
    {}

    int value() { return *number; }

    std::unique_ptr<int> number;
};

struct Log
{
    void add(int caller, int number) { entries.emplace_back(caller, number); }

    std::vector<std::pair<int, int>> all() const { return entries; }

    std::vector<std::pair<int, int>> entries;
};

/// Calls another actor from its own method.
struct Friend
{
    int ask(Actor<Counter> other) { return Pool::current()->get(other.call(&Counter::add, 5)); }
};

/// Waits for a task that needs the actor itself.
struct Selfish
{
    int wait(Future<int> mine) { return Pool::current()->get(mine); }

    // A future inside a struct is no dependency.
    struct Hidden
    {
        Future<int> future;
    };

    int waitHidden(const Hidden& hidden) { return Pool::current()->get(hidden.future); }

    int value() { return 1; }
};

} // namespace

class TestRuntimeActor : public QObject
{
    Q_OBJECT

private slots:

    void anActorKeepsItsStateBetweenCalls()
    {
        Pool pool{2};
        const Actor<Counter> counter = pool.actor<Counter>(10);
        std::vector<Future<int>> futures;
        for (int i = 1; i <= 5; ++i)
            futures.push_back(counter.call(&Counter::add, 1));
        QCOMPARE(pool.get(futures), (std::vector<int>{11, 12, 13, 14, 15}));
    }

    void allCallsRunOnTheActorsOwnThread()
    {
        Pool pool{2};
        const Actor<Counter> a = pool.actor<Counter>();
        const Actor<Counter> b = pool.actor<Counter>();
        const auto first = pool.get(a.call(&Counter::thread));
        QVERIFY(pool.get(a.call(&Counter::thread)) == first);
        QVERIFY(pool.get(b.call(&Counter::thread)) != first);
        QVERIFY(first != std::this_thread::get_id());
    }

    void anActorsCallsTakeNoWorker()
    {
        Pool pool{1};
        const Actor<Sleeper> sleeper = pool.actor<Sleeper>();
        sleeper.call(&Sleeper::sleep);
        QCOMPARE(pool.get(pool.remote([] { return 3; })), 3);
    }

    void futuresAreArgumentsOfCallsAndHoldBackTheCallersLaterOnes()
    {
        Pool pool{2};
        std::atomic<bool> isOpen{false};
        const Actor<Counter> counter = pool.actor<Counter>();
        const auto slow = pool.remote([&isOpen] {
            while (!isOpen)
                std::this_thread::yield();
            return 100;
        });
        const auto first = counter.call(&Counter::add, slow);
        const auto second = counter.call(&Counter::add, 1);
        // Another caller is not held back.
        QCOMPARE(
            pool.get(pool.remote(
                [&pool](const Actor<Counter>& c) { return pool.get(c.call(&Counter::add, 10)); },
                counter)),
            10);
        QVERIFY(!second.isReady());
        isOpen = true;
        QCOMPARE(pool.get(first), 110);
        QCOMPARE(pool.get(second), 111);
    }

    void eachCallersCallsRunInItsOrder()
    {
        Pool pool{4};
        const Actor<Log> log = pool.actor<Log>();
        std::vector<Future<void>> callers;
        for (int caller = 0; caller < 4; ++caller) {
            callers.push_back(pool.remote([log, caller] {
                for (int i = 0; i < 200; ++i)
                    log.call(&Log::add, caller, i);
            }));
        }
        pool.get(callers);
        pool.waitIdle();
        std::vector<int> next(4, 0);
        for (const auto& [caller, number] : pool.get(log.call(&Log::all)))
            QCOMPARE(number, next[static_cast<std::size_t>(caller)]++);
        QCOMPARE(next, std::vector<int>(4, 200));
    }

    void anActorMayCallAnActor()
    {
        Pool pool{1};
        const Actor<Counter> counter = pool.actor<Counter>(1);
        const Actor<Friend> other = pool.actor<Friend>();
        QCOMPARE(pool.get(other.call(&Friend::ask, counter)), 6);
    }

    void anActorThatWaitsForItselfIsFoundToBeADeadlock()
    {
        Pool pool{1};
        const Actor<Selfish> actor = pool.actor<Selfish>();
        // A plain task that calls the actor which waits for that task.
        std::atomic<bool> isOpen{false};
        const auto needsActor = pool.remote([&] {
            while (!isOpen)
                std::this_thread::yield();
            return pool.get(actor.call(&Selfish::value));
        });
        const auto waiting = actor.call(&Selfish::waitHidden, Selfish::Hidden{needsActor});
        isOpen = true;
        try {
            pool.get(waiting);
            QFAIL("no deadlock was reported");
        } catch (const Deadlock& deadlock) {
            const auto& chain = deadlock.chain();
            QCOMPARE(chain.size(), std::size_t{4});
            QVERIFY((chain[0] == WaitEdge{kDriver, waiting.number(), WaitReason::Result, 0}));
            QVERIFY((chain[1]
                     == WaitEdge{waiting.number(), needsActor.number(), WaitReason::Result, 0}));
            QCOMPARE(chain[2].waiter, needsActor.number());
            QVERIFY(chain[3].reason == WaitReason::Actor);
            QCOMPARE(chain[3].on, waiting.number());
        }
    }

    void aTaskSubmittedWhileAnActorFinishesIsNoDeadlock()
    {
        // After many short tasks the queue may be left to those who are busy; an actor that only has to find out that
        // it has no more calls is busy, too, and takes no tasks.
        Pool pool{1};
        for (int round = 0; round < 50; ++round) {
            for (int i = 0; i < 100; ++i)
                QCOMPARE(pool.get(pool.remote([i] { return i; })), i);
            std::vector<Future<int>> futures;
            for (int i = 0; i < 100; ++i)
                futures.push_back(pool.remote([i] { return i; }));
            pool.get(futures);
            const Actor<Counter> counter = pool.actor<Counter>(0);
            QCOMPARE(pool.get(counter.call(&Counter::add, 1)), 1);
            QCOMPARE(pool.get(counter.call(&Counter::add, 1)), 2);
        }
    }

    void callsOnAnActorWhoseConstructorFailedFail()
    {
        Pool pool{1};
        const Actor<Failing> actor = pool.actor<Failing>();
        QVERIFY_EXCEPTION_THROWN(pool.get(actor.call(&Failing::value)), ActorDied);
    }

    void aRestartedActorBeginsAnew()
    {
        Pool pool{1};
        const Actor<Counter> counter = pool.actor<Counter>(10);
        QCOMPARE(pool.get(counter.call(&Counter::add, 5)), 15);
        const auto thread = pool.get(counter.call(&Counter::thread));
        counter.restart();
        QCOMPARE(pool.get(counter.call(&Counter::add, 1)), 11);
        QVERIFY(pool.get(counter.call(&Counter::thread)) == thread);

        const Actor<Sleeper> sleeper = pool.actor<Sleeper>();
        const auto sleeping = sleeper.call(&Sleeper::sleep);
        const auto queued = sleeper.call(&Sleeper::value);
        sleeper.restart();
        const auto later = sleeper.call(&Sleeper::value);
        QVERIFY_EXCEPTION_THROWN(pool.get(queued), ActorDied);
        QCOMPARE(pool.get(later), 1);
        QVERIFY(pool.wait(std::vector{sleeping}).ready.size() == 1);

        const Actor<Unique> unique = pool.actor<Unique>(std::make_unique<int>(3));
        QVERIFY_EXCEPTION_THROWN(unique.restart(), std::logic_error);
        QCOMPARE(pool.get(unique.call(&Unique::value)), 3);
    }

    void killingAnActorEndsItsCalls()
    {
        Pool pool{1};
        const Actor<Sleeper> actor = pool.actor<Sleeper>();
        const auto sleeping = actor.call(&Sleeper::sleep);
        const auto queued = actor.call(&Sleeper::value);
        actor.kill();
        QVERIFY_EXCEPTION_THROWN(pool.get(queued), ActorDied);
        QVERIFY(pool.wait(std::vector{sleeping}).ready.size() == 1);
        QVERIFY_EXCEPTION_THROWN(pool.get(actor.call(&Sleeper::value)), ActorDied);
    }

    void anActorEndsWithItsLastHandleAfterItsLastCall()
    {
        std::atomic<int> alive{0};
        {
            Pool pool{1};
            Future<int> last;
            {
                const Actor<Counted> actor = pool.actor<Counted>(&alive);
                pool.get(actor.call(&Counted::touch));
                QCOMPARE(alive.load(), 1);
                last = actor.call(&Counted::touch);
            }
            QCOMPARE(pool.get(last), 1);
            QTRY_COMPARE(alive.load(), 0);
        }
    }

    void anActorsObjectIsDestroyedOnItsThreadAndMayUseThePool()
    {
        Pool pool{1};
        Leaving::Note note;
        {
            const Actor<Leaving> actor = pool.actor<Leaving>(&pool, &note);
            pool.get(actor.call(&Leaving::work));
        }
        QTRY_VERIFY(note.isWritten.load());
        QVERIFY(note.left == note.worked);
        QVERIFY(note.left != std::this_thread::get_id());
        QCOMPARE(note.got, 7);
    }

    void anObjectWhosePoolEndsFirstIsDestroyedWithIt()
    {
        std::atomic<int> alive{0};
        {
            Pool pool{1};
            const Actor<Counted> actor = pool.actor<Counted>(&alive);
            QCOMPARE(pool.get(actor.call(&Counted::touch)), 1);
            pool.close();
        }
        QCOMPARE(alive.load(), 0);
    }

    /// The actor's thread sleeps for moments while calls gather: each of them runs all the same, in its order, and
    /// whoever waits in between is answered.
    void callsThatStreamInAreTakenInTheirOrder()
    {
        Pool pool{1};
        const Actor<Counter> actor = pool.actor<Counter>(0);
        std::vector<Future<int>> futures;
        for (int round = 0; round < 50; ++round) {
            for (int i = 0; i < 500; ++i)
                futures.push_back(actor.call(&Counter::add, 1));
            QCOMPARE(pool.get(futures.back()), (round + 1) * 500);
        }
        const std::vector<int> values = pool.get(futures);
        for (std::size_t i = 0; i < values.size(); ++i)
            QCOMPARE(values[i], static_cast<int>(i) + 1);
    }

    void napsAreTriedAfterManyCallsAndGoOnWhileTheyGather()
    {
        NapLuck luck;
        QVERIFY(!luck.isDue());
        luck.count(63);
        QVERIFY(!luck.isDue());
        luck.count(1);
        QVERIFY(luck.isDue());
        luck.tell(100);
        QVERIFY(luck.isDue());
        luck.tell(0); // in vain: the next one is a long way off
        luck.count(64);
        QVERIFY(!luck.isDue());
        luck.count(1'000);
        QVERIFY(luck.isDue());
        luck.tell(1);
        luck.count(1'000);
        QVERIFY(!luck.isDue());
    }

    void manyActorsEachDoTheirOwn()
    {
        Pool pool{2};
        std::vector<Actor<Counter>> actors;
        std::vector<Future<int>> futures;
        for (int i = 0; i < 50; ++i)
            actors.push_back(pool.actor<Counter>(i));
        for (int round = 0; round < 20; ++round) {
            for (const Actor<Counter>& actor : actors)
                futures.push_back(actor.call(&Counter::add, 1));
        }
        const std::vector<int> values = pool.get(futures);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(values[static_cast<std::size_t>(19 * 50 + i)], i + 20);
    }

    void aTaskIsNotLeftToAnActorThatIsAboutToIdle()
    {
        for (const int workers : {1, 2}) {
            Pool pool{static_cast<std::uint32_t>(workers)};
            for (int round = 0; round < 100; ++round) {
                // Tasks so short that the pool leaves them to whoever is busy; a new actor is busy until its
                // thread has found nothing to do.
                for (int i = 0; i < 80; ++i)
                    QCOMPARE(pool.get(pool.remote([i] { return i; })), i);
                const Actor<Counter> actor = pool.actor<Counter>(round);
                for (int i = 0; i < 20; ++i)
                    QCOMPARE(pool.get(pool.remote([i] { return i; })), i);
                QCOMPARE(pool.get(actor.call(&Counter::add, 1)), round + 1);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRuntimeActor)
#include "tst_runtime_actor.moc"
