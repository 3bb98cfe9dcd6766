#include "tests/support/transcript.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace makespan::test;
namespace fs = std::filesystem;

namespace {

const fs::path kPrograms = fs::path(MAKESPAN_SOURCE_DIR) / "tests" / "language" / "programs";

} // namespace

/// Each program of tests/language/programs prints what CPython 3.11 printed (the .out file beside it,
/// written and checked by tests/language/corpus.py): on both clocks, with 1, 2 and 8 workers, and serially.
class TestCorpus : public QObject
{
    Q_OBJECT

private slots:

    void printsWhatCPythonPrintsEverywhere_data()
    {
        QTest::addColumn<std::string>("program");
        QVERIFY2(!programs().empty(), "no programs");
        for (const fs::path& path : programs())
            QTest::newRow(fs::relative(path, kPrograms).generic_string().c_str()) << path.string();
    }

    void printsWhatCPythonPrintsEverywhere()
    {
        QFETCH(std::string, program);
        const fs::path expected = fs::path(program).replace_extension(".out");
        QVERIFY2(fs::exists(expected),
                 "the .out file is missing: run tests/language/corpus.py --write");
        const std::string wanted = contents(expected);
        std::vector<Place> places = allPlaces();
        places.push_back({.mode = makespan::execution::Mode::Serial});
        for (const Place& place : places) {
            const std::string got = transcript(program, place);
            const std::string text = place.name() + ": " + firstDifference(got, wanted);
            QVERIFY2(got == wanted, text.c_str());
        }
    }

private:
    static std::vector<fs::path> programs()
    {
        std::vector<fs::path> found;
        for (const auto& entry : fs::recursive_directory_iterator(kPrograms)) {
            if (entry.path().extension() == ".py")
                found.push_back(entry.path());
        }
        std::sort(found.begin(), found.end());
        return found;
    }
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
