#include "app/render/timeline/function_hues.h"

#include <algorithm>
#include <tuple>

namespace makespan::render {

namespace {

bool before(const trace::Function& a, const trace::Function& b)
{
    return std::tie(a.line, a.name) < std::tie(b.line, b.name);
}

bool same(const trace::Function& a, const trace::Function& b)
{
    return a.line == b.line && a.name == b.name;
}

constexpr std::size_t kTaskHues = kHueCount - 1;

} // namespace

FunctionHues FunctionHues::of(std::span<const trace::Trace> traces)
{
    FunctionHues hues;
    for (const trace::Trace& trace : traces) {
        for (const trace::Function& function : trace.functions()) {
            hues.m_functions.push_back(function);
        }
    }
    std::sort(hues.m_functions.begin(), hues.m_functions.end(), before);
    hues.m_functions.erase(std::unique(hues.m_functions.begin(), hues.m_functions.end(), same),
                           hues.m_functions.end());
    return hues;
}

Hue FunctionHues::hue(const trace::Function& function) const
{
    const auto place = std::lower_bound(m_functions.begin(), m_functions.end(), function, before);
    if (place == m_functions.end() || !same(*place, function)) {
        return 0;
    }
    return static_cast<Hue>(1 + static_cast<std::size_t>(place - m_functions.begin()) % kTaskHues);
}

bool FunctionHues::sameAs(const FunctionHues& other) const
{
    return std::equal(m_functions.begin(), m_functions.end(), other.m_functions.begin(),
                      other.m_functions.end(), same);
}

Hue FunctionHues::hue(trace::TaskId task)
{
    return static_cast<Hue>(1 + trace::index(task) % kTaskHues);
}

} // namespace makespan::render
