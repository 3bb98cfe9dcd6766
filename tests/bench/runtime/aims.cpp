#include "tests/bench/runtime/aims.h"

#include <cmath>
#include <cstdio>

namespace makespan::bench {

namespace {

constexpr double kMicrosecond = 1e3;
constexpr double kMillisecond = 1e6;
constexpr double kTracing = 25; ///< nanoseconds a task

std::vector<Aim> allAims()
{
    const std::string any;
    return {
        {row::kEmpty, "ours", 80, any, true},
        {row::kFutures, "ours", 200},
        {row::kChain, "ours", 150},
        {row::kGraph, "ours", 300},
        {row::kForkJoin, "invoke", 0, "task_group", true},
        {row::kForkJoin, "futures", 250},
        {row::kActors, "ours", 0, "CAF", true},
        {row::kOneByOne, "ours", 7 * kMicrosecond},
        {row::kStart, "ours", 0, any, true, 1.1},
        {row::kReturn, "ours", 0, any, true, 1.1},
        {row::kSort, "ours", 0, "parallel_invoke", true},
        {row::kSleep4, "ours", 0.3 * kMillisecond},
        {row::kSleep15, "ours", 0.8 * kMillisecond},
        {row::kLate, "ours", 1 * kMillisecond},
    };
}

std::string word(bool isMet)
{
    return isMet ? "met" : "MISSED";
}

std::string verdict(const Aim& aim, const std::vector<const Measure*>& systems)
{
    const Measure* ours = bestOf(systems, Side::Ours, aim.ours);
    if (ours == nullptr)
        return {};
    std::string text;
    if (aim.most > 0)
        text = "at most " + duration(aim.most) + ": " + word(median(*ours) <= aim.most);
    if (!aim.isAgainstPeers)
        return text;
    const Measure* peer = bestOf(systems, Side::Peer, aim.peer);
    text += text.empty() ? "" : "; ";
    if (aim.slack > 1.0)
        text += "within " + std::to_string(std::lround((aim.slack - 1.0) * 100)) + " % of ";
    else
        text += "not slower than ";
    text += aim.peer.empty() ? "the best peer" : aim.peer;
    if (peer == nullptr)
        return text + ": not measured";
    return text + (aim.peer.empty() ? " (" + peer->system + ")" : "") + ": "
           + word(median(*ours) <= aim.slack * median(*peer));
}

/// What tracing costs, by the difference of two medians.
std::string tracingVerdict(const std::vector<const Measure*>& systems)
{
    const Measure* untraced = bestOf(systems, Side::Untraced, {});
    const Measure* traced = bestOf(systems, Side::Ours, "fifo");
    if (untraced == nullptr || traced == nullptr)
        return {};
    const double cost = median(*traced) - median(*untraced);
    return "tracing at most " + duration(kTracing) + " a task: " + duration(cost) + ", "
           + word(cost <= kTracing);
}

} // namespace

double median(const Measure& measure)
{
    return measure.nanoseconds[measure.nanoseconds.size() / 2];
}

const Measure*
bestOf(const std::vector<const Measure*>& systems, Side side, const std::string& name)
{
    const Measure* best = nullptr;
    for (const Measure* measure : systems) {
        if (measure->side == side && measure->system.find(name) != std::string::npos
            && (best == nullptr || median(*measure) < median(*best)))
            best = measure;
    }
    return best;
}

std::vector<std::string> verdicts(const std::vector<const Measure*>& systems)
{
    std::vector<std::string> lines;
    const auto add = [&](const std::string& line) {
        if (!line.empty())
            lines.push_back(line);
    };
    for (const Aim& aim : allAims()) {
        if (aim.row == systems.front()->row)
            add(verdict(aim, systems));
    }
    add(tracingVerdict(systems));
    return lines;
}

std::string duration(double nanoseconds)
{
    return duration(nanoseconds, nanoseconds);
}

std::string duration(double nanoseconds, double scale)
{
    const double size = std::abs(scale);
    char text[32];
    if (size < kMicrosecond)
        std::snprintf(text, sizeof text, "%.1f ns", nanoseconds);
    else if (size < kMillisecond / 10)
        std::snprintf(text, sizeof text, "%.2f \u00b5s", nanoseconds / kMicrosecond);
    else
        std::snprintf(text, sizeof text, "%.2f ms", nanoseconds / kMillisecond);
    return text;
}

} // namespace makespan::bench
