#include "tests/engine/execution/lecture/shipped_run.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <utility>
#include <vector>

using namespace makespan;

namespace {

// Larger runs are judged by their makespans and their output.
constexpr std::size_t kMostTasks = 64;

QString goldenFile(const QString& scenario)
{
    return QStringLiteral(MAKESPAN_SOURCE_DIR "/tests/engine/execution/lecture/golden/%1.txt")
        .arg(QString(scenario).replace(QLatin1Char('/'), QLatin1Char('.')));
}

// A run as a log with virtual time stamps: what was submitted, began, ended, was got and was printed.
class Log
{
public:
    explicit Log(const trace::Trace& trace)
        : m_trace(trace)
    {
        for (std::size_t i = 0; i < trace.taskCount(); ++i)
            addTask(trace::TaskId{static_cast<std::uint32_t>(i)});
        for (std::size_t i = 0; i < trace.calls().size(); ++i)
            addCall(i);
        for (const trace::Output& output : trace.outputs())
            add(output.time,
                QStringLiteral("%1 prints %2")
                    .arg(who(output.task), QString::fromStdString(output.text).trimmed()));
        add(trace::Time{trace.makespan()}, QStringLiteral("the driver ends"));
    }

    QString text()
    {
        std::stable_sort(m_lines.begin(), m_lines.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        QString text;
        for (const auto& [time, line] : m_lines)
            text += QStringLiteral("[%1] %2\n").arg(trace::seconds(time), 13, 'f', 9).arg(line);
        return text;
    }

private:
    void addTask(trace::TaskId id)
    {
        const trace::Task task = m_trace.task(id);
        const QString name = who(id);
        add(task.submitted, QStringLiteral("%1 submits %2").arg(who(task.parent), name));
        if (task.started == trace::kNever)
            return;
        const QString lane = QString::fromStdString(m_trace.lanes()[trace::index(task.lane)].name);
        add(task.started, QStringLiteral("%1 begins on %2").arg(name, lane));
        if (task.ended != trace::kNever)
            add(task.ended,
                QStringLiteral("%1 %2").arg(name, task.outcome == trace::Outcome::Finished
                                                      ? QStringLiteral("ends")
                                                      : QStringLiteral("fails")));
    }

    void addCall(std::size_t number)
    {
        const trace::Call& call = m_trace.calls()[number];
        if ((call.kind != trace::CallKind::Get && call.kind != trace::CallKind::Wait)
            || call.end == trace::kNever)
            return;
        QStringList tasks;
        for (const trace::TaskId task : m_trace.callTasks(number))
            tasks += QString::number(trace::index(task));
        QString line = QStringLiteral("%1 has waited for %2")
                           .arg(who(call.caller), tasks.join(QLatin1Char(' ')));
        if (call.kind == trace::CallKind::Wait)
            line += call.cause == trace::WaitCause::Count ? QStringLiteral(": enough")
                                                          : QStringLiteral(": time is up");
        add(call.end, line);
    }

    QString who(trace::TaskId id) const
    {
        if (id == trace::kNoTask)
            return QStringLiteral("the driver");
        const trace::Task task = m_trace.task(id);
        return QStringLiteral("%1 %2")
            .arg(QString::fromStdString(m_trace.functions()[trace::index(task.function)].name))
            .arg(trace::index(id));
    }

    void add(trace::Time time, const QString& line)
    {
        if (time != trace::kNever)
            m_lines.emplace_back(time, line);
    }

    const trace::Trace& m_trace;
    std::vector<std::pair<trace::Time, QString>> m_lines;
};

} // namespace

/// Every small shipped scenario, event by event. After a change that is meant: MAKESPAN_WRITE_GOLDEN=1 tst_golden_runs writes
/// the files again, and the difference is to be read.
class GoldenRunsTest : public QObject
{
    Q_OBJECT

private slots:

    void everyEventIsWhereItWas_data()
    {
        QTest::addColumn<QString>("scenario");
        const QDir scenarios(QStringLiteral(MAKESPAN_SOURCE_DIR "/scenarios"));
        QDirIterator files(scenarios.path(), {QStringLiteral("*.py")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = scenarios.relativeFilePath(files.next()).chopped(3);
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void everyEventIsWhereItWas()
    {
        QFETCH(QString, scenario);
        const auto run = tests::runShipped(scenario, QStringLiteral("step=0 cores=4"),
                                           trace::Clock::Virtual, false);
        if (run.result.trace.taskCount() > kMostTasks)
            return;
        const QString log = Log(run.result.trace).text();
        QFile file(goldenFile(scenario));
        if (qEnvironmentVariableIsSet("MAKESPAN_WRITE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(log.toUtf8());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName() + " is missing"));
        const QStringList expected = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
        const QStringList found = log.split(QLatin1Char('\n'));
        for (int i = 0; i < std::max(expected.size(), found.size()); ++i)
            QCOMPARE(found.value(i), expected.value(i));
    }
};

QTEST_GUILESS_MAIN(GoldenRunsTest)
#include "tst_golden_runs.moc"
