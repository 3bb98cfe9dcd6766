// Processor time of one frame of the timeline, 1600 x 900, and of what the pointer asks. Plain medians of many frames, each
// with another position; the slowest frames are told as well.
//
//     bench_timeline [bars in millions, default 10] [lanes, default 8, 32 and 64]
#include "app/render/timeline_hit.h"
#include "app/render/timeline_painter.h"
#include "tests/app/render/scenes.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace makespan;
using namespace makespan::render;

namespace {

/// Processor time, not wall time: drawing uses one thread, and other programs must not count.
struct Clock
{
    static std::clock_t now() { return std::clock(); }
};

double milliseconds(std::clock_t from)
{
    return static_cast<double>(std::clock() - from) * 1000 / CLOCKS_PER_SEC;
}

double at(std::vector<double>& values, double share)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void measureFrames(std::span<const TimelinePanel> panels, double visible, const char* what)
{
    const Theme theme = Theme::light();
    LayoutRequest request;
    request.size = QSizeF(1600, 900);
    request.fitRows = true;
    const TimelineLayout layout = layoutTimeline(panels, theme, request);
    const trace::Duration run = longestRun(panels);
    QImage image(1600, 900, QImage::Format_RGB32);
    std::vector<double> frames;
    constexpr int kFrames = 60;
    for (int frame = 0; frame < kFrames; ++frame) {
        TimeScale scale = TimeScale::fit(layout.lanes.left(), layout.lanes.width(), run);
        if (visible < 1) {
            const auto width = static_cast<double>(run.count()) * visible;
            const double begin = (static_cast<double>(run.count()) - width) * frame / kFrames;
            scale = scale.showing(trace::Time{trace::Duration{std::llround(begin)}},
                                  trace::Time{trace::Duration{std::llround(begin + width)}}, run);
        }
        const auto start = Clock::now();
        QPainter painter(&image);
        paintTimeline(painter, panels, layout, scale, theme);
        painter.end();
        frames.push_back(milliseconds(start));
    }
    std::printf("  %-22s median %6.2f ms   p95 %6.2f ms   p99 %6.2f ms\n", what, at(frames, 0.5),
                at(frames, 0.95), at(frames, 0.99));
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
    const auto start = Clock::now();
    for (std::int64_t hit = 0; hit < kHits; ++hit) {
        const QPointF place(
            layout.lanes.left() + static_cast<double>(hit * 7919 % 1'400'000) / 1000,
            layout.lanes.top() + static_cast<double>(hit * 104'729 % 700'000) / 1000);
        found += hitTest(layout, panels, scale, place).where == TimelineHit::Where::Bar ? 1 : 0;
    }
    std::printf("  hit test               mean   %6.2f µs   (%zu on a bar)\n",
                milliseconds(start) * 1000 / kHits, found);
}

void measureAppend()
{
    LanePyramid pyramid;
    constexpr std::int64_t kBars = 5'000'000;
    const auto start = Clock::now();
    for (std::int64_t bar = 0; bar < kBars; ++bar) {
        pyramid.append({bar * 10, bar * 10 + 7, 0, 1});
    }
    std::printf("live append: %.1f ns a bar (%zu bars)\n",
                milliseconds(start) * 1e6 / static_cast<double>(kBars), pyramid.size());
}

} // namespace

int main(int count, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(count, arguments);
    const auto bars = static_cast<std::size_t>((count > 1 ? std::atof(arguments[1]) : 10.0) * 1e6);
    measureAppend();
    std::vector<std::uint32_t> sizes{8, 32, 64};
    if (count > 2) {
        sizes = {static_cast<std::uint32_t>(std::atoi(arguments[2]))};
    }
    for (const std::uint32_t lanes : sizes) {
        const trace::Trace trace = test::bigTrace(bars, lanes, 0.7);
        analysis::Analysis analysis = test::plainAnalysis(trace);
        const std::vector<trace::Trace> traces{trace};
        const auto start = Clock::now();
        const std::vector<TimelinePanel> panels{
            {std::make_shared<TimelineData>(trace, std::move(analysis), FunctionHues::of(traces)),
             {}}};
        std::printf("%zu bars on %u lanes: prepared in %.0f ms (pyramids of busy and idle)\n", bars,
                    lanes, milliseconds(start));
        measureFrames(panels, 1.0, "everything");
        measureFrames(panels, 0.1, "a tenth");
        measureFrames(panels, 0.001, "a thousandth");
        measureFrames(panels, 100.0 * lanes / static_cast<double>(bars), "100 bars a lane");
        measureFrames(panels, 10.0 * lanes / static_cast<double>(bars), "10 bars a lane");
        measureHits(panels);
    }
    return 0;
}
