#pragma once

#include "app/render/graph/graph_painter.h"

#include <QWidget>

#include <memory>

namespace makespan::gui {

class ViewState;

/// A graph with its places: made in the background, shown by GraphView.
struct DrawnGraph
{
    std::shared_ptr<const render::TimelineData> data;
    render::TaskGraph graph;
    render::GraphLayout layout;
};

/// The task graph. Wheel: zoom about the pointer; drag: move; click: select; double click or F: everything. Keys:
/// Left and Right go along the edges, Up and Down within a layer, + and - zoom.
class GraphView : public QWidget
{
    Q_OBJECT

public:
    explicit GraphView(ViewState& state, QWidget* parent = nullptr);

    /// \param graph null: nothing to show
    void setGraph(std::shared_ptr<const DrawnGraph> graph);
    void setTheme(const render::Theme& theme);
    void showCriticalPath(bool on);
    void fit();
    void zoom(double factor, QPointF about);

    const DrawnGraph* graph() const { return m_graph.get(); }

    /// Where a task's node is drawn now; empty when there is none.
    QRectF nodeRect(trace::TaskId task) const;

    QSize sizeHint() const override { return {440, 320}; }

    QSize minimumSizeHint() const override { return {200, 120}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QPointF toGraph(QPointF place) const { return (place - m_origin) / m_scale; }

    std::optional<std::uint32_t> nodeAt(QPointF place) const;
    QString tip(std::uint32_t node) const;
    void step(int key);
    void obeyState();
    /// Scale and place at which a graph is shown first.
    void begin();

    ViewState& m_state;
    std::shared_ptr<const DrawnGraph> m_graph;
    render::Theme m_theme = render::Theme::light();
    render::GraphOptions m_options;
    double m_scale = 1;
    QPointF m_origin;        ///< of the graph's (0, 0) in the widget
    bool m_untouched = true; ///< neither moved nor zoomed: follows the size of the view
    bool m_pressed = false;
    bool m_moved = false;
    QPointF m_pressedAt;
    QPointF m_draggedTo;
};

} // namespace makespan::gui
