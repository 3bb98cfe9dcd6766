#pragma once

#include "app/gui/look.h"
#include "app/render/look/theme.h"

#include <QObject>

#include <map>

class QAction;
class QMenu;

namespace makespan::gui {

/// Which colours and sizes the window has: light, dark, as the system, or for the projector. Gives the application its
/// palette and its font; what else obeys the theme hears of it by changed(). Threads: the GUI's.
class ThemeSwitch : public QObject
{
    Q_OBJECT

public:
    explicit ThemeSwitch(QObject* parent = nullptr);

    /// Actions to choose one.
    void addTo(QMenu& menu);

    const render::Theme& theme() const { return m_theme; }

    const Look& look() const { return m_look; }

    bool isProjected() const { return m_theme.kind == render::ThemeKind::Projector; }

    void set(render::ThemeKind kind);
    /// Takes the one that was chosen in an earlier window, else the system's.
    void restore();

signals:
    void changed();

private:
    void choose(render::ThemeKind kind);

    render::Theme m_theme;
    Look m_look;
    std::map<render::ThemeKind, QAction*> m_actions;
    QAction* m_system = nullptr;
    bool m_followsSystem = false;
    render::ThemeKind m_before =
        render::ThemeKind::Light; ///< where the projector's key goes back to
};

} // namespace makespan::gui
