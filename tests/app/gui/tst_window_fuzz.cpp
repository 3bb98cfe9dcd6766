// Ten thousand random events, the same ones in every run: nothing may crash or hang, and no text may be lost.
#include "app/gui/editor/code_editor.h"
#include "app/gui/panels/lesson_list.h"
#include "app/gui/window/main_window.h"
#include "tests/app/gui/settings_for_tests.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMouseEvent>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolBar>
#include <QWheelEvent>

#include <random>

using namespace makespan;
using namespace makespan::gui;

namespace {

const QString kProgram = QStringLiteral(R"("""Quick"""
import time
import ray

tasks = 4     #: 1..64     how often
nap = 0.002   #: 0..1 s    how long
early = True  #: asks at once

ray.init(num_cpus=4)


@ray.remote
def compute(i):
    time.sleep(nap)
    return i * i


print(ray.get([compute.remote(i) for i in range(tasks)]))
)");

constexpr int kEvents = 10'000;

/// Random input to a window. The menus and what opens another program stay out of it: another text is no lost one.
class Monkey
{
public:
    explicit Monkey(MainWindow& window, unsigned seed)
        : m_window(window)
        , m_random(seed)
    {}

    void act()
    {
        switch (between(0, 19)) {
        case 0:
            m_window.resize(between(400, 1900), between(300, 1200));
            break;
        case 1:
        case 2:
        case 3:
        case 4:
        case 5:
        case 6:
            key();
            break;
        case 7:
        case 8:
            wheel();
            break;
        default:
            mouse();
        }
    }

private:
    int between(int low, int high)
    {
        return std::uniform_int_distribution<int>(low, high)(m_random);
    }

    template <typename Values>
    auto oneOf(const Values& values)
    {
        return values[static_cast<std::size_t>(
            between(0, static_cast<int>(std::size(values)) - 1))];
    }

    /// A place in the window and what lies there; null where it is to be left alone.
    QWidget* aim(QPoint& place)
    {
        place = QPoint(between(0, m_window.width() - 1), between(0, m_window.height() - 1));
        QWidget* hit = m_window.childAt(place);
        for (QWidget* widget = hit; widget != nullptr; widget = widget->parentWidget()) {
            if (qobject_cast<QMenuBar*>(widget) != nullptr
                || qobject_cast<LessonList*>(widget) != nullptr) {
                return nullptr;
            }
        }
        if (hit != nullptr) {
            place = hit->mapFrom(&m_window, place);
        }
        return hit;
    }

    Qt::KeyboardModifiers modifiers()
    {
        constexpr Qt::KeyboardModifier kSome[] = {Qt::NoModifier, Qt::NoModifier, Qt::NoModifier,
                                                  Qt::ShiftModifier, Qt::ControlModifier};
        return oneOf(kSome);
    }

    void mouse()
    {
        QPoint place;
        QWidget* at = aim(place);
        if (at == nullptr) {
            return;
        }
        const auto with = modifiers();
        switch (between(0, 4)) {
        case 0:
            QTest::mouseClick(at, Qt::LeftButton, with, place);
            break;
        case 1:
            QTest::mouseDClick(at, Qt::LeftButton, with, place);
            break;
        case 2: { // a drag
            QTest::mousePress(at, Qt::LeftButton, with, place);
            const QPoint to = place + QPoint(between(-300, 300), between(-200, 200));
            QMouseEvent move(QEvent::MouseMove, to, at->mapToGlobal(to), Qt::NoButton,
                             Qt::LeftButton, with);
            QApplication::sendEvent(at, &move);
            QTest::mouseRelease(at, Qt::LeftButton, with, to);
            break;
        }
        default:
            QTest::mouseMove(at, place);
        }
    }

    void wheel()
    {
        QPoint place;
        QWidget* at = aim(place);
        if (at == nullptr) {
            return;
        }
        QWheelEvent event(place, at->mapToGlobal(place), {}, {0, between(-3, 3) * 120},
                          Qt::NoButton, modifiers(), Qt::NoScrollPhase, false);
        QApplication::sendEvent(at, &event);
    }

    void key()
    {
        constexpr Qt::Key kCommands[] = {Qt::Key_Z, Qt::Key_Y,     Qt::Key_C,    Qt::Key_X,
                                         Qt::Key_V, Qt::Key_A,     Qt::Key_F,    Qt::Key_S,
                                         Qt::Key_0, Qt::Key_Space, Qt::Key_Plus, Qt::Key_Minus};
        constexpr Qt::Key kKeys[] = {
            Qt::Key_Left,   Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,      Qt::Key_Tab,
            Qt::Key_Return, Qt::Key_Home,  Qt::Key_End,    Qt::Key_Backspace, Qt::Key_Delete,
            Qt::Key_Escape, Qt::Key_F5,    Qt::Key_F6,     Qt::Key_F7,        Qt::Key_F8,
            Qt::Key_F9,     Qt::Key_F11,   Qt::Key_PageUp, Qt::Key_PageDown,  Qt::Key_F4};
        QWidget* focus = QApplication::focusWidget();
        QWidget* to = focus != nullptr ? focus : &m_window;
        if (qobject_cast<LessonList*>(to) != nullptr) {
            m_window.findChild<CodeEditor*>()->setFocus();
            return;
        }
        switch (between(0, 3)) {
        case 0:
            QTest::keyClick(to, oneOf(kCommands), Qt::ControlModifier);
            break;
        case 1:
            QTest::keyClick(to, oneOf(kKeys),
                            between(0, 5) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
            break;
        default:
            QTest::keyClick(to, static_cast<char>(between(' ', '~')));
        }
    }

    MainWindow& m_window;
    std::mt19937 m_random;
};

} // namespace

class tst_WindowFuzz : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { useSettingsForTests(); }

    void tenThousandEventsNeitherCrashNorHangNorLoseText()
    {
        QTemporaryDir folder;
        MainWindow window(folder.path());
        window.setTheme(render::ThemeKind::Light);
        window.document().openText(kProgram, QStringLiteral("quick.py"));
        window.show();
        // Whatever asks a question gets "no": dialogs and menus would swallow all events that follow.
        QTimer refuse;
        connect(&refuse, &QTimer::timeout, this, [] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                dialog->reject();
            }
            if (auto* popup = QApplication::activePopupWidget()) {
                popup->close();
            }
        });
        refuse.start(5);
        Monkey monkey(window, 20261122);
        for (int event = 0; event < kEvents; ++event) {
            monkey.act();
            if (event % 10 == 0) {
                QCoreApplication::processEvents();
            }
        }
        QTest::keyClick(&window, Qt::Key_Escape); // a run may be going on
        while (window.document().text()->isUndoAvailable()) {
            window.document().text()->undo();
        }
        QCOMPARE(window.document().source(), kProgram);
        // And it still works.
        QTRY_VERIFY(window.state().prediction());
        QCOMPARE(window.state().prediction()->trace.taskCount(), std::size_t{4});
        window.document().text()->setModified(false);
    }

    void tabReachesEveryControlAndEachHasAName()
    {
        QTemporaryDir folder;
        MainWindow window(folder.path());
        window.setTheme(render::ThemeKind::Light);
        window.document().openText(kProgram, QStringLiteral("quick.py"));
        window.show();
        window.activateWindow();
        QTRY_VERIFY(window.isActiveWindow());
        QTRY_VERIFY(window.state().prediction());
        window.findChild<LessonList*>()->setFocus();
        QStringList reached;
        QSet<QWidget*> seen;
        for (int step = 0; step < 200; ++step) {
            QWidget* now = QApplication::focusWidget();
            QVERIFY(now != nullptr);
            if (seen.contains(now)) {
                break;
            }
            seen.insert(now);
            QString name = now->accessibleName();
            if (name.isEmpty()) {
                name = now->property("text").toString();
            }
            QVERIFY2(!name.isEmpty(), now->metaObject()->className());
            reached << name.remove(u'&');
            // Tab types in the editor; there Escape goes on.
            QTest::keyClick(now, qobject_cast<CodeEditor*>(now) != nullptr ? Qt::Key_Escape
                                                                           : Qt::Key_Tab);
        }
        // From the left to the right and from above to below, as one reads.
        qsizetype before = -1;
        for (const char* name :
             {"Lessons", "Program", "tasks", "nap", "early", "workers", "Timeline", "Step back",
              "Play", "Step", "Instant", "What the chart shows"}) {
            const auto at = reached.indexOf(QString::fromLatin1(name), before + 1);
            QVERIFY2(at > before, qPrintable(QLatin1String(name) + QStringLiteral(" in ")
                                             + reached.join(QStringLiteral(", "))));
            before = at;
        }
    }
};

QTEST_MAIN(tst_WindowFuzz)
#include "tst_window_fuzz.moc"
