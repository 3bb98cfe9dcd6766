#pragma once

#include "app/render/chart/chart_model.h"
#include "app/render/look/theme.h"

#include <QWidget>

#include <memory>

namespace makespan::render {

/// Shows a ChartModel. Setting a new model while a sweep runs repaints once, without flicker; what was zoomed
/// stays zoomed while the axes are the same.
/// Keys: Left and Right walk along the points, Up and Down change the series, + and - zoom, 0 shows everything.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    void setModel(const ChartModel& model);
    const ChartModel& model() const;
    void setTheme(const Theme& theme);

    void setLawVisible(const QString& name, bool visible);
    void showAll();

    /// The point that is marked, by mouse or key; series -1: none.
    int currentSeries() const;
    int currentPoint() const;
    void setCurrent(int series, int point);
    /// "4 workers: speedup 3.75 at tasks = 15, 5 runs, 3.74 … 3.76": what a screen reader says, and the hover text.
    QString currentText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void currentChanged(int series, int point);
    /// Double click or Enter on a point.
    void activated(int series, int point);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace makespan::render
