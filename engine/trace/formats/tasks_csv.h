#pragma once

#include "engine/trace/trace.h"

#include <iosfwd>
#include <span>

namespace makespan::trace {

/// One row a task, RFC 4180, LF line ends, times in nanoseconds since the beginning of the run:
/// task_id,name,worker,submit_ns,ready_ns,start_ns,end_ns,state,parent_id,deps
/// What has not happened is an empty cell; deps are task ids separated by blanks; state is finished,
/// failed, cancelled, running (abandoned), ready or pending.
/// \param slack by task, as analysis::slackOf gives it: one column more, slack_ns; Duration::max() is an empty cell
void writeTasksCsv(std::ostream& out, const Trace& trace, std::span<const Duration> slack = {});

} // namespace makespan::trace
