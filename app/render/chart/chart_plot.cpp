#include "app/render/chart/chart_plot.h"

#include "app/render/chart/plot_labels.h"
#include "app/render/chart/plot_note.h"
#include "app/render/chart/plot_painter.h"
#include "app/render/chart/plot_series.h"
#include "app/render/chart/plot_tickers.h"
#include "app/render/look/render_text.h"

#include <QSet>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

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

/// The legend, when the names do not fit beside their curves.
class LegendLayerable : public QCPLayerable
{
public:
    LegendLayerable(QCustomPlot* plot, const PlotLabels& labels, const Theme& theme)
        : QCPLayerable(plot, QStringLiteral("legend"))
        , m_labels(labels)
        , m_theme(theme)
    {}

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        painter->setAntialiasing(true);
    }

    void draw(QCPPainter* painter) override { m_labels.paintLegend(*painter, m_theme); }

private:
    const PlotLabels& m_labels;
    const Theme& m_theme;
};

} // namespace

struct ChartPlot::Private
{
    explicit Private(QWidget* parent)
        : plot(new QCustomPlot(parent))
        , labels(*plot)
    {
        new LegendLayerable(plot, labels, theme); // owned by the plot
    }

    void rebuild();
    void clear();
    void buildTexts();
    void styleAxis(QCPAxis* axis, const ChartAxis& described);
    void placeLabels();
    void showAll();
    void applyMark();
    QPointF pixelOf(Place place) const;

    QCustomPlot* plot; // owned by its parent or by the ChartPlot
    ChartModel model;
    Theme theme = Theme::light();
    QSet<QString> hiddenLaws;
    PlotLabels labels;
    QCPGraph* mark = nullptr;
    Place marked;
    bool zoomed = false;
    bool restoring = false;
};

void ChartPlot::Private::clear()
{
    plot->clearPlottables();
    plot->clearItems();
    labels.clear();
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

    bool doubling = axis == plot->xAxis;
    for (const ChartSeries& series : model.series) {
        for (const ChartPoint& point : series.points) {
            doubling = doubling && isPowerOfTwo(point.x);
        }
    }
    const bool logarithmic = described.categories.isEmpty() && described.logarithmic;
    axis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis->setTicker(tickerFor(described, doubling));
}

void ChartPlot::Private::showAll()
{
    const PlotRange range = rangeOf(model, hiddenLaws);
    plot->xAxis->setRange(range.left, range.right);
    plot->yAxis->setRange(range.bottom, range.top);
    zoomed = false;
}

// Whether the names fit is known when the size is; then there is more or less room for the curves.
void ChartPlot::Private::placeLabels()
{
    if (!labels.place(theme)) {
        return;
    }
    for (const auto phase : {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins,
                             QCPLayoutElement::upLayout}) {
        plot->plotLayout()->update(phase);
    }
    labels.place(theme);
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
    PlotSeries(*plot, labels, theme).add(model, hiddenLaws);
    mark = plot->addGraph();
    mark->setLineStyle(QCPGraph::lsNone);
    mark->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle,
                                          QPen(theme.selection, theme.strongLine), Qt::NoBrush,
                                          14 * theme.factor));
    applyMark();
    const bool isEmpty = model.series.empty() && model.layers.empty() && !model.emptyText.isEmpty();
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        axis->setVisible(!isEmpty); // a scale without values says nothing
        axis->grid()->setVisible(!isEmpty);
    }
    if (isEmpty) {
        auto* text = new QCPItemText(plot);
        text->position->setType(QCPItemPosition::ptAxisRectRatio);
        text->position->setCoords(0.5, 0.45);
        text->setText(model.emptyText);
        text->setFont(theme.font);
        text->setColor(theme.mutedText);
    }
    labels.fit(theme);
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
    QObject::connect(plot, &QCustomPlot::afterLayout, plot, [this] { m_d->placeLabels(); });
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

void ChartPlot::showRange(const PlotRange& range)
{
    m_d->plot->xAxis->setRange(range.left, range.right);
    m_d->plot->yAxis->setRange(range.bottom, range.top);
}

void ChartPlot::setNamed(bool on)
{
    m_d->labels.setShown(on);
    m_d->rebuild();
}

std::vector<ChartPlot::Named> ChartPlot::names() const
{
    std::vector<Named> all;
    m_d->labels.forEach([&all](const QString& name, const PlotLabels::Sample& sample) {
        all.push_back({name, sample});
    });
    return all;
}

void ChartPlot::paint(QPaintDevice& device, QSizeF size, double scale, bool vector)
{
    PlotPainter painter(device, scale, vector);
    paint(painter, size);
}

void ChartPlot::paint(QCPPainter& painter, QSizeF size)
{
    m_d->plot->toPainter(&painter, qRound(size.width()), qRound(size.height()));
}

} // namespace makespan::render
