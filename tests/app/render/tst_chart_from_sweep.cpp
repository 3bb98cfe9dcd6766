#include "app/render/chart/chart_from_sweep.h"
#include "app/render/chart/chart_laws.h"
#include "app/render/chart/chart_plot.h"

#include <QTest>

#include <cmath>

using namespace makespan;
using namespace makespan::render;

namespace {

/// One row of the table: values of the axes, repetition, T_seq and T_P in seconds.
struct Run
{
    std::vector<std::string> values;
    std::uint32_t repetition;
    double serial;
    double makespan;
};

experiment::SweepResult sweepOf(const std::vector<std::string>& axes,
                                const std::vector<Run>& runs,
                                trace::Clock clock = trace::Clock::Threads)
{
    experiment::SweepResult sweep;
    for (const std::string& axis : axes) {
        sweep.axes.push_back({axis, {}});
    }
    for (const Run& run : runs) {
        experiment::SweepRow row;
        row.run.values = run.values;
        row.run.repetition = run.repetition;
        row.clock = clock;
        row.measures.serial = trace::Duration{std::llround(run.serial * 1e9)};
        row.measures.makespan = trace::Duration{std::llround(run.makespan * 1e9)};
        row.measures.speedup = run.serial / run.makespan;
        row.measures.efficiency = row.measures.speedup / 4;
        row.losses.serial = 0.25;
        row.losses.overhead = 0.5;
        sweep.rows.push_back(row);
    }
    return sweep;
}

QString plain(QString text)
{
    return text.replace(QChar(0x00A0), u' ');
}

const ChartLaw* law(const ChartModel& model, const QString& name)
{
    for (const ChartLaw& candidate : model.laws) {
        if (candidate.name.startsWith(name)) {
            return &candidate;
        }
    }
    return nullptr;
}

} // namespace

class TestChartFromSweep : public QObject
{
    Q_OBJECT

private slots:
    void showsMediansAndEveryRepetition();
    void makesASeriesOfEachValueOfTheSecondAxis();
    void fixesFurtherAxesAtTheirFirstValue();
    void makesAPanelOfEachValueOfTheThirdAxis();
    void sortsNumbersAsNumbersAndKeepsWordsAsCategories();
    void showsTheQuantityAskedFor_data();
    void showsTheQuantityAskedFor();
    void statesIntervalsOnlyWithEnoughRuns();
    void countsRunsThatDidNotFinish();
    void drawsThePredictionAsALineBelowThePoints();
    void drawsTheSawtoothOfRoundsAtEveryNumber();
    void fitsAmdahlsLaw();
    void leavesLawsOutWhereTheyHaveNoMeaning();
    void drawsTheCurvesThatAreAskedFor();
    void drawsTheBandOfGreedySchedules();
    void stacksTheLossesUponTheSpeedup();
    void showsQuartilesOnRequest();
    void countsTasksASecond();
    void survivesAnEmptySweep();
    void saysWhatAPointIs();
};

void TestChartFromSweep::showsMediansAndEveryRepetition()
{
    const auto sweep = sweepOf({"tasks"}, {{{"4"}, 0, 4, 1.0},
                                           {{"8"}, 0, 8, 2.0},
                                           {{"4"}, 1, 4, 2.0},
                                           {{"8"}, 1, 8, 2.5},
                                           {{"4"}, 2, 4, 1.25}});
    ChartContext context;
    context.title = QStringLiteral("Four tasks");
    context.held = {{"nap", "1.0"}};
    context.units = {{"nap", "s"}};
    context.seed = 7;
    const ChartModel model = chartFromSweep(sweep, {}, context);
    QCOMPARE(model.title, QStringLiteral("Four tasks"));
    QCOMPARE(model.x.title, QStringLiteral("tasks"));
    QVERIFY(model.x.integral);
    QCOMPARE(model.y.title, QStringLiteral("speedup"));
    QCOMPARE(model.series.size(), std::size_t{1});
    const auto& points = model.series[0].points;
    QCOMPARE(points.size(), std::size_t{2});
    QCOMPARE(points[0].x, 4.0);
    QCOMPARE(points[0].single, (std::vector<double>{4.0, 2.0, 3.2}));
    QCOMPARE(points[0].median, 3.2);
    QCOMPARE(points[0].low, 2.0);
    QCOMPARE(points[0].high, 4.0);
    QCOMPARE(points[1].median, 3.6);
    // Between 4 and 8 tasks nothing was measured.
    QCOMPARE(model.series[0].join, Join::Guide);
    QCOMPARE(plain(model.subtitle), QStringLiteral("nap = 1.0 s · measured on threads"));
    QCOMPARE(
        plain(model.footnote),
        QStringLiteral(
            "medians of n = 3 runs with minimum and maximum · serial time 4 s … 8 s · seed 7"));
}

void TestChartFromSweep::makesASeriesOfEachValueOfTheSecondAxis()
{
    const auto sweep =
        sweepOf({"tasks", "workers"},
                {{{"4", "8"}, 0, 4, 1}, {{"4", "2"}, 0, 4, 2}, {{"4", "1"}, 0, 4, 4}});
    const ChartModel model = chartFromSweep(sweep, {}, {});
    QCOMPARE(model.series.size(), std::size_t{3});
    QCOMPARE(model.series[0].name, QStringLiteral("1 worker"));
    QCOMPARE(model.series[1].name, QStringLiteral("2 workers"));
    QCOMPARE(model.series[2].name, QStringLiteral("8 workers"));
    QCOMPARE(model.series[2].points[0].median, 4.0);
    QVERIFY(model.series[0].hue != model.series[1].hue);

    // The other way round on request.
    ChartChoice choice;
    choice.xAxis = 1;
    const ChartModel turned = chartFromSweep(sweep, choice, {});
    QCOMPARE(turned.x.title, QStringLiteral("workers"));
    QCOMPARE(turned.series.size(), std::size_t{1});
    QCOMPARE(turned.series[0].name, QStringLiteral("tasks = 4"));
    QCOMPARE(turned.series[0].points.size(), std::size_t{3});
}

void TestChartFromSweep::fixesFurtherAxesAtTheirFirstValue()
{
    const auto sweep = sweepOf({"tasks", "workers", "nap"},
                               {{{"4", "2", "0.5"}, 0, 2, 1}, {{"4", "2", "5"}, 0, 20, 5}});
    const ChartModel model = chartFromSweep(sweep, {}, {});
    QCOMPARE(model.series[0].points[0].single.size(), std::size_t{1});
    QCOMPARE(model.series[0].points[0].median, 2.0);
    QVERIFY(model.subtitle.contains(QStringLiteral("nap = 0.5")));
}

void TestChartFromSweep::makesAPanelOfEachValueOfTheThirdAxis()
{
    const auto sweep = sweepOf({"tasks", "workers", "nap"}, {{{"4", "2", "10"}, 0, 4, 1},
                                                             {{"8", "2", "10"}, 0, 8, 2},
                                                             {{"4", "2", "0.5"}, 0, 4, 2},
                                                             {{"8", "2", "0.5"}, 0, 8, 8}});
    ChartContext context;
    context.title = QStringLiteral("Naps");
    context.units = {{"nap", "s"}};
    const ChartPanels page = panelsFromSweep(sweep, {}, context);
    QCOMPARE(page.panels.size(), std::size_t{2});
    QCOMPARE(plain(page.panels[0].title), QStringLiteral("nap = 0.5 s"));
    QCOMPARE(plain(page.panels[1].title), QStringLiteral("nap = 10 s"));
    QCOMPARE(page.panels[0].series[0].points[0].median, 2.0);
    QCOMPARE(page.panels[1].series[0].points[0].median, 4.0);
    QCOMPARE(page.title, QStringLiteral("Naps"));
    QCOMPARE(page.subtitle, QStringLiteral("measured on threads"));
    QCOMPARE(page.footnote, page.panels[0].footnote);

    // One value can be asked for, and two axes need no panels.
    ChartChoice one;
    one.fixed = {{2, "10"}};
    const ChartPanels single = panelsFromSweep(sweep, one, context);
    QCOMPARE(single.panels.size(), std::size_t{1});
    QCOMPARE(single.panels[0].title, QStringLiteral("Naps"));
    QCOMPARE(plain(single.panels[0].subtitle), QStringLiteral("nap = 10 s · measured on threads"));
    QCOMPARE(single.panels[0].series[0].points[0].median, 4.0);
    QCOMPARE(panelsFromSweep({}, {}, {}).panels.size(), std::size_t{1});
}

void TestChartFromSweep::sortsNumbersAsNumbersAndKeepsWordsAsCategories()
{
    const auto numbers =
        sweepOf({"nap"}, {{{"10"}, 0, 1, 1}, {{"0.5"}, 0, 1, 1}, {{"2"}, 0, 1, 1}});
    const ChartModel sorted = chartFromSweep(numbers, {}, {});
    QCOMPARE(sorted.series[0].points[0].x, 0.5);
    QCOMPARE(sorted.series[0].points[2].x, 10.0);
    QVERIFY(!sorted.x.integral);

    const auto words = sweepOf({"queue"}, {{{"'fifo'"}, 0, 2, 1}, {{"'lifo'"}, 0, 3, 1}});
    const ChartModel model = chartFromSweep(words, {}, {});
    QCOMPARE(model.x.categories, (QStringList{"fifo", "lifo"}));
    QCOMPARE(model.series[0].points[1].x, 1.0);
    QCOMPARE(model.series[0].join, Join::None);
    QVERIFY(model.laws.empty());
}

void TestChartFromSweep::showsTheQuantityAskedFor_data()
{
    QTest::addColumn<int>("quantity");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::newRow("speedup") << int(ChartQuantity::Speedup) << 3.2 << "";
    QTest::newRow("efficiency") << int(ChartQuantity::Efficiency) << 0.8 << "";
    QTest::newRow("makespan") << int(ChartQuantity::Makespan) << 1.25 << "s";
    QTest::newRow("serial time") << int(ChartQuantity::Serial) << 4.0 << "s";
    QTest::newRow("what is lost") << int(ChartQuantity::Loss) << 0.75 << "";
}

void TestChartFromSweep::showsTheQuantityAskedFor()
{
    QFETCH(int, quantity);
    QFETCH(double, value);
    QFETCH(QString, unit);
    ChartChoice choice;
    choice.y = static_cast<ChartQuantity>(quantity);
    const ChartModel model = chartFromSweep(sweepOf({"tasks"}, {{{"4"}, 0, 4, 1.25}}), choice, {});
    QCOMPARE(model.series[0].points[0].median, value);
    QCOMPARE(model.y.unit, unit);
    QVERIFY(!model.y.title.isEmpty());
}

void TestChartFromSweep::statesIntervalsOnlyWithEnoughRuns()
{
    std::vector<Run> runs;
    for (std::uint32_t repetition = 0; repetition < 9; ++repetition) {
        runs.push_back({{"4"}, repetition, 4, 1.0 + 0.1 * repetition});
    }
    const ChartModel nine = chartFromSweep(sweepOf({"tasks"}, runs), {}, {});
    QVERIFY(nine.footnote.contains(QStringLiteral("n = 9")));
    QVERIFY(plain(nine.footnote).contains(QStringLiteral("95 % intervals")));
    // For nine runs: the second and the eighth (binomial, 96.1 %).
    QCOMPARE(nine.series[0].points[0].low, 4 / 1.7);
    QCOMPARE(nine.series[0].points[0].high, 4 / 1.1);
}

void TestChartFromSweep::countsRunsThatDidNotFinish()
{
    auto sweep = sweepOf({"tasks"}, {{{"4"}, 0, 4, 1}, {{"8"}, 0, 8, 2}});
    sweep.rows[1].status = trace::Status::Timeout;
    const ChartModel model = chartFromSweep(sweep, {}, {});
    QCOMPARE(model.series[0].points.size(), std::size_t{1});
    QVERIFY(model.footnote.contains(QStringLiteral("1 run did not finish")));
}

void TestChartFromSweep::drawsThePredictionAsALineBelowThePoints()
{
    const auto measured = sweepOf({"tasks"}, {{{"4"}, 0, 4, 1.1}});
    const auto predicted =
        sweepOf({"tasks"}, {{{"4"}, 0, 4, 1}, {{"5"}, 0, 5, 2}}, trace::Clock::Virtual);
    const ChartModel model = chartFromSweep(measured, {}, {}, &predicted);
    QCOMPARE(model.series.size(), std::size_t{2});
    QCOMPARE(model.series[0].kind, SeriesKind::Predicted);
    QCOMPARE(model.series[0].points.size(), std::size_t{2});
    QCOMPARE(model.series[1].kind, SeriesKind::Measured);
    QCOMPARE(model.series[1].join, Join::None);
    QCOMPARE(model.series[0].hue, model.series[1].hue);
    QVERIFY(model.subtitle.contains(QStringLiteral("lines: prediction")));

    const auto none = sweepOf({"tasks"}, {});
    QCOMPARE(chartFromSweep(none, {}, {}, &predicted).series.size(), std::size_t{1});
}

void TestChartFromSweep::drawsTheSawtoothOfRoundsAtEveryNumber()
{
    const auto sweep = sweepOf({"tasks"}, {{{"1"}, 0, 1, 1}, {{"16"}, 0, 16, 4}});
    ChartContext context;
    context.held = {{"workers", "4"}};
    const ChartModel model = chartFromSweep(sweep, {}, context);
    const ChartLaw* rounds = law(model, QStringLiteral("rounds"));
    QVERIFY(rounds != nullptr);
    QCOMPARE(rounds->points.size(), std::size_t{16});
    QCOMPARE(rounds->points[11], QPointF(12, 4));
    QCOMPARE(rounds->points[12], QPointF(13, 3.25));
    QCOMPARE(rounds->points[14], QPointF(15, 3.75));
    const ChartLaw* limit = law(model, QStringLiteral("S = W"));
    QVERIFY(limit != nullptr);
    QCOMPARE(limit->points.back(), QPointF(16, 4));
}

void TestChartFromSweep::fitsAmdahlsLaw()
{
    std::vector<Run> runs;
    for (const int workers : {1, 2, 4, 8, 16}) {
        runs.push_back({{std::to_string(workers)}, 0, 1.0, 0.1 + 0.9 / workers});
    }
    const ChartModel model = chartFromSweep(sweepOf({"workers"}, runs), {}, {});
    const ChartLaw* amdahl = law(model, QStringLiteral("Amdahl"));
    QVERIFY(amdahl != nullptr);
    QCOMPARE(plain(amdahl->name), QStringLiteral("Amdahl, f = 10 %"));
    QVERIFY(std::abs(amdahl->points.back().y() - 1 / (0.1 + 0.9 / 16)) < 1e-6);
    QVERIFY(law(model, QStringLiteral("linear")) != nullptr);
}

void TestChartFromSweep::leavesLawsOutWhereTheyHaveNoMeaning()
{
    const auto sweep = sweepOf({"nap"}, {{{"0.5"}, 0, 2, 1}, {{"1"}, 0, 4, 1}});
    QVERIFY(chartFromSweep(sweep, {}, {}).laws.empty());
    ChartChoice loss;
    loss.y = ChartQuantity::Loss;
    ChartContext context;
    context.held = {{"workers", "4"}, {"tasks", "4"}};
    QVERIFY(chartFromSweep(sweep, loss, context).laws.empty());
    QVERIFY(!chartFromSweep(sweep, {}, context).laws.empty());
    ChartChoice without;
    without.curves.clear();
    QVERIFY(chartFromSweep(sweep, without, context).laws.empty());
}

void TestChartFromSweep::drawsTheCurvesThatAreAskedFor()
{
    std::vector<Run> runs;
    for (const int workers : {1, 2, 4, 8, 16}) {
        // S = W / (1 + 0.1 (W - 1) + 0.01 W (W - 1))
        runs.push_back({{std::to_string(workers)},
                        0,
                        1.0,
                        (1 + 0.1 * (workers - 1) + 0.01 * workers * (workers - 1)) / workers});
    }
    ChartChoice choice;
    choice.curves = {ChartCurve::Usl, ChartCurve::Gustafson, ChartCurve::Ceiling};
    ChartContext context;
    context.ceiling = execution::Capacity({{2, 1.6}});
    const ChartModel model = chartFromSweep(sweepOf({"workers"}, runs), choice, context);
    QCOMPARE(model.laws.size(), std::size_t{3});
    const ChartLaw* usl = law(model, QStringLiteral("USL"));
    QVERIFY(usl != nullptr);
    QCOMPARE(usl->name, QStringLiteral("USL, a = 0.1, b = 0.01"));
    QVERIFY(std::abs(usl->points.back().y() - 16 / (1 + 1.5 + 2.4)) < 1e-6);
    const ChartLaw* ceiling = law(model, QStringLiteral("this computer"));
    QVERIFY(ceiling != nullptr);
    QCOMPARE(ceiling->points.front().y(), 1.0); // one worker has one core
    QCOMPARE(ceiling->points.back().y(), 1.6);

    // S = W - f (W - 1), exactly
    runs.clear();
    for (const int workers : {1, 2, 4, 8}) {
        runs.push_back({{std::to_string(workers)}, 0, 1.0, 1 / (workers - 0.25 * (workers - 1))});
    }
    const ChartModel scaled = chartFromSweep(sweepOf({"workers"}, runs), choice, {});
    const ChartLaw* gustafson = law(scaled, QStringLiteral("Gustafson"));
    QVERIFY(gustafson != nullptr);
    QCOMPARE(plain(gustafson->name), QStringLiteral("Gustafson, f = 25 %"));
    QVERIFY(std::abs(gustafson->points.back().y() - 6.25) < 1e-6);
}

void TestChartFromSweep::drawsTheBandOfGreedySchedules()
{
    auto sweep = sweepOf({"workers"}, {{{"1"}, 0, 8, 8}, {{"4"}, 0, 8, 2.5}});
    for (auto& row : sweep.rows) {
        row.measures.work = std::chrono::seconds(8);
        row.measures.span = std::chrono::seconds(1);
    }
    ChartChoice choice;
    choice.curves = {ChartCurve::Greedy};
    const ChartModel model = chartFromSweep(sweep, choice, {});
    QCOMPARE(model.laws.size(), std::size_t{1});
    const ChartLaw& band = model.laws[0];
    // T1/P + Tinf (1 - 1/P) = 2 + 0.75; max(T1/P, Tinf) = 2
    QCOMPARE(band.points[1], QPointF(4, 8 / 2.75));
    QCOMPARE(band.upper[1], QPointF(4, 4));
    QCOMPARE(band.points[0], QPointF(1, 1));
    choice.y = ChartQuantity::Makespan;
    QCOMPARE(chartFromSweep(sweep, choice, {}).laws[0].upper[1], QPointF(4, 2.75));
}

void TestChartFromSweep::stacksTheLossesUponTheSpeedup()
{
    auto sweep = sweepOf({"nap"}, {{{"0.5"}, 0, 3, 1}, {{"10"}, 0, 3, 1}, {{"0.5"}, 1, 2, 1}});
    for (auto& row : sweep.rows) {
        row.losses = {};
        row.losses.imbalance = 4 - row.measures.speedup + 0.25;
        row.losses.inflation = -0.25;
    }
    ChartChoice choice;
    choice.y = ChartQuantity::Losses;
    const ChartModel model = chartFromSweep(sweep, choice, {});
    QVERIFY(model.series.empty() && model.laws.empty());
    // Each value of x has a bar of its own, however far the numbers are apart.
    QCOMPARE(model.x.categories, (QStringList{"0.5", "10"}));
    QCOMPARE(model.layers.size(), std::size_t{3});
    QCOMPARE(model.layers[0].heights, (std::vector<double>{2.5, 3}));
    QCOMPARE(model.layers[1].name, QStringLiteral("imbalance"));
    QCOMPARE(model.layers[1].heights, (std::vector<double>{1.75, 1.25}));
    QCOMPARE(model.layers[2].heights, (std::vector<double>{-0.25, -0.25}));
    QVERIFY(model.layers[1].pattern != model.layers[2].pattern);
    QVERIFY(model.footnote.contains(QStringLiteral("means of n = 2 runs")));
}

void TestChartFromSweep::showsQuartilesOnRequest()
{
    std::vector<Run> runs;
    for (std::uint32_t repetition = 0; repetition < 5; ++repetition) {
        runs.push_back({{"4"}, repetition, 1.0 + repetition, 1.0});
    }
    ChartChoice choice;
    choice.spread = ChartSpread::Quartiles;
    const ChartModel model = chartFromSweep(sweepOf({"tasks"}, runs), choice, {});
    QCOMPARE(model.series[0].points[0].low, 2.0);
    QCOMPARE(model.series[0].points[0].high, 4.0);
    QVERIFY(model.footnote.contains(QStringLiteral("with quartiles")));
    choice.spread = ChartSpread::Range;
    QCOMPARE(chartFromSweep(sweepOf({"tasks"}, runs), choice, {}).series[0].points[0].high, 5.0);
}

void TestChartFromSweep::countsTasksASecond()
{
    auto sweep = sweepOf({"tasks"}, {{{"8"}, 0, 8, 2}});
    sweep.rows[0].tasks = 8;
    ChartChoice choice;
    choice.y = ChartQuantity::Throughput;
    choice.logY = true;
    const ChartModel model = chartFromSweep(sweep, choice, {});
    QCOMPARE(model.series[0].points[0].median, 4.0);
    QCOMPARE(model.y.unit, QStringLiteral("1/s"));
    QVERIFY(model.y.logarithmic);
}

void TestChartFromSweep::survivesAnEmptySweep()
{
    const ChartModel nothing = chartFromSweep({}, {}, {});
    QVERIFY(nothing.series.empty());
    QVERIFY(!nothing.emptyText.isEmpty());
    const ChartModel planned = chartFromSweep(sweepOf({"tasks", "workers"}, {}), {}, {});
    QCOMPARE(planned.x.title, QStringLiteral("tasks"));
    QVERIFY(planned.series.empty());
}

void TestChartFromSweep::saysWhatAPointIs()
{
    const auto sweep =
        sweepOf({"tasks", "workers"},
                {{{"15", "4"}, 0, 15, 4}, {{"15", "4"}, 1, 15, 5}, {{"100000", "4"}, 0, 10, 5}});
    ChartModel model = chartFromSweep(sweep, {}, {});
    QCOMPARE(plain(pointText(model, {0, 0})),
             QStringLiteral("4 workers: speedup 3.375 at tasks = 15, median of 2 runs, 3 to 3.75"));
    QCOMPARE(pointText(model, {0, 1}), QStringLiteral("4 workers: speedup 2 at tasks = 100000"));
    QCOMPARE(pointText(model, {}), QString());
    QCOMPARE(pointText(model, {5, 0}), QString());
    model.series[0].kind = SeriesKind::Predicted;
    QVERIFY(pointText(model, {0, 1}).endsWith(QStringLiteral(", predicted")));
}

QTEST_APPLESS_MAIN(TestChartFromSweep)
#include "tst_chart_from_sweep.moc"
