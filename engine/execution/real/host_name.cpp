#include "engine/execution/real/host_name.h"

#include <fstream>
#include <thread>

namespace makespan::execution {

namespace {

/// Linux tells the processor's name in a file; elsewhere it stays unknown.
std::string processorName()
{
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);) {
        if (line.rfind("model name", 0) != 0)
            continue;
        const std::size_t colon = line.find(": ");
        return colon == std::string::npos ? std::string() : line.substr(colon + 2);
    }
    return {};
}

constexpr const char* systemName()
{
#if defined(__linux__)
    return "Linux";
#elif defined(__APPLE__)
    return "macOS";
#elif defined(_WIN32)
    return "Windows";
#else
    return "unknown system";
#endif
}

} // namespace

std::string hostName()
{
    const unsigned cores = std::thread::hardware_concurrency();
    std::string name = processorName();
    if (cores > 0)
        name +=
            (name.empty() ? "" : ", ") + std::to_string(cores) + (cores == 1 ? " core" : " cores");
    return name + (name.empty() ? "" : ", ") + systemName();
}

} // namespace makespan::execution
