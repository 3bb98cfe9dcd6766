#include "app/gui/window/theme_switch.h"

#include "app/gui/window/theme_choice.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenu>

namespace makespan::gui {

ThemeSwitch::ThemeSwitch(QObject* parent)
    : QObject(parent)
    , m_theme(render::Theme::of(systemTheme()))
    , m_look(lightLook())
{}

void ThemeSwitch::addTo(QMenu& menu)
{
    auto* group = new QActionGroup(this);
    m_system = menu.addAction(tr("As the &system"), this, [this] {
        m_followsSystem = true;
        storeThemeChoice(std::nullopt);
        set(systemTheme());
    });
    m_system->setCheckable(true);
    group->addAction(m_system);
    const auto add = [&](const QString& text, render::ThemeKind kind, const QKeySequence& key) {
        QAction* action = menu.addAction(text, key, this, [this, kind] { choose(kind); });
        action->setCheckable(true);
        m_actions[kind] = action;
        group->addAction(action);
    };
    add(tr("&Light"), render::ThemeKind::Light, {});
    add(tr("&Dark"), render::ThemeKind::Dark, {});
    add(tr("&Projector"), render::ThemeKind::Projector, QKeySequence(Qt::Key_F11));
}

void ThemeSwitch::choose(render::ThemeKind kind)
{
    if (kind == render::ThemeKind::Projector) {
        set(isProjected() ? m_before : kind); // a switch: the second time it goes back
        return;
    }
    m_followsSystem = false;
    storeThemeChoice(kind);
    set(kind);
}

void ThemeSwitch::restore()
{
    const std::optional<render::ThemeKind> chosen = storedThemeChoice();
    m_followsSystem = !chosen;
    set(chosen.value_or(systemTheme()));
}

void ThemeSwitch::set(render::ThemeKind kind)
{
    if (!isProjected()) {
        m_before = m_theme.kind;
    }
    m_theme = render::Theme::of(kind);
    m_look = kind == render::ThemeKind::Dark ? darkLook() : lightLook();
    if (QAction* action = m_followsSystem && kind == systemTheme() ? m_system : m_actions[kind]) {
        action->setChecked(true);
    }
    qApp->setPalette(gui::palette(m_look));
    QFont font = qApp->font();
    static const qreal kNormalSize = font.pointSizeF();
    font.setPointSizeF(kNormalSize * m_theme.factor);
    qApp->setFont(font);
    emit changed();
}

} // namespace makespan::gui
