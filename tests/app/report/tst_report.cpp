#include "app/report/inline_svg.h"
#include "app/report/report.h"
#include "engine/experiment/single_run.h"
#include "engine/experiment/sweep_request.h"
#include "engine/scenario/range.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace makespan;

namespace {

const std::string kProgram = "\"\"\"Naps & <bold> \"claims\"\n\nThe second line.\n\"\"\"\n"
                             "import time\n"
                             "import ray\n"
                             "tasks = 4   #: 1..64   how many\n"
                             "nap = 1.0   #: 0..9 s  how long\n"
                             "ray.init(num_cpus=4)\n"
                             "@ray.remote\n"
                             "def work(i):\n"
                             "    time.sleep(nap)\n"
                             "    return i\n"
                             "print('<script>', ray.get([work.remote(i) for i in range(tasks)]))\n";

report::Report madeReport()
{
    report::Report page{scenario::Scenario::fromSource(kProgram, "/home/me/naps.py"),
                        {"a <computer>", "a system", "9.9", "2026-11-22T12:00:00Z"},
                        "machine: ideal",
                        {},
                        nullptr,
                        7,
                        {},
                        {}};
    experiment::SingleRunOptions options;
    options.measureSerial = true;
    const experiment::SingleRun run = experiment::runOnce(page.scenario, options);
    page.runs.push_back(
        {"Prediction",
         std::make_shared<render::TimelineData>(run.result.trace, run.analysis,
                                                render::FunctionHues::of({&run.result.trace, 1})),
         QString::fromStdString(run.result.output),
         {}});
    experiment::SweepRequest request{
        page.scenario, {}, {trace::Clock::Virtual}, {}, trace::Duration::max()};
    request.settings.axes = {{"tasks", *scenario::parseRange("1..8").range}};
    page.sweep = std::make_shared<experiment::SweepResult>(
        experiment::runParts(request, experiment::planParts(request), {}));
    return page;
}

/// The page as XML: void elements are closed for that.
QString asXml(QString html)
{
    static const QRegularExpression kVoid(QStringLiteral("<(meta[^>]*)>"));
    html.replace(kVoid, QStringLiteral("<\\1/>"));
    html.remove(QStringLiteral("<!DOCTYPE html>"));
    return html;
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private slots:

    void everythingIsOnThePage()
    {
        const QString page = QString::fromUtf8(report::reportHtml(madeReport()));
        for (const char* part :
             {"Naps &amp; &lt;bold&gt; &quot;claims&quot;", "The second line.", "naps.py",
              "a &lt;computer&gt;", "seed 7", "machine: ideal", "Result", "Timelines",
              "Where the time went", "Sweep", "Table of the sweep", "Knobs", "how many", "Program",
              "time.sleep(nap)", "Output", "&lt;script&gt; [0, 1, 2, 3]"}) {
            QVERIFY2(page.contains(QLatin1String(part)), part);
        }
        QVERIFY(!page.contains(QStringLiteral("/home/me")));
        QCOMPARE(page.count(QStringLiteral("<svg")), 4); // timeline, waterfall, two charts
    }

    void itIsWellFormedAndNeedsNothingElse()
    {
        const QString page = QString::fromUtf8(report::reportHtml(madeReport()));
        QVERIFY(!page.contains(QStringLiteral("<script")));
        QXmlStreamReader xml(asXml(page));
        QSet<QString> ids;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement()) {
                continue;
            }
            for (const QXmlStreamAttribute& attribute : xml.attributes()) {
                const QString name = attribute.qualifiedName().toString();
                const QString value = attribute.value().toString();
                if (name == QLatin1String("id")) {
                    QVERIFY2(!ids.contains(value), qPrintable(value));
                    ids.insert(value);
                }
                if (name == QLatin1String("src") || name.endsWith(QLatin1String("href"))) {
                    QVERIFY2(value.startsWith(u'#') || value.startsWith(QLatin1String("data:")),
                             qPrintable(value));
                }
            }
        }
        QVERIFY2(
            !xml.hasError(),
            qPrintable(xml.errorString() + QStringLiteral(" in line %1").arg(xml.lineNumber())));
    }

    void aReportWithoutRunsIsStillAPage()
    {
        report::Report page = madeReport();
        page.runs.clear();
        page.sweep = nullptr;
        const QString html = QString::fromUtf8(report::reportHtml(page));
        QVERIFY(html.contains(QStringLiteral("Program")));
        QVERIFY(!html.contains(QStringLiteral("Timelines")));
        QVERIFY(!html.contains(QStringLiteral("Table of the sweep")));
    }

    void drawingsOfOnePageHaveIdsOfTheirOwn()
    {
        const QByteArray svg = "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n"
                               "<svg width=\"10mm\" height=\"5mm\" viewBox=\"0 0 10 5\">"
                               "<clipPath id=\"c\"/><g clip-path=\"url(#c)\"><use "
                               "xlink:href=\"#c\" width=\"3\"/></g></svg>";
        QCOMPARE(report::inlineSvg(svg, "a", "5 < 6"),
                 QStringLiteral("<svg viewBox=\"0 0 10 5\" role=\"img\" aria-label=\"5 &lt; 6\">"
                                "<clipPath id=\"a-c\"/><g clip-path=\"url(#a-c)\"><use "
                                "xlink:href=\"#a-c\" width=\"3\"/></g></svg>"));
        QCOMPARE(report::inlineSvg("nothing", "a", "b"), QString());
    }
};

QTEST_MAIN(TestReport)
#include "tst_report.moc"
