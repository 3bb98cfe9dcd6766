// What one task costs, beside the peers that Debian packages. Every measure is repeated, all systems of a row in
// turn, and its median is shown with the fastest and the slowest: on a shared machine only the ratios within
// one run say something.
//   bench_runtime [--tasks N] [--sorted N] [--repeat R] [--workers W] [--only TEXT]
#include "engine/runtime/clock.h"
#include "tests/bench/runtime/measure.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

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

double median(const Measure& measure)
{
    return measure.nanoseconds[measure.nanoseconds.size() / 2];
}

/// Time that this process's threads have used, which other programs on the machine disturb less.
double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// The systems of one row, with how many times as long as the fastest of ours each takes.
void report(const std::vector<const Measure*>& systems)
{
    double ours = 0;
    for (const Measure* measure : systems) {
        if (measure->isOurs && (ours == 0 || median(*measure) < ours))
            ours = median(*measure);
    }
    std::printf("\n%s\n", systems.front()->row.c_str());
    for (const Measure* measure : systems) {
        std::printf("  %-34s %12.1f  (%.1f - %.1f)", measure->system.c_str(), median(*measure),
                    measure->nanoseconds.front(), measure->nanoseconds.back());
        std::printf("  cpu %.0f", measure->processor[measure->processor.size() / 2]);
        if (ours > 0)
            std::printf("  %.2fx", median(*measure) / ours);
        std::printf("\n");
    }
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
            const double before = processorSeconds();
            measure.nanoseconds.push_back(measure.run() / measure.count * 1e9);
            measure.processor.push_back((processorSeconds() - before) / measure.count * 1e9);
        }
    }

    std::printf(
        "%zu tasks, %u workers, clock %s; ns each: median (fastest - slowest) of %d, times the "
        "best of ours\n",
        settings.tasks, settings.workers, makespan::runtime::ticksAreTsc() ? "TSC" : "steady_clock",
        settings.repeat);
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
