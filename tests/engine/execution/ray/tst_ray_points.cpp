#include "tests/engine/language/support/case_file.h"
#include "tests/support/run_program.h"

#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

using namespace makespan;
using execution::Mode;
using execution::RunOptions;
using execution::RunResult;
namespace fs = std::filesystem;

namespace {

const fs::path kPoints =
    fs::path(MAKESPAN_SOURCE_DIR) / "tests" / "engine" / "execution" / "ray" / "points";

/// The lines that the points begin with; their own first line is line 7.
constexpr const char* kHead = "import time\nimport ray\n\n\nray.init()\n\n";

/// Where a point is looked at.
struct Place
{
    const char* name;
    trace::Clock clock;
    Mode mode;
    std::uint32_t workers;
};

constexpr Place kPlaces[] = {
    {"virtual time, 1 worker", trace::Clock::Virtual, Mode::Parallel, 1},
    {"virtual time, 2 workers", trace::Clock::Virtual, Mode::Parallel, 2},
    {"virtual time, 8 workers", trace::Clock::Virtual, Mode::Parallel, 8},
    {"threads, 1 worker", trace::Clock::Threads, Mode::Parallel, 1},
    {"threads, 2 workers", trace::Clock::Threads, Mode::Parallel, 2},
    {"threads, 8 workers", trace::Clock::Threads, Mode::Parallel, 8},
    {"serially", trace::Clock::Virtual, Mode::Serial, 1},
};

/// "(parallel)" at the end of a name: it means nothing when every call is executed in place. "(8 workers)":
/// only with so many. "(virtual)": it says how long something takes at most. "(computing)": what it computes takes its time on
/// virtual time, too.
bool isFor(const std::string& name, const Place& place)
{
    if (name.ends_with("(parallel)"))
        return place.mode == Mode::Parallel;
    if (name.ends_with("(computing)"))
        return place.mode == Mode::Parallel;
    if (name.ends_with("(virtual)"))
        return place.mode == Mode::Parallel && place.clock == trace::Clock::Virtual;
    if (name.ends_with("(8 workers)"))
        return place.mode == Mode::Parallel && place.workers == 8;
    if (name.ends_with("(2 workers)"))
        return place.mode == Mode::Parallel && place.workers == 2;
    return true;
}

/// What the program printed, and its error, line by line.
std::vector<std::string> linesOf(const RunResult& result)
{
    std::vector<std::string> lines;
    std::istringstream text(result.output);
    for (std::string line; std::getline(text, line);)
        lines.push_back(line);
    if (result.status == trace::Status::Deadlock) {
        lines.push_back("! Deadlock in line " + std::to_string(result.error->line));
    } else if (result.error) {
        std::istringstream message(result.error->type + ": " + result.error->message);
        for (std::string line; std::getline(message, line);)
            lines.push_back("! " + line);
    }
    return lines;
}

} // namespace

/// Ray's semantics, point by point (points/*.txt): each is a program, and what it prints on both clocks with 1, 2 and 8
/// workers, and in the serial elision. "! " marks the error with which it ends.
class TestRayPoints : public QObject
{
    Q_OBJECT

private slots:

    void holds_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("where");
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(kPoints))
            files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        QVERIFY2(!files.empty(), "no points");
        for (const fs::path& file : files) {
            const std::vector<language::Case> points = language::readCases(file.string());
            QVERIFY2(!points.empty(), file.c_str());
            for (std::size_t i = 0; i < points.size(); ++i) {
                QVERIFY2(!points[i].expected.empty(), points[i].name.c_str());
                for (std::size_t where = 0; where < std::size(kPlaces); ++where) {
                    if (isFor(points[i].name, kPlaces[where]))
                        QTest::newRow((points[i].name + ", " + kPlaces[where].name).c_str())
                            << QString::fromStdString(file.string()) << static_cast<int>(i)
                            << static_cast<int>(where);
                }
            }
        }
    }

    void holds()
    {
        QFETCH(QString, file);
        QFETCH(int, number);
        QFETCH(int, where);
        const language::Case point =
            language::readCases(file.toStdString())[static_cast<std::size_t>(number)];
        const Place& place = kPlaces[where];
        RunOptions options;
        options.clock = place.clock;
        options.mode = place.mode;
        options.timeLimit = std::chrono::seconds(10); // a hang is a failure, not a lost night
        execution::MachineModel machine = test::slideMachine(place.workers);
        if (point.name.ends_with("(computing)"))
            machine.stepNs = 20;
        const RunResult result = test::runProgram(kHead + point.source, machine, options);
        const std::vector<std::string> got = linesOf(result);
        std::string text;
        for (const std::string& line : got)
            text += "\n  => " + line;
        if (result.error && got != point.expected)
            text += "\n" + result.error->traceback;
        QVERIFY2(got == point.expected, text.c_str());
    }
};

QTEST_GUILESS_MAIN(TestRayPoints)
#include "tst_ray_points.moc"
