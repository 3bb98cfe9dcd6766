#include "engine/language/compiler/function_compiler.h"

#include <algorithm>
#include <array>

namespace makespan::language::compiler {

using namespace syntax;

void FunctionCompiler::compile(Body body)
{
    for (const Stmt* statement : body) {
        if (!m_builder.reachable())
            return; // behind a return, break, continue or raise
        compile(statement);
    }
}

void FunctionCompiler::compile(const Stmt* statement)
{
    checkSize(statement->range);
    at(statement->range);
    switch (statement->kind) {
    case StmtKind::Expression: {
        const Expr* value = as<SimpleStmt>(statement)->value;
        if (value->kind == ExprKind::Constant)
            return; // a docstring, or without effect
        compile(value);
        m_builder.emit(Opcode::Pop);
        return;
    }
    case StmtKind::Assign:
        compileAssign(as<AssignStmt>(statement));
        return;
    case StmtKind::AugAssign:
        compileAugAssign(as<AugAssignStmt>(statement));
        return;
    case StmtKind::AnnAssign:
        compileAnnAssign(as<AnnAssignStmt>(statement));
        return;
    case StmtKind::Return:
        compileReturn(as<SimpleStmt>(statement));
        return;
    case StmtKind::Delete:
        for (const Expr* target : as<DeleteStmt>(statement)->targets)
            erase(target);
        return;
    case StmtKind::Raise: {
        const auto* raise = as<RaiseStmt>(statement);
        if (raise->exception)
            compile(raise->exception);
        if (raise->cause)
            compile(raise->cause);
        at(statement->range);
        m_builder.emit(Opcode::Raise, raise->cause ? 2 : raise->exception ? 1 : 0);
        return;
    }
    case StmtKind::Assert:
        compileAssert(as<AssertStmt>(statement));
        return;
    case StmtKind::Pass:
    case StmtKind::Global:
    case StmtKind::Nonlocal:
        return;
    case StmtKind::Break:
    case StmtKind::Continue:
        leaveLoop(as<SimpleStmt>(statement));
        return;
    case StmtKind::Import:
        compileImport(as<ImportStmt>(statement));
        return;
    case StmtKind::ImportFrom:
        compileImportFrom(as<ImportStmt>(statement));
        return;
    case StmtKind::If:
        compileIf(as<IfStmt>(statement));
        return;
    case StmtKind::While:
        compileWhile(as<WhileStmt>(statement));
        return;
    case StmtKind::For:
        if (as<ForStmt>(statement)->isAsync)
            compileAsyncFor(as<ForStmt>(statement));
        else
            compileFor(as<ForStmt>(statement));
        return;
    case StmtKind::Try:
        compileTry(as<TryStmt>(statement));
        return;
    case StmtKind::With:
        compileWith(as<WithStmt>(statement), 0);
        return;
    case StmtKind::FunctionDef:
        compileFunction(as<FunctionDefStmt>(statement));
        return;
    case StmtKind::ClassDef:
        compileClass(as<ClassDefStmt>(statement));
        return;
    case StmtKind::Match:
        compileMatch(as<MatchStmt>(statement));
        return;
    }
}

// --- assignment --------------------------------------------------------------------------------------

/// ( value -- ): stores the top of the stack.
void FunctionCompiler::store(const Expr* target)
{
    switch (target->kind) {
    case ExprKind::Name:
        at(target->range);
        storeName(as<NameExpr>(target)->id);
        return;
    case ExprKind::Attribute:
        compile(as<AttributeExpr>(target)->value);
        at(target->range);
        m_builder.emit(Opcode::StoreAttribute,
                       m_builder.name(mangled(as<AttributeExpr>(target)->name)));
        return;
    case ExprKind::Subscript:
        compile(as<SubscriptExpr>(target)->value);
        compile(as<SubscriptExpr>(target)->index);
        at(target->range);
        m_builder.emit(Opcode::StoreSubscript);
        return;
    case ExprKind::List:
    case ExprKind::Tuple:
        storeSequence(as<SequenceExpr>(target));
        return;
    case ExprKind::Starred:
        store(as<StarredExpr>(target)->value);
        return;
    default:
        fail(target->range, "This expression cannot be given a value.");
    }
}

void FunctionCompiler::storeSequence(const SequenceExpr* target)
{
    const auto& elements = target->elements;
    const auto star = std::find_if(elements.begin(), elements.end(), [](const Expr* element) {
        return element->kind == ExprKind::Starred;
    });
    at(target->range);
    if (star == elements.end()) {
        m_builder.emit(Opcode::UnpackSequence, static_cast<std::uint32_t>(elements.size()));
    } else {
        const auto before = static_cast<std::uint32_t>(star - elements.begin());
        const auto after = static_cast<std::uint32_t>(elements.size()) - before - 1;
        if (before > 0xfff || after > 0xfff)
            fail(target->range, "Too many names stand on the left of this assignment.");
        m_builder.emit(Opcode::UnpackExtended, before | (after << 12));
    }
    for (const Expr* element : elements)
        store(element);
}

void FunctionCompiler::erase(const Expr* target)
{
    switch (target->kind) {
    case ExprKind::Name:
        at(target->range);
        deleteName(as<NameExpr>(target)->id);
        return;
    case ExprKind::Attribute:
        compile(as<AttributeExpr>(target)->value);
        at(target->range);
        m_builder.emit(Opcode::DeleteAttribute,
                       m_builder.name(mangled(as<AttributeExpr>(target)->name)));
        return;
    case ExprKind::Subscript:
        compile(as<SubscriptExpr>(target)->value);
        compile(as<SubscriptExpr>(target)->index);
        at(target->range);
        m_builder.emit(Opcode::DeleteSubscript);
        return;
    case ExprKind::List:
    case ExprKind::Tuple:
        for (const Expr* element : as<SequenceExpr>(target)->elements)
            erase(element);
        return;
    default:
        fail(target->range, "This expression cannot be deleted.");
    }
}

void FunctionCompiler::compileAssign(const AssignStmt* statement)
{
    compile(statement->value);
    for (std::size_t i = 0; i < statement->targets.size(); ++i) {
        if (i + 1 < statement->targets.size())
            m_builder.emit(Opcode::Copy, 1);
        store(statement->targets[i]);
    }
}

void FunctionCompiler::compileAugAssign(const AugAssignStmt* statement)
{
    static constexpr std::array kOpcodes = {
        Opcode::InplaceAdd,        Opcode::InplaceSubtract,
        Opcode::InplaceMultiply,   Opcode::InplaceMatrixMultiply,
        Opcode::InplaceTrueDivide, Opcode::InplaceFloorDivide,
        Opcode::InplaceModulo,     Opcode::InplacePower,
        Opcode::InplaceLeftShift,  Opcode::InplaceRightShift,
        Opcode::InplaceBitOr,      Opcode::InplaceBitXor,
        Opcode::InplaceBitAnd,
    };
    const Opcode op = kOpcodes[static_cast<std::size_t>(statement->op)];
    const Expr* target = statement->target;
    if (const auto* attribute = as<AttributeExpr>(target)) {
        const std::uint32_t name = m_builder.name(mangled(attribute->name));
        compile(attribute->value);
        m_builder.emit(Opcode::Copy, 1); // ( object object )
        at(target->range);
        m_builder.emit(Opcode::LoadAttribute, name);
        compile(statement->value);
        at(statement->range);
        m_builder.emit(op); // ( object result )
        m_builder.emit(Opcode::Swap, 2);
        at(target->range);
        m_builder.emit(Opcode::StoreAttribute, name);
        return;
    }
    if (const auto* subscript = as<SubscriptExpr>(target)) {
        compile(subscript->value);
        compile(subscript->index);
        m_builder.emit(Opcode::Copy, 2);
        m_builder.emit(Opcode::Copy, 2); // ( object key object key )
        at(target->range);
        m_builder.emit(Opcode::LoadSubscript);
        compile(statement->value);
        at(statement->range);
        m_builder.emit(op); // ( object key result )
        m_builder.emit(Opcode::Swap, 3);
        m_builder.emit(Opcode::Swap, 2); // ( result object key )
        at(target->range);
        m_builder.emit(Opcode::StoreSubscript);
        return;
    }
    compile(target);
    compile(statement->value);
    at(statement->range);
    m_builder.emit(op);
    store(target);
}

/// Annotations are not evaluated. A class keeps their texts, from which dataclasses take the fields.
void FunctionCompiler::compileAnnAssign(const AnnAssignStmt* statement)
{
    if (statement->value) {
        compile(statement->value);
        store(statement->target);
    }
    const auto* name = as<NameExpr>(statement->target);
    if (m_frame.kind != ScopeKind::Class || !name || name->parenthesised)
        return;
    const Range& range = statement->annotation->range;
    const auto text = std::string_view(*m_unit.source)
                          .substr(range.begin.offset, range.end.offset - range.begin.offset);
    const auto* quoted = as<ConstantExpr>(statement->annotation);
    at(statement->range);
    m_builder.emitConstant(quoted && quoted->constant == ConstantKind::String
                               ? m_unit.string(quoted->text)
                               : m_unit.string(text));
    m_builder.emit(Opcode::LoadName, m_builder.name("__annotations__"));
    m_builder.emitConstant(m_unit.string(mangled(name->id)));
    m_builder.emit(Opcode::StoreSubscript);
}

void FunctionCompiler::compileAssert(const AssertStmt* statement)
{
    const Label good = m_builder.newLabel();
    compileJumpIf(statement->test, true, good);
    if (m_builder.reachable()) {
        at(statement->range);
        const Value error =
            m_unit.options.builtin ? m_unit.options.builtin("AssertionError") : Value::undefined();
        if (error.isUndefined())
            loadName("AssertionError");
        else
            m_builder.emitConstant(error);
        if (statement->message) {
            compile(statement->message);
            at(statement->range);
            m_builder.emit(Opcode::Call, 1);
        }
        at(statement->range);
        m_builder.emit(Opcode::Raise, 1);
    }
    m_builder.bind(good);
}

void FunctionCompiler::compileReturn(const SimpleStmt* statement)
{
    if (m_frame.kind == ScopeKind::Module)
        fail(statement->range, "'return' may only stand inside a function.");
    if (statement->value)
        compile(statement->value);
    else
        m_builder.emit(Opcode::LoadNone);
    at(statement->range);
    const std::vector<Region> closed = unwind(0, true);
    if (m_builder.reachable()) { // else a finally block returned something else
        at(statement->range);
        m_builder.emit(Opcode::Return);
    }
    reopen(closed);
}

// --- import ------------------------------------------------------------------------------------------

void FunctionCompiler::compileImport(const ImportStmt* statement)
{
    for (const Alias& alias : statement->names) {
        at(alias.range);
        m_builder.emit(Opcode::ImportModule, m_builder.name(alias.name));
        const std::size_t dot = alias.name.find('.');
        if (!alias.asName.empty()) {
            storeName(alias.asName);
        } else if (dot == std::string_view::npos) {
            storeName(alias.name);
        } else {
            // import a.b binds a.
            m_builder.emit(Opcode::Pop);
            m_builder.emit(Opcode::ImportModule, m_builder.name(alias.name.substr(0, dot)));
            storeName(alias.name.substr(0, dot));
        }
    }
}

void FunctionCompiler::compileImportFrom(const ImportStmt* statement)
{
    if (statement->level > 0)
        fail(statement->moduleRange,
             "A program is one file: there is no module to import from beside it.",
             "Put the functions into this file.");
    if (statement->module == "__future__")
        return;
    at(statement->range);
    m_builder.emit(Opcode::ImportModule, m_builder.name(statement->module));
    for (const Alias& alias : statement->names) {
        at(alias.range);
        if (alias.name == "*")
            fail(alias.range, "'import *' can only stand at the top level of the program here.",
                 "Name what you need: from " + std::string(statement->module) + " import …");
        m_builder.emit(Opcode::ImportFrom, m_builder.name(alias.name));
        storeName(alias.asName.empty() ? alias.name : alias.asName);
    }
    m_builder.emit(Opcode::Pop);
}

} // namespace makespan::language::compiler
