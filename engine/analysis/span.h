#pragma once

#include "engine/analysis/strands.h"

namespace makespan::analysis {

/// T_inf: the length of the longest chain of useful time (run and sleep) through the run, along
///  - the stretches of a strand, one after the other,
///  - from a submission to the task submitted,
///  - from a task to those that take its result as an argument,
///  - from a task to the stretch of its caller after the get or wait that took its result,
///  - from a call on an actor to the next call on that actor.
/// Waiting and overhead count nothing. Edges that would go back in time are ignored, so that
/// T_inf <= T_P. (Work and span: Blumofe & Leiserson 1999, "Scheduling multithreaded computations by
/// work stealing".)
trace::Duration spanOf(const Strands& strands);

} // namespace makespan::analysis
