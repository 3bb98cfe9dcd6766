#include "app/gui/editor/code_editor.h"
#include "app/gui/machine/machine_chooser.h"
#include "app/gui/panels/output_panel.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/window/message_bar.h"
#include "tests/app/gui/settings_for_tests.h"
#include "tests/app/gui/window_parts.h"

#include <QDoubleSpinBox>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTest>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

using namespace makespan;
using namespace makespan::gui;

class tst_WindowRuns : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { useSettingsForTests(); }

    void init() { QSettings().clear(); }

    void aKnobChangesTheTextAndThePrediction()
    {
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
        QTRY_VERIFY(on.window->state().prediction());
        const double before = makespanOf(on.window->state().prediction());
        on.named<QDoubleSpinBox>(QStringLiteral("tasks"))->setValue(16);
        QVERIFY(on.window->document().source().contains(QStringLiteral("tasks = 16 ")));
        QTRY_VERIFY(makespanOf(on.window->state().prediction()) > 3.9 * before);
        on.action(QStringLiteral("&Undo"))->trigger();
        QCOMPARE(on.window->document().source(), kQuickProgram);
        QTRY_VERIFY(makespanOf(on.window->state().prediction()) < 1.1 * before);
    }

    void runLaysTheMeasurementUnderThePrediction()
    {
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
        QTRY_VERIFY(on.window->state().prediction());
        QTest::keyClick(on.window.get(), Qt::Key_F5);
        QTRY_VERIFY(on.window->state().measurement());
        QVERIFY(makespanOf(on.window->state().measurement()) >= 0.02);
        QCOMPARE(on.part<TimelineView>()->panels().size(), std::size_t{2});
        QCOMPARE(on.part<OutputPanel>()->toPlainText(), QStringLiteral("[0, 1, 4, 9]\n"));
        QVERIFY(on.action(QStringLiteral("Run"))->isEnabled());
    }

    void theChosenMachineIsPredictedAndRemembered()
    {
        const auto machineOf = [](const WindowParts& on) { return on.part<MachineChooser>(); };
        double ideal = 0;
        {
            WindowParts on;
            QVERIFY(!machineOf(on)->choice().isVirtual);
            on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
            machineOf(on)->setChoice({true, "ideal"});
            QTRY_VERIFY(on.window->state().prediction());
            ideal = makespanOf(on.window->state().prediction());
            QVERIFY(std::abs(ideal - 0.02) < 0.0005); // and the few instructions around
            machineOf(on)->setChoice({true, "dask"});
            QTRY_VERIFY(makespanOf(on.window->state().prediction()) > ideal + 0.005);
            QCOMPARE(on.part<TimelineView>()->panels().front().heading,
                     QStringLiteral("Virtual: like Dask"));
        }
        WindowParts again;
        QCOMPARE(machineOf(again)->choice(), (MachineChoice{true, "dask"}));
    }

    void aVirtualMachineHasUpTo1024WorkersAndACoreForEach()
    {
        WindowParts on;
        on.window->document().openText(
            QString(kQuickProgram).replace(QStringLiteral("1..64 "), QStringLiteral("1..9999")),
            QStringLiteral("quick.py"));
        on.part<MachineChooser>()->setChoice({true, "ideal"});
        auto* workers = on.named<QDoubleSpinBox>(QStringLiteral("workers"));
        QVERIFY(workers);
        QCOMPARE(workers->maximum(), 1024.0);
        workers->setValue(1024);
        on.named<QDoubleSpinBox>(QStringLiteral("tasks"))->setValue(2048);
        QVERIFY(on.window->document().source().contains(QStringLiteral("num_cpus=1024")));
        QTRY_VERIFY(on.window->state().prediction()
                    && on.window->state().prediction()->analysis.places == 1024);
        QTRY_VERIFY(std::abs(makespanOf(on.window->state().prediction()) - 0.04) < 0.001);
    }

    void runOnAVirtualMachinePlaysItsRun()
    {
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
        on.part<MachineChooser>()->setChoice({true, "ideal"});
        QTRY_VERIFY(on.window->state().prediction());
        QTest::keyClick(on.window.get(), Qt::Key_F5);
        QVERIFY(on.window->state().instant());
        QTRY_COMPARE_WITH_TIMEOUT(trace::seconds(*on.window->state().instant()),
                                  makespanOf(on.window->state().prediction()), 20'000);
        QVERIFY(!on.window->state().measurement());
    }

    void theRealRunIsShownWhileItGoesOn()
    {
        WindowParts on;
        on.window->document().openText(
            QString(kQuickProgram)
                .replace(QStringLiteral("nap = 0.02"), QStringLiteral("nap = 10.0")),
            QStringLiteral("slow.py"));
        QTRY_VERIFY(on.window->state().prediction());
        auto* timeline = on.part<TimelineView>();
        QTest::keyClick(on.window.get(), Qt::Key_F5);
        const auto goesOn = [&](double seconds) {
            const auto& live = on.window->state().live();
            return live && trace::seconds(live->now.time_since_epoch()) > seconds
                   && live->submitted == 4;
        };
        QTRY_VERIFY(goesOn(0.05));
        QCOMPARE(timeline->panels().size(), std::size_t{2});
        QCOMPARE(timeline->panels().back().heading, QStringLiteral("Running on this computer"));
        // Four workers sleep, and it goes on.
        auto picture = timeline->panels().back().data;
        std::size_t sleeping = 0;
        for (std::uint32_t number = 1; number < picture->lanes().size(); ++number) {
            const trace::LaneId lane{number};
            const std::size_t bars = picture->busy(lane).size();
            sleeping +=
                bars > 0 && picture->interval(lane, bars - 1).state == trace::State::Sleep ? 1 : 0;
        }
        picture.reset(); // what is kept cannot be drawn anew
        QTRY_VERIFY(goesOn(0.2));
        QCOMPARE(sleeping, std::size_t{4});
        QTest::keyClick(on.window.get(), Qt::Key_Escape);
        QTRY_VERIFY(on.window->state().measurement());
        QVERIFY(!on.window->state().live());
        QCOMPARE(timeline->panels().back().heading, QStringLiteral("Measured on this computer"));
    }

    void editingTakesTheOldMeasurementAway()
    {
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
        QTest::keyClick(on.window.get(), Qt::Key_F5);
        QTRY_VERIFY(on.window->state().measurement());
        on.window->document().setKnob(QStringLiteral("tasks"), QStringLiteral("5"), false);
        QVERIFY(!on.window->state().measurement());
    }

    void escapeStopsAProgramThatNeverEnds()
    {
        WindowParts on;
        on.window->document().openText(QStringLiteral("while True:\n    pass\n"),
                                       QStringLiteral("endless.py"));
        QTest::keyClick(on.window.get(), Qt::Key_F5);
        QVERIFY(on.action(QStringLiteral("Stop"))->isEnabled());
        QTest::keyClick(on.window.get(), Qt::Key_Escape);
        QTRY_VERIFY(on.action(QStringLiteral("Run"))->isEnabled());
        QTRY_VERIFY(on.window->state().measurement());
        QCOMPARE(on.window->state().measurement()->status, trace::Status::Cancelled);
    }

    void anErrorIsMarkedInTheTextAndTheTimelineSaysSo()
    {
        WindowParts on;
        on.window->document().openText(QStringLiteral("x = 1\nprint(y)\n"),
                                       QStringLiteral("wrong.py"));
        auto* editor = on.named<QPlainTextEdit>(QStringLiteral("Program"));
        const auto underlined = [editor] {
            int count = 0;
            for (const auto& mark : editor->extraSelections()) {
                count += mark.format.underlineStyle() == QTextCharFormat::WaveUnderline ? 1 : 0;
            }
            return count;
        };
        QTRY_COMPARE(underlined(), 1);
        QVERIFY(!on.window->state().prediction());
    }

    void theLastOfALongOutputIsShown()
    {
        WindowParts on;
        on.window->document().openText(QStringLiteral("for i in range(50000):\n    print(i)\n"),
                                       QStringLiteral("long.py"));
        auto* output = on.part<OutputPanel>();
        QTRY_VERIFY_WITH_TIMEOUT(
            output->document()->lastBlock().previous().text() == QStringLiteral("49999"), 20'000);
        QVERIFY(output->blockCount() <= 20'000);
    }

    void anExceptionIsShownWithItsLine()
    {
        WindowParts on;
        on.window->document().openText(QStringLiteral("x = 1\nprint(1 / 0)\n"),
                                       QStringLiteral("wrong.py"));
        auto* messages = on.part<MessageBar>();
        QTRY_VERIFY(messages->message().contains(QStringLiteral("ZeroDivisionError")));
        QVERIFY2(messages->message().contains(u'2'), qPrintable(messages->message()));
        QVERIFY(on.part<OutputPanel>()->toPlainText().contains(QStringLiteral("Traceback")));
    }

    void thePictureStaysWhileALineIsBeingWritten()
    {
        WindowParts on;
        on.window->document().openText(kQuickProgram, QStringLiteral("quick.py"));
        QTRY_VERIFY(on.window->state().prediction());
        auto* editor = on.part<CodeEditor>();
        bool vanished = false;
        int predictions = 0;
        connect(&on.window->state(), &ViewState::runsChanged, this, [&] {
            vanished = vanished || !on.window->state().prediction();
            ++predictions;
        });
        editor->moveCursor(QTextCursor::End);
        for (const char* part : {"x", " ", "=", " ", "1"}) {
            QTest::keyClicks(editor, QString::fromLatin1(part));
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(predictions > 0);
        QVERIFY(!vanished);
    }
};

QTEST_MAIN(tst_WindowRuns)
#include "tst_window_runs.moc"
