#pragma once

#include <QString>

namespace makespan::gui {

/// The help as a page of HTML: what to do, every control, key, measure with its formula, and colour. Its pictures are
/// those of addSwatches().
QString helpPage();

} // namespace makespan::gui
