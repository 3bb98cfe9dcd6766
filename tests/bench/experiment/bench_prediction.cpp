// How near --on virtual --machine host comes to this computer: it is calibrated, then every lecture scenario is simulated
// and run for real. Wanted: within 3 % of the median of five runs where tasks sleep, 10 % where they compute. On a busy
// computer the real runs are longer than they would be; the load is printed beside the figures.
//   bench_prediction [--runs N]
#include "app/calibration/host_costs.h"
#include "engine/experiment/single_run.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
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

double makespanOf(const scenario::Scenario& scenario,
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
    const experiment::SingleRun run = experiment::runOnce(scenario, options);
    if (!run.ran() || run.result.status != trace::Status::Finished)
        return std::nan("");
    return trace::seconds(run.analysis.measures.makespan);
}

} // namespace

int main(int argc, char** argv)
{
    int runs = 5;
    if (argc == 3 && std::strcmp(argv[1], "--runs") == 0)
        runs = std::max(1, std::atoi(argv[2]));
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
        experiment::hostCores(), costs->capacity, load);
    std::printf("%-26s %12s %12s %10s %9s\n", "scenario", "predicted s", "median s", "error %",
                "wanted %");
    int missed = 0;
    for (const Case& one : cases()) {
        const double predicted = makespanOf(one.scenario, trace::Clock::Virtual, *costs);
        std::vector<double> real;
        for (int i = 0; i < runs; ++i)
            real.push_back(makespanOf(one.scenario, trace::Clock::Threads, *costs));
        std::sort(real.begin(), real.end());
        const double median = real[real.size() / 2];
        const double error = (predicted / median - 1) * 100;
        const double wanted = computes(one.name) ? 10 : 3;
        const bool isNear = std::abs(error) <= wanted;
        missed += isNear ? 0 : 1;
        std::printf("%-26s %12.6f %12.6f %+10.2f %9.0f%s\n", one.name.c_str(), predicted, median,
                    error, wanted, isNear ? "" : "  missed");
        std::fflush(stdout);
    }
    std::printf("\n%d missed\n", missed);
    return 0;
}
