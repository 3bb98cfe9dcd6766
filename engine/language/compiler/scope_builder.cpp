#include "engine/language/compiler/scope_builder.h"

#include "engine/language/syntax/ast_children.h"

#include <string>
#include <utility>

namespace makespan::language::compiler {

using namespace syntax;

namespace {

class ScopeBuilder
{
public:
    ScopeBuilder(ScopeTable& table, Diagnostics& diagnostics)
        : m_table(table)
        , m_diagnostics(diagnostics)
        , m_scope(&table.module())
    {}

    void visit(Body body)
    {
        for (const Stmt* statement : body)
            visit(statement);
    }

private:
    /// Makes a scope current for the lifetime of the guard.
    class Inside
    {
    public:
        Inside(ScopeBuilder& builder, Scope& scope)
            : m_builder(builder)
            , m_outer(builder.m_scope)
        {
            builder.m_scope = &scope;
        }

        ~Inside() { m_builder.m_scope = m_outer; }

        Inside(const Inside&) = delete;
        Inside& operator=(const Inside&) = delete;

    private:
        ScopeBuilder& m_builder;
        Scope* m_outer;
    };

    void report(Range range, std::string message, std::string suggestion = {})
    {
        m_diagnostics.push_back(
            {Severity::Error, range, "SyntaxError", std::move(message), std::move(suggestion)});
    }

    Symbol& symbol(std::string_view name) { return m_scope->get(m_table.mangled(*m_scope, name)); }

    void bind(Scope& scope, std::string_view name, Range range)
    {
        Symbol& bound = scope.get(m_table.mangled(scope, name));
        if (!bound.bound)
            bound.firstBinding = range;
        bound.bound = true;
    }

    void bind(std::string_view name, Range range) { bind(*m_scope, name, range); }

    void use(std::string_view name, Range range)
    {
        Symbol& used = symbol(name);
        if (!used.used)
            used.firstUse = range;
        used.used = true;
        if (name == "super" || name == kClassCell)
            useClassCell();
    }

    /// super() and __class__ reach the class through a cell that the class body provides.
    void useClassCell()
    {
        Scope* scope = m_scope;
        while (scope && scope->isFunctionLike())
            scope = scope->parent;
        if (!scope || scope->kind != ScopeKind::Class || m_scope == scope)
            return;
        for (Scope* inner = m_scope; inner != scope; inner = inner->parent)
            inner->usesClassCell = true;
        m_scope->get(kClassCell).used = true;
        scope->usesClassCell = true;
    }

    // --- expressions

    void visit(Expressions list)
    {
        for (const Expr* expr : list)
            visit(expr);
    }

    void visit(const Expr* expr)
    {
        if (!expr)
            return;
        switch (expr->kind) {
        case ExprKind::Name:
            use(as<NameExpr>(expr)->id, expr->range);
            return;
        case ExprKind::Lambda:
            visitFunction(ScopeKind::Lambda, expr, as<LambdaExpr>(expr)->parameters,
                          [&] { visit(as<LambdaExpr>(expr)->body); });
            return;
        case ExprKind::ListComprehension:
        case ExprKind::SetComprehension:
        case ExprKind::DictComprehension:
        case ExprKind::Generator:
            visitComprehension(as<ComprehensionExpr>(expr));
            return;
        case ExprKind::Named:
            visitNamed(as<NamedExpr>(expr));
            return;
        case ExprKind::Yield:
        case ExprKind::YieldFrom:
            if (m_scope->kind == ScopeKind::Comprehension || m_scope->kind == ScopeKind::Generator)
                report(expr->range, "'yield' cannot stand inside a comprehension.",
                       "Write a loop instead.");
            m_scope->isGenerator = true;
            break;
        case ExprKind::Await:
            if (m_scope->kind == ScopeKind::Generator)
                m_scope->isAsync = true;
            break;
        default:
            break;
        }
        forEachChild(expr, [&](const Expr* child) { visit(child); });
    }

    void visitComprehension(const ComprehensionExpr* expr)
    {
        // The first iterable is evaluated outside, everything else inside.
        visit(expr->generators.front().iter);
        const bool generator = expr->kind == ExprKind::Generator;
        Scope& scope =
            m_table.add(generator ? ScopeKind::Generator : ScopeKind::Comprehension, m_scope, expr);
        const Inside inside(*this, scope);
        scope.isGenerator = generator;
        for (std::size_t i = 0; i < expr->generators.size(); ++i) {
            const Comprehension& part = expr->generators[i];
            if (i > 0)
                visit(part.iter);
            visitTarget(part.target);
            visit(part.conditions);
        }
        visit(expr->element);
        visit(expr->value);
    }

    /// `name := value` binds in the function around all comprehensions.
    void visitNamed(const NamedExpr* expr)
    {
        visit(expr->value);
        Scope* target = m_scope;
        while (target->kind == ScopeKind::Comprehension || target->kind == ScopeKind::Generator) {
            if (const Symbol* own = target->find(expr->target->id); own && own->bound)
                report(expr->range,
                       "The loop variable '" + std::string(expr->target->id)
                           + "' of a comprehension cannot be changed by ':='.",
                       "Choose another name.");
            target = target->parent;
        }
        if (target != m_scope && target->kind == ScopeKind::Class)
            report(expr->range, "':=' cannot stand in a comprehension directly inside a class.",
                   "Write a loop instead.");
        bind(*target, expr->target->id, expr->target->range);
        if (target != m_scope) {
            Symbol& passing = symbol(expr->target->id);
            passing.used = true;
            passing.firstUse = expr->target->range;
        }
    }

    void visitTarget(const Expr* target)
    {
        if (!target)
            return;
        switch (target->kind) {
        case ExprKind::Name:
            bind(as<NameExpr>(target)->id, target->range);
            return;
        case ExprKind::Starred:
            visitTarget(as<StarredExpr>(target)->value);
            return;
        case ExprKind::Tuple:
        case ExprKind::List:
            for (const Expr* element : as<SequenceExpr>(target)->elements)
                visitTarget(element);
            return;
        default:
            visit(target);
        }
    }

    // --- functions

    template <class VisitBody>
    void visitFunction(ScopeKind kind,
                       const void* node,
                       const Parameters* parameters,
                       VisitBody&& visitBody)
    {
        forEachParameter(parameters, [&](const Parameter& parameter) {
            visit(parameter.value);
            visit(parameter.annotation);
        });
        Scope& scope = m_table.add(kind, m_scope, node);
        const Inside inside(*this, scope);
        forEachParameter(parameters, [&](const Parameter& parameter) {
            bind(parameter.name, parameter.range);
            symbol(parameter.name).parameter = true;
        });
        visitBody();
    }

    template <class Visit>
    static void forEachParameter(const Parameters* parameters, Visit&& visit)
    {
        for (const Parameter& parameter : parameters->positional)
            visit(parameter);
        for (const Parameter& parameter : parameters->keywordOnly)
            visit(parameter);
        if (parameters->args)
            visit(*parameters->args);
        if (parameters->kwargs)
            visit(*parameters->kwargs);
    }

    void visitClass(const ClassDefStmt* statement)
    {
        visit(statement->decorators);
        visit(statement->bases);
        for (const Keyword& keyword : statement->keywords)
            visit(keyword.value);
        bind(statement->name, statement->nameRange);
        Scope& scope = m_table.add(ScopeKind::Class, m_scope, statement);
        const std::size_t letters = statement->name.find_first_not_of('_');
        scope.privatePrefix = letters == std::string_view::npos ? std::string_view()
                                                                : statement->name.substr(letters);
        const Inside inside(*this, scope);
        visit(statement->body);
    }

    // --- statements

    void visitImport(const ImportStmt* statement)
    {
        for (const Alias& alias : statement->names) {
            if (alias.name == "*")
                continue;
            std::string_view name = alias.asName;
            if (name.empty())
                name = statement->kind == StmtKind::Import
                           ? alias.name.substr(0, alias.name.find('.'))
                           : alias.name;
            bind(name, alias.range);
        }
    }

    void declare(const ScopeStmt* statement)
    {
        const bool global = statement->kind == StmtKind::Global;
        const std::string word = global ? "global" : "nonlocal";
        for (const DeclaredName& declared : statement->names) {
            Symbol& found = symbol(declared.name);
            const std::string shown = "'" + std::string(declared.name) + "'";
            if (found.parameter)
                report(declared.range,
                       "The name " + shown + " is a parameter, it cannot be " + word + " too.",
                       "Choose another name for one of them.");
            else if (m_scope->kind != ScopeKind::Module && (found.bound || found.used))
                report(declared.range,
                       "The name " + shown + " is used before this '" + word + "' line.",
                       "Move the line to the beginning of the function.");
            else if (global ? found.nonlocal : found.global)
                report(declared.range, "The name " + shown + " cannot be both global and nonlocal.",
                       "Delete one of the two lines.");
            if (m_scope->kind == ScopeKind::Module)
                continue;
            (global ? found.global : found.nonlocal) = true;
            found.declaration = declared.range;
        }
    }

    void visitPattern(const Pattern* pattern)
    {
        if (!pattern)
            return;
        visit(pattern->value);
        visit(pattern->keys);
        if (!pattern->name.empty())
            bind(pattern->name, pattern->range);
        visitPattern(pattern->pattern);
        for (const Pattern* part : pattern->patterns)
            visitPattern(part);
        for (const KeywordPattern& keyword : pattern->keywords)
            visitPattern(keyword.pattern);
    }

    void visit(const Stmt* statement)
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
            for (const Expr* target : as<AssignStmt>(statement)->targets)
                visitTarget(target);
            return;
        case StmtKind::AugAssign:
            visit(as<AugAssignStmt>(statement)->target);
            visit(as<AugAssignStmt>(statement)->value);
            visitTarget(as<AugAssignStmt>(statement)->target);
            return;
        case StmtKind::AnnAssign:
            visit(as<AnnAssignStmt>(statement)->value);
            visit(as<AnnAssignStmt>(statement)->annotation);
            visitTarget(as<AnnAssignStmt>(statement)->target);
            return;
        case StmtKind::Delete:
            for (const Expr* target : as<DeleteStmt>(statement)->targets) {
                visitTarget(target);
                if (target->kind == ExprKind::Name)
                    visit(target);
            }
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
            declare(as<ScopeStmt>(statement));
            return;
        case StmtKind::Import:
        case StmtKind::ImportFrom:
            visitImport(as<ImportStmt>(statement));
            return;
        case StmtKind::If:
            for (const Branch& branch : as<IfStmt>(statement)->branches) {
                visit(branch.test);
                visit(branch.body);
            }
            visit(as<IfStmt>(statement)->orelse);
            return;
        case StmtKind::While:
            visit(as<WhileStmt>(statement)->test);
            visit(as<WhileStmt>(statement)->body);
            visit(as<WhileStmt>(statement)->orelse);
            return;
        case StmtKind::For:
            visit(as<ForStmt>(statement)->iter);
            visitTarget(as<ForStmt>(statement)->target);
            visit(as<ForStmt>(statement)->body);
            visit(as<ForStmt>(statement)->orelse);
            return;
        case StmtKind::Try:
            visit(as<TryStmt>(statement)->body);
            for (const ExceptHandler& handler : as<TryStmt>(statement)->handlers) {
                visit(handler.type);
                if (!handler.name.empty())
                    bind(handler.name, handler.range);
                visit(handler.body);
            }
            visit(as<TryStmt>(statement)->orelse);
            visit(as<TryStmt>(statement)->finalbody);
            return;
        case StmtKind::With:
            for (const WithItem& item : as<WithStmt>(statement)->items) {
                visit(item.context);
                visitTarget(item.target);
            }
            visit(as<WithStmt>(statement)->body);
            return;
        case StmtKind::FunctionDef: {
            const auto* function = as<FunctionDefStmt>(statement);
            visit(function->decorators);
            visit(function->returns);
            bind(function->name, function->nameRange);
            visitFunction(ScopeKind::Function, function, function->parameters, [&] {
                m_scope->isAsync = function->isAsync;
                visit(function->body);
            });
            return;
        }
        case StmtKind::ClassDef:
            visitClass(as<ClassDefStmt>(statement));
            return;
        case StmtKind::Match:
            visit(as<MatchStmt>(statement)->subject);
            for (const MatchCase& branch : as<MatchStmt>(statement)->cases) {
                visitPattern(branch.pattern);
                visit(branch.guard);
                visit(branch.body);
            }
            return;
        }
    }

    ScopeTable& m_table;
    Diagnostics& m_diagnostics;
    Scope* m_scope;
};

} // namespace

void buildScopes(Body body, ScopeTable& table, Diagnostics& diagnostics)
{
    ScopeBuilder(table, diagnostics).visit(body);
}

} // namespace makespan::language::compiler
