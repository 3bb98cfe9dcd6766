#include "engine/scenario/range.h"

#include <QTest>

using namespace makespan::scenario;

namespace {

QString text(const std::string& string)
{
    return QString::fromStdString(string);
}

} // namespace

class RangeTest : public QObject
{
    Q_OBJECT

private slots:

    void aRangeIsReadAndWrittenAlike_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("again");
        const auto row = [](const char* written, const char* again) {
            QTest::newRow(written) << QString::fromLatin1(written) << QString::fromLatin1(again);
        };
        row("1..64", "1..64");
        row("0.1..10", "0.1..10");
        row("-5..5", "-5..5");
        row("1..64 step 3", "1..64 step 3");
        row("1k..1M log", "1000..1000000 log");
        row("1..1M log step 10", "1..1000000 log step 10");
        row("1..1M step 10 log", "1..1000000 log step 10");
        row("{get, wait}", "{get, wait}");
        row("['get', \"wait\"]", "{get, wait}");
        row("[1, 2, 4]", "{1, 2, 4}");
        row("1, 2, 4,", "{1, 2, 4}");
        row("{0.5, 1k}", "{0.5, 1000}");
        row("{True, false}", "{True, False}");
        row("  7 ", "{7}");
    }

    void aRangeIsReadAndWrittenAlike()
    {
        QFETCH(QString, written);
        QFETCH(QString, again);
        const ParsedRange parsed = parseRange(written.toStdString());
        QVERIFY2(parsed.range.has_value(), parsed.error.c_str());
        QCOMPARE(text(rangeText(*parsed.range)), again);
        const ParsedRange second = parseRange(rangeText(*parsed.range));
        QVERIFY(second.range.has_value());
        QCOMPARE(text(rangeText(*second.range)), again);
    }

    void choicesBecomePythonLiterals()
    {
        const auto range = parseRange("{get, 'it\\'s', 4, 0.5, True}").range;
        QVERIFY(range.has_value());
        const std::vector<std::string> expected{"'get'", "'it\\'s'", "4", "0.5", "True"};
        QCOMPARE(range->choices, expected);
    }

    void aCommaInsideQuotesDoesNotSplit()
    {
        const auto range = parseRange("['a, b', 'c]']").range;
        QVERIFY(range.has_value());
        const std::vector<std::string> expected{"'a, b'", "'c]'"};
        QCOMPARE(range->choices, expected);
    }

    void aWrongRangeIsExplained_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* written, const char* error) {
            QTest::newRow(written) << QString::fromLatin1(written) << QString::fromLatin1(error);
        };
        row("", "the range is empty; write it like 1..64 or 1, 2, 4");
        row("64..1", "the range '64..1' is empty: its first end is above its second");
        row("1..x", "the ends of the range '1..x' have to be numbers");
        row("1..", "the ends of the range '1..' have to be numbers");
        row("1..8 stepp 2", "'stepp 2' behind the range is not understood");
        row("1..8 step 0", "the step '0' has to be a number above 0");
        row("1..8 log step 1", "the step of a logarithmic range is a factor and has to be above 1");
        row("-1..8 log", "a logarithmic range cannot begin below 0");
        row("{1, 2", "the list of values is not closed by '}'");
        row("[1, , 2]", "a value is missing in this list of values");
        row("[1, 1]", "1 stands twice in this list of values");
        row("['a]", "the list of values is not closed by ']'");
    }

    void aWrongRangeIsExplained()
    {
        QFETCH(QString, written);
        QFETCH(QString, error);
        const ParsedRange parsed = parseRange(written.toStdString());
        QVERIFY(!parsed.range.has_value());
        QCOMPARE(text(parsed.error), error);
    }

    void aCommentGivesRangeUnitAndText_data()
    {
        QTest::addColumn<QString>("comment");
        QTest::addColumn<QString>("range");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* comment, const char* range, const char* unit,
                            const char* words) {
            QTest::newRow(comment) << QString::fromUtf8(comment) << QString::fromUtf8(range)
                                   << QString::fromUtf8(unit) << QString::fromUtf8(words);
        };
        row(" 1..64        how often compute() is called", "1..64", "",
            "how often compute() is called");
        row(" 0..10 s      the length of one task", "0..10", "s", "the length of one task");
        row("0..100 %", "0..100", "%", "");
        row(" {get, wait}  take it how", "{get, wait}", "", "take it how");
        row("\t1k..1M log  list length\r", "1000..1000000 log", "", "list length");
        row(" 1..64 step 3 tasks", "1..64 step 3", "", "tasks");
        row(" 1..9 step by step", "1..9", "", "step by step");
        row(" 0..5 µs wait", "0..5", "µs", "wait");
    }

    void aCommentGivesRangeUnitAndText()
    {
        QFETCH(QString, comment);
        QFETCH(QString, range);
        QFETCH(QString, unit);
        QFETCH(QString, words);
        const KnobComment parsed = parseKnobComment(comment.toStdString());
        QVERIFY2(parsed.range.has_value(), parsed.error.c_str());
        QCOMPARE(text(rangeText(*parsed.range)), range);
        QCOMPARE(text(parsed.unit), unit);
        QCOMPARE(text(parsed.text), words);
    }

    void aCommentWithoutARangeIsOnlyText()
    {
        const KnobComment parsed = parseKnobComment(" call get at once?");
        QVERIFY(!parsed.range.has_value());
        QVERIFY(parsed.error.empty());
        QCOMPARE(text(parsed.text), QStringLiteral("call get at once?"));
    }

    void bothEndsBelongToARange()
    {
        const ValueRange range = parseRange("1..64").range.value();
        QVERIFY(contains(range, parseLiteral("1").value()));
        QVERIFY(contains(range, parseLiteral("64").value()));
        QVERIFY(!contains(range, parseLiteral("0").value()));
        QVERIFY(!contains(range, parseLiteral("64.5").value()));
        QVERIFY(!contains(range, parseLiteral("'4'").value()));
    }

    void choicesAreComparedByValue()
    {
        const ValueRange range = parseRange("{get, 4}").range.value();
        QVERIFY(contains(range, parseLiteral("\"get\"").value()));
        QVERIFY(contains(range, parseLiteral("4.0").value()));
        QVERIFY(!contains(range, parseLiteral("'4'").value()));
    }
};

QTEST_GUILESS_MAIN(RangeTest)
#include "tst_range.moc"
