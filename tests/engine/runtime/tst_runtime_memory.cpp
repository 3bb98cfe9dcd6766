// When there is no memory: each allocation of the driver's fails in turn, and each time whatever was asked for is
// either done or refused with bad_alloc, nothing hangs, and nothing is left behind.
#include "engine/runtime/actor.h"
#include "engine/runtime/memory/task_memory.h"
#include "engine/runtime/pool.h"

#include <QTest>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <stdexcept>
#include <string>

using namespace makespan::runtime;

namespace {

/// Of the calling thread: how many allocations succeed before one fails; negative: all do.
thread_local int t_allocationsLeft = -1;
std::atomic<std::int64_t> g_blocks{0}; ///< that are in use

void* allocate(std::size_t bytes, std::size_t alignment)
{
    if (t_allocationsLeft == 0) {
        t_allocationsLeft = -1;
        return nullptr;
    }
    if (t_allocationsLeft > 0)
        --t_allocationsLeft;
    const std::size_t rounded = (bytes + alignment - 1) / alignment * alignment;
    void* memory = std::aligned_alloc(alignment, rounded);
    if (memory != nullptr)
        g_blocks.fetch_add(1, std::memory_order_relaxed);
    return memory;
}

void release(void* memory) noexcept
{
    if (memory != nullptr)
        g_blocks.fetch_sub(1, std::memory_order_relaxed);
    std::free(memory);
}

void* allocateOrThrow(std::size_t bytes, std::size_t alignment)
{
    if (void* memory = allocate(bytes, alignment))
        return memory;
    throw std::bad_alloc();
}

constexpr std::size_t kAlignment = alignof(std::max_align_t);

} // namespace

void* operator new(std::size_t bytes)
{
    return allocateOrThrow(bytes, kAlignment);
}

void* operator new(std::size_t bytes, std::align_val_t alignment)
{
    return allocateOrThrow(bytes, static_cast<std::size_t>(alignment));
}

void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept
{
    return allocate(bytes, kAlignment);
}

void operator delete(void* memory) noexcept
{
    release(memory);
}

void operator delete(void* memory, std::size_t) noexcept
{
    release(memory);
}

void operator delete(void* memory, std::align_val_t) noexcept
{
    release(memory);
}

void operator delete(void* memory, std::size_t, std::align_val_t) noexcept
{
    release(memory);
}

namespace {

std::atomic<int> g_alive{0};

struct Counted
{
    Counted() { ++g_alive; }

    Counted(const Counted&) { ++g_alive; }

    Counted(Counted&&) noexcept { ++g_alive; }

    Counted& operator=(const Counted&) = default;

    ~Counted() { --g_alive; }

    int touch() { return 1; }
};

/// \returns whether something was refused for want of memory.
template <class Work>
bool runsOutOfMemory(int allocations, Work&& work)
{
    t_allocationsLeft = allocations;
    bool isRefused = false;
    try {
        work();
    } catch (const std::bad_alloc&) {
        isRefused = true;
    } catch (const std::system_error&) {
        isRefused = true; // a thread could not be started
    }
    t_allocationsLeft = -1;
    return isRefused;
}

} // namespace

class TestRuntimeMemory : public QObject
{
    Q_OBJECT

private slots:

    void aPoolIsMadeOrRefused()
    {
        int refused = 0;
        for (int n = 0; n < 60; ++n) {
            refused += runsOutOfMemory(n, [] {
                Pool pool{2};
                pool.get(pool.remote([](const Counted&) { return 1; }, Counted()));
            });
            QCOMPARE(g_alive.load(), 0);
        }
        QVERIFY(refused > 0);
        QVERIFY(refused < 60);
    }

    void tenThousandPoolsLeaveNothingBehind()
    {
        const auto useOne = [](int i) {
            PoolOptions options;
            options.workers = 2;
            options.policy = i % 2 == 0 ? Policy::Fifo : Policy::Steal;
            Pool pool{options};
            const auto forks = [&pool] { pool.invoke([] {}, [] {}); };
            pool.get(pool.remote(forks));
            pool.remote([](const Counted&) { throw std::runtime_error("dropped"); }, Counted());
            if (i % 8 == 0)
                pool.get(pool.actor<Counted>().call(&Counted::touch));
        };
        for (int i = 0; i < 100; ++i) // what is kept for the next pool is there then
            useOne(i);
        const std::int64_t blocks = g_blocks.load();
        for (int i = 0; i < 10'000; ++i)
            useOne(i);
        QCOMPARE(g_alive.load(), 0);
        // A pool may keep a little more for the next one, when more of it was in use at the same time.
        QVERIFY2(g_blocks.load() < blocks + 100, std::to_string(g_blocks.load() - blocks).c_str());
    }

    void aPoolGoesOnAfterWhatWasRefused_data()
    {
        QTest::addColumn<Policy>("policy");
        QTest::newRow("fifo") << Policy::Fifo;
        QTest::newRow("steal") << Policy::Steal;
    }

    void aPoolGoesOnAfterWhatWasRefused()
    {
        QFETCH(Policy, policy);
        PoolOptions options;
        options.workers = 2;
        options.policy = policy;
        int refused = 0;
        for (int n = 0; n < 150; ++n) {
            {
                Pool pool{options};
                trimTaskMemory(); // else recycled blocks hide the failures
                refused += runsOutOfMemory(n, [&pool] {
                    const auto one =
                        pool.remote([](const Counted& counted) { return counted; }, Counted());
                    std::vector<Future<int>> more;
                    for (int i = 0; i < 20; ++i)
                        more.push_back(pool.remote([](const Counted&, const Counted&) { return 1; },
                                                   one, Counted()));
                    pool.get(more);
                    pool.wait(more, 3);
                    const Actor<Counted> actor = pool.actor<Counted>();
                    actor.call(&Counted::touch);
                    pool.invoke([] {}, [counted = Counted()] {});
                });
                QCOMPARE(pool.get(pool.remote([] { return 7; })), 7);
                pool.waitIdle();
            }
            QCOMPARE(g_alive.load(), 0);
        }
        QVERIFY(refused > 20);
    }

    void aQueueThatCannotGrowLosesNothing()
    {
        Pool pool{1};
        std::atomic<bool> isOpen{false};
        pool.run([&isOpen] {
            while (!isOpen)
                std::this_thread::yield();
        });
        std::vector<int> order;
        order.reserve(1000);
        std::vector<Future<void>> futures;
        futures.reserve(1000);
        for (int i = 0; i < 1000; ++i) {
            // Memory for tasks and events is cut in larger pieces: what is asked for next is the queue's second ring.
            futures.push_back(pool.remote([&order, i] { order.push_back(i); }));
            if (i == 254)
                t_allocationsLeft = 0;
        }
        t_allocationsLeft = -1;
        isOpen = true;
        pool.get(futures);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QCOMPARE(order.size(), std::size_t{1000});
    }
};

QTEST_GUILESS_MAIN(TestRuntimeMemory)
#include "tst_runtime_memory.moc"
