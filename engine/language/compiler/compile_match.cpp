#include "engine/language/compiler/function_compiler.h"

#include <algorithm>

namespace makespan::language::compiler {

using namespace syntax;

/// A slot for a part of the subject, free again after the match statement.
std::uint32_t FunctionCompiler::matchTemporary()
{
    const std::uint32_t slot = takeTemporary();
    m_matchTemporaries.push_back(slot);
    return slot;
}

/// The subject and its parts are kept in slots, never on the stack: so every failure leaves the stack
/// as it was. Names are bound only when the whole pattern fits, as in CPython.
void FunctionCompiler::compileMatch(const MatchStmt* statement)
{
    const std::size_t taken = m_matchTemporaries.size();
    const std::uint32_t subject = matchTemporary();
    const Label end = m_builder.newLabel();
    compile(statement->subject);
    m_builder.emit(Opcode::StoreLocal, subject);
    for (const MatchCase& branch : statement->cases) {
        const std::size_t before = m_matchTemporaries.size();
        const Label next = m_builder.newLabel();
        Captures captures;
        checkSize(branch.pattern->range);
        compilePattern(branch.pattern, subject, next, captures);
        for (const auto& [name, slot] : captures) {
            m_builder.emit(Opcode::LoadLocal, slot);
            storeName(name);
        }
        if (branch.guard)
            compileJumpIf(branch.guard, false, next);
        compile(branch.body);
        if (m_builder.reachable())
            m_builder.emitJump(Opcode::Jump, end);
        m_builder.bind(next);
        for (std::size_t i = before; i < m_matchTemporaries.size(); ++i)
            releaseTemporary(m_matchTemporaries[i]);
        m_matchTemporaries.resize(before);
        if (!m_builder.reachable())
            break; // that case takes everything
    }
    m_builder.bind(end);
    for (std::size_t i = taken; i < m_matchTemporaries.size(); ++i)
        releaseTemporary(m_matchTemporaries[i]);
    m_matchTemporaries.resize(taken);
}

/// ( value -- ): keeps the value for the name.
void FunctionCompiler::captureInto(std::string_view name, Captures& captures)
{
    const auto [place, isNew] = captures.try_emplace(name, 0);
    if (isNew)
        place->second = matchTemporary();
    m_builder.emit(Opcode::StoreLocal, place->second);
}

void FunctionCompiler::compilePattern(const Pattern* pattern,
                                      std::uint32_t subject,
                                      Label fail,
                                      Captures& captures)
{
    at(pattern->range);
    switch (pattern->kind) {
    case PatternKind::Value:
    case PatternKind::Singleton:
        m_builder.emit(Opcode::LoadLocal, subject);
        compile(pattern->value);
        at(pattern->range);
        m_builder.emit(pattern->kind == PatternKind::Value ? Opcode::Equal : Opcode::Is);
        m_builder.emitJump(Opcode::JumpIfFalse, fail);
        return;
    case PatternKind::As:
        if (pattern->pattern)
            compilePattern(pattern->pattern, subject, fail, captures);
        if (!pattern->name.empty()) {
            m_builder.emit(Opcode::LoadLocal, subject);
            captureInto(pattern->name, captures);
        }
        return;
    case PatternKind::Star:
        if (!pattern->name.empty()) {
            m_builder.emit(Opcode::LoadLocal, subject);
            captureInto(pattern->name, captures);
        }
        return;
    case PatternKind::Or: {
        const Label matched = m_builder.newLabel();
        for (std::size_t i = 0; i < pattern->patterns.size(); ++i) {
            const bool last = i + 1 == pattern->patterns.size();
            const Label next = last ? fail : m_builder.newLabel();
            compilePattern(pattern->patterns[i], subject, next, captures);
            if (!last) {
                m_builder.emitJump(Opcode::Jump, matched);
                m_builder.bind(next);
            }
        }
        m_builder.bind(matched);
        return;
    }
    case PatternKind::Sequence:
        compileSequencePattern(pattern, subject, fail, captures);
        return;
    case PatternKind::Mapping:
        compileMappingPattern(pattern, subject, fail, captures);
        return;
    case PatternKind::Class:
        compileClassPattern(pattern, subject, fail, captures);
        return;
    }
}

/// ( part1 on top, part2 … -- ): each part into a slot, then each against its pattern.
void FunctionCompiler::compileParts(List<Pattern*> parts, Label fail, Captures& captures)
{
    std::vector<std::pair<const Pattern*, std::uint32_t>> kept;
    for (const Pattern* part : parts) {
        const bool wildcard = (part->kind == PatternKind::As || part->kind == PatternKind::Star)
                              && part->name.empty() && !part->pattern;
        if (wildcard) {
            m_builder.emit(Opcode::Pop);
            continue;
        }
        kept.emplace_back(part, matchTemporary());
        m_builder.emit(Opcode::StoreLocal, kept.back().second);
    }
    for (const auto& [part, slot] : kept)
        compilePattern(part, slot, fail, captures);
}

void FunctionCompiler::compileSequencePattern(const Pattern* pattern,
                                              std::uint32_t subject,
                                              Label fail,
                                              Captures& captures)
{
    const auto& parts = pattern->patterns;
    const auto star = std::find_if(parts.begin(), parts.end(), [](const Pattern* part) {
        return part->kind == PatternKind::Star;
    });
    const auto count = static_cast<std::int32_t>(parts.size());
    const auto test = [&](Opcode op) { // ( subject flag -- flag )
        m_builder.emit(Opcode::LoadLocal, subject);
        m_builder.emit(op);
        m_builder.emit(Opcode::Swap, 2);
        m_builder.emit(Opcode::Pop);
    };
    test(Opcode::MatchSequence);
    m_builder.emitJump(Opcode::JumpIfFalse, fail);
    test(Opcode::MatchLength);
    m_builder.emitSigned(Opcode::LoadInt, star == parts.end() ? count : count - 1);
    m_builder.emit(star == parts.end() ? Opcode::Equal : Opcode::GreaterEqual);
    m_builder.emitJump(Opcode::JumpIfFalse, fail);
    if (parts.empty())
        return;
    m_builder.emit(Opcode::LoadLocal, subject);
    if (star == parts.end()) {
        m_builder.emit(Opcode::UnpackSequence, static_cast<std::uint32_t>(count));
    } else {
        const auto before = static_cast<std::uint32_t>(star - parts.begin());
        const auto after = static_cast<std::uint32_t>(count) - before - 1;
        if (before > 0xfff || after > 0xfff)
            this->fail(pattern->range, "This pattern has too many parts.");
        m_builder.emit(Opcode::UnpackExtended, before | (after << 12));
    }
    compileParts(parts, fail, captures);
}

void FunctionCompiler::compileMappingPattern(const Pattern* pattern,
                                             std::uint32_t subject,
                                             Label fail,
                                             Captures& captures)
{
    m_builder.emit(Opcode::LoadLocal, subject);
    m_builder.emit(Opcode::MatchMapping);
    m_builder.emit(Opcode::Swap, 2);
    m_builder.emit(Opcode::Pop);
    m_builder.emitJump(Opcode::JumpIfFalse, fail);
    const auto count = static_cast<std::uint32_t>(pattern->keys.size());
    if (count == 0 && pattern->name.empty())
        return;
    const std::uint32_t keys = matchTemporary();
    for (const Expr* key : pattern->keys)
        compile(key);
    m_builder.emit(Opcode::BuildTuple, count);
    m_builder.emit(Opcode::StoreLocal, keys);
    if (count > 0) {
        const std::uint32_t values = matchTemporary();
        m_builder.emit(Opcode::LoadLocal, subject);
        m_builder.emit(Opcode::LoadLocal, keys);
        m_builder.emit(Opcode::MatchKeys); // ( subject keys values )
        m_builder.emit(Opcode::StoreLocal, values);
        m_builder.emit(Opcode::Pop);
        m_builder.emit(Opcode::Pop);
        m_builder.emit(Opcode::LoadLocal, values);
        m_builder.emitJump(Opcode::JumpIfNone, fail);
        m_builder.emit(Opcode::LoadLocal, values);
        m_builder.emit(Opcode::UnpackSequence, count);
        compileParts(pattern->patterns, fail, captures);
    }
    if (!pattern->name.empty()) {
        m_builder.emit(Opcode::LoadLocal, subject);
        m_builder.emit(Opcode::LoadLocal, keys);
        m_builder.emit(Opcode::MatchRest);
        captureInto(pattern->name, captures);
    }
}

void FunctionCompiler::compileClassPattern(const Pattern* pattern,
                                           std::uint32_t subject,
                                           Label fail,
                                           Captures& captures)
{
    std::vector<Value> names;
    std::vector<Pattern*> parts(pattern->patterns.begin(), pattern->patterns.end());
    for (const KeywordPattern& keyword : pattern->keywords) {
        names.push_back(m_unit.string(mangled(keyword.name)));
        parts.push_back(keyword.pattern);
    }
    const std::uint32_t values = matchTemporary();
    m_builder.emit(Opcode::LoadLocal, subject);
    compile(pattern->value);
    m_builder.emitConstant(m_unit.arena->tuple(names));
    at(pattern->range);
    m_builder.emit(Opcode::MatchClass, static_cast<std::uint32_t>(pattern->patterns.size()));
    m_builder.emit(Opcode::StoreLocal, values);
    m_builder.emit(Opcode::LoadLocal, values);
    m_builder.emitJump(Opcode::JumpIfNone, fail);
    if (parts.empty())
        return;
    m_builder.emit(Opcode::LoadLocal, values);
    m_builder.emit(Opcode::UnpackSequence, static_cast<std::uint32_t>(parts.size()));
    compileParts(parts, fail, captures);
}

} // namespace makespan::language::compiler
