// A run that was recorded, here or elsewhere, in the real window: it is shown like one of ours.
#include "app/gui/editor/code_editor.h"
#include "app/gui/run/recording_reader.h"
#include "app/gui/run/run_heading.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/message_bar.h"
#include "engine/trace/formats/chrome_json.h"
#include "tests/app/gui/settings_for_tests.h"
#include "tests/app/gui/shown_window.h"
#include "tests/support/text_timeline.h"

#include <QAction>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <memory>

using namespace makespan;
using namespace makespan::gui;

namespace {

/// What `ray timeline` writes of two tasks, of 2 and 1 s, on two workers.
const char* const kOfRay = R"([
{"cat": "task::compute", "name": "compute", "pid": "10.0.0.1", "tid": "worker:a", "ts": 1000000.0, "dur": 2000000.0, "ph": "X", "args": {}},
{"cat": "task::compute", "name": "compute", "pid": "10.0.0.1", "tid": "worker:b", "ts": 1000000.0, "dur": 1000000.0, "ph": "X", "args": {}}
])";

struct Window : ShownWindow
{
    QString write(const QString& name, const QByteArray& text) const
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path
                                                                                  : QString();
    }

    QAction* action(const QKeySequence& key) const
    {
        for (auto* found : window->findChildren<QAction*>()) {
            if (found->shortcut() == key) {
                return found;
            }
        }
        return nullptr;
    }

    QString message() const { return window->findChild<MessageBar*>()->message(); }
};

} // namespace

class tst_Recording : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { useSettingsForTests(); }

    void init() { QSettings().clear(); }

    void aTraceOfRayIsShownWithoutAProgram()
    {
        const Window on;
        on.window->openFirst();
        QTRY_VERIFY(on.window->state().prediction());
        QVERIFY(on.window->openFile(on.write(QStringLiteral("ray.json"), kOfRay)));
        QTRY_VERIFY(on.window->document().isRecording());
        QVERIFY(!on.window->state().prediction());
        const RunFactsPtr& shown = on.window->state().shown();
        QVERIFY(shown != nullptr);
        QCOMPARE(shown->trace.taskCount(), std::size_t{2});
        QCOMPARE(trace::seconds(shown->trace.makespan()), 2.0);
        QVERIFY(on.window->windowTitle().contains(QStringLiteral("ray.json")));
        QVERIFY(on.window->findChild<CodeEditor*>()->isReadOnly());
        QVERIFY(!on.action(Qt::Key_F5)->isEnabled());
        // The next program has everything again.
        on.window->openFirst();
        QTRY_VERIFY(on.window->state().prediction());
        QVERIFY(!on.window->state().measurement());
        QVERIFY(!on.window->findChild<CodeEditor*>()->isReadOnly());
        QVERIFY(on.action(Qt::Key_F5)->isEnabled());
    }

    void aTraceOfOursIsTheRunThatWasWritten()
    {
        const Window on;
        const trace::Trace trace = test::traceFromText("driver   |WW.....|\n"
                                                       "worker 1 |..AAAA.|\n"
                                                       "worker 2 |..BB...|\n");
        const QString path = on.folder.filePath(QStringLiteral("own.json"));
        {
            std::ofstream file(path.toStdString(), std::ios::binary);
            trace::writeChromeJson(file, trace);
        }
        // As the first thing in the window, too.
        QVERIFY(on.window->openFile(path));
        QTRY_VERIFY(on.window->document().isRecording() && on.window->state().shown());
        QVERIFY(on.window->findChild<TimelineView*>()->panels().front().heading.startsWith(
            QStringLiteral("own.json, ")));
        QCOMPARE(on.window->state().shown()->trace.makespan(), trace.makespan());
        QCOMPARE(on.window->state().shown()->trace.taskCount(), trace.taskCount());
    }

    void aRecordingIsHeadedByItsFileAndItsHost()
    {
        trace::RunInfo info;
        QCOMPARE(headingOf("own.json", info), QStringLiteral("own.json, recorded on virtual time"));
        info.clock = trace::Clock::Threads;
        QCOMPARE(headingOf("own.json", info), QStringLiteral("own.json, a recorded run"));
        info.host = "Xeon, Linux";
        QCOMPARE(headingOf("own.json", info), QStringLiteral("own.json, recorded on Xeon, Linux"));
        QCOMPARE(headingOf({}, info), QStringLiteral("Measured on this computer"));
    }

    void whatIsNoTraceIsRefusedInASentenceAndNothingIsLost()
    {
        const Window on;
        on.window->openFirst();
        on.window->document().openText(QStringLiteral("print(1)\n"), QStringLiteral("mine.py"));
        on.window->openFile(on.write(QStringLiteral("no.json"), "{\"a\": 1}"));
        QTRY_VERIFY2(on.message().startsWith(
                         QStringLiteral("no.json is no recorded run that can be shown: ")),
                     qPrintable(on.message()));
        QCOMPARE(on.window->document().source(), QStringLiteral("print(1)\n"));
        on.window->openFile(on.folder.filePath(QStringLiteral("missing.json")));
        QTRY_VERIFY2(on.message().contains(QStringLiteral("missing.json cannot be read")),
                     qPrintable(on.message()));
    }

    void readingCanBeStopped()
    {
        const Window on;
        QByteArray large = "[\n";
        for (int i = 0; i < 400'000; ++i) {
            large += R"({"name": "f", "pid": 1, "tid": 1, "ts": )" + QByteArray::number(i)
                     + R"(, "dur": 1, "ph": "X"},)" + '\n';
        }
        const QString path = on.write(QStringLiteral("large.json"), large);
        RecordingReader reader;
        QSignalSpy refused(&reader, &RecordingReader::refused);
        QSignalSpy finished(&reader, &RecordingReader::finished);
        reader.read(path);
        reader.stop();
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.at(0).at(0).toString(), QStringLiteral("Reading large.json was stopped."));
        QCOMPARE(finished.size(), 0);
        QVERIFY(!reader.isReading());
    }
};

QTEST_MAIN(tst_Recording)
#include "tst_recording.moc"
