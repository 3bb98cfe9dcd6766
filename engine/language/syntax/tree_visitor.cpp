#include "engine/language/syntax/tree_visitor.h"

namespace makespan::language::syntax {

void TreeVisitor::visitParameters(const Parameters* parameters)
{
    const auto one = [this](const Parameter& parameter) {
        visit(parameter.annotation);
        visit(parameter.value);
    };
    for (const Parameter& parameter : parameters->positional)
        one(parameter);
    for (const Parameter& parameter : parameters->keywordOnly)
        one(parameter);
    if (parameters->args)
        one(*parameters->args);
    if (parameters->kwargs)
        one(*parameters->kwargs);
}

void TreeVisitor::visitPattern(const Pattern* pattern)
{
    if (!pattern)
        return;
    visit(pattern->value);
    visitAll(pattern->keys);
    visitPattern(pattern->pattern);
    for (const Pattern* part : pattern->patterns)
        visitPattern(part);
    for (const KeywordPattern& keyword : pattern->keywords)
        visitPattern(keyword.pattern);
}

void TreeVisitor::visit(const Stmt* statement)
{
    switch (statement->kind) {
    case StmtKind::Expression:
    case StmtKind::Return:
    case StmtKind::Pass:
    case StmtKind::Break:
    case StmtKind::Continue:
        visit(as<SimpleStmt>(statement)->value);
        return;
    case StmtKind::Assign:
        visit(as<AssignStmt>(statement)->value);
        visitAll(as<AssignStmt>(statement)->targets);
        return;
    case StmtKind::AugAssign:
        visit(as<AugAssignStmt>(statement)->target);
        visit(as<AugAssignStmt>(statement)->value);
        return;
    case StmtKind::AnnAssign:
        visit(as<AnnAssignStmt>(statement)->target);
        visit(as<AnnAssignStmt>(statement)->annotation);
        visit(as<AnnAssignStmt>(statement)->value);
        return;
    case StmtKind::Delete:
        visitAll(as<DeleteStmt>(statement)->targets);
        return;
    case StmtKind::Raise:
        visit(as<RaiseStmt>(statement)->exception);
        visit(as<RaiseStmt>(statement)->cause);
        return;
    case StmtKind::Assert:
        visit(as<AssertStmt>(statement)->test);
        visit(as<AssertStmt>(statement)->message);
        return;
    case StmtKind::Global:
    case StmtKind::Nonlocal:
    case StmtKind::Import:
    case StmtKind::ImportFrom:
        return;
    case StmtKind::If:
        for (const Branch& branch : as<IfStmt>(statement)->branches) {
            visit(branch.test);
            visitBody(branch.body);
        }
        visitBody(as<IfStmt>(statement)->orelse);
        return;
    case StmtKind::While:
        visit(as<WhileStmt>(statement)->test);
        visitBody(as<WhileStmt>(statement)->body);
        visitBody(as<WhileStmt>(statement)->orelse);
        return;
    case StmtKind::For:
        visit(as<ForStmt>(statement)->target);
        visit(as<ForStmt>(statement)->iter);
        visitBody(as<ForStmt>(statement)->body);
        visitBody(as<ForStmt>(statement)->orelse);
        return;
    case StmtKind::Try:
        visitBody(as<TryStmt>(statement)->body);
        for (const ExceptHandler& handler : as<TryStmt>(statement)->handlers) {
            visit(handler.type);
            visitBody(handler.body);
        }
        visitBody(as<TryStmt>(statement)->orelse);
        visitBody(as<TryStmt>(statement)->finalbody);
        return;
    case StmtKind::With:
        for (const WithItem& item : as<WithStmt>(statement)->items) {
            visit(item.context);
            visit(item.target);
        }
        visitBody(as<WithStmt>(statement)->body);
        return;
    case StmtKind::FunctionDef: {
        const auto* function = as<FunctionDefStmt>(statement);
        visitAll(function->decorators);
        visitParameters(function->parameters);
        visit(function->returns);
        visitBody(function->body);
        return;
    }
    case StmtKind::ClassDef: {
        const auto* type = as<ClassDefStmt>(statement);
        visitAll(type->decorators);
        visitAll(type->bases);
        for (const Keyword& keyword : type->keywords)
            visit(keyword.value);
        visitBody(type->body);
        return;
    }
    case StmtKind::Match:
        visit(as<MatchStmt>(statement)->subject);
        for (const MatchCase& branch : as<MatchStmt>(statement)->cases) {
            visitPattern(branch.pattern);
            visit(branch.guard);
            visitBody(branch.body);
        }
        return;
    }
}

} // namespace makespan::language::syntax
