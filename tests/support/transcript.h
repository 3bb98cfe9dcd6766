#pragma once

#include "engine/execution/run.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace makespan::test {

/// Where a program is run: its output must be the same everywhere.
struct Place
{
    trace::Clock clock = trace::Clock::Virtual;
    execution::Mode mode = execution::Mode::Parallel;
    std::uint32_t workers = 1;

    std::string name() const; ///< "virtual 8"
};

/// Both clocks with 1, 2 and 8 workers.
std::vector<Place> allPlaces();

/// A file's bytes. \throws std::runtime_error when it cannot be read.
std::string contents(const std::filesystem::path& path);

/// What the program prints and, after "!! ", the traceback that ends it: the form of
/// tests/language/judge.py. A diagnostic stands there as it is shown to people.
std::string transcript(const std::filesystem::path& path, const Place& place);

/// The first line in which two transcripts differ, for people.
std::string firstDifference(const std::string& got, const std::string& wanted);

} // namespace makespan::test
