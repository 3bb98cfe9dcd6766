// What a large value costs on its way between tasks: milliseconds for put, the first and the next get, a call with it.
//   bench_sharing [--items N] [--repeat R]
// The peer is the least that a library of processes has to do: CPython's pickle, once at each end of every journey.
#include "tests/support/run_program.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace makespan;

namespace {

struct Shape
{
    const char* name;
    const char* make; ///< of n items
};

constexpr Shape kShapes[] = {
    {"ints", "list(range(n))"},
    {"floats", "[i / 7 for i in range(n)]"},
    {"strings", "[str(i) for i in range(n)]"},
    {"tuples", "[(i, i) for i in range(n)]"},
    {"dictionary", "{i: i for i in range(n)}"},
    {"rows of 1000", "[list(range(1000)) for _ in range(n // 1000)]"},
};

/// Each line of the output: what, milliseconds.
std::string programFor(const Shape& shape, int items)
{
    return "import time\nimport ray\nray.init(num_cpus=1)\n"
           "n = "
           + std::to_string(items) + "\ndef make():\n    return " + shape.make
           + "\n@ray.remote\ndef read(v):\n    return len(v)\n"
             "@ray.remote\ndef change(v):\n    v[0] = None\n    return len(v)\n"
             "@ray.remote\ndef produce():\n    return make()\n"
             "def timed(what, function):\n"
             "    begin = time.perf_counter()\n"
             "    result = function()\n"
             "    print(what, (time.perf_counter() - begin) * 1e3, sep=':')\n"
             "    return result\n"
             "v = make()\n"
             "ray.get(read.remote([1]))\n"
             "ref = timed('put', lambda: ray.put(v))\n"
             "a = timed('get 1', lambda: ray.get(ref))\n"
             "b = timed('get 2', lambda: ray.get(ref))\n"
             "timed('call(future)', lambda: ray.get(read.remote(ref)))\n"
             "timed('call(value)', lambda: ray.get(read.remote(v)))\n"
             "timed('again', lambda: ray.get(read.remote(v)))\n"
             "timed('call, change', lambda: ray.get(change.remote(ref)))\n"
             "timed('change', lambda: b.__setitem__(0, None))\n";
}

const char* const kColumns[] = {"put",         "get 1", "get 2",        "call(future)",
                                "call(value)", "again", "call, change", "change"};

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::nth_element(values.begin(),
                     values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

using Series = std::map<std::string, std::vector<double>>;

void addLines(const std::string& output, Series& series)
{
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t colon = line.find(':');
        if (colon != std::string::npos)
            series[line.substr(0, colon)].push_back(std::atof(line.c_str() + colon + 1));
    }
}

/// dumps and loads in CPython; nothing where there is none.
Series pickled(const Shape& shape, int items)
{
    Series series;
    const std::string command =
        "python3 -c \"\nimport pickle, time\nn = " + std::to_string(items) + "\nv = " + shape.make
        + "\nfor _ in range(3):\n  a = time.perf_counter(); d = pickle.dumps(v, 5)\n"
          "  b = time.perf_counter(); w = pickle.loads(d)\n"
          "  c = time.perf_counter(); print('dumps', (b - a) * 1e3, sep=':'); "
          "print('loads', (c - b) * 1e3, sep=':')\n\" 2>/dev/null";
    std::string output;
    if (std::FILE* pipe = popen(command.c_str(), "r")) {
        char buffer[256];
        while (std::fgets(buffer, sizeof buffer, pipe) != nullptr)
            output += buffer;
        pclose(pipe);
    }
    addLines(output, series);
    return series;
}

} // namespace

int main(int argc, char** argv)
{
    int items = 1'000'000;
    int repeat = 5;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--items") == 0)
            items = std::max(1000, std::atoi(argv[i + 1]));
        else if (std::strcmp(argv[i], "--repeat") == 0)
            repeat = std::max(1, std::atoi(argv[i + 1]));
    }
    std::printf("%d items, ms\n%-14s", items, "");
    for (const char* column : kColumns)
        std::printf(" %12s", column);
    std::printf(" | %13s %13s\n", "pickle.dumps", "pickle.loads");
    for (const Shape& shape : kShapes) {
        Series series;
        for (int r = 0; r < repeat; ++r) {
            execution::MachineModel machine;
            machine.workers = 1;
            execution::RunOptions options;
            options.clock = trace::Clock::Threads;
            const auto result = test::runProgram(programFor(shape, items), machine, options);
            if (result.error) {
                std::printf("%s: %s\n", result.error->type.c_str(), result.error->message.c_str());
                return 1;
            }
            addLines(result.output, series);
        }
        std::printf("%-14s", shape.name);
        for (const char* column : kColumns)
            std::printf(" %12.3f", median(series[column]));
        Series peer = pickled(shape, items);
        std::printf(" | %13.3f %13.3f\n", median(peer["dumps"]), median(peer["loads"]));
    }
    return 0;
}
