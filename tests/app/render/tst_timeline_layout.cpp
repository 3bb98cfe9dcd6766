#include "app/render/timeline/timeline_hit.h"
#include "app/render/timeline/timeline_layout.h"
#include "tests/app/render/scenes.h"

#include <QTest>

using namespace makespan;
using namespace makespan::render;
using namespace std::chrono_literals;
using trace::LaneId;
using trace::Time;

namespace {

LayoutRequest sized(double width, double height)
{
    LayoutRequest request;
    request.size = QSizeF(width, height);
    return request;
}

std::vector<TimelinePanel> lecture()
{
    return {{test::dataOf(test::traceOf({})), QString()}};
}

std::vector<TimelinePanel> twoRuns()
{
    test::Scene slower;
    slower.jitter = 0.5;
    return {{test::dataOf(test::traceOf({})), QStringLiteral("Prediction")},
            {test::dataOf(test::traceOf(slower)), QStringLiteral("Measurement")}};
}

TimeScale fitted(const TimelineLayout& layout, std::span<const TimelinePanel> panels)
{
    return TimeScale::fit(layout.lanes.left(), layout.lanes.width(), longestRun(panels));
}

} // namespace

class TestTimelineLayout : public QObject
{
    Q_OBJECT

private slots:
    void putsTheDriverOnTopAndOneRowPerLane();
    void nothingOverlapsAndNothingSticksOut_data();
    void nothingOverlapsAndNothingSticksOut();
    void legendNamesWhatOccurs();
    void legendTakesFewLines();
    void predictionStandsAboveMeasurementOnOneAxis();
    void scrollsRowsButNotTheAxis();
    void groupsLanesWhenThereAreTooMany();
    void naturalHeightShowsEveryRow();
    void placesTitleAndFootOfAPicture();
    void enlargesForTheProjector();
    void hitsTheBarUnderThePointer();
    void hitsTheIdleStretchWithItsCause();
    void hitsTheNearestOfBarsNarrowerThanAPixel();
    void hitsLabelsAxisOverviewAndLegend();
    void nothingIsHitBesideTheRun();
    void taskRectIsWhereTheHitTestFindsIt();
    void hitsNoTaskInARowOfSeveralLanes();
};

void TestTimelineLayout::putsTheDriverOnTopAndOneRowPerLane()
{
    const auto panels = lecture();
    const TimelineLayout layout = layoutTimeline(panels, Theme::light(), sized(1000, 400));
    QCOMPARE(layout.rows.size(), std::size_t{5});
    QCOMPARE(layout.rows[0].label, QStringLiteral("driver"));
    QCOMPARE(layout.rows[4].label, QStringLiteral("worker 4"));
    for (std::size_t row = 0; row < 5; ++row) {
        QCOMPARE(layout.rowOf(0, LaneId{static_cast<std::uint32_t>(row)}), row);
        QCOMPARE(layout.rows[row].bar.height(), 30.0);
        QCOMPARE(layout.rows[row].bar.left(), layout.lanes.left());
        QCOMPARE(layout.rows[row].bar.right(), layout.lanes.right());
    }
    QCOMPARE(layout.rowOf(0, LaneId{99}), layout.rows.size());
    QCOMPARE(layout.rowOf(1, LaneId{1}), layout.rows.size());
    // The driver is set apart from the workers.
    QCOMPARE(layout.rows[1].bar.top() - layout.rows[0].bar.bottom(), 12.0);
    QCOMPARE(layout.rows[2].bar.top() - layout.rows[1].bar.bottom(), 6.0);
}

void TestTimelineLayout::nothingOverlapsAndNothingSticksOut_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<bool>("two");
    for (const int kind : {0, 1, 2}) {
        QTest::addRow("theme %d, small", kind) << kind << QSizeF(500, 320) << false;
        QTest::addRow("theme %d, window", kind) << kind << QSizeF(1280, 800) << true;
        QTest::addRow("theme %d, 4K", kind) << kind << QSizeF(3840, 2160) << true;
    }
}

void TestTimelineLayout::nothingOverlapsAndNothingSticksOut()
{
    QFETCH(int, kind);
    QFETCH(QSizeF, size);
    QFETCH(bool, two);
    const auto panels = two ? twoRuns() : lecture();
    LayoutRequest request = sized(size.width(), size.height());
    request.fitRows = true;
    request.titleLines = {QStringLiteral("Title"), QStringLiteral("facts")};
    request.footLines = {QStringLiteral("host")};
    const TimelineLayout layout =
        layoutTimeline(panels, Theme::of(static_cast<ThemeKind>(kind)), request);

    std::vector<QRectF> parts{layout.title, layout.lanes, layout.axis, layout.legend, layout.foot};
    if (size.height() > 500) {
        parts.insert(parts.begin() + 1, layout.overview);
    }
    for (std::size_t part = 0; part < parts.size(); ++part) {
        QVERIFY(!parts[part].isEmpty());
        QVERIFY(layout.bounds.contains(parts[part]));
        if (part > 0) {
            QVERIFY2(parts[part - 1].bottom() <= parts[part].top(),
                     qPrintable(QString::number(part)));
        }
    }
    QVERIFY(layout.labels.right() <= layout.lanes.left());
    for (std::size_t row = 0; row < layout.rows.size(); ++row) {
        QVERIFY(layout.rows[row].band.contains(layout.rows[row].bar));
        QVERIFY(layout.lanes.contains(layout.rows[row].bar));
        if (row > 0) {
            QVERIFY(layout.rows[row - 1].band.bottom() <= layout.rows[row].band.top());
        }
    }
    for (const LegendEntry& entry : layout.legendEntries) {
        QVERIFY(layout.legend.adjusted(-0.5, -0.5, 0.5, 0.5).contains(entry.swatch));
        QVERIFY(layout.legend.adjusted(-0.5, -0.5, 0.5, 0.5).contains(entry.textRect));
        for (const LegendEntry& other : layout.legendEntries) {
            QVERIFY(&entry == &other || !entry.textRect.intersects(other.swatch));
        }
    }
}

void TestTimelineLayout::legendNamesWhatOccurs()
{
    const auto panels = lecture();
    QStringList texts;
    for (const LegendEntry& entry : legendOf(panels)) {
        texts += entry.text;
    }
    // The driver's own setup computes; the tasks sleep; nobody waits in wait.
    QCOMPARE(texts, (QStringList{"compute", "computes", "sleeps", "blocked in get", "overhead",
                                 "idle:", "no task left"}));
}

void TestTimelineLayout::legendTakesFewLines()
{
    const auto panels = lecture();
    std::vector<LegendEntry> entries = legendOf(panels);
    const double line = placeLegend(entries, Theme::light(), {0, 0}, 1e6);
    const double whole = entries.back().textRect.right();
    const auto heading = static_cast<std::size_t>(
        std::find_if(entries.begin(), entries.end(),
                     [](const LegendEntry& one) { return one.kind == LegendEntry::Kind::Heading; })
        - entries.begin());
    QVERIFY(heading > 0 && heading < entries.size());
    QCOMPARE(entries[heading].textRect.top(), entries[0].textRect.top()); // all in one line
    // A little narrower: the entries move together.
    QCOMPARE(placeLegend(entries, Theme::light(), {0, 0}, whole - 1), line);
    // In two lines, what is idle has its own.
    placeLegend(entries, Theme::light(), {0, 0}, 1e6);
    const double states = entries[heading - 1].textRect.right();
    const double height = placeLegend(entries, Theme::light(), {0, 0}, states + 1);
    QVERIFY(height > 2 * line - 1 && height < 3 * line);
    QCOMPARE(entries[heading].textRect.left(), 0.0);
    for (const LegendEntry& entry : entries) {
        QVERIFY(entry.textRect.right() <= states + 1);
    }
}

void TestTimelineLayout::predictionStandsAboveMeasurementOnOneAxis()
{
    const auto panels = twoRuns();
    const TimelineLayout layout = layoutTimeline(panels, Theme::light(), sized(1280, 800));
    QCOMPARE(layout.rows.size(), std::size_t{10});
    QCOMPARE(layout.headings.size(), std::size_t{2});
    QVERIFY(layout.headings[0].rect.bottom() <= layout.rows[0].band.top());
    QVERIFY(layout.rows[4].band.bottom() <= layout.headings[1].rect.top());
    QVERIFY(layout.headings[1].rect.bottom() <= layout.rows[5].band.top());
    QCOMPARE(layout.rows[9].bar.left(), layout.rows[0].bar.left());
    QCOMPARE(layout.rows[9].bar.width(), layout.rows[0].bar.width());
    QCOMPARE(longestRun(panels), panels[1].data->trace().makespan());
}

void TestTimelineLayout::scrollsRowsButNotTheAxis()
{
    test::Scene many;
    many.workers = 64;
    many.tasks = 64;
    const std::vector<TimelinePanel> panels{{test::dataOf(test::traceOf(many)), QString()}};
    LayoutRequest request = sized(1000, 400);
    const TimelineLayout before = layoutTimeline(panels, Theme::light(), request);
    QVERIFY(before.contentHeight > before.lanes.height());
    request.scrollY = 100;
    const TimelineLayout after = layoutTimeline(panels, Theme::light(), request);
    QCOMPARE(after.axis, before.axis);
    QCOMPARE(after.lanes, before.lanes);
    QCOMPARE(after.rows[10].bar.top(), before.rows[10].bar.top() - 100);
    QCOMPARE(after.contentHeight, before.contentHeight);
    const auto [first, last] = after.visibleRows();
    QVERIFY(first > 0);
    QVERIFY(last < after.rows.size());
    QVERIFY(after.rows[first].band.intersects(after.lanes));
    QVERIFY(!after.rows[first - 1].band.intersects(after.lanes));
    QVERIFY(!after.rows[last].band.intersects(after.lanes));
}

void TestTimelineLayout::groupsLanesWhenThereAreTooMany()
{
    const std::vector<TimelinePanel> panels{
        {test::dataOf(test::bigTrace(3000, 1000, 0.5)), QString()}};
    LayoutRequest request = sized(1000, 400);
    request.fitRows = true;
    const TimelineLayout layout = layoutTimeline(panels, Theme::light(), request);
    QVERIFY(layout.rows.size() < 100);
    QVERIFY(layout.contentHeight <= layout.lanes.height() + 1e-9);
    QCOMPARE(layout.rows[0].lanes, 1U);
    std::uint32_t lanes = 0;
    for (const TimelineRow& row : layout.rows) {
        QCOMPARE(trace::index(row.lane), std::size_t{lanes});
        lanes += row.lanes;
    }
    QCOMPARE(lanes, 1001U);
    QCOMPARE(layout.rowOf(0, LaneId{1000}), layout.rows.size() - 1);
    QVERIFY(layout.rows[1].label.startsWith(QStringLiteral("worker 1 … ")));
    QVERIFY(layout.rows.back().label.endsWith(QStringLiteral("1000")));
}

void TestTimelineLayout::naturalHeightShowsEveryRow()
{
    for (const auto& panels : {lecture(), twoRuns()}) {
        LayoutRequest request = sized(900, 0);
        request.size.setHeight(naturalHeight(panels, Theme::dark(), request));
        const TimelineLayout layout = layoutTimeline(panels, Theme::dark(), request);
        QVERIFY(layout.contentHeight <= layout.lanes.height() + 1e-6);
        QVERIFY(layout.freeHeight < 1.5);
        QCOMPARE(layout.rows.back().bar.height(), 30.0);
    }
}

void TestTimelineLayout::placesTitleAndFootOfAPicture()
{
    const auto panels = lecture();
    LayoutRequest request = sized(900, 500);
    const TimelineLayout plain = layoutTimeline(panels, Theme::light(), request);
    QVERIFY(plain.title.isEmpty());
    QVERIFY(plain.foot.isEmpty());
    request.titleLines = {QStringLiteral("One"), QStringLiteral("two")};
    request.footLines = {QStringLiteral("host")};
    const TimelineLayout layout = layoutTimeline(panels, Theme::light(), request);
    QVERIFY(layout.title.height() > layout.foot.height());
    QVERIFY(layout.overview.top() > plain.overview.top());
    QVERIFY(layout.legend.bottom() < plain.legend.bottom());
}

void TestTimelineLayout::enlargesForTheProjector()
{
    const auto panels = lecture();
    const TimelineLayout normal = layoutTimeline(panels, Theme::light(), sized(1280, 800));
    const TimelineLayout large = layoutTimeline(panels, Theme::projector(), sized(1280, 800));
    QCOMPARE(large.rows[0].bar.height(), normal.rows[0].bar.height() * 1.6);
    QVERIFY(large.labels.width() > normal.labels.width() * 1.4);
}

void TestTimelineLayout::hitsTheBarUnderThePointer()
{
    const auto panels = lecture();
    const TimelineLayout layout = layoutTimeline(panels, Theme::light(), sized(1000, 400));
    const TimeScale scale = fitted(layout, panels);
    const QPointF place(scale.toPixel(Time{500ms}), layout.rows[2].bar.center().y());
    const TimelineHit hit = hitTest(layout, panels, scale, place);
    QCOMPARE(hit.where, TimelineHit::Where::Bar);
    QCOMPARE(hit.row, std::size_t{2});
    QCOMPARE(hit.lane, LaneId{2});
    QCOMPARE(hit.task, trace::TaskId{1});
    QCOMPARE(hit.state, trace::State::Sleep);
    QCOMPARE(hit.time, Time{500ms});
    QCOMPARE(hit.index, std::size_t{1});
    QVERIFY(hit.begin < hit.time && hit.time < hit.end);

    const TimelineHit driver = hitTest(
        layout, panels, scale, {scale.toPixel(Time{500ms}), layout.rows[0].bar.center().y()});
    QCOMPARE(driver.task, trace::kNoTask);
    QCOMPARE(driver.state, trace::State::Blocked);
}

void TestTimelineLayout::hitsTheIdleStretchWithItsCause()
{
    const auto panels = lecture();
    const TimelineLayout layout = layoutTimeline(panels, Theme::light(), sized(1000, 400));
    const TimeScale scale = fitted(layout, panels);
    const TimelineHit hit = hitTest(layout, panels, scale,
                                    {scale.toPixel(Time{20ms}), layout.rows[3].bar.center().y()});
    QCOMPARE(hit.where, TimelineHit::Where::Idle);
    QCOMPARE(hit.cause, analysis::Cause::Imbalance);
    QCOMPARE(hit.lane, LaneId{3});
    QCOMPARE(hit.begin, Time{});
    QVERIFY(hit.end > Time{50ms});
}

void TestTimelineLayout::hitsTheNearestOfBarsNarrowerThanAPixel()
{
    const std::vector<TimelinePanel> panels{
        {test::dataOf(test::bigTrace(100'000, 1, 0.001)), QString()}};
    const TimelineLayout layout = layoutTimeline(panels, Theme::light(), sized(1000, 300));
    const TimeScale scale = fitted(layout, panels);
    const TimelineHit hit = hitTest(layout, panels, scale,
                                    {layout.lanes.center().x(), layout.rows[1].bar.center().y()});
    QCOMPARE(hit.where, TimelineHit::Where::Bar);
    QVERIFY(std::abs(scale.toPixel(hit.begin) - layout.lanes.center().x()) <= 1.0);
    // Without tolerance, what is really there is told: nothing runs in 99.9 % of the time.
    const double between = scale.toPixel(hit.begin) + 0.004;
    const TimelineHit exact =
        hitTest(layout, panels, scale, {between, layout.rows[1].bar.center().y()}, 0);
    QCOMPARE(exact.where, TimelineHit::Where::Idle);
}

void TestTimelineLayout::hitsLabelsAxisOverviewAndLegend()
{
    const auto panels = lecture();
    const TimelineLayout layout = layoutTimeline(panels, Theme::light(), sized(1000, 400));
    const TimeScale scale = fitted(layout, panels).zoomed(100, 500, longestRun(panels));
    using Where = TimelineHit::Where;
    const auto at = [&](QPointF place) { return hitTest(layout, panels, scale, place); };
    QCOMPARE(at(layout.rows[1].labelRect.center()).where, Where::Label);
    QCOMPARE(at(layout.rows[1].labelRect.center()).lane, LaneId{1});
    QCOMPARE(at(layout.axis.center()).where, Where::Axis);
    QCOMPARE(at(layout.legendEntries[2].swatch.center()).where, Where::Legend);
    QCOMPARE(at(layout.legendEntries[2].textRect.center()).index, std::size_t{2});
    const TimelineHit overview = at(layout.overview.center());
    QCOMPARE(overview.where, Where::Overview);
    // The overview has a scale of its own: its middle is the middle of the run, whatever is shown below.
    const double middle = trace::seconds(overview.time) / trace::seconds(longestRun(panels));
    QVERIFY(std::abs(middle - 0.51) < 0.01);
    QCOMPARE(at({-5, -5}).where, Where::Nothing);
}

void TestTimelineLayout::nothingIsHitBesideTheRun()
{
    const auto panels = twoRuns();
    const TimelineLayout layout = layoutTimeline(panels, Theme::light(), sized(1000, 700));
    const TimeScale scale = fitted(layout, panels);
    const double beyond = scale.toPixel(Time{} + panels[0].data->trace().makespan()) + 5;
    const TimelineHit hit =
        hitTest(layout, panels, scale, {beyond, layout.rows[1].bar.center().y()});
    QCOMPARE(hit.where, TimelineHit::Where::Lane);
    QCOMPARE(hit.task, trace::kNoTask);
}

void TestTimelineLayout::taskRectIsWhereTheHitTestFindsIt()
{
    const auto panels = twoRuns();
    const TimelineLayout layout = layoutTimeline(panels, Theme::light(), sized(1000, 700));
    const TimeScale scale = fitted(layout, panels);
    for (std::size_t panel = 0; panel < 2; ++panel) {
        for (std::uint32_t task = 0; task < 4; ++task) {
            const QRectF rect = taskRect(layout, panels, scale, panel, trace::TaskId{task});
            QVERIFY(!rect.isEmpty());
            const TimelineHit hit = hitTest(layout, panels, scale, rect.center());
            QCOMPARE(hit.task, trace::TaskId{task});
            QCOMPARE(hit.panel, panel);
        }
    }
    QVERIFY(taskRect(layout, panels, scale, 0, trace::TaskId{99}).isNull());
}

void TestTimelineLayout::hitsNoTaskInARowOfSeveralLanes()
{
    const std::vector<TimelinePanel> panels{
        {test::dataOf(test::bigTrace(3000, 1000, 0.5)), QString()}};
    LayoutRequest request = sized(1000, 400);
    request.fitRows = true;
    const TimelineLayout layout = layoutTimeline(panels, Theme::light(), request);
    const TimelineHit hit =
        hitTest(layout, panels, fitted(layout, panels), layout.rows[3].bar.center());
    QCOMPARE(hit.where, TimelineHit::Where::Lane);
    QCOMPARE(hit.row, std::size_t{3});
    QCOMPARE(hit.lane, trace::kNoLane);
}

QTEST_MAIN(TestTimelineLayout)
#include "tst_timeline_layout.moc"
