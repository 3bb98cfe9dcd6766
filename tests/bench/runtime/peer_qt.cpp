#include "tests/bench/runtime/measure.h"

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrent>

#include <future>

namespace makespan::bench {

namespace {

void limit(QThreadPool& pool, unsigned workers)
{
    pool.setMaxThreadCount(static_cast<int>(workers));
    pool.setExpiryTimeout(-1);
}

double empty(std::size_t tasks, unsigned workers)
{
    QThreadPool pool;
    limit(pool, workers);
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < tasks; ++i)
        pool.start([] {});
    pool.waitForDone();
    return secondsSince(begin);
}

double futures(std::size_t tasks, unsigned workers)
{
    QThreadPool pool;
    limit(pool, workers);
    std::vector<QFuture<std::size_t>> results;
    results.reserve(tasks);
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < tasks; ++i)
        results.push_back(QtConcurrent::run(&pool, [i] { return i; }));
    std::size_t sum = 0;
    for (QFuture<std::size_t>& result : results)
        sum += result.result();
    if (sum != tasks * (tasks - 1) / 2)
        std::abort();
    return secondsSince(begin);
}

double chain(std::size_t tasks, unsigned workers)
{
    QThreadPool pool;
    limit(pool, workers);
    const auto begin = Clock::now();
    QFuture<std::size_t> last = QtConcurrent::run(&pool, [] { return std::size_t{0}; });
    for (std::size_t i = 1; i < tasks; ++i)
        last = last.then(&pool, [](std::size_t x) { return x + 1; });
    if (last.result() != tasks - 1)
        std::abort();
    return secondsSince(begin);
}

double naps(int count)
{
    QThreadPool pool;
    limit(pool, 4);
    const auto begin = Clock::now();
    for (int i = 0; i < count; ++i)
        pool.start([] { std::this_thread::sleep_for(kNap); });
    pool.waitForDone();
    return secondsSince(begin) - idealNaps(count);
}

} // namespace

void addQt(Measures& measures, const Settings& settings)
{
    const auto n = static_cast<double>(settings.tasks);
    const std::size_t tasks = settings.tasks;
    const unsigned workers = settings.workers;
    const auto add = [&](const char* name, const char* system, double count, auto run) {
        measures.push_back({name, system, count, run, Side::Peer, 1, {}, {}});
    };
    add(row::kEmpty, "QThreadPool", n, [=] { return empty(tasks, workers); });
    add(row::kFutures, "QtConcurrent::run", n, [=] { return futures(tasks, workers); });
    add(row::kChain, "QFuture::then", n, [=] { return chain(tasks, workers); });
    // QFuture::result() may run the task in the caller: the waiting is what is measured.
    add(row::kOneByOne, "QtConcurrent::run", double{kRoundTrips}, [=] {
        QThreadPool pool;
        limit(pool, workers);
        const auto begin = Clock::now();
        for (std::size_t i = 0; i < kRoundTrips; ++i)
            QtConcurrent::run(&pool, [] { return 1; }).result();
        return secondsSince(begin);
    });
    add(row::kReturn, "QThreadPool + promise", kPauses, [=] {
        QThreadPool pool;
        limit(pool, workers);
        return endToReturn([&] {
            std::promise<Clock::time_point> promise;
            pool.start([&promise] { promise.set_value(napAndTellTime()); });
            return promise.get_future().get();
        });
    });
    add(row::kStart, "QThreadPool + promise", kPauses, [=] {
        QThreadPool pool;
        limit(pool, workers);
        return submitToStart([&] {
            std::promise<Clock::time_point> promise;
            pool.start([&promise] { promise.set_value(Clock::now()); });
            return promise.get_future().get();
        });
    });
    add(row::kSleep4, "QThreadPool", 1, [] { return naps(4); });
    add(row::kSleep15, "QThreadPool", 1, [] { return naps(15); });
}

} // namespace makespan::bench
