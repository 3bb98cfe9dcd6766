#pragma once

#include "engine/trace/trace.h"

#include <vector>

namespace makespan::gui {

/// What the program does at an instant, by lines of its text, counted from 1.
struct ExecutingLines
{
    /// A function that tasks are in.
    struct Function
    {
        trace::FunctionId function{0};
        int line = 0;  ///< where its definition begins
        int tasks = 0; ///< how many are in it
    };

    std::vector<Function> functions; ///< sorted by line
    std::vector<int> calls; ///< of the gets and waits that tasks are blocked in; sorted, each once
    int driver = 0;         ///< the last call that the driver has made; 0: none yet
    bool driverWaits = false; ///< it is still in that get or wait
};

/// Cost: a binary search a lane and a bounded look back among the calls.
ExecutingLines executingLines(const trace::Trace& trace, trace::Time instant);

} // namespace makespan::gui
