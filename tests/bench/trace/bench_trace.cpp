// How long a recording takes from the command to the picture: a file of the Trace Event Format as other programs write it,
// some 115 bytes an event. First the parts, then the whole window (offscreen) in a process of its own, as when it is
// started with the file: until the timeline has been painted with it.
//   bench_trace [events, default 1000000] [--repeat R]
// The aim for a million events: at most 1 s, at most 400 MB.
#include "app/gui/run/run_facts.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/window/main_window.h"
#include "engine/trace/formats/chrome_json.h"
#include "tests/bench/stopwatch.h"

#include <QApplication>
#include <QEvent>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <random>
#include <string>
#include <vector>

using namespace makespan;
using bench::Stopwatch;

namespace {

constexpr double kMostSeconds = 1.0;
constexpr double kMostMegabytes = 400;

void writeRecording(const std::string& path, std::size_t events)
{
    constexpr int kThreads = 16;
    std::ofstream out(path, std::ios::binary);
    out << "{\"traceEvents\":[\n";
    for (int thread = 0; thread < kThreads; ++thread)
        out << R"({"ph": "M", "name": "thread_name", "pid": 1, "tid": )" << thread
            << R"(, "args": {"name": "worker )" << thread << "\"}},\n";
    std::mt19937 random(1);
    std::array<long, kThreads> free{};
    char line[200];
    for (std::size_t i = 0; i < events; ++i) {
        long& begin = free[i % kThreads];
        begin += static_cast<long>(random() % 20'000) + 1;
        const long length = static_cast<long>(random() % 90'000) + 1;
        std::snprintf(
            line, sizeof line,
            R"({"ph":"X","pid":1,"tid":%zu,"ts":%ld.%03ld,"dur":%ld.%03ld,"name":"task%zu",)"
            R"("cat":"task","args":{"task_id":"%08zx"}})",
            i % kThreads, begin / 1000, begin % 1000, length / 1000, length % 1000, i % 7, i);
        begin += length;
        out << line << (i + 1 < events ? ",\n" : "\n");
    }
    out << "]}\n";
}

/// The most memory that this process has had.
double peakMegabytes()
{
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with("VmHWM:"))
            return std::atof(line.c_str() + 6) / 1024;
    }
    return 0;
}

void report(const char* what, const Stopwatch& watch)
{
    std::printf("  %-34s %6.0f ms   (processors: %.0f ms)\n", what, watch.wallMs(),
                watch.processorMs());
    std::fflush(stdout);
}

void measureParts(const std::string& path)
{
    const Stopwatch reading;
    std::ifstream in(path, std::ios::binary);
    trace::ReadResult read = trace::readTrace(in, "recording");
    report("read", reading);
    const Stopwatch analysing;
    const analysis::Analysis analysis = analysis::analyse(*read.trace);
    report("analysed", analysing);
    const Stopwatch preparing;
    const gui::RunFactsPtr facts =
        gui::recordedFactsOf(std::move(*read.trace), QStringLiteral("recording"));
    report("analysed and prepared for drawing", preparing);
}

/// Ends the application when the timeline has been painted with a measurement.
class FirstPicture : public QObject
{
public:
    explicit FirstPicture(const gui::ViewState& state)
        : m_state(state)
    {}

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_state.measurement() && !m_isPainted) {
            m_isPainted = true;
            QTimer::singleShot(0, qApp, &QCoreApplication::quit); // once it is painted
        }
        return QObject::eventFilter(watched, event);
    }

private:
    const gui::ViewState& m_state;
    bool m_isPainted = false;
};

/// In the process of its own: opens the window as the app does, and ends with the picture.
int showWindow(int count, char** arguments)
{
    QApplication application(count, arguments);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("bench_trace"));
    const QTemporaryDir folder;
    gui::MainWindow window(folder.path());
    window.restoreTheme();
    window.openFile(QCoreApplication::arguments().at(2));
    FirstPicture picture(window.state());
    for (auto* view : window.findChildren<gui::TimelineView*>())
        view->viewport()->installEventFilter(&picture);
    window.show();
    QApplication::exec();
    std::printf("%.1f\n", peakMegabytes());
    std::fflush(stdout);
    std::_Exit(0); // what is cleared away afterwards is not what is measured
}

} // namespace

int main(int count, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (count > 2 && std::string(arguments[1]) == "--window")
        return showWindow(count, arguments);
    std::size_t events = 1'000'000;
    int repeat = 5;
    for (int i = 1; i < count; ++i) {
        if (std::string(arguments[i]) == "--repeat" && i + 1 < count)
            repeat = std::max(1, std::atoi(arguments[++i]));
        else
            events = static_cast<std::size_t>(std::atof(arguments[i]));
    }
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("recording.json")).toStdString();
    writeRecording(path, events);
    std::printf("%zu events of another program:\n", events);
    measureParts(path);

    std::vector<double> walls;
    double megabytes = 0;
    for (int i = 0; i < repeat; ++i) {
        const Stopwatch watch;
        QProcess window;
        window.start(QString::fromLocal8Bit(arguments[0]),
                     {QStringLiteral("--window"), QString::fromStdString(path)});
        window.waitForFinished(-1);
        walls.push_back(watch.wallMs());
        megabytes = std::max(megabytes, window.readAllStandardOutput().trimmed().toDouble());
    }
    std::sort(walls.begin(), walls.end());
    const double median = walls[walls.size() / 2];
    std::printf("  %-34s %6.0f ms   (%.0f to %.0f in %d starts), at most %.0f MB\n",
                "on the screen, from the start", median, walls.front(), walls.back(), repeat,
                megabytes);
    if (events == 1'000'000) {
        const bool isMet =
            median <= kMostSeconds * 1000 && megabytes > 0 && megabytes <= kMostMegabytes;
        std::printf("  aim: at most %.0f s and %.0f MB: %s\n", kMostSeconds, kMostMegabytes,
                    isMet ? "met" : "MISSED");
    }
    return 0;
}
