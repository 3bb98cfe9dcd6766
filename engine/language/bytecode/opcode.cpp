#include "engine/language/bytecode/opcode.h"

#include <array>

namespace makespan::language {

namespace {

struct Description
{
    std::string_view name;
    Operand operand;
};

constexpr std::array kDescriptions{
#define MAKESPAN_X(name, operand, pops, pushes) Description{#name, Operand::operand},
    MAKESPAN_OPCODES(MAKESPAN_X)
#undef MAKESPAN_X
};

} // namespace

std::string_view nameOf(Opcode op)
{
    return kDescriptions.at(static_cast<std::size_t>(op)).name;
}

Operand operandKindOf(Opcode op)
{
    return kDescriptions.at(static_cast<std::size_t>(op)).operand;
}

} // namespace makespan::language
