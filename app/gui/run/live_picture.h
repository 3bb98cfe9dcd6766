#pragma once

#include "app/render/timeline/live_timeline.h"
#include "engine/trace/live_feed.h"

#include <array>
#include <memory>
#include <vector>

namespace makespan::gui {

/// Pictures of a run that goes on. There are two of them that take turns: while one is shown, the other one catches up
/// with what was told since, so that a new picture costs what is new, and no picture changes while it is
/// shown. Who keeps one longer than he shows it holds up the next ones.
/// Threads: one at a time; pictures are given back by any.
class LivePicture
{
public:
    /// \param hues the colours of the run's functions, as in the prediction
    explicit LivePicture(const render::FunctionHues& hues);

    void add(trace::LiveUpdate update);

    /// All that is known; null while both pictures are still shown somewhere.
    /// Cost: some 100 ns an interval that is new.
    std::shared_ptr<const render::TimelineData> picture();

private:
    class Shelf;
    using UpdatePtr = std::shared_ptr<const trace::LiveUpdate>;
    static constexpr std::size_t kPictures = 2;

    std::shared_ptr<Shelf> m_shelf;                          ///< lives as long as the last picture
    std::array<std::vector<UpdatePtr>, kPictures> m_missing; ///< what each has not been told yet
};

} // namespace makespan::gui
