#pragma once

class QKeyEvent;

namespace makespan::gui {

/// The key of an event, but W, A, S and D by their place on the keyboard, not by their letter: four keys of one hand on
/// French keyboards, too. By the letter where the system does not tell the place.
int keyByPlace(const QKeyEvent& event);

} // namespace makespan::gui
