#include "tests/support/transcript.h"

#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace makespan::test {

namespace {

constexpr std::uint64_t kInstructionLimit = 500'000'000;
constexpr trace::Duration kTimeLimit = std::chrono::seconds(60);

} // namespace

std::string Place::name() const
{
    if (mode == execution::Mode::Serial)
        return "serial";
    return (clock == trace::Clock::Virtual ? "virtual " : "threads ") + std::to_string(workers);
}

std::vector<Place> allPlaces()
{
    std::vector<Place> places;
    for (const trace::Clock clock : {trace::Clock::Virtual, trace::Clock::Threads}) {
        for (const std::uint32_t workers : {1U, 2U, 8U})
            places.push_back({clock, execution::Mode::Parallel, workers});
    }
    return places;
}

std::string contents(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string transcript(const std::filesystem::path& path, const Place& place)
{
    const std::string source = contents(path);
    const std::string name = path.filename().string();
    const language::Compilation compilation = language::compile(source, name);
    if (!compilation.program) {
        std::string text = "!! not compiled\n";
        for (const language::Diagnostic& diagnostic : compilation.diagnostics) {
            if (diagnostic.severity == language::Severity::Error)
                text += language::format(diagnostic, name, source);
        }
        return text;
    }
    execution::MachineModel machine;
    machine.workers = place.workers;
    machine.cores = place.workers;
    execution::RunOptions options;
    options.clock = place.clock;
    options.mode = place.mode;
    options.instructionLimit = kInstructionLimit;
    options.timeLimit = kTimeLimit;
    const execution::RunResult result = execution::run(compilation.program, machine, options);
    if (!result.error)
        return result.output;
    const execution::RunError& error = *result.error;
    const std::string last = error.type + ": " + error.message + '\n';
    return result.output + "!! " + (error.traceback.empty() ? last : error.traceback);
}

std::string firstDifference(const std::string& got, const std::string& wanted)
{
    std::istringstream gotLines(got);
    std::istringstream wantedLines(wanted);
    for (int number = 1;; ++number) {
        std::string one = "(nothing)";
        std::string other = one;
        const bool oneMore(std::getline(gotLines, one));
        const bool otherMore(std::getline(wantedLines, other));
        if (one != other || !(oneMore || otherMore)) {
            return "output line " + std::to_string(number) + "\n  got:     " + one
                   + "\n  CPython: " + other;
        }
    }
}

} // namespace makespan::test
