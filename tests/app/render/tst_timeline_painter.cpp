#include "app/render/timeline/timeline_hit.h"
#include "app/render/timeline/timeline_painter.h"
#include "tests/app/render/scenes.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <set>

using namespace makespan;
using namespace makespan::render;
using namespace std::chrono_literals;
using trace::Time;

namespace {

/// A painted timeline and what is needed to find one's way in it.
struct Picture
{
    std::vector<TimelinePanel> panels;
    TimelineLayout layout;
    TimeScale scale;
    QImage image;
    double ratio = 1;

    QColor at(double x, double y) const
    {
        return image.pixelColor(static_cast<int>(x * ratio), static_cast<int>(y * ratio));
    }

    /// The mean colour of a row's bar around an instant: patterns are averaged.
    QColor mean(std::size_t row, Time time, int halfWidth = 8) const
    {
        const QRectF bar = layout.rows[row].bar;
        const int middle = static_cast<int>(scale.toPixel(time) * ratio);
        double sums[3] = {0, 0, 0};
        int count = 0;
        // Whole periods of the patterns, edges left out.
        const int top = static_cast<int>((bar.top() + 3) * ratio);
        for (int y = top; y < top + static_cast<int>(16 * ratio); ++y) {
            for (int x = middle - halfWidth; x < middle + halfWidth; ++x) {
                const QColor colour = image.pixelColor(x, y);
                sums[0] += colour.redF();
                sums[1] += colour.greenF();
                sums[2] += colour.blueF();
                ++count;
            }
        }
        return QColor::fromRgbF(static_cast<float>(sums[0] / count),
                                static_cast<float>(sums[1] / count),
                                static_cast<float>(sums[2] / count));
    }
};

Picture paint(const trace::Trace& trace,
              const Theme& theme,
              const TimelineOptions& options = {},
              double ratio = 1,
              QSize size = {1000, 400},
              double zoom = 1)
{
    Picture picture;
    picture.panels = {{test::dataOf(trace), QString()}};
    picture.ratio = ratio;
    LayoutRequest request;
    request.size = size;
    picture.layout = layoutTimeline(picture.panels, theme, request);
    picture.scale =
        TimeScale::fit(picture.layout.lanes.left(), picture.layout.lanes.width(), trace.makespan())
            .zoomed(zoom, picture.layout.lanes.center().x(), trace.makespan());
    picture.image = QImage(size * ratio, QImage::Format_RGB32);
    picture.image.setDevicePixelRatio(ratio);
    picture.image.fill(Qt::magenta);
    QPainter painter(&picture.image);
    paintTimeline(painter, picture.panels, picture.layout, picture.scale, theme, options);
    return picture;
}

TimelineOptions bare()
{
    TimelineOptions options;
    options.idleCauses = false;
    options.barTexts = false;
    options.grid = false;
    return options;
}

bool near(const QColor& a, const QColor& b, int tolerance)
{
    return std::abs(a.red() - b.red()) <= tolerance && std::abs(a.green() - b.green()) <= tolerance
           && std::abs(a.blue() - b.blue()) <= tolerance;
}

} // namespace

class TestTimelinePainter : public QObject
{
    Q_OBJECT

private slots:
    void fillsTheWholePicture();
    void paintsComputingInTheColourOfItsFunction();
    void paintsTheSameFunctionInTheSameColourInEveryRun();
    void aTwoPercentBusyPoolLooksTwoPercentBusy_data();
    void aTwoPercentBusyPoolLooksTwoPercentBusy();
    void sleepingIsPalerThanComputingAndTextured();
    void idleIsHatchedOnlyWhenAsked();
    void marksTheSelectedTask();
    void leavesWhatIsBeyondTheEndEmpty();
    void drawsNothingLaterThanTheInstantPlayed();
    void fadesWhatWasNotFound();
    void whatHasNotBegunHasNoFrame();
    void oneHitAmongManyIsSeen();
    void whatIsFoundKeepsItsShare();
    void sharpOnScaleTwo();
    void paintsAnEmptyRun();
    void paintsEverythingAtOnceInEveryTheme();
};

void TestTimelinePainter::fillsTheWholePicture()
{
    // Edges between two pixels are where something could be left out.
    for (const double ratio : {1.0, 1.25, 1.5, 2.0}) {
        for (const double zoom : {1.0, 0.3}) {
            const Picture picture =
                paint(test::traceOf({}), Theme::light(), {}, ratio, {601, 303}, zoom);
            for (int y = 0; y < picture.image.height(); ++y) {
                for (int x = 0; x < picture.image.width(); ++x) {
                    QVERIFY(picture.image.pixelColor(x, y) != QColor(Qt::magenta));
                }
            }
        }
    }
}

void TestTimelinePainter::paintsComputingInTheColourOfItsFunction()
{
    test::Scene scene;
    scene.state = trace::State::Run;
    scene.functions = {"load", "resize"};
    const Theme theme = Theme::light();
    const Picture picture = paint(test::traceOf(scene), theme, bare());
    const double x = picture.scale.toPixel(Time{500ms});
    QCOMPARE(picture.at(x, picture.layout.rows[1].bar.center().y()), theme.hues[1]);
    QCOMPARE(picture.at(x, picture.layout.rows[2].bar.center().y()), theme.hues[2]);
    QCOMPARE(picture.at(x, picture.layout.rows[3].bar.center().y()), theme.hues[1]);
}

void TestTimelinePainter::paintsTheSameFunctionInTheSameColourInEveryRun()
{
    test::Scene one;
    one.state = trace::State::Run;
    one.functions = {"load", "resize"};
    test::Scene two = one;
    two.jitter = 0.3;
    const std::vector<trace::Trace> traces{test::traceOf(one), test::traceOf(two)};
    const FunctionHues hues = FunctionHues::of(traces);
    for (const trace::Trace& trace : traces) {
        const TimelineData data(trace, test::plainAnalysis(trace), hues);
        QCOMPARE(int(data.hue(trace::TaskId{0})), 1);
        QCOMPARE(int(data.hue(trace::TaskId{1})), 2);
        QCOMPARE(int(data.hue(trace::kNoTask)), 0);
        QCOMPARE(data.taskName(trace::TaskId{1}), QStringLiteral("resize #1"));
    }
    const TimelineData byTask(traces[0], {}, hues, ColourBy::Task);
    QVERIFY(byTask.hue(trace::TaskId{0}) != byTask.hue(trace::TaskId{2}));
}

void TestTimelinePainter::aTwoPercentBusyPoolLooksTwoPercentBusy_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("zoom");
    for (const double share : {0.02, 0.3, 0.5, 0.98}) {
        QTest::addRow("%g busy, all of it", share) << share << 1.0;
        QTest::addRow("%g busy, zoomed", share) << share << 17.0;
    }
}

void TestTimelinePainter::aTwoPercentBusyPoolLooksTwoPercentBusy()
{
    QFETCH(double, share);
    QFETCH(double, zoom);
    const Theme theme = Theme::light();
    const trace::Trace trace = test::bigTrace(100'000, 4, share);
    const Picture picture = paint(trace, theme, bare(), 1, {1000, 400}, zoom);
    const QColor mean = picture.mean(1, Time{trace.makespan() / 2}, 100);
    // Two functions by turns: the colour between theirs.
    const QColor busy = mixed(theme.hues[1], theme.hues[2], 0.5);
    const QColor expected = mixed(theme.laneAlternate, busy, share);
    QVERIFY2(near(mean, expected, 2),
             qPrintable(mean.name() + QStringLiteral(" instead of ") + expected.name()));
}

void TestTimelinePainter::sleepingIsPalerThanComputingAndTextured()
{
    const Theme theme = Theme::light();
    const Picture sleeping = paint(test::traceOf({}), theme, bare());
    const QRectF bar = sleeping.layout.rows[1].bar;
    const double x = sleeping.scale.toPixel(Time{500ms});
    std::set<QRgb> colours;
    for (int offset = 0; offset < 16; ++offset) {
        colours.insert(sleeping.at(x + offset, bar.center().y()).rgb());
    }
    QCOMPARE(colours.size(), std::size_t{2});
    QVERIFY(contrastRatio(sleeping.mean(1, Time{500ms}), theme.lane)
            < contrastRatio(theme.hues[1], theme.lane) / 2);
}

void TestTimelinePainter::idleIsHatchedOnlyWhenAsked()
{
    const Theme theme = Theme::light();
    TimelineOptions options = bare();
    const auto coloursOfIdle = [&] {
        const Picture picture = paint(test::traceOf({}), theme, options);
        std::set<QRgb> colours;
        const QRectF bar = picture.layout.rows[1].bar;
        for (int y = static_cast<int>(bar.top()); y < static_cast<int>(bar.bottom()); ++y) {
            for (double x = picture.scale.toPixel(Time{5ms}); x < picture.scale.toPixel(Time{45ms});
                 ++x) {
                colours.insert(picture.at(x, y).rgb());
            }
        }
        return colours.size();
    };
    QCOMPARE(coloursOfIdle(), std::size_t{1});
    options.idleCauses = true;
    QCOMPARE(coloursOfIdle(), std::size_t{2});
}

void TestTimelinePainter::marksTheSelectedTask()
{
    const Theme theme = Theme::light();
    TimelineOptions options = bare();
    options.selected = trace::TaskId{2};
    options.arrows = false;
    const Picture picture = paint(test::traceOf({}), theme, options);
    const QRectF rect =
        taskRect(picture.layout, picture.panels, picture.scale, 0, trace::TaskId{2});
    QCOMPARE(picture.at(rect.center().x(), rect.top() - 1), theme.selection);
    QCOMPARE(picture.at(rect.center().x(), rect.bottom() + 1), theme.selection);
    const QRectF other =
        taskRect(picture.layout, picture.panels, picture.scale, 0, trace::TaskId{0});
    QVERIFY(picture.at(other.center().x(), other.top() - 1) != theme.selection);
}

void TestTimelinePainter::leavesWhatIsBeyondTheEndEmpty()
{
    const Theme theme = Theme::dark();
    const Picture picture = paint(test::traceOf({}), theme, bare(), 1, {1000, 400}, 0.3);
    for (std::size_t row = 0; row < 5; ++row) {
        const QRectF bar = picture.layout.rows[row].bar;
        QCOMPARE(picture.at(picture.layout.lanes.right() - 20, bar.center().y()), theme.background);
        QCOMPARE(picture.at(picture.layout.lanes.left() + 3, bar.center().y()), theme.background);
    }
}

void TestTimelinePainter::drawsNothingLaterThanTheInstantPlayed()
{
    test::Scene scene;
    scene.state = trace::State::Run;
    const Theme theme = Theme::light();
    TimelineOptions options = bare();
    options.until = Time{400ms};
    const Picture picture = paint(test::traceOf(scene), theme, options);
    const double y = picture.layout.rows[1].bar.center().y();
    QCOMPARE(picture.at(picture.scale.toPixel(Time{390ms}), y), theme.hues[1]);
    QCOMPARE(picture.at(picture.scale.toPixel(Time{410ms}), y), theme.laneAlternate);
}

void TestTimelinePainter::fadesWhatWasNotFound()
{
    test::Scene scene;
    scene.state = trace::State::Run;
    const Theme theme = Theme::light();
    TimelineOptions options = bare();
    const std::vector<trace::TaskId> tasks{trace::TaskId{1}};
    options.found = {FoundBars::of(*test::dataOf(test::traceOf(scene)), tasks)};
    const Picture picture = paint(test::traceOf(scene), theme, options);
    const double x = picture.scale.toPixel(Time{500ms});
    QCOMPARE(picture.at(x, picture.layout.rows[2].bar.center().y()), theme.hues[1]);
    QVERIFY(contrastRatio(picture.at(x, picture.layout.rows[1].bar.center().y()), theme.lane)
            < 1.6);
}

void TestTimelinePainter::whatHasNotBegunHasNoFrame()
{
    test::Scene scene;
    scene.workers = 1;
    const trace::Trace run = test::traceOf(scene);
    const Theme theme = Theme::light();
    TimelineOptions options = bare();
    options.hovered = trace::TaskId{2};
    const Time begun = run.task(trace::TaskId{2}).started;
    const auto above = [&](const Picture& picture) {
        return picture.at(picture.scale.toPixel(begun + 500ms),
                          picture.layout.rows[1].bar.top() - 1);
    };
    options.until = begun - 1ms;
    const QColor nothing = above(paint(run, theme, options));
    options.hovered.reset();
    QCOMPARE(above(paint(run, theme, options)), nothing);
    options.hovered = trace::TaskId{2};
    options.until = begun + 600ms;
    QVERIFY(above(paint(run, theme, options)) != nothing);
}

void TestTimelinePainter::oneHitAmongManyIsSeen()
{
    const trace::Trace run = test::bigTrace(200'000, 2, 0.02);
    const Theme theme = Theme::light();
    TimelineOptions options = bare();
    const std::vector<trace::TaskId> tasks{trace::TaskId{100'001}};
    options.found = {FoundBars::of(*test::dataOf(run), tasks)};
    const Picture picture = paint(run, theme, options);
    const QRectF bar = picture.layout.rows[2].bar; // odd tasks are the second worker's
    int lit = 0;
    for (double x = bar.left() + 0.5; x < bar.right(); ++x) {
        lit += picture.at(x, bar.bottom() - 1.5) == theme.searchHit ? 1 : 0;
    }
    QVERIFY2(lit == 1 || lit == 2, qPrintable(QString::number(lit))); // on the edge of two columns
    QCOMPARE(picture.at(picture.scale.toPixel(run.task(tasks[0]).started), bar.bottom() - 1.5),
             theme.searchHit);
    QVERIFY(picture.at(bar.center().x(), picture.layout.rows[1].bar.bottom() - 1.5)
            != theme.searchHit);
}

void TestTimelinePainter::whatIsFoundKeepsItsShare()
{
    const trace::Trace run = test::bigTrace(200'000, 2, 0.02);
    const Theme theme = Theme::light();
    TimelineOptions options = bare();
    const Picture plain = paint(run, theme, options);
    std::vector<trace::TaskId> all;
    for (std::uint32_t task = 0; task < run.taskCount(); ++task) {
        all.push_back(trace::TaskId{task});
    }
    options.found = {FoundBars::of(*test::dataOf(run), all)};
    const Picture found = paint(run, theme, options);
    const QRectF bar = plain.layout.rows[1].bar;
    const double end = plain.scale.toPixel(trace::Time{} + run.makespan());
    for (double x = bar.left() + 3.5; x < end - 3; x += 10) {
        QCOMPARE(found.at(x, bar.center().y()), plain.at(x, bar.center().y()));
        QCOMPARE(found.at(x, bar.bottom() - 1.5), theme.searchHit);
    }
}

void TestTimelinePainter::sharpOnScaleTwo()
{
    test::Scene scene;
    scene.state = trace::State::Run;
    const Theme theme = Theme::light();
    const Picture picture = paint(test::traceOf(scene), theme, bare(), 2);
    QCOMPARE(picture.image.width(), 2000);
    const QRectF bar = picture.layout.rows[1].bar;
    const int x = static_cast<int>(picture.scale.toPixel(Time{500ms}) * 2);
    const int top = static_cast<int>(bar.top() * 2);
    // Lane, two lines of outline, fill: no blurred line between.
    const QRgb outline = theme.outlineOf(theme.hues[1]).rgb();
    QCOMPARE(picture.image.pixel(x, top - 1), theme.laneAlternate.rgb());
    QCOMPARE(picture.image.pixel(x, top), outline);
    QCOMPARE(picture.image.pixel(x, top + 1), outline);
    QCOMPARE(picture.image.pixel(x, top + 2), theme.hues[1].rgb());
}

void TestTimelinePainter::paintsAnEmptyRun()
{
    TimelineOptions options;
    options.criticalPath = true;
    options.cursor = Time{};
    const Picture picture = paint(trace::Trace{}, Theme::light(), options);
    QCOMPARE(picture.layout.rows.size(), std::size_t{1});
    QCOMPARE(picture.at(1, 1), Theme::light().background);
}

void TestTimelinePainter::paintsEverythingAtOnceInEveryTheme()
{
    test::Scene scene;
    scene.tasks = 40;
    scene.chained = true;
    scene.jitter = 1;
    TimelineOptions options;
    options.criticalPath = true;
    options.selected = trace::TaskId{17};
    options.hovered = trace::TaskId{3};
    options.cursor = Time{1500ms};
    options.range = {{Time{500ms}, Time{900ms}}};
    options.hoveredLegend = 1;
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Projector}) {
        const Theme theme = Theme::of(kind);
        const Picture picture = paint(test::traceOf(scene), theme, options);
        const double cursor = picture.scale.toPixel(Time{1500ms});
        QCOMPARE(picture.at(cursor, picture.layout.lanes.bottom() - 2), theme.cursor);
    }
}

QTEST_MAIN(TestTimelinePainter)
#include "tst_timeline_painter.moc"
