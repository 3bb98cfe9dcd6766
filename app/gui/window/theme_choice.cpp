#include "app/gui/window/theme_choice.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>

namespace makespan::gui {

namespace {

const QString kThemeKey = QStringLiteral("look/theme");
const QString kLight = QStringLiteral("light");
const QString kDark = QStringLiteral("dark");
constexpr int kMiddle = 128; ///< of lightness, 0 to 255

} // namespace

render::ThemeKind systemTheme()
{
    static const render::ThemeKind kFound =
        QApplication::palette().color(QPalette::Window).lightness() < kMiddle
            ? render::ThemeKind::Dark
            : render::ThemeKind::Light;
    return kFound;
}

std::optional<render::ThemeKind> storedThemeChoice()
{
    const QString chosen = QSettings().value(kThemeKey).toString();
    if (chosen == kDark) {
        return render::ThemeKind::Dark;
    }
    if (chosen == kLight) {
        return render::ThemeKind::Light;
    }
    return std::nullopt;
}

void storeThemeChoice(std::optional<render::ThemeKind> chosen)
{
    if (!chosen) {
        QSettings().remove(kThemeKey);
    } else {
        QSettings().setValue(kThemeKey, *chosen == render::ThemeKind::Dark ? kDark : kLight);
    }
}

} // namespace makespan::gui
