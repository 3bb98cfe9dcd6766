#include "engine/language/builtins/text/float_text.h"
#include "engine/language/builtins/text/format_spec.h"
#include "engine/language/builtins/text/format_template.h"
#include "engine/language/builtins/text/percent_format.h"
#include "engine/language/builtins/text/quote.h"
#include "engine/language/builtins/text/unicode.h"
#include "tests/engine/language/builtins/golden_table.h"

#include <QtTest>

using namespace makespan::language;

namespace {

std::string outcome(const text::Formatted& result)
{
    switch (result.error) {
    case text::FormatErrorKind::None:
        return "ok " + result.text;
    case text::FormatErrorKind::Value:
        return "ValueError " + result.message;
    case text::FormatErrorKind::Overflow:
        return "OverflowError " + result.message;
    case text::FormatErrorKind::Memory:
        return "MemoryError " + result.message;
    }
    return {};
}

text::Formatted formatNumber(const std::string& number, const std::string& spec)
{
    const bool negative = number.front() == '-';
    auto value =
        *numeric::BigInt::fromDigits(std::string_view(number).substr(negative ? 1 : 0), 10);
    value = negative ? value.negated() : value;
    return value.fitsInt64() ? text::formatInt(value.toInt64(), spec)
                             : text::formatInt(value, spec);
}

} // namespace

class TextsTest : public QObject
{
    Q_OBJECT

private slots:

    void floatsAreShownWithTheFewestDigitsThatReadBack()
    {
        const auto rows = goldenTable("float_repr");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const std::string result = text::floatRepr(goldenFloat(row[0]));
            QVERIFY2(result == row[1], mismatch(row, result).c_str());
        }
    }

    void floatsAreFormattedAsInCPython()
    {
        const auto rows = goldenTable("format_float");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const std::string spec = goldenText(row[1]);
            const std::string result = outcome(text::formatFloat(goldenFloat(row[0]), spec));
            QVERIFY2(result == row[2] + " " + goldenText(row[3]), mismatch(row, result).c_str());
        }
    }

    void intsAreFormattedAsInCPython()
    {
        const auto rows = goldenTable("format_int");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const std::string result = outcome(formatNumber(row[0], goldenText(row[1])));
            QVERIFY2(result == row[2] + " " + goldenText(row[3]), mismatch(row, result).c_str());
        }
    }

    void textsAreFormattedAsInCPython()
    {
        const auto rows = goldenTable("format_str");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const std::string result =
                outcome(text::formatText(goldenText(row[0]), goldenText(row[1])));
            QVERIFY2(result == row[2] + " " + goldenText(row[3]), mismatch(row, result).c_str());
        }
    }

    void absurdWidthsAreRefusedInsteadOfFillingTheMemory()
    {
        QCOMPARE(text::formatInt(1, "9999999999d").error, text::FormatErrorKind::Memory);
        QCOMPARE(text::formatText("a", "9999999999").error, text::FormatErrorKind::Memory);
        QCOMPARE(text::formatFloat(1.0, ".9999999f").error, text::FormatErrorKind::Memory);
    }

    void textsAndBytesAreQuotedAsInCPython()
    {
        const auto rows = goldenTable("quote");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const std::string original = goldenText(row[0]);
            QCOMPARE(text::quoted(original), goldenText(row[1]));
            QCOMPARE(text::quotedAscii(original), goldenText(row[2]));
            QCOMPARE(text::quotedBytes(original), goldenText(row[3]));
        }
    }

    void percentConversionsOfIntsAreCPythons()
    {
        const auto rows = goldenTable("percent_int");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const text::PercentTemplate parsed = text::parsePercent(goldenText(row[1]));
            QVERIFY(parsed.error.empty());
            const text::PercentPiece& piece = parsed.pieces.at(0);
            const bool negative = row[0].front() == '-';
            const std::string decimal = row[0].substr(negative ? 1 : 0);
            const auto number = *numeric::BigInt::fromDigits(decimal, 10);
            const std::string digits = piece.conversion == 'd'   ? decimal
                                       : piece.conversion == 'o' ? number.toDigits(8)
                                                                 : number.toDigits(16);
            const std::string result =
                text::percentInt(piece, negative, digits) + parsed.pieces.at(1).literal;
            QVERIFY2(result == goldenText(row[2]), mismatch(row, result).c_str());
        }
    }

    void percentConversionsOfFloatsAreCPythons()
    {
        const auto rows = goldenTable("percent_float");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const text::PercentTemplate parsed = text::parsePercent(goldenText(row[1]));
            const std::string result = text::percentFloat(parsed.pieces.at(0), goldenFloat(row[0]))
                                       + parsed.pieces.at(1).literal;
            QVERIFY2(result == goldenText(row[2]), mismatch(row, result).c_str());
        }
    }

    void wrongTemplatesAreNamed_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("error");
        QTest::newRow("lone opening brace") << "a{"
                                            << "Single '{' encountered in format string";
        QTest::newRow("lone closing brace") << "a}b"
                                            << "Single '}' encountered in format string";
        QTest::newRow("field without end") << "{a"
                                           << "expected '}' before end of string";
        QTest::newRow("spec without end") << "{a:5"
                                          << "unmatched '{' in format spec";
        QTest::newRow("bracket without end") << "{a[0}"
                                             << "expected '}' before end of string";
        QTest::newRow("nested too deeply") << "{:{:{}}}"
                                           << "Max string recursion exceeded";
        QTest::newRow("conversion without end")
            << "{a!"
            << "end of string while looking for conversion specifier";
        QTest::newRow("conversion of two letters") << "{a!rs}"
                                                   << "expected ':' after conversion specifier";
        QTest::newRow("empty attribute") << "{a.}"
                                         << "Empty attribute in format string";
    }

    void wrongTemplatesAreNamed()
    {
        QFETCH(QString, source);
        QFETCH(QString, error);
        QCOMPARE(QString::fromStdString(text::parseFormat(source.toStdString()).error), error);
    }

    void templatesFallIntoPieces()
    {
        const auto parsed = text::parseFormat("a{{b}}{0.x[1][k]!r:>{w}}c");
        QVERIFY(parsed.error.empty());
        QCOMPARE(parsed.pieces.size(), std::size_t{2});
        const text::FormatPiece& field = parsed.pieces[0];
        QCOMPARE(field.literal, std::string("a{b}"));
        QVERIFY(field.numbered);
        QCOMPARE(field.steps.size(), std::size_t{3});
        QCOMPARE(field.steps[0].name, std::string("x"));
        QCOMPARE(field.steps[1].index, std::int64_t{1});
        QVERIFY(field.steps[2].kind == text::FieldStep::Kind::Key);
        QVERIFY(field.conversion == U'r');
        QCOMPARE(field.spec.at(0).literal, std::string(">"));
        QCOMPARE(field.spec.at(0).name, std::string("w"));
        QCOMPARE(parsed.pieces[1].literal, std::string("c"));
    }

    void charactersHaveThePropertiesAndCasesOfCPython()
    {
        const auto rows = goldenTable("characters");
        QVERIFY(!rows.empty());
        for (const GoldenRow& row : rows) {
            const auto c = static_cast<char32_t>(std::stoul(row[0]));
            const text::Case forms[] = {text::Case::Upper, text::Case::Lower, text::Case::Title,
                                        text::Case::Fold};
            for (std::size_t i = 0; i < 4; ++i) {
                std::string result;
                text::appendInCase(result, c, forms[i]);
                QVERIFY2(result == goldenText(row[1 + i]), mismatch(row, result).c_str());
            }
            const text::Property properties[] = {text::kPrintable, text::kAlpha,   text::kDecimal,
                                                 text::kDigit,     text::kNumeric, text::kLower,
                                                 text::kUpper,     text::kSpace};
            std::string flags;
            for (const text::Property property : properties) {
                flags += text::has(c, property) ? '1' : '0';
            }
            QVERIFY2(flags == row[5], mismatch(row, flags).c_str());
        }
    }

    void onlyWellFormedUtf8IsValid()
    {
        QVERIFY(text::isValid("plain"));
        QVERIFY(text::isValid("gr\xc3\xbc\xc3\x9f"));
        QVERIFY(text::isValid("\xf0\x9f\x98\x80"));
        QVERIFY(!text::isValid("\x80"));
        QVERIFY(!text::isValid("\xc3"));
        QVERIFY(!text::isValid("\xc0\x80"));
        QVERIFY(!text::isValid("\xed\xa0\x80"));
        QVERIFY(!text::isValid("\xf4\x90\x80\x80"));
    }

    void whiteSpaceOfAnyKindIsStripped()
    {
        QCOMPARE(text::stripped(" \t\xc2\xa0x y\xe2\x80\x83\n"), std::string_view("x y"));
        QCOMPARE(text::stripped(" \n"), std::string_view());
    }
};

QTEST_GUILESS_MAIN(TextsTest)
#include "tst_texts.moc"
