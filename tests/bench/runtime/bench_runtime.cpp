// What one task costs, beside the peers that Debian packages. Every measure is repeated, all systems of a row in
// turn when the one before is asleep, and its median is shown with the fastest and the slowest: on a shared machine only the ratios within
// one run say something. Under each row stands what we want to reach there, and whether this run did.
//   bench_runtime [--tasks N] [--sorted N] [--repeat R] [--workers W] [--only TEXT]
#include "engine/runtime/time/clock.h"
#include "tests/bench/runtime/aims.h"
#include "tests/bench/runtime/measure.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <thread>

using namespace makespan::bench;

namespace {

Settings read(int argc, char** argv)
{
    Settings settings;
    for (int i = 1; i < argc; ++i) {
        const auto value = [&] { return i + 1 < argc ? argv[++i] : ""; };
        if (std::strcmp(argv[i], "--tasks") == 0)
            settings.tasks =
                std::max(2 * kLayer, std::strtoul(value(), nullptr, 10) / kLayer * kLayer);
        else if (std::strcmp(argv[i], "--sorted") == 0)
            settings.sorted = std::strtoul(value(), nullptr, 10);
        else if (std::strcmp(argv[i], "--repeat") == 0)
            settings.repeat = std::max(1, std::atoi(value()));
        else if (std::strcmp(argv[i], "--workers") == 0)
            settings.workers = static_cast<unsigned>(std::max(1, std::atoi(value())));
        else if (std::strcmp(argv[i], "--only") == 0)
            settings.only = value();
    }
    return settings;
}

/// Time that this process's threads have used, which other programs on the machine disturb less.
double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Lets the threads of whoever was measured before go to sleep: those of OpenMP spin for 13 ms after their last task, on
/// the cores that the next system needs.
void settle()
{
    constexpr std::chrono::milliseconds kLook{10};
    constexpr double kIdle = 0.02; // of one core
    constexpr int kMostLooks = 100;
    for (int i = 0; i < kMostLooks; ++i) {
        const double before = processorSeconds();
        const auto begin = Clock::now();
        std::this_thread::sleep_for(kLook);
        if (processorSeconds() - before < kIdle * secondsSince(begin))
            return;
    }
}

/// To the right of so many columns, however many bytes a character has.
std::string padded(const std::string& text, std::size_t columns)
{
    const auto width = static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    return std::string(columns > width ? columns - width : 0, ' ') + text;
}

/// The systems of one row, with how many times as long as the fastest of ours each takes.
void report(const std::vector<const Measure*>& systems)
{
    constexpr std::size_t kColumn = 12;
    const Measure* ours = bestOf(systems, Side::Ours, {});
    const double scale = median(ours != nullptr ? *ours : *systems.front());
    const auto column = [scale](double nanoseconds) {
        return padded(duration(nanoseconds, scale), kColumn);
    };
    std::printf("\n%s\n", systems.front()->row.c_str());
    for (const Measure* measure : systems) {
        const double processor = measure->processor[measure->processor.size() / 2];
        std::printf("  %-30s %s %s %s %s", measure->system.c_str(),
                    column(median(*measure)).c_str(), column(measure->nanoseconds.front()).c_str(),
                    column(measure->nanoseconds.back()).c_str(), column(processor).c_str());
        if (ours != nullptr)
            std::printf("  %6.2fx", median(*measure) / median(*ours));
        std::printf("\n");
    }
    for (const std::string& line : verdicts(systems))
        std::printf("  aim: %s\n", line.c_str());
}

} // namespace

int main(int argc, char** argv)
{
    const Settings settings = read(argc, argv);
    Measures all;
    addOurs(all, settings);
#if defined(MAKESPAN_BENCH_TBB)
    addTbb(all, settings);
#endif
#if defined(MAKESPAN_BENCH_OPENMP)
    addOpenMp(all, settings);
#endif
#if defined(MAKESPAN_BENCH_QT)
    addQt(all, settings);
#endif
#if defined(MAKESPAN_BENCH_CAF)
    addCaf(all, settings);
#endif
    addStandard(all, settings);
#if defined(MAKESPAN_BENCH_PYTHON)
    addPython(all, settings);
#endif

    Measures chosen;
    std::copy_if(all.begin(), all.end(), std::back_inserter(chosen), [&](const Measure& measure) {
        return (measure.row + ": " + measure.system).find(settings.only) != std::string::npos;
    });
    // By row, so that those who are compared run one after the other.
    std::vector<std::string> rows;
    for (const Measure& measure : all) {
        if (std::find(rows.begin(), rows.end(), measure.row) == rows.end())
            rows.push_back(measure.row);
    }
    std::stable_sort(chosen.begin(), chosen.end(), [&](const Measure& a, const Measure& b) {
        return std::find(rows.begin(), rows.end(), a.row)
               < std::find(rows.begin(), rows.end(), b.row);
    });

    for (int round = 0; round < settings.repeat; ++round) {
        for (Measure& measure : chosen) {
            settle();
            const double before = processorSeconds();
            measure.nanoseconds.push_back(measure.run() / measure.count * 1e9);
            measure.processor.push_back((processorSeconds() - before)
                                        / (measure.count * measure.rounds) * 1e9);
        }
    }

    std::printf("%zu tasks, %u workers, clock %s, %d runs of each\n"
                "%-32s %12s %12s %12s %12s  %s\n",
                settings.tasks, settings.workers,
                makespan::runtime::ticksAreTsc() ? "TSC" : "steady_clock", settings.repeat,
                "each task takes", "median", "fastest", "slowest", "cpu", "of the best of ours");
    for (Measure& measure : chosen) {
        std::sort(measure.nanoseconds.begin(), measure.nanoseconds.end());
        std::sort(measure.processor.begin(), measure.processor.end());
    }
    for (const std::string& row : rows) {
        std::vector<const Measure*> systems;
        for (const Measure& measure : chosen) {
            if (measure.row == row)
                systems.push_back(&measure);
        }
        if (!systems.empty())
            report(systems);
    }
    return 0;
}
