#include "engine/scenario/range.h"
#include "engine/scenario/scenario.h"

#include <QTest>

#include <thread>

using namespace makespan;
using namespace makespan::scenario;

namespace {

QString kindName(KnobKind kind)
{
    switch (kind) {
    case KnobKind::Integer:
        return QStringLiteral("integer");
    case KnobKind::Real:
        return QStringLiteral("real");
    case KnobKind::Bool:
        return QStringLiteral("bool");
    case KnobKind::Choice:
        return QStringLiteral("choice");
    }
    return {};
}

/// "name kind = value in range unit: text", a line each.
QString shown(const std::vector<Knob>& knobs)
{
    QStringList lines;
    for (const Knob& knob : knobs) {
        QString line = QStringLiteral("%1 %2 = %3 in %4")
                           .arg(QString::fromStdString(knob.name), kindName(knob.kind),
                                QString::fromStdString(knob.value),
                                QString::fromStdString(rangeText(knob.range)));
        if (!knob.unit.empty()) {
            line += QLatin1Char(' ') + QString::fromStdString(knob.unit);
        }
        if (!knob.text.empty()) {
            line += QStringLiteral(": ") + QString::fromStdString(knob.text);
        }
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

QString shown(const language::Diagnostics& diagnostics)
{
    QStringList lines;
    for (const language::Diagnostic& diagnostic : diagnostics) {
        lines << QStringLiteral("%1:%2 %3 %4")
                     .arg(diagnostic.range.begin.line)
                     .arg(diagnostic.range.begin.column)
                     .arg(diagnostic.severity == language::Severity::Error
                              ? QStringLiteral("error:")
                              : QStringLiteral("hint:"),
                          QString::fromStdString(diagnostic.message));
    }
    return lines.join(QLatin1Char('\n'));
}

Scenario scenarioOf(const std::string& source)
{
    return Scenario::fromSource(source, "test.py");
}

} // namespace

class KnobsTest : public QObject
{
    Q_OBJECT

private slots:

    void theKnobsOfAFileAreFound()
    {
        const Scenario scenario =
            scenarioOf("import ray\n"
                       "tasks = 4      #: 1..64        how often\n"
                       "nap = 1.0      #: 0..10 s      the length of one task\n"
                       "share = 1      #: 0.1..10\n"
                       "how = 'get'    #: {get, wait}  how to collect\n"
                       "size = 2       #: {1, 2, 4}\n"
                       "n = 65_536     #: 1k..1M log   numbers\n"
                       "eager = False  #:              at once?\n"
                       "low = -3       #: -5..5 step 2\n"
                       "typed: int = 2 #: 1..3\n"
                       "plain = 7      # 1..64 is not a knob's comment\n"
                       "ray.init(num_cpus=4)\n"
                       "print(tasks, nap, share, how, size, n, eager, low, typed, plain)\n");
        QCOMPARE(shown(scenario.knobs()),
                 QStringLiteral("tasks integer = 4 in 1..64: how often\n"
                                "nap real = 1.0 in 0..10 s: the length of one task\n"
                                "share real = 1 in 0.1..10\n"
                                "how choice = 'get' in {get, wait}: how to collect\n"
                                "size choice = 2 in {1, 2, 4}\n"
                                "n integer = 65_536 in 1000..1000000 log: numbers\n"
                                "eager bool = False in {False, True}: at once?\n"
                                "low integer = -3 in -5..5 step 2\n"
                                "typed integer = 2 in 1..3\n"
                                "workers integer = 4 in 1..64"));
        QCOMPARE(shown(scenario.diagnostics()), QString());
    }

    void onlyAssignmentsAtTheLeftMarginAreKnobs()
    {
        const Scenario scenario = scenarioOf("def f():\n"
                                             "    x = 4  #: 1..8\n"
                                             "    return x\n"
                                             "y = f()  #: 1..8\n"
                                             "z = 2 * 3  #: 1..8\n");
        QCOMPARE(scenario.knobs().size(), std::size_t{1}); // the workers
        QCOMPARE(
            shown(scenario.diagnostics()),
            QStringLiteral("2:12 hint: '#:' makes a knob only behind an assignment of a literal\n"
                           "4:10 hint: '#:' makes a knob only behind an assignment of a literal\n"
                           "5:12 hint: '#:' makes a knob only behind an assignment of a literal"));
    }

    void knobsStayWhileSomebodyTypesElsewhere()
    {
        const Scenario scenario = scenarioOf(
            "tasks = 4  #: 1..8\nfor i in range(tasks\nray.init(num_cpus=3)\nprint(\"\n");
        QVERIFY(scenario.knob("tasks") != nullptr);
        QCOMPARE(scenario.knob("tasks")->value, std::string("4"));
    }

    void theWorkersStandInRayInit_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("knobs");
        const auto row = [](const char* name, const char* source, const char* knobs) {
            QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(knobs);
        };
        row("a literal", "import ray\nray.init(num_cpus=6)\n", "workers integer = 6 in 1..64");
        row("among other arguments",
            "import ray as r\nr.init(address=None, num_cpus=6, x=(1, 2))\n",
            "workers integer = 6 in 1..64");
        row("more than proposed", "import ray\nray.init(num_cpus=100)\n",
            "workers integer = 100 in 1..128");
        row("with a range", "import ray\nray.init(num_cpus=2)  #: 1..16  how many\n",
            "workers integer = 2 in 1..16: how many");
        row("over several lines", "import ray\nray.init(\n    num_cpus=2,\n)  #: {1, 2}\n",
            "workers choice = 2 in {1, 2}");
        row("a knob", "import ray\ncount = 3  #: 1..9\nray.init(num_cpus=count)\n",
            "count integer = 3 in 1..9");
        row("a knob of that name", "import ray\nworkers = 3  #: 1..9\nray.init(num_cpus=workers)\n",
            "workers integer = 3 in 1..9");
    }

    void theWorkersStandInRayInit()
    {
        QFETCH(QString, source);
        QFETCH(QString, knobs);
        const Scenario scenario = scenarioOf(source.toStdString());
        QCOMPARE(shown(scenario.knobs()), knobs);
        QCOMPARE(shown(scenario.diagnostics()), QString());
        QCOMPARE(scenario.knob("workers"), &scenario.workers());
        QVERIFY(scenario.workers().literal.end.offset > 0);
    }

    void withoutRayInitTheWorkersAreTheHostsCores()
    {
        const Scenario scenario = scenarioOf("print(1)\n");
        QCOMPARE(scenario.knobs().size(), std::size_t{1});
        QCOMPARE(scenario.workers().value,
                 std::to_string(std::max(1U, std::thread::hardware_concurrency())));
        QCOMPARE(scenario.workers().literal.end.offset, 0U);
    }

    void workersThatAreNotInTheFileCanBeSetAllTheSame()
    {
        const Scenario scenario = scenarioOf("tasks = 4  #: 1..8\nprint(tasks)\n");
        const auto changed = scenario.withKnob("workers", "12");
        QVERIFY2(changed.scenario.has_value(), changed.error.c_str());
        QCOMPARE(changed.scenario->workers().value, std::string("12"));
        QCOMPARE(changed.scenario->source(), scenario.source());
        const auto both = changed.scenario->withKnob("tasks", "8");
        QVERIFY(both.scenario.has_value());
        QCOMPARE(both.scenario->workers().value, std::string("12"));
    }

    void workersThatAreComputedAreAHint()
    {
        const Scenario scenario = scenarioOf("import ray\nk = 2\nray.init(num_cpus=2 * k)\n");
        QCOMPARE(
            shown(scenario.diagnostics()),
            QStringLiteral(
                "3:19 hint: the number of workers cannot be changed from outside: it is computed here"));
    }

    void faultsOfKnobsAreNamedWithTheirPlace_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* source, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(expected);
        };
        row("no range", "x = 4  #: tasks\nprint(x)\n",
            "1:8 hint: 'x' has no range, so it is not a knob");
        row("a bad range", "x = 4  #: 9..1\nprint(x)\n",
            "1:8 error: the range of 'x' is not valid: the range '9..1' is empty: its first end is above its second");
        row("a text with numbers", "x = 'a'  #: 1..4\nprint(x)\n",
            "1:10 error: 'x' is a text, and '1..4' a range of numbers");
        row("outside its range", "x = 99  #: 1..64\nprint(x)\n",
            "1:5 hint: x = 99 is outside its range 1..64");
        row("twice", "x = 1  #: 1..4\nx = 2  #: 1..4\nprint(x)\n",
            "2:1 error: 'x' is a knob already, in line 1");
        row("never used", "tasks = 4  #: 1..64\nfor i in range(4):\n    print(i)\n",
            "1:1 hint: the knob 'tasks' is never used: changing it changes nothing");
        row("used in an f-string only", "x = 4  #: 1..64\nprint(f'{x}')\n", "");
        row("not used in a plain string", "x = 4  #: 1..64\nprint('x')\n",
            "1:1 hint: the knob 'x' is never used: changing it changes nothing");
        row("two sources of the workers",
            "import ray\nworkers = 2  #: 1..4\nray.init(num_cpus=3)\nprint(workers)\n",
            "3:19 error: the number of workers stands here and in the knob 'workers'");
        row("no worker at all", "import ray\nray.init(num_cpus=0)\n",
            "2:19 error: the number of workers has to be from 1 to 100000");
    }

    void faultsOfKnobsAreNamedWithTheirPlace()
    {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(shown(scenarioOf(source.toStdString()).diagnostics()), expected);
    }

    void moreKnobsThanAnybodyCanUseAreAnError()
    {
        std::string source;
        for (int i = 0; i < 150; ++i) {
            source += "k" + std::to_string(i) + " = 1  #: 1..2\n";
        }
        const Scenario scenario = scenarioOf(source);
        QVERIFY(scenario.hasErrors());
        QCOMPARE(scenario.knobs().size(), std::size_t{101}); // with the workers
    }

    void settingAKnobRewritesItsLiteralOnly_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* title, const char* before, const char* name,
                            const char* value, const char* after) {
            QTest::newRow(title) << QByteArray(before) << QString::fromUtf8(name)
                                 << QString::fromUtf8(value) << QByteArray(after);
        };
        row("an integer", "tasks = 4  #: 1..64\n", "tasks", "15", "tasks = 15  #: 1..64\n");
        row("an abbreviation", "n = 4  #: 1..1M\n", "n", "2k", "n = 2000  #: 1..1M\n");
        row("Windows line ends", "a = 1\r\ntasks = 4\t#: 1..64\r\nb = 2\r\n", "tasks", "15",
            "a = 1\r\ntasks = 15\t#: 1..64\r\nb = 2\r\n");
        row("behind umlauts",
            "s = 'Gr\xc3\xb6\xc3\x9f"
            "e'; t = 1\nnap = 1.0  #: 0..10 s L\xc3\xa4nge\n",
            "nap", "0.5",
            "s = 'Gr\xc3\xb6\xc3\x9f"
            "e'; t = 1\nnap = 0.5  #: 0..10 s L\xc3\xa4nge\n");
        row("a byte order mark", "\xEF\xBB\xBFtasks = 4  #: 1..64\n", "tasks", "5",
            "\xEF\xBB\xBFtasks = 5  #: 1..64\n");
        row("no line end", "tasks = 4  #: 1..64", "tasks", "5", "tasks = 5  #: 1..64");
        row("a real keeps its kind", "nap = 1.0  #: 0..10 s\n", "nap", "5",
            "nap = 5.0  #: 0..10 s\n");
        row("a small real", "unit = 2e-6  #: 0..1\n", "unit", "1e-7", "unit = 1e-7  #: 0..1\n");
        row("a sign", "low = -3  #: -5..5\n", "low", "4", "low = 4  #: -5..5\n");
        row("a bool", "eager = False  #: now?\n", "eager", "true", "eager = True  #: now?\n");
        row("a bare word", "how = 'get'  #: {get, wait}\n", "how", "wait",
            "how = 'wait'  #: {get, wait}\n");
        row("double quotes stay", "how = \"get\"  #: {get, wait}\n", "how", "'wait'",
            "how = \"wait\"  #: {get, wait}\n");
        row("a choice of numbers", "k = 1  #: {1, 2}\n", "k", "2", "k = 2  #: {1, 2}\n");
        row("the workers", "import ray\nray.init(num_cpus=4)\n", "workers", "8",
            "import ray\nray.init(num_cpus=8)\n");
        row("the workers by another name", "import ray\nw = 4  #: 1..9\nray.init(num_cpus=w)\n",
            "workers", "8", "import ray\nw = 8  #: 1..9\nray.init(num_cpus=w)\n");
        row("more workers than proposed", "import ray\nray.init(num_cpus=4)\n", "workers", "1000",
            "import ray\nray.init(num_cpus=1000)\n");
    }

    void settingAKnobRewritesItsLiteralOnly()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QByteArray, after);
        const Scenario scenario = scenarioOf(before.toStdString());
        const auto changed = scenario.withKnob(name.toStdString(), value.toStdString());
        QVERIFY2(changed.scenario.has_value(), changed.error.c_str());
        QCOMPARE(QByteArray::fromStdString(changed.scenario->source()), after);
        QCOMPARE(QByteArray::fromStdString(scenario.source()), before); // a scenario is a value
    }

    void aValueThatTheKnobCannotHaveIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const char* value, const char* error) {
            QTest::addRow("%s=%s", name, value)
                << QString::fromLatin1(name) << QString::fromLatin1(value)
                << QString::fromLatin1(error);
        };
        row("tasks", "65", "tasks = 65 is outside its range 1..64");
        row("tasks", "1.5", "tasks has to be a whole number in 1..64, not '1.5'");
        row("tasks", "many", "tasks has to be a whole number in 1..64, not 'many'");
        row("tasks", "", "tasks has to be a whole number in 1..64, not ''");
        row("nap", "11", "nap = 11 is outside its range 0..10 s");
        row("nap", "1 s", "nap has to be a number in 0..10, not '1 s'");
        row("how", "take", "how can be one of {get, wait}, not 'take'");
        row("eager", "maybe", "eager can be True or False, not 'maybe'");
        row("workers", "0", "workers = 0 is outside its range 1..100000");
        row("task", "4", "there is no knob 'task'; did you mean 'tasks'?");
        row("zzz", "4", "there is no knob 'zzz'; this file has tasks, nap, how, eager, workers");
    }

    void aValueThatTheKnobCannotHaveIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, error);
        const Scenario scenario =
            scenarioOf("import ray\ntasks = 4  #: 1..64\nnap = 1.0  #: 0..10 s\n"
                       "how = 'get'  #: {get, wait}\neager = False  #: now?\n"
                       "ray.init(num_cpus=4)\n");
        const auto changed = scenario.withKnob(name.toStdString(), value.toStdString());
        QVERIFY(!changed.scenario.has_value());
        QCOMPARE(QString::fromStdString(changed.error), error);
    }
};

QTEST_GUILESS_MAIN(KnobsTest)
#include "tst_knobs.moc"
