#include "app/gui/graph/graph_panel.h"

#include "app/gui/run/view_state.h"

#include <QLabel>
#include <QVBoxLayout>

namespace makespan::gui {

GraphPanel::GraphPanel(ViewState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_view(new GraphView(state))
    , m_legend(new QLabel)
{
    m_legend->setWordWrap(true);
    m_legend->setContentsMargins(12, 4, 12, 6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_legend);
    connect(&state, &ViewState::runsChanged, this, [this] {
        m_stale = true;
        if (isVisible()) {
            make();
        }
    });
}

GraphPanel::~GraphPanel() = default;

void GraphPanel::setTheme(const render::Theme& theme)
{
    m_theme = theme;
    m_view->setTheme(theme);
    m_stale = true; // the sizes of the texts
    if (isVisible()) {
        make();
    }
}

void GraphPanel::showCriticalPath(bool on)
{
    m_view->showCriticalPath(on);
}

void GraphPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        make();
    }
}

void GraphPanel::make()
{
    m_stale = false;
    const quint64 number = ++m_newest;
    const auto& shown = m_state.shown();
    if (!shown) {
        showGraph(nullptr);
        return;
    }
    m_job.start([this, number, data = m_state.pictureOf(shown),
                 theme = m_theme](const std::stop_token& stop) {
        auto drawn = std::make_shared<DrawnGraph>();
        drawn->data = data;
        drawn->graph = render::taskGraphOf(*data);
        drawn->layout = render::layoutGraph(drawn->graph, theme);
        if (stop.stop_requested()) {
            return;
        }
        QMetaObject::invokeMethod(
            this,
            [this, number, drawn] {
                if (number == m_newest) {
                    showGraph(drawn);
                }
            },
            Qt::QueuedConnection);
    });
}

void GraphPanel::showGraph(std::shared_ptr<const DrawnGraph> graph)
{
    QString text = tr("——  argument    ┄┄  submitted by    ····  asked for by get or wait    "
                      "─·─  next on the same actor or in the driver");
    if (graph && graph->graph.grouped) {
        text = tr("More than %1 tasks: those of the same function and depth are one box.")
                   .arg(render::kMostGraphNodes)
               + u'\n' + text;
    }
    m_legend->setText(text);
    m_legend->setVisible(graph && !graph->graph.nodeOf.empty());
    m_view->setGraph(std::move(graph));
}

} // namespace makespan::gui
