#include "engine/language/syntax/lexer.h"

#include <QTest>

#include <string>

using namespace makespan::language;
using namespace makespan::language::syntax;

namespace {

/// The tokens as words: "x" "=" "1", with NEWLINE, INDENT, DEDENT; "<)>" for a bracket that was put in.
std::string words(std::string_view source)
{
    std::string text;
    for (const Token& token : tokenize(source).tokens) {
        if (!text.empty())
            text += ' ';
        switch (token.kind) {
        case TokenKind::EndOfFile:
            text += "END";
            break;
        case TokenKind::Newline:
            text += "NEWLINE";
            break;
        case TokenKind::Indent:
            text += "INDENT";
            break;
        case TokenKind::Dedent:
            text += "DEDENT";
            break;
        case TokenKind::Error:
            text += "ERROR";
            break;
        case TokenKind::RightParen:
        case TokenKind::RightBracket:
        case TokenKind::RightBrace:
            text += token.text(source).empty() ? std::string("<missing>")
                                               : std::string(token.text(source));
            break;
        default:
            text += token.text(source);
        }
    }
    return text;
}

} // namespace

class TestLexer : public QObject
{
    Q_OBJECT

private slots:

    void indentationBecomesTokens()
    {
        QCOMPARE(words("if a:\n    b\n\n    # c\n  # d\n    e\nf\n"),
                 std::string("if a : NEWLINE INDENT b NEWLINE e NEWLINE DEDENT f NEWLINE END"));
    }

    void openBlocksEndAtTheEndOfTheFile()
    {
        QCOMPARE(
            words("if a:\n  if b:\n    c"),
            std::string("if a : NEWLINE INDENT if b : NEWLINE INDENT c NEWLINE DEDENT DEDENT END"));
    }

    void linesJoinInsideBracketsAndAfterBackslashes()
    {
        QCOMPARE(words("a = (1,\n\n  2)\nb = 1 + \\\n   2\n"),
                 std::string("a = ( 1 , 2 ) NEWLINE b = 1 + 2 NEWLINE END"));
    }

    void theLongestOperatorWins()
    {
        QCOMPARE(words("a**=b//c<<=d:=e->f...g!=h"),
                 std::string("a **= b // c <<= d := e -> f ... g != h NEWLINE END"));
    }

    void numbersMayTouchKeywords()
    {
        QCOMPARE(words("1if x else 2"), std::string("1 if x else 2 NEWLINE END"));
        QCOMPARE(words("0xfor x"), std::string("0xf or x NEWLINE END"));
    }

    void stringsKeepTheirPrefixesAndQuotes()
    {
        QCOMPARE(words("f'a{b}' rB\"c\" u'd' '''e\nf'''"),
                 std::string("f'a{b}' rB\"c\" u'd' '''e\nf''' NEWLINE END"));
    }

    void missingBracketsAreClosedWhereTheStatementEnds()
    {
        QCOMPARE(words("f(1\nx = 2\n"), std::string("f ( 1 <missing> NEWLINE x = 2 NEWLINE END"));
        QCOMPARE(words("if (a:\n  b\n"),
                 std::string("if ( a <missing> : NEWLINE INDENT b NEWLINE DEDENT END"));
        QCOMPARE(words("x = [\n  1,\n  (2,\n  3\ny\n"),
                 std::string("x = [ 1 , ( 2 , 3 <missing> <missing> NEWLINE y NEWLINE END"));
    }

    void everyTokenPairOfBracketsMatchesInAnyText()
    {
        for (const char* source :
             {"((((", "))))", "(]", "[(])", "{(]}\n)", "f(\n\ndef g(:\n  [", "'''", "\\", "(\\"}) {
            int depth = 0;
            for (const Token& token : tokenize(source).tokens) {
                switch (token.kind) {
                case TokenKind::LeftParen:
                case TokenKind::LeftBracket:
                case TokenKind::LeftBrace:
                    ++depth;
                    break;
                case TokenKind::RightParen:
                case TokenKind::RightBracket:
                case TokenKind::RightBrace:
                    --depth;
                    break;
                default:
                    break;
                }
                QVERIFY2(depth >= 0, source);
            }
            QVERIFY2(depth == 0, source);
        }
    }

    void tokensTileTheText()
    {
        const std::string source = "def f(a, b = 'ä'):  # c\n    return a+b  \n";
        std::uint32_t last = 0;
        for (const Token& token : tokenize(source).tokens) {
            QVERIFY(token.range.begin.offset >= last);
            QVERIFY(token.range.end.offset >= token.range.begin.offset);
            last = token.range.end.offset;
        }
        QCOMPARE(std::size_t{last}, source.size());
    }
};

QTEST_GUILESS_MAIN(TestLexer)
#include "tst_lexer.moc"
