#include "app/render/look/time_text.h"
#include "app/render/timeline/time_axis.h"
#include "app/render/timeline/time_scale.h"

#include <QTest>

using namespace makespan;
using namespace makespan::render;
using namespace std::chrono_literals;
using trace::Duration;
using trace::Time;

namespace {

Time at(Duration duration)
{
    return Time{duration};
}

QStringList labels(const TimeAxis& axis)
{
    QStringList all;
    for (const Tick& tick : axis.ticks) {
        if (!tick.label.isEmpty()) {
            all += QString(tick.label).replace(QChar(0x00A0), u' ');
        }
    }
    return all;
}

QString plain(QString text)
{
    return text.replace(QChar(0x00A0), u' ');
}

} // namespace

class TestTimeScale : public QObject
{
    Q_OBJECT

private slots:
    void mapsBothEndsOfTheRange();
    void comesBackToTheSameNanosecondAtEveryZoom();
    void keepsTheInstantUnderThePointerWhileZooming();
    void stopsZoomingAtItsLimits();
    void keepsATenthOfTheRunInSightWhilePanning();
    void showsARangeInTheMiddle();
    void survivesEmptyRunsAndWidths();
    void marksNiceInstants_data();
    void marksNiceInstants();
    void countsFromAnAnchorWhenNumbersGetLong();
    void putsNoTickBeforeTheBeginning();
    void writesDurations_data();
    void writesDurations();
    void writesInstantsAndShares();
};

void TestTimeScale::mapsBothEndsOfTheRange()
{
    const TimeScale scale(100, 500, at(1s), at(2s));
    QCOMPARE(scale.toPixel(at(1s)), 100.0);
    QCOMPARE(scale.toPixel(at(2s)), 600.0);
    QCOMPARE(scale.toPixel(at(1500ms)), 350.0);
    QCOMPARE(scale.toTime(350), at(1500ms));
    QCOMPARE(scale.toPixels(100ms), 50.0);
    QCOMPARE(scale.toDuration(50), Duration(100ms));
    QCOMPARE(scale.begin(), at(1s));
    QCOMPARE(scale.end(), at(2s));
}

void TestTimeScale::comesBackToTheSameNanosecondAtEveryZoom()
{
    const Duration hour = 3600s;
    for (const std::int64_t instant : {std::int64_t{0}, std::int64_t{1}, std::int64_t{123'456'789},
                                       std::int64_t{3'599'999'999'999}}) {
        const Time time{Duration{instant}};
        TimeScale scale = TimeScale::fit(75, 1205, hour);
        for (int step = 0; step < 120; ++step) {
            QCOMPARE(scale.toTime(scale.toPixel(time)), time);
            scale = scale.zoomed(1.5, scale.toPixel(time), hour);
        }
        QCOMPARE(scale.nsPerPixel(), TimeScale::kMinNsPerPixel);
    }
}

void TestTimeScale::keepsTheInstantUnderThePointerWhileZooming()
{
    TimeScale scale = TimeScale::fit(0, 1000, 10s);
    const double pointer = 333;
    const Time under = scale.toTime(pointer);
    for (int step = 0; step < 40; ++step) {
        scale = scale.zoomed(1.3, pointer, 10s);
        QVERIFY(std::abs(scale.toPixel(under) - pointer) < 1.0);
    }
    for (int step = 0; step < 40; ++step) {
        scale = scale.zoomed(1 / 1.3, pointer, 10s);
    }
    QVERIFY(std::abs(scale.toPixel(under) - pointer) < 1.0);
}

void TestTimeScale::stopsZoomingAtItsLimits()
{
    const TimeScale scale = TimeScale::fit(0, 1000, 10s);
    QCOMPARE(scale.zoomed(1e30, 500, 10s).nsPerPixel(), 1.0 / 64);
    const TimeScale out = scale.zoomed(1e-30, 500, 10s);
    QCOMPARE(out.toPixels(10s), 250.0);
}

void TestTimeScale::keepsATenthOfTheRunInSightWhilePanning()
{
    const TimeScale scale = TimeScale::fit(0, 1000, 10s);
    const TimeScale right = scale.panned(1e9, 10s);
    QVERIFY(std::abs(right.toPixel(at(0s)) - 900) < 1e-6);
    const TimeScale left = scale.panned(-1e9, 10s);
    QVERIFY(std::abs(left.toPixel(at(10s)) - 100) < 1e-6);
    QCOMPARE(scale.panned(50, 10s).panned(-50, 10s), scale);
}

void TestTimeScale::showsARangeInTheMiddle()
{
    const TimeScale scale = TimeScale::fit(0, 1000, 10s).showing(at(4s), at(5s), 10s);
    QCOMPARE(scale.toPixel(at(4s)), 0.0);
    QCOMPARE(scale.toPixel(at(5s)), 1000.0);
    const TimeScale instant = scale.showing(at(4s), at(4s), 10s);
    QCOMPARE(instant.toTime(500), at(4s));
    const TimeScale placed = scale.placed(50, 500);
    QCOMPARE(placed.toPixel(at(4s)), 50.0);
    QCOMPARE(placed.nsPerPixel(), scale.nsPerPixel());
}

void TestTimeScale::survivesEmptyRunsAndWidths()
{
    const TimeScale scale = TimeScale::fit(0, 0, 0s);
    QVERIFY(scale.nsPerPixel() > 0);
    QVERIFY(std::isfinite(scale.toPixel(at(1s))));
    QVERIFY(std::isfinite(scale.zoomed(2, 0, 0s).panned(5, 0s).toPixel(at(0s))));
    QVERIFY(timeAxis(scale, 90).ticks.size() < 100);
}

void TestTimeScale::marksNiceInstants_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("seconds") << qint64{0} << qint64{4'000'000'000}
                             << QStringList{"0", "1 s", "2 s", "3 s", "4 s"};
    QTest::newRow("halves") << qint64{0} << qint64{2'000'000'000}
                            << QStringList{"0", "0.5 s", "1.0 s", "1.5 s", "2.0 s"};
    QTest::newRow("milliseconds") << qint64{0} << qint64{800'000'000}
                                  << QStringList{"0", "200 ms", "400 ms", "600 ms", "800 ms"};
    QTest::newRow("microseconds") << qint64{0} << qint64{90'000}
                                  << QStringList{"0", "20 µs", "40 µs", "60 µs", "80 µs"};
    QTest::newRow("nanoseconds") << qint64{0} << qint64{9}
                                 << QStringList{"0", "2 ns", "4 ns", "6 ns", "8 ns"};
    QTest::newRow("minutes") << qint64{0} << qint64{240'000'000'000}
                             << QStringList{"0:00 min", "1:00 min", "2:00 min", "3:00 min",
                                            "4:00 min"};
    QTest::newRow("hours") << qint64{7'200'000'000'000} << qint64{9'000'000'000'000}
                           << QStringList{"2:00:00 h", "2:10:00 h", "2:20:00 h", "2:30:00 h"};
}

void TestTimeScale::marksNiceInstants()
{
    QFETCH(qint64, begin);
    QFETCH(qint64, end);
    QFETCH(QStringList, expected);
    const TimeScale scale(0, 500, at(Duration{begin}), at(Duration{end}));
    QCOMPARE(labels(timeAxis(scale, 100)), expected);
}

void TestTimeScale::countsFromAnAnchorWhenNumbersGetLong()
{
    const TimeScale scale(0, 500, at(1'234'567'890ns), at(1'234'568'890ns));
    const TimeAxis axis = timeAxis(scale, 100);
    QCOMPARE(plain(axis.anchor), QStringLiteral("1.2345680 s"));
    QCOMPARE(labels(axis),
             (QStringList{"1.2345680 s", "+200 ns", "+400 ns", "+600 ns", "+800 ns"}));
}

void TestTimeScale::putsNoTickBeforeTheBeginning()
{
    const TimeScale scale = TimeScale::fit(0, 1000, 10s).panned(500, 10s);
    const TimeAxis axis = timeAxis(scale, 90);
    QVERIFY(!axis.ticks.empty());
    QCOMPARE(axis.ticks.front().time, at(0s));
}

void TestTimeScale::writesDurations_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64{0} << "0 s";
    QTest::newRow("one nanosecond") << qint64{1} << "1 ns";
    QTest::newRow("microseconds") << qint64{12'345} << "12.35 µs";
    QTest::newRow("rounds up into the next unit") << qint64{999'990} << "1 ms";
    QTest::newRow("milliseconds") << qint64{850'000'000} << "850 ms";
    QTest::newRow("seconds") << qint64{1'051'800'000} << "1.052 s";
    QTest::newRow("whole") << qint64{4'000'000'000} << "4 s";
    QTest::newRow("minutes") << qint64{125'000'000'000} << "2 min 5 s";
    QTest::newRow("hours") << qint64{3'720'000'000'000} << "1 h 2 min";
    QTest::newRow("negative") << qint64{-1'500'000} << "−1.5 ms";
}

void TestTimeScale::writesDurations()
{
    QFETCH(qint64, ns);
    QFETCH(QString, text);
    QCOMPARE(plain(durationText(Duration{ns})), text);
}

void TestTimeScale::writesInstantsAndShares()
{
    QCOMPARE(plain(instantText(at(1'000'400'000ns), 100us)), QStringLiteral("1.0004 s"));
    QCOMPARE(plain(instantText(at(0ns), 1ms)), QStringLiteral("0 ms"));
    QCOMPARE(plain(percentText(0.9375)), QStringLiteral("93.8 %"));
    QCOMPARE(plain(percentText(1.0)), QStringLiteral("100 %"));
    QCOMPARE(plain(percentText(0.0)), QStringLiteral("0 %"));
    // Nearly all is not all, and nearly nothing is not nothing.
    QCOMPARE(plain(percentText(0.9996)), QStringLiteral("99.96 %"));
    QCOMPARE(plain(percentText(0.0004)), QStringLiteral("0.04 %"));
    QCOMPARE(plain(percentText(0.999997)), QStringLiteral("100 %"));
}

QTEST_APPLESS_MAIN(TestTimeScale)
#include "tst_time_scale.moc"
