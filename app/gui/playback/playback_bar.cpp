#include "app/gui/playback/playback_bar.h"

#include "app/gui/playback/player.h"
#include "app/gui/run/view_state.h"
#include "app/numbers/number_text.h"
#include "app/render/look/time_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace makespan::gui {
namespace {

constexpr int kPlaces = 10'000;     ///< of the slider
constexpr int kShownDigits = 1'000; ///< of a run's length are shown of an instant

} // namespace

PlaybackBar::PlaybackBar(ViewState& state, Player& player, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_player(player)
    , m_place(new QSlider(Qt::Horizontal))
    , m_time(new QLabel)
    , m_speed(new QComboBox)
{
    m_back = button(QStringLiteral("|◀"), tr("Step back"),
                    tr("To the event before: a task begins or ends (Shift+F9)"));
    m_play = button(QStringLiteral("▶"), tr("Play"), tr("Play the run (F8)"));
    m_forward = button(QStringLiteral("▶|"), tr("Step"),
                       tr("To the next event: a task begins or ends (F9)"));
    m_leave = button(QStringLiteral("✕"), tr("Show the whole run"), tr("Show the whole run again"));
    m_place->setRange(0, kPlaces);
    m_place->setPageStep(kPlaces / 20);
    m_place->setAccessibleName(tr("Instant"));
    m_place->setToolTip(tr("Drag to any instant: the code and the futures show it"));
    m_speed->setAccessibleName(tr("Speed of playing"));
    m_speed->setToolTip(tr("How fast the run is played"));
    for (const double speed : Player::kSpeeds) {
        m_speed->addItem(tr("%1×").arg(numbers::significantText(speed, 4)), speed);
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(4);
    for (QWidget* part : std::initializer_list<QWidget*>{m_back, m_play, m_forward, m_place, m_time,
                                                         m_speed, m_leave}) {
        layout->addWidget(part, part == m_place ? 1 : 0);
    }

    connect(m_back, &QToolButton::clicked, &player, [this] { m_player.step(false); });
    connect(m_forward, &QToolButton::clicked, &player, [this] { m_player.step(true); });
    connect(m_play, &QToolButton::clicked, &player, &Player::toggle);
    connect(m_leave, &QToolButton::clicked, &player, &Player::leave);
    connect(m_place, &QSlider::valueChanged, this, [this](int place) {
        const double share = static_cast<double>(place) / kPlaces;
        const auto ns = static_cast<double>(m_state.length().count()) * share;
        m_player.jump(trace::Time{trace::Duration{std::llround(ns)}});
    });
    connect(m_speed, &QComboBox::activated, this, [this] {
        m_speedChosen = true;
        m_player.setSpeed(m_speed->currentData().toDouble());
    });
    connect(&player, &Player::playingChanged, this, [this](bool on) {
        m_play->setText(on ? QStringLiteral("❚❚") : QStringLiteral("▶"));
        m_play->setAccessibleName(on ? tr("Pause") : tr("Play"));
    });
    connect(&state, &ViewState::instantChanged, this, &PlaybackBar::showInstant);
    connect(&state, &ViewState::runsChanged, this, [this] {
        fitSpeed();
        showInstant();
    });
    fitSpeed();
    showInstant();
}

QToolButton* PlaybackBar::button(const QString& sign, const QString& name, const QString& tip)
{
    auto* made = new QToolButton;
    made->setText(sign);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(name);
    made->setToolTip(tip);
    return made;
}

void PlaybackBar::fitSpeed()
{
    if (!m_speedChosen && m_state.length().count() > 0 && !m_player.isPlaying()) {
        m_player.setSpeed(m_player.fittingSpeed());
        m_speed->setCurrentIndex(m_speed->findData(m_player.speed()));
    }
}

void PlaybackBar::showInstant()
{
    setEnabled(m_state.length().count() > 0);
    const auto instant = m_state.instant();
    m_leave->setVisible(instant.has_value());
    const auto length = m_state.length();
    const auto shown = instant.value_or(trace::Time{});
    const QSignalBlocker quiet(m_place);
    m_place->setValue(length.count() > 0 ? static_cast<int>(
                          std::lround(kPlaces * trace::seconds(shown) / trace::seconds(length)))
                                         : 0);
    const auto resolution = length / kShownDigits;
    m_time->setText(instant ? render::instantText(shown, resolution) : QString());
    m_time->setMinimumWidth(m_time->fontMetrics().horizontalAdvance(
                                render::instantText(trace::Time{} + length, resolution))
                            + 8);
    m_place->setAccessibleDescription(m_time->text());
}

} // namespace makespan::gui
