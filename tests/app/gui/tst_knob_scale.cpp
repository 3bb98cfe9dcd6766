#include "app/gui/knobs/knob_scale.h"

#include <QTest>

using makespan::gui::KnobScale;
using namespace makespan::scenario;

namespace {

Knob knob(KnobKind kind, double minimum, double maximum, double step = 0, bool logarithmic = false)
{
    Knob result;
    result.kind = kind;
    result.range = {minimum, maximum, step, logarithmic, {}};
    return result;
}

} // namespace

class tst_KnobScale : public QObject
{
    Q_OBJECT

private slots:

    void everyPositionOfAnIntegerIsOneOfItsValues()
    {
        const KnobScale scale(knob(KnobKind::Integer, 1, 64));
        QCOMPARE(scale.positions(), 63);
        for (int position = 0; position <= scale.positions(); ++position) {
            QCOMPARE(scale.value(position), position + 1.0);
            QCOMPARE(scale.position(position + 1.0), position);
        }
    }

    void stepsStartAtTheMinimum()
    {
        const KnobScale scale(knob(KnobKind::Integer, 1, 10, 3));
        QCOMPARE(scale.positions(), 3);
        QCOMPARE(scale.value(1), 4.0);
        QCOMPARE(scale.value(3), 10.0);
    }

    void logarithmicRangesGiveEveryDecadeTheSameRoom()
    {
        const KnobScale scale(knob(KnobKind::Real, 0.001, 10, 0, true));
        QCOMPARE(scale.value(0), 0.001);
        QCOMPARE(scale.value(scale.positions()), 10.0);
        QCOMPARE(scale.value(scale.positions() / 2), 0.1);
        QCOMPARE(scale.position(0.1), scale.positions() / 2);
    }

    void valuesOutsideTheRangeStayAtItsEnds()
    {
        const KnobScale scale(knob(KnobKind::Integer, 1, 8));
        QCOMPARE(scale.position(-5), 0);
        QCOMPARE(scale.position(99), scale.positions());
        QCOMPARE(scale.value(-1), 1.0);
        QCOMPARE(scale.value(1000), 8.0);
    }

    void literalsKeepTheKindOfTheKnob()
    {
        QCOMPARE(KnobScale(knob(KnobKind::Integer, 1, 8)).literal(4), QStringLiteral("4"));
        QCOMPARE(KnobScale(knob(KnobKind::Real, 0, 8)).literal(4), QStringLiteral("4.0"));
        QCOMPARE(KnobScale(knob(KnobKind::Real, 0, 8)).literal(0.05), QStringLiteral("0.05"));
        QCOMPARE(KnobScale(knob(KnobKind::Real, 0, 8)).literal(2e-6), QStringLiteral("2e-6"));
        QCOMPARE(KnobScale(knob(KnobKind::Real, 0, 1e300)).literal(1e20), QStringLiteral("1e20"));
        QCOMPARE(KnobScale(knob(KnobKind::Real, 0, 1e300)).literal(1e200), QStringLiteral("1e200"));
    }

    void aRangeOfOneValueHasOnePlace()
    {
        const KnobScale scale(knob(KnobKind::Integer, 4, 4));
        QCOMPARE(scale.value(0), 4.0);
        QCOMPARE(scale.position(4), 0);
    }
};

QTEST_GUILESS_MAIN(tst_KnobScale)
#include "tst_knob_scale.moc"
