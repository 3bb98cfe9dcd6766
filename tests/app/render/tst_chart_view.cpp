#include "app/render/chart/chart_plot.h"
#include "app/render/chart/chart_view.h"

#include <QImage>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace makespan::render;

namespace {

ChartModel twoSeries(int points = 5)
{
    ChartModel model;
    model.title = QStringLiteral("Speedup");
    model.x.title = QStringLiteral("workers");
    model.x.integral = true;
    model.y.title = QStringLiteral("speedup");
    for (int number = 1; number <= 2; ++number) {
        ChartSeries series;
        series.name = QStringLiteral("series %1").arg(number);
        series.hue = number;
        for (int x = 1; x <= points; ++x) {
            const double y = x * 0.5 * number;
            series.points.push_back({x + 0.0, y, y * 0.9, y * 1.1, {y * 0.9, y, y * 1.1}});
        }
        model.series.push_back(series);
    }
    model.laws.push_back(
        {QStringLiteral("linear"), QStringLiteral("S = W"), {{1, 1}, {5, 5}}, false});
    return model;
}

QSet<QRgb> coloursOf(const QImage& image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            colours.insert(image.pixel(x, y));
        }
    }
    return colours;
}

} // namespace

class TestChartView : public QObject
{
    Q_OBJECT

private slots:
    void drawsItsSeriesInTheThemesColours_data();
    void drawsItsSeriesInTheThemesColours();
    void walksAlongThePointsByKey();
    void marksThePointUnderTheMouse();
    void activatesThePointOnEnter();
    void tellsAScreenReaderWhatIsMarked();
    void hidesALaw();
    void takesANewModelWhileASweepRuns();
    void survivesBeingEmptyAndTiny();
    void namesManySeriesInALegendWhereTheyDoNotFit();
    void stacksAreTextured();
    void isReadableInBlackAndWhite();
};

void TestChartView::drawsItsSeriesInTheThemesColours_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("light") << int(ThemeKind::Light);
    QTest::newRow("dark") << int(ThemeKind::Dark);
    QTest::newRow("projector") << int(ThemeKind::Projector);
}

void TestChartView::drawsItsSeriesInTheThemesColours()
{
    QFETCH(int, kind);
    const Theme theme = Theme::of(static_cast<ThemeKind>(kind));
    ChartView view;
    view.resize(640, 400);
    view.setTheme(theme);
    view.setModel(twoSeries());
    const QImage image = view.grab().toImage();
    QCOMPARE(image.pixelColor(2, image.height() / 2).rgb(), theme.background.rgb());
    const QSet<QRgb> colours = coloursOf(image);
    QVERIFY(colours.contains(theme.hues[1].rgb()));
    QVERIFY(colours.contains(theme.grid.rgb()));
}

void TestChartView::walksAlongThePointsByKey()
{
    ChartView view;
    view.setModel(twoSeries());
    QSignalSpy changed(&view, &ChartView::currentChanged);
    QCOMPARE(view.currentSeries(), -1);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.currentSeries(), 0);
    QCOMPARE(view.currentPoint(), 0);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.currentPoint(), 2);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentSeries(), 1);
    QCOMPARE(view.currentPoint(), 2);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentSeries(), 1);
    for (int step = 0; step < 9; ++step) {
        QTest::keyClick(&view, Qt::Key_Left);
    }
    QCOMPARE(view.currentPoint(), 0);
    QCOMPARE(changed.count(), 6);
}

void TestChartView::marksThePointUnderTheMouse()
{
    ChartView view;
    view.resize(640, 400);
    view.setTheme(Theme::light());
    view.setModel(twoSeries());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QWidget* plot = view.findChild<QWidget*>();
    QVERIFY(plot != nullptr);
    // Somewhere along a line over the whole plot each series is met.
    QSet<int> met;
    for (int y = 20; y < plot->height() - 20; y += 4) {
        for (int x = 20; x < plot->width() - 20; x += 8) {
            QTest::mouseMove(plot, QPoint(x, y));
            if (view.currentSeries() >= 0) {
                met.insert(view.currentSeries() * 100 + view.currentPoint());
            }
        }
    }
    QCOMPARE(met.size(), 10);
    QTest::mouseMove(plot, QPoint(plot->width() - 3, 3));
    QCOMPARE(view.currentSeries(), -1);
}

void TestChartView::activatesThePointOnEnter()
{
    ChartView view;
    view.setModel(twoSeries());
    QSignalSpy activated(&view, &ChartView::activated);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.count(), 0);
    view.setCurrent(1, 3);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].toInt(), 1);
    QCOMPARE(activated[0][1].toInt(), 3);
}

void TestChartView::tellsAScreenReaderWhatIsMarked()
{
    ChartView view;
    view.setModel(twoSeries());
    QCOMPARE(view.accessibleName(), QStringLiteral("Speedup"));
    view.setCurrent(1, 3);
    QCOMPARE(view.currentText(),
             QStringLiteral("series 2: speedup 4 at workers = 4, median of 3 runs, 3.6 to 4.4"));
    QCOMPARE(view.accessibleDescription(), view.currentText());
    view.setCurrent(7, 7);
    QCOMPARE(view.currentSeries(), -1);
}

void TestChartView::hidesALaw()
{
    ChartView view;
    view.resize(640, 400);
    view.setModel(twoSeries());
    // Repainting is put off until the events are done, so that many changes cost one picture.
    const auto picture = [&view] {
        QCoreApplication::processEvents();
        return view.grab().toImage();
    };
    const QImage with = picture();
    view.setLawVisible(QStringLiteral("linear"), false);
    QVERIFY(picture() != with);
    view.setLawVisible(QStringLiteral("linear"), true);
    QCOMPARE(picture(), with);
}

void TestChartView::takesANewModelWhileASweepRuns()
{
    ChartView view;
    view.resize(640, 400);
    view.setModel(twoSeries(2));
    view.setCurrent(1, 1);
    for (int points = 3; points <= 12; ++points) {
        view.setModel(twoSeries(points));
        QCOMPARE(view.currentSeries(), 1);
        QCOMPARE(view.currentPoint(), 1);
    }
    QCOMPARE(view.model().series[0].points.size(), std::size_t{12});
    // Another chart has other points.
    ChartModel other = twoSeries();
    other.x.title = QStringLiteral("tasks");
    view.setModel(other);
    QCOMPARE(view.currentSeries(), -1);
}

void TestChartView::survivesBeingEmptyAndTiny()
{
    ChartView view;
    ChartModel empty;
    empty.emptyText = QStringLiteral("nothing yet");
    empty.x.logarithmic = true;
    empty.y.logarithmic = true;
    view.setModel(empty);
    for (const int key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_0}) {
        QTest::keyClick(&view, static_cast<Qt::Key>(key));
    }
    QCOMPARE(view.currentSeries(), -1);
    view.resize(10, 10);
    QVERIFY(!view.grab().isNull());
    ChartModel categories = twoSeries();
    categories.x.categories = {QStringLiteral("fifo"), QStringLiteral("lifo")};
    view.setModel(categories);
    QVERIFY(!view.grab().isNull());
}

void TestChartView::namesManySeriesInALegendWhereTheyDoNotFit()
{
    ChartModel model = twoSeries();
    model.laws.clear();
    const ChartSeries one = model.series.front();
    for (int number = 3; number <= 14; ++number) {
        model.series.push_back(one);
        model.series.back().name = QStringLiteral("a series with number %1").arg(number);
    }
    ChartView view;
    view.setTheme(Theme::light());
    view.setModel(model);
    // The upper left of the plot, where no curve is.
    const auto inkInTheCorner = [&view](int height) {
        view.resize(700, height);
        QCoreApplication::processEvents();
        const QImage image = view.grab().toImage();
        int ink = 0;
        for (int y = image.height() / 4; y < image.height() / 2; ++y) {
            for (int x = 70; x < 180; ++x) {
                ink += image.pixelColor(x, y).lightness() < 128 ? 1 : 0;
            }
        }
        return ink;
    };
    QCOMPARE(inkInTheCorner(600), 0); // high enough: the names stand on the right
    QVERIFY(inkInTheCorner(220) > 40);
    QCOMPARE(inkInTheCorner(600), 0);
}

void TestChartView::stacksAreTextured()
{
    ChartModel model;
    model.x.title = QStringLiteral("workers");
    model.x.categories = {QStringLiteral("1"), QStringLiteral("2")};
    model.y.title = QStringLiteral("places");
    model.layers = {{QStringLiteral("speedup"), 1, Pattern::Solid, {1, 1}},
                    {QStringLiteral("imbalance"), 0, Pattern::DiagonalUp, {0, 1}}};
    ChartView view;
    view.resize(640, 400);
    view.setTheme(Theme::light());
    view.setModel(model);
    const QImage image = view.grab().toImage();
    QVERIFY(coloursOf(image).contains(Theme::light().hues[1].rgb()));
    model.layers[1].pattern = Pattern::DiagonalDown;
    view.setModel(model);
    QCoreApplication::processEvents();
    QVERIFY(view.grab().toImage() != image);
}

void TestChartView::isReadableInBlackAndWhite()
{
    // Two predictions of one colour differ by their dashes, two measurements by their markers.
    for (const SeriesKind kind : {SeriesKind::Predicted, SeriesKind::Measured}) {
        const auto inkOf = [kind](std::size_t shown) {
            ChartModel model = twoSeries();
            model.laws.clear();
            model.series[1].points = model.series[0].points;
            for (ChartSeries& series : model.series) {
                series.kind = kind;
                series.hue = 1;
                series.name.clear();
                series.join = kind == SeriesKind::Predicted ? Join::Line : Join::None;
                for (ChartPoint& point : series.points) {
                    point.low = point.high = point.median;
                    point.single = {point.median};
                }
            }
            model.series[1 - shown].points.resize(1);
            ChartView view;
            view.resize(640, 400);
            view.setTheme(Theme::light());
            view.setModel(model);
            const QImage grey = view.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
            int ink = 0;
            for (int y = 0; y < grey.height(); ++y) {
                for (int x = 0; x < grey.width(); ++x) {
                    ink += qGray(grey.pixel(x, y)) < 128 ? 1 : 0;
                }
            }
            return ink;
        };
        QVERIFY(std::abs(inkOf(0) - inkOf(1)) > 20);
    }
}

QTEST_MAIN(TestChartView)
#include "tst_chart_view.moc"
