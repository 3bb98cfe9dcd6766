// Runs one program on the virtual machine, alone on this thread, with the simplest executor: what
// compare.py measures against python3.

#include "tests/engine/language/vm/immediate_executor.h"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

int main(int argc, char** argv)
{
    using namespace makespan::language;
    if (argc != 2) {
        std::fputs("usage: bench_language_run PROGRAM.py\n", stderr);
        return 2;
    }
    std::ifstream file(argv[1]);
    if (!file) {
        std::fprintf(stderr, "%s cannot be read\n", argv[1]);
        return 2;
    }
    const std::string source((std::istreambuf_iterator<char>(file)),
                             std::istreambuf_iterator<char>());
    test::RunSettings settings;
    settings.fileName = argv[1];
    const test::Ran ran = test::runProgram(source, settings);
    std::fputs(ran.output.c_str(), stdout);
    std::fputs(ran.traceback.c_str(), stderr);
    return ran.outcome == RunOutcome::Finished ? 0 : 1;
}
