#include "engine/language/compiler/function_compiler.h"

namespace makespan::language::compiler {

using namespace syntax;

std::string_view FunctionCompiler::comprehensionName(ExprKind kind)
{
    switch (kind) {
    case ExprKind::ListComprehension:
        return "<listcomp>";
    case ExprKind::SetComprehension:
        return "<setcomp>";
    case ExprKind::DictComprehension:
        return "<dictcomp>";
    default:
        return "<genexpr>";
    }
}

void FunctionCompiler::compileComprehension(const ComprehensionExpr* expr)
{
    Scope& scope = m_unit.scopes.of(expr);
    if (scope.isAsync && scope.isGenerator)
        fail(expr->range, "'await' cannot stand in a generator expression here.",
             "Write a list comprehension with [ ].");
    for (const Comprehension& part : expr->generators) {
        if (part.isAsync)
            fail(part.target->range, "'async for' cannot stand in a comprehension here.",
                 "Write a loop with 'async for'.");
    }
    if (scope.inlined) {
        compileInlined(expr, scope);
        return;
    }
    makeFunction(compileComprehensionCode(expr), scope, nullptr, expr->range);
    compile(expr->generators.front().iter);
    at(expr->range);
    m_builder.emit(Opcode::GetIterator);
    m_builder.emit(Opcode::Call, 1);
}

void FunctionCompiler::compileInlined(const ComprehensionExpr* expr, Scope& scope)
{
    compile(expr->generators.front().iter);
    at(expr->range);
    m_builder.emit(Opcode::GetIterator);
    // ( iterator -- container iterator )
    m_builder.emit(expr->kind == ExprKind::DictComprehension  ? Opcode::BuildMap
                   : expr->kind == ExprKind::SetComprehension ? Opcode::BuildSet
                                                              : Opcode::BuildList,
                   0);
    m_builder.emit(Opcode::Swap, 2);
    Scope* outer = m_scope;
    m_scope = &scope;
    compileGeneratorPart(expr, 0, 1, true);
    m_scope = outer;
}

std::shared_ptr<const Code>
FunctionCompiler::compileComprehensionCode(const ComprehensionExpr* expr)
{
    Scope& scope = m_unit.scopes.of(expr);
    FunctionCompiler inner(m_unit, scope, this, comprehensionName(expr->kind),
                           expr->range.begin.line);
    if (scope.isGenerator)
        inner.m_flags |= Code::kGenerator;
    const std::uint32_t iterator = inner.m_builder.addLocal(".0");
    inner.prepareFrame(nullptr);
    inner.m_builder.setParameters(0, 1, 0, false, false);
    inner.at(expr->range);
    if (expr->kind != ExprKind::Generator)
        inner.m_builder.emit(expr->kind == ExprKind::DictComprehension  ? Opcode::BuildMap
                             : expr->kind == ExprKind::SetComprehension ? Opcode::BuildSet
                                                                        : Opcode::BuildList,
                             0);
    inner.m_builder.emit(Opcode::LoadLocal, iterator);
    inner.compileGeneratorPart(expr, 0, 1, true);
    if (expr->kind != ExprKind::Generator)
        inner.m_builder.emit(Opcode::Return);
    return inner.finish();
}

/// One `for … in … if …` and what is inside it. `depth` iterators stand above the container.
void FunctionCompiler::compileGeneratorPart(const ComprehensionExpr* expr,
                                            std::size_t index,
                                            std::uint32_t depth,
                                            bool iteratorReady)
{
    const Comprehension& part = expr->generators[index];
    checkSize(expr->range);
    if (!iteratorReady) {
        compile(part.iter);
        at(part.iter->range);
        m_builder.emit(Opcode::GetIterator);
    }
    const Label next = m_builder.newLabel();
    const Label rejected = m_builder.newLabel(); // conditions jump forward only
    const Label end = m_builder.newLabel();
    m_builder.bind(next);
    at(expr->range); // what an iterator raises is reported for the comprehension as a whole
    m_builder.emitJump(Opcode::ForIterator, end);
    store(part.target);
    for (const Expr* condition : part.conditions)
        compileJumpIf(condition, false, rejected);
    if (m_builder.reachable()) {
        if (index + 1 < expr->generators.size()) {
            compileGeneratorPart(expr, index + 1, depth + 1, false);
        } else {
            compile(expr->element);
            if (expr->value)
                compile(expr->value);
            at(expr->element->range);
            switch (expr->kind) {
            case ExprKind::ListComprehension:
                m_builder.emit(Opcode::ListAppend, depth + 1);
                break;
            case ExprKind::SetComprehension:
                m_builder.emit(Opcode::SetAdd, depth + 1);
                break;
            case ExprKind::DictComprehension:
                m_builder.emit(Opcode::MapAdd, depth + 1);
                break;
            default:
                m_builder.emit(Opcode::Yield);
                m_builder.emit(Opcode::Pop);
                break;
            }
        }
    }
    m_builder.bind(rejected);
    if (m_builder.reachable())
        m_builder.emitJump(Opcode::Jump, next);
    m_builder.bind(end);
}

} // namespace makespan::language::compiler
