#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/messages.h"
#include "app/cli/output_file.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <string>

namespace makespan::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* kTemplate = R"(# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# sweep = { workers = "1..8" }
# check = ["result == [i * i for i in range(tasks)]"]
# ///
"""My scenario

What it shows, in a few sentences.
"""
import time

import ray

tasks = 8      #: 1..64        how often work() is called
nap = 1.0      #: 0..10 s      the length of one task

ray.init(num_cpus=4)


@ray.remote
def work(idx):
    time.sleep(nap)
    return idx * idx


futures = [work.remote(i) for i in range(tasks)]
result = ray.get(futures)
print(result)
)";

int createScenario(const std::string& name)
{
    fs::path path = name;
    if (path.extension() != ".py") {
        path += ".py";
    }
    std::error_code ignored;
    if (fs::exists(path, ignored)) {
        complain("'" + path.string() + "' exists already; choose another name");
        return kUsage;
    }
    OutputFile file(path);
    if (!file.error().empty()) {
        complain(file.error());
        return kUsage;
    }
    file.stream() << kTemplate;
    const std::string error = file.commit();
    if (!error.empty()) {
        complain(error);
        return kFailed;
    }
    print("wrote " + path.string() + "; try: makespan run " + path.string() + "\n");
    return printedAll() ? kDone : kFailed;
}

} // namespace

void addNewCommand(CLI::App& app, Action& action)
{
    CLI::App* const command = app.add_subcommand("new", "writes a small scenario to begin with");
    const auto name = std::make_shared<std::string>();
    command->add_option("NAME", *name, "of the new file; .py is added")->required();
    command->callback([name, &action] { action = [name] { return createScenario(*name); }; });
}

} // namespace makespan::cli
