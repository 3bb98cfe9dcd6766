#pragma once

#include "app/render/look/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace makespan::gui {

class Player;
class ViewState;

/// Play, step, scrub and the speed: the controls of the Player.
class PlaybackBar : public QWidget
{
    Q_OBJECT

public:
    PlaybackBar(ViewState& state, Player& player, QWidget* parent = nullptr);

private:
    QToolButton* button(const QString& sign, const QString& name, const QString& tip);
    void showInstant();
    void fitSpeed();

    ViewState& m_state;
    Player& m_player;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_forward;
    QToolButton* m_leave;
    QSlider* m_place;
    QLabel* m_time;
    QComboBox* m_speed;
    bool m_speedChosen = false; ///< by the user, so it stays as it is
};

} // namespace makespan::gui
