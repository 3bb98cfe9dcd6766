#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace makespan::app {

/// A scenario that came with the program.
struct ShippedScenario
{
    std::filesystem::path path;
    std::string group; ///< the folder: "lecture", "beyond"
    std::string name;  ///< the file's name without ending: "02_parallel_tasks"
    std::string title; ///< first line of its docstring
};

/// The folder that holds the groups: MAKESPAN_SCENARIOS when set, else share/makespan/scenarios beside the
/// executable's folder, else the source tree's (for programs run from a build). Empty when there is none.
std::filesystem::path shippedFolder();

/// All of them: lecture first, then the other groups by name; within a group by file name. Files that cannot be
/// read are left out. Threads: any.
std::vector<ShippedScenario> shippedScenarios();

} // namespace makespan::app
