#pragma once

#include "app/gui/run/loss_places.h"
#include "app/render/timeline/timeline_data.h"
#include "app/words/explanation.h"
#include "engine/analysis/analysis.h"
#include "engine/execution/run.h"
#include "engine/trace/trace.h"

#include <QMetaType>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace makespan::experiment {
struct SingleRun;
} // namespace makespan::experiment

namespace makespan::gui {

/// Everything the panels show of one finished run, real, virtual or recorded elsewhere. Immutable, shared between them.
struct RunFacts
{
    trace::Trace trace;
    analysis::Analysis analysis;
    trace::Status status = trace::Status::Finished;
    std::optional<execution::RunError> error;
    QString output;
    QString recordedIn;                   ///< the name of its file; empty: it was made here
    std::vector<trace::Time> submissions; ///< when tasks were submitted; sorted
    std::vector<trace::Time> begins;      ///< when tasks started; sorted
    std::vector<trace::Time> ends;        ///< when tasks ended; sorted
    std::vector<trace::Duration> lengths; ///< in the order of `ends`; below 0: never started
    words::Explanation explanation;       ///< in the language of the window
    LossPlaces lossPlaces;
    /// Trace and analysis prepared for drawing, coloured by this run's own functions.
    std::shared_ptr<const render::TimelineData> picture;
};

using RunFactsPtr = std::shared_ptr<const RunFacts>;

/// What the panels need of a run. Takes some 20 ns an interval: to be called where the run was made, not in the
/// window's thread.
RunFactsPtr runFactsOf(const experiment::SingleRun& run);

/// The same of a run that is known from its trace alone. Analyses it first: some 200 ns an interval.
/// \param fileName where it was recorded
RunFactsPtr recordedFactsOf(trace::Trace trace, const QString& fileName);

} // namespace makespan::gui
