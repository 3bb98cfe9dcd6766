// The lock-free parts under all schedules with few preemptions: the same code that the pool runs, on model atomics.
#include "engine/runtime/parking/parker.h"
#include "engine/runtime/queues/ready_queue.h"
#include "engine/runtime/queues/steal_deque.h"
#include "engine/runtime/scheduler/waiter.h"
#include "engine/runtime/sync/end_count.h"
#include "tests/engine/runtime/interleaving.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

using namespace makespan::runtime;

namespace {

struct Item
{
    int number = 0;
    int taken = 0;
};

/// As much of TaskList as the queue needs.
struct Row
{
    Item* only = nullptr;

    bool isEmpty() const { return only == nullptr; }

    Item* first() const { return only; }

    Item* popFront() { return std::exchange(only, nullptr); }
};

bool anyItem(const Item&)
{
    return true;
}

using ModelDeque = BasicStealDeque<Item, ModelAtomics, 2>;
using ModelQueue = BasicReadyQueue<Item, ModelAtomics, ModelLock, 2>;
using ModelParker = BasicParker<ModelAtomics, ModelSleep>;

/// One idle worker's way from its last look into the queue to its sleep, and a producer's to the wake-up: what
/// Scheduler::submitPlain(), enqueue(), finish() and dispatch() do, for a pool with one worker.
struct IdleProtocol
{
    void produce(Item& item)
    {
        Row row{&item};
        if (item.number != 0 || !queue.pushOne(item))
            queue.push(row, anyItem);
        if (queue.attention() != Attention::Idle)
            return;
        const std::lock_guard held(lock);
        dispatch();
    }

    /// Under the lock.
    void dispatch()
    {
        if (!isIdle)
            return;
        if (Item* item = queue.take()) {
            isIdle = false;
            queue.announce(Attention::None);
            mailbox.store(item);
            parker.unpark();
        }
    }

    /// Until it has had `count` items. \param isCareful announces that it is idle before it looks once more.
    void work(int count, bool isCareful)
    {
        while (count > 0) {
            Item* item = queue.take();
            if (item == nullptr) {
                {
                    const std::lock_guard held(lock);
                    if (!isCareful)
                        item = queue.take();
                    if (item == nullptr) {
                        isIdle = true;
                        queue.announce(Attention::Idle);
                        if (isCareful)
                            dispatch();
                    }
                }
                while (item == nullptr) {
                    parker.park();
                    item = mailbox.exchange(nullptr);
                }
            }
            ++item->taken;
            --count;
        }
    }

    ModelQueue queue;
    ModelLock lock;
    ModelParker parker;
    ModelAtomics::Atomic<Item*> mailbox{nullptr};
    bool isIdle = false;
};

/// A caller that waits for tasks, and those who complete them: what Scheduler::awaitTasks(), notify(), fire() and block()
/// do. The caller's stack is gone when it returns.
class WaitProtocol
{
public:
    /// \param wantsOrder of the ends: who had ended when it was decided that the caller goes on
    explicit WaitProtocol(bool wantsOrder)
        : m_wantsOrder(wantsOrder)
    {}

    /// \param isPatient does not return before all completers have left
    void wait(std::size_t count, bool isPatient)
    {
        m_ends.want(count);
        std::array<bool, 2> isLinked{};
        std::size_t linked = 0;
        for (std::size_t i = 0; i < isLinked.size(); ++i) {
            int open = kOpen;
            isLinked[i] = m_tasks[i].compare_exchange_strong(open, kLinked);
            linked += isLinked[i] ? 1 : 0;
        }
        const std::size_t own = isLinked.size() - linked;
        const bool isEnough = m_ends.ownEnded(own);
        if (!isEnough)
            block();
        std::size_t taken = 0;
        for (std::size_t i = 0; i < isLinked.size(); ++i) {
            int link = kLinked;
            if (isLinked[i] && m_tasks[i].compare_exchange_strong(link, kOpen))
                ++taken;
        }
        while (isPatient && m_ends.left() != linked - taken)
            Interleaving::sleepOn(this);
        if (m_wantsOrder) {
            const std::size_t ended = isEnough ? m_ends.ended() : m_ended;
            const auto isAmong = [ended](std::size_t before) { return before < ended; };
            const auto among = own
                               + static_cast<std::size_t>(
                                   std::count_if(m_before.begin(), m_before.end(), isAmong));
            m_knowsWhoEnded = ended >= count && among == ended;
        }
        m_isGone = true;
    }

    void complete(std::size_t task)
    {
        if (m_tasks[task].exchange(kDone) != kLinked)
            return;
        touch();
        const auto end = m_ends.countEnd(m_wantsOrder);
        bool wakes = false;
        if (end.goesOn) {
            touch();
            m_before[task] = end.before;
            if (end.isLast) {
                const std::lock_guard held(m_lock);
                touch();
                wakes = m_isBlocked && !m_isFired;
                m_isFired = true;
                m_ended = m_ends.ended();
                if (wakes)
                    m_isReleased.store(true);
            }
            touch();
            m_ends.leave();
        }
        Interleaving::wake(this);
        if (wakes)
            m_parker.unpark(); // the lane's: it stays
    }

    bool isGone() const { return m_isGone; }

    bool knowsWhoEnded() const { return m_knowsWhoEnded; }

    bool wasTouchedWhenGone() const { return m_wasTouchedWhenGone; }

private:
    static constexpr int kOpen = 0;
    static constexpr int kLinked = 1;
    static constexpr int kDone = 2;

    void touch() { m_wasTouchedWhenGone = m_wasTouchedWhenGone || m_isGone; }

    void block()
    {
        {
            const std::lock_guard held(m_lock);
            if (m_isFired)
                return;
            m_isBlocked = true;
        }
        while (!m_isReleased.load())
            m_parker.park();
    }

    std::array<ModelAtomics::Atomic<int>, 2> m_tasks{};
    BasicEndCount<ModelAtomics> m_ends;
    ModelLock m_lock;
    ModelParker m_parker;
    ModelAtomics::Atomic<bool> m_isReleased{false};
    const bool m_wantsOrder;
    std::array<std::size_t, 2> m_before{WaiterLink::kNotEnded, WaiterLink::kNotEnded};
    std::size_t m_ended = 0;
    bool m_knowsWhoEnded = false;
    bool m_isBlocked = false;
    bool m_isFired = false;
    bool m_isGone = false;
    bool m_wasTouchedWhenGone = false;
};

} // namespace

class TestRuntimeProtocols : public QObject
{
    Q_OBJECT

private slots:

    void everyItemOfADequeIsTakenOnce()
    {
        // The ring of two grows while thieves are at it.
        Interleaving interleaving(3);
        const auto result = interleaving.explore([] {
            struct State
            {
                ModelDeque deque;
                std::array<Item, 4> items;
            };

            auto state = std::make_shared<State>();
            const auto owner = [state] {
                for (std::size_t i = 0; i < 3; ++i)
                    state->deque.push(state->items[i]);
                for (int i = 0; i < 2; ++i) {
                    if (Item* item = state->deque.pop())
                        ++item->taken;
                }
                state->deque.push(state->items[3]);
            };
            const auto thief = [state] {
                for (int i = 0; i < 2; ++i) {
                    if (Item* item = state->deque.steal())
                        ++item->taken;
                }
            };
            const auto check = [state] {
                while (Item* item = state->deque.pop())
                    ++item->taken;
                for (const Item& item : state->items)
                    QCOMPARE(item.taken, 1);
            };
            return Interleaving::Scene{{owner, thief, thief}, check};
        });
        QVERIFY(!result.sleepsForever);
        QVERIFY(result.runs > 1000);
    }

    void aQueueGivesEveryItemOnceAndEachProducersInTheirOrder()
    {
        Interleaving interleaving(2);
        const auto result = interleaving.explore([] {
            struct State
            {
                ModelQueue queue;
                std::array<Item, 4> items;
                std::array<std::vector<const Item*>, 2> taken;
            };

            auto state = std::make_shared<State>();
            const auto producer = [state](std::size_t first) {
                return [state, first] {
                    for (std::size_t i = first; i < first + 2; ++i) {
                        state->items[i].number = static_cast<int>(i);
                        Row row{&state->items[i]};
                        if (first != 0 || !state->queue.pushOne(*row.only))
                            state->queue.push(row, anyItem);
                    }
                };
            };
            const auto consumer = [state](std::size_t number) {
                return [state, number] {
                    for (int i = 0; i < 2; ++i) {
                        if (Item* item = state->queue.take()) {
                            ++item->taken;
                            state->taken[number].push_back(item);
                        }
                    }
                };
            };
            const auto check = [state] {
                while (Item* item = state->queue.take())
                    ++item->taken;
                for (const Item& item : state->items)
                    QCOMPARE(item.taken, 1);
                // What one consumer took of one producer's came in that producer's order.
                for (const auto& row : state->taken) {
                    if (row.size() == 2 && row[0]->number / 2 == row[1]->number / 2)
                        QVERIFY(row[0]->number < row[1]->number);
                }
            };
            return Interleaving::Scene{{producer(0), producer(2), consumer(0), consumer(1)}, check};
        });
        QVERIFY(!result.sleepsForever);
        QVERIFY(result.runs > 1000);
    }

    void aTokenIsNeverLostBetweenLookingAndSleeping()
    {
        Interleaving interleaving(4);
        const auto result = interleaving.explore([] {
            struct State
            {
                ModelParker parker;
                ModelAtomics::Atomic<int> news{0};
            };

            auto state = std::make_shared<State>();
            const auto sleeper = [state] {
                for (int seen = 0; seen < 2; seen = state->news.load())
                    state->parker.park();
            };
            const auto waker = [state] {
                for (int i = 1; i <= 2; ++i) {
                    state->news.store(i);
                    state->parker.unpark();
                }
            };
            return Interleaving::Scene{{sleeper, waker}, [] {}};
        });
        QVERIFY(!result.sleepsForever);
        QVERIFY(result.runs > 100);
    }

    void noTaskIsLeftBesideAnIdleWorker() { QVERIFY(!exploreIdleProtocol(true).sleepsForever); }

    void aWorkerThatLooksBeforeItAnnouncesIsFoundToSleepForever()
    {
        // What the checker is worth: the same protocol with two steps exchanged.
        QVERIFY(exploreIdleProtocol(false).sleepsForever);
    }

    void whoWaitsIsWokenAndNotTouchedOnceItIsGone_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("wantsOrder");
        QTest::newRow("for one of two") << 1 << false;
        QTest::newRow("for both") << 2 << false;
        QTest::newRow("for one of two, and which") << 1 << true;
        QTest::newRow("for both, and which") << 2 << true;
    }

    void whoWaitsIsWokenAndNotTouchedOnceItIsGone()
    {
        QFETCH(int, count);
        QFETCH(bool, wantsOrder);
        bool isTouched = false;
        const auto result =
            exploreWaiting(static_cast<std::size_t>(count), true, wantsOrder, isTouched);
        QVERIFY(!result.sleepsForever);
        QVERIFY(!isTouched);
        QVERIFY(result.runs > 1000);
    }

    void aWaiterThatDoesNotAwaitItsCompletersIsFoundToBeTouchedWhenItIsGone()
    {
        bool isTouched = false;
        exploreWaiting(1, false, false, isTouched);
        QVERIFY(isTouched);
    }

private:
    static Interleaving::Result
    exploreWaiting(std::size_t count, bool isPatient, bool wantsOrder, bool& isTouched)
    {
        Interleaving interleaving(3);
        return interleaving.explore([count, isPatient, wantsOrder, &isTouched] {
            auto protocol = std::make_shared<WaitProtocol>(wantsOrder);
            const auto waiter = [=] { protocol->wait(count, isPatient); };
            const auto first = [=] { protocol->complete(0); };
            const auto second = [=] { protocol->complete(1); };
            const auto check = [=, &isTouched] {
                QVERIFY(protocol->isGone());
                QCOMPARE(protocol->knowsWhoEnded(), wantsOrder);
                isTouched = isTouched || protocol->wasTouchedWhenGone();
            };
            return Interleaving::Scene{{waiter, first, second}, check};
        });
    }

    static Interleaving::Result exploreIdleProtocol(bool isCareful)
    {
        Interleaving interleaving(2);
        return interleaving.explore([isCareful] {
            struct State
            {
                IdleProtocol protocol;
                std::array<Item, 3> items;
            };

            auto state = std::make_shared<State>();
            state->items[1].number = 1;
            const auto one = [state] {
                state->protocol.produce(state->items[0]);
                state->protocol.produce(state->items[1]);
            };
            const auto other = [state] { state->protocol.produce(state->items[2]); };
            const auto worker = [state, isCareful] { state->protocol.work(3, isCareful); };
            const auto check = [state] {
                for (const Item& item : state->items)
                    QCOMPARE(item.taken, 1);
            };
            return Interleaving::Scene{{worker, one, other}, check};
        });
    }
};

QTEST_GUILESS_MAIN(TestRuntimeProtocols)
#include "tst_runtime_protocols.moc"
