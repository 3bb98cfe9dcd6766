#include "app/render/timeline/lane_pyramid.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace makespan::render;

namespace {

std::vector<Bar>
randomBars(std::size_t count, std::int64_t longest, unsigned seed, std::uint64_t kinds = 5)
{
    std::mt19937_64 random(seed);
    std::vector<Bar> bars;
    std::int64_t now = 0;
    for (std::size_t number = 0; number < count; ++number) {
        now += static_cast<std::int64_t>(random() % 3 == 0 ? 0 : random() % 1000);
        Bar bar;
        bar.begin = now;
        // A few long ones among many short ones.
        const auto limit =
            static_cast<std::uint64_t>(random() % 50 == 0 ? longest : longest / 100 + 1);
        bar.end = now + 1 + static_cast<std::int64_t>(random() % limit);
        bar.kind = static_cast<std::uint8_t>(random() % kinds);
        bar.hue = kinds == 1 ? Hue{1} : static_cast<Hue>(random() % kHueCount);
        bars.push_back(bar);
        now = bar.end;
    }
    return bars;
}

LanePyramid pyramidOf(const std::vector<Bar>& bars)
{
    LanePyramid pyramid;
    for (const Bar& bar : bars) {
        pyramid.append(bar);
    }
    return pyramid;
}

/// The slow obvious model: every bar, every column.
ColumnSums
bruteForce(const std::vector<Bar>& bars, double begin, double perColumn, std::size_t count)
{
    ColumnSums sums;
    sums.clear(count);
    for (const Bar& bar : bars) {
        const auto ns = sums.of({bar.kind, bar.hue});
        for (std::size_t column = 0; column < count; ++column) {
            const double left = begin + static_cast<double>(column) * perColumn;
            const double from = std::max(left, static_cast<double>(bar.begin));
            const double to = std::min(left + perColumn, static_cast<double>(bar.end));
            if (to > from) {
                ns[column] += to - from;
            }
        }
    }
    return sums;
}

ColumnSums columnsOf(const LanePyramid& pyramid, double begin, double perColumn, std::size_t count)
{
    ColumnSums sums;
    sums.clear(count);
    pyramid.addColumns(begin, perColumn, count, sums);
    return sums;
}

} // namespace

class TestLanePyramid : public QObject
{
    Q_OBJECT

private slots:
    void coversEveryPixelAsBruteForceDoes_data();
    void coversEveryPixelAsBruteForceDoes();
    void showsATwoPercentBusyLaneAsTwoPercent();
    void doesNotDriftOverTenMillionBars();
    void findsTheBarAtAnInstant();
    void visitsOnlyLongBarsInOrder();
    void sumsARangeExactly();
    void whatIsTakenAwayWasNeverThere_data();
    void whatIsTakenAwayWasNeverThere();
    void isEmptyAtFirst();
};

void TestLanePyramid::coversEveryPixelAsBruteForceDoes_data()
{
    QTest::addColumn<std::size_t>("bars");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("share");
    QTest::addColumn<std::int64_t>("longest");
    QTest::addColumn<std::uint64_t>("kinds");
    for (const std::size_t bars : {std::size_t{1}, std::size_t{7}, std::size_t{8}, std::size_t{9},
                                   std::size_t{63}, std::size_t{64}, std::size_t{65},
                                   std::size_t{511}, std::size_t{4096}, std::size_t{20'001}}) {
        const std::int64_t us50 = 50'000;
        const std::int64_t minute = 60'000'000'000;
        const std::uint64_t all = 5;
        QTest::addRow("%zu bars, all of them", bars) << bars << 0.0 << 1.0 << us50 << all;
        QTest::addRow("%zu bars, a tenth", bars) << bars << 0.37 << 0.1 << us50 << all;
        QTest::addRow("%zu bars, with empty space around", bars)
            << bars << -0.5 << 2.0 << us50 << all;
        QTest::addRow("%zu bars of up to a minute", bars) << bars << 0.0 << 1.0 << minute << all;
        QTest::addRow("%zu bars of up to a minute, a tenth", bars)
            << bars << 0.37 << 0.1 << minute << all;
        QTest::addRow("%zu bars of one look", bars)
            << bars << 0.0 << 1.0 << us50 << std::uint64_t{1};
    }
}

void TestLanePyramid::coversEveryPixelAsBruteForceDoes()
{
    QFETCH(std::size_t, bars);
    QFETCH(double, from);
    QFETCH(double, share);
    QFETCH(std::int64_t, longest);
    QFETCH(std::uint64_t, kinds);
    const std::vector<Bar> all = randomBars(bars, longest, static_cast<unsigned>(bars), kinds);
    const LanePyramid pyramid = pyramidOf(all);
    const auto length = static_cast<double>(all.back().end);
    constexpr std::size_t kColumns = 173;
    const double perColumn = length * share / double{kColumns};
    ColumnSums columns = columnsOf(pyramid, from * length, perColumn, kColumns);
    ColumnSums expected = bruteForce(all, from * length, perColumn, kColumns);
    for (std::uint8_t kind = 0; kind < kBarKinds; ++kind) {
        for (Hue hue = 0; hue < kHueCount; ++hue) {
            const auto found = columns.of({kind, hue});
            const auto right = expected.of({kind, hue});
            for (std::size_t column = 0; column < kColumns; ++column) {
                const double error = found[column] - right[column];
                QVERIFY2(std::abs(error) <= 1e-9 * perColumn + 1e-6,
                         qPrintable(QStringLiteral("column %1: %2").arg(column).arg(error)));
            }
        }
    }
}

void TestLanePyramid::showsATwoPercentBusyLaneAsTwoPercent()
{
    LanePyramid pyramid;
    for (std::int64_t bar = 0; bar < 100'000; ++bar) {
        pyramid.append({bar * 10'000, bar * 10'000 + 200, 0, 1});
    }
    const ColumnSums columns = columnsOf(pyramid, 0, 100'000.0 * 10'000 / 500, 500);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        QVERIFY(std::abs(columns.sum(column) / (100'000.0 * 10'000 / 500) - 0.02) < 1e-6);
    }
}

void TestLanePyramid::doesNotDriftOverTenMillionBars()
{
    LanePyramid pyramid;
    constexpr std::int64_t kBars = 10'000'000;
    pyramid.reserve(kBars);
    for (std::int64_t bar = 0; bar < kBars; ++bar) {
        pyramid.append({bar * 1'000'003, bar * 1'000'003 + 333'331, 0, 1});
    }
    QCOMPARE(pyramid.total()[0], kBars * 333'331);
    QCOMPARE(pyramid.sums(0, kBars * 1'000'003)[0], kBars * 333'331);
    const double perColumn = static_cast<double>(kBars) * 1'000'003 / 1600;
    const ColumnSums columns = columnsOf(pyramid, 0, perColumn, 1600);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        // 6250 bars a column: one bar more or less at an edge is 0.016 % of it.
        QVERIFY(std::abs(columns.sum(column) / perColumn - 0.333331 / 1.000003) < 2e-4);
    }
}

void TestLanePyramid::findsTheBarAtAnInstant()
{
    const std::vector<Bar> all = randomBars(1000, 5000, 3);
    const LanePyramid pyramid = pyramidOf(all);
    for (std::int64_t time = -5; time < all.back().end + 5; time += 97) {
        const auto expected = std::find_if(all.begin(), all.end(), [time](const Bar& bar) {
            return bar.begin <= time && time < bar.end;
        });
        QCOMPARE(pyramid.find(time), static_cast<std::size_t>(expected - all.begin()));
    }
}

void TestLanePyramid::visitsOnlyLongBarsInOrder()
{
    const std::vector<Bar> all = randomBars(5000, 50'000, 11);
    const LanePyramid pyramid = pyramidOf(all);
    const double begin = static_cast<double>(all.back().end) * 0.2;
    const double end = static_cast<double>(all.back().end) * 0.9;
    std::vector<std::size_t> visited;
    pyramid.visitLong(begin, end, 10'000,
                      [&](std::size_t index, const Bar&) { visited.push_back(index); });
    std::vector<std::size_t> expected;
    for (std::size_t index = 0; index < all.size(); ++index) {
        if (all[index].end - all[index].begin >= 10'000
            && static_cast<double>(all[index].end) > begin
            && static_cast<double>(all[index].begin) < end) {
            expected.push_back(index);
        }
    }
    QVERIFY(!expected.empty());
    QCOMPARE(visited, expected);
}

void TestLanePyramid::sumsARangeExactly()
{
    const std::vector<Bar> all = randomBars(3000, 9000, 5);
    const LanePyramid pyramid = pyramidOf(all);
    std::mt19937_64 random(1);
    for (int attempt = 0; attempt < 50; ++attempt) {
        const auto last = static_cast<std::uint64_t>(all.back().end);
        auto from = static_cast<std::int64_t>(random() % last);
        auto to = static_cast<std::int64_t>(random() % last);
        if (from > to) {
            std::swap(from, to);
        }
        std::array<std::int64_t, kBarKinds> expected{};
        for (const Bar& bar : all) {
            expected[bar.kind] +=
                std::max<std::int64_t>(0, std::min(to, bar.end) - std::max(from, bar.begin));
        }
        QCOMPARE(pyramid.sums(from, to), expected);
    }
}

void TestLanePyramid::whatIsTakenAwayWasNeverThere_data()
{
    QTest::addColumn<std::int64_t>("longest");
    QTest::addColumn<std::uint64_t>("kinds");
    QTest::newRow("one look") << std::int64_t{5'000} << std::uint64_t{1};
    QTest::newRow("all looks") << std::int64_t{5'000} << std::uint64_t{5};
    QTest::newRow("bars of seconds") << std::int64_t{9'000'000'000} << std::uint64_t{5};
}

void TestLanePyramid::whatIsTakenAwayWasNeverThere()
{
    QFETCH(std::int64_t, longest);
    QFETCH(std::uint64_t, kinds);
    const std::vector<Bar> all = randomBars(2000, longest, 17, kinds);
    LanePyramid pyramid;
    std::mt19937_64 random(3);
    // Other bars come and go all the time.
    const std::vector<Bar> others = randomBars(700, longest, 23, 5);
    for (const Bar& bar : all) {
        pyramid.append(bar);
        const std::size_t size = pyramid.size();
        const std::size_t more = random() % (random() % 40 == 0 ? others.size() : 4);
        for (std::size_t other = 0; other < more; ++other) {
            pyramid.append({bar.end + others[other].begin, bar.end + others[other].end,
                            others[other].kind, others[other].hue});
        }
        pyramid.truncate(size);
    }
    QCOMPARE(pyramid.size(), all.size());
    for (std::size_t index = 0; index < all.size(); ++index) {
        QCOMPARE(pyramid.beginOf(index), all[index].begin);
        QCOMPARE(pyramid.endOf(index), all[index].end);
    }
    const LanePyramid plain = pyramidOf(all);
    QCOMPARE(pyramid.total(), plain.total());
    const auto end = static_cast<double>(all.back().end);
    for (const double share : {1.0, 0.1, 0.001}) {
        const double begin = end * (1 - share) / 3;
        const ColumnSums found = columnsOf(pyramid, begin, end * share / 300, 300);
        const ColumnSums expected = bruteForce(all, begin, end * share / 300, 300);
        for (std::size_t column = 0; column < 300; ++column) {
            for (std::uint8_t kind = 0; kind < kBarKinds; ++kind) {
                const double error = found.sum(column, kind) - expected.sum(column, kind);
                QVERIFY(std::abs(error) <= 1e-6 * end * share / 300 + 1e-3);
            }
        }
    }
    std::vector<std::size_t> visited;
    std::vector<std::size_t> expected;
    const auto wide = static_cast<double>(longest / 2);
    pyramid.visitLong(0, end, wide,
                      [&](std::size_t index, const Bar&) { visited.push_back(index); });
    plain.visitLong(0, end, wide,
                    [&](std::size_t index, const Bar&) { expected.push_back(index); });
    QVERIFY(!expected.empty());
    QCOMPARE(visited, expected);
    pyramid.truncate(0);
    QCOMPARE(pyramid.find(all[0].begin), std::size_t{0});
    QCOMPARE(columnsOf(pyramid, 0, end, 1).sum(0), 0.0);
}

void TestLanePyramid::isEmptyAtFirst()
{
    const LanePyramid pyramid;
    QCOMPARE(pyramid.size(), std::size_t{0});
    QCOMPARE(pyramid.find(0), std::size_t{0});
    QCOMPARE(columnsOf(pyramid, 0, 1, 3).sum(1), 0.0);
    QCOMPARE(columnsOf(pyramid, 0, 1, 0).size(), std::size_t{0});
}

QTEST_APPLESS_MAIN(TestLanePyramid)
#include "tst_lane_pyramid.moc"
