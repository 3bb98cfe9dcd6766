#pragma once

#include "engine/analysis/analysis.h"
#include "engine/execution/run.h"
#include "engine/trace/trace.h"

#include <QMetaType>
#include <QString>

#include <memory>
#include <optional>

namespace makespan::gui {

/// Everything the panels show of one finished run, real or virtual. Immutable, shared between them.
struct RunFacts
{
    trace::Trace trace;
    analysis::Analysis analysis;
    trace::Status status = trace::Status::Finished;
    std::optional<execution::RunError> error;
    QString output;
};

using RunFactsPtr = std::shared_ptr<const RunFacts>;

} // namespace makespan::gui
