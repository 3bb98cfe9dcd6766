#include "engine/language/vm/stop.h"

namespace makespan::language {

void heedStop()
{
    const std::atomic<bool>* const flag = StopScope::t_flag;
    if (flag != nullptr && flag->load(std::memory_order_relaxed))
        throw StopRequested{};
}

} // namespace makespan::language
