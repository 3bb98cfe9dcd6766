#include "engine/experiment/literal_json.h"

#include "engine/scenario/literal.h"

#include <cstdint>

namespace makespan::experiment {

nlohmann::ordered_json literalJson(const std::string& literal)
{
    const auto value = scenario::parseLiteral(literal);
    if (!value)
        return literal;
    switch (value->kind) {
    case scenario::LiteralKind::Integer:
        return static_cast<std::int64_t>(value->number);
    case scenario::LiteralKind::Real:
        return value->number;
    case scenario::LiteralKind::Bool:
        return value->number != 0;
    case scenario::LiteralKind::Text:
        break;
    }
    return scenario::unquoted(literal).value_or(literal);
}

} // namespace makespan::experiment
