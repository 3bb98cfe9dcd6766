#include "app/gui/editor/code_editor.h"
#include "app/gui/panels/chart_panel.h"
#include "app/gui/panels/lesson_list.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/message_bar.h"
#include "app/gui/window/recent_files.h"
#include "tests/app/gui/settings_for_tests.h"
#include "tests/app/gui/window_parts.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace makespan;
using namespace makespan::gui;

class tst_MainWindow : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { useSettingsForTests(); }

    void init() { QSettings().clear(); }

    void opensOnTheFirstLessonWithItsPredictionDrawn()
    {
        WindowParts on;
        on.window->openFirst();
        QTRY_VERIFY(on.window->state().prediction());
        QVERIFY(on.window->document().origin().endsWith(QStringLiteral("01_sequential.py")));
        QCOMPARE(on.part<TimelineView>()->panels().size(), std::size_t{1});
        QTRY_VERIFY(on.part<ChartPanel>()->table());
    }

    void choosingALessonOpensItsProgram()
    {
        WindowParts on;
        on.window->openFirst();
        auto* lessons = on.part<LessonList>();
        const QRect row = lessons->visualItemRect(lessons->topLevelItem(0)->child(1));
        QTest::mouseClick(lessons->viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(on.window->document().origin().endsWith(QStringLiteral("02_parallel_tasks.py")));
        QTRY_COMPARE(makespanOf(on.window->state().prediction()) > 0.99, true);
    }

    void theChosenThemeIsRememberedButNotTheProjector()
    {
        const auto dark = [] {
            return QApplication::palette().color(QPalette::Window).lightness() < 128;
        };
        {
            WindowParts on;
            on.action(QStringLiteral("&Dark"))->trigger();
            QVERIFY(dark());
            on.action(QStringLiteral("&Projector"))->trigger();
            QVERIFY(!dark());
        }
        WindowParts again;
        again.window->restoreTheme();
        QVERIFY(dark());
        QVERIFY(again.action(QStringLiteral("&Dark"))->isChecked());
        again.action(QStringLiteral("&Light"))->trigger();
        QVERIFY(!dark());
        again.action(QStringLiteral("As the &system"))->trigger();
        QVERIFY(!again.action(QStringLiteral("&Light"))->isChecked());
        QVERIFY(again.action(QStringLiteral("As the &system"))->isChecked());
        QVERIFY(!dark()); // the desktop of the tests is light
    }

    void textThatWasNotSavedComesBackAfterACrash()
    {
        QTemporaryDir folder;
        {
            MainWindow window(folder.path());
            window.document().openText(kQuickProgram, QStringLiteral("quick.py"));
            QTextCursor(window.document().text()).insertText(QStringLiteral("# precious\n"));
            const QDir copies(folder.filePath(QStringLiteral("recovery")));
            QTRY_VERIFY_WITH_TIMEOUT(
                !copies.entryList({QStringLiteral("*.json")}, QDir::Files).isEmpty(), 5000);
            // Destroyed without close(): as after a crash.
        }
        MainWindow window(folder.path());
        window.openFirst();
        QVERIFY(window.document().source().startsWith(QStringLiteral("# precious\n")));
        QVERIFY(window.document().isModified());
        window.document().text()->setModified(false);
    }

    void textThatCameBackIsSavedWhereItWasBefore()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mine.py"));
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(kQuickProgram.toUtf8());
        }
        {
            MainWindow window(folder.path());
            QVERIFY(window.openFile(path));
            QTextCursor(window.document().text()).insertText(QStringLiteral("# precious\n"));
            const QDir copies(folder.filePath(QStringLiteral("recovery")));
            QTRY_VERIFY_WITH_TIMEOUT(
                !copies.entryList({QStringLiteral("*.json")}, QDir::Files).isEmpty(), 5000);
        }
        MainWindow window(folder.path());
        window.openFirst();
        QCOMPARE(window.document().path(), path);
        auto* messages = window.findChild<MessageBar*>();
        QVERIFY(!messages->isHidden());
        for (auto* action : window.findChildren<QAction*>()) {
            if (action->text() == QStringLiteral("&Save")) {
                action->trigger();
            }
        }
        QVERIFY(!window.document().isModified());
        QVERIFY(messages->isHidden()); // it spoke of unsaved text
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("# precious\n"));
    }

    void aLessonThatRanIsMarkedNowAndLater()
    {
        QString path;
        {
            WindowParts on;
            on.window->openFirst();
            path = on.window->document().origin();
            QVERIFY(!on.part<LessonList>()->isDone(path));
            on.window->document().setKnob(QStringLiteral("nap"), QStringLiteral("0.01"), false);
            QTest::keyClick(on.window.get(), Qt::Key_F5);
            QTRY_VERIFY(on.window->state().measurement());
            QVERIFY(on.part<LessonList>()->isDone(path));
        }
        const WindowParts again;
        QVERIFY(again.part<LessonList>()->isDone(path));
    }

    void aFileThatIsChangedOutsideIsFollowedAndNothingOfOnesOwnIsLost()
    {
        WindowParts on;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("shared.py"));
        const auto write = [&path](const QString& text) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
        };
        write(kQuickProgram);
        QVERIFY(on.window->openFile(path));
        auto* messages = on.part<MessageBar>();
        QString other = kQuickProgram;
        other.replace(QStringLiteral("tasks = 4 "), QStringLiteral("tasks = 8 "));
        write(other);
        QTRY_COMPARE(on.window->document().source(), other);
        QVERIFY(!on.window->document().isModified());
        QTRY_VERIFY(messages->message().contains(QStringLiteral("its new text")));
        on.window->document().undo();
        QCOMPARE(on.window->document().source(), kQuickProgram);
        // There is text of one's own now: it stays.
        write(other + QStringLiteral("print(1)\n"));
        QTRY_VERIFY(messages->message().contains(QStringLiteral("you have changed it here")));
        QCOMPARE(on.window->document().source(), kQuickProgram);
        on.window->document().save(path);
        QVERIFY(QFile::remove(path));
        QTRY_VERIFY(messages->message().contains(QStringLiteral("deleted or renamed")));
        QVERIFY(on.window->document().isModified());
        QCOMPARE(on.window->document().source(), kQuickProgram);
    }

    void aFileDroppedOnTheTextIsOpenedInsteadOfItsNameWritten()
    {
        WindowParts on;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("dropped.py"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kQuickProgram.toUtf8());
        file.close();
        on.window->document().openText(QStringLiteral("x = 1\n"), QStringLiteral("x.py"));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        auto* text = on.part<CodeEditor>()->viewport();
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(text, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(text, &drop);
        QCOMPARE(on.window->document().path(), path);
        QCOMPARE(on.window->document().source(), kQuickProgram);
    }

    void droppedAndRecentFilesAreOpened()
    {
        WindowParts on;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("dropped.py"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kQuickProgram.toUtf8());
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(on.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(on.window.get(), &drop);
        QCOMPARE(on.window->document().path(), path);
        QCOMPARE(RecentFiles::paths(), QStringList{path});
        on.window->document().openText(QStringLiteral("x = 1\n"), QStringLiteral("other.py"));
        auto* recent = on.part<RecentFiles>();
        emit recent->aboutToShow();
        recent->actions().front()->trigger();
        QCOMPARE(on.window->document().path(), path);
        file.remove();
        QVERIFY(RecentFiles::paths().isEmpty());
    }
};

QTEST_MAIN(tst_MainWindow)
#include "tst_main_window.moc"
