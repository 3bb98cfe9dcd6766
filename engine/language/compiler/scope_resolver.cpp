#include "engine/language/compiler/scope_builder.h"

#include <algorithm>
#include <string>

namespace makespan::language::compiler {

namespace {

class ScopeResolver
{
public:
    ScopeResolver(ScopeTable& table, Diagnostics& diagnostics)
        : m_table(table)
        , m_diagnostics(diagnostics)
    {}

    void run()
    {
        for (const auto& scope : m_table.all()) {
            for (const auto& symbol : scope->symbols)
                findHome(*scope, *symbol);
        }
        // Inner scopes stand behind outer ones: going backwards, all inner decisions are made.
        const auto& all = m_table.all();
        for (auto scope = all.rbegin(); scope != all.rend(); ++scope)
            decideInlining(**scope);
        for (const auto& scope : all) {
            for (const auto& symbol : scope->symbols)
                capture(*scope, *symbol);
        }
    }

private:
    void report(Range range, std::string message, std::string suggestion)
    {
        m_diagnostics.push_back(
            {Severity::Error, range, "SyntaxError", std::move(message), std::move(suggestion)});
    }

    void findHome(Scope& scope, Symbol& symbol)
    {
        if (scope.kind == ScopeKind::Module || symbol.global)
            return; // global: no home
        if (symbol.bound && !symbol.nonlocal) {
            symbol.home = &symbol;
            return;
        }
        for (Scope* outer = scope.parent; outer; outer = outer->parent) {
            if (outer->kind == ScopeKind::Class) {
                if (symbol.name == kClassCell && outer->usesClassCell
                    && scope.kind != ScopeKind::Class) {
                    symbol.home = &outer->get(kClassCell);
                    m_uses[symbol.home].push_back(&scope);
                    return;
                }
                continue;
            }
            if (outer->kind == ScopeKind::Module)
                break;
            Symbol* found = outer->find(symbol.name);
            if (found && found->global)
                break;
            if (found && found->bound && !found->nonlocal) {
                symbol.home = found;
                m_uses[found].push_back(&scope);
                return;
            }
        }
        if (symbol.nonlocal) {
            report(
                symbol.declaration,
                "No function around this one has a variable '" + std::string(symbol.name) + "'.",
                "Assign it in the outer function, or write 'global' for a variable of the module.");
        }
    }

    /// Whether a function begins somewhere between the use and the home.
    static bool crossesFunction(const Scope* from, const Scope* home)
    {
        for (const Scope* scope = from; scope != home; scope = scope->parent) {
            if (!scope->inlined)
                return true;
        }
        return false;
    }

    /// A comprehension runs in the frame around it unless it stands directly in a class (whose names it
    /// must not see) or an inner function keeps one of its variables (each run needs new ones).
    void decideInlining(Scope& scope)
    {
        if (scope.kind != ScopeKind::Comprehension || scope.isGenerator)
            return;
        if (scope.parent->kind == ScopeKind::Class)
            return;
        for (const auto& symbol : scope.symbols) {
            if (symbol->home != symbol.get())
                continue;
            const auto uses = m_uses.find(symbol.get());
            if (uses == m_uses.end())
                continue;
            if (std::any_of(uses->second.begin(), uses->second.end(),
                            [&](const Scope* from) { return crossesFunction(from, &scope); }))
                return;
        }
        scope.inlined = true;
    }

    /// Marks cells, and the closures through which they come.
    void capture(Scope& scope, Symbol& symbol)
    {
        Symbol* home = symbol.home;
        if (!home || home == &symbol)
            return;
        if (!crossesFunction(&scope, home->scope))
            return;
        // The comprehension that owns the variable may itself be inlined: then its frame has the cell.
        home->captured = true;
        for (Scope* inner = &scope; inner != home->scope; inner = inner->parent) {
            if (inner->inlined)
                continue;
            auto& frees = inner->freeSymbols;
            if (std::find(frees.begin(), frees.end(), home) == frees.end())
                frees.push_back(home);
        }
    }

    ScopeTable& m_table;
    Diagnostics& m_diagnostics;
    std::unordered_map<const Symbol*, std::vector<const Scope*>> m_uses; ///< from inner scopes
};

} // namespace

void resolveScopes(ScopeTable& table, Diagnostics& diagnostics)
{
    ScopeResolver(table, diagnostics).run();
}

std::unique_ptr<ScopeTable> analyseScopes(syntax::Body body, Diagnostics& diagnostics)
{
    auto table = std::make_unique<ScopeTable>();
    table->add(ScopeKind::Module, nullptr, nullptr);
    buildScopes(body, *table, diagnostics);
    resolveScopes(*table, diagnostics);
    return table;
}

} // namespace makespan::language::compiler
