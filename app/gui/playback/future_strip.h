#pragma once

#include "app/render/look/theme.h"

#include <QWidget>

namespace makespan::gui {

class ViewState;

/// One box a future, in the order of submission: it appears when the task is submitted, fills up while it runs and is
/// full when the result is there. Where there are more futures than fit, neighbours share a column, filled by the
/// mean. Visible while an instant is shown.
class FutureStrip : public QWidget
{
    Q_OBJECT

public:
    explicit FutureStrip(ViewState& state, QWidget* parent = nullptr);

    void setTheme(const render::Theme& theme);

    /// Where the box of a task is; of its column, when several share one.
    QRectF boxOf(trace::TaskId task) const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void showState();
    QRectF boxes() const;
    std::size_t count() const;
    trace::TaskId taskAt(QPointF place) const;

    ViewState& m_state;
    render::Theme m_theme = render::Theme::light();
    QString m_label;
};

} // namespace makespan::gui
