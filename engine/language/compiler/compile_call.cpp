#include "engine/language/compiler/function_compiler.h"

#include <algorithm>

namespace makespan::language::compiler {

using namespace syntax;

namespace {

bool needsUnpacking(const CallExpr* expr)
{
    return std::any_of(expr->args.begin(), expr->args.end(),
                       [](const Expr* argument) { return argument->kind == ExprKind::Starred; })
           || std::any_of(expr->keywords.begin(), expr->keywords.end(),
                          [](const Keyword& keyword) { return keyword.name.empty(); });
}

} // namespace

void FunctionCompiler::compileCall(const CallExpr* expr)
{
    if (compileSuper(expr))
        return;
    if (needsUnpacking(expr)) {
        compileUnpackedCall(expr);
        return;
    }
    const auto* method = as<AttributeExpr>(expr->function);
    if (method) {
        compile(method->value);
        at(method->range);
        m_builder.emit(Opcode::LoadMethod, m_builder.name(mangled(method->name)));
    } else {
        compile(expr->function);
    }
    for (const Expr* argument : expr->args)
        compile(argument);
    auto count = static_cast<std::uint32_t>(expr->args.size());
    const bool keywords = !expr->keywords.empty();
    if (keywords)
        count += compileKeywordValues(expr->keywords);
    // As CPython: a method call over several lines belongs to the line of the method's name.
    Range range = expr->range;
    if (method && method->nameRange.begin.line > range.begin.line)
        range.begin = method->nameRange.begin;
    at(range);
    if (method)
        m_builder.emit(keywords ? Opcode::CallMethodKeywords : Opcode::CallMethod, count);
    else
        m_builder.emit(keywords ? Opcode::CallKeywords : Opcode::Call, count);
}

/// The values of named arguments and the tuple of their names. \returns how many values.
std::uint32_t FunctionCompiler::compileKeywordValues(List<Keyword> keywords)
{
    std::vector<Value> names;
    for (const Keyword& keyword : keywords) {
        compile(keyword.value);
        names.push_back(m_unit.string(mangled(keyword.name)));
    }
    m_builder.emitConstant(m_unit.arena->tuple(names));
    return static_cast<std::uint32_t>(names.size());
}

/// f(*args, **kwargs): one iterable with all positional arguments, one dict with all named ones.
void FunctionCompiler::compileUnpackedCall(const CallExpr* expr)
{
    compile(expr->function);
    compileList(expr->args, true);
    if (!expr->keywords.empty()) {
        m_builder.emit(Opcode::BuildMap, 0);
        for (const Keyword& keyword : expr->keywords) {
            if (keyword.name.empty()) {
                compile(keyword.value);
                at(keyword.range);
                m_builder.emit(Opcode::MapMerge, 1);
                continue;
            }
            // One at a time through MapMerge, so that a name given twice is noticed.
            m_builder.emitConstant(m_unit.string(mangled(keyword.name)));
            compile(keyword.value);
            at(keyword.range);
            m_builder.emit(Opcode::BuildMap, 1);
            m_builder.emit(Opcode::MapMerge, 1);
        }
    }
    at(expr->range);
    m_builder.emit(Opcode::CallUnpacked, expr->keywords.empty() ? 0 : 1);
}

/// super() without arguments: the class that the function was defined in, and its first parameter.
bool FunctionCompiler::compileSuper(const CallExpr* expr)
{
    const auto* name = as<NameExpr>(expr->function);
    if (!name || name->id != "super" || !expr->args.empty() || !expr->keywords.empty())
        return false;
    const Symbol* symbol = m_scope->find("super");
    if ((symbol && symbol->home) || m_unit.globals->find("super") >= 0)
        return false; // somebody's own function
    const Symbol* self = nullptr;
    for (const auto& candidate : m_frame.symbols) {
        if (candidate->parameter) {
            self = candidate.get();
            break;
        }
    }
    const Symbol* cell = m_frame.find(kClassCell);
    if (!cell || !cell->home)
        cell = m_scope->find(kClassCell);
    if (!self || !cell || !cell->home)
        fail(expr->range, "super() can only be used in a method of a class.",
             "Name the class: super(Class, object).");
    at(expr->range);
    m_builder.emit(Opcode::LoadDeref, slotOf(cell->home));
    m_builder.emit(self->captured ? Opcode::LoadDeref : Opcode::LoadLocal, slotOf(self));
    m_builder.emit(Opcode::LoadSuper);
    return true;
}

} // namespace makespan::language::compiler
