#include "tests/engine/language/support/case_file.h"

#include <fstream>

namespace makespan::language {

std::vector<Case> readCases(const std::string& path)
{
    std::vector<Case> cases;
    std::ifstream file(path, std::ios::binary);
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("=== "))
            cases.push_back({line.substr(4), {}, {}});
        else if (cases.empty())
            continue;
        else if (line.starts_with("=> "))
            cases.back().expected.push_back(line.substr(3));
        else
            cases.back().source += line + '\n';
    }
    return cases;
}

} // namespace makespan::language
