#include "engine/scenario/machine_keys.h"
#include "engine/scenario/range.h"
#include "engine/scenario/settings_reader.h"

#include <QTest>

using namespace makespan;
using namespace makespan::scenario;

namespace {

/// A file whose block has these lines.
std::string block(const QStringList& lines)
{
    QString text = QStringLiteral("# /// script\n");
    for (const QString& line : lines) {
        text += line.isEmpty() ? QStringLiteral("#\n")
                               : QStringLiteral("# ") + line + QLatin1Char('\n');
    }
    return (text + QStringLiteral("# ///\nprint(1)\n")).toStdString();
}

/// "line:column message (suggestion)", a line each.
QString shown(const language::Diagnostics& diagnostics)
{
    QStringList lines;
    for (const language::Diagnostic& diagnostic : diagnostics) {
        QString line = QStringLiteral("%1:%2 %3")
                           .arg(diagnostic.range.begin.line)
                           .arg(diagnostic.range.begin.column)
                           .arg(QString::fromStdString(diagnostic.message));
        if (!diagnostic.suggestion.empty()) {
            line += QStringLiteral(" (%1)").arg(QString::fromStdString(diagnostic.suggestion));
        }
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

private slots:

    void everySettingIsRead()
    {
        const SettingsReading reading = readSettings(block({
            QStringLiteral("dependencies = [\"ray\"]"),
            QString(),
            QStringLiteral("[tool.makespan]"),
            QStringLiteral("lesson = \"lecture/02\""),
            QStringLiteral(
                "sweep = { workers = \"1..8\", tasks = [1, 2], repeat = 5, warmup = 1, order = \"sequential\" }"),
            QStringLiteral("check = [\"result == [0, 1, 4, 9]\", \"1.0 <= makespan <= 1.2\"]"),
            QString(),
            QStringLiteral("[tool.makespan.machine]"),
            QStringLiteral("preset = \"ray\""),
            QStringLiteral("cores = 8"),
            QStringLiteral("submit = \"0.1 ms\""),
            QStringLiteral("start = \"host\""),
            QStringLiteral("step = 0"),
            QStringLiteral("queue = \"longest\""),
            QStringLiteral("nested_get = \"hold\""),
            QStringLiteral("seed = 7"),
            QString(),
            QStringLiteral("[[tool.makespan.predict]]"),
            QStringLiteral("ask = \"How fast?\""),
            QStringLiteral("with = { tasks = 15, how = \"get\" }"),
            QStringLiteral("answer = \"speedup\""),
            QStringLiteral("tolerance = \"5 %\""),
        }));
        QCOMPARE(shown(reading.diagnostics), QString());
        const Settings& settings = reading.settings;
        QCOMPARE(settings.lesson, std::string("lecture/02"));
        QCOMPARE(settings.sweep.axes.size(), std::size_t{2});
        QCOMPARE(settings.sweep.axes[0].name, std::string("workers"));
        QCOMPARE(rangeText(settings.sweep.axes[0].range), std::string("1..8"));
        QCOMPARE(rangeText(settings.sweep.axes[1].range), std::string("{1, 2}"));
        QCOMPARE(settings.sweep.repeat, 5U);
        QCOMPARE(settings.sweep.warmup, 1U);
        QVERIFY(settings.sweep.order == SweepOrder::Sequential);
        QCOMPARE(settings.checks.size(), std::size_t{2});
        QCOMPARE(settings.checks[1], std::string("1.0 <= makespan <= 1.2"));
        QCOMPARE(settings.machine.preset.value(), std::string("ray"));
        QCOMPARE(settings.machine.cores.value(), 8U);
        QCOMPARE(settings.machine.submit->nanoseconds, 1e5);
        QVERIFY(settings.machine.start->host);
        QCOMPARE(settings.machine.step->nanoseconds, 0.0);
        QVERIFY(!settings.machine.get.has_value());
        QCOMPARE(settings.machine.queue.value(), std::string("longest"));
        QCOMPARE(settings.machine.nestedGet.value(), std::string("hold"));
        QCOMPARE(settings.machine.seed.value(), std::uint64_t{7});
        QCOMPARE(settings.predictions.size(), std::size_t{1});
        QCOMPARE(settings.predictions[0].with.at("tasks"), std::string("15"));
        QCOMPARE(settings.predictions[0].with.at("how"), std::string("'get'"));
        QCOMPARE(settings.predictions[0].tolerance, 0.05);
    }

    void theAxesKeepTheOrderOfTheFile()
    {
        const SettingsReading reading = readSettings(block({
            QStringLiteral("[tool.makespan]"),
            QStringLiteral("sweep = { zebra = [1], apple = [2], middle = [3] }"),
        }));
        QCOMPARE(reading.settings.sweep.axes.size(), std::size_t{3});
        QCOMPARE(reading.settings.sweep.axes[0].name, std::string("zebra"));
        QCOMPARE(reading.settings.sweep.axes[1].name, std::string("apple"));
        QCOMPARE(reading.settings.sweep.axes[2].name, std::string("middle"));
    }

    void aFileWithoutABlockHasNoSettings()
    {
        const SettingsReading reading = readSettings("print(1)\n");
        QVERIFY(reading.diagnostics.empty());
        QVERIFY(reading.settings.checks.empty());
    }

    void otherToolsAreNotOurBusiness()
    {
        const SettingsReading reading = readSettings(
            block({QStringLiteral("requires-python = \">=3.9\""), QStringLiteral("[tool.ruff]"),
                   QStringLiteral("line-length = 100")}));
        QCOMPARE(shown(reading.diagnostics), QString());
    }

    void windowsLineEndsAreUnderstood()
    {
        std::string source =
            block({QStringLiteral("[tool.makespan]"), QStringLiteral("lesson = \"x\"")});
        source = QString::fromStdString(source)
                     .replace(QLatin1Char('\n'), QStringLiteral("\r\n"))
                     .toStdString();
        const SettingsReading reading = readSettings(source);
        QCOMPARE(shown(reading.diagnostics), QString());
        QCOMPARE(reading.settings.lesson, std::string("x"));
    }

    void whatIsWrongIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QStringList& lines, const QString& expected) {
            QTest::newRow(name) << (QStringList{QStringLiteral("[tool.makespan]")} + lines)
                                << expected;
        };
        row("a misspelt setting", {QStringLiteral("swep = { workers = \"1..8\" }")},
            QStringLiteral(
                "3:3 unknown setting 'swep' in [tool.makespan] (did you mean 'sweep'?)"));
        row("an unknown machine key",
            {QStringLiteral("[tool.makespan.machine]"), QStringLiteral("core = 2")},
            QStringLiteral(
                "4:3 unknown setting 'core' in [tool.makespan.machine] (did you mean 'cores'?)"));
        row("a bad range", {QStringLiteral("sweep = { workers = \"8..1\" }")},
            QStringLiteral("3:23 the range '8..1' is empty: its first end is above its second"));
        row("a check that is no expression", {QStringLiteral("check = 4")},
            QStringLiteral("3:11 a check has to be a text in quotes: a Python expression"));
        row("a time without a unit", {QStringLiteral("machine = { submit = 0.1 }")},
            QStringLiteral(
                "3:24 submit is a time with its unit, such as \"0.1 ms\", or \"host\", not '0.1'"));
        row("an unknown queue", {QStringLiteral("machine = { queue = \"fastest\" }")},
            QStringLiteral(
                "3:23 queue can be fifo, lifo, longest, shortest, random or steal, not 'fastest'"));
        row("no cores", {QStringLiteral("machine = { cores = 0 }")},
            QStringLiteral("3:23 cores is a whole number from 1 on, not '0'"));
        row("a bad repeat", {QStringLiteral("sweep = { workers = [1], repeat = 0 }")},
            QStringLiteral("3:37 repeat has to be a whole number from 1 to 10000"));
        row("after an umlaut", {QStringLiteral("lesson = \"ä\""), QStringLiteral("\"ä\" = 1")},
            QStringLiteral(
                "4:3 unknown setting 'ä' in [tool.makespan] (known are lesson, sweep, check, predict, "
                "machine)"));
        row("a prediction without an answer",
            {QStringLiteral("[[tool.makespan.predict]]"), QStringLiteral("ask = \"?\"")},
            QStringLiteral(
                "3:3 a prediction needs 'ask' and 'answer' (add, for instance, answer = \"speedup\")"));
    }

    void whatIsWrongIsNamedWithItsPlace()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, expected);
        QCOMPARE(shown(readSettings(block(lines)).diagnostics), expected);
    }

    void invalidTomlIsNamedWithItsPlace()
    {
        const SettingsReading reading = readSettings(
            block({QStringLiteral("[tool.makespan]"), QStringLiteral("sweep = { workers = }")}));
        QCOMPARE(reading.diagnostics.size(), std::size_t{1});
        QCOMPARE(reading.diagnostics.front().range.begin.line, 3U);
        QVERIFY(reading.diagnostics.front().range.begin.column >= 21);
        QVERIFY2(reading.diagnostics.front().message.find("the settings are not valid TOML") == 0,
                 reading.diagnostics.front().message.c_str());
    }

    void aCheckWithASyntaxErrorIsReported()
    {
        const SettingsReading reading = readSettings(
            block({QStringLiteral("[tool.makespan]"), QStringLiteral("check = \"1 <\"")}));
        QCOMPARE(reading.diagnostics.size(), std::size_t{1});
        QVERIFY(reading.settings.checks.empty());
    }

    void aBlockThatIsNotClosedIsReported()
    {
        const SettingsReading reading = readSettings("# /// script\n# [tool.makespan]\nprint(1)\n");
        QCOMPARE(
            shown(reading.diagnostics),
            QStringLiteral(
                "1:1 this settings block is never closed (put a line '# ///' below its last line; all "
                "of its lines begin with '#')"));
    }

    void aSecondBlockIsReported()
    {
        const std::string one = block({QStringLiteral("[tool.makespan]")});
        QCOMPARE(shown(readSettings(one + one).diagnostics),
                 QStringLiteral(
                     "5:1 a file has one settings block only (merge this one into the first)"));
    }

    void whatIsRightIsKeptBesideWhatIsWrong()
    {
        const SettingsReading reading =
            readSettings(block({QStringLiteral("[tool.makespan]"), QStringLiteral("lessn = \"x\""),
                                QStringLiteral("check = [\"1 == 1\", 3]")}));
        QCOMPARE(reading.diagnostics.size(), std::size_t{2});
        QCOMPARE(reading.settings.checks.size(), std::size_t{1});
    }

    void timesHaveUnits()
    {
        QCOMPARE(parseTime("20 ns").value(), 20.0);
        QCOMPARE(parseTime("0.1ms").value(), 1e5);
        QCOMPARE(parseTime("3 µs").value(), 3e3);
        QCOMPARE(parseTime("2 s").value(), 2e9);
        QCOMPARE(parseTime("0").value(), 0.0);
        QVERIFY(!parseTime("5").has_value());
        QVERIFY(!parseTime("-1 s").has_value());
        QVERIFY(!parseTime("s").has_value());
        QVERIFY(!parseTime("").has_value());
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
