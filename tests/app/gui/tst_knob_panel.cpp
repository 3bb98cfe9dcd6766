#include "app/gui/knobs/knob_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using makespan::gui::KnobPanel;
using makespan::scenario::Scenario;

namespace {

const char* const kProgram =
    "tasks = 4  #: 1..64   how many\nquick = False  #: hurry\nhow = 'get'  #: {'get', 'wait'}  which\n"
    "import ray\nray.init(num_cpus=2)\nprint(tasks, quick, how)\n";

template <typename Widget>
Widget* named(const KnobPanel& panel, const QString& name)
{
    for (auto* widget : panel.findChildren<Widget*>()) {
        if (widget->accessibleName() == name) {
            return widget;
        }
    }
    return nullptr;
}

} // namespace

class tst_KnobPanel : public QObject
{
    Q_OBJECT

private slots:

    void everyKindOfKnobHasItsControl()
    {
        KnobPanel panel;
        panel.show(Scenario::fromSource(kProgram, "a.py"));
        QVERIFY(named<QSlider>(panel, QStringLiteral("tasks")) != nullptr);
        QCOMPARE(named<QDoubleSpinBox>(panel, QStringLiteral("tasks"))->value(), 4.0);
        QCOMPARE(named<QCheckBox>(panel, QStringLiteral("quick"))->isChecked(), false);
        QCOMPARE(named<QComboBox>(panel, QStringLiteral("how"))->currentText(),
                 QStringLiteral("get"));
        QVERIFY(named<QSlider>(panel, QStringLiteral("workers")) != nullptr);
    }

    void movingAControlAnnouncesTheLiteralOnce()
    {
        KnobPanel panel;
        panel.show(Scenario::fromSource(kProgram, "a.py"));
        QSignalSpy edited(&panel, &KnobPanel::edited);
        named<QDoubleSpinBox>(panel, QStringLiteral("tasks"))->setValue(15);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.at(0).at(1).toString(), QStringLiteral("15"));
        named<QComboBox>(panel, QStringLiteral("how"))->setCurrentIndex(1);
        QCOMPARE(edited.size(), 2);
        QCOMPARE(edited.at(1).at(1).toString(), QStringLiteral("'wait'"));
        named<QCheckBox>(panel, QStringLiteral("quick"))->setChecked(true);
        QCOMPARE(edited.at(2).at(1).toString(), QStringLiteral("True"));
    }

    void aFieldShowsTheCodesPointAndTakesACommaInEveryLanguage()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        KnobPanel panel;
        panel.show(Scenario::fromSource(
            "nap = 0.5  #: 0..10 s  how long\nimport time\ntime.sleep(nap)\n", "a.py"));
        QLocale::setDefault(before);
        auto* field = named<QDoubleSpinBox>(panel, QStringLiteral("nap"));
        QCOMPARE(field->text(), QStringLiteral("0.5 s"));
        QSignalSpy edited(&panel, &KnobPanel::edited);
        for (const QString& keys : {QStringLiteral("0.25"), QStringLiteral("0,75")}) {
            field->selectAll();
            QTest::keyClicks(field, keys);
            QTest::keyClick(field, Qt::Key_Return);
            QCOMPARE(edited.back().at(1).toString(), QString(keys).replace(u',', u'.'));
        }
    }

    void aFieldShowsAndTakesExponentsAsTheProgramWritesThem()
    {
        KnobPanel panel;
        panel.show(Scenario::fromSource(
            "unit = 2e-6  #: 0..0.001 s  how long\nimport time\ntime.sleep(unit)\n", "a.py"));
        auto* field = named<QDoubleSpinBox>(panel, QStringLiteral("unit"));
        QCOMPARE(field->text(), QStringLiteral("2e-6 s"));
        QSignalSpy edited(&panel, &KnobPanel::edited);
        for (const QString& keys : {QStringLiteral("3e-6"), QStringLiteral("2,5e-7")}) {
            field->selectAll();
            QTest::keyClicks(field, keys);
            QTest::keyClick(field, Qt::Key_Return);
            const QString literal = QString(keys).replace(u',', u'.');
            QCOMPARE(edited.back().at(1).toString(), literal);
            QCOMPARE(field->text(), literal + QStringLiteral(" s"));
        }
        // Beyond the range it is the nearest, half a number is none.
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("5e3"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->value(), 0.001);
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("7e-"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->value(), 0.001);
    }

    void showingAValueAnnouncesNothing()
    {
        KnobPanel panel;
        const auto scenario = Scenario::fromSource(kProgram, "a.py");
        panel.show(scenario);
        QSignalSpy edited(&panel, &KnobPanel::edited);
        auto* slider = named<QSlider>(panel, QStringLiteral("tasks"));
        panel.show(*scenario.withKnob("tasks", "64").scenario);
        QCOMPARE(edited.size(), 0);
        QCOMPARE(slider->value(), slider->maximum());
        QCOMPARE(named<QSlider>(panel, QStringLiteral("tasks")),
                 slider); // not rebuilt: a drag goes on
    }
};

QTEST_MAIN(tst_KnobPanel)
#include "tst_knob_panel.moc"
