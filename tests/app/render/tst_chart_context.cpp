#include "app/render/chart/chart_context.h"

#include <QtTest/QtTest>

using namespace makespan;

class TestChartContext : public QObject
{
    Q_OBJECT

private slots:
    void namesTheKnobsThatWereNotSweptWithTheirUnits();
    void namesTheComputerOnlyWhenItWasMeasured();
};

namespace {

scenario::Scenario example()
{
    return scenario::Scenario::fromSource("\"\"\"Naps\n\"\"\"\n"
                                          "tasks = 4   #: 1..64     calls\n"
                                          "nap = 1.0   #: 0..10 s   length\n",
                                          "naps.py");
}

experiment::SweepResult sweptOver(const std::string& name, trace::Clock clock)
{
    experiment::SweepResult sweep;
    sweep.axes.resize(1);
    sweep.axes[0].name = name;
    sweep.rows.resize(2);
    sweep.rows[1].clock = clock;
    return sweep;
}

} // namespace

void TestChartContext::namesTheKnobsThatWereNotSweptWithTheirUnits()
{
    const auto context =
        render::chartContext(example(), sweptOver("tasks", trace::Clock::Virtual), 7);
    QCOMPARE(context.title, QStringLiteral("Naps"));
    QCOMPARE(context.seed, std::uint64_t{7});
    QVERIFY(!context.held.contains("tasks"));
    QCOMPARE(context.held.at("nap"), std::string("1.0"));
    QCOMPARE(context.units.at("nap"), std::string("s"));
    QCOMPARE(context.units.at("tasks"), std::string());
}

void TestChartContext::namesTheComputerOnlyWhenItWasMeasured()
{
    QVERIFY(
        render::chartContext(example(), sweptOver("nap", trace::Clock::Virtual), 0).host.isEmpty());
    QVERIFY(!render::chartContext(example(), sweptOver("nap", trace::Clock::Threads), 0)
                 .host.isEmpty());
}

QTEST_GUILESS_MAIN(TestChartContext)
#include "tst_chart_context.moc"
