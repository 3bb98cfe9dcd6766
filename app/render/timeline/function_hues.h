#pragma once

#include "app/render/look/theme.h"
#include "engine/trace/trace.h"

#include <string>
#include <vector>

namespace makespan::render {

enum class ColourBy : std::uint8_t { Function, Task };

/// Which function has which colour: the same in the timeline, the graph, the code and the tables, and
/// the same in the prediction and the measurement. Functions are ordered by the line of their def, so that
/// the colour does not depend on who ran first.
class FunctionHues
{
public:
    FunctionHues() = default;

    /// \param traces all traces that are shown together
    static FunctionHues of(std::span<const trace::Trace> traces);

    /// 1 … 7; the eighth function in the file has the colour of the first again.
    Hue hue(const trace::Function& function) const;

    /// In the order of the file; for the legend.
    std::span<const trace::Function> functions() const { return m_functions; }

    /// Whether both give every function the same colour.
    bool sameAs(const FunctionHues& other) const;

    /// Colours tasks one by one, by their number: 1 … 7.
    static Hue hue(trace::TaskId task);

private:
    std::vector<trace::Function> m_functions;
};

} // namespace makespan::render
