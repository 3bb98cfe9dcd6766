// Writes the texts of scenario files as C++ in which lupdate finds them:  extract_lesson_texts FOLDER… > lesson_texts.cpp
#include "app/words/lesson_text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

std::string quoted(const std::string& text)
{
    std::string result = "\"";
    for (const char letter : text) {
        switch (letter) {
        case '"':
        case '\\':
            result += '\\';
            result += letter;
            break;
        case '\n':
            result += "\\n";
            break;
        default:
            result += letter;
        }
    }
    return result + '"';
}

} // namespace

int main(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
            if (entry.path().extension() == ".py") {
                files.push_back(entry.path());
            }
        }
        std::sort(files.begin(), files.end());
        for (const auto& file : files) {
            std::ifstream in(file, std::ios::binary);
            const std::string source{std::istreambuf_iterator<char>(in), {}};
            const auto scenario =
                makespan::scenario::Scenario::fromSource(source, file.filename().string());
            for (const std::string& text : makespan::words::lessonTexts(scenario)) {
                std::cout << "QT_TRANSLATE_NOOP(\"Lessons\", " << quoted(text) << ");\n";
            }
        }
    }
    std::cout.flush();
    return std::cout ? 0 : 1;
}
