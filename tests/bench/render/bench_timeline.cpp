// Time of one frame of the timeline, 1600 x 900, on the clock and of the processors together, and processor time of what
// the pointer asks. Plain medians of many frames, each with another position; the slowest frames are told as well.
//
//     bench_timeline [bars in millions, default 10] [lanes, default 8, 32 and 64] [frames, default 120] [one view's name]
#include "app/render/timeline/live_timeline.h"
#include "app/render/timeline/timeline_hit.h"
#include "app/render/timeline/timeline_painter.h"
#include "tests/app/render/scenes.h"
#include "tests/bench/stopwatch.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace makespan;
using bench::Stopwatch;
using namespace makespan::render;

namespace {

double at(std::vector<double>& values, double share)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// Another position in every frame; where everything is visible another width, by less than a pixel.
TimeScale scaleOf(const TimelineLayout& layout, trace::Duration run, double visible, double moved)
{
    const TimeScale all = TimeScale::fit(layout.lanes.left(), layout.lanes.width(), run);
    const auto length = static_cast<double>(run.count());
    const double width =
        visible < 1 ? length * visible : length * (1 - moved / layout.lanes.width());
    const double begin = (length - width) * moved;
    return all.showing(trace::Time{trace::Duration{std::llround(begin)}},
                       trace::Time{trace::Duration{std::llround(begin + width)}}, run);
}

void measureFrames(std::span<const TimelinePanel> panels,
                   double visible,
                   const char* what,
                   int count,
                   const TimelineOptions& options = {})
{
    const Theme theme = Theme::light();
    LayoutRequest request;
    request.size = QSizeF(1600, 900);
    request.fitRows = true;
    const TimelineLayout layout = layoutTimeline(panels, theme, request);
    const trace::Duration run = longestRun(panels);
    QImage image(1600, 900, QImage::Format_RGB32);
    std::vector<double> frames;
    std::vector<double> processor;
    for (int frame = 0; frame < count; ++frame) {
        const TimeScale scale = scaleOf(layout, run, visible, static_cast<double>(frame) / count);
        const Stopwatch watch;
        QPainter painter(&image);
        paintTimeline(painter, panels, layout, scale, theme, options);
        painter.end();
        frames.push_back(watch.wallMs());
        processor.push_back(watch.processorMs());
    }
    std::printf(
        "  %-22s median %6.2f ms   p95 %6.2f ms   p99 %6.2f ms   (processors: median %.2f ms)\n",
        what, at(frames, 0.5), at(frames, 0.95), at(frames, 0.99), at(processor, 0.5));
}

/// Every other task is found.
void measureSearch(std::span<const TimelinePanel> panels, int count)
{
    std::vector<trace::TaskId> tasks;
    for (std::uint32_t task = 0; task < panels[0].data->taskCount(); task += 2) {
        tasks.push_back(trace::TaskId{task});
    }
    const Stopwatch watch;
    TimelineOptions options;
    options.found = {FoundBars::of(*panels[0].data, tasks)};
    std::printf("  %zu tasks found: prepared in %.0f ms, in the background\n", tasks.size(),
                watch.processorMs());
    measureFrames(panels, 1.0, "everything, half found", count, options);
    measureFrames(panels, 0.01, "a hundredth, half found", count, options);
}

void measureHits(std::span<const TimelinePanel> panels)
{
    LayoutRequest request;
    request.size = QSizeF(1600, 900);
    request.fitRows = true;
    const TimelineLayout layout = layoutTimeline(panels, Theme::light(), request);
    const TimeScale scale =
        TimeScale::fit(layout.lanes.left(), layout.lanes.width(), longestRun(panels));
    constexpr int kHits = 200'000;
    std::size_t found = 0;
    const Stopwatch watch;
    for (std::int64_t hit = 0; hit < kHits; ++hit) {
        const QPointF place(
            layout.lanes.left() + static_cast<double>(hit * 7919 % 1'400'000) / 1000,
            layout.lanes.top() + static_cast<double>(hit * 104'729 % 700'000) / 1000);
        found += hitTest(layout, panels, scale, place).where == TimelineHit::Where::Bar ? 1 : 0;
    }
    std::printf("  hit test               mean   %6.2f µs   (%zu on a bar)\n",
                watch.processorMs() * 1000 / kHits, found);
}

void measureAppend()
{
    LanePyramid pyramid;
    constexpr std::int64_t kBars = 5'000'000;
    const Stopwatch watch;
    for (std::int64_t bar = 0; bar < kBars; ++bar) {
        pyramid.append({bar * 10, bar * 10 + 7, 0, 1});
    }
    std::printf("live append: %.1f ns a bar (%zu bars)\n",
                watch.processorMs() * 1e6 / static_cast<double>(kBars), pyramid.size());
}

/// What a feed tells of so many tasks that have ended since, round the lanes, and of one that runs on each.
trace::LiveUpdate updateOf(std::size_t from, std::size_t count, std::uint32_t lanes)
{
    constexpr std::int64_t kSlot = 10'000;
    constexpr std::int64_t kBusy = 7'000;
    trace::LiveUpdate update;
    const auto barOf = [&](std::size_t task, std::int64_t length) {
        const auto begin = static_cast<std::int64_t>(task / lanes) * kSlot;
        return trace::LiveInterval{
            trace::LaneId{static_cast<std::uint32_t>(1 + task % lanes)},
            {trace::Time{trace::Duration{begin}}, trace::Time{trace::Duration{begin + length}},
             trace::TaskId{static_cast<std::uint32_t>(task)}, trace::State::Run},
            trace::FunctionId{0}};
    };
    for (std::size_t task = from; task < from + count; ++task) {
        update.ended.push_back(barOf(task, kBusy));
    }
    for (std::size_t task = from + count; task < from + count + lanes; ++task) {
        update.open.push_back(barOf(task, kBusy / 2));
    }
    update.now = update.open.back().interval.end;
    return update;
}

/// A refresh of the live picture after 10 000 new bars, when so many are there.
void measureRefresh(std::size_t bars, std::uint32_t lanes)
{
    constexpr std::size_t kNew = 10'000;
    constexpr std::size_t kRefreshes = 60;
    constexpr double kAimMs = 1.0; // 100 ns a bar
    LiveTimeline picture({});
    trace::LiveUpdate begin;
    begin.functions = {{"compute", 3}};
    begin.lanes = {{"driver", trace::LaneKind::Driver, 0}};
    for (std::uint32_t worker = 0; worker < lanes; ++worker) {
        begin.lanes.push_back(
            {"worker " + std::to_string(worker + 1), trace::LaneKind::Worker, worker});
    }
    picture.add(begin);
    for (std::size_t done = 0; done < bars; done += 10 * kNew) {
        picture.add(updateOf(done, 10 * kNew, lanes));
    }
    std::vector<double> refreshes;
    for (std::size_t refresh = 0; refresh < kRefreshes; ++refresh) {
        const trace::LiveUpdate update = updateOf(bars + refresh * kNew, kNew, lanes);
        const Stopwatch watch;
        picture.add(update);
        refreshes.push_back(watch.wallMs());
    }
    const double median = at(refreshes, 0.5);
    std::printf(
        "live refresh, %zu new bars after %8zu on %2u lanes: median %.2f ms, slowest %.2f ms"
        "   (aim %.1f: %s)\n",
        kNew, bars, lanes, median, refreshes.back(), kAimMs, median <= kAimMs ? "met" : "MISSED");
}

} // namespace

int main(int count, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(count, arguments);
    const auto bars = static_cast<std::size_t>((count > 1 ? std::atof(arguments[1]) : 10.0) * 1e6);
    measureAppend();
    for (const std::size_t live : {bars / 10, bars}) {
        measureRefresh(live, 8);
        measureRefresh(live, 32);
    }
    std::vector<std::uint32_t> sizes{8, 32, 64};
    if (count > 2) {
        sizes = {static_cast<std::uint32_t>(std::atoi(arguments[2]))};
    }
    const int frames = count > 3 ? std::atoi(arguments[3]) : 120;
    const std::string_view only = count > 4 ? arguments[4] : "";
    for (const std::uint32_t lanes : sizes) {
        const trace::Trace trace = test::bigTrace(bars, lanes, 0.7);
        analysis::Analysis analysis = test::plainAnalysis(trace);
        const std::vector<trace::Trace> traces{trace};
        const Stopwatch watch;
        const std::vector<TimelinePanel> panels{
            {std::make_shared<TimelineData>(trace, std::move(analysis), FunctionHues::of(traces)),
             {}}};
        std::printf("%zu bars on %u lanes: prepared in %.0f ms (pyramids of busy and idle)\n", bars,
                    lanes, watch.processorMs());
        const double bar = lanes / static_cast<double>(bars);
        const std::vector<std::pair<const char*, double>> views{{"everything", 1.0},
                                                                {"a half", 0.5},
                                                                {"a tenth", 0.1},
                                                                {"a thirtieth", 1.0 / 30},
                                                                {"a hundredth", 0.01},
                                                                {"a thousandth", 0.001},
                                                                {"100 bars a lane", 100 * bar},
                                                                {"10 bars a lane", 10 * bar}};
        for (const auto& [what, visible] : views) {
            if (only.empty() || only == what) {
                measureFrames(panels, visible, what, frames);
            }
        }
        measureSearch(panels, frames);
        measureHits(panels);
    }
    return 0;
}
