#pragma once

#include <memory>
#include <utility>

namespace makespan::runtime::detail {

/// Room for a T: an optional whose owner knows whether there is one, so that it is no larger than a T. The owner
/// destroys it.
template <class T>
class Room
{
public:
    Room() {} // NOLINT(modernize-use-equals-default): nothing is there yet

    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    ~Room() {} // NOLINT(modernize-use-equals-default): the owner has destroyed it

    template <class... Args>
    void make(Args&&... arguments)
    {
        std::construct_at(std::addressof(m_value), std::forward<Args>(arguments)...);
    }

    void destroy() noexcept { std::destroy_at(std::addressof(m_value)); }

    T& operator*() { return m_value; }

    T* operator->() { return std::addressof(m_value); }

private:
    union
    {
        T m_value; // NOLINT(readability-identifier-naming): private, though its union is not
    };
};

} // namespace makespan::runtime::detail
