#pragma once

#include "app/gui/graph/graph_view.h"
#include "app/gui/run/newest_job.h"

class QLabel;

namespace makespan::gui {

/// The task graph of the shown run with its legend; made in the background, and only while it is in sight.
class GraphPanel : public QWidget
{
    Q_OBJECT

public:
    explicit GraphPanel(ViewState& state, QWidget* parent = nullptr);
    ~GraphPanel() override;

    void setTheme(const render::Theme& theme);
    void showCriticalPath(bool on);

    GraphView* view() const { return m_view; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void make();
    void showGraph(std::shared_ptr<const DrawnGraph> graph);

    ViewState& m_state;
    GraphView* m_view;
    QLabel* m_legend;
    render::Theme m_theme = render::Theme::light();
    bool m_stale = true; ///< another run came while the graph was out of sight
    quint64 m_newest = 0;
    NewestJob m_job; ///< last: it uses the others
};

} // namespace makespan::gui
