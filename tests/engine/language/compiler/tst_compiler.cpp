#include "engine/language/bytecode/code.h"
#include "engine/language/compiler/compiler.h"
#include "engine/language/program.h"
#include "tests/engine/language/support/case_file.h"

#include <QTest>

#include <string>

using namespace makespan::language;

namespace {

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines)
        text += line + '\n';
    return text;
}

std::string listing(const Diagnostics& diagnostics)
{
    if (diagnostics.empty())
        return "nothing\n";
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
        readCases(std::string(MAKESPAN_SOURCE_DIR "/tests/engine/language/compiler/data/") + file);
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

class TestCompiler : public QObject
{
    Q_OBJECT

private slots:

    void whatIsNotThereIsNamed_data() { addRows("errors.txt"); }

    void whatIsNotThereIsNamed()
    {
        QFETCH(std::string, source);
        QFETCH(std::string, expected);
        const Compilation result = compile(source, "test.py");
        QCOMPARE(listing(result.diagnostics), expected);
        QVERIFY(!result.program);
    }

    void mistakesOfParallelProgramsGetHints_data() { addRows("hints.txt"); }

    void mistakesOfParallelProgramsGetHints()
    {
        QFETCH(std::string, source);
        QFETCH(std::string, expected);
        const Compilation result = compile(source, "test.py");
        QCOMPARE(listing(result.diagnostics), expected);
        QVERIFY(result.program);
    }

    void hintsDoNotKeepAProgramFromRunning()
    {
        const Compilation result =
            compile("import ray\n@ray.remote\ndef f():\n    pass\nf.remote()\n", "test.py");
        QCOMPARE(result.diagnostics.size(), std::size_t{1});
        QCOMPARE(result.diagnostics[0].severity, Severity::Hint);
        QVERIFY(result.program);
    }

    void linesOfInstructionsAreThoseOfTheSource()
    {
        const Compilation result = compile("x = 1\n\ny = (x +\n     2)\n", "test.py");
        QVERIFY(result.program);
        const Code& code = result.program->module();
        std::vector<std::uint32_t> lines;
        for (std::uint32_t i = 0; i < code.instructions.size(); ++i) {
            if (lines.empty() || lines.back() != code.lineAt(i))
                lines.push_back(code.lineAt(i));
        }
        QCOMPARE(lines.front(), 1U);
        QVERIFY(std::find(lines.begin(), lines.end(), 3U) != lines.end());
    }

    void anExpressionSeesTheNamesThatItIsGiven()
    {
        compiler::Options options;
        options.predefined = {"makespan", "result"};
        options.builtin = [](std::string_view) { return Value::undefined(); };
        QVERIFY(compiler::compileExpression("1.0 <= makespan <= 1.2", "check", options).code);
        const auto unknown = compiler::compileExpression("makspan > 1", "check", options);
        QVERIFY(!unknown.code);
        QCOMPARE(
            listing(unknown.diagnostics),
            std::string(
                "1:1: NameError: The name 'makspan' is not defined anywhere. | Did you mean 'makespan'?\n"));
        QVERIFY(!compiler::compileExpression("x = 3", "check", options).code);
        QVERIFY(!compiler::compileExpression("", "check", options).code);
    }

    void diagnosticsShowTheLineWithACaret()
    {
        const std::string source = "x = 1\n\tprint(ä, qwert)\n";
        Diagnostic diagnostic{Severity::Error,
                              {{2, 11, 17}, {2, 16, 22}},
                              "NameError",
                              "Unknown.",
                              "Write something else."};
        QCOMPARE(
            format(diagnostic, "a.py", source),
            std::string(
                "a.py:2:11: error: Unknown.\n    \tprint(ä, qwert)\n    \t         ^^^^^\n    Write something else.\n"));
        diagnostic.severity = Severity::Hint;
        diagnostic.suggestion.clear();
        diagnostic.range = {{3, 1, 24}, {3, 1, 24}};
        QCOMPARE(format(diagnostic, "a.py", source), std::string("a.py:3:1: hint: Unknown.\n"));
    }

    void diagnosticsShowNothingThatCommandsATerminal()
    {
        const std::string source = "x = '\x1b[2J\xff\xc3\x9f\xc2\x9b' + 1\n";
        const Diagnostic diagnostic{Severity::Error, {{1, 13, 15}, {1, 14, 16}}, "T", "No.", ""};
        QCOMPARE(format(diagnostic, "a.py", source),
                 std::string("a.py:1:13: error: No.\n    x = '?[2J?ß?' + 1\n                ^\n"));
    }

    void hostileProgramsEndWithAnErrorOrCompile_data()
    {
        QTest::addColumn<std::string>("source");
        QTest::newRow("nested finally blocks") << [] {
            std::string text = "def f():\n";
            std::string indent = " ";
            for (int i = 0; i < 19; ++i) {
                text += indent + "try: return 1\n" + indent + "finally:\n";
                indent += ' ';
            }
            return text + indent + "pass\n";
        }();
        QTest::newRow("finally around loops and returns") << [] {
            std::string text = "def f():\n";
            std::string indent = " ";
            for (int i = 0; i < 9; ++i) {
                text += indent + "while a:\n" + indent + " try:\n";
                indent += "  ";
            }
            text += indent + repeated("if a: return 1\n" + indent, 200) + "pass\n";
            for (int i = 0; i < 9; ++i) {
                indent.resize(indent.size() - 2);
                text += indent + " finally: b\n";
            }
            return text + "a = b = 1\n";
        }();
        QTest::newRow("many functions") << repeated("lambda: 0\n", 70'000);
        QTest::newRow("many names") << [] {
            std::string text;
            for (int i = 0; i < 20'000; ++i)
                text += "v" + std::to_string(i) + " = w" + std::to_string(i) + "\n";
            return text;
        }();
        QTest::newRow("many constants") << [] {
            std::string text = "x = [";
            for (int i = 0; i < 40'000; ++i)
                text += std::to_string(i) + ".5, ";
            return text + "]\n";
        }();
        QTest::newRow("many texts") << [] {
            std::string text = "x = [";
            for (int i = 0; i < 40'000; ++i)
                text += "'t" + std::to_string(i) + "', ";
            return text + "]\n";
        }();
        QTest::newRow("deep comprehensions")
            << "x = " + repeated("[", 90) + "1" + repeated(" for a in b]", 90) + "\nb = 1\n";
        QTest::newRow("deep functions") << [] {
            std::string text;
            for (int i = 0; i < 95; ++i)
                text += std::string(static_cast<std::size_t>(i), ' ') + "def f(a"
                        + std::to_string(i) + "=0):\n";
            return text + std::string(95, ' ') + "return a0 + a50 + a94\n";
        }();
        QTest::newRow("deep classes") << [] {
            std::string text;
            for (int i = 0; i < 95; ++i)
                text += std::string(static_cast<std::size_t>(i), ' ') + "class A:\n";
            return text + std::string(95, ' ') + "def f(self): return super().f()\n";
        }();
        QTest::newRow("long sum") << "x = 1" + repeated(" + x", 900) + "\n";
        QTest::newRow("many tries")
            << repeated("try: x = 1\nexcept A: pass\n", 10'000) + "A = x = 1\n";
        QTest::newRow("many cases")
            << "match 1:\n" + repeated(" case [a, {'k': b}]: pass\n", 10'000);
        QTest::newRow("many alternatives")
            << "match 1:\n case " + repeated("1 | ", 50'000) + "2: pass\n";
        QTest::newRow("wide unpacking") << repeated("a, ", 50'000) + "= b\nb = 1\n";
        QTest::newRow("wide starred unpacking") << repeated("a, ", 5'000) + "*c = b\nb = 1\n";
        QTest::newRow("many arguments") << "f(" + repeated("1, ", 50'000) + ")\nf = 1\n";
    }

    void hostileProgramsEndWithAnErrorOrCompile()
    {
        QFETCH(std::string, source);
        const Compilation result = compile(source, "test.py");
        for (const Diagnostic& diagnostic : result.diagnostics)
            QVERIFY2(diagnostic.type != "SystemError", diagnostic.message.c_str());
        QVERIFY(result.program || !result.diagnostics.empty());
    }
};

QTEST_GUILESS_MAIN(TestCompiler)
#include "tst_compiler.moc"
