// How an actor's thread naps and goes idle while calls come in and somebody waits for them, under all schedules with few
// preemptions.
#include "engine/runtime/parking/parker.h"
#include "tests/engine/runtime/interleaving.h"

#include <QTest>

#include <memory>
#include <mutex>

using namespace makespan::runtime;

namespace {

/// What ActorCore::put(), nap() and goIdle() and Scheduler::WakefulTime do. A nap does not end by itself here: one that
/// nobody ends while somebody waits is seen, for then the run never ends.
class NapProtocol
{
public:
    /// Which of the two careful orders is kept.
    struct Care
    {
        bool countsBeforeItLooks = true;    ///< the napper, before it looks for who waits
        bool announcesBeforeItLooks = true; ///< the idle one, before it looks into the inbox
    };

    explicit NapProtocol(const Care& care)
        : m_care(care)
    {}

    void call()
    {
        m_inbox.fetch_add(1);
        if (!m_isIdle.load())
            return;
        const std::lock_guard held(m_lock);
        if (!m_isIdle.load())
            return;
        m_isIdle.store(false);
        m_actor.unpark();
    }

    /// Returns when so many calls are done.
    void wait(int count)
    {
        m_waitingCallers.fetch_add(1);
        if (m_nappers.load() > 0)
            m_actor.unpark();
        while (m_done.load() < count)
            m_waiter.park();
        m_waitingCallers.fetch_add(-1);
    }

    /// The actor's thread, until it has done so many calls.
    void act(int count)
    {
        for (int done = 0; done < count;) {
            int taken = m_inbox.exchange(0);
            if (taken == 0)
                taken = nap();
            if (taken == 0) {
                goIdle();
                continue;
            }
            done += taken;
            m_done.fetch_add(taken);
            m_waiter.unpark();
        }
    }

    int done() const { return m_done.peek(); }

private:
    int nap()
    {
        bool mayNap = false;
        if (m_care.countsBeforeItLooks) {
            m_nappers.fetch_add(1);
            mayNap = m_waitingCallers.load() == 0;
        } else {
            mayNap = m_waitingCallers.load() == 0;
            m_nappers.fetch_add(1);
        }
        if (mayNap)
            m_actor.park();
        m_nappers.fetch_add(-1);
        return m_inbox.exchange(0);
    }

    void goIdle()
    {
        {
            const std::lock_guard held(m_lock);
            const bool isEmpty = m_care.announcesBeforeItLooks || m_inbox.load() == 0;
            if (!isEmpty)
                return;
            m_isIdle.store(true);
            if (m_care.announcesBeforeItLooks && m_inbox.load() != 0) {
                m_isIdle.store(false);
                return;
            }
        }
        while (m_isIdle.load())
            m_actor.park();
    }

    const Care m_care;
    ModelAtomics::Atomic<int> m_inbox{0};
    ModelAtomics::Atomic<int> m_done{0};
    ModelAtomics::Atomic<int> m_nappers{0};
    ModelAtomics::Atomic<int> m_waitingCallers{0};
    ModelAtomics::Atomic<bool> m_isIdle{false};
    ModelLock m_lock;
    BasicParker<ModelAtomics, ModelSleep> m_actor;
    BasicParker<ModelAtomics, ModelSleep> m_waiter;
};

Interleaving::Result explore(const NapProtocol::Care& care)
{
    // Two calls, so that one may come while the actor naps, goes idle or comes back from either.
    Interleaving interleaving(3);
    return interleaving.explore([&care] {
        auto actor = std::make_shared<NapProtocol>(care);
        const auto caller = [actor] {
            actor->call();
            actor->call();
        };
        return Interleaving::Scene{
            {[actor] { actor->act(2); }, caller, [actor] { actor->wait(2); }},
            [actor] { QCOMPARE(actor->done(), 2); }};
    });
}

} // namespace

class TestRuntimeNapProtocol : public QObject
{
    Q_OBJECT

private slots:

    void nobodyWaitsForAnActorThatNapsOrIsIdle()
    {
        const Interleaving::Result result = explore({});
        QVERIFY(!result.sleepsForever);
        QVERIFY(result.runs > 1000);
    }

    void aNapperThatLooksBeforeItCountsIsFoundToSleepForever()
    {
        NapProtocol::Care care;
        care.countsBeforeItLooks = false;
        QVERIFY(explore(care).sleepsForever);
    }

    void anActorThatLooksBeforeItIsIdleIsFoundToSleepForever()
    {
        NapProtocol::Care care;
        care.announcesBeforeItLooks = false;
        QVERIFY(explore(care).sleepsForever);
    }
};

QTEST_GUILESS_MAIN(TestRuntimeNapProtocol)
#include "tst_runtime_nap_protocol.moc"
