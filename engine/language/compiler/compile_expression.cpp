#include "engine/language/compiler/function_compiler.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace makespan::language::compiler {

using namespace syntax;

namespace {

Opcode binaryOpcode(BinaryOp op)
{
    static constexpr std::array kOpcodes = {
        Opcode::Add,        Opcode::Subtract,    Opcode::Multiply, Opcode::MatrixMultiply,
        Opcode::TrueDivide, Opcode::FloorDivide, Opcode::Modulo,   Opcode::Power,
        Opcode::LeftShift,  Opcode::RightShift,  Opcode::BitOr,    Opcode::BitXor,
        Opcode::BitAnd,
    };
    return kOpcodes[static_cast<std::size_t>(op)];
}

Opcode compareOpcode(CompareOp op)
{
    static constexpr std::array kOpcodes = {
        Opcode::Equal,        Opcode::NotEqual, Opcode::Less,  Opcode::LessEqual, Opcode::Greater,
        Opcode::GreaterEqual, Opcode::Is,       Opcode::IsNot, Opcode::In,        Opcode::NotIn,
    };
    return kOpcodes[static_cast<std::size_t>(op)];
}

constexpr std::size_t kLongDisplay = 64;

bool hasStar(Expressions elements)
{
    return std::any_of(elements.begin(), elements.end(),
                       [](const Expr* element) { return element->kind == ExprKind::Starred; });
}

std::optional<bool> truthOf(const Value& value)
{
    if (value.isNone())
        return false;
    if (value.isBool())
        return value.asBool();
    if (value.isInt())
        return value.asInt() != 0;
    if (value.isFloat())
        return value.asFloat() != 0;
    return std::nullopt;
}

} // namespace

void FunctionCompiler::compile(const Expr* expr)
{
    at(expr->range);
    switch (expr->kind) {
    case ExprKind::Name:
        loadName(as<NameExpr>(expr)->id);
        return;
    case ExprKind::Constant:
        compileConstant(as<ConstantExpr>(expr));
        return;
    case ExprKind::JoinedString:
        compileJoinedString(as<JoinedStringExpr>(expr));
        return;
    case ExprKind::FormattedValue:
        compileFormattedValue(as<FormattedValueExpr>(expr));
        return;
    case ExprKind::Unary:
        compileUnary(as<UnaryExpr>(expr));
        return;
    case ExprKind::Binary:
        compileBinary(as<BinaryExpr>(expr));
        return;
    case ExprKind::Bool:
        compileBool(as<BoolExpr>(expr));
        return;
    case ExprKind::Compare:
        compileCompare(as<CompareExpr>(expr));
        return;
    case ExprKind::Conditional:
        compileConditional(as<ConditionalExpr>(expr));
        return;
    case ExprKind::Lambda:
        compileLambda(as<LambdaExpr>(expr));
        return;
    case ExprKind::Call:
        compileCall(as<CallExpr>(expr));
        return;
    case ExprKind::Attribute:
        compile(as<AttributeExpr>(expr)->value);
        at(expr->range);
        m_builder.emit(Opcode::LoadAttribute,
                       m_builder.name(mangled(as<AttributeExpr>(expr)->name)));
        return;
    case ExprKind::Subscript:
        compileSubscript(as<SubscriptExpr>(expr));
        return;
    case ExprKind::Slice:
        compileSlice(as<SliceExpr>(expr));
        return;
    case ExprKind::List:
    case ExprKind::Tuple:
    case ExprKind::Set:
        compileSequence(as<SequenceExpr>(expr));
        return;
    case ExprKind::Dict:
        compileDict(as<DictExpr>(expr));
        return;
    case ExprKind::ListComprehension:
    case ExprKind::SetComprehension:
    case ExprKind::DictComprehension:
    case ExprKind::Generator:
        compileComprehension(as<ComprehensionExpr>(expr));
        return;
    case ExprKind::Starred:
        fail(expr->range, "'*' cannot stand here.", "Put it into a list: [*…].");
    case ExprKind::Named:
        compile(as<NamedExpr>(expr)->value);
        m_builder.emit(Opcode::Copy, 1);
        storeName(as<NamedExpr>(expr)->target->id);
        return;
    case ExprKind::Yield:
    case ExprKind::YieldFrom:
    case ExprKind::Await:
        compileSuspend(as<SuspendExpr>(expr));
        return;
    }
}

// --- constants ---------------------------------------------------------------------------------------

void FunctionCompiler::compileConstant(const ConstantExpr* expr)
{
    if (const auto value = constantValue(expr)) {
        m_builder.emitConstant(*value);
        return;
    }
    if (expr->constant == ConstantKind::Imaginary) {
        loadName("complex");
        m_builder.emitConstant(Value::real(0));
        m_builder.emitConstant(Value::real(expr->real));
        m_builder.emit(Opcode::Call, 2);
        return;
    }
    // The one constant that is an object of the run: Ellipsis.
    loadName("Ellipsis");
}

/// The value of a literal, of a sign in front of one, of arithmetic on small numbers, or of a tuple of
/// such; nothing for everything else.
std::optional<Value> FunctionCompiler::constantValue(const Expr* expr)
{
    if (const auto* constant = as<ConstantExpr>(expr)) {
        switch (constant->constant) {
        case ConstantKind::None:
            return Value::none();
        case ConstantKind::True:
            return Value::boolean(true);
        case ConstantKind::False:
            return Value::boolean(false);
        case ConstantKind::Ellipsis:
        case ConstantKind::Imaginary:
            return std::nullopt;
        case ConstantKind::Integer:
            return Value::integer(constant->integer);
        case ConstantKind::BigInteger: {
            const char marker = constant->text.size() > 1 ? constant->text[1] : '0';
            const int base = marker == 'x' || marker == 'X'   ? 16
                             : marker == 'o' || marker == 'O' ? 8
                             : marker == 'b' || marker == 'B' ? 2
                                                              : 10;
            return m_unit.arena->integer(constant->text.substr(base == 10 ? 0 : 2), base);
        }
        case ConstantKind::Float:
            return Value::real(constant->real);
        case ConstantKind::String:
            return m_unit.string(constant->text);
        case ConstantKind::Bytes:
            return m_unit.arena->bytes(constant->text);
        }
    }
    if (const auto* unary = as<UnaryExpr>(expr); unary && unary->op == UnaryOp::Minus) {
        const auto value = constantValue(unary->operand);
        if (value && value->isInt())
            return Value::integer(-value->asInt()); // literals are never negative: no overflow
        if (value && value->isFloat())
            return Value::real(-value->asFloat());
        return std::nullopt;
    }
    if (const auto* binary = as<BinaryExpr>(expr))
        return foldBinary(binary);
    if (expr->kind == ExprKind::Tuple) {
        std::vector<Value> values;
        for (const Expr* element : as<SequenceExpr>(expr)->elements) {
            const auto value = constantValue(element);
            if (!value)
                return std::nullopt;
            values.push_back(*value);
        }
        return m_unit.arena->tuple(values);
    }
    return std::nullopt;
}

/// Arithmetic such as 60 * 60 or 2 ** 10, where nothing can go wrong.
std::optional<Value> FunctionCompiler::foldBinary(const BinaryExpr* expr)
{
    if (expr->depth > 20
        || (expr->op != BinaryOp::Add && expr->op != BinaryOp::Subtract
            && expr->op != BinaryOp::Multiply && expr->op != BinaryOp::Power))
        return std::nullopt;
    const auto left = constantValue(expr->left);
    const auto right =
        left && (left->isInt() || left->isFloat()) ? constantValue(expr->right) : std::nullopt;
    if (!right || !(right->isInt() || right->isFloat()))
        return std::nullopt;
    if (left->isInt() && right->isInt()) {
        constexpr std::int64_t kSmall = 1LL << 31; // products fit 64 bits
        std::int64_t a = left->asInt();
        std::int64_t b = right->asInt();
        if (std::abs(a) >= kSmall || std::abs(b) >= kSmall)
            return std::nullopt;
        switch (expr->op) {
        case BinaryOp::Add:
            return Value::integer(a + b);
        case BinaryOp::Subtract:
            return Value::integer(a - b);
        case BinaryOp::Multiply:
            return Value::integer(a * b);
        default: {
            if (b < 0 || b > 62)
                return std::nullopt;
            std::int64_t power = 1;
            for (; b > 0; --b) {
                if (std::abs(power) >= kSmall)
                    return std::nullopt;
                power *= a;
            }
            return Value::integer(power);
        }
        }
    }
    const auto real = [](const Value& value) {
        return value.isInt() ? static_cast<double>(value.asInt()) : value.asFloat();
    };
    switch (expr->op) {
    case BinaryOp::Add:
        return Value::real(real(*left) + real(*right));
    case BinaryOp::Subtract:
        return Value::real(real(*left) - real(*right));
    case BinaryOp::Multiply:
        return Value::real(real(*left) * real(*right));
    default:
        return std::nullopt; // powers may overflow, which is an error at run time
    }
}

// --- texts -------------------------------------------------------------------------------------------

void FunctionCompiler::compileJoinedString(const JoinedStringExpr* expr)
{
    for (const Expr* part : expr->parts)
        compile(part);
    if (expr->parts.empty())
        m_builder.emitConstant(m_unit.string({}));
    else if (expr->parts.size() > 1) {
        at(expr->range);
        m_builder.emit(Opcode::BuildString, static_cast<std::uint32_t>(expr->parts.size()));
    }
}

void FunctionCompiler::compileFormattedValue(const FormattedValueExpr* expr)
{
    compile(expr->value);
    std::uint32_t flags = expr->conversion == 's'   ? 1U
                          : expr->conversion == 'r' ? 2U
                          : expr->conversion == 'a' ? 3U
                                                    : 0U;
    if (expr->spec) {
        compile(expr->spec);
        flags |= 4U;
    }
    at(expr->range);
    m_builder.emit(Opcode::FormatValue, flags);
}

// --- operators ---------------------------------------------------------------------------------------

void FunctionCompiler::compileUnary(const UnaryExpr* expr)
{
    if (const auto value = constantValue(expr)) {
        m_builder.emitConstant(*value);
        return;
    }
    compile(expr->operand);
    at(expr->range);
    switch (expr->op) {
    case UnaryOp::Not:
        m_builder.emit(Opcode::Not);
        return;
    case UnaryOp::Plus:
        m_builder.emit(Opcode::Positive);
        return;
    case UnaryOp::Minus:
        m_builder.emit(Opcode::Negate);
        return;
    case UnaryOp::Invert:
        m_builder.emit(Opcode::Invert);
        return;
    }
}

void FunctionCompiler::compileBinary(const BinaryExpr* expr)
{
    if (const auto value = foldBinary(expr)) {
        m_builder.emitConstant(*value);
        return;
    }
    compile(expr->left);
    compile(expr->right);
    at(expr->range);
    m_builder.emit(binaryOpcode(expr->op));
}

void FunctionCompiler::compileBool(const BoolExpr* expr)
{
    const Label end = m_builder.newLabel();
    for (std::size_t i = 0; i < expr->values.size(); ++i) {
        compile(expr->values[i]);
        if (i + 1 < expr->values.size())
            m_builder.emitJump(expr->isAnd ? Opcode::JumpIfFalseOrPop : Opcode::JumpIfTrueOrPop,
                               end);
    }
    m_builder.bind(end);
}

void FunctionCompiler::compileMembershipContainer(const Expr* expr)
{
    // `x in [1, 2]` and `x in {1, 2}` need no new container each time.
    if ((expr->kind == ExprKind::List || expr->kind == ExprKind::Set)
        && !as<SequenceExpr>(expr)->elements.empty()) {
        std::vector<Value> values;
        for (const Expr* element : as<SequenceExpr>(expr)->elements) {
            if (element->kind != ExprKind::Constant)
                break;
            if (const auto value = constantValue(element))
                values.push_back(*value);
        }
        if (values.size() == as<SequenceExpr>(expr)->elements.size()) {
            at(expr->range);
            m_builder.emitConstant(expr->kind == ExprKind::Set ? m_unit.arena->frozenSet(values)
                                                               : m_unit.arena->tuple(values));
            return;
        }
    }
    compile(expr);
}

void FunctionCompiler::compileCompare(const CompareExpr* expr)
{
    compile(expr->left);
    const auto operand = [&](std::size_t i) {
        if (expr->ops[i] == CompareOp::In || expr->ops[i] == CompareOp::NotIn)
            compileMembershipContainer(expr->comparators[i]);
        else
            compile(expr->comparators[i]);
        at(expr->range);
    };
    if (expr->ops.size() == 1) {
        operand(0);
        m_builder.emit(compareOpcode(expr->ops[0]));
        return;
    }
    const Label cleanup = m_builder.newLabel();
    const Label end = m_builder.newLabel();
    for (std::size_t i = 0; i < expr->ops.size(); ++i) {
        operand(i);
        if (i + 1 < expr->ops.size()) {
            m_builder.emit(Opcode::Swap, 2); // ( b a )
            m_builder.emit(Opcode::Copy, 2); // ( b a b )
            m_builder.emit(compareOpcode(expr->ops[i]));
            m_builder.emitJump(Opcode::JumpIfFalseOrPop, cleanup);
        } else {
            m_builder.emit(compareOpcode(expr->ops[i]));
        }
    }
    m_builder.emitJump(Opcode::Jump, end);
    m_builder.bind(cleanup); // ( b result )
    m_builder.emit(Opcode::Swap, 2);
    m_builder.emit(Opcode::Pop);
    m_builder.bind(end);
}

void FunctionCompiler::compileConditional(const ConditionalExpr* expr)
{
    const Label orelse = m_builder.newLabel();
    const Label end = m_builder.newLabel();
    compileJumpIf(expr->test, false, orelse);
    if (m_builder.reachable()) {
        compile(expr->body);
        m_builder.emitJump(Opcode::Jump, end);
    }
    m_builder.bind(orelse);
    if (m_builder.reachable())
        compile(expr->orelse);
    m_builder.bind(end);
}

/// Jumps when the truth of the expression is the wanted one; else goes on. Leaves nothing on the stack.
void FunctionCompiler::compileJumpIf(const Expr* expr, bool wanted, Label target)
{
    if (const auto* unary = as<UnaryExpr>(expr); unary && unary->op == UnaryOp::Not) {
        compileJumpIf(unary->operand, !wanted, target);
        return;
    }
    if (const auto* condition = as<BoolExpr>(expr)) {
        // "and" wanted false, "or" wanted true: the first such operand decides.
        const bool decides = condition->isAnd != wanted;
        const Label end = m_builder.newLabel();
        for (std::size_t i = 0; i < condition->values.size(); ++i) {
            const bool last = i + 1 == condition->values.size();
            if (decides || last)
                compileJumpIf(condition->values[i], wanted, target);
            else
                compileJumpIf(condition->values[i], !wanted, end);
            if (!m_builder.reachable())
                break;
        }
        m_builder.bind(end);
        return;
    }
    if (const auto* compare = as<CompareExpr>(expr)) {
        if (compare->ops.size() > 1) {
            compileCompareJump(compare, wanted, target);
            return;
        }
        const Expr* right = compare->comparators[0];
        const auto* none = as<ConstantExpr>(right);
        if (none && none->constant == ConstantKind::None
            && (compare->ops[0] == CompareOp::Is || compare->ops[0] == CompareOp::IsNot)) {
            compile(compare->left);
            at(expr->range);
            const bool jumpIfNone = (compare->ops[0] == CompareOp::Is) == wanted;
            m_builder.emitJump(jumpIfNone ? Opcode::JumpIfNone : Opcode::JumpIfNotNone, target);
            return;
        }
    }
    if (expr->kind == ExprKind::Constant) {
        if (const auto value = constantValue(expr)) {
            if (const auto truth = truthOf(*value)) {
                at(expr->range);
                if (*truth == wanted)
                    m_builder.emitJump(Opcode::Jump, target);
                return;
            }
        }
    }
    compile(expr);
    at(expr->range);
    m_builder.emitJump(wanted ? Opcode::JumpIfTrue : Opcode::JumpIfFalse, target);
}

void FunctionCompiler::compileCompareJump(const CompareExpr* expr, bool wanted, Label target)
{
    const Label cleanup = m_builder.newLabel();
    const Label end = m_builder.newLabel();
    compile(expr->left);
    for (std::size_t i = 0; i < expr->ops.size(); ++i) {
        compile(expr->comparators[i]);
        at(expr->range);
        if (i + 1 < expr->ops.size()) {
            m_builder.emit(Opcode::Swap, 2);
            m_builder.emit(Opcode::Copy, 2);
            m_builder.emit(compareOpcode(expr->ops[i]));
            m_builder.emitJump(Opcode::JumpIfFalse, cleanup); // ( b )
        } else {
            m_builder.emit(compareOpcode(expr->ops[i]));
            m_builder.emitJump(wanted ? Opcode::JumpIfTrue : Opcode::JumpIfFalse, target);
        }
    }
    m_builder.emitJump(Opcode::Jump, end);
    m_builder.bind(cleanup);
    m_builder.emit(Opcode::Pop);
    if (!wanted)
        m_builder.emitJump(Opcode::Jump, target);
    m_builder.bind(end);
}

// --- items -------------------------------------------------------------------------------------------

void FunctionCompiler::compileSubscript(const SubscriptExpr* expr)
{
    compile(expr->value);
    compile(expr->index);
    at(expr->range);
    m_builder.emit(Opcode::LoadSubscript);
}

void FunctionCompiler::compileSlice(const SliceExpr* expr)
{
    const auto part = [&](const Expr* value) {
        if (value)
            compile(value);
        else
            m_builder.emit(Opcode::LoadNone);
    };
    part(expr->lower);
    part(expr->upper);
    if (expr->step)
        compile(expr->step);
    at(expr->range);
    m_builder.emit(Opcode::BuildSlice, expr->step ? 3 : 2);
}

// --- containers --------------------------------------------------------------------------------------

void FunctionCompiler::compileList(Expressions elements, bool ofCall)
{
    // Long displays are appended to, so that they need no deep stack.
    std::uint32_t ready = 0;
    std::size_t i = 0;
    for (; i < elements.size() && i < kLongDisplay && elements[i]->kind != ExprKind::Starred;
         ++i, ++ready)
        compile(elements[i]);
    m_builder.emit(Opcode::BuildList, ready);
    for (; i < elements.size(); ++i) {
        if (const auto* starred = as<StarredExpr>(elements[i])) {
            compile(starred->value);
            at(starred->range);
            m_builder.emit(Opcode::ListExtend, ofCall ? 1 : 0);
        } else {
            compile(elements[i]);
            m_builder.emit(Opcode::ListAppend, 1);
        }
    }
}

void FunctionCompiler::compileSequence(const SequenceExpr* expr)
{
    const auto count = static_cast<std::uint32_t>(expr->elements.size());
    if (expr->kind == ExprKind::Tuple) {
        if (const auto value = constantValue(expr)) {
            m_builder.emitConstant(*value);
            return;
        }
    }
    if (!hasStar(expr->elements) && count <= kLongDisplay) {
        for (const Expr* element : expr->elements)
            compile(element);
        at(expr->range);
        const bool constantSet =
            expr->kind == ExprKind::Set && count > 2
            && std::all_of(expr->elements.begin(), expr->elements.end(),
                           [this](const Expr* e) { return constantValue(e).has_value(); });
        m_builder.emit(expr->kind == ExprKind::Tuple  ? Opcode::BuildTuple
                       : expr->kind == ExprKind::List ? Opcode::BuildList
                                                      : Opcode::BuildSet,
                       constantSet ? count | kConstantItems : count);
        return;
    }
    if (expr->kind == ExprKind::Set) {
        m_builder.emit(Opcode::BuildSet, 0);
        for (const Expr* element : expr->elements) {
            const auto* starred = as<StarredExpr>(element);
            compile(starred ? starred->value : element);
            at(element->range);
            m_builder.emit(starred ? Opcode::SetUpdate : Opcode::SetAdd, 1);
        }
        return;
    }
    compileList(expr->elements);
    if (expr->kind == ExprKind::Tuple)
        m_builder.emit(Opcode::ListToTuple);
}

void FunctionCompiler::compileDict(const DictExpr* expr)
{
    std::size_t i = 0;
    for (; i < expr->keys.size() && i < kLongDisplay && expr->keys[i]; ++i) {
        compile(expr->keys[i]);
        compile(expr->values[i]);
    }
    at(expr->range);
    m_builder.emit(Opcode::BuildMap, static_cast<std::uint32_t>(i));
    for (; i < expr->keys.size(); ++i) {
        if (!expr->keys[i]) {
            compile(expr->values[i]);
            at(expr->values[i]->range);
            m_builder.emit(Opcode::MapUpdate, 1);
        } else {
            compile(expr->keys[i]);
            compile(expr->values[i]);
            at(expr->range);
            m_builder.emit(Opcode::MapAdd, 1);
        }
    }
}

// --- suspending --------------------------------------------------------------------------------------

void FunctionCompiler::await()
{
    m_builder.emit(Opcode::GetAwaitable);
    m_builder.emit(Opcode::LoadNone);
    m_builder.emit(Opcode::YieldFrom);
}

void FunctionCompiler::compileSuspend(const SuspendExpr* expr)
{
    if (expr->kind == ExprKind::Yield && m_frame.isAsync)
        fail(expr->range, "Asynchronous generators are not supported here.",
             "Collect the values in a list and return it.");
    if (expr->value)
        compile(expr->value);
    else
        m_builder.emit(Opcode::LoadNone);
    at(expr->range);
    switch (expr->kind) {
    case ExprKind::Yield:
        m_builder.emit(Opcode::Yield);
        return;
    case ExprKind::YieldFrom:
        m_builder.emit(Opcode::GetYieldIterator);
        m_builder.emit(Opcode::LoadNone);
        m_builder.emit(Opcode::YieldFrom);
        return;
    default:
        if (m_frame.kind == ScopeKind::Generator)
            fail(expr->range, "'await' cannot stand in a generator expression here.",
                 "Write a list comprehension with [ ].");
        await();
    }
}

} // namespace makespan::language::compiler
