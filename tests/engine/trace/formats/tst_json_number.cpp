#include "engine/trace/formats/json_number.h"

#include <QtTest>

using namespace makespan::trace;

class TestJsonNumber : public QObject
{
    Q_OBJECT

private slots:

    void numbersAreScaledThroughTheirDigits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("whole") << "1645" << 3 << qint64{1645000};
        QTest::newRow("fraction") << "1645.2" << 3 << qint64{1645200};
        QTest::newRow("epoch microseconds")
            << "1645000000000001.125" << 3 << qint64{1645000000000001125};
        QTest::newRow("rounded up") << "0.0006" << 3 << qint64{1};
        QTest::newRow("rounded down") << "0.0004" << 3 << qint64{0};
        QTest::newRow("carried") << "9.9996" << 3 << qint64{10000};
        QTest::newRow("negative") << "-2.5" << 1 << qint64{-25};
        QTest::newRow("exponent") << "1.5e3" << 0 << qint64{1500};
        QTest::newRow("negative exponent") << "1500E-3" << 3 << qint64{1500};
        QTest::newRow("leading zeros") << "0.000000000000000000012e20" << 3 << qint64{1200};
        QTest::newRow("zero") << "0" << 9 << qint64{0};
    }

    void numbersAreScaledThroughTheirDigits()
    {
        QFETCH(QString, text);
        QFETCH(int, decimals);
        QFETCH(qint64, expected);
        const auto value = scaledNumber(text.toStdString(), decimals);
        QVERIFY(value);
        QCOMPARE(qint64(*value), expected);
    }

    void whatIsNoNumberIsRefused()
    {
        for (const char* text : {"", "-", "abc", "1x", "1e", "1e99999", "--1", "\"1\"", "1 2",
                                 "nan", "1e30", "12345678901234567"})
            QVERIFY2(!scaledNumber(text, 3), text);
    }
};

QTEST_GUILESS_MAIN(TestJsonNumber)
#include "tst_json_number.moc"
