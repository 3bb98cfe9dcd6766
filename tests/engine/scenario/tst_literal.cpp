#include "engine/scenario/literal.h"

#include <QTest>

using namespace makespan;
using namespace makespan::scenario;

class LiteralTest : public QObject
{
    Q_OBJECT

private slots:

    void numbersAreReadAsPythonReadsThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("value");
        const auto row = [](const char* text, LiteralKind kind, double value) {
            QTest::newRow(text) << QString::fromLatin1(text) << static_cast<int>(kind) << value;
        };
        row("4", LiteralKind::Integer, 4);
        row("-17", LiteralKind::Integer, -17);
        row("1_000_000", LiteralKind::Integer, 1e6);
        row("0x1F", LiteralKind::Integer, 31);
        row("0", LiteralKind::Integer, 0);
        row("0.05", LiteralKind::Real, 0.05);
        row(".5", LiteralKind::Real, 0.5);
        row("5.", LiteralKind::Real, 5);
        row("2e-6", LiteralKind::Real, 2e-6);
        row("True", LiteralKind::Bool, 1);
        row("False", LiteralKind::Bool, 0);
    }

    void numbersAreReadAsPythonReadsThem()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(double, value);
        const auto literal = parseLiteral(text.toStdString());
        QVERIFY(literal.has_value());
        QCOMPARE(static_cast<int>(literal->kind), kind);
        QCOMPARE(literal->number, value);
        QCOMPARE(QString::fromStdString(literal->text), text);
    }

    void whatPythonRefusesIsNoLiteral_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "-", "007", "1__0", "1_", "0x", "inf", "nan", "1e999", "4 ",
                                 "1+1", "true", "'open", "'a'b'", "'a\\", "name"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }

    void whatPythonRefusesIsNoLiteral()
    {
        QFETCH(QString, text);
        QVERIFY(!parseLiteral(text.toStdString()).has_value());
    }

    void thousandsAndMillionsMayBeAbbreviated()
    {
        QCOMPARE(parseNumber("1k").value(), 1000.0);
        QCOMPARE(parseNumber("1.5M").value(), 1.5e6);
        QCOMPARE(parseNumber("2G").value(), 2e9);
        QVERIFY(!parseNumber("k").has_value());
        QVERIFY(!parseNumber("1kk").has_value());
        QVERIFY(!parseLiteral("1k").has_value());
    }

    void aQuotedTextComesBack_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "get", "it's", "say \"hi\"", "back\\slash", "two\nlines",
                                 "Gr\xc3\xb6\xc3\x9f"
                                 "e"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }

    void aQuotedTextComesBack()
    {
        QFETCH(QString, text);
        const std::string plain = text.toStdString();
        QCOMPARE(unquoted(scenario::quoted(plain)).value(), plain);
        QCOMPARE(unquoted(scenario::quoted(plain, '"')).value(), plain);
    }

    void realsKeepAPoint()
    {
        QCOMPARE(QString::fromStdString(numberText(5, false)), QStringLiteral("5.0"));
        QCOMPARE(QString::fromStdString(numberText(5, true)), QStringLiteral("5"));
        QCOMPARE(QString::fromStdString(numberText(0.1, false)), QStringLiteral("0.1"));
        QCOMPARE(QString::fromStdString(numberText(2e-6, false)), QStringLiteral("2e-06"));
    }
};

QTEST_GUILESS_MAIN(LiteralTest)
#include "tst_literal.moc"
