// The whole way of a student, with large programs: nothing may block the window for more than 50 ms.
#include "app/gui/editor/code_editor.h"
#include "app/gui/machine/machine_chooser.h"
#include "app/gui/panels/chart_panel.h"
#include "app/gui/panels/output_panel.h"
#include "app/gui/tasks/task_panel.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/message_bar.h"
#include "engine/trace/formats/chrome_json.h"
#include "tests/app/gui/settings_for_tests.h"
#include "tests/app/gui/watched_application.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <array>
#include <fstream>

using namespace makespan;
using namespace makespan::gui;

namespace {

const QString kLarge = QStringLiteral(R"("""Large"""
import time
import ray

tasks = 100000  #: 1..200k   how many
nap = 0.0001    #: 0..1 s    how long

ray.init(num_cpus=8)


@ray.remote
def compute(i):
    time.sleep(nap)
    return i


@ray.remote
def add(a, b):
    return a + b


parts = [compute.remote(i) for i in range(tasks)]
total = add.remote(parts[0], parts[-1])
print(sum(ray.get(parts)), ray.get(total))
)");

const QString kTalkative = QStringLiteral(R"(for i in range(200000):
    print("line", i, "of a program that has much to say")
)");

test::WatchedApplication& application()
{
    return *static_cast<test::WatchedApplication*>(QCoreApplication::instance()); // made in main()
}

struct Window
{
    QTemporaryDir folder;
    MainWindow window{folder.path()};

    Window()
    {
        window.setTheme(render::ThemeKind::Light);
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
    }

    ~Window() { window.document().text()->setModified(false); }

    template <class Widget>
    Widget* part() const
    {
        return window.findChild<Widget*>();
    }

    void open(const QString& text, const QString& name)
    {
        application().timed(QStringLiteral("opening ") + name,
                            [&] { window.document().openText(text, name); });
    }

    void showEveryTab()
    {
        auto* tabs = part<QTabWidget>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            application().timed(QStringLiteral("tab ") + tabs->tabText(tab),
                                [&] { tabs->setCurrentIndex(tab); });
            QTest::qWait(30);
        }
    }
};

void showEveryCause(const Window& on)
{
    for (auto* button : on.window.findChildren<QToolButton*>()) {
        if (button->text() == QStringLiteral("Show me")) {
            application().timed(button->accessibleName(), [&] { button->click(); });
            QTest::qWait(30);
        }
    }
}

} // namespace

class tst_Watchdog : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { useSettingsForTests(); }

    void cleanup()
    {
        QVERIFY2(application().tooLong().isEmpty(),
                 qPrintable(application().tooLong().join(u'\n')));
    }

    void lookingAtAHundredThousandTasks()
    {
        Window on;
        QTRY_VERIFY(on.window.isActiveWindow());
        on.open(kLarge, QStringLiteral("large.py"));
        QTRY_VERIFY_WITH_TIMEOUT(on.window.state().prediction()
                                     && on.window.state().prediction()->trace.taskCount() > 100'000,
                                 60'000);
        on.showEveryTab();
        auto* timeline = on.part<TimelineView>();
        timeline->setFocus();
        for (const int key :
             {Qt::Key_W, Qt::Key_W, Qt::Key_D, Qt::Key_Right, Qt::Key_Right, Qt::Key_M, Qt::Key_S,
              Qt::Key_F, Qt::Key_F7, Qt::Key_F9, Qt::Key_F9, Qt::Key_F8}) {
            QTest::keyClick(timeline, Qt::Key(key));
            QTest::qWait(30);
        }
        showEveryCause(on);
        auto* table = on.part<QTableView>();
        on.part<QTabWidget>()->setCurrentIndex(3);
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            application().timed(QStringLiteral("sorting by column %1").arg(column),
                                [&] { table->sortByColumn(column, Qt::DescendingOrder); });
            QTest::qWait(20);
        }
        QGuiApplication::clipboard()->clear();
        application().timed(QStringLiteral("copying all rows"),
                            [&] { on.part<TaskPanel>()->copy(); });
        QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::clipboard()->text().count(u'\n'), 100'002,
                                  20'000); // with the line of headings
        for (auto* field : table->parentWidget()->findChildren<QLineEdit*>()) {
            QTest::keyClicks(field, QStringLiteral("add"));
            QTest::qWait(300);
        }
    }

    void lookingAtARecordedRun()
    {
        Window on;
        QTRY_VERIFY(on.window.isActiveWindow());
        on.open(kLarge, QStringLiteral("large.py"));
        QTRY_VERIFY_WITH_TIMEOUT(on.window.state().prediction(), 60'000);
        const QString path = on.folder.filePath(QStringLiteral("large.json"));
        {
            std::ofstream file(path.toStdString(), std::ios::binary);
            trace::writeChromeJson(file, on.window.state().prediction()->trace);
            QVERIFY(file.good());
        }
        application().timed(QStringLiteral("asking for a recorded run"),
                            [&] { QVERIFY(on.window.openFile(path)); });
        QTRY_VERIFY_WITH_TIMEOUT(
            on.window.document().isRecording() && on.window.state().measurement(), 60'000);
        QCOMPARE(on.window.state().measurement()->trace.taskCount(), std::size_t{100'001});
        on.showEveryTab();
        showEveryCause(on);
    }

    void turningKnobsWhileItIsPredicted()
    {
        Window on;
        on.open(kLarge, QStringLiteral("large.py"));
        for (auto* field : on.window.findChildren<QDoubleSpinBox*>()) {
            for (int step = 0; step < 8; ++step) {
                QTest::keyClick(field, Qt::Key_Up);
                QTest::qWait(40);
            }
        }
        auto* editor = on.part<CodeEditor>();
        editor->setFocus();
        QTest::keyClicks(editor, QStringLiteral("x = [i for i in range(10)]"), {}, 5);
        QTRY_VERIFY_WITH_TIMEOUT(on.window.state().prediction(), 60'000);
    }

    void runningAHundredThousandTasks()
    {
        Window on;
        QTRY_VERIFY(on.window.isActiveWindow());
        on.open(kLarge, QStringLiteral("large.py"));
        QTRY_VERIFY_WITH_TIMEOUT(on.window.state().prediction(), 60'000);
        QTest::keyClick(&on.window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(on.window.state().live(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(on.window.state().measurement(), 60'000);
        on.showEveryTab();
    }

    void watchingAMillionShortTasks()
    {
        Window on;
        QTRY_VERIFY(on.window.isActiveWindow());
        QString text = kLarge;
        text.replace(QStringLiteral("100000  #: 1..200k"), QStringLiteral("1000000  #: 1..2M"));
        text.replace(QStringLiteral("    time.sleep(nap)\n"), QString());
        on.open(text, QStringLiteral("million.py"));
        QTRY_VERIFY_WITH_TIMEOUT(on.window.state().prediction(), 120'000);
        QTest::keyClick(&on.window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(on.window.state().live(), 60'000);
        auto* timeline = on.part<TimelineView>();
        timeline->setFocus();
        for (int look = 0; on.window.state().live(); ++look) {
            const std::array keys{Qt::Key_Right, Qt::Key_Down, Qt::Key_W, Qt::Key_End, Qt::Key_F};
            QTest::keyClick(timeline, keys[static_cast<std::size_t>(look) % keys.size()]);
            QTest::qWait(20);
        }
        QTRY_VERIFY_WITH_TIMEOUT(on.window.state().measurement(), 120'000);
        QVERIFY(on.window.state().measurement()->trace.taskCount() > 1'000'000);
        on.showEveryTab();
        showEveryCause(on);
        on.part<QTabWidget>()->setCurrentIndex(3);
        for (auto* field : on.part<QTableView>()->parentWidget()->findChildren<QLineEdit*>()) {
            QTest::keyClicks(field, QStringLiteral("compute"));
            QTRY_VERIFY_WITH_TIMEOUT(on.window.state().found(), 20'000);
            QTest::qWait(1000);
            field->clear();
            QTest::qWait(300);
        }
    }

    void stoppingAnEndlessLoop()
    {
        Window on;
        QTRY_VERIFY(on.window.isActiveWindow());
        on.open(QStringLiteral("while True:\n    pass\n"), QStringLiteral("endless.py"));
        QTest::keyClick(&on.window, Qt::Key_F5);
        QTest::qWait(300);
        QTest::keyClick(&on.window, Qt::Key_Escape);
        QTRY_VERIFY(on.window.state().measurement());
        on.open(kLarge, QStringLiteral("large.py"));
    }

    void pastingWhatIsAsLongAsAProgramMayBeAndLonger()
    {
        Window on;
        QTRY_VERIFY(on.window.isActiveWindow());
        on.open(QStringLiteral("x = 1\n"), QStringLiteral("paste.py"));
        QString lines;
        for (int i = 0; i < 100'000; ++i) {
            lines += QStringLiteral("x%1 = %1  # a line that somebody pasted\n").arg(i);
        }
        auto* editor = on.part<CodeEditor>();
        editor->setFocus();
        QGuiApplication::clipboard()->setText(lines);
        application().timed(QStringLiteral("pasting 100 000 lines"), [&] { editor->paste(); });
        QCOMPARE(on.window.document().source(), QStringLiteral("x = 1\n"));
        QVERIFY(on.part<MessageBar>()->message().startsWith(QStringLiteral("That is too long")));
        Document& document = on.window.document();
        const qsizetype most = Document::kLargestText - 100;
        const QString large = lines.left(lines.lastIndexOf(u'\n', most) + 1);
        QGuiApplication::clipboard()->setText(large);
        application().timed(QStringLiteral("pasting a large program"), [&] { editor->paste(); });
        QTRY_VERIFY_WITH_TIMEOUT(!document.isFilling(), 20'000);
        QCOMPARE(document.source().size(), large.size() + 6);
        QTRY_COMPARE_WITH_TIMEOUT(document.scenario().source().size(),
                                  static_cast<std::size_t>(large.size() + 6), 20'000);
        QTest::qWait(300); // colours
        for (int i = 0; i < 5; ++i) {
            application().timed(QStringLiteral("a key in a large program"),
                                [&] { QTest::keyClick(editor, Qt::Key_Y); });
            QTest::qWait(150);
        }
        editor->selectAll();
        application().timed(QStringLiteral("deleting a large program"),
                            [&] { QTest::keyClick(editor, Qt::Key_Delete); });
        document.undo(); // the text field's own work, some 50 ms
        QTRY_VERIFY(document.source().size() > large.size());
        on.open(large, QStringLiteral("large.py"));
        QTRY_VERIFY_WITH_TIMEOUT(!document.isFilling(), 20'000);
        QCOMPARE(document.source(), large);
        QVERIFY(!document.isModified());
        QTest::qWait(500);
    }

    void sweepingTenThousandRuns()
    {
        Window on;
        on.open(QStringLiteral("tasks = 4  #: 1..64\nprint(tasks)\n"), QStringLiteral("short.py"));
        QTRY_VERIFY_WITH_TIMEOUT(on.window.state().prediction(), 60'000);
        experiment::SweepRequest request;
        request.scenario = on.window.document().scenario();
        scenario::ValueRange range;
        range.minimum = 1;
        range.maximum = 50;
        range.step = 1;
        request.settings.axes = {{"tasks", range}};
        request.settings.repeat = 200;
        request.clocks = {trace::Clock::Virtual};
        auto* chart = on.part<ChartPanel>();
        application().timed(QStringLiteral("starting a sweep"),
                            [&] { chart->startSweep(request); });
        QVERIFY(chart->isMeasuring());
        QTRY_VERIFY_WITH_TIMEOUT(!chart->isMeasuring(), 120'000);
        QVERIFY(chart->table()->complete);
        QCOMPARE(chart->table()->rows.size(), std::size_t{10'000});
    }

    void readingLongOutput()
    {
        Window on;
        QTRY_VERIFY(on.window.isActiveWindow());
        on.open(kTalkative, QStringLiteral("talkative.py"));
        QTRY_VERIFY_WITH_TIMEOUT(on.window.state().prediction(), 60'000);
        on.showEveryTab();
        QTest::keyClick(&on.window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(on.window.state().measurement(), 60'000);
        QTest::qWait(200);
    }

    void cleanupTestCase()
    {
        qInfo("longest: %s, %.1f ms", qPrintable(application().longestName()),
              application().longest());
    }
};

int main(int count, char** arguments)
{
    test::WatchedApplication watched(count, arguments);
    tst_Watchdog tests;
    return QTest::qExec(&tests, count, arguments);
}

#include "tst_watchdog.moc"
