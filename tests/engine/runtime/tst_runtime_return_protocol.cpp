// How a result comes back to a caller who sleeps, under all schedules with few preemptions: he is woken, and finds the
// worker that did his task ready for the next one.
#include "engine/runtime/parking/parker.h"
#include "engine/runtime/queues/ready_queue.h"
#include "tests/engine/runtime/interleaving.h"

#include <QTest>

#include <array>
#include <memory>
#include <mutex>

using namespace makespan::runtime;

namespace {

constexpr int kRounds = 2;

struct Item
{
    int taken = 0;
};

/// A caller submits a task, waits for it, and goes on to the next; one worker does them: the steps of
/// Scheduler::submitPlain(), block(), fire(), finish() and dispatch().
class RoundTrips
{
public:
    RoundTrips() { m_queue.announce(Attention::Idle); }

    void call()
    {
        bool wasWoken = false;
        for (int round = 0; round < kRounds; ++round) {
            m_hasFoundBusy = m_hasFoundBusy || (wasWoken && m_queue.attention() != Attention::Idle);
            m_queue.pushOne(items[static_cast<std::size_t>(round)]);
            if (m_queue.attention() == Attention::Idle) {
                const std::lock_guard held(m_lock);
                dispatch();
            }
            wait(round);
            wasWoken = m_delivered > round;
        }
    }

    /// \param isHasty wakes the caller before the worker says that it is idle
    void work(bool isHasty)
    {
        Item* item = nullptr;
        for (int round = 0; round < kRounds; ++round) {
            while (item == nullptr) {
                m_parker.park();
                item = m_mailbox.exchange(nullptr);
            }
            ++item->taken;
            const bool isOwed = fire();
            if (isOwed && isHasty)
                deliver(round);
            item = finish();
            if (isOwed && !isHasty)
                deliver(round);
        }
    }

    /// Whether a caller who was woken came back while the worker was still at it.
    bool hasFoundBusy() const { return m_hasFoundBusy; }

    std::array<Item, kRounds> items;

private:
    void wait(int round)
    {
        {
            const std::lock_guard held(m_lock);
            if (m_ended > round)
                return;
            m_isBlocked = true;
            m_isReleased.store(false);
        }
        while (!m_isReleased.load())
            m_callersParker.park();
    }

    /// \returns whether the caller is to be woken.
    bool fire()
    {
        const std::lock_guard held(m_lock);
        ++m_ended;
        if (!m_isBlocked)
            return false;
        m_isBlocked = false;
        m_isReleased.store(true);
        return true;
    }

    Item* finish()
    {
        const std::lock_guard held(m_lock);
        Item* next = m_queue.take();
        if (next == nullptr) {
            m_isIdle = true;
            m_queue.announce(Attention::Idle);
            dispatch();
        }
        return next;
    }

    /// Under the lock.
    void dispatch()
    {
        if (!m_isIdle)
            return;
        if (Item* item = m_queue.take()) {
            m_isIdle = false;
            m_queue.announce(Attention::None);
            m_mailbox.store(item);
            m_parker.unpark();
        }
    }

    void deliver(int round)
    {
        m_delivered = round + 1;
        m_callersParker.unpark();
    }

    BasicReadyQueue<Item, ModelAtomics, ModelLock, 2> m_queue;
    ModelLock m_lock;
    BasicParker<ModelAtomics, ModelSleep> m_parker;
    BasicParker<ModelAtomics, ModelSleep> m_callersParker;
    ModelAtomics::Atomic<Item*> m_mailbox{nullptr};
    ModelAtomics::Atomic<bool> m_isReleased{false};
    bool m_isIdle = true;
    bool m_isBlocked = false;
    int m_ended = 0;
    int m_delivered = 0;
    bool m_hasFoundBusy = false;
};

} // namespace

class TestRuntimeReturnProtocol : public QObject
{
    Q_OBJECT

private slots:

    void whoIsWokenForAResultFindsTheWorkerIdle()
    {
        bool isBusy = false;
        const auto result = explore(false, isBusy);
        QVERIFY(!result.sleepsForever);
        QVERIFY(!isBusy);
        QVERIFY(result.runs > 1000);
    }

    void whoIsWokenFirstIsFoundToMeetABusyWorker()
    {
        // What the checker is worth: the same protocol with two steps exchanged.
        bool isBusy = false;
        QVERIFY(!explore(true, isBusy).sleepsForever);
        QVERIFY(isBusy);
    }

private:
    static Interleaving::Result explore(bool isHasty, bool& isBusy)
    {
        Interleaving interleaving(3);
        return interleaving.explore([isHasty, &isBusy] {
            auto trips = std::make_shared<RoundTrips>();
            const auto caller = [=] { trips->call(); };
            const auto worker = [=] { trips->work(isHasty); };
            const auto check = [=, &isBusy] {
                for (const Item& item : trips->items)
                    QCOMPARE(item.taken, 1);
                isBusy = isBusy || trips->hasFoundBusy();
            };
            return Interleaving::Scene{{caller, worker}, check};
        });
    }
};

QTEST_GUILESS_MAIN(TestRuntimeReturnProtocol)
#include "tst_runtime_return_protocol.moc"
