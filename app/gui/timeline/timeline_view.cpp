#include "app/gui/timeline/timeline_view.h"

#include "app/gui/run/view_state.h"
#include "app/gui/timeline/bar_steps.h"
#include "app/gui/timeline/timeline_tip.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <cmath>

namespace makespan::gui {
namespace {

constexpr double kRowStep = 0.05;
constexpr double kHighestRows = 2.5; ///< of their natural height, where there is room

/// The bars of runs with more of them are searched in the background.
constexpr std::size_t kLitAtOnce = 50'000;

using FoundInRuns = std::vector<std::shared_ptr<const render::FoundBars>>;

std::size_t barsOf(const render::TimelineData& data)
{
    std::size_t bars = 0;
    for (std::uint32_t lane = 0; lane < data.lanes().size(); ++lane) {
        bars += data.busy(trace::LaneId{lane}).size();
    }
    return bars;
}

/// By panel; empty when it was stopped.
FoundInRuns foundIn(const std::vector<render::TimelinePanel>& panels,
                    const std::vector<trace::TaskId>& tasks,
                    const std::stop_token& stop)
{
    FoundInRuns found;
    for (const render::TimelinePanel& panel : panels) {
        found.push_back(render::FoundBars::of(*panel.data, tasks, stop));
    }
    return stop.stop_requested() ? FoundInRuns{} : found;
}

/// What is given up, one after the other, before the rows scroll.
struct Crowding
{
    double lowestRows = 1; ///< of their natural height
    bool compact = false;
    bool overview = true;
};

constexpr std::array kCrowding{Crowding{0.6, false, true}, Crowding{0.4, true, true},
                               Crowding{0.25, true, false}};

} // namespace

TimelineView::TimelineView(ViewState& state, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_state(state)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline"));
    describe();
    connect(&state, &ViewState::selectionChanged, this, [this] {
        const auto task = m_state.selected();
        m_options.selected = task == trace::kNoTask ? std::nullopt : std::optional(task);
        followSelection();
        describe();
        viewport()->update();
    });
    connect(&state, &ViewState::hoverChanged, this, [this] {
        const auto task = m_state.hovered();
        m_options.hovered = task == trace::kNoTask ? std::nullopt : std::optional(task);
        viewport()->update();
    });
    connect(&state, &ViewState::foundChanged, this, &TimelineView::lightFound);
    connect(&state, &ViewState::rangeChanged, this, [this] {
        m_options.range = m_state.range();
        viewport()->update();
    });
    connect(&state, &ViewState::pointedAtChanged, this, &TimelineView::showPointedAt);
    connect(&state, &ViewState::instantChanged, this, [this] {
        m_options.cursor = m_state.instant();
        m_options.until = m_state.instant();
        viewport()->update();
    });
}

void TimelineView::setPanels(std::vector<render::TimelinePanel> panels)
{
    m_panels = std::move(panels);
    m_options.hoveredLegend.reset();
    lightFound();
    keepPlace();
    relayout();
    if (m_fitted) {
        fit();
    } else {
        setScale(m_scale.panned(0, render::longestRun(m_panels)));
    }
}

void TimelineView::grow(std::vector<render::TimelinePanel> panels)
{
    const auto endOf = [](const std::vector<render::TimelinePanel>& all) {
        return all.empty() ? trace::Time{} : trace::Time{} + all.back().data->makespan();
    };
    const double before = m_scale.toPixel(endOf(m_panels));
    m_panels = std::move(panels);
    if (!m_options.found.empty()) {
        dropFound(); // what goes on has other numbers
    }
    keepPlace();
    relayout();
    if (m_fitted) {
        fit();
        return;
    }
    // Who looks at the end goes with it; who looks at something else keeps it.
    const double now = m_scale.toPixel(endOf(m_panels));
    if (before >= m_layout.lanes.left() && before <= m_layout.lanes.right()
        && now > m_layout.lanes.right()) {
        setScale(m_scale.panned(m_layout.lanes.right() - now - m_layout.lanes.width() / 8,
                                render::longestRun(m_panels)));
    }
    viewport()->update();
}

void TimelineView::setTheme(const render::Theme& theme)
{
    m_theme = theme;
    relayout();
    viewport()->update();
}

void TimelineView::fit()
{
    m_fitted = true;
    m_scale = render::TimeScale::fit(m_layout.lanes.left(), m_layout.lanes.width(),
                                     render::longestRun(m_panels));
    viewport()->update();
}

void TimelineView::zoom(double factor)
{
    double about = m_layout.lanes.center().x();
    if (m_place) {
        const double place = rectOf(*m_place).center().x();
        about = place >= m_layout.lanes.left() && place <= m_layout.lanes.right() ? place : about;
    }
    setScale(m_scale.zoomed(factor, about, render::longestRun(m_panels)));
}

void TimelineView::showCriticalPath(bool on)
{
    m_options.criticalPath = on;
    relayout(); // the legend explains it
    viewport()->update();
}

void TimelineView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    if (m_panels.empty()) {
        painter.fillRect(viewport()->rect(), m_theme.background);
        painter.setPen(m_theme.mutedText);
        painter.setFont(m_theme.font);
        painter.drawText(viewport()->rect(), Qt::AlignCenter,
                         tr("No run to show yet: the program on the left has errors."));
        return;
    }
    const bool shown = m_place && hasFocus() && isReached(*m_place);
    m_options.focus = shown ? std::optional(render::StretchRef{
                          m_place->panel, {m_place->lane, m_place->begin, m_place->end}})
                            : std::nullopt;
    render::paintTimeline(painter, m_panels, m_layout, m_scale, m_theme, m_options);
    if (m_drag == Drag::Box) {
        const QRectF box(QPointF(m_dragFrom.x(), m_layout.lanes.top()),
                         QPointF(m_dragAt.x(), m_layout.lanes.bottom()));
        painter.setPen(m_theme.selection);
        painter.drawRect(box.normalized());
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.selection, 1, Qt::DotLine));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void TimelineView::scrollContentsBy(int, int)
{
    relayout();
    viewport()->update();
}

void TimelineView::relayout()
{
    render::LayoutRequest request;
    request.size = viewport()->size();
    request.scrollY = verticalScrollBar()->value();
    request.criticalPath = m_options.criticalPath;
    m_layout = render::layoutTimeline(m_panels, m_theme, request);
    const auto fits = [](const render::TimelineLayout& layout) {
        return layout.contentHeight <= layout.lanes.height();
    };
    // Two runs are there to be compared: both in sight, if at all possible.
    for (const Crowding& crowding : kCrowding) {
        if (fits(m_layout)) {
            break;
        }
        request.compact = crowding.compact;
        request.overview = crowding.overview;
        m_layout = render::layoutTimeline(m_panels, m_theme, request);
        while (!fits(m_layout) && request.zoomY - kRowStep > crowding.lowestRows - kRowStep / 2) {
            request.zoomY -= kRowStep;
            m_layout = render::layoutTimeline(m_panels, m_theme, request);
        }
    }
    // Higher ones where there is room.
    double step = kRowStep;
    while (step >= kRowStep / 2 && request.zoomY + step <= kHighestRows) {
        auto higherRequest = request;
        higherRequest.zoomY += step;
        auto higher = render::layoutTimeline(m_panels, m_theme, higherRequest);
        if (!fits(higher)) {
            step /= 2; // every row grows by whole pixels: a last, smaller step
            continue;
        }
        request = higherRequest;
        m_layout = std::move(higher);
    }
    const double beyond = std::max(0.0, m_layout.contentHeight - m_layout.lanes.height());
    verticalScrollBar()->setRange(0, static_cast<int>(std::ceil(beyond)));
    verticalScrollBar()->setPageStep(static_cast<int>(m_layout.lanes.height()));
    verticalScrollBar()->setSingleStep(static_cast<int>(m_theme.laneHeight));
    if (m_fitted) {
        fit();
    } else {
        m_scale = m_scale.placed(m_layout.lanes.left(), m_layout.lanes.width());
    }
}

void TimelineView::setScale(const render::TimeScale& scale)
{
    m_fitted = false;
    m_scale = scale;
    viewport()->update();
}

render::TimelineHit TimelineView::hitAt(QPointF position) const
{
    auto hit = render::hitTest(m_layout, m_panels, m_scale, position);
    if (!isReached(hit)) {
        hit = {render::TimelineHit::Where::Lane, hit.panel, hit.row, hit.lane, hit.time};
    }
    return hit;
}

bool TimelineView::isReached(const render::TimelineHit& place) const
{
    return !m_options.until || place.begin <= *m_options.until;
}

void TimelineView::centreOn(trace::Time time)
{
    const double px = m_scale.toPixel(time);
    setScale(m_scale.panned(m_layout.lanes.center().x() - px, render::longestRun(m_panels)));
}

void TimelineView::bringIntoView(const QRectF& rect)
{
    if (rect.top() < m_layout.lanes.top()) {
        verticalScrollBar()->setValue(
            verticalScrollBar()->value()
            - static_cast<int>(m_layout.lanes.top() - rect.top() + m_theme.laneGap));
    } else if (rect.bottom() > m_layout.lanes.bottom()) {
        verticalScrollBar()->setValue(
            verticalScrollBar()->value()
            + static_cast<int>(rect.bottom() - m_layout.lanes.bottom() + m_theme.laneGap));
    }
}

void TimelineView::dropFound()
{
    ++m_search;
    m_lighting.stop();
    m_options.found.clear();
    viewport()->update();
}

void TimelineView::lightFound()
{
    const auto& tasks = m_state.found();
    if (!tasks || m_panels.empty()) {
        dropFound();
        return;
    }
    const quint64 search = ++m_search;
    m_lighting.stop();
    std::size_t bars = 0;
    for (const render::TimelinePanel& panel : m_panels) {
        bars += barsOf(*panel.data);
    }
    if (bars <= kLitAtOnce) {
        showFound(search, foundIn(m_panels, *tasks, {}));
        return;
    }
    m_options.found.clear(); // of another search, or of another run
    viewport()->update();
    m_lighting.start(
        [this, search, panels = m_panels, tasks = *tasks](const std::stop_token& stop) {
            auto found = foundIn(panels, tasks, stop);
            QMetaObject::invokeMethod(
                this, [this, search, found = std::move(found)] { showFound(search, found); },
                Qt::QueuedConnection);
        });
}

void TimelineView::showFound(quint64 search,
                             std::vector<std::shared_ptr<const render::FoundBars>> bars)
{
    if (search == m_search) {
        m_options.found = std::move(bars);
        viewport()->update();
    }
}

void TimelineView::showPointedAt()
{
    m_options.pointedAt = m_state.pointedAt();
    viewport()->update();
    if (m_options.pointedAt.empty() || m_panels.empty()) {
        return;
    }
    trace::Time begin = m_options.pointedAt.front().begin;
    trace::Time end = m_options.pointedAt.front().end;
    for (const auto& stretch : m_options.pointedAt) {
        begin = std::min(begin, stretch.begin);
        end = std::max(end, stretch.end);
    }
    const auto margin = std::max((end - begin) / 8, trace::Duration{1});
    const auto run = render::longestRun(m_panels);
    setScale(m_scale.showing(std::max(begin - margin, trace::Time{}),
                             std::min(end + margin, trace::Time{} + run + run / 50), run));
    const std::size_t row = m_layout.rowOf(m_panels.size() - 1, m_options.pointedAt.front().lane);
    if (row < m_layout.rows.size()) {
        bringIntoView(m_layout.rows[row].band);
    }
}

void TimelineView::measure()
{
    if (m_panels.empty()) {
        return;
    }
    const auto& shown = *m_panels.back().data;
    const auto selected = m_state.selected();
    if (selected != trace::kNoTask && trace::index(selected) < shown.taskCount()) {
        const auto task = shown.task(selected);
        if (task.started != trace::kNever && task.ended != trace::kNever) {
            m_state.setRange(std::pair(task.started, task.ended));
            return;
        }
    }
    if (m_place) {
        m_state.setRange(std::pair(m_place->begin, m_place->end));
        return;
    }
    m_state.setRange(
        std::pair(std::max(m_scale.begin(), trace::Time{}),
                  std::min(m_scale.end(), trace::Time{} + render::longestRun(m_panels))));
}

} // namespace makespan::gui
