#include "app/render/look/hatch.h"
#include "app/render/look/theme.h"
#include "app/render/timeline/bar_style.h"
#include "app/render/timeline/function_hues.h"
#include "engine/trace/trace_builder.h"
#include "tests/app/render/colour_vision.h"

#include <QTest>

#include <set>

using namespace makespan;
using namespace makespan::render;
using test::colourDistance;
using test::Vision;

Q_DECLARE_METATYPE(makespan::render::ThemeKind)

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheDistanceOfColoursFromThePublishedExample();
    void tellsHuesApartWithEveryColourVision_data();
    void tellsHuesApartWithEveryColourVision();
    void writesTextThatCanBeRead_data();
    void writesTextThatCanBeRead();
    void outlinesBarsSoThatTheyStandOutFromTheLane_data();
    void outlinesBarsSoThatTheyStandOutFromTheLane();
    void texturesEveryStateAndCauseDifferently();
    void enlargesTypeAndLinesForTheProjector();
    void colourOfAFunctionDoesNotDependOnWhoRanFirst();
    void hatchingStaysInsideItsRectangle_data();
    void hatchingStaysInsideItsRectangle();

private:
    static void themes()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
        QTest::newRow("projector") << ThemeKind::Projector;
    }
};

void TestTheme::knowsTheDistanceOfColoursFromThePublishedExample()
{
    QCOMPARE(colourDistance(Qt::black, Qt::black, Vision::Normal), 0.0);
    QVERIFY(std::abs(colourDistance(Qt::black, Qt::white, Vision::Normal) - 100) < 0.01);
    // Red and green of the same lightness: far apart, but not with deuteranopia.
    const QColor red(0xB0, 0x50, 0x30);
    const QColor green(0x60, 0x78, 0x28);
    QVERIFY(colourDistance(red, green, Vision::Normal)
            > 3 * colourDistance(red, green, Vision::Deuteranopia));
}

void TestTheme::tellsHuesApartWithEveryColourVision_data()
{
    themes();
}

void TestTheme::tellsHuesApartWithEveryColourVision()
{
    QFETCH(ThemeKind, kind);
    const Theme theme = Theme::of(kind);
    for (std::size_t a = 0; a < kHueCount; ++a) {
        for (std::size_t b = a + 1; b < kHueCount; ++b) {
            for (const Vision vision :
                 {Vision::Normal, Vision::Protanopia, Vision::Deuteranopia, Vision::Tritanopia}) {
                const double distance = colourDistance(theme.hues[a], theme.hues[b], vision);
                QVERIFY2(
                    distance >= 15.0,
                    qPrintable(QStringLiteral("hues %1 and %2: %3").arg(a).arg(b).arg(distance)));
            }
        }
    }
}

void TestTheme::writesTextThatCanBeRead_data()
{
    themes();
}

void TestTheme::writesTextThatCanBeRead()
{
    QFETCH(ThemeKind, kind);
    const Theme theme = Theme::of(kind);
    for (const QColor& ground : {theme.background, theme.lane, theme.laneAlternate}) {
        QVERIFY(contrastRatio(theme.text, ground) >= 7.0);
        QVERIFY(contrastRatio(theme.mutedText, ground) >= 4.5);
        QVERIFY(contrastRatio(theme.criticalPath, ground) >= 3.0);
        QVERIFY(contrastRatio(theme.axis, ground) >= 3.0);
    }
    const BarStyles styles = BarStyles::of(theme, true);
    for (const BarStyle& style : styles.busy) {
        for (Hue hue = 0; hue < kHueCount; ++hue) {
            const QColor fill = styles.fillColour(style, hue, theme.lane);
            QVERIFY(contrastRatio(theme.textOn(fill), fill) >= 4.5);
        }
    }
}

void TestTheme::outlinesBarsSoThatTheyStandOutFromTheLane_data()
{
    themes();
}

void TestTheme::outlinesBarsSoThatTheyStandOutFromTheLane()
{
    QFETCH(ThemeKind, kind);
    const Theme theme = Theme::of(kind);
    for (const QColor& hue : theme.hues) {
        const double best = std::max(contrastRatio(hue, theme.lane),
                                     contrastRatio(theme.outlineOf(hue), theme.lane));
        QVERIFY2(best >= 2.5, qPrintable(hue.name() + QStringLiteral(" %1").arg(best)));
    }
}

void TestTheme::texturesEveryStateAndCauseDifferently()
{
    using trace::State;
    std::set<Pattern> states;
    for (const State state :
         {State::Run, State::Sleep, State::Blocked, State::Wait, State::Overhead}) {
        states.insert(patternOf(state));
    }
    QCOMPARE(states.size(), std::size_t{5});
    using analysis::Cause;
    std::set<Pattern> causes;
    for (const Cause cause : {Cause::Overhead, Cause::Serial, Cause::Dependency, Cause::Blocked,
                              Cause::Imbalance, Cause::Unused}) {
        causes.insert(patternOf(cause));
    }
    QCOMPARE(causes.size(), std::size_t{6});
}

void TestTheme::enlargesTypeAndLinesForTheProjector()
{
    const Theme light = Theme::light();
    const Theme projector = Theme::projector();
    QCOMPARE(projector.factor, 1.6);
    QCOMPARE(projector.font.pixelSize(), qRound(light.font.pixelSize() * 1.6));
    QCOMPARE(projector.strongLine, light.strongLine * 1.6);
    QVERIFY(contrastRatio(projector.text, projector.background) > 20);
}

void TestTheme::colourOfAFunctionDoesNotDependOnWhoRanFirst()
{
    trace::TraceBuilder one;
    one.function("merge", 30);
    one.function("sort", 12);
    trace::TraceBuilder other;
    other.function("sort", 12);
    other.function("merge", 30);
    other.function("split", 5);
    const std::vector<trace::Trace> both{std::move(one).build(trace::Time{}),
                                         std::move(other).build(trace::Time{})};
    const FunctionHues hues = FunctionHues::of(both);
    QCOMPARE(hues.functions().size(), std::size_t{3});
    QCOMPARE(int(hues.hue({"split", 5})), 1);
    QCOMPARE(int(hues.hue({"sort", 12})), 2);
    QCOMPARE(int(hues.hue({"merge", 30})), 3);
    QCOMPARE(int(hues.hue({"unknown", 1})), 0);

    // The eighth function begins again; hue 0 stays the driver's.
    trace::TraceBuilder many;
    for (std::uint32_t line = 1; line <= 9; ++line) {
        many.function("f", line);
    }
    const std::vector<trace::Trace> nine{std::move(many).build(trace::Time{})};
    QCOMPARE(int(FunctionHues::of(nine).hue({"f", 7})), 7);
    QCOMPARE(int(FunctionHues::of(nine).hue({"f", 8})), 1);
}

void TestTheme::hatchingStaysInsideItsRectangle_data()
{
    QTest::addColumn<int>("pattern");
    QTest::newRow("up") << int(Pattern::DiagonalUp);
    QTest::newRow("down") << int(Pattern::DiagonalDown);
    QTest::newRow("vertical") << int(Pattern::Vertical);
    QTest::newRow("horizontal") << int(Pattern::Horizontal);
    QTest::newRow("cross") << int(Pattern::Cross);
    QTest::newRow("dots") << int(Pattern::Dots);
}

void TestTheme::hatchingStaysInsideItsRectangle()
{
    QFETCH(int, pattern);
    for (const QRectF& rect :
         {QRectF(10.5, 3.25, 100, 30), QRectF(-7, -9, 3, 40), QRectF(0, 0, 500, 2)}) {
        const auto lines = hatchLines(rect, static_cast<Pattern>(pattern), 8);
        const QRectF loose = rect.adjusted(-1e-9, -1e-9, 1e-9, 1e-9);
        for (const QLineF& line : lines) {
            QVERIFY(loose.contains(line.p1()));
            QVERIFY(loose.contains(line.p2()));
        }
    }
    QVERIFY(!hatchLines(QRectF(0, 0, 100, 30), static_cast<Pattern>(pattern), 8).empty());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
