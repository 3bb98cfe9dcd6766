#include "app/render/chart/chart_image.h"
#include "app/render/look/image_file.h"
#include "app/render/timeline/timeline_image.h"
#include "tests/app/render/scenes.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace makespan;
using namespace makespan::render;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// All the text of an SVG; empty when it is not well-formed.
QString textOfSvg(const QString& path)
{
    QXmlStreamReader reader(bytesOf(path));
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters()) {
            text += reader.text();
        }
    }
    return reader.hasError() ? QString() : text;
}

std::vector<TimelinePanel> lecture()
{
    test::Scene scene;
    scene.clock = trace::Clock::Threads;
    return {{test::dataOf(test::traceOf(scene)), QString()}};
}

ChartModel smallChart()
{
    ChartModel model;
    model.title = QStringLiteral("Speedup over workers");
    model.footnote = QStringLiteral("seed 7");
    model.x.title = QStringLiteral("workers");
    model.y.title = QStringLiteral("speedup");
    ChartSeries series;
    for (int x = 1; x <= 4; ++x) {
        series.points.push_back({x + 0.0, x * 0.9, x * 0.8, x * 1.0, {x * 0.8, x * 0.9, x * 1.0}});
    }
    model.series.push_back(series);
    model.laws.push_back(
        {QStringLiteral("linear"), QStringLiteral("S = W"), {{1, 1}, {4, 4}}, false});
    return model;
}

} // namespace

class TestImageFiles : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void writesATimelineInEveryFormat();
    void printsTitleKnobsHostAndSeedOnIt();
    void svgOfAMillionTasksStaysBelowTwoMegabytes_data();
    void svgOfAMillionTasksStaysBelowTwoMegabytes();
    void writesAChartInEveryFormat();
    void panelsHaveOneScaleAndOneLegend();
    void chartPictureHasThreeHundredDotsPerInch();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void aFailureLeavesTheOldFileAsItWas();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestImageFiles::writesATimelineInEveryFormat()
{
    const auto panels = lecture();
    for (const QString ending : {"png", "svg", "pdf", "PNG"}) {
        QCOMPARE(writeTimeline(path("timeline." + ending), panels), QString());
    }
    QVERIFY(bytesOf(path("timeline.png")).startsWith("\x89PNG"));
    QVERIFY(bytesOf(path("timeline.pdf")).startsWith("%PDF-"));
    QVERIFY(bytesOf(path("timeline.pdf")).trimmed().endsWith("%%EOF"));
    const QImage image(path("timeline.png"));
    QCOMPARE(image.width(), 2400);
    QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("Four sleeping tasks"));
}

void TestImageFiles::printsTitleKnobsHostAndSeedOnIt()
{
    QCOMPARE(writeTimeline(path("texts.svg"), lecture()), QString());
    const QString text = textOfSvg(path("texts.svg"));
    for (const QString expected :
         {"Four sleeping tasks", "tasks = 4", "AMD EPYC", "seed 7", "4 workers",
          "measured on threads", "driver", "worker 4", "compute #0", "sleeps", "1.052"}) {
        QVERIFY2(text.contains(expected), qPrintable(expected));
    }
}

void TestImageFiles::svgOfAMillionTasksStaysBelowTwoMegabytes_data()
{
    QTest::addColumn<std::size_t>("tasks");
    QTest::addColumn<std::uint32_t>("workers");
    QTest::newRow("a million tasks on 8 workers") << std::size_t{1'000'000} << 8U;
    QTest::newRow("ten thousand bars of their own") << std::size_t{10'000} << 100U;
    QTest::newRow("a thousand workers") << std::size_t{100'000} << 1000U;
}

void TestImageFiles::svgOfAMillionTasksStaysBelowTwoMegabytes()
{
    QFETCH(std::size_t, tasks);
    QFETCH(std::uint32_t, workers);
    const std::vector<TimelinePanel> panels{
        {test::dataOf(test::bigTrace(tasks, workers, 0.7)), QString()}};
    QCOMPARE(writeTimeline(path("big.svg"), panels), QString());
    const QByteArray bytes = bytesOf(path("big.svg"));
    QVERIFY2(bytes.size() <= 2'000'000, qPrintable(QString::number(bytes.size())));
    QVERIFY(textOfSvg(path("big.svg")).contains(QStringLiteral("worker 1")));
}

void TestImageFiles::writesAChartInEveryFormat()
{
    for (const QString ending : {"png", "svg", "pdf"}) {
        QCOMPARE(writeChart(path("chart." + ending), smallChart()), QString());
    }
    const QString text = textOfSvg(path("chart.svg"));
    for (const QString expected :
         {"Speedup over workers", "workers", "speedup", "linear", "seed 7"}) {
        QVERIFY2(text.contains(expected), qPrintable(expected));
    }
    QVERIFY(bytesOf(path("chart.pdf")).startsWith("%PDF-"));
}

void TestImageFiles::panelsHaveOneScaleAndOneLegend()
{
    ChartPanels page{QStringLiteral("Three naps"), {}, QStringLiteral("seed 7"), {}};
    for (int panel = 1; panel <= 3; ++panel) {
        ChartModel model = smallChart();
        model.title = QStringLiteral("nap = %1").arg(panel);
        model.series[0].name = QStringLiteral("8 tasks");
        for (ChartPoint& point : model.series[0].points) {
            point.low = point.high = point.median *= panel * panel;
            point.single.clear();
        }
        model.laws.push_back({QStringLiteral("fit %1").arg(panel), {}, {{1, 1}, {4, 3}}, false});
        page.panels.push_back(model);
    }
    for (const QString ending : {"png", "svg", "pdf"}) {
        QCOMPARE(writeChart(path("panels." + ending), page), QString());
    }
    const QString text = textOfSvg(path("panels.svg"));
    QCOMPARE(text.count(QStringLiteral("Three naps")), 2); // the file's title, and on the page
    for (const char* once : {"nap = 1", "nap = 2", "nap = 3", "8 tasks", "linear", "fit 1", "fit 2",
                             "fit 3", "seed 7"}) {
        QCOMPARE(text.count(QLatin1String(once)), 1);
    }
    // Only the third reaches 32; the axes of the others do, too.
    QCOMPARE(text.count(QStringLiteral("30")), 3);
}

void TestImageFiles::chartPictureHasThreeHundredDotsPerInch()
{
    QCOMPARE(writeChart(path("dots.png"), smallChart()), QString());
    const QImage image(path("dots.png"));
    QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 300);
    QCOMPARE(image.width(), qCeil(900 * 3.125));
    // Something is drawn: not one colour only.
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 7) {
        for (int x = 0; x < image.width(); x += 7) {
            colours.insert(image.pixel(x, y));
        }
    }
    QVERIFY(colours.size() > 10);
}

void TestImageFiles::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("advice");
    QTest::newRow("folder is missing") << path("nowhere/x.png") << "No such file"
                                       << "choose another folder";
    QTest::newRow("unknown ending") << path("x.gif") << "x.gif"
                                    << ".png, .svg or .pdf";
    QTest::newRow("no ending") << path("x") << "cannot be written"
                               << ".png, .svg or .pdf";
    QTest::newRow("is a folder") << m_folder.path() + "/sub.png"
                                 << "cannot be written"
                                 << "choose another";
}

void TestImageFiles::namesWhatIsWrong()
{
    QFETCH(QString, path);
    QFETCH(QString, reason);
    QFETCH(QString, advice);
    QDir(m_folder.path()).mkdir(QStringLiteral("sub.png"));
    for (const QString& error : {writeTimeline(path, lecture()), writeChart(path, smallChart())}) {
        QVERIFY2(error.contains(reason), qPrintable(error));
        QVERIFY2(error.contains(advice), qPrintable(error));
        QVERIFY(error.endsWith(u'.'));
        QVERIFY(!error.contains(u'\n'));
    }
}

void TestImageFiles::aFailureLeavesTheOldFileAsItWas()
{
    // The picture cannot be made: the file of last week must survive.
    QFile old(path("old.png"));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("last week");
    old.close();
    ImageJob job;
    job.size = QSizeF(-5, -5);
    job.paint = [](QPaintDevice&, double) {};
    const QString error = writeImage(path("old.png"), job);
    QVERIFY(!error.isEmpty());
    QCOMPARE(bytesOf(path("old.png")), QByteArray("last week"));
    // Nor is anything left beside it.
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("old*")}).size(), 1);
}

QTEST_MAIN(TestImageFiles)
#include "tst_image_files.moc"
