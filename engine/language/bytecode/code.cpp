#include "engine/language/bytecode/code.h"

#include "engine/language/vm/string.h"

#include <algorithm>
#include <fmt/format.h>

namespace makespan::language {

std::uint32_t GlobalLayout::add(StringObject* name, Value builtin)
{
    const auto [place, isNew] =
        m_slots.try_emplace(std::string(name->view()), static_cast<std::uint32_t>(m_names.size()));
    if (isNew) {
        m_names.push_back(name);
        m_builtins.push_back(builtin);
    } else if (m_builtins[place->second].isUndefined()) {
        m_builtins[place->second] = builtin;
    }
    return place->second;
}

std::int64_t GlobalLayout::find(std::string_view name) const
{
    const auto place = m_slots.find(name);
    return place == m_slots.end() ? -1 : static_cast<std::int64_t>(place->second);
}

CodePosition Code::positionAt(std::uint32_t instruction) const
{
    const auto after =
        std::upper_bound(lines.begin(), lines.end(), instruction,
                         [](std::uint32_t place, const LineEntry& e) { return place < e.begin; });
    return after == lines.begin() ? CodePosition{} : std::prev(after)->position;
}

std::string_view Code::sourceLine(std::uint32_t line) const
{
    if (source == nullptr || line == 0)
        return {};
    std::string_view rest = *source;
    for (std::uint32_t i = 1; i < line; ++i) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos)
            return {};
        rest.remove_prefix(end + 1);
    }
    rest = rest.substr(0, rest.find('\n'));
    if (!rest.empty() && rest.back() == '\r')
        rest.remove_suffix(1);
    return rest;
}

std::string Code::disassembly() const
{
    std::string text =
        fmt::format("{} ({} locals, {} stack)\n", qualifiedName->view(), localCount, stackSize);
    for (std::uint32_t i = 0; i < instructions.size(); ++i) {
        const Instruction word = instructions[i];
        const Opcode op = opcodeOf(word);
        const std::uint32_t operand = operandOf(word);
        text += fmt::format("{:4} {:5} {}", lineAt(i), i, nameOf(op));
        switch (operandKindOf(op)) {
        case Operand::None:
            break;
        case Operand::Signed:
            text += fmt::format(" {}", signedOperandOf(word));
            break;
        case Operand::Jump:
            text += fmt::format(" -> {}", static_cast<std::int64_t>(i) + 1 + signedOperandOf(word));
            break;
        case Operand::Name:
            text += fmt::format(" {}", names[operand]->view());
            break;
        case Operand::Global:
            text += fmt::format(" {}", globals->name(operand)->view());
            break;
        case Operand::Local:
            text += fmt::format(" {}", localNames[operand]->view());
            break;
        case Operand::Pair:
            text += fmt::format(" {} {} {}", operand & 0xff, (operand >> 8) & 0xff, operand >> 16);
            break;
        case Operand::Count:
        case Operand::Constant:
        case Operand::Function:
            text += fmt::format(" {}", operand);
            break;
        }
        text += '\n';
    }
    for (const ExceptionEntry& entry : exceptions)
        text += fmt::format("except {}..{} -> {} depth {}\n", entry.begin, entry.end, entry.handler,
                            entry.depth);
    for (const auto& child : children)
        text += child->disassembly();
    return text;
}

} // namespace makespan::language
