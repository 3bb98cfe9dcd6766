#include "engine/language/builtins/names.h"
#include "engine/language/compiler/checks.h"
#include "engine/language/syntax/tree_visitor.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace makespan::language::compiler {

using namespace syntax;

namespace {

std::string quoted(std::string_view text)
{
    return "'" + std::string(text) + "'";
}

/// Words of other languages, and what Python says.
std::string_view translation(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kWords = {{
        {"true", "True"},
        {"TRUE", "True"},
        {"false", "False"},
        {"FALSE", "False"},
        {"null", "None"},
        {"NULL", "None"},
        {"nil", "None"},
        {"none", "None"},
        {"this", "self"},
        {"string", "str"},
        {"length", "len"},
        {"printf", "print"},
    }};
    const auto* found = std::find_if(kWords.begin(), kWords.end(),
                                     [&](const auto& word) { return word.first == name; });
    return found == kWords.end() ? std::string_view() : found->second;
}

class NameChecker : public TreeVisitor
{
public:
    NameChecker(const Module& module,
                ScopeTable& scopes,
                const Options& options,
                Diagnostics& diagnostics)
        : m_scopes(scopes)
        , m_diagnostics(diagnostics)
        , m_scope(&scopes.module())
    {
        for (const std::string& name : options.predefined) {
            m_globals.insert(name);
            m_predefined.push_back(name);
        }
        for (const std::string_view name : module.unreadNames)
            m_globals.insert(name);
        for (const auto& scope : scopes.all()) {
            for (const auto& symbol : scope->symbols) {
                if (symbol->bound && (scope->kind == ScopeKind::Module || symbol->global))
                    m_globals.insert(symbol->name);
            }
        }
        findModules(module.body);
    }

    using TreeVisitor::visit;

    void visit(const Stmt* statement) override
    {
        switch (statement->kind) {
        case StmtKind::Import:
            checkImport(as<ImportStmt>(statement));
            return;
        case StmtKind::ImportFrom:
            checkImportFrom(as<ImportStmt>(statement));
            return;
        case StmtKind::Try:
            visitTry(as<TryStmt>(statement));
            return;
        case StmtKind::FunctionDef: {
            const auto* function = as<FunctionDefStmt>(statement);
            visitAll(function->decorators);
            visitParameters(function->parameters);
            visit(function->returns);
            inside(statement, [&] { visitBody(function->body); });
            return;
        }
        case StmtKind::ClassDef: {
            const auto* type = as<ClassDefStmt>(statement);
            visitAll(type->decorators);
            visitAll(type->bases);
            for (const Keyword& keyword : type->keywords)
                visit(keyword.value);
            inside(statement, [&] { visitBody(type->body); });
            return;
        }
        default:
            TreeVisitor::visit(statement);
        }
    }

    void visit(const Expr* expr) override
    {
        if (!expr)
            return;
        switch (expr->kind) {
        case ExprKind::Name:
            checkName(as<NameExpr>(expr));
            return;
        case ExprKind::Attribute:
            checkAttribute(as<AttributeExpr>(expr));
            break;
        case ExprKind::Lambda:
            visitParameters(as<LambdaExpr>(expr)->parameters);
            inside(expr, [&] { visit(as<LambdaExpr>(expr)->body); });
            return;
        case ExprKind::ListComprehension:
        case ExprKind::SetComprehension:
        case ExprKind::DictComprehension:
        case ExprKind::Generator: {
            const auto* comprehension = as<ComprehensionExpr>(expr);
            visit(comprehension->generators.front().iter);
            inside(expr, [&] {
                for (std::size_t i = 0; i < comprehension->generators.size(); ++i) {
                    const Comprehension& part = comprehension->generators[i];
                    if (i > 0)
                        visit(part.iter);
                    visit(part.target);
                    visitAll(part.conditions);
                }
                visit(comprehension->element);
                visit(comprehension->value);
            });
            return;
        }
        default:
            break;
        }
        TreeVisitor::visit(expr);
    }

private:
    template <class Visit>
    void inside(const void* node, Visit&& visitParts)
    {
        Scope* outer = m_scope;
        m_scope = &m_scopes.of(node);
        visitParts();
        m_scope = outer;
    }

    void report(Range range, std::string type, std::string message, std::string suggestion)
    {
        if (m_diagnostics.size() < kMaxErrors)
            m_diagnostics.push_back({Severity::Error, range, std::move(type), std::move(message),
                                     std::move(suggestion)});
    }

    // --- try

    static bool expectsMissingNames(const ExceptHandler& handler)
    {
        if (!handler.type)
            return true;
        const auto expects = [](const Expr* type) {
            const auto* name = as<NameExpr>(type);
            static constexpr std::array<std::string_view, 6> kTypes = {
                "AttributeError", "BaseException",       "Exception",
                "ImportError",    "ModuleNotFoundError", "NameError"};
            return !name || std::find(kTypes.begin(), kTypes.end(), name->id) != kTypes.end();
        };
        if (handler.type->kind != ExprKind::Tuple)
            return expects(handler.type);
        const auto& types = as<SequenceExpr>(handler.type)->elements;
        return std::any_of(types.begin(), types.end(), expects);
    }

    void visitTry(const TryStmt* statement)
    {
        const bool outer = m_guarded;
        m_guarded |= std::any_of(statement->handlers.begin(), statement->handlers.end(),
                                 expectsMissingNames);
        visitBody(statement->body);
        m_guarded = outer;
        for (const ExceptHandler& handler : statement->handlers) {
            visit(handler.type);
            visitBody(handler.body);
        }
        visitBody(statement->orelse);
        visitBody(statement->finalbody);
    }

    // --- names

    static bool isSpecial(std::string_view name)
    {
        static constexpr std::array<std::string_view, 10> kSpecial = {
            "__name__", "__file__",  "__doc__",    "__builtins__", "__debug__",
            "__spec__", "__class__", "__module__", "__qualname__", "__annotations__"};
        return std::find(kSpecial.begin(), kSpecial.end(), name) != kSpecial.end();
    }

    void checkName(const NameExpr* expr)
    {
        const std::string_view name = m_scopes.mangled(*m_scope, expr->id);
        const Symbol* symbol = m_scope->find(name);
        if (!symbol || symbol->home || m_globals.contains(name) || isSpecial(name))
            return;
        if (symbol->bound)
            return; // a name of the class, or a wrong declaration that is reported already
        const builtins::Name* builtin = builtins::findBuiltin(name);
        if (builtin && builtin->kind != builtins::NameKind::Refused)
            return;
        if (m_guarded || m_diagnostics.size() >= kMaxErrors || !m_reported.insert(name).second)
            return;
        if (builtin)
            report(expr->range, "NameError", quoted(name) + " is not available here.",
                   std::string(builtin->description));
        else
            report(expr->range, "NameError",
                   "The name " + quoted(name) + " is not defined anywhere.", suggestionFor(name));
    }

    std::string suggestionFor(std::string_view name)
    {
        if (const auto word = translation(name); !word.empty())
            return "Did you mean " + quoted(word) + "?";
        if (builtins::findModule(name))
            return "Write import " + std::string(name) + " at the top of the file.";
        std::vector<std::string_view> candidates = m_predefined;
        for (const Scope* scope = m_scope; scope; scope = scope->parent) {
            if (scope->kind == ScopeKind::Class && scope != m_scope)
                continue;
            for (const auto& symbol : scope->symbols) {
                if (symbol->bound)
                    candidates.push_back(symbol->name);
            }
        }
        std::string_view near = candidates.size() < kMaxCandidates
                                    ? builtins::suggest(name, candidates)
                                    : std::string_view();
        if (near.empty())
            near = builtins::suggestBuiltin(name);
        if (!near.empty())
            return "Did you mean " + quoted(near) + "?";
        if (std::string place = elsewhere(name); !place.empty())
            return place;
        // A function of a module, without the module.
        for (const builtins::ModuleNames& module : builtins::modules()) {
            const builtins::Name* attribute = builtins::findAttribute(module.name, name);
            if (attribute && attribute->kind != builtins::NameKind::Refused) {
                if (m_modules.contains(module.name))
                    return "Did you mean "
                           + quoted(std::string(module.name) + "." + std::string(name)) + "?";
                return "Did you mean " + quoted(std::string(module.name) + "." + std::string(name))
                       + "? Then write import " + std::string(module.name)
                       + " at the top of the file.";
            }
        }
        return "Assign it before it is used, or correct its spelling.";
    }

    /// Where else in the program a variable of that name exists, and how to reach it.
    std::string elsewhere(std::string_view name) const
    {
        for (const Scope* scope = m_scope; scope; scope = scope->parent) {
            const Symbol* symbol = scope->kind == ScopeKind::Class ? scope->find(name) : nullptr;
            if (symbol && symbol->bound && scope != m_scope)
                return "Did you mean 'self." + std::string(name) + "'?";
        }
        for (const auto& scope : m_scopes.all()) {
            const Symbol* symbol = scope->isFunctionLike() ? scope->find(name) : nullptr;
            if (!symbol || !symbol->bound)
                continue;
            if (scope->kind == ScopeKind::Function)
                return "There is one inside a function (line "
                       + std::to_string(symbol->firstBinding.begin.line)
                       + "): return its value from there.";
            if (scope->kind == ScopeKind::Comprehension || scope->kind == ScopeKind::Generator)
                return "There is one in line " + std::to_string(symbol->firstBinding.begin.line)
                       + ", but it exists only inside the comprehension.";
        }
        return {};
    }

    // --- modules

    /// Names that stand for one module in the whole file: imported under that name, never assigned.
    void findModules(Body body)
    {
        for (const Stmt* statement : body) {
            if (statement->kind != StmtKind::Import)
                continue;
            for (const Alias& alias : as<ImportStmt>(statement)->names) {
                const std::string_view top = alias.name.substr(0, alias.name.find('.'));
                const std::string_view name = alias.asName.empty() ? top : alias.asName;
                const std::string_view module = alias.asName.empty() ? top : alias.name;
                const auto [place, isNew] = m_modules.try_emplace(name, module);
                if (!isNew && place->second != module)
                    m_ambiguous.insert(name);
            }
        }
        if (!m_modules.empty())
            AssignedNames(*this).visitBody(body);
        for (const std::string_view name : m_ambiguous)
            m_modules.erase(name);
    }

    /// Finds names of modules that are also assigned somewhere else than by an import.
    class AssignedNames : public TreeVisitor
    {
    public:
        explicit AssignedNames(NameChecker& checker)
            : m_checker(checker)
        {}

        using TreeVisitor::visit;

        void visit(const Stmt* statement) override
        {
            if (const auto* assign = as<AssignStmt>(statement)) {
                for (const Expr* target : assign->targets)
                    note(target);
            } else if (const auto* loop = as<ForStmt>(statement)) {
                note(loop->target);
            } else if (const auto* function = as<FunctionDefStmt>(statement)) {
                m_checker.m_ambiguous.insert(function->name);
            } else if (const auto* type = as<ClassDefStmt>(statement)) {
                m_checker.m_ambiguous.insert(type->name);
            } else if (const auto* attempt = as<TryStmt>(statement)) {
                for (const ExceptHandler& handler : attempt->handlers)
                    m_checker.m_ambiguous.insert(handler.name);
            } else if (const auto* with = as<WithStmt>(statement)) {
                for (const WithItem& item : with->items)
                    note(item.target);
            } else if (const auto* annotated = as<AnnAssignStmt>(statement)) {
                note(annotated->target);
            } else if (statement->kind == StmtKind::ImportFrom) {
                for (const Alias& alias : as<ImportStmt>(statement)->names)
                    m_checker.m_ambiguous.insert(alias.asName.empty() ? alias.name : alias.asName);
            }
            TreeVisitor::visit(statement);
        }

        void visitPattern(const Pattern* pattern) override
        {
            if (pattern)
                m_checker.m_ambiguous.insert(pattern->name);
            TreeVisitor::visitPattern(pattern);
        }

        void visit(const Expr* expr) override
        {
            if (const auto* named = as<NamedExpr>(expr))
                note(named->target);
            TreeVisitor::visit(expr);
        }

    private:
        void note(const Expr* target)
        {
            if (const auto* name = as<NameExpr>(target))
                m_checker.m_ambiguous.insert(name->id);
            else if (const auto* sequence = as<SequenceExpr>(target))
                for (const Expr* element : sequence->elements)
                    note(element);
            else if (const auto* starred = as<StarredExpr>(target))
                note(starred->value);
        }

        NameChecker& m_checker;
    };

    /// The dotted name of the module that an expression stands for; empty: none.
    std::string moduleOf(const Expr* expr)
    {
        if (const auto* name = as<NameExpr>(expr)) {
            const Symbol* symbol = m_scope->find(name->id);
            if (!symbol || symbol->home || (symbol->bound && m_scope->kind == ScopeKind::Class))
                return {};
            const auto found = m_modules.find(name->id);
            return found == m_modules.end() ? std::string() : std::string(found->second);
        }
        if (const auto* attribute = as<AttributeExpr>(expr)) {
            const std::string outer = moduleOf(attribute->value);
            if (outer.empty())
                return {};
            std::string whole = outer + "." + std::string(attribute->name);
            return builtins::findModule(whole) ? whole : std::string();
        }
        return {};
    }

    void checkAttribute(const AttributeExpr* expr)
    {
        if (m_guarded || (expr->name.size() > 4 && expr->name.substr(0, 2) == "__"))
            return;
        const std::string module = moduleOf(expr->value);
        if (module.empty() || !builtins::findModule(module))
            return;
        const builtins::Name* attribute = builtins::findAttribute(module, expr->name);
        const std::string whole = module + "." + std::string(expr->name);
        if (attribute && attribute->kind == builtins::NameKind::Refused) {
            report(expr->nameRange, "AttributeError", quoted(whole) + " is not available here.",
                   std::string(attribute->description));
        } else if (!attribute && !builtins::findModule(whole)) {
            const std::string_view near = builtins::suggestAttribute(module, expr->name);
            report(expr->nameRange, "AttributeError",
                   "The module " + quoted(module) + " has no " + quoted(expr->name) + " here.",
                   near.empty() ? std::string() : "Did you mean " + quoted(near) + "?");
        }
    }

    void checkModule(std::string_view name, Range range)
    {
        if (builtins::findModule(name) || m_guarded)
            return;
        const std::string_view near = builtins::suggestModule(name);
        std::string suggestion = builtins::adviceForModule(name);
        if (!near.empty())
            suggestion = "Did you mean " + quoted(near) + "?";
        report(range, "ModuleNotFoundError",
               "The module " + quoted(name) + " is not available here.", suggestion);
    }

    void checkImport(const ImportStmt* statement)
    {
        for (const Alias& alias : statement->names)
            checkModule(alias.name, alias.range);
    }

    void checkImportFrom(const ImportStmt* statement)
    {
        if (statement->level > 0)
            return; // checkConstructs speaks about it
        checkModule(statement->module, statement->moduleRange);
        if (m_guarded || !builtins::findModule(statement->module))
            return;
        for (const Alias& alias : statement->names) {
            if (alias.name == "*")
                continue;
            const builtins::Name* attribute =
                builtins::findAttribute(statement->module, alias.name);
            const std::string whole =
                std::string(statement->module) + "." + std::string(alias.name);
            if (attribute && attribute->kind == builtins::NameKind::Refused) {
                report(alias.range, "ImportError", quoted(whole) + " is not available here.",
                       std::string(attribute->description));
            } else if (!attribute && !builtins::findModule(whole)) {
                const std::string_view near =
                    builtins::suggestAttribute(statement->module, alias.name);
                report(alias.range, "ImportError",
                       "The module " + quoted(statement->module) + " has no " + quoted(alias.name)
                           + " here.",
                       near.empty() ? std::string() : "Did you mean " + quoted(near) + "?");
            }
        }
    }

    /// Above so many names nobody looks for the nearest: it would take too long.
    static constexpr std::size_t kMaxCandidates = 2000;

    ScopeTable& m_scopes;
    Diagnostics& m_diagnostics;
    Scope* m_scope;
    bool m_guarded = false; ///< inside a try that may expect a missing name
    std::unordered_set<std::string_view> m_globals;
    std::vector<std::string_view> m_predefined;
    std::unordered_set<std::string_view> m_reported;
    std::unordered_map<std::string_view, std::string_view> m_modules; ///< name → module
    std::unordered_set<std::string_view> m_ambiguous;
};

} // namespace

void checkNames(const Module& module,
                ScopeTable& scopes,
                const Options& options,
                Diagnostics& diagnostics)
{
    NameChecker(module, scopes, options, diagnostics).visitBody(module.body);
}

} // namespace makespan::language::compiler
