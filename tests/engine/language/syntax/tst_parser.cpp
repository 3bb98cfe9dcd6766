#include "engine/language/syntax/parser.h"
#include "tests/engine/language/support/case_file.h"
#include "tests/engine/language/syntax/ast_text.h"

#include <QTest>

#include <string>

using namespace makespan::language;
using namespace makespan::language::syntax;

namespace {

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines)
        text += line + '\n';
    return text;
}

/// "line:column: type: message | suggestion" of each diagnostic.
std::string listing(const Diagnostics& diagnostics)
{
    std::string text;
    for (const Diagnostic& d : diagnostics) {
        text += std::to_string(d.range.begin.line) + ':' + std::to_string(d.range.begin.column)
                + ": " + d.type + ": " + d.message + " |"
                + (d.suggestion.empty() ? "" : " " + d.suggestion) + '\n';
    }
    return text;
}

void addRows(const char* file)
{
    QTest::addColumn<std::string>("source");
    QTest::addColumn<std::string>("expected");
    const auto cases =
        readCases(std::string(MAKESPAN_SOURCE_DIR "/tests/engine/language/syntax/data/") + file);
    QVERIFY2(!cases.empty(), file);
    for (const Case& one : cases)
        QTest::newRow(one.name.c_str()) << one.source << joined(one.expected);
}

std::string repeated(const std::string& text, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

} // namespace

class TestParser : public QObject
{
    Q_OBJECT

private slots:

    void treesAreThoseOfCPython_data() { addRows("trees.txt"); }

    void treesAreThoseOfCPython()
    {
        QFETCH(std::string, source);
        QFETCH(std::string, expected);
        const ParseResult result = parse(source);
        QCOMPARE(listing(result.diagnostics), std::string());
        QCOMPARE(astText(result.module), expected);
    }

    void everyMistakeIsExplainedWhereItStands_data() { addRows("errors.txt"); }

    void everyMistakeIsExplainedWhereItStands()
    {
        QFETCH(std::string, source);
        QFETCH(std::string, expected);
        QVERIFY(!expected.empty());
        QCOMPARE(listing(parse(source).diagnostics), expected);
    }

    void windowsAndOldMacLineEndsReadLikeOthers()
    {
        const std::string expected = astText(parse("if a:\n    b = '''x\ny'''\nc\n").module, true);
        QCOMPARE(astText(parse("if a:\r\n    b = '''x\r\ny'''\r\nc\r\n").module, true), expected);
        QCOMPARE(astText(parse("if a:\r    b = '''x\ry'''\rc\r").module, true), expected);
    }

    void aFileNeedsNoFinalNewlineAndMayBeginWithAByteOrderMark()
    {
        QCOMPARE(astText(parse("\xEF\xBB\xBFif a: b").module),
                 std::string("(If a [(Expr b)] [])\n"));
        QCOMPARE(astText(parse("").module), std::string());
        QCOMPARE(astText(parse("# only a comment").module), std::string());
    }

    void positionsCountCodePoints()
    {
        const ParseResult result = parse("ä = 'öö' + x.y\n");
        const auto* assign = as<AssignStmt>(result.module.body[0]);
        QVERIFY(assign);
        QCOMPARE(assign->value->range.begin.column, 5U);
        QCOMPARE(assign->value->range.begin.offset, 5U);
        const auto* sum = as<BinaryExpr>(assign->value);
        QCOMPARE(sum->right->range.begin.column, 12U);
        QCOMPARE(sum->right->range.end.column, 15U);
        QCOMPARE(sum->opRange.begin.column, 10U);
    }

    void expressionsInTextsKnowWhereTheyStand()
    {
        const ParseResult result = parse("x = f'ä{a}{\"b\"!r:>{w}}'\n");
        const auto* text = as<JoinedStringExpr>(as<AssignStmt>(result.module.body[0])->value);
        QVERIFY(text);
        QCOMPARE(text->parts.size(), std::size_t{3});
        QCOMPARE(as<FormattedValueExpr>(text->parts[1])->value->range.begin.column, 9U);
        const auto* spec = as<JoinedStringExpr>(as<FormattedValueExpr>(text->parts[2])->spec);
        QVERIFY(spec);
        QCOMPARE(as<FormattedValueExpr>(spec->parts[1])->value->range.begin.column, 20U);
    }

    void commentsAreKeptWithTheirPlaces()
    {
        const std::string source =
            "# one\nx = 4  #: 1..64  how often\nif x:\n    # two\n    y = [1,  # three\n  2]\n";
        const ParseResult result = parse(source);
        QCOMPARE(result.module.comments.size(), std::size_t{4});
        QCOMPARE(result.module.comments[0].text(source), std::string_view("# one"));
        QVERIFY(result.module.comments[0].ownLine);
        QCOMPARE(result.module.comments[1].text(source), std::string_view("#: 1..64  how often"));
        QVERIFY(!result.module.comments[1].ownLine);
        QCOMPARE(result.module.comments[1].range.begin.line, 2U);
        QCOMPARE(result.module.comments[1].range.begin.column, 8U);
        QVERIFY(result.module.comments[2].ownLine);
        QCOMPARE(result.module.comments[3].text(source), std::string_view("# three"));
    }

    void aLoneExpressionCanBeParsed()
    {
        QCOMPARE(astText(parseExpression("1.0 <= makespan\n <= 1.2").module),
                 std::string("(Expr (Compare f1 LtE LtE [makespan f1.2]))\n"));
        QCOMPARE(listing(parseExpression("a = 3").diagnostics),
                 std::string("1:3: SyntaxError: '=' cannot stand here. | Write == to compare.\n"));
        QVERIFY(!parseExpression("").diagnostics.empty());
        QVERIFY(!parseExpression("f(1").diagnostics.empty());
        QVERIFY(!parseExpression("x if").diagnostics.empty());
    }

    void namesOfUnreadableLinesAreRemembered()
    {
        const ParseResult result = parse("def helper(a b):\n    inner = 1\nx = 1\n");
        const auto& names = result.module.unreadNames;
        QVERIFY(std::find(names.begin(), names.end(), "helper") != names.end());
        QVERIFY(std::find(names.begin(), names.end(), "inner") != names.end());
        QVERIFY(std::find(names.begin(), names.end(), "x") == names.end());
    }

    void hostileTextsEndWithAnErrorNotWithACrash_data()
    {
        QTest::addColumn<std::string>("source");
        QTest::newRow("round brackets") << repeated("(", 100'000);
        QTest::newRow("brackets that close") << repeated("(", 50'000) + repeated(")", 50'000);
        QTest::newRow("one bracket a line") << repeated("(\n", 100'000);
        QTest::newRow("square and curly") << repeated("[{", 100'000);
        QTest::newRow("signs") << "x = " + repeated("-", 200'000) + "1";
        QTest::newRow("nots") << "x = " + repeated("not ", 200'000) + "1";
        QTest::newRow("lambdas") << "x = " + repeated("lambda: ", 100'000) + "1";
        QTest::newRow("powers") << "x = " + repeated("2**", 200'000) + "1";
        QTest::newRow("conditionals") << "x = " + repeated("a if b else ", 50'000) + "1";
        QTest::newRow("sums") << "x = " + repeated("1+", 200'000) + "1";
        QTest::newRow("attributes") << "x = a" + repeated(".b", 200'000);
        QTest::newRow("calls") << "x = a" + repeated("()", 200'000);
        QTest::newRow("awaits") << "async def f():\n  " + repeated("await ", 100'000) + "x";
        QTest::newRow("texts in texts") << "x = " + repeated("f'{f\"{", 10'000);
        QTest::newRow("format specs") << "x = f'" + repeated("{a:", 100'000) + "'";
        QTest::newRow("blocks") << [] {
            std::string text;
            for (int i = 0; i < 1200; ++i)
                text += std::string(static_cast<std::size_t>(i), ' ') + "if a:\n";
            return text;
        }();
        QTest::newRow("patterns") << "match a:\n case " + repeated("[", 100'000);
        QTest::newRow("errors") << repeated("x = = 1\n", 100'000);
        QTest::newRow("unmatched closers") << repeated(")", 300'000);
        QTest::newRow("backslashes") << repeated("\\", 300'000);
        QTest::newRow("quotes") << repeated("'\n", 300'000);
        QTest::newRow("zero bytes") << std::string(300'000, '\0');
        QTest::newRow("invalid UTF-8") << repeated("x = \xff\xfe\n", 50'000);
        QTest::newRow("too large") << std::string(kMaxSourceSize + 1, '\n');
    }

    void hostileTextsEndWithAnErrorNotWithACrash()
    {
        QFETCH(std::string, source);
        const Diagnostics diagnostics = parse(source).diagnostics;
        QVERIFY(!diagnostics.empty());
        QVERIFY(diagnostics.size() <= kMaxErrors);
    }

    void longButFlatTextsAreFine_data()
    {
        QTest::addColumn<std::string>("source");
        QTest::newRow("statements") << repeated("x = 1\n", 100'000);
        QTest::newRow("list") << "x = [" + repeated("1, ", 100'000) + "]";
        QTest::newRow("elifs") << "if a: b\n" + repeated("elif a: b\n", 20'000);
        QTest::newRow("comparisons") << "x = a" + repeated(" < a", 50'000);
        QTest::newRow("ands") << "x = a" + repeated(" and a", 50'000);
        QTest::newRow("named arguments") << [] {
            std::string text = "f(";
            for (int i = 0; i < 20'000; ++i)
                text += "a" + std::to_string(i) + "=1, ";
            return text + ")";
        }();
        QTest::newRow("pieces") << "x = f'" + repeated("a{b}", 50'000) + "'";
        QTest::newRow("texts") << "x = (" + repeated("'a' ", 50'000) + ")";
        QTest::newRow("nested brackets") << "x = " + repeated("[", 99) + repeated("]", 99);
        QTest::newRow("comments") << repeated("# text\n", 100'000);
    }

    void longButFlatTextsAreFine()
    {
        QFETCH(std::string, source);
        QCOMPARE(listing(parse(source).diagnostics), std::string());
    }
};

QTEST_GUILESS_MAIN(TestParser)
#include "tst_parser.moc"
