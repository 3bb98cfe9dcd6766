#include "tests/engine/language/support/serial_host.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace makespan::language;
namespace fs = std::filesystem;

namespace {

const fs::path kPrograms = fs::path(MAKESPAN_SOURCE_DIR) / "tests" / "language" / "programs";

std::string contents(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// What the corpus compares: the output, and of an error its last line and the line where it arose.
std::string transcript(const SerialHost::Outcome& outcome)
{
    std::string text = outcome.output;
    if (!outcome.stopped.empty())
        text += "!! stopped: " + outcome.stopped + '\n';
    if (outcome.traceback.empty())
        return text;
    std::string line = "?";
    std::string last;
    std::istringstream lines(outcome.traceback);
    for (std::string one; std::getline(lines, one);) {
        const std::size_t at = one.find(", line ");
        if (one.starts_with("  File ") && at != std::string::npos) {
            const std::size_t begin = at + 7;
            line = one.substr(begin, one.find_first_not_of("0123456789", begin) - begin);
        }
        if (!one.empty() && one.front() != ' ')
            last = one;
    }
    return text + "!! line " + line + ": " + last + '\n';
}

} // namespace

/// Each program of tests/language/programs prints what CPython 3.11 printed (the .out file beside it,
/// written and checked by tests/language/corpus.py).
class TestCorpus : public QObject
{
    Q_OBJECT

private slots:

    void printsWhatCPythonPrints_data()
    {
        QTest::addColumn<std::string>("program");
        std::vector<fs::path> programs;
        for (const auto& entry : fs::recursive_directory_iterator(kPrograms)) {
            if (entry.path().extension() == ".py")
                programs.push_back(entry.path());
        }
        std::sort(programs.begin(), programs.end());
        QVERIFY2(!programs.empty(), "no programs");
        for (const fs::path& path : programs) {
            const std::string name = fs::relative(path, kPrograms).generic_string();
            QTest::newRow(name.c_str()) << path.string();
        }
    }

    void printsWhatCPythonPrints()
    {
        QFETCH(std::string, program);
        const fs::path expected = fs::path(program).replace_extension(".out");
        QVERIFY2(fs::exists(expected),
                 "the .out file is missing: run tests/language/corpus.py --write");
        const std::string source = contents(program);
        const Compilation compilation = compile(source, fs::path(program).filename().string());
        std::string problems;
        for (const Diagnostic& diagnostic : compilation.diagnostics) {
            if (diagnostic.severity == Severity::Error)
                problems += format(diagnostic, "", source);
        }
        QVERIFY2(compilation.program, problems.c_str());
        const std::string got =
            transcript(SerialHost(compilation.program, kInstructionLimit).run());
        const std::string wanted = contents(expected);
        if (got != wanted) {
            std::istringstream a(got);
            std::istringstream b(wanted);
            std::string x;
            std::string y;
            int line = 0;
            do {
                ++line;
                x = y = "(nothing)";
                std::getline(a, x);
                std::getline(b, y);
            } while (x == y && (a || b));
            const std::string text =
                "output line " + std::to_string(line) + "\n  got:     " + x + "\n  CPython: " + y;
            QFAIL(text.c_str());
        }
    }

private:
    static constexpr std::uint64_t kInstructionLimit = 500'000'000;
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
