#include "tests/support/run_program.h"

#include <QtTest>

#include <atomic>
#include <chrono>
#include <stop_token>
#include <string>
#include <thread>

using namespace makespan;
using execution::Mode;
using execution::RunOptions;
using execution::RunResult;
using trace::Status;
using namespace std::chrono_literals;

namespace {

struct Place
{
    const char* name;
    trace::Clock clock;
    Mode mode;
};

constexpr Place kPlaces[] = {
    {"virtual time", trace::Clock::Virtual, Mode::Parallel},
    {"threads", trace::Clock::Threads, Mode::Parallel},
    {"serially", trace::Clock::Virtual, Mode::Serial},
};

struct Limit
{
    const char* name;
    const char* source;
    const char* type;    ///< of the error
    const char* message; ///< its beginning
    void (*set)(RunOptions& options);
};

const Limit kLimits[] = {
    {"instructions of the driver", "while True:\n    pass\n", "InstructionLimit",
     "The program was stopped after its limit of 1000000 instructions.",
     [](RunOptions& options) { options.instructionLimit = 1'000'000; }},
    {"instructions of a task",
     "import ray\n@ray.remote\ndef f():\n    while True:\n        pass\nray.get(f.remote())\n",
     "InstructionLimit", "The program was stopped after its limit of 1000000 instructions.",
     [](RunOptions& options) { options.instructionLimit = 1'000'000; }},
    {"memory of one list", "items = []\nwhile True:\n    items.append([0] * 1000)\n", "MemoryError",
     "The program needs more than its limit of 64 MB of memory",
     [](RunOptions& options) { options.memoryLimit = std::uint64_t{64} << 20; }},
    {"memory of one large string", "text = 'x' * 10**8\n", "MemoryError",
     "The program needs more than its limit of 64 MB of memory",
     [](RunOptions& options) { options.memoryLimit = std::uint64_t{64} << 20; }},
    {"memory of what was put",
     "import ray\nrefs = []\nwhile True:\n    refs.append(ray.put([0] * 1000))\n", "MemoryError",
     "The program needs more than its limit of 64 MB of memory",
     [](RunOptions& options) { options.memoryLimit = std::uint64_t{64} << 20; }},
    {"memory of actors together",
     "import ray\n@ray.remote\nclass A:\n    def __init__(self):\n        self.items = [0] * 1_000_000\n"
     "    def m(self):\n        return 1\n"
     "actors = [A.remote() for i in range(8)]\nprint(sum(ray.get([a.m.remote() for a in actors])))\n",
     "ActorDiedError", "The actor died because of an error raised in its creation task",
     [](RunOptions& options) { options.memoryLimit = std::uint64_t{64} << 20; }},
    {"recursion", "def f(n):\n    return f(n + 1)\nf(0)\n", "RecursionError",
     "maximum recursion depth exceeded", [](RunOptions&) {}},
    {"output", "while True:\n    print('x' * 1000)\n", "OutputLimit",
     "The program was stopped because it printed more than its limit of 100000 bytes.",
     [](RunOptions& options) { options.outputLimit = 100'000; }},
    {"output of tasks",
     "import ray\n@ray.remote\ndef f():\n    print('x' * 1000)\nwhile True:\n    ray.get(f.remote())\n",
     "OutputLimit",
     "The program was stopped because it printed more than its limit of 100000 bytes.",
     [](RunOptions& options) { options.outputLimit = 100'000; }},
    {"tasks", "import ray\n@ray.remote\ndef f():\n    pass\nwhile True:\n    ray.get(f.remote())\n",
     "TaskLimit", "The program was stopped because it submitted more than its limit of 1000 tasks.",
     [](RunOptions& options) { options.taskLimit = 1'000; }},
    {"tasks that submit tasks",
     "import ray\n@ray.remote\ndef f(n):\n    return ray.get([f.remote(n + 1), f.remote(n + 1)])\n"
     "ray.get(f.remote(0))\n",
     nullptr, "", [](RunOptions& options) { options.taskLimit = 200; }},
};

const char* const kLong[] = {
    "while True: pass",
    "import time; time.sleep(100)",
    "x = sum(range(10**10))",
    "x = max(range(10**10))",
    "x = all(range(1, 10**10))",
    "while True: x = sorted([(i * 7919) % 1000003 for i in range(3000000)])",
    "x = 10**10**8",
    "x = 'x' * 10**10",
    "x = list(range(10**9))",
    "x = ' '.join(str(i) for i in range(10**9))",
    "import ray\n@ray.remote\ndef f():\n    while True: pass\nray.get(f.remote())",
    "import ray, time\n@ray.remote\ndef f():\n    time.sleep(100)\nray.get(f.remote())",
    "import ray, time\n@ray.remote\ndef f():\n    time.sleep(100)\nray.wait([f.remote()])",
    "import ray, time\n@ray.remote\nclass A:\n    def m(self):\n        time.sleep(100)\n"
    "ray.get(A.remote().m.remote())",
    "import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(main())",
    // Single calls of built-ins, which no instruction interrupts: minutes, hours or for ever.
    "any(iter(int, 1))",
    "import itertools\nsum(itertools.count())",
    "import itertools\n-1 in itertools.count()",
    "import itertools\nmax(itertools.product(range(100), repeat=9))",
    "max(range(10 ** 15))",
    "('a' * 10 ** 8).count('a' * 60 + 'b')",
    "while True:\n    ('ab' * 10 ** 8).replace('a', 'ccc').split('c')",
    "while True:\n    ('x' * 10 ** 8).upper().title()[::-1] + 'y'",
    "while True:\n    repr([0] * 10 ** 7) == str(list(range(10 ** 7)))",
    "while True:\n    sorted([1, 0] * 10 ** 7)",
    "while True:\n    [0] * 10 ** 7 + [1] * 10 ** 7 < [0] * 10 ** 8",
    "line = list(range(10 ** 6))\nwhile True:\n    line.insert(0, line.pop(5))",
    "import math\nmath.gcd(7 ** 740000, 3 ** 1300000)",
    "import math\nmath.lcm(*range(1, 10 ** 6))",
    "import math\nwhile True:\n    math.isqrt(7 ** 740000) // 3 ** 99999 % 5 ** 99999",
    "import random\nwhile True:\n    random.sample(range(10**9), 10**7)",
    "import random\nwhile True:\n    random.sample(range(10**7), 10**7)",
    "import random\nwhile True:\n    random.shuffle([0] * 10**7)",
    "import ray\nwhile True:\n    ray.get(ray.put(list(range(10 ** 7))))",
    "import ray\nrefs = [ray.put(i) for i in range(10**6)]\nprint('ready')\n"
    "while True:\n    ray.wait(refs, num_returns=10**6)",
    "import ray\nrefs = [ray.put(i) for i in range(10**6)]\nprint('ready')\n"
    "while True:\n    ray.get(refs)",
    "import ray\n@ray.remote\ndef f(x):\n    return x\nwhile True:\n    ray.get(f.remote('x' * 10 ** 8))",
};

} // namespace

/// What a program may use up: every limit ends it with a clear message, on both clocks and in the serial elision; and
/// whatever it does, it can be stopped.
class TestLimits : public QObject
{
    Q_OBJECT

private slots:

    void everyLimitEndsTheRunAndSaysWhich_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("where");
        for (int i = 0; i < static_cast<int>(std::size(kLimits)); ++i) {
            for (int where = 0; where < static_cast<int>(std::size(kPlaces)); ++where) {
                const std::string name = std::string(kLimits[i].name) + ", " + kPlaces[where].name;
                QTest::newRow(name.c_str()) << i << where;
            }
        }
    }

    void everyLimitEndsTheRunAndSaysWhich()
    {
        QFETCH(int, limit);
        QFETCH(int, where);
        RunOptions options;
        options.clock = kPlaces[where].clock;
        options.mode = kPlaces[where].mode;
        options.timeLimit = 60s;
        kLimits[limit].set(options);
        const RunResult result =
            test::runProgram(kLimits[limit].source, test::slideMachine(4), options);
        QVERIFY(result.error);
        QVERIFY2(result.status == Status::Failed, result.error->message.c_str());
        if (kLimits[limit].type == nullptr)
            return; // which of two limits comes first depends on the schedule
        QCOMPARE(result.error->type, std::string(kLimits[limit].type));
        QVERIFY2(result.error->message.starts_with(kLimits[limit].message),
                 result.error->message.c_str());
    }

    void aRunCanBeStoppedWhateverItDoes_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("where");
        for (const char* source : kLong) {
            for (int where = 0; where < static_cast<int>(std::size(kPlaces)); ++where) {
                // Virtual time has no sleeping to be woken from.
                const bool sleeps = std::string(source).find("sleep(100)") != std::string::npos;
                if (sleeps && kPlaces[where].clock == trace::Clock::Virtual)
                    continue;
                QTest::newRow((std::string(source) + ", " + kPlaces[where].name).c_str())
                    << source << where;
            }
        }
    }

    void aRunCanBeStoppedWhateverItDoes()
    {
        QFETCH(QString, source);
        QFETCH(int, where);
        std::stop_source stop;
        RunOptions options;
        options.clock = kPlaces[where].clock;
        options.mode = kPlaces[where].mode;
        options.stop = stop.get_token();
        options.timeLimit = 60s; // a run that hears no stop
        // What has to prepare something says when it begins.
        std::atomic<bool> isReady{!source.contains("'ready'")};
        options.onOutput = [&isReady](std::string_view) { isReady = true; };
        std::jthread stopper([&stop, &isReady](const std::stop_token& isOver) {
            for (int i = 0; !isOver.stop_requested() && (i < 10 || !isReady); ++i)
                std::this_thread::sleep_for(10ms);
            stop.request_stop();
        });
        const RunResult result =
            test::runProgram(source.toStdString(), test::slideMachine(2), options);
        // What needs more than there is may say so first.
        const bool isOver =
            result.status == Status::Failed && result.error
            && (result.error->type == "MemoryError" || result.error->type == "OverflowError");
        QVERIFY2(result.status == Status::Cancelled || isOver,
                 result.error ? result.error->message.c_str() : "finished");
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
