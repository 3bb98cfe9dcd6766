#include "app/gui/editor/code_editor.h"
#include "app/gui/editor/problem_list.h"
#include "app/gui/window/main_window.h"
#include "tests/app/gui/settings_for_tests.h"

#include <QAction>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

#include <algorithm>
#include <thread>

using namespace makespan;
using namespace makespan::gui;

namespace {

/// A machine where submitting costs more than the tasks do.
const QString kTinyTasks = QStringLiteral("# /// script\n"
                                          "# [tool.makespan]\n"
                                          "# machine = { submit = \"5 ms\", step = \"0\" }\n"
                                          "# ///\n"
                                          "import time\n"
                                          "import ray\n"
                                          "nap = 0.001  #: 0.001..1 s\n"
                                          "ray.init(num_cpus=2)\n"
                                          "@ray.remote\n"
                                          "def tiny(i):\n"
                                          "    time.sleep(nap)\n"
                                          "ray.get([tiny.remote(i) for i in range(20)])\n");

/// Computing tasks, as many as %1 says, each on a core of its own on virtual time.
const QString kManyComputing = QStringLiteral("# /// script\n"
                                              "# [tool.makespan]\n"
                                              "# machine = { cores = %1 }\n"
                                              "# ///\n"
                                              "import ray\n"
                                              "loops = 3000000  #: 1..10M\n"
                                              "ray.init(num_cpus=%1)\n"
                                              "@ray.remote\n"
                                              "def compute(i):\n"
                                              "    total = 0\n"
                                              "    for step in range(loops):\n"
                                              "        total += step\n"
                                              "    return total\n"
                                              "ray.get([compute.remote(i) for i in range(%1)])\n");

} // namespace

/// What only a run can show of a program, in the editor of the real window.
class tst_RunHintsShown : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        useSettingsForTests(); // no machine that was chosen before
    }

    void whatThePredictionShowsStandsAtItsLineUntilItIsMended()
    {
        QTemporaryDir folder;
        MainWindow window(folder.path());
        window.setTheme(render::ThemeKind::Light);
        window.show();
        window.activateWindow();
        QTRY_VERIFY(window.isActiveWindow());
        auto* problems = window.findChild<ProblemList*>();
        auto* editor = window.findChild<CodeEditor*>();
        const auto isMarked = [editor] {
            const auto marks = editor->extraSelections();
            return std::any_of(marks.begin(), marks.end(), [](const auto& mark) {
                return mark.cursor.block().text() == QLatin1String("@ray.remote")
                       && mark.format.underlineStyle() == QTextCharFormat::WaveUnderline;
            });
        };
        window.document().openText(kTinyTasks, QStringLiteral("tiny.py"));
        QTRY_COMPARE(problems->count(), 1);
        QVERIFY2(problems->item(0)->text().contains(
                     QStringLiteral("line 9: The tasks of 'tiny' are shorter than their overhead")),
                 qPrintable(problems->item(0)->text()));
        QTRY_VERIFY(problems->isVisible());
        QVERIFY(isMarked());
        // Another way to the same mistake: it stays.
        QCOMPARE(window.document().setKnob(QStringLiteral("nap"), QStringLiteral("0.002"), false),
                 QString());
        QTRY_VERIFY(problems->count() == 1
                    && problems->item(0)->text().contains(QStringLiteral("2 ms each")));
        QVERIFY(isMarked());
        // An error comes before all hints of runs.
        editor->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor, QStringLiteral("1 +"));
        QTRY_VERIFY(problems->count() == 1
                    && problems->item(0)->text().startsWith(QStringLiteral("✕ ")));
        QVERIFY(!isMarked());
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(editor, Qt::Key_Backspace);
        }
        QTRY_VERIFY(isMarked());
        QCOMPARE(window.document().setKnob(QStringLiteral("nap"), QStringLiteral("0.5"), false),
                 QString());
        QTRY_COMPARE(problems->count(), 0);
        QVERIFY(!isMarked());
        window.document().text()->setModified(false);
    }

    void whatOnlyAMeasurementShowsStandsThereUntilTheTextChanges()
    {
        QTemporaryDir folder;
        MainWindow window(folder.path());
        window.setTheme(render::ThemeKind::Light);
        window.show();
        auto* problems = window.findChild<ProblemList*>();
        // The simulated machine has a core for each of the tasks; this computer has not.
        const unsigned tasks = 4 * std::max(1U, std::thread::hardware_concurrency());
        window.document().openText(kManyComputing.arg(tasks), QStringLiteral("many.py"));
        QTRY_VERIFY(window.state().prediction()
                    && window.state().prediction()->trace.taskCount() == tasks);
        QTRY_COMPARE(problems->count(), 0);
        for (auto* action : window.findChildren<QAction*>()) {
            if (action->shortcut() == QKeySequence(Qt::Key_F5)) {
                action->trigger();
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(window.state().measurement(), 30'000);
        QTRY_COMPARE(problems->count(), 1);
        QVERIFY2(problems->item(0)->text().contains(QStringLiteral("tasks computed at once on")),
                 qPrintable(problems->item(0)->text()));
        QCOMPARE(window.document().setKnob(QStringLiteral("loops"), QStringLiteral("1000"), false),
                 QString());
        QTRY_COMPARE(problems->count(), 0);
        window.document().text()->setModified(false);
    }
};

QTEST_MAIN(tst_RunHintsShown)
#include "tst_run_hints_shown.moc"
