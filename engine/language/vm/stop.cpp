#include "engine/language/vm/stop.h"

#include <utility>

namespace makespan::language {

namespace {

thread_local const std::atomic<bool>* currentFlag = nullptr;

} // namespace

StopScope::StopScope(const std::atomic<bool>* flag)
    : m_outer(std::exchange(currentFlag, flag))
{}

StopScope::~StopScope()
{
    currentFlag = m_outer;
}

void heedStop()
{
    if (currentFlag != nullptr && currentFlag->load(std::memory_order_relaxed))
        throw StopRequested{};
}

} // namespace makespan::language
