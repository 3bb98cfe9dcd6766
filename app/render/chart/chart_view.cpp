#include "app/render/chart/chart_view.h"

#include "app/render/chart/chart_plot.h"
#include "app/render/look/render_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace makespan::render {

struct ChartView::Private
{
    explicit Private(QWidget* view)
        : plot(view)
    {}

    ChartPlot plot;
};

ChartView::ChartView(QWidget* parent)
    : QWidget(parent)
    , m_d(std::make_unique<Private>(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_d->plot.widget());
    setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(nullptr);
    m_d->plot.widget()->setMouseTracking(true);
    m_d->plot.widget()->installEventFilter(this);
    setAccessibleName(RenderText::tr("Chart"));
}

ChartView::~ChartView()
{
    m_d->plot.widget()->removeEventFilter(this);
}

void ChartView::setModel(const ChartModel& model)
{
    const int series = currentSeries();
    m_d->plot.setModel(model);
    setAccessibleName(model.title.isEmpty() ? RenderText::tr("Chart") : model.title);
    if (currentSeries() != series) {
        emit currentChanged(currentSeries(), currentPoint());
    }
}

const ChartModel& ChartView::model() const
{
    return m_d->plot.model();
}

void ChartView::setTheme(const Theme& theme)
{
    m_d->plot.setTheme(theme);
}

void ChartView::setLawVisible(const QString& name, bool visible)
{
    m_d->plot.setLawVisible(name, visible);
}

void ChartView::showAll()
{
    m_d->plot.showAll();
}

int ChartView::currentSeries() const
{
    return m_d->plot.marked().series;
}

int ChartView::currentPoint() const
{
    return m_d->plot.marked().point;
}

void ChartView::setCurrent(int series, int point)
{
    const ChartPlot::Place before = m_d->plot.marked();
    m_d->plot.mark({series, point});
    if (m_d->plot.marked() != before) {
        setAccessibleDescription(currentText());
        emit currentChanged(currentSeries(), currentPoint());
    }
}

QString ChartView::currentText() const
{
    return pointText(m_d->plot.model(), m_d->plot.marked());
}

QSize ChartView::sizeHint() const
{
    return {640, 400};
}

QSize ChartView::minimumSizeHint() const
{
    return {240, 160};
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const auto& all = model().series;
    const auto step = [&](int seriesStep, int pointStep) {
        if (all.empty()) {
            return;
        }
        if (currentSeries() < 0) {
            setCurrent(0, 0);
            return;
        }
        const int count = static_cast<int>(all.size());
        const int series = std::clamp(currentSeries() + seriesStep, 0, count - 1);
        const int points = static_cast<int>(all[static_cast<std::size_t>(series)].points.size());
        setCurrent(series, std::clamp(currentPoint() + pointStep, 0, std::max(points - 1, 0)));
    };
    constexpr double kZoomStep = 1.25;
    switch (event->key()) {
    case Qt::Key_Left:
        step(0, -1);
        break;
    case Qt::Key_Right:
        step(0, 1);
        break;
    case Qt::Key_Up:
        step(-1, 0);
        break;
    case Qt::Key_Down:
        step(1, 0);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_d->plot.zoom(kZoomStep);
        break;
    case Qt::Key_Minus:
        m_d->plot.zoom(1 / kZoomStep);
        break;
    case Qt::Key_0:
        showAll();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentSeries() >= 0) {
            emit activated(currentSeries(), currentPoint());
        }
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
}

bool ChartView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_d->plot.widget()) {
        return QWidget::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->buttons() != Qt::NoButton) {
            break;
        }
        const ChartPlot::Place place = m_d->plot.nearest(mouse->position());
        setCurrent(place.series, place.point);
        if (place.series >= 0) {
            QToolTip::showText(mouse->globalPosition().toPoint() + QPoint(12, 12), currentText(),
                               m_d->plot.widget());
        } else {
            QToolTip::hideText();
        }
        break;
    }
    case QEvent::Leave:
        setCurrent(-1, -1);
        break;
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        break;
    case QEvent::MouseButtonDblClick:
        if (currentSeries() >= 0) {
            emit activated(currentSeries(), currentPoint());
        } else {
            showAll();
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace makespan::render
