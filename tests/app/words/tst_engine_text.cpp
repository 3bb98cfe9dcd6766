#include "app/words/engine_sentences.h"
#include "app/words/engine_text.h"
#include "engine/execution/deadlock_text.h"
#include "engine/experiment/sweep_request.h"
#include "engine/language/program.h"
#include "engine/scenario/scenario.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace makespan;

namespace {

/// Puts every sentence of the engine into marks, so that it shows what was recognised.
class Marking : public QTranslator
{
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return std::string_view(context) == "Engine" ? u'«' + QString::fromUtf8(source) + u'»'
                                                     : QString();
    }

    bool isEmpty() const override { return false; }
};

QString marked(const std::string& english)
{
    Marking marking;
    QCoreApplication::installTranslator(&marking);
    return words::engineText(english);
}

/// All of the engine's sources, with literals that stand one after the other made into one.
QString engineSources()
{
    QString all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(ENGINE)) {
        const auto ending = entry.path().extension();
        if (ending == ".cpp" || ending == ".h") {
            std::ifstream in(entry.path(), std::ios::binary);
            all += QString::fromStdString({std::istreambuf_iterator<char>(in), {}});
        }
    }
    static const QRegularExpression kBetweenLiterals(QStringLiteral("(?<!\\\\)\"\\s*\\+?\\s*\""));
    return all.remove(kBetweenLiterals);
}

} // namespace

class tst_EngineText : public QObject
{
    Q_OBJECT

private slots:

    void everySentenceIsOneThatTheEngineSays()
    {
        const QString sources = engineSources();
        QVERIFY(sources.size() > 1'000'000);
        static const QRegularExpression kPlace(QStringLiteral("%[1-9]"));
        QStringList gone;
        for (const char* sentence : words::engineSentences()) {
            for (QString piece : QString::fromUtf8(sentence).split(kPlace)) {
                piece = piece.trimmed();
                piece.replace(u'\\', QStringLiteral("\\\\"));
                piece.replace(u'"', QStringLiteral("\\\""));
                if (piece.size() > 9 && !sources.contains(piece)) {
                    gone << QString::fromUtf8(sentence);
                }
            }
        }
        QVERIFY2(gone.isEmpty(), qPrintable(gone.join(u'\n')));
    }

    void whatWasPutInStaysAndWhatIsTheEnginesOwnIsTranslatedToo()
    {
        QCOMPARE(marked("the knob 'tasks' is never used: changing it changes nothing"),
                 QStringLiteral("«the knob 'tasks' is never used: changing it changes nothing»"));
        QCOMPARE(
            marked("the range of 'tasks' is not valid: '7' is not a range; write it like 1..64"),
            QStringLiteral("«the range of 'tasks' is not valid: «'7' is not a range; write it "
                           "like 1..64»»"));
        QCOMPARE(marked("ZeroDivisionError: division by zero"),
                 QStringLiteral("ZeroDivisionError: division by zero"));
        QCOMPARE(marked("the knob '%2' is never used: changing it changes nothing"),
                 QStringLiteral("«the knob '%2' is never used: changing it changes nothing»"));
        QCOMPARE(marked(""), QString());
    }

    void everyStepOfADeadlockIsRecognised()
    {
        execution::DeadlockText text;
        text.waitsFor(execution::DeadlockText::kDriver, 7, "a (task 0)");
        text.waitsForNobody("a (task 0)", 0);
        text.needsResult("a (task 0)", "b (task 1)");
        text.needsWorker("b (task 1)", "c (task 2)");
        text.needsWorkerOfActors("c (task 2)");
        text.needsActor("d (task 3)", "e (task 4)");
        text.needsActorMade("d (task 3)", "e (task 4)");
        text.needsItsTurn("e (task 4)");
        text.asksForTooMuch("f (task 5)", 8, 4);
        text.closeCircle();
        const QString shown = marked(text.text());
        QVERIFY2(shown.startsWith(QStringLiteral("«Nothing can go on: ««the driver» waits «in line "
                                                 "7» for a (task 0)»; «")),
                 qPrintable(shown));
        // The whole, ten steps; in them the driver, a line, and something that nobody does.
        QCOMPARE(shown.count(u'«'), 14);
    }

    void everyErrorAndHintIsRecognised_data()
    {
        QTest::addColumn<QString>("program");
        int number = 0;
        for (
            const char* program : {
                "if True\n    pass\n",
                "if x = 1:\n    pass\n",
                "x = 1 +\n",
                "x = (1, 2\n",
                "x = 1)\n",
                "x = [1, 2)\n",
                "x = [1,\n2)\n",
                "print 1\n",
                "x === 1\n",
                "x =! 1\n",
                "x = 1 && 2\n",
                "x = 'abc\n",
                "x = \"\"\"abc\n",
                "x = “a”\n",
                "x = 3 – 1\n",
                "x = $1\n",
                "x = 5 ? 1\n",
                "while x\n    pass\n",
                "for i of [1]:\n    pass\n",
                "for i [1]:\n    pass\n",
                "for (i = 0; i < 3; i++):\n    pass\n",
                "else:\n    pass\n",
                "except:\n    pass\n",
                "try:\n    pass\n",
                "def f\n    pass\n",
                "def f(a, a):\n    pass\n",
                "def f(a=1, b):\n    pass\n",
                "def f(1):\n    pass\n",
                "def f(**a, b):\n    pass\n",
                "def f(*):\n    pass\n",
                "function f(a)\n",
                "var x = 1\n",
                "elseif x:\n",
                "else if x:\n    pass\n",
                "if 1:\n    pass\nelse if 2:\n    pass\n",
                "switch x:\n",
                "throw x\n",
                "include math\n",
                "new Thing()\n",
                "if True:\nx = 1\n",
                "x = 1\n    y = 2\n",
                "if True:\n        x = 1\n    y = 2\n",
                "if True:\n\tx = 1\n        y = 2\n",
                "return 1\n",
                "yield 1\n",
                "break\n",
                "continue\n",
                "await x\n",
                "nonlocal x\n",
                "global x = 1\n",
                "import a from b\n",
                "class = 1\n",
                "1 = x\n",
                "'a' = 2\n",
                "f() = 3\n",
                "True = 1\n",
                "a < b = 1\n",
                "del f()\n",
                "x + 1 = 2\n",
                "*a, *b = [1]\n",
                "x = *a\n",
                "x++\n",
                "f(a=1, 2)\n",
                "f(a=1, a=2)\n",
                "f(x for x in [], 1)\n",
                "x = [1 2]\n",
                "x = [1; 2]\n",
                "x = {1: 2, 3}\n",
                "x = {1, 2: 3}\n",
                "x = {**{}, *[]}\n",
                "x = a[]\n",
                "x = 1 if 2\n",
                "x = 1 not 2\n",
                "x = [i for i in [1] if i else 2]\n",
                "x = f'{}'\n",
                "x = f'{1'\n",
                "x = f'}'\n",
                "x = f'{1!z}'\n",
                "x = b'ä'\n",
                "x = '\\N'\n",
                "x = '\\x1'\n",
                "x = 'a' b'c'\n",
                "x -> y\n",
                "x: = 1\n",
                "match 1:\n    x = 1\n",
                "match 1:\n    case x:\n        pass\n    case 2:\n        pass\n",
                "match 1:\n    case a | b:\n        pass\n",
                "match 1:\n    case (a, a):\n        pass\n",
                "async x\n",
                "@a\nx = 1\n",
                "class A(metaclass=B):\n    pass\n",
                "class A(*b):\n    pass\n",
                "from . import x\n",
                "def f():\n    from math import *\n",
                "import numpy\n",
                "import mth\n",
                "from math import sqr\n",
                "import math\nmath.sqr(1)\n",
                "print(undefined)\n",
                "prnt(1)\n",
                "sqrt(2)\n",
                "def f():\n    inner = 1\nprint(inner)\n",
                "def f(a):\n    global a\n",
                "x = 1\ndef f():\n    x = 2\n    global x\n",
                "def f():\n    nonlocal y\n",
                "[y := 1 for y in [1]]\n",
                "tasks = 4  #: \nprint(tasks)\n",
                "tasks = 4  #: 9..1\nprint(tasks)\n",
                "tasks = 4  #: 1..x\nprint(tasks)\n",
                "tasks = 4  #: 5..9\nprint(tasks)\n",
                "tasks = 4  #: 1..9\n",
                "tasks = 4  #: {1, 2\nprint(tasks)\n",
                "tasks = 4  #: 1..9 step 0\nprint(tasks)\n",
                "tasks = 'a'  #: 1..9\nprint(tasks)\n",
                "tasks = 4  #: 1..9\ntasks = 5  #: 1..9\nprint(tasks)\n",
                "print(1)  #: 1..9\n",
                "import ray\nray.init(num_cpus=2 + 2)\n",
                "# /// script\n# [tool.makespan]\n# sweep = 3\n# ///\n",
                "# /// script\n# [tool.makespan]\n# sweep = { worker = \"1..8\" }\n# ///\n",
                "# /// script\n# [tool.makespan]\n# sweep = { workers = \"1..8\", repeat = 0 }\n# ///\n",
                "# /// script\n# [tool.makespan]\n# speed = 3\n# ///\n",
                "# /// script\n# [tool.makespan]\n# lesson = 3\n# ///\n",
                "# /// script\n# [tool.makespan]\n# check = \"1 +\"\n# ///\n",
                "# /// script\n# [tool.makespan.machine]\n# queue = \"best\"\n# ///\n",
                "# /// script\n# [tool.makespan.machine]\n# submit = \"fast\"\n# ///\n",
                "# /// script\n# [tool.makespan.machine]\n# cores = \"-1\"\n# ///\n",
                "# /// script\n# [[tool.makespan.predict]]\n# ask = \"What?\"\n# ///\n",
                "# /// script\n",
                "import ray\n@ray.remote\ndef f():\n    return 1\nf()\n",
                "import ray\n@ray.remote\ndef f():\n    return 1\nfor i in range(3):\n    print(ray.get(f.remote()))\n",
                "import ray\n@ray.remote\ndef f():\n    return 1\nf.remote()\n",
                "import ray\n@ray.remote\ndef f():\n    return 1\nx = f.remote()\nprint(x)\nprint(x + 1, x < 2)\n",
                "import ray\n@ray.remote\ndef f(a):\n    return a\nx = [f.remote(i) for i in range(3)]\nprint(ray.get(f.remote(x)))\n",
                "import ray\nseen = []\n@ray.remote\ndef f(a):\n    seen.append(a)\nray.get(f.remote(1))\n",
            }) {
            QTest::addRow("%d", ++number) << QString::fromUtf8(program);
        }
    }

    void everyErrorAndHintIsRecognised()
    {
        QFETCH(const QString, program);
        const auto scenario = scenario::Scenario::fromSource(program.toStdString(), "wrong.py");
        language::Diagnostics all = scenario.diagnostics();
        const auto compiled = language::compile(scenario.source(), "wrong.py");
        all.insert(all.end(), compiled.diagnostics.begin(), compiled.diagnostics.end());
        QVERIFY2(!all.empty(), qPrintable(program));
        for (const auto& one : all) {
            const QString message = marked(one.message);
            QVERIFY2(message.startsWith(u'«'), qPrintable(message));
            const QString advice = marked(one.suggestion);
            QVERIFY2(advice.isEmpty() || advice.startsWith(u'«'), qPrintable(advice));
        }
    }

    void aSweepThatCannotBeMadeIsExplained()
    {
        const auto scenario =
            scenario::Scenario::fromSource("tasks = 4  #: 1..9\nprint(tasks)\n", "a.py");
        scenario::SweepSettings settings;
        settings.axes = {{"naps", {1, 9, 1, false, {}}}};
        try {
            experiment::planParts({scenario, settings, {trace::Clock::Virtual}, {}, {}});
            QFAIL("it was planned");
        } catch (const std::invalid_argument& error) {
            QCOMPARE(marked(error.what()).count(u'«'), 2);
        }
    }
};

QTEST_GUILESS_MAIN(tst_EngineText)
#include "tst_engine_text.moc"
