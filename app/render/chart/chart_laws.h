#pragma once

#include "app/render/chart/chart_choice.h"
#include "app/render/chart/chart_model.h"
#include "engine/execution/capacity.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace makespan::render {

/// What is known of the work at one x; times in seconds.
struct WorkPoint
{
    double x = 0;
    double serial = 0; ///< T_seq
    double work = 0;   ///< T_1
    double span = 0;   ///< T_inf
};

/// What the laws need to know about one series of a chart; 0: unknown.
struct LawContext
{
    ChartQuantity y = ChartQuantity::Speedup;
    std::set<ChartCurve> curves; ///< those that are wanted
    std::string x;               ///< name of the x axis: "workers", "tasks" …
    double workers = 0;          ///< when it is not x
    double tasks = 0;            ///< when it is not x
    double serialSeconds = 0;    ///< T_seq, when it is the same at all points
    execution::Capacity ceiling; ///< host's own limit
    std::vector<WorkPoint> works;
};

/// The wanted curves that make sense for these axes, over the x values given (sorted, not empty). On axes of
/// whole numbers they have a point at every number, because rounds jump between them.
std::vector<ChartLaw> lawsFor(const LawContext& context,
                              const std::vector<double>& xs,
                              const std::vector<ChartPoint>& measured);

} // namespace makespan::render
