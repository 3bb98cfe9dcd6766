// How near --on virtual --machine host comes to this computer: it is calibrated, then every lecture scenario is simulated
// and run for real. Wanted: within 3 % of the median of five runs where tasks sleep, 10 % where they compute. On a busy
// computer the real runs are longer than they would be; the load is printed beside the figures.
// Of those that compute, the processor time an instruction took at least is shown, too: beside "step" it says how much of the
// error is the step's, whatever the load.
//   bench_prediction [--runs N] [--computing]
#include "app/calibration/host_costs.h"
#include "engine/experiment/single_run.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

using namespace makespan;

namespace {

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// The scenarios that compute instead of sleeping.
bool computes(const std::string& name)
{
    return name == "09_merge_sort" || name == "10_num_cpus, computing";
}

struct Case
{
    std::string name;
    scenario::Scenario scenario;
};

std::vector<Case> cases()
{
    std::set<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(MAKESPAN_SOURCE_DIR "/scenarios/lecture"))
        files.insert(entry.path());
    std::vector<Case> all;
    for (const std::filesystem::path& file : files) {
        auto scenario = scenario::Scenario::fromSource(textOf(file), file.filename().string());
        const std::string name = file.stem().string();
        if (name == "10_num_cpus") {
            if (auto computing = scenario.withKnob("kind", "'compute'").scenario)
                all.push_back({name + ", computing", std::move(*computing)});
        }
        all.push_back({name, std::move(scenario)});
    }
    return all;
}

/// What a run took, on the clock and of the processors.
struct Taken
{
    double makespan = std::nan("");
    double processor = 0; ///< seconds, of all threads
    double instructions = 0;
};

Taken take(const scenario::Scenario& scenario,
           trace::Clock clock,
           const experiment::HostCosts& costs)
{
    experiment::SingleRunOptions options;
    options.clock = clock;
    options.machine.preset = "host";
    options.machine.host = costs;
    // The scenarios' own costs stand for another computer's.
    for (const char* key : {"submit", "start", "get", "actor_start", "step"})
        options.machine.values[key] = "host";
    const std::clock_t begin = std::clock();
    const experiment::SingleRun run = experiment::runOnce(scenario, options);
    const double processor = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    if (!run.ran() || run.result.status != trace::Status::Finished)
        return {};
    return {trace::seconds(run.analysis.measures.makespan), processor,
            static_cast<double>(run.result.instructions)};
}

} // namespace

int main(int argc, char** argv)
{
    int runs = 5;
    bool onlyComputing = false;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--computing") == 0)
            onlyComputing = true;
        else if (std::strcmp(argv[i], "--runs") == 0 && i + 1 < argc)
            runs = std::max(1, std::atoi(argv[++i]));
    }
    const auto costs = app::measureHostCosts();
    if (!costs) {
        std::fprintf(stderr, "this computer could not be calibrated\n");
        return 1;
    }
    double load = 0;
    std::ifstream("/proc/loadavg") >> load;
    std::printf(
        "submit %.0f ns, start %.0f ns, get %.0f ns, actor %.0f ns, step %.2f ns, sleep +%.0f ns, "
        "%u cores worth %.2f, load %.1f\n\n",
        double(costs->submit.count()), double(costs->start.count()), double(costs->get.count()),
        double(costs->actorStart.count()), costs->stepNs, double(costs->sleepOvershoot.count()),
        experiment::hostCores(), costs->capacity.of(experiment::hostCores()), load);
    std::printf("%-26s %12s %12s %10s %9s %16s\n", "scenario", "predicted s", "median s", "error %",
                "wanted %", "ns an instr.");
    int missed = 0;
    for (const Case& one : cases()) {
        if (onlyComputing && !computes(one.name))
            continue;
        const double predicted = take(one.scenario, trace::Clock::Virtual, *costs).makespan;
        std::vector<double> real;
        std::vector<double> step; // of the processors: the load of the computer is not in it
        for (int i = 0; i < runs; ++i) {
            const Taken taken = take(one.scenario, trace::Clock::Threads, *costs);
            real.push_back(taken.makespan);
            step.push_back(taken.processor * 1e9 / std::max(taken.instructions, 1.0));
        }
        std::sort(real.begin(), real.end());
        std::sort(step.begin(), step.end());
        const double median = real[real.size() / 2];
        const double error = (predicted / median - 1) * 100;
        const double wanted = computes(one.name) ? 10 : 3;
        const bool isNear = std::abs(error) <= wanted;
        missed += isNear ? 0 : 1;
        std::printf("%-26s %12.6f %12.6f %+10.2f %9.0f", one.name.c_str(), predicted, median, error,
                    wanted);
        if (computes(one.name))
            std::printf(" %16.2f", step.front());
        std::printf("%s\n", isNear ? "" : "  missed");
        std::fflush(stdout);
    }
    std::printf("\n%d missed\n", missed);
    return 0;
}
