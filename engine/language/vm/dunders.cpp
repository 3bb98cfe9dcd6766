#include "engine/language/vm/dunders.h"

#include <array>

namespace makespan::language {

const Dunders& dundersOf(BinaryOp op)
{
    const Names& n = names();
    static const std::array table{
        Dunders{n.add, n.radd, n.iadd},
        Dunders{n.sub, n.rsub, n.isub},
        Dunders{n.mul, n.rmul, n.imul},
        Dunders{n.truediv, n.rtruediv, n.itruediv},
        Dunders{n.floordiv, n.rfloordiv, n.ifloordiv},
        Dunders{n.mod, n.rmod, n.imod},
        Dunders{n.pow, n.rpow, n.ipow},
        Dunders{n.lshift, n.rlshift, n.ilshift},
        Dunders{n.rshift, n.rrshift, n.irshift},
        Dunders{n.and_, n.rand, n.iand},
        Dunders{n.or_, n.ror, n.ior},
        Dunders{n.xor_, n.rxor, n.ixor},
        Dunders{n.matmul, n.rmatmul, n.imatmul},
    };
    return table.at(static_cast<std::size_t>(op));
}

StringObject* dunderOf(CompareOp op)
{
    const Names& n = names();
    switch (op) {
    case CompareOp::Less:
        return n.lt;
    case CompareOp::LessEqual:
        return n.le;
    case CompareOp::Equal:
        return n.eq;
    case CompareOp::NotEqual:
        return n.ne;
    case CompareOp::Greater:
        return n.gt;
    case CompareOp::GreaterEqual:
        return n.ge;
    }
    return n.eq;
}

StringObject* dunderOf(UnaryOp op)
{
    const Names& n = names();
    switch (op) {
    case UnaryOp::Negate:
        return n.neg;
    case UnaryOp::Positive:
        return n.pos;
    case UnaryOp::Invert:
        return n.invert;
    }
    return n.neg;
}

CompareOp reflectedOf(CompareOp op)
{
    switch (op) {
    case CompareOp::Less:
        return CompareOp::Greater;
    case CompareOp::LessEqual:
        return CompareOp::GreaterEqual;
    case CompareOp::Greater:
        return CompareOp::Less;
    case CompareOp::GreaterEqual:
        return CompareOp::LessEqual;
    case CompareOp::Equal:
    case CompareOp::NotEqual:
        break;
    }
    return op;
}

std::string_view symbolOf(BinaryOp op)
{
    constexpr std::array<std::string_view, 13> kSymbols{
        "+", "-", "*", "/", "//", "%", "** or pow()", "<<", ">>", "&", "|", "^", "@"};
    return kSymbols.at(static_cast<std::size_t>(op));
}

std::string_view symbolOf(CompareOp op)
{
    constexpr std::array<std::string_view, 6> kSymbols{"<", "<=", "==", "!=", ">", ">="};
    return kSymbols.at(static_cast<std::size_t>(op));
}

} // namespace makespan::language
