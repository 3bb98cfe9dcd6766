#pragma once

#include "engine/runtime/task/future.h"
#include "engine/runtime/task/submission.h"

#include <vector>

namespace makespan::runtime {

/// What Pool::wait returns. Both lists keep the order of the futures that were given.
template <class T>
struct WaitResult
{
    std::vector<Future<T>> ready; ///< exactly as many as asked for; fewer only at the time limit
    std::vector<Future<T>> pending;
    AwaitEnd cause = AwaitEnd::Count; ///< Count or Timeout
};

} // namespace makespan::runtime
