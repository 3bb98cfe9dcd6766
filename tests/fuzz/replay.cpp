// Feeds the files of the given folders (all below them) to a fuzz target, without libFuzzer: what once was
// found stays fixed. Fails when a folder gives nothing.
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace fs = std::filesystem;

int main(int count, char** arguments)
{
    for (int i = 1; i < count; ++i) {
        std::vector<fs::path> files;
        for (const auto& entry : fs::recursive_directory_iterator(arguments[i])) {
            if (entry.is_regular_file())
                files.push_back(entry.path());
        }
        std::sort(files.begin(), files.end());
        for (const fs::path& path : files) {
            std::cerr << path.string() << '\n'; // the last one is the one that crashed
            std::ifstream file(path, std::ios::binary);
            const std::string text{std::istreambuf_iterator<char>(file), {}};
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
        }
        if (files.empty()) {
            std::cerr << "no files in " << arguments[i] << '\n';
            return 1;
        }
    }
    return count > 1 ? 0 : 2;
}
