#include "app/render/chart_plot.h"

#include "app/render/render_text.h"

#include <QFontMetricsF>
#include <QSet>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

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
            return QString::number(tick, 'f', tick == std::round(tick) ? 0 : 1);
        }
        return QString::number(tick, 'g', 4);
    }

private:
    bool m_doubling;
};

/// A text above or below the axes, wrapped at the width of the plot: nothing is cut off.
class NoteElement : public QCPLayoutElement
{
public:
    NoteElement(QCustomPlot* plot, QString text, QFont font, QColor colour)
        : QCPLayoutElement(plot)
        , m_text(std::move(text))
        , m_font(std::move(font))
        , m_colour(colour)
    {}

    QSize minimumOuterSizeHint() const override
    {
        return {0, heightFor(mParentPlot->viewport().width())};
    }

    QSize maximumOuterSizeHint() const override
    {
        return {QWIDGETSIZE_MAX, heightFor(mParentPlot->viewport().width())};
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        painter->setAntialiasing(true);
    }

    void draw(QCPPainter* painter) override
    {
        painter->setFont(m_font);
        painter->setPen(m_colour);
        painter->drawText(QRectF(mRect), kFlags, m_text);
    }

private:
    static constexpr int kFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;

    int heightFor(int width) const
    {
        const int inner = std::max(width - mMargins.left() - mMargins.right(), 40);
        const QRectF box =
            QFontMetricsF(m_font).boundingRect(QRectF(0, 0, inner, 1e6), kFlags, m_text);
        return static_cast<int>(std::ceil(box.height())) + mMargins.top() + mMargins.bottom();
    }

    QString m_text;
    QFont m_font;
    QColor m_colour;
};

constexpr std::array kShapes{
    QCPScatterStyle::ssDisc,    QCPScatterStyle::ssSquare,           QCPScatterStyle::ssTriangle,
    QCPScatterStyle::ssDiamond, QCPScatterStyle::ssTriangleInverted, QCPScatterStyle::ssPlus,
    QCPScatterStyle::ssCross};

// Lines and markers need three times the contrast that a filled bar needs (WCAG 2.1, 1.4.11).
QColor lineColour(const Theme& theme, int hue)
{
    QColor colour = theme.hues[static_cast<std::size_t>(std::clamp(hue, 0, 7))];
    const QColor away = theme.kind == ThemeKind::Dark ? QColor(Qt::white) : QColor(Qt::black);
    while (contrastRatio(colour, theme.background) < 3.0) {
        colour = mixed(colour, away, 0.08);
    }
    return colour;
}

QColor translucent(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

bool sameAxes(const ChartModel& a, const ChartModel& b)
{
    const auto same = [](const ChartAxis& first, const ChartAxis& second) {
        return first.title == second.title && first.logarithmic == second.logarithmic
               && first.categories == second.categories;
    };
    return same(a.x, b.x) && same(a.y, b.y);
}

bool isPowerOfTwo(double value)
{
    return value > 0 && std::log2(value) == std::round(std::log2(value));
}

/// Smallest and largest of what is shown.
struct Extent
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value)
    {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }

    bool empty() const { return low > high; }
};

/// A label at the right end of its curve.
struct EndLabel
{
    QCPItemText* text = nullptr;
    QCPItemLine* leader = nullptr;
    QPointF end; // in the plot's coordinates
};

} // namespace

struct ChartPlot::Private
{
    explicit Private(QWidget* parent)
        : plot(new QCustomPlot(parent))
    {}

    void rebuild();
    void clear();
    void buildTexts();
    void styleAxis(QCPAxis* axis, const ChartAxis& described);
    void addLaws();
    void addSeries(const ChartSeries& series, std::size_t number);
    void addEndLabel(const QString& name,
                     QPointF end,
                     const QColor& line,
                     const QColor& text,
                     const QFont& font);
    void placeEndLabels();
    void showAll();
    void fitPlot();
    void applyMark();
    QPointF pixelOf(Place place) const;

    QCustomPlot* plot; // owned by its parent or by the ChartPlot
    ChartModel model;
    Theme theme = Theme::light();
    QSet<QString> hiddenLaws;
    std::vector<EndLabel> endLabels;
    QCPGraph* mark = nullptr;
    Place marked;
    bool zoomed = false;
    bool restoring = false;
};

void ChartPlot::Private::clear()
{
    plot->clearPlottables();
    plot->clearItems();
    endLabels.clear();
    mark = nullptr;
    // Titles are rows above and below the axes; only the axes' row stays.
    QCPLayoutGrid* grid = plot->plotLayout();
    for (int row = grid->rowCount() - 1; row >= 0; --row) {
        if (grid->element(row, 0) != plot->axisRect()) {
            if (grid->element(row, 0) != nullptr) {
                grid->remove(grid->element(row, 0));
            }
        }
    }
    grid->simplify();
}

void ChartPlot::Private::buildTexts()
{
    QCPLayoutGrid* grid = plot->plotLayout();
    grid->setRowSpacing(0);
    const auto line = [&](const QString& text, const QFont& font, const QColor& colour, int row) {
        auto* element = new NoteElement(plot, text, font, colour);
        const int side = qRound(theme.spacing);
        element->setMargins(QMargins(side, side / 2, side, row == 0 ? 0 : side / 2));
        grid->insertRow(row);
        grid->addElement(row, 0, element);
    };
    int row = 0;
    if (!model.title.isEmpty()) {
        line(model.title, theme.titleFont, theme.text, row++);
    }
    if (!model.subtitle.isEmpty()) {
        line(model.subtitle, theme.smallFont, theme.mutedText, row++);
    }
    if (!model.footnote.isEmpty()) {
        line(model.footnote, theme.smallFont, theme.mutedText, grid->rowCount());
    }
}

void ChartPlot::Private::styleAxis(QCPAxis* axis, const ChartAxis& described)
{
    const QString unit =
        described.unit.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(described.unit);
    axis->setLabel(described.title + unit);
    axis->setLabelFont(theme.font);
    axis->setLabelColor(theme.text);
    axis->setTickLabelFont(theme.smallFont);
    axis->setTickLabelColor(theme.mutedText);
    for (const QPen& pen : {QPen(theme.axis, theme.line)}) {
        axis->setBasePen(pen);
        axis->setTickPen(pen);
        axis->setSubTickPen(pen);
    }
    axis->setTickLengthIn(0);
    axis->setTickLengthOut(qRound(5 * theme.factor));
    axis->setSubTickLengthIn(0);
    axis->setSubTickLengthOut(qRound(3 * theme.factor));
    axis->setTickLabelPadding(qRound(4 * theme.factor));
    axis->setLabelPadding(qRound(5 * theme.factor));
    axis->grid()->setPen(QPen(theme.grid, theme.line));
    axis->grid()->setZeroLinePen(QPen(theme.grid, theme.line));
    axis->grid()->setSubGridVisible(false);
    axis->setNumberFormat(QStringLiteral("gb"));
    axis->setNumberPrecision(6);

    if (!described.categories.isEmpty()) {
        auto ticker = QSharedPointer<QCPAxisTickerText>::create();
        for (qsizetype index = 0; index < described.categories.size(); ++index) {
            ticker->addTick(static_cast<double>(index), described.categories[index]);
        }
        axis->setTicker(ticker);
        axis->setScaleType(QCPAxis::stLinear);
    } else if (described.logarithmic) {
        bool doubling = axis == plot->xAxis;
        for (const ChartSeries& series : model.series) {
            for (const ChartPoint& point : series.points) {
                doubling = doubling && isPowerOfTwo(point.x);
            }
        }
        axis->setScaleType(QCPAxis::stLogarithmic);
        axis->setTicker(QSharedPointer<LogTicker>::create(doubling));
    } else {
        axis->setScaleType(QCPAxis::stLinear);
        axis->setTicker(described.integral
                            ? QSharedPointer<QCPAxisTicker>(QSharedPointer<WholeTicker>::create())
                            : QSharedPointer<QCPAxisTicker>::create());
    }
}

void ChartPlot::Private::addLaws()
{
    const QColor colour = mixed(theme.background, theme.mutedText, 0.8);
    constexpr std::array kDashes{Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};
    std::size_t number = 0;
    for (const ChartLaw& law : model.laws) {
        const Qt::PenStyle dash = kDashes[number++ % kDashes.size()];
        if (hiddenLaws.contains(law.name) || law.points.empty()) {
            continue;
        }
        QCPGraph* graph = plot->addGraph();
        for (const QPointF& point : law.points) {
            graph->addData(point.x(), point.y());
        }
        graph->setPen(QPen(colour, theme.line, dash));
        graph->setLineStyle(law.step ? QCPGraph::lsStepLeft : QCPGraph::lsLine);
        addEndLabel(law.name, law.points.back(), colour, theme.mutedText, theme.smallFont);
    }
}

void ChartPlot::Private::addSeries(const ChartSeries& series, std::size_t number)
{
    const QColor colour = lineColour(theme, series.hue);
    const bool predicted = series.kind == SeriesKind::Predicted;
    const bool joined = series.join != Join::None;
    const bool band = joined && !predicted;
    const auto lineStyle = series.join == Join::Step ? QCPGraph::lsStepLeft : QCPGraph::lsLine;

    const bool spread = std::any_of(series.points.begin(), series.points.end(),
                                    [](const ChartPoint& point) { return point.high > point.low; });
    if (spread && band && series.points.size() > 1) {
        QCPGraph* low = plot->addGraph();
        QCPGraph* high = plot->addGraph();
        for (const ChartPoint& point : series.points) {
            low->addData(point.x, point.low);
            high->addData(point.x, point.high);
        }
        for (QCPGraph* edge : {low, high}) {
            edge->setPen(Qt::NoPen);
            edge->setLineStyle(lineStyle);
        }
        high->setBrush(translucent(colour, 45));
        high->setChannelFillGraph(low);
    }

    QCPGraph* graph = plot->addGraph();
    for (const ChartPoint& point : series.points) {
        graph->addData(point.x, point.median);
    }
    QPen pen(colour, predicted ? theme.strongLine : theme.line);
    pen.setJoinStyle(Qt::RoundJoin);
    graph->setPen(pen);
    graph->setLineStyle(joined ? lineStyle : QCPGraph::lsNone);

    if (!predicted) {
        if (spread && !band) {
            auto* bars = new QCPErrorBars(plot->xAxis, plot->yAxis);
            bars->removeFromLegend();
            bars->setDataPlottable(graph);
            bars->setPen(QPen(colour, theme.line));
            bars->setWhiskerWidth(6 * theme.factor);
            for (const ChartPoint& point : series.points) {
                bars->addData(point.median - point.low, point.high - point.median);
            }
        }
        QCPGraph* dots = plot->addGraph();
        for (const ChartPoint& point : series.points) {
            if (point.single.size() > 1) {
                for (const double value : point.single) {
                    dots->addData(point.x, value);
                }
            }
        }
        dots->setLineStyle(QCPGraph::lsNone);
        dots->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, translucent(colour, 110),
                                              translucent(colour, 110), 3 * theme.factor));
        // Above its own repetitions; filled shapes differ too, for black and white.
        const auto shape = kShapes[number % kShapes.size()];
        QCPGraph* markers = plot->addGraph();
        for (const ChartPoint& point : series.points) {
            markers->addData(point.x, point.median);
        }
        markers->setLineStyle(QCPGraph::lsNone);
        markers->setScatterStyle(QCPScatterStyle(
            shape, QPen(colour, 1.5 * theme.factor),
            QBrush(number % 2 == 0 ? colour : theme.background), 7.5 * theme.factor));
    }
    if (!series.name.isEmpty() && !series.points.empty()) {
        const ChartPoint& last = series.points.back();
        addEndLabel(series.name, {last.x, last.median}, colour, theme.text, theme.font);
    }
}

void ChartPlot::Private::addEndLabel(
    const QString& name, QPointF end, const QColor& line, const QColor& text, const QFont& font)
{
    EndLabel label;
    label.end = end;
    label.text = new QCPItemText(plot);
    label.text->setClipToAxisRect(false);
    label.text->setText(name);
    label.text->setFont(font);
    label.text->setColor(text);
    label.text->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label.text->position->setType(QCPItemPosition::ptAbsolute);
    label.leader = new QCPItemLine(plot);
    label.leader->setClipToAxisRect(false);
    label.leader->setPen(QPen(line, theme.line));
    label.leader->start->setType(QCPItemPosition::ptAbsolute);
    label.leader->end->setType(QCPItemPosition::ptAbsolute);
    endLabels.push_back(label);
}

// Labels want to stand at the height of their curves' ends; those that would overlap move apart.
void ChartPlot::Private::placeEndLabels()
{
    const QRect area = plot->axisRect()->rect();
    const double line = QFontMetricsF(theme.font).height();
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t index = 0; index < endLabels.size(); ++index) {
        const double y = std::clamp(plot->yAxis->coordToPixel(endLabels[index].end.y()),
                                    area.top() + 0.0, area.bottom() + 0.0);
        order.emplace_back(y, index);
    }
    std::sort(order.begin(), order.end());
    std::vector<double> places;
    for (const auto& [wanted, index] : order) {
        const double lowest = places.empty() ? area.top() - line / 2 : places.back() + line;
        places.push_back(std::max(wanted, lowest));
    }
    // What was pushed out below is pushed back up.
    double limit = area.bottom() + line / 2;
    for (std::size_t at = places.size(); at > 0; --at) {
        places[at - 1] = std::min(places[at - 1], limit);
        limit = places[at - 1] - line;
    }
    for (std::size_t at = 0; at < order.size(); ++at) {
        EndLabel& label = endLabels[order[at].second];
        const double x = area.right() + 16 * theme.factor;
        label.text->position->setCoords(x, places[at]);
        const double from = std::min(plot->xAxis->coordToPixel(label.end.x()), area.right() + 0.0);
        const bool visible = from >= area.left() && places[at] > area.top() - line;
        label.text->setVisible(visible);
        label.leader->setVisible(visible);
        label.leader->start->setCoords(std::max(from, area.right() - 8 * theme.factor) + 2,
                                       order[at].first);
        label.leader->end->setCoords(x - 3 * theme.factor, places[at]);
    }
}

void ChartPlot::Private::showAll()
{
    Extent x;
    Extent y;
    for (const ChartSeries& series : model.series) {
        for (const ChartPoint& point : series.points) {
            x.add(point.x);
            y.add(point.median);
            y.add(point.low);
            y.add(point.high);
            for (const double value : point.single) {
                y.add(value);
            }
        }
    }
    const Extent data = y;
    for (const ChartLaw& law : model.laws) {
        if (hiddenLaws.contains(law.name)) {
            continue;
        }
        for (const QPointF& point : law.points) {
            if (model.series.empty()) {
                x.add(point.x());
            }
            // A law far above the data must not flatten them.
            if (data.empty() || point.y() <= 2.5 * data.high) {
                y.add(point.y());
            }
        }
    }
    if (x.empty() || y.empty()) {
        x = {0, 1};
        y = {0, 1};
    }
    if (!model.x.categories.isEmpty()) {
        plot->xAxis->setRange(-0.5, static_cast<double>(model.x.categories.size()) - 0.5);
    } else if (model.x.logarithmic && x.low > 0) {
        const double margin = std::pow(std::max(x.high / x.low, 2.0), 0.04);
        plot->xAxis->setRange(x.low / margin, x.high * margin);
    } else {
        const double margin = std::max((x.high - x.low) * 0.03, x.high == x.low ? 0.5 : 0.0);
        plot->xAxis->setRange(x.low - margin, x.high + margin);
    }
    if (model.y.logarithmic && y.low > 0) {
        const double margin = std::pow(std::max(y.high / y.low, 2.0), 0.06);
        plot->yAxis->setRange(y.low / margin, y.high * margin);
    } else {
        // From zero: a speedup axis that begins at 3.6 turns noise into mountains.
        const double low = std::min(0.0, y.low);
        const double high = std::max(y.high, low + 1e-9);
        plot->yAxis->setRange(low - (low < 0 ? 0.05 * (high - low) : 0.0),
                              high + 0.06 * (high - low));
    }
    zoomed = false;
}

// The space on the right is as wide as the widest label.
void ChartPlot::Private::fitPlot()
{
    double widest = 0;
    for (const EndLabel& label : endLabels) {
        widest = std::max(widest,
                          QFontMetricsF(label.text->font()).horizontalAdvance(label.text->text()));
    }
    plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom | QCP::msTop);
    const int right =
        qRound(widest > 0 ? widest + 16 * theme.factor + theme.spacing : 3 * theme.spacing);
    const int gap = qRound(theme.spacing);
    plot->axisRect()->setMinimumMargins(QMargins(gap, gap + gap / 2, right, gap));
    plot->axisRect()->setMargins(QMargins(gap, gap, right, gap));
}

void ChartPlot::Private::rebuild()
{
    const QCPRange x = plot->xAxis->range();
    const QCPRange y = plot->yAxis->range();
    const bool keep = zoomed;
    clear();
    plot->setBackground(theme.background);
    buildTexts();
    styleAxis(plot->xAxis, model.x);
    styleAxis(plot->yAxis, model.y);
    restoring = true;
    addLaws();
    for (const SeriesKind kind : {SeriesKind::Predicted, SeriesKind::Measured}) {
        std::size_t number = 0;
        for (const ChartSeries& series : model.series) {
            if (series.kind == kind) {
                addSeries(series, number++);
            }
        }
    }
    mark = plot->addGraph();
    mark->setLineStyle(QCPGraph::lsNone);
    mark->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle,
                                          QPen(theme.selection, theme.strongLine), Qt::NoBrush,
                                          14 * theme.factor));
    applyMark();
    if (model.series.empty() && !model.emptyText.isEmpty()) {
        auto* text = new QCPItemText(plot);
        text->position->setType(QCPItemPosition::ptAxisRectRatio);
        text->position->setCoords(0.5, 0.45);
        text->setText(model.emptyText);
        text->setFont(theme.font);
        text->setColor(theme.mutedText);
    }
    fitPlot();
    showAll();
    if (keep) {
        plot->xAxis->setRange(x);
        plot->yAxis->setRange(y);
        zoomed = true;
    }
    restoring = false;
    plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartPlot::Private::applyMark()
{
    mark->data()->clear();
    const QString text = pointText(model, marked);
    if (text.isEmpty()) {
        marked = {};
        return;
    }
    const ChartPoint& point = model.series[static_cast<std::size_t>(marked.series)]
                                  .points[static_cast<std::size_t>(marked.point)];
    mark->addData(point.x, point.median);
}

QPointF ChartPlot::Private::pixelOf(Place place) const
{
    const ChartPoint& point = model.series[static_cast<std::size_t>(place.series)]
                                  .points[static_cast<std::size_t>(place.point)];
    return {plot->xAxis->coordToPixel(point.x), plot->yAxis->coordToPixel(point.median)};
}

ChartPlot::ChartPlot(QWidget* parent)
    : m_d(std::make_unique<Private>(parent))
{
    QCustomPlot* plot = m_d->plot;
    plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot->setNoAntialiasingOnDrag(false);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->legend->setVisible(false);
    QObject::connect(plot, &QCustomPlot::afterLayout, plot, [this] { m_d->placeEndLabels(); });
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        QObject::connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), plot,
                         [this] { m_d->zoomed = m_d->zoomed || !m_d->restoring; });
    }
    m_d->rebuild();
}

ChartPlot::~ChartPlot()
{
    if (m_d->plot->parent() == nullptr) {
        delete m_d->plot;
    } else {
        QObject::disconnect(m_d->plot, nullptr, m_d->plot, nullptr);
    }
}

QWidget* ChartPlot::widget() const
{
    return m_d->plot;
}

void ChartPlot::setModel(const ChartModel& model)
{
    if (!sameAxes(model, m_d->model)) {
        m_d->zoomed = false;
        m_d->marked = {};
    }
    m_d->model = model;
    m_d->rebuild();
}

const ChartModel& ChartPlot::model() const
{
    return m_d->model;
}

void ChartPlot::setTheme(const Theme& theme)
{
    m_d->theme = theme;
    m_d->rebuild();
}

void ChartPlot::setLawVisible(const QString& name, bool visible)
{
    if (visible) {
        m_d->hiddenLaws.remove(name);
    } else {
        m_d->hiddenLaws.insert(name);
    }
    m_d->rebuild();
}

void ChartPlot::showAll()
{
    m_d->restoring = true;
    m_d->showAll();
    m_d->restoring = false;
    m_d->plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartPlot::zoom(double factor)
{
    m_d->plot->xAxis->scaleRange(1 / factor);
    m_d->plot->yAxis->scaleRange(1 / factor);
    m_d->plot->replot(QCustomPlot::rpQueuedReplot);
}

ChartPlot::Place ChartPlot::nearest(QPointF position) const
{
    Place best;
    double distance = 24 * m_d->theme.factor;
    for (std::size_t series = 0; series < m_d->model.series.size(); ++series) {
        for (std::size_t point = 0; point < m_d->model.series[series].points.size(); ++point) {
            const Place place{static_cast<int>(series), static_cast<int>(point)};
            const QPointF away = m_d->pixelOf(place) - position;
            const double length = std::hypot(away.x(), away.y());
            if (length < distance) {
                distance = length;
                best = place;
            }
        }
    }
    return best;
}

void ChartPlot::mark(Place place)
{
    if (place == m_d->marked) {
        return;
    }
    m_d->marked = place;
    m_d->applyMark();
    m_d->plot->replot(QCustomPlot::rpQueuedReplot);
}

ChartPlot::Place ChartPlot::marked() const
{
    return m_d->marked;
}

void ChartPlot::paint(QPaintDevice& device, QSizeF size, double scale, bool vector)
{
    QCPPainter painter(&device);
    painter.scale(scale, scale);
    if (vector) {
        painter.setMode(QCPPainter::pmVectorized);
    }
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setMode(QCPPainter::pmNonCosmetic);
    m_d->plot->toPainter(&painter, qRound(size.width()), qRound(size.height()));
}

} // namespace makespan::render
