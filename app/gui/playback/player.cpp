#include "app/gui/playback/player.h"

#include "app/gui/playback/event_steps.h"
#include "app/gui/run/view_state.h"

#include <algorithm>
#include <cmath>

namespace makespan::gui {
namespace {

constexpr int kFrameMs = 16;
constexpr double kPleasantSeconds = 8; ///< for a whole run
constexpr trace::Time kBegin{};

} // namespace

Player::Player(ViewState& state, QObject* parent)
    : QObject(parent)
    , m_state(state)
{
    m_frames.setInterval(kFrameMs);
    m_frames.setTimerType(Qt::PreciseTimer);
    connect(&m_frames, &QTimer::timeout, this, &Player::advance);
    connect(&state, &ViewState::runsChanged, this, [this] {
        if (!m_state.shown()) {
            leave();
        } else if (m_state.instant()) {
            m_state.setInstant(std::min(*m_state.instant(), kBegin + m_state.length()));
        }
    });
}

void Player::setSpeed(double speed)
{
    m_speed = std::clamp(speed, kSpeeds[0], *(std::end(kSpeeds) - 1));
    if (isPlaying()) {
        m_startedAt = m_state.instant().value_or(kBegin);
        m_sinceStart.restart();
    }
}

double Player::fittingSpeed() const
{
    const double wanted = trace::seconds(m_state.length()) / kPleasantSeconds;
    return *std::min_element(std::begin(kSpeeds), std::end(kSpeeds), [&](double a, double b) {
        return std::abs(std::log(a / wanted)) < std::abs(std::log(b / wanted));
    });
}

void Player::play()
{
    if (!m_state.shown() || isPlaying()) {
        return;
    }
    const trace::Time end = kBegin + m_state.length();
    if (!m_state.instant() || *m_state.instant() >= end) {
        m_state.setInstant(kBegin);
    }
    m_startedAt = *m_state.instant();
    m_sinceStart.start();
    m_frames.start();
    emit playingChanged(true);
}

void Player::pause()
{
    if (isPlaying()) {
        m_frames.stop();
        emit playingChanged(false);
    }
}

void Player::toggle()
{
    if (isPlaying()) {
        pause();
    } else {
        play();
    }
}

void Player::advance()
{
    const auto passed = static_cast<double>(m_sinceStart.nsecsElapsed()) * m_speed;
    const double left = static_cast<double>((kBegin + m_state.length() - m_startedAt).count());
    if (passed >= left) {
        m_state.setInstant(kBegin + m_state.length());
        pause();
    } else {
        m_state.setInstant(m_startedAt + trace::Duration{std::llround(passed)});
    }
}

void Player::step(bool forward)
{
    pause();
    if (!m_state.shown()) {
        return;
    }
    if (!m_state.instant()) {
        m_state.setInstant(forward ? kBegin : kBegin + m_state.length());
        return;
    }
    std::optional<trace::Time> best;
    for (const auto& facts : {m_state.prediction(), m_state.measurement()}) {
        if (!facts) {
            continue;
        }
        const auto event = forward ? nextEvent(facts->trace, *m_state.instant())
                                   : previousEvent(facts->trace, *m_state.instant());
        if (event && (!best || (forward ? *event < *best : *event > *best))) {
            best = event;
        }
    }
    if (best) {
        m_state.setInstant(best);
    }
}

void Player::jump(trace::Time instant)
{
    pause();
    if (m_state.shown()) {
        m_state.setInstant(std::clamp(instant, kBegin, kBegin + m_state.length()));
    }
}

void Player::leave()
{
    pause();
    m_state.setInstant({});
}

} // namespace makespan::gui
