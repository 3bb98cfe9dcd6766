#pragma once

#include "app/render/timeline/timeline_data.h"

#include <cstdint>
#include <vector>

namespace makespan::render {

/// The tasks of a run as a graph: what had to happen before what. The driver is cut into stretches at its gets and
/// waits, so that a get inside a loop is seen as the chain that it makes.
struct TaskGraph
{
    struct Node
    {
        enum class Kind : std::uint8_t {
            Task,
            Driver, ///< from the driver's beginning or from the return of one of its gets or waits to the next one
            Group ///< several tasks of one function in the same layer, when all would be too many
        };

        Kind kind = Kind::Task;
        Hue hue = 0;
        bool critical = false;
        std::uint32_t layer = 0;
        std::uint32_t tasks = 0;             ///< how many it stands for; 0: the driver
        trace::TaskId task = trace::kNoTask; ///< it, or the group's first; kNoTask: the driver
        std::uint32_t line =
            0; ///< Driver: of the get or wait that it begins with; 0: the beginning
        QString text;
    };

    struct Edge
    {
        enum class Kind : std::uint8_t {
            Submit, ///< who called .remote; only where nothing else was waited for
            Input,  ///< a result that is an argument
            Order,  ///< the call before on the same actor
            Result  ///< what a get or wait of the driver asked for
        };

        std::uint32_t from = 0;
        std::uint32_t to = 0;
        Kind kind = Kind::Input;
        bool critical = false;

        friend bool operator==(const Edge&, const Edge&) = default;
    };

    std::vector<Node> nodes; ///< every edge goes from a lower to a higher layer
    std::vector<Edge> edges; ///< sorted by from, then to; one for each pair
    std::uint32_t layers = 0;
    bool grouped = false;
    std::vector<std::uint32_t> nodeOf; ///< by TaskId
};

/// More nodes than this are no drawing any more.
inline constexpr std::size_t kMostGraphNodes = 2000;

/// Layers are lengths of longest chains. Beyond \p mostNodes tasks of one function and layer become one node; where
/// the chains themselves are longer than that, neighbouring layers are taken together.
/// Threads: any. Cost: linear in tasks and dependencies.
TaskGraph taskGraphOf(const TimelineData& data, std::size_t mostNodes = kMostGraphNodes);

} // namespace makespan::render
