#include "app/gui/playback/future_strip.h"

#include "app/gui/run/view_state.h"
#include "app/render/graph/task_phase.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace makespan::gui {
namespace {

constexpr double kLargestBox = 26;
constexpr double kSmallestBox = 5; ///< narrower ones share a column
constexpr double kLeastOpen = 3;   ///< pixels of a box whose task runs
/// So many tasks are looked at in one column; of more, as many of them evenly spread.
constexpr std::size_t kMostSamples = 64;

} // namespace

FutureStrip::FutureStrip(ViewState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("One box a future: it fills up while its task runs"));
    setAccessibleName(tr("Futures"));
    connect(&state, &ViewState::instantChanged, this, &FutureStrip::showState);
    connect(&state, &ViewState::runsChanged, this, &FutureStrip::showState);
    connect(&state, &ViewState::selectionChanged, this, qOverload<>(&QWidget::update));
    connect(&state, &ViewState::hoverChanged, this, qOverload<>(&QWidget::update));
    hide();
}

void FutureStrip::setTheme(const render::Theme& theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

QSize FutureStrip::sizeHint() const
{
    return {320, static_cast<int>(std::ceil(QFontMetricsF(m_theme.smallFont).height()))
                     + static_cast<int>(m_theme.spacing)};
}

std::size_t FutureStrip::count() const
{
    return m_state.shown() ? m_state.shown()->trace.taskCount() : 0;
}

void FutureStrip::showState()
{
    setVisible(m_state.instant() && count() > 0);
    if (!isVisible()) {
        return;
    }
    const auto happened = [this](const std::vector<trace::Time>& times) {
        return std::upper_bound(times.begin(), times.end(), *m_state.instant()) - times.begin();
    };
    const auto ready = happened(m_state.shown()->ends);
    const auto submitted = happened(m_state.shown()->submissions);
    m_label = tr("futures: %1 of %2 ready").arg(ready).arg(submitted);
    setAccessibleDescription(m_label);
    update();
}

QRectF FutureStrip::boxes() const
{
    const double text =
        QFontMetricsF(m_theme.smallFont)
            .horizontalAdvance(tr("futures: %1 of %2 ready").arg(count()).arg(count()))
        + 2 * m_theme.spacing;
    const double width = std::max(40.0, this->width() - text - m_theme.spacing);
    return {text, 2, std::min(width, kLargestBox * static_cast<double>(count())), height() - 5.0};
}

QRectF FutureStrip::boxOf(trace::TaskId task) const
{
    const QRectF all = boxes();
    const auto n = static_cast<double>(count());
    const double width = all.width() / n;
    const double left = all.left() + width * static_cast<double>(trace::index(task));
    if (width >= kSmallestBox) {
        return {left, all.top(), width - 2, all.height()};
    }
    return {std::floor(left), all.top(), 1, all.height()};
}

trace::TaskId FutureStrip::taskAt(QPointF place) const
{
    const QRectF all = boxes();
    if (!all.contains(place) || count() == 0) {
        return trace::kNoTask;
    }
    const double share = (place.x() - all.left()) / all.width();
    const auto last = static_cast<double>(count() - 1);
    return trace::TaskId{static_cast<std::uint32_t>(
        std::clamp(std::floor(share * static_cast<double>(count())), 0.0, last))};
}

void FutureStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.background);
    if (!m_state.shown() || !m_state.instant()) {
        return;
    }
    painter.setFont(m_theme.smallFont);
    painter.setPen(m_theme.mutedText);
    painter.drawText(QRectF(m_theme.spacing, 0, width(), height()), Qt::AlignVCenter, m_label);
    const auto picture = m_state.pictureOf(m_state.shown());
    const auto& trace = picture->trace();
    const auto instant = *m_state.instant();
    const trace::Time end = trace::Time{} + trace.makespan();
    const QRectF all = boxes();
    const double width = all.width() / static_cast<double>(count());
    if (width < kSmallestBox) {
        const auto columns = static_cast<std::size_t>(all.width());
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t first = count() * column / columns;
            const std::size_t last = std::max(first + 1, count() * (column + 1) / columns);
            const std::size_t stride = std::max<std::size_t>(1, (last - first) / kMostSamples);
            double filled = 0;
            double looked = 0;
            for (std::size_t i = first; i < last; i += stride, ++looked) {
                filled += render::progressAt(
                    trace.task(trace::TaskId{static_cast<std::uint32_t>(i)}), instant, end);
            }
            const double high = all.height() * filled / looked;
            const double x = all.left() + static_cast<double>(column);
            const trace::TaskId task{static_cast<std::uint32_t>(first)};
            painter.fillRect(QRectF(x, all.top(), 1, all.height()), m_theme.lane);
            painter.fillRect(QRectF(x, all.bottom() - high, 1, high),
                             m_theme.hues[picture->hue(task)]);
        }
        return;
    }
    for (std::uint32_t i = 0; i < count(); ++i) {
        const trace::TaskId id{i};
        const auto task = trace.task(id);
        if (render::phaseAt(task, instant) == render::TaskPhase::Unborn) {
            continue;
        }
        const QRectF box = boxOf(id);
        const QColor colour = m_theme.hues[picture->hue(id)];
        // Full is ready, and nothing else: of what has nearly ended a little is left open.
        const bool isReady = render::phaseAt(task, instant) == render::TaskPhase::Ended;
        const double most = box.height() - (isReady ? 0.0 : kLeastOpen * m_theme.factor);
        const double high = std::min(most, box.height() * render::progressAt(task, instant, end));
        painter.fillRect(box, m_theme.lane);
        painter.fillRect(QRectF(box.left(), box.bottom() - high, box.width(), high), colour);
        const bool marked = id == m_state.selected() || id == m_state.hovered();
        painter.setPen(QPen(marked ? m_theme.selection : m_theme.outlineOf(colour),
                            marked ? m_theme.strongLine : m_theme.line));
        painter.drawRect(box);
    }
}

void FutureStrip::mouseMoveEvent(QMouseEvent* event)
{
    m_state.hover(taskAt(event->position()));
}

void FutureStrip::mousePressEvent(QMouseEvent* event)
{
    m_state.select(taskAt(event->position()));
}

void FutureStrip::leaveEvent(QEvent*)
{
    m_state.hover(trace::kNoTask);
}

} // namespace makespan::gui
