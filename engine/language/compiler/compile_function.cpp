#include "engine/language/compiler/function_compiler.h"

#include <algorithm>

namespace makespan::language::compiler {

using namespace syntax;

std::shared_ptr<const Code> FunctionCompiler::compileFunctionCode(const FunctionDefStmt* statement)
{
    Scope& scope = m_unit.scopes.of(statement);
    // firstLine is that of the first decorator, as in CPython's co_firstlineno.
    const std::uint32_t line = statement->decorators.empty()
                                   ? statement->range.begin.line
                                   : statement->decorators.front()->range.begin.line;
    FunctionCompiler inner(m_unit, scope, this, statement->name, line);
    if (statement->isAsync)
        inner.m_flags |= Code::kCoroutine;
    else if (scope.isGenerator)
        inner.m_flags |= Code::kGenerator;
    inner.prepareFrame(statement->parameters);
    if (const ConstantExpr* text = docstring(statement->body))
        inner.m_builder.setDocumentation(m_unit.string(text->text));
    inner.compile(statement->body);
    return inner.finish();
}

std::shared_ptr<const Code> FunctionCompiler::compileLambdaCode(const LambdaExpr* expr)
{
    Scope& scope = m_unit.scopes.of(expr);
    FunctionCompiler inner(m_unit, scope, this, "<lambda>", expr->range.begin.line);
    if (scope.isGenerator)
        inner.m_flags |= Code::kGenerator;
    inner.prepareFrame(expr->parameters);
    inner.compile(expr->body);
    inner.m_builder.emit(Opcode::Return);
    return inner.finish();
}

void FunctionCompiler::compileFunction(const FunctionDefStmt* statement)
{
    for (const Expr* decorator : statement->decorators)
        compile(decorator);
    makeFunction(compileFunctionCode(statement), m_unit.scopes.of(statement), statement->parameters,
                 statement->range);
    for (std::size_t i = statement->decorators.size(); i > 0; --i) {
        at(statement->decorators[i - 1]->range);
        m_builder.emit(Opcode::Call, 1);
    }
    at(statement->range);
    storeName(statement->name);
}

void FunctionCompiler::compileLambda(const LambdaExpr* expr)
{
    makeFunction(compileLambdaCode(expr), m_unit.scopes.of(expr), expr->parameters, expr->range);
}

/// Defaults of positional parameters as a tuple, those of keyword-only ones as a dict.
std::uint32_t FunctionCompiler::compileDefaults(const Parameters* parameters)
{
    std::uint32_t flags = 0;
    std::uint32_t count = 0;
    for (const Parameter& parameter : parameters->positional) {
        if (parameter.value) {
            compile(parameter.value);
            ++count;
        }
    }
    if (count > 0) {
        m_builder.emit(Opcode::BuildTuple, count);
        flags |= kDefaults;
    }
    count = 0;
    for (const Parameter& parameter : parameters->keywordOnly) {
        if (parameter.value) {
            m_builder.emitConstant(m_unit.string(mangled(parameter.name)));
            compile(parameter.value);
            ++count;
        }
    }
    if (count > 0) {
        m_builder.emit(Opcode::BuildMap, count);
        flags |= kKeywordDefaults;
    }
    return flags;
}

void FunctionCompiler::makeFunction(std::shared_ptr<const Code> code,
                                    const Scope& scope,
                                    const Parameters* parameters,
                                    const Range& range)
{
    std::uint32_t flags = parameters ? compileDefaults(parameters) : 0U;
    at(range);
    if (!scope.freeSymbols.empty()) {
        for (const Symbol* free : scope.freeSymbols)
            m_builder.emit(Opcode::LoadClosure, slotOf(free));
        m_builder.emit(Opcode::BuildTuple, static_cast<std::uint32_t>(scope.freeSymbols.size()));
        flags |= kClosure;
    }
    const std::uint32_t child = m_builder.child(std::move(code));
    if (child > 0xffff)
        fail(range, "There are too many functions in one place.",
             "Split the program into functions.");
    m_builder.emit(Opcode::MakeFunction, child | flags);
}

// --- classes -----------------------------------------------------------------------------------------

std::shared_ptr<const Code> FunctionCompiler::compileClassCode(const ClassDefStmt* statement)
{
    Scope& scope = m_unit.scopes.of(statement);
    const std::uint32_t line = statement->decorators.empty()
                                   ? statement->range.begin.line
                                   : statement->decorators.front()->range.begin.line;
    FunctionCompiler inner(m_unit, scope, this, statement->name, line);
    inner.m_flags |= Code::kClassBody;
    inner.prepareFrame(nullptr);
    inner.at(statement->range);
    inner.m_builder.emitConstant(m_unit.arena->string(m_unit.options.moduleName));
    inner.m_builder.emit(Opcode::StoreName, inner.m_builder.name("__module__"));
    inner.m_builder.emit(Opcode::LoadBuildClassName);
    inner.m_builder.emit(Opcode::StoreName, inner.m_builder.name("__qualname__"));
    if (const ConstantExpr* text = docstring(statement->body)) {
        inner.m_builder.emitConstant(m_unit.string(text->text));
        inner.m_builder.emit(Opcode::StoreName, inner.m_builder.name("__doc__"));
    }
    const bool annotated =
        std::any_of(statement->body.begin(), statement->body.end(),
                    [](const Stmt* inside) { return inside->kind == StmtKind::AnnAssign; });
    if (annotated) {
        inner.m_builder.emit(Opcode::BuildMap, 0);
        inner.m_builder.emit(Opcode::StoreName, inner.m_builder.name("__annotations__"));
    }
    inner.compile(statement->body);
    // As in CPython, the body returns the cell that its methods' super() looks into.
    const Symbol* cell = scope.find(kClassCell);
    if (inner.m_builder.reachable() && cell && cell->captured) {
        inner.m_builder.emit(Opcode::LoadClosure, inner.slotOf(cell));
        inner.m_builder.emit(Opcode::Return);
    }
    return inner.finish();
}

void FunctionCompiler::compileClass(const ClassDefStmt* statement)
{
    for (const Expr* decorator : statement->decorators)
        compile(decorator);
    makeFunction(compileClassCode(statement), m_unit.scopes.of(statement), nullptr,
                 statement->range);
    for (const Expr* base : statement->bases) {
        if (base->kind == ExprKind::Starred)
            fail(base->range, "The bases of a class must be named one by one here.");
        compile(base);
    }
    for (const Keyword& keyword : statement->keywords) {
        if (keyword.name.empty())
            fail(keyword.range, "The arguments of a class must be named one by one here.");
        m_builder.emitConstant(m_unit.string(keyword.name));
        compile(keyword.value);
    }
    at(statement->range);
    auto operand = static_cast<std::uint32_t>(statement->bases.size());
    if (!statement->keywords.empty()) {
        m_builder.emit(Opcode::BuildMap, static_cast<std::uint32_t>(statement->keywords.size()));
        operand |= kClassKeywords;
    }
    m_builder.emit(Opcode::BuildClass, operand);
    for (std::size_t i = statement->decorators.size(); i > 0; --i) {
        at(statement->decorators[i - 1]->range);
        m_builder.emit(Opcode::Call, 1);
    }
    at(statement->range);
    storeName(statement->name);
}

} // namespace makespan::language::compiler
