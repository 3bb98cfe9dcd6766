// Joins neighbouring instructions into one, where no jump lands and no region begins or ends between them.

#include "engine/language/bytecode/code_builder.h"

#include <optional>

namespace makespan::language {

namespace {

constexpr std::uint32_t kByte = 0xff;

/// A LoadInt's value when it fits 16 bits.
std::optional<std::uint32_t> shortValue(std::uint32_t operand)
{
    const auto value = static_cast<std::int32_t>(operand << 8) >> 8;
    if (value < -32768 || value > 32767)
        return std::nullopt;
    return static_cast<std::uint32_t>(value) & 0xffff;
}

std::optional<Opcode> ofTwoLocals(Opcode op)
{
    switch (op) {
    case Opcode::Add:
        return Opcode::AddLocals;
    case Opcode::Subtract:
        return Opcode::SubtractLocals;
    case Opcode::Multiply:
        return Opcode::MultiplyLocals;
    case Opcode::LoadSubscript:
        return Opcode::SubscriptLocals;
    default:
        return std::nullopt;
    }
}

std::optional<Opcode> ofOneLocal(Opcode op)
{
    switch (op) {
    case Opcode::Add:
        return Opcode::AddLocal;
    case Opcode::Subtract:
        return Opcode::SubtractLocal;
    case Opcode::Multiply:
        return Opcode::MultiplyLocal;
    case Opcode::LoadSubscript:
        return Opcode::SubscriptLocal;
    default:
        return std::nullopt;
    }
}

std::optional<Opcode> ofComparison(Opcode op)
{
    switch (op) {
    case Opcode::Less:
        return Opcode::LessJumpIfFalse;
    case Opcode::LessEqual:
        return Opcode::LessEqualJumpIfFalse;
    case Opcode::Greater:
        return Opcode::GreaterJumpIfFalse;
    case Opcode::GreaterEqual:
        return Opcode::GreaterEqualJumpIfFalse;
    case Opcode::Equal:
        return Opcode::EqualJumpIfFalse;
    case Opcode::NotEqual:
        return Opcode::NotEqualJumpIfFalse;
    default:
        return std::nullopt;
    }
}

} // namespace

/// The longest joined instruction that begins at `i`; 0: none. `at(k)` is the word k places on, or Nop
/// where something may land.
std::size_t CodeBuilder::joinAt(std::size_t i, const std::vector<bool>& lands, Word& joined) const
{
    const auto at = [&](std::size_t k) -> const Word& {
        static const Word nothing;
        for (std::size_t j = 1; j <= k; ++j) {
            if (i + j >= m_words.size() || lands[i + j])
                return nothing;
        }
        return m_words[i + k];
    };
    const Word& a = at(0);
    const Word& b = at(1);
    const Word& c = at(2);
    const Word& d = at(3);
    const auto make = [&](Opcode op, std::uint32_t operand, const Word& place, std::size_t length) {
        joined = {op, operand, place.target, place.jumps, place.position};
        return length;
    };
    if (a.op == Opcode::LoadLocal && a.operand <= kByte) {
        if (b.op == Opcode::LoadInt) {
            if (const auto value = shortValue(b.operand)) {
                const std::uint32_t operand = a.operand | (*value << 8);
                if (c.op == Opcode::InplaceAdd && d.op == Opcode::StoreLocal
                    && d.operand == a.operand)
                    return make(Opcode::IncrementLocal, operand, c, 4);
                if (c.op == Opcode::Add)
                    return make(Opcode::AddLocalInt, operand, c, 3);
                if (c.op == Opcode::Subtract)
                    return make(Opcode::SubtractLocalInt, operand, c, 3);
                if (const auto jump = ofComparison(c.op); jump && d.op == Opcode::JumpIfFalse)
                    return make(Opcode::LoadLocalInt, operand, b, 2);
            }
        }
        if (b.op == Opcode::LoadLocal && b.operand <= kByte) {
            if (const auto op = ofTwoLocals(c.op))
                return make(*op, a.operand | (b.operand << 8), c, 3);
        }
        if (b.op == Opcode::LoadAttribute && b.operand <= 0xffff)
            return make(Opcode::AttributeLocal, a.operand | (b.operand << 8), b, 2);
    }
    if (a.op == Opcode::LoadLocal) {
        if (const auto op = ofOneLocal(b.op))
            return make(*op, a.operand, b, 2);
        if (b.op == Opcode::Return)
            return make(Opcode::ReturnLocal, a.operand, b, 2);
        // Two loads in one, unless the second one begins something better.
        if (a.operand <= kByte && b.op == Opcode::LoadLocal && b.operand <= kByte) {
            Word better;
            if (joinAt(i + 1, lands, better) < 2)
                return make(Opcode::LoadLocalPair, a.operand | (b.operand << 8), b, 2);
        }
    }
    if (a.op == Opcode::LoadInt) {
        if (b.op == Opcode::Add)
            return make(Opcode::AddInt, a.operand, b, 2);
        if (b.op == Opcode::Subtract)
            return make(Opcode::SubtractInt, a.operand, b, 2);
    }
    if (a.op == Opcode::StoreLocal && a.operand <= kByte && b.op == Opcode::LoadLocal
        && b.operand <= kByte) {
        Word better;
        if (joinAt(i + 1, lands, better) < 2)
            return make(Opcode::StoreLoadLocal, a.operand | (b.operand << 8), b, 2);
    }
    if (const auto jump = ofComparison(a.op);
        jump && b.op == Opcode::JumpIfFalse
        && m_labels[b.target].place > static_cast<std::int64_t>(i)) {
        const std::size_t length = make(*jump, 0, b, 2);
        joined.position = a.position;
        return length;
    }
    if (a.op == Opcode::BuildSlice && a.operand == 2 && b.op == Opcode::LoadSubscript)
        return make(Opcode::LoadSlice, 0, b, 2);
    if (a.op == Opcode::LoadNone && b.op == Opcode::Return)
        return make(Opcode::ReturnNone, 0, b, 2);
    return 0;
}

void CodeBuilder::fuse()
{
    std::vector<bool> lands(m_words.size() + 1);
    for (const LabelState& label : m_labels) {
        if (label.place >= 0)
            lands[static_cast<std::size_t>(label.place)] = true;
    }
    for (const Segment& segment : m_segments) {
        lands[segment.begin] = true;
        lands[segment.end] = true;
    }
    m_newPlace.resize(m_words.size() + 1);
    std::vector<Word> words;
    words.reserve(m_words.size());
    for (std::size_t i = 0; i < m_words.size();) {
        Word word = m_words[i];
        std::size_t length = joinAt(i, lands, word);
        if (length == 0) {
            length = 1;
            word = m_words[i];
            // The store stays where it is: the loop reads it as its second word.
            if (word.op == Opcode::ForIterator && i + 1 < m_words.size() && !lands[i + 1]
                && m_words[i + 1].op == Opcode::StoreLocal) {
                word.op = Opcode::ForIteratorStore;
                m_newPlace[i] = static_cast<std::uint32_t>(words.size());
                words.push_back(word);
                ++i;
                word = m_words[i];
            }
        }
        for (std::size_t k = 0; k < length; ++k)
            m_newPlace[i + k] = static_cast<std::uint32_t>(words.size());
        words.push_back(word);
        i += length;
    }
    m_newPlace[m_words.size()] = static_cast<std::uint32_t>(words.size());
    m_words = std::move(words);
}

} // namespace makespan::language
