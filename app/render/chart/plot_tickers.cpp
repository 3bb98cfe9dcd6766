#include "app/render/chart/plot_tickers.h"

#include "app/numbers/number_text.h"

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

/// Ticks at whole numbers only: there is no half a worker.
class WholeTicker : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange& range) override
    {
        return std::max(1.0, std::round(QCPAxisTicker::getTickStep(range)));
    }

    int getSubTickCount(double tickStep) override
    {
        return tickStep < 2 ? 0 : QCPAxisTicker::getSubTickCount(tickStep);
    }
};

/// Ticks of a logarithmic axis: powers of two when the data are, else 1, 2, 5, 10, 20 …
class LogTicker : public QCPAxisTicker
{
public:
    explicit LogTicker(bool doubling)
        : m_doubling(doubling)
    {}

protected:
    QVector<double> createTickVector(double /*tickStep*/, const QCPRange& range) override
    {
        QVector<double> ticks;
        if (range.lower <= 0 || range.upper <= range.lower) {
            return ticks;
        }
        if (m_doubling) {
            const int first = static_cast<int>(std::floor(std::log2(range.lower)));
            const int last = static_cast<int>(std::ceil(std::log2(range.upper)));
            const int stride = std::max(1, (last - first) / 10);
            for (int power = first; power <= last; power += stride) {
                ticks.push_back(std::exp2(power));
            }
            return ticks;
        }
        const int first = static_cast<int>(std::floor(std::log10(range.lower)));
        const int last = static_cast<int>(std::ceil(std::log10(range.upper)));
        const bool dense = last - first <= 3;
        for (int power = first; power <= last; ++power) {
            for (const double digit : {1.0, 2.0, 5.0}) {
                if (dense || digit == 1.0) {
                    ticks.push_back(digit * std::pow(10.0, power));
                }
            }
        }
        return ticks;
    }

    int getSubTickCount(double /*tickStep*/) override { return 0; }

    QString getTickLabel(double tick,
                         const QLocale& /*locale*/,
                         QChar /*formatChar*/,
                         int /*precision*/) override
    {
        if (tick >= 1 && tick < 1e6) {
            return numbers::fixedText(tick, tick == std::round(tick) ? 0 : 1);
        }
        return numbers::significantText(tick, 4);
    }

private:
    bool m_doubling;
};

/// The names of categories; only every second, third … where there are too many to be read.
class CategoryTicker : public QCPAxisTicker
{
public:
    explicit CategoryTicker(QStringList names)
        : m_names(std::move(names))
    {}

protected:
    QVector<double> createTickVector(double /*tickStep*/, const QCPRange& range) override
    {
        constexpr int kMost = 16;
        const int count = static_cast<int>(m_names.size());
        const int first = std::clamp(static_cast<int>(std::ceil(range.lower)), 0, count);
        const int last = std::clamp(static_cast<int>(std::floor(range.upper)), -1, count - 1);
        const int stride = std::max(1, (last - first + kMost) / kMost);
        QVector<double> ticks;
        for (int index = first; index <= last; ++index) {
            if (index % stride == 0) {
                ticks.push_back(index);
            }
        }
        return ticks;
    }

    int getSubTickCount(double /*tickStep*/) override { return 0; }

    QString getTickLabel(double tick,
                         const QLocale& /*locale*/,
                         QChar /*formatChar*/,
                         int /*precision*/) override
    {
        const auto index = static_cast<qsizetype>(std::lround(tick));
        return index >= 0 && index < m_names.size() ? m_names[index] : QString();
    }

private:
    QStringList m_names;
};

} // namespace

QSharedPointer<QCPAxisTicker> tickerFor(const ChartAxis& axis, bool doubling)
{
    if (!axis.categories.isEmpty()) {
        return QSharedPointer<CategoryTicker>::create(axis.categories);
    }
    if (axis.logarithmic) {
        return QSharedPointer<LogTicker>::create(doubling);
    }
    if (axis.integral) {
        return QSharedPointer<WholeTicker>::create();
    }
    return QSharedPointer<QCPAxisTicker>::create();
}

} // namespace makespan::render
