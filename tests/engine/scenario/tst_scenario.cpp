#include "engine/scenario/scenario.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace makespan;
using namespace makespan::scenario;

namespace {

QString shown(const Scenario& scenario)
{
    QStringList lines;
    for (const language::Diagnostic& diagnostic : scenario.diagnostics()) {
        lines << QStringLiteral("%1:%2 %3 (%4)")
                     .arg(diagnostic.range.begin.line)
                     .arg(diagnostic.range.begin.column)
                     .arg(QString::fromStdString(diagnostic.message),
                          QString::fromStdString(diagnostic.suggestion));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class ScenarioTest : public QObject
{
    Q_OBJECT

private slots:

    void titleAndSummaryComeFromTheDocstring_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("summary");
        const auto row = [](const char* name, const char* source, const char* title,
                            const char* summary) {
            QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(title)
                                << QString::fromUtf8(summary);
        };
        row("title and text", "\"\"\"Four tasks\n\nThey sleep.\nAll of them.\n\"\"\"\n",
            "Four tasks", "They sleep.\nAll of them.");
        row("below settings and comments", "# /// script\n# ///\n\n# hello\n'''One'''\nx = 1\n",
            "One", "");
        row("indented text", "\"\"\"\n    Two\n\n    A\n      B\n    \"\"\"\n", "Two", "A\n  B");
        row("a raw string", "r'''a\\b'''\n", "a\\b", "");
        row("escapes", "'caf\\u00e9'\n", "café", "");
        row("Windows line ends", "\"\"\"Four\r\n\r\nText\r\n\"\"\"\r\n", "Four", "Text");
        row("no docstring", "x = 'no'\n", "12_wait", "");
        row("an f-string is none", "f'''no'''\n", "12_wait", "");
        row("an empty file", "", "12_wait", "");
    }

    void titleAndSummaryComeFromTheDocstring()
    {
        QFETCH(QString, source);
        QFETCH(QString, title);
        QFETCH(QString, summary);
        const Scenario scenario =
            Scenario::fromSource(source.toStdString(), "some/folder/12_wait.py");
        QCOMPARE(QString::fromStdString(scenario.title()), title);
        QCOMPARE(QString::fromStdString(scenario.summary()), summary);
        QCOMPARE(QString::fromStdString(scenario.source()), source);
    }

    void settingsThatNameNoKnobAreErrors()
    {
        const Scenario scenario =
            Scenario::fromSource("# /// script\n"
                                 "# [tool.makespan]\n"
                                 "# sweep = { task = \"1..8\", workers = [1, 2], cores = [1, 2] }\n"
                                 "# [[tool.makespan.predict]]\n"
                                 "# ask = \"?\"\n"
                                 "# answer = \"speedup\"\n"
                                 "# with = { tasks = 99 }\n"
                                 "# ///\n"
                                 "tasks = 4  #: 1..64\n"
                                 "print(tasks)\n",
                                 "x.py");
        QVERIFY(scenario.hasErrors());
        QCOMPARE(
            shown(scenario),
            QStringLiteral("3:13 there is no knob 'task' in this file (did you mean 'tasks'?)\n"
                           "7:12 tasks = 99 is outside its range 1..64 ()"));
    }

    void aHintIsNoError()
    {
        const Scenario scenario = Scenario::fromSource("tasks = 4  #: 1..64\n", "x.py");
        QCOMPARE(scenario.diagnostics().size(), std::size_t{1});
        QVERIFY(!scenario.hasErrors());
    }

    void aFileThatIsTooLargeIsRefused()
    {
        const Scenario scenario = Scenario::fromSource(std::string(2'000'000, '\n'), "x.py");
        QVERIFY(scenario.hasErrors());
        QCOMPARE(scenario.knobs().size(), std::size_t{1});
    }

    void anyBytesAreSurvived_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nul") << QByteArray("tasks = 4\0  #: 1..64\n", 21);
        QTest::newRow("no UTF-8") << QByteArray("tasks = 4  #: 1..64 \xff\xfe\n");
        QTest::newRow("half a character at the end") << QByteArray("# /// script\n# x = \xc3");
        QTest::newRow("only an opening") << QByteArray("# /// script");
        QTest::newRow("an endless string") << QByteArray("\"\"\"title");
        QTest::newRow("a lone init") << QByteArray("ray.init(num_cpus=");
    }

    void anyBytesAreSurvived()
    {
        QFETCH(QByteArray, bytes);
        const Scenario scenario = Scenario::fromSource(bytes.toStdString(), "x.py");
        QCOMPARE(QByteArray::fromStdString(scenario.source()), bytes);
        QVERIFY(scenario.knob("workers") != nullptr);
    }

    void everyShippedScenarioIsComplete()
    {
        QDirIterator files(QStringLiteral(MAKESPAN_SOURCE_DIR "/scenarios"),
                           {QStringLiteral("*.py")}, QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const Scenario scenario =
                Scenario::fromSource(file.readAll().toStdString(), file.fileName().toStdString());
            QVERIFY2(scenario.diagnostics().empty(),
                     qPrintable(file.fileName() + QLatin1Char('\n') + shown(scenario)));
            QVERIFY2(!scenario.summary().empty(), qPrintable(file.fileName()));
            QVERIFY2(scenario.knobs().size() > 1, qPrintable(file.fileName()));
            QVERIFY2(!scenario.settings().lesson.empty(), qPrintable(file.fileName()));
            QVERIFY2(!scenario.settings().checks.empty(), qPrintable(file.fileName()));
            QVERIFY2(!scenario.settings().predictions.empty(), qPrintable(file.fileName()));
            QVERIFY2(!scenario.settings().sweep.axes.empty(), qPrintable(file.fileName()));
            ++count;
        }
        QVERIFY(count >= 14);
    }
};

QTEST_GUILESS_MAIN(ScenarioTest)
#include "tst_scenario.moc"
