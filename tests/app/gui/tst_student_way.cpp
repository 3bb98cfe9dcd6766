// The whole way of a student, from the start to the exported chart: once by the mouse, once by the keyboard alone.
#include "app/gui/editor/code_editor.h"
#include "app/gui/graph/graph_view.h"
#include "app/gui/panels/chart_panel.h"
#include "app/gui/panels/lesson_list.h"
#include "app/gui/timeline/timeline_view.h"
#include "tests/app/gui/settings_for_tests.h"
#include "tests/app/gui/window_parts.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <functional>

using namespace makespan;
using namespace makespan::gui;

namespace {

/// Does something in the file dialog as soon as it is there and takes keys.
void inFileDialog(const std::function<void(QFileDialog&)>& what)
{
    auto* waiting = new QTimer(QApplication::instance());
    QObject::connect(waiting, &QTimer::timeout, waiting, [waiting, what] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (dialog != nullptr && dialog->isActiveWindow()
            && dialog->isAncestorOf(QApplication::focusWidget())) {
            waiting->stop();
            waiting->deleteLater();
            what(*dialog);
        }
    });
    waiting->start(20);
}

/// The keys of a student go to what has the focus, wherever that is.
struct Keyboard
{
    static QWidget* focus()
    {
        auto* focused = QApplication::focusWidget();
        return focused != nullptr ? focused : QApplication::activeWindow();
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(focus(), key, modifiers);
    }

    static void type(const QString& text) { QTest::keyClicks(focus(), text); }

    /// Tab, until the focus is there; out of the editor by Escape.
    static bool walkTo(const std::function<bool(const QWidget&)>& isThere)
    {
        for (int i = 0; i < 80; ++i) {
            if (isThere(*focus())) {
                return true;
            }
            press(qobject_cast<CodeEditor*>(focus()) != nullptr ? Qt::Key_Escape : Qt::Key_Tab);
        }
        return false;
    }

    static bool walkTo(const QWidget* widget)
    {
        return walkTo([widget](const QWidget& focused) { return &focused == widget; });
    }
};

void clickOn(QWidget* widget, QPoint where = {})
{
    QTest::mouseMove(widget, where.isNull() ? widget->rect().center() : where);
    QTest::mouseClick(widget, Qt::LeftButton, {}, where.isNull() ? widget->rect().center() : where);
}

void clickTab(const WindowParts& on, int index)
{
    auto* bar = on.part<QTabWidget>()->tabBar();
    clickOn(bar, bar->tabRect(index).center());
}

/// Drags the handle of a slider to its end.
void dragToEnd(QSlider* slider)
{
    QStyleOptionSlider option;
    option.initFrom(slider);
    option.orientation = slider->orientation();
    option.minimum = slider->minimum();
    option.maximum = slider->maximum();
    option.sliderPosition = option.sliderValue = slider->value();
    const QPoint handle =
        slider->style()
            ->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, slider)
            .center();
    QTest::mousePress(slider, Qt::LeftButton, {}, handle);
    for (int x = handle.x(); x < slider->width(); x += 8) {
        QTest::mouseMove(slider, QPoint(x, handle.y()));
    }
    QTest::mouseMove(slider, QPoint(slider->width() - 1, handle.y()));
    QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() - 1, handle.y()));
}

QString verdictIn(const WindowParts& on)
{
    for (const auto* label : on.window->findChildren<QLabel*>()) {
        if (label->isVisible()
            && (label->text().startsWith(u'✓') || label->text().startsWith(u'✗'))) {
            return label->text();
        }
    }
    return {};
}

bool isPicture(const QString& path, const QByteArray& beginning)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() > 1000
           && file.read(beginning.size()) == beginning;
}

} // namespace

class tst_StudentWay : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        useSettingsForTests();
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void init() { QSettings().clear(); }

    void byTheMouse()
    {
        WindowParts on;
        QTemporaryDir folder;
        on.window->resize(1280, 800);
        on.window->openFirst();
        QTRY_VERIFY(on.window->state().prediction());

        // The second lesson.
        auto* lessons = on.part<LessonList>();
        clickOn(lessons->viewport(),
                lessons->visualItemRect(lessons->topLevelItem(0)->child(1)).center());
        QVERIFY(on.window->document().origin().endsWith(QStringLiteral("02_parallel_tasks.py")));
        QTRY_VERIFY(makespanOf(on.window->state().prediction()) > 0.99);

        // A prediction of one's own, judged.
        auto* guess = on.named<QDoubleSpinBox>(QStringLiteral("Your prediction"));
        clickOn(guess);
        guess->selectAll();
        QTest::keyClicks(guess, QStringLiteral("4"));
        for (auto* button : on.window->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == QStringLiteral("Chec&k")) {
                clickOn(button);
            }
        }
        QTRY_VERIFY(!verdictIn(on).isEmpty());

        // More tasks: the program becomes a copy of one's own, and is predicted anew.
        auto* tasks = on.named<QSlider>(QStringLiteral("tasks"));
        QVERIFY(tasks);
        const double before = makespanOf(on.window->state().prediction());
        dragToEnd(tasks);
        QVERIFY(on.window->document().displayName().contains(QStringLiteral("my copy")));
        QTRY_VERIFY(makespanOf(on.window->state().prediction()) > before + 0.5);
        auto* nap = on.named<QDoubleSpinBox>(QStringLiteral("nap"));
        nap->selectAll();
        QTest::keyClicks(nap, QStringLiteral("0.02"));
        QTest::keyClick(nap, Qt::Key_Return);
        QVERIFY(on.window->document().source().contains(QStringLiteral("nap = 0.02")));

        // The real run, under the prediction.
        clickOn(on.window->findChild<QToolButton*>(QStringLiteral("runButton")));
        QTRY_VERIFY_WITH_TIMEOUT(on.window->state().measurement(), 20'000);
        QCOMPARE(on.part<TimelineView>()->panels().size(), std::size_t{2});
        QVERIFY(on.part<LessonList>()->isDone(lessonsPath(*lessons, 1)));

        // Where the time went, shown on the timeline; the graph; the output.
        clickTab(on, 1);
        QToolButton* show = nullptr;
        for (auto* button : on.window->findChildren<QToolButton*>()) {
            if (show == nullptr && button->isVisible()
                && button->accessibleName().startsWith(QStringLiteral("Show me: "))) {
                show = button;
            }
        }
        QVERIFY(show);
        clickOn(show);
        QVERIFY(!on.window->state().pointedAt().empty());
        clickTab(on, 2);
        QTRY_VERIFY(on.part<GraphView>()->graph());
        clickTab(on, 4);
        clickTab(on, 0);

        // The chart, exported from the menu.
        QTRY_VERIFY(on.part<ChartPanel>()->table());
        const QString path = folder.filePath(QStringLiteral("chart.png"));
        inFileDialog([path](QFileDialog& dialog) {
            auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            name->setText(path); // a name has to be typed, the rest is the mouse's
            for (auto* button : dialog.findChildren<QPushButton*>()) {
                if (button->text().remove(u'&') == QStringLiteral("Save")) {
                    clickOn(button);
                    return;
                }
            }
        });
        auto* menus = on.window->menuBar();
        QAction* file = menus->actions().front();
        clickOn(menus, menus->actionGeometry(file).center());
        QTRY_VERIFY(file->menu()->isVisible());
        QAction* chart = on.action(QStringLiteral("Export the &chart…"));
        clickOn(file->menu(), file->menu()->actionGeometry(chart).center());
        QTRY_VERIFY(isPicture(path, "\x89PNG"));
    }

    void byTheKeyboardAlone()
    {
        WindowParts on;
        QTemporaryDir folder;
        on.window->resize(1280, 800);
        on.window->openFirst();
        QTRY_VERIFY(on.window->state().prediction());

        // The second lesson.
        auto* lessons = on.part<LessonList>();
        QVERIFY(Keyboard::walkTo(lessons));
        Keyboard::press(Qt::Key_Down);
        Keyboard::press(Qt::Key_Return);
        QVERIFY(on.window->document().origin().endsWith(QStringLiteral("02_parallel_tasks.py")));
        QTRY_VERIFY(makespanOf(on.window->state().prediction()) > 0.99);

        // A prediction of one's own, judged by Return; the focus stays where one was.
        auto* guess = on.named<QDoubleSpinBox>(QStringLiteral("Your prediction"));
        QVERIFY(Keyboard::walkTo(guess));
        Keyboard::type(QStringLiteral("4"));
        Keyboard::press(Qt::Key_Return);
        QTRY_VERIFY(!verdictIn(on).isEmpty());
        QVERIFY(guess->hasFocus());

        // Shorter naps by the knob's field, more tasks by its slider, a line of one's own, and one step back.
        auto* nap = on.named<QDoubleSpinBox>(QStringLiteral("nap"));
        QVERIFY(Keyboard::walkTo(nap));
        Keyboard::type(QStringLiteral("0.02"));
        Keyboard::press(Qt::Key_Return);
        QVERIFY(on.window->document().source().contains(QStringLiteral("nap = 0.02")));
        QVERIFY(on.window->document().displayName().contains(QStringLiteral("my copy")));
        auto* tasks = on.named<QSlider>(QStringLiteral("tasks"));
        QVERIFY(Keyboard::walkTo(tasks));
        Keyboard::press(Qt::Key_End);
        const QString turned = on.window->document().source();
        QVERIFY(!turned.contains(QStringLiteral("tasks = 4 ")));
        auto* editor = on.part<CodeEditor>();
        QVERIFY(Keyboard::walkTo(editor));
        Keyboard::press(Qt::Key_End, Qt::ControlModifier);
        Keyboard::type(QStringLiteral("# mine"));
        QVERIFY(on.window->document().source().endsWith(QStringLiteral("# mine")));
        Keyboard::press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(on.window->document().source(), turned);

        // The real run; a walk through its tasks.
        Keyboard::press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(on.window->state().measurement(), 20'000);
        QVERIFY(on.part<LessonList>()->isDone(lessonsPath(*lessons, 1)));
        QVERIFY(Keyboard::walkTo(on.part<TimelineView>()));
        Keyboard::press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(on.window->state().selected(), trace::TaskId{0});

        // Where the time went, shown on the timeline.
        auto* tabs = on.part<QTabWidget>();
        QVERIFY(Keyboard::walkTo(tabs->tabBar()));
        Keyboard::press(Qt::Key_Right);
        QCOMPARE(tabs->currentIndex(), 1);
        QVERIFY(Keyboard::walkTo([](const QWidget& focused) {
            return focused.accessibleName().startsWith(QStringLiteral("Show me: "));
        }));
        Keyboard::press(Qt::Key_Space);
        QVERIFY(!on.window->state().pointedAt().empty());

        // The chart, exported.
        QTRY_VERIFY(on.part<ChartPanel>()->table());
        const QString path = folder.filePath(QStringLiteral("chart.svg"));
        inFileDialog([path](QFileDialog&) {
            Keyboard::press(Qt::Key_A, Qt::ControlModifier);
            Keyboard::type(path);
            Keyboard::press(Qt::Key_Return);
        });
        Keyboard::press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(isPicture(path, "<?xml"));
        on.window->activateWindow(); // the desktop's part when a dialog closes
        QTRY_VERIFY(on.window->isActiveWindow());
        QVERIFY(QApplication::focusWidget() != nullptr);

        // The copy, saved.
        const QString copy = folder.filePath(QStringLiteral("mine.py"));
        inFileDialog([copy](QFileDialog&) {
            Keyboard::press(Qt::Key_A, Qt::ControlModifier);
            Keyboard::type(copy);
            Keyboard::press(Qt::Key_Return);
        });
        Keyboard::press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(on.window->document().path(), copy);
        QVERIFY(!on.window->document().isModified());
    }

    void tabGoesRoundTheWholeWindowAndEveryStopHasAName()
    {
        WindowParts on;
        on.window->resize(1280, 800);
        on.window->openFirst();
        QTRY_VERIFY(on.window->state().prediction());
        QStringList stops;
        QStringList nameless;
        auto* lessons = on.part<LessonList>();
        QVERIFY(Keyboard::walkTo(lessons));
        do {
            const QWidget* focused = Keyboard::focus();
            const auto* button = qobject_cast<const QAbstractButton*>(focused);
            const QString name = !focused->accessibleName().isEmpty() || button == nullptr
                                     ? focused->accessibleName()
                                     : button->text();
            stops << name;
            if (name.isEmpty()) {
                nameless << QString::fromLatin1(focused->metaObject()->className());
            }
            Keyboard::press(qobject_cast<const CodeEditor*>(focused) != nullptr ? Qt::Key_Escape
                                                                                : Qt::Key_Tab);
        } while (Keyboard::focus() != lessons && stops.size() < 100);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u' ')));
        QVERIFY2(stops.size() < 100, qPrintable(stops.join(QStringLiteral(" → "))));
        // As one reads: lessons, text, knobs, question, timeline, chart.
        int last = -1;
        for (const char* name : {"Lessons", "Program", "tasks", "Your prediction", "Timeline",
                                 "What the chart shows", "Repetitions"}) {
            const auto at = static_cast<int>(stops.indexOf(QLatin1String(name)));
            QVERIFY2(at > last, qPrintable(QLatin1String(name) + QStringLiteral(" in ")
                                           + stops.join(QStringLiteral(" → "))));
            last = at;
        }
    }

private:
    static QString lessonsPath(const LessonList& lessons, int index)
    {
        return lessons.topLevelItem(0)->child(index)->data(0, Qt::UserRole).toString();
    }
};

QTEST_MAIN(tst_StudentWay)
#include "tst_student_way.moc"
