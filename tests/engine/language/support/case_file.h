#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace makespan::language {

/// One case of a test data file: "=== name", the lines of a program, "=> expected" lines.
struct Case
{
    std::string name;
    std::string source;
    std::vector<std::string> expected;
};

/// Reads a data file; lines before the first case are comments. A missing or empty file gives no cases,
/// and every test fails on that.
std::vector<Case> readCases(const std::string& path);

} // namespace makespan::language
