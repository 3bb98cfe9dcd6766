#include "app/gui/run/view_state.h"
#include "app/gui/tasks/task_filter.h"
#include "app/gui/tasks/task_panel.h"
#include "app/gui/tasks/task_table_model.h"
#include "app/render/look/time_text.h"
#include "tests/app/render/scenes.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace makespan;
using namespace makespan::gui;

namespace {

using Column = TaskTableModel::Column;

/// Nine tasks of f and g on three workers; the last one that ran took longest.
std::shared_ptr<const render::TimelineData> nine()
{
    test::Scene scene;
    scene.workers = 3;
    scene.tasks = 9;
    scene.jitter = 0.5;
    scene.functions = {"f", "g"};
    return test::dataOf(test::traceOf(scene));
}

QStringList column(const TaskTableModel& model, int column)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        result << model.index(row, column).data().toString();
    }
    return result;
}

} // namespace

class tst_TaskTable : public QObject
{
    Q_OBJECT

private slots:

    void keepsTheRulesOfAModelWhileItIsSortedAndFiltered()
    {
        TaskTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRun(nine());
        for (int at = 0; at < Column::ColumnCount; ++at) {
            model.sort(at, Qt::DescendingOrder);
            model.sort(at, Qt::AscendingOrder);
        }
        model.setFilter(QStringLiteral("g"));
        QCOMPARE(model.rowCount(), 4);
        model.setRun(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void aRowSaysWhatTheTraceSays()
    {
        TaskTableModel model;
        const auto data = nine();
        model.setRun(data);
        model.sort(Column::Submitted, Qt::AscendingOrder);
        QCOMPARE(model.index(4, Column::Task).data().toString(), QStringLiteral("f #4"));
        const auto task = data->trace().task(model.taskAt(4));
        QCOMPARE(model.index(4, Column::Took).data().toString(),
                 render::durationText(task.ended - task.started));
        QCOMPARE(model.index(4, Column::Lane).data().toString(),
                 QString::fromStdString(data->trace().lanes()[trace::index(task.lane)].name));
        QCOMPARE(model.index(4, Column::Outcome).data().toString(), QStringLiteral("finished"));
    }

    void sortsByLengthAndKeepsTheOrderOfSubmissionAmongEquals()
    {
        TaskTableModel model;
        const auto data = nine();
        model.setRun(data);
        model.sort(Column::Took, Qt::DescendingOrder);
        for (int row = 1; row < model.rowCount(); ++row) {
            const auto before = data->trace().task(model.taskAt(row - 1));
            const auto after = data->trace().task(model.taskAt(row));
            QVERIFY(before.ended - before.started >= after.ended - after.started);
        }
        model.sort(Column::Task, Qt::DescendingOrder);
        QCOMPARE(column(model, Column::Task).mid(0, 4),
                 (QStringList{"g #1", "g #3", "g #5", "g #7"}));
    }

    void aSelectedRowKeepsItsTaskWhenTheOrderChanges()
    {
        TaskTableModel model;
        model.setRun(nine());
        model.sort(Column::Submitted, Qt::AscendingOrder);
        const QPersistentModelIndex kept = model.index(3, Column::Task);
        model.sort(Column::Started, Qt::DescendingOrder);
        QCOMPARE(kept.data().toString(), QStringLiteral("g #3"));
        QCOMPARE(model.rowOf(trace::TaskId{3}), kept.row());
    }

    void findsByNameWorkerStateNumberAndLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        QTest::newRow("nothing asked") << "" << 9;
        QTest::newRow("a function") << "g" << 4;
        QTest::newRow("in any case") << "G" << 4;
        QTest::newRow("a worker") << "worker" << 9;
        QTest::newRow("a number") << "#3" << 1;
        QTest::newRow("a state") << "finished" << 9;
        QTest::newRow("what nobody is") << "failed" << 0;
        QTest::newRow("two words") << "g #3" << 1;
        QTest::newRow("two words that exclude each other") << "#3 #4" << 0;
    }

    void findsByNameWorkerStateNumberAndLine()
    {
        QFETCH(QString, text);
        QFETCH(int, rows);
        QCOMPARE(static_cast<int>(tasksMatching(nine()->trace(), text).size()), rows);
    }

    void manyTasksAreArrangedInTheBackgroundAsFewAre()
    {
        TaskTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const trace::Trace trace = test::bigTrace(60'000, 4, 0.5);
        QSignalSpy arranged(&model, &TaskTableModel::arranged);
        model.setRun(test::dataOf(trace));
        QCOMPARE(model.rowCount(), 0);
        QTRY_COMPARE(arranged.size(), 1);
        QCOMPARE(model.rowCount(), 60'000);
        model.sort(Column::Took, Qt::DescendingOrder);
        model.setFilter(QStringLiteral("#17")); // the newest wins
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.taskAt(0), trace::TaskId{17});
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 60'000);
        const TaskOrder expected = taskOrder(trace, {}, Column::Took, Qt::DescendingOrder);
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(model.taskAt(row), expected.rows[static_cast<std::size_t>(row)]);
        }
    }

    void copiesWhatIsShownAsCsv()
    {
        TaskTableModel model;
        model.setRun(nine());
        model.setFilter(QStringLiteral("#2"));
        const QStringList lines = model.csv().split(u'\n');
        QCOMPARE(lines.size(), 3); // header, row, end
        QCOMPARE(lines[0].count(u','), static_cast<qsizetype>(Column::ColumnCount - 1));
        QCOMPARE(lines[1].count(u','), static_cast<qsizetype>(Column::ColumnCount - 1));
        QVERIFY2(lines[1].startsWith(QStringLiteral("f #2,worker ")), qPrintable(lines[1]));
    }

    void columnsGrowWithTheType()
    {
        ViewState state;
        TaskPanel panel(state);
        panel.resize(700, 400);
        panel.show();
        state.setPrediction(recordedFactsOf(nine()->trace(), QStringLiteral("nine.json")));
        auto* table = panel.findChild<QTableView*>();
        QTRY_VERIFY(table->model()->rowCount() == 9);
        const int before = table->columnWidth(TaskTableModel::Started);
        QFont large = table->font();
        large.setPixelSize(32); // as for the projector
        table->setFont(large);
        QTRY_VERIFY(table->columnWidth(TaskTableModel::Started) > before);
        const QString cell = table->model()->index(0, 0).data().toString();
        QVERIFY(table->columnWidth(0) > QFontMetrics(large).horizontalAdvance(cell));
    }
};

QTEST_MAIN(tst_TaskTable)
#include "tst_task_table.moc"
