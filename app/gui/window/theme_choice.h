#pragma once

#include "app/render/look/theme.h"

#include <optional>

namespace makespan::gui {

/// Light or dark as the user's desktop was when the program started, before the window has colours of its own.
render::ThemeKind systemTheme();

/// What was chosen in the View menu, kept with the window's other settings; nothing: as the system. The projector is
/// for an hour and is not kept.
std::optional<render::ThemeKind> storedThemeChoice();
void storeThemeChoice(std::optional<render::ThemeKind> chosen);

} // namespace makespan::gui
