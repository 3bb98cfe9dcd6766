#pragma once

#include "engine/language/diagnostic.h"
#include "engine/language/syntax/ast.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace makespan::language::compiler {

struct Scope;

enum class ScopeKind : std::uint8_t {
    Module,
    Function,
    Lambda,
    Class,
    Comprehension, ///< of a list, set or dict
    Generator,     ///< a generator expression
};

/// One name in one scope: how it is used there, and (after resolution) where it lives.
struct Symbol
{
    std::string_view name;
    Scope* scope = nullptr;
    bool bound = false; ///< assigned, deleted, imported, defined, a parameter or a loop variable
    bool used = false;
    bool parameter = false;
    bool global = false;    ///< declared `global`
    bool nonlocal = false;  ///< declared `nonlocal`
    bool captured = false;  ///< its home is here and an inner function uses it: lives in a cell
    Symbol* home = nullptr; ///< where it is bound; null: a global or built-in name
    Range firstUse;
    Range firstBinding;
    Range declaration; ///< of `global` or `nonlocal`
};

/// A part of the program with names of its own.
struct Scope
{
    ScopeKind kind = ScopeKind::Module;
    Scope* parent = nullptr;
    std::vector<Scope*> children;
    /// In the order of first appearance.
    std::vector<std::unique_ptr<Symbol>> symbols;
    std::unordered_map<std::string_view, Symbol*> byName;
    std::vector<Symbol*> freeSymbols; ///< homes in outer functions whose cells the closure brings
    bool isGenerator = false;         ///< has a yield
    bool isAsync = false;
    bool inlined = false;           ///< a comprehension without a function of its own
    bool usesClassCell = false;     ///< super() or __class__ occurs in it or in an inner function
    std::string_view privatePrefix; ///< class name without leading underscores, for __names

    Symbol* find(std::string_view name) const
    {
        const auto found = byName.find(name);
        return found == byName.end() ? nullptr : found->second;
    }

    Symbol& get(std::string_view name);

    bool isFunctionLike() const { return kind != ScopeKind::Module && kind != ScopeKind::Class; }

    /// The scope whose frame holds the variables of this one.
    Scope* frame()
    {
        Scope* scope = this;
        while (scope->inlined)
            scope = scope->parent;
        return scope;
    }
};

/// All scopes of a module, by the node that opens them (a FunctionDefStmt, ClassDefStmt, LambdaExpr or
/// ComprehensionExpr; null for the module itself).
class ScopeTable
{
public:
    Scope& module() const { return *m_scopes.front(); }

    Scope& of(const void* node) const { return *m_byNode.at(node); }

    Scope& add(ScopeKind kind, Scope* parent, const void* node);

    const std::vector<std::unique_ptr<Scope>>& all() const { return m_scopes; }

    /// The name as the code inside a class sees it: __x becomes _Class__x.
    std::string_view mangled(const Scope& scope, std::string_view name);

private:
    std::vector<std::unique_ptr<Scope>> m_scopes; ///< outer ones before inner ones
    std::unordered_map<const void*, Scope*> m_byNode;
    std::map<std::string, std::unique_ptr<std::string>, std::less<>> m_mangled;
};

/// The name under which inner functions find the class they were defined in.
constexpr std::string_view kClassCell = "__class__";

/// Finds all scopes and names of a module, and where each name lives.
/// Errors (a name that is both parameter and global, nonlocal without a variable …) are appended.
std::unique_ptr<ScopeTable> analyseScopes(syntax::Body body, Diagnostics& diagnostics);

} // namespace makespan::language::compiler
