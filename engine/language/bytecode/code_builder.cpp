#include "engine/language/bytecode/code_builder.h"

#include "engine/language/vm/string.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <stdexcept>

namespace makespan::language {

namespace {

struct Effect
{
    std::uint32_t pops = 0;
    std::uint32_t pushes = 0;
};

Effect fixedEffectOf(Opcode op)
{
    switch (op) {
#define MAKESPAN_X(name, operand, pops, pushes) \
    case Opcode::name:                          \
        return {static_cast<std::uint32_t>(pops), static_cast<std::uint32_t>(pushes)};
        MAKESPAN_OPCODES(MAKESPAN_X)
#undef MAKESPAN_X
    }
    return {};
}

Effect effectOf(Opcode op, std::uint32_t operand)
{
    switch (op) {
    case Opcode::BuildSlice:
    case Opcode::BuildTuple:
    case Opcode::BuildList:
    case Opcode::BuildString:
        return {operand, 1};
    case Opcode::BuildSet:
        return {operand & ~kConstantItems, 1};
    case Opcode::BuildMap:
        return {2 * operand, 1};
    case Opcode::FormatValue:
        return {(operand & 4) != 0 ? 2U : 1U, 1};
    case Opcode::UnpackSequence:
        return {1, operand};
    case Opcode::UnpackExtended:
        return {1, (operand & 0xfff) + (operand >> 12) + 1};
    case Opcode::MakeFunction:
        return {((operand & kDefaults) != 0 ? 1U : 0U)
                    + ((operand & kKeywordDefaults) != 0 ? 1U : 0U)
                    + ((operand & kClosure) != 0 ? 1U : 0U),
                1};
    case Opcode::Call:
        return {operand + 1, 1};
    case Opcode::BuildClass:
        return {(operand & ~kClassKeywords) + ((operand & kClassKeywords) != 0 ? 2U : 1U), 1};
    case Opcode::CallKeywords:
    case Opcode::CallMethod:
        return {operand + 2, 1};
    case Opcode::CallMethodKeywords:
        return {operand + 3, 1};
    case Opcode::CallUnpacked:
        return {2 + operand, 1};
    case Opcode::Raise:
        return {operand, 0};
    default:
        return fixedEffectOf(op);
    }
}

bool endsFlow(Opcode op)
{
    return op == Opcode::Jump || op == Opcode::Return || op == Opcode::Raise
           || op == Opcode::ExitReraise;
}

} // namespace

CodeBuilder::CodeBuilder(std::shared_ptr<ConstantArena> arena,
                         std::shared_ptr<const GlobalLayout> globals,
                         std::string_view fileName,
                         std::string_view name,
                         std::string_view qualifiedName,
                         std::uint32_t firstLine)
    : m_code(std::make_shared<Code>())
{
    m_code->arena = std::move(arena);
    m_code->globals = std::move(globals);
    m_code->fileName = fileName;
    m_code->name = intern(name);
    m_code->qualifiedName = intern(qualifiedName);
    m_code->documentation = Value::none();
    m_code->firstLine = firstLine;
    setLine(firstLine);
}

CodeBuilder::~CodeBuilder() = default;

void CodeBuilder::setParameters(std::uint32_t positionalOnly,
                                std::uint32_t positional,
                                std::uint32_t keywordOnly,
                                bool extra,
                                bool keywords)
{
    m_code->positionalOnly = positionalOnly;
    m_code->positional = positional;
    m_code->keywordOnly = keywordOnly;
    m_code->flags |= (extra ? Code::kExtra : 0U) | (keywords ? Code::kKeywords : 0U);
}

std::uint32_t CodeBuilder::addLocal(std::string_view name)
{
    m_code->localNames.push_back(intern(name));
    return m_code->localCount++;
}

void CodeBuilder::markCell(std::uint32_t slot)
{
    m_code->cellSlots.push_back(slot);
}

void CodeBuilder::markFree(std::uint32_t slot)
{
    m_code->freeSlots.push_back(slot);
}

std::uint32_t CodeBuilder::constant(Value value)
{
    auto& constants = m_code->constants;
    const auto [place, isNew] = m_constantIndex.try_emplace(
        {value.tag, value.bits}, static_cast<std::uint32_t>(constants.size()));
    if (isNew)
        constants.push_back(value);
    return place->second;
}

std::uint32_t CodeBuilder::name(std::string_view text)
{
    const auto [place, isNew] = m_nameIndex.try_emplace(
        std::string(text), static_cast<std::uint32_t>(m_code->names.size()));
    if (isNew)
        m_code->names.push_back(intern(text));
    return place->second;
}

std::uint32_t CodeBuilder::child(std::shared_ptr<const Code> code)
{
    m_code->children.push_back(std::move(code));
    return static_cast<std::uint32_t>(m_code->children.size() - 1);
}

void CodeBuilder::setLine(std::uint32_t line)
{
    m_position = {line, line, 0, 0};
}

void CodeBuilder::adjust(Opcode op, std::uint32_t operand)
{
    const Effect effect = effectOf(op, operand);
    if (m_depth < effect.pops) {
        if (m_reachable)
            throw std::logic_error(fmt::format("{}: {} at line {} pops an empty stack",
                                               m_code->qualifiedName->view(), nameOf(op),
                                               m_position.line));
        m_depth = effect.pops;
    }
    m_depth = m_depth - effect.pops + effect.pushes;
    if (m_reachable)
        m_maximumDepth = std::max(m_maximumDepth, m_depth);
}

void CodeBuilder::push(const Word& word)
{
    if (word.operand > kMaxOperand)
        throw std::logic_error("operand too large");
    if (m_reachable)
        m_words.push_back(word);
}

void CodeBuilder::emit(Opcode op, std::uint32_t operand)
{
    push({op, operand, 0, false, m_position});
    adjust(op, operand);
    if (endsFlow(op))
        m_reachable = false;
}

void CodeBuilder::emitSigned(Opcode op, std::int32_t operand)
{
    emit(op, static_cast<std::uint32_t>(operand) & kMaxOperand);
}

void CodeBuilder::emitJump(Opcode op, Label target)
{
    push({op, 0, target, true, m_position});
    switch (op) {
    case Opcode::ForIterator:
        giveDepth(target, m_depth - 1);
        adjust(op, 0);
        break;
    case Opcode::JumpIfTrueOrPop:
    case Opcode::JumpIfFalseOrPop:
        giveDepth(target, m_depth);
        adjust(op, 0);
        break;
    default:
        adjust(op, 0);
        giveDepth(target, m_depth);
        break;
    }
    if (endsFlow(op))
        m_reachable = false;
}

void CodeBuilder::emitConstant(Value value)
{
    constexpr std::int64_t kLargestInline = (1 << 23) - 1;
    if (value.isNone())
        emit(Opcode::LoadNone);
    else if (value.isBool())
        emit(value.asBool() ? Opcode::LoadTrue : Opcode::LoadFalse);
    else if (value.isInt() && value.asInt() <= kLargestInline && value.asInt() >= -kLargestInline)
        emitSigned(Opcode::LoadInt, static_cast<std::int32_t>(value.asInt()));
    else
        emit(Opcode::LoadConst, constant(value));
}

CodeBuilder::Label CodeBuilder::newLabel()
{
    m_labels.emplace_back();
    return static_cast<Label>(m_labels.size() - 1);
}

void CodeBuilder::giveDepth(Label label, std::uint32_t depth)
{
    if (!m_reachable)
        return;
    LabelState& state = m_labels.at(label);
    if (state.depth >= 0 && state.depth != static_cast<std::int64_t>(depth))
        throw std::logic_error(fmt::format("{}: line {} jumps with {} on the stack, others with {}",
                                           m_code->qualifiedName->view(), m_position.line, depth,
                                           state.depth));
    state.depth = depth;
}

void CodeBuilder::bind(Label label)
{
    LabelState& state = m_labels.at(label);
    if (m_reachable)
        giveDepth(label, m_depth);
    state.place = static_cast<std::int64_t>(m_words.size());
    if (state.depth >= 0) {
        m_depth = static_cast<std::uint32_t>(state.depth);
        m_maximumDepth = std::max(m_maximumDepth, m_depth);
        m_reachable = true;
    }
}

std::uint32_t CodeBuilder::here() const
{
    return static_cast<std::uint32_t>(m_words.size());
}

CodeBuilder::Region CodeBuilder::openRegion(Label handler)
{
    return openRegion(handler, m_depth);
}

CodeBuilder::Region CodeBuilder::openRegion(Label handler, std::uint32_t depth)
{
    const std::uint32_t level = m_openRegions++;
    m_regions.push_back({handler, depth, level, true, here()});
    if (m_reachable)
        m_labels.at(handler).depth = depth + 1;
    return static_cast<Region>(m_regions.size() - 1);
}

void CodeBuilder::closeRegion(Region region)
{
    RegionState& state = m_regions.at(region);
    if (!state.open)
        throw std::logic_error("region closed twice");
    state.open = false;
    --m_openRegions;
    m_segments.push_back({state.begin, here(), region});
}

void CodeBuilder::reopenRegion(Region region)
{
    RegionState& state = m_regions.at(region);
    if (state.open)
        throw std::logic_error("region opened twice");
    state.open = true;
    ++m_openRegions;
    state.begin = here();
    if (m_reachable)
        m_labels.at(state.handler).depth = state.depth + 1;
}

std::shared_ptr<const Code> CodeBuilder::finish()
{
    fuse();
    writeInstructions();
    writeTables();
    Code& code = *m_code;
    // Room for what slow paths push above the operands of an instruction.
    code.stackSize = m_maximumDepth + 4;
    code.m_simple = code.keywordOnly == 0 && code.cellSlots.empty() && code.freeSlots.empty()
                    && (code.flags
                        & (Code::kExtra | Code::kKeywords | Code::kGenerator | Code::kCoroutine
                           | Code::kClassBody))
                           == 0;
    std::set<std::uint32_t> used;
    for (const Instruction word : code.instructions) {
        if (operandKindOf(opcodeOf(word)) == Operand::Global)
            used.insert(operandOf(word));
        if (opcodeOf(word) == Opcode::LoadName) {
            const std::int64_t slot = code.globals->find(code.names[operandOf(word)]->view());
            if (slot >= 0)
                used.insert(static_cast<std::uint32_t>(slot));
        }
    }
    for (const auto& child : code.children)
        used.insert(child->usedGlobals.begin(), child->usedGlobals.end());
    code.usedGlobals.assign(used.begin(), used.end());
    return m_code;
}

void CodeBuilder::writeInstructions()
{
    auto& instructions = m_code->instructions;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        Word word = m_words[i];
        if (word.jumps) {
            const LabelState& label = m_labels.at(word.target);
            if (label.place < 0)
                throw std::logic_error("jump to a label that was never bound");
            const std::int64_t offset = m_newPlace[static_cast<std::size_t>(label.place)]
                                        - static_cast<std::int64_t>(i) - 1;
            if (offset < 0) {
                if (word.op == Opcode::Jump)
                    word.op = Opcode::JumpBack;
                else if (word.op == Opcode::JumpIfTrue)
                    word.op = Opcode::JumpBackIfTrue;
                else if (word.op == Opcode::JumpIfFalse)
                    word.op = Opcode::JumpBackIfFalse;
                else
                    throw std::logic_error("this jump cannot go backward");
            }
            word.operand = static_cast<std::uint32_t>(offset) & kMaxOperand;
        }
        instructions.push_back(encode(word.op, word.operand));
        auto& lines = m_code->lines;
        if (lines.empty() || !(lines.back().position == word.position))
            lines.push_back({static_cast<std::uint32_t>(i), word.position});
    }
    // Falling off the end must not happen; a guard makes it a return instead of garbage.
    instructions.push_back(encode(Opcode::ReturnNone));
}

void CodeBuilder::writeTables()
{
    std::vector<Segment> segments = m_segments;
    std::stable_sort(segments.begin(), segments.end(), [this](const Segment& a, const Segment& b) {
        return m_regions[a.region].level > m_regions[b.region].level;
    });
    for (const Segment& segment : segments) {
        const RegionState& region = m_regions[segment.region];
        const std::uint32_t begin = m_newPlace[segment.begin];
        const std::uint32_t end = m_newPlace[segment.end];
        if (begin == end)
            continue;
        const LabelState& handler = m_labels.at(region.handler);
        if (handler.place < 0)
            throw std::logic_error("region with a handler that was never bound");
        m_code->exceptions.push_back(
            {begin, end, m_newPlace[static_cast<std::size_t>(handler.place)], region.depth});
    }
}

} // namespace makespan::language
