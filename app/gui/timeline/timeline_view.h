#pragma once

#include "app/gui/run/newest_job.h"
#include "app/render/timeline/timeline_hit.h"
#include "app/render/timeline/timeline_painter.h"

#include <QAbstractScrollArea>

#include <optional>
#include <vector>

namespace makespan::gui {

class ViewState;

/// The runs as lanes over time. Wheel: zoom about the pointer; drag: move; Shift and drag, or drag on the axis: measure;
/// click: select; Ctrl and drag: zoom into the box; double click or F: everything. Keys: W A S D (by their place on the
/// keyboard) or + -; the arrows, Home and End go to every bar and idle stretch, which then tells the same as under the
/// pointer and, where it is a task's, selects it; Enter is a click there; with Ctrl they go from task to task; M measures,
/// Shift and the arrows move the ends of the range.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(ViewState& state, QWidget* parent = nullptr);

    void setPanels(std::vector<render::TimelinePanel> panels);
    /// The same runs, one of which has gone on: keeps the zoom, and follows the end where it was visible.
    void grow(std::vector<render::TimelinePanel> panels);
    void setTheme(const render::Theme& theme);

    const std::vector<render::TimelinePanel>& panels() const { return m_panels; }

    bool showsCriticalPath() const { return m_options.criticalPath; }

    /// Scales so that all of the run is visible.
    void fit();
    void zoom(double factor);
    void showCriticalPath(bool on);
    /// Measures the selected task, else the bar or idle stretch that the keys are on, else what is visible.
    void measure();

    QSize sizeHint() const override { return {900, 320}; }

    QSize minimumSizeHint() const override { return {320, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    enum class Drag : std::uint8_t { None, Pan, Measure, Box, Overview };

    void relayout();
    void setScale(const render::TimeScale& scale);
    void centreOn(trace::Time time);
    /// To the next (1) or the last (-1) task in the order of their submission.
    void selectNeighbour(int direction);
    /// \returns whether it was one of the keys that go from bar to bar
    bool goByKey(const QKeyEvent& event);
    void goTo(const render::TimelineHit& place);
    /// What a click does there.
    void activate(const render::TimelineHit& place);
    /// The keys stay where they were, as far as that is still there.
    void keepPlace();
    QRectF rectOf(const render::TimelineHit& place) const;
    void showTip(const render::TimelineHit& place) const;
    void followSelection();
    void describe();
    void ensureVisible(const QRectF& rect);
    void bringIntoView(const QRectF& rect);
    void showPointedAt();
    void lightFound();
    void dropFound();
    void showFound(quint64 search, std::vector<std::shared_ptr<const render::FoundBars>> bars);
    void hoverLegend(const render::TimelineHit& hit);
    /// Moves the ends of the measured range by steps.
    void moveRange(int ends, int begins);
    render::TimelineHit hitAt(QPointF position) const;
    /// At the instant that is played; always, when none is.
    bool isReached(const render::TimelineHit& place) const;

    ViewState& m_state;
    std::vector<render::TimelinePanel> m_panels;
    render::Theme m_theme = render::Theme::light();
    render::TimelineLayout m_layout;
    render::TimeScale m_scale;
    render::TimelineOptions m_options;
    std::optional<render::TimelineHit> m_place; ///< the bar or idle stretch that the keys are on
    bool m_goes = false;                        ///< to another place, and takes the selection along
    bool m_fitted = true;                       ///< follows the run's length until the user zooms
    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
    QPointF m_dragAt;
    bool m_moved = false;
    quint64 m_search = 0; ///< the newest
    NewestJob m_lighting; ///< last: its jobs use the others
};

} // namespace makespan::gui
