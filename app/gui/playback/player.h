#pragma once

#include "engine/trace/time.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace makespan::gui {

class ViewState;

/// Moves the instant of the ViewState: plays at a speed, steps from event to event, jumps.
/// Threads: the GUI's.
class Player : public QObject
{
    Q_OBJECT

public:
    explicit Player(ViewState& state, QObject* parent = nullptr);

    bool isPlaying() const { return m_frames.isActive(); }

    double speed() const { return m_speed; }

    /// Seconds of the run in a second, 0.01 … 100.
    void setSpeed(double speed);

    /// The speed of kSpeeds at which the present run lasts about as long as one likes to watch.
    double fittingSpeed() const;

    /// From the present instant, or from the beginning when there is none or the end is reached.
    void play();
    void pause();
    void toggle();
    /// To the next or the one before of all events of the runs that are shown; pauses.
    void step(bool forward);
    /// Pauses. \param instant is limited to the run
    void jump(trace::Time instant);
    /// Pauses, and the whole run is shown again.
    void leave();

    static constexpr double kSpeeds[] = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100};

signals:
    void playingChanged(bool on);

private:
    void advance();

    ViewState& m_state;
    double m_speed = 1;
    QTimer m_frames;
    QElapsedTimer m_sinceStart;
    trace::Time m_startedAt{}; ///< the instant at which playing began
};

} // namespace makespan::gui
