#include "engine/experiment/sweep_request.h"

#include <algorithm>
#include <iterator>

namespace makespan::experiment {

namespace {

using Seconds = std::chrono::duration<double>;

constexpr std::size_t kTrials = 9; ///< of each part
constexpr std::chrono::seconds kTrialLimit{1};
constexpr std::chrono::seconds kAllTrials{2};

bool isLeftToChance(const SweepRequest& request)
{
    return request.scenario.source().find("random") != std::string::npos
           || request.machine.values.contains("queue");
}

/// What a run of a part takes on average, from evenly chosen ones.
Seconds meanTime(const SweepRequest& request, const SweepPart& part, const std::stop_token& stop)
{
    SweepPlan trial;
    trial.axes = part.plan.axes;
    const std::size_t count = std::min(kTrials, part.plan.runs.size());
    for (std::size_t i = 0; i < count; ++i) {
        // From both ends inwards: the extremes are the points that differ most.
        const std::size_t at =
            i * (part.plan.runs.size() - 1) / std::max<std::size_t>(1, count - 1);
        trial.runs.push_back(part.plan.runs[at]);
        trial.runs.back().warmup = false;
    }
    const auto begin = std::chrono::steady_clock::now();
    std::stop_source enough;
    const std::stop_callback passOn(stop, [&enough] { enough.request_stop(); });
    SweepOptions options;
    options.machine = request.machine;
    options.timeLimitPerRun = std::min<trace::Duration>(kTrialLimit, request.timeLimitPerRun);
    options.virtualAtOnce = 1;
    options.stop = enough.get_token();
    options.onProgress = [&](const SweepProgress&) {
        if (std::chrono::steady_clock::now() - begin > kAllTrials)
            enough.request_stop();
    };
    const SweepResult tried = runSweep(request.scenario, trial, options);
    const Seconds spent = std::chrono::steady_clock::now() - begin;
    if (tried.rows.empty())
        return Seconds(0);
    const auto made = static_cast<double>(tried.rows.size());
    if (part.clock == trace::Clock::Virtual)
        return spent / made;
    Seconds sum{0};
    for (const SweepRow& row : tried.rows) {
        // Where no end was seen it is at least as long as it was watched.
        const bool ended = row.status == trace::Status::Finished;
        const Seconds makespan = ended ? Seconds(row.measures.makespan) : Seconds(kTrialLimit);
        sum += std::min(makespan, Seconds(request.timeLimitPerRun));
    }
    return sum / made;
}

} // namespace

std::vector<SweepPart> planParts(const SweepRequest& request)
{
    std::vector<SweepPart> parts;
    for (const trace::Clock clock : request.clocks) {
        scenario::SweepSettings settings = request.settings;
        if (clock == trace::Clock::Virtual) {
            settings.warmup = 0;
            if (request.clocks.size() > 1 && !isLeftToChance(request))
                settings.repeat = 1;
        }
        parts.push_back({clock, planSweep(request.scenario, settings)});
    }
    return parts;
}

std::size_t runsOf(const std::vector<SweepPart>& parts)
{
    std::size_t runs = 0;
    for (const SweepPart& part : parts)
        runs += part.plan.runs.size();
    return runs;
}

SweepEstimate estimateSweep(const SweepRequest& request,
                            const std::vector<SweepPart>& parts,
                            const std::stop_token& stop)
{
    SweepEstimate estimate;
    estimate.runs = runsOf(parts);
    for (const SweepPart& part : parts) {
        const Seconds each = meanTime(request, part, stop);
        const auto runs = static_cast<double>(part.plan.runs.size());
        const double atOnce = part.clock == trace::Clock::Virtual ? hostCores() : 1;
        estimate.time += each * runs / atOnce;
    }
    return estimate;
}

SweepResult runParts(const SweepRequest& request,
                     const std::vector<SweepPart>& parts,
                     const SweepControl& control)
{
    SweepResult all;
    std::size_t before = 0;
    const std::size_t total = runsOf(parts);
    for (const SweepPart& part : parts) {
        SweepOptions options;
        options.clock = part.clock;
        options.machine = request.machine;
        options.known = control.known;
        options.stop = control.stop;
        options.pause = control.pause;
        options.timeLimitPerRun = request.timeLimitPerRun;
        if (control.onProgress) {
            options.onProgress = [&](SweepProgress progress) {
                progress.done += before;
                progress.total = total;
                control.onProgress(progress);
            };
        }
        SweepResult one = runSweep(request.scenario, part.plan, options);
        before += part.plan.runs.size();
        all.axes = part.plan.axes;
        all.complete = one.complete;
        std::move(one.rows.begin(), one.rows.end(), std::back_inserter(all.rows));
        if (!one.complete)
            break;
    }
    return all;
}

} // namespace makespan::experiment
