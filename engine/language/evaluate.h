#pragma once

#include "engine/language/vm/parcel.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace makespan::language {

/// Names that an expression may use besides the built-in ones.
using Bindings = std::map<std::string, Parcel, std::less<>>;

struct Evaluation
{
    std::optional<Parcel> value;
    std::string error;  ///< one sentence when there is no value
    bool truth = false; ///< bool(value)
};

/// Evaluates one scenario-language expression, such as a check: "1.0 <= makespan <= 1.2". No effects;
/// limited to a million instructions and 64 MB.
/// Threads: any.
Evaluation evaluate(std::string_view expression, const Bindings& bindings);

} // namespace makespan::language
