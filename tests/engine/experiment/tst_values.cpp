#include "engine/experiment/values.h"
#include "engine/scenario/range.h"

#include <QtTest>

#include <stdexcept>

using namespace makespan;
using namespace makespan::experiment;
using scenario::KnobKind;

namespace {

QString expanded(const std::string& text, KnobKind kind)
{
    const scenario::ParsedRange parsed = scenario::parseRange(text);
    if (!parsed.range)
        qFatal("%s", parsed.error.c_str());
    QStringList values;
    for (const std::string& value : expandRange(*parsed.range, kind))
        values += QString::fromStdString(value);
    return values.join(' ');
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT

private slots:

    void rangesBecomeTheirValues_data()
    {
        QTest::addColumn<QString>("range");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("values");
        const int integer = int(KnobKind::Integer);
        const int real = int(KnobKind::Real);
        QTest::newRow("whole numbers") << "1..8" << integer << "1 2 3 4 5 6 7 8";
        QTest::newRow("one value") << "4..4" << integer << "4";
        QTest::newRow("step") << "1..10 step 3" << integer << "1 4 7 10";
        QTest::newRow("step beyond the end") << "1..9 step 3" << integer << "1 4 7";
        QTest::newRow("powers of two") << "1..64 log" << integer << "1 2 4 8 16 32 64";
        QTest::newRow("decades") << "1..100 log" << integer << "1 2 5 10 20 50 100";
        QTest::newRow("decades, ends that are none")
            << "3..400 log" << integer << "3 5 10 20 50 100 200 400";
        QTest::newRow("a factor") << "1..1000 log step 10" << integer << "1 10 100 1000";
        QTest::newRow("thousands") << "1k..10k log" << integer << "1000 2000 5000 10000";
        QTest::newRow("reals with a step") << "0.1..0.5 step 0.1" << real << "0.1 0.2 0.3 0.4 0.5";
        QTest::newRow("reals without a step")
            << "0..1" << real << "0.0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1.0";
        QTest::newRow("small reals, logarithmic")
            << "0.001..0.1 log" << real << "0.001 0.002 0.005 0.01 0.02 0.05 0.1";
        QTest::newRow("choices in their order")
            << "{wait, get}" << int(KnobKind::Choice) << "'wait' 'get'";
        QTest::newRow("a list") << "[4, 1, 2]" << integer << "4 1 2";
        QTest::newRow("truth") << "0..1" << int(KnobKind::Bool) << "False True";
    }

    void rangesBecomeTheirValues()
    {
        QFETCH(QString, range);
        QFETCH(int, kind);
        QFETCH(QString, values);
        QCOMPARE(expanded(range.toStdString(), KnobKind(kind)), values);
    }

    void rangesThatCannotBeSweptSayWhy()
    {
        const auto why = [](const std::string& text, KnobKind kind) -> QString {
            try {
                expanded(text, kind);
            } catch (const std::invalid_argument& error) {
                return error.what();
            }
            return {};
        };
        QVERIFY(why("1..1M", KnobKind::Integer).contains("give it a step"));
        QVERIFY(why("0..1", KnobKind::Real).isEmpty());
        QVERIFY(why("0..64 log", KnobKind::Integer).contains("begin above it"));
        QVERIFY(why("0.0..1.0 step 0.0000001", KnobKind::Real).contains("more than 10000 values"));
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
