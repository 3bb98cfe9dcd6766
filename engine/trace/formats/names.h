#pragma once

#include "engine/trace/records.h"

#include <array>
#include <optional>
#include <string_view>

/// How the enumerators are called in files; a reader finds them by the same tables.
namespace makespan::trace {

inline constexpr std::array<std::string_view, 4> kLaneKindNames{"driver", "worker", "extra_worker",
                                                                "actor"};
inline constexpr std::array<std::string_view, 5> kStateNames{"run", "sleep", "blocked", "wait",
                                                             "overhead"};
inline constexpr std::array<std::string_view, 4> kOutcomeNames{"pending", "finished", "failed",
                                                               "cancelled"};
inline constexpr std::array<std::string_view, 7> kCallNames{"submit",       "get",    "wait", "put",
                                                            "create_actor", "cancel", "kill"};
inline constexpr std::array<std::string_view, 3> kWaitCauseNames{"none", "count", "timeout"};
inline constexpr std::array<std::string_view, 3> kClockNames{"threads", "virtual", "imported"};
inline constexpr std::array<std::string_view, 2> kNestedGetNames{"release", "hold"};
inline constexpr std::array<std::string_view, 5> kStatusNames{"finished", "failed", "deadlock",
                                                              "timeout", "cancelled"};

template <typename Enum, std::size_t N>
constexpr std::string_view nameOf(Enum value, const std::array<std::string_view, N>& names)
{
    return names[static_cast<std::size_t>(value)];
}

template <typename Enum, std::size_t N>
constexpr std::optional<Enum> valueNamed(std::string_view name,
                                         const std::array<std::string_view, N>& names)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == name)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace makespan::trace
