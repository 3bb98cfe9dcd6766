#pragma once

#include "app/render/look/theme.h"
#include "engine/analysis/analysis.h"
#include "engine/trace/records.h"

#include <QString>

#include <array>

class QTextDocument;

namespace makespan::gui {

inline constexpr std::array kHelpStates{trace::State::Run, trace::State::Sleep,
                                        trace::State::Blocked, trace::State::Wait,
                                        trace::State::Overhead};
inline constexpr std::array kHelpCauses{analysis::Cause::Overhead,   analysis::Cause::Serial,
                                        analysis::Cause::Dependency, analysis::Cause::Blocked,
                                        analysis::Cause::Imbalance,  analysis::Cause::Unused};

/// Under which name the page finds the picture.
QString swatchName(trace::State state);
QString swatchName(analysis::Cause cause);

/// Gives a page pictures of all states and causes, drawn as the timeline draws them.
void addSwatches(QTextDocument& page, const render::Theme& theme);

} // namespace makespan::gui
