#pragma once

#include <QWidget>

#include <cstddef>
#include <cstdint>

class QProgressBar;
class QPushButton;
class QSpinBox;

namespace makespan::gui {

/// Below the chart: how often each point is measured, the button that begins, and while it goes on how long it still
/// takes, Pause and Stop.
class MeasureBar : public QWidget
{
    Q_OBJECT

public:
    explicit MeasureBar(QWidget* parent = nullptr);

    std::uint32_t repeat() const;
    /// Without repeatChanged(): it is what the file says.
    void setRepeat(std::uint32_t repeat);

    /// \param madeBefore runs of a sweep that was stopped; 0: there is none to go on with
    void showIdle(std::size_t madeBefore);
    void showBegun();
    void showProgress(int done, int total, double remainingSeconds);
    void showPaused(bool paused);

signals:
    void sweepAsked();
    void measureAsked();
    void pauseAsked();
    void stopAsked();
    void repeatChanged();

private:
    QProgressBar* m_progress = nullptr;
    QSpinBox* m_repeat = nullptr;
    QPushButton* m_measure = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_stop = nullptr;
};

} // namespace makespan::gui
