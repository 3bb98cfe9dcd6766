#pragma once

#include "engine/language/syntax/ast.h"

#include <map>
#include <set>
#include <string_view>

namespace makespan::language::compiler {

/// What the text of a program says about Ray: under which names its functions are known, and which
/// functions and classes of the program are remote. By name only; good enough for hints.
class RayNames
{
public:
    explicit RayNames(syntax::Body body);

    /// Whether an expression names this function of ray: `ray.get`, `r.get` after `import ray as r`, or `get`
    /// after `from ray import get`.
    bool isFunction(const syntax::Expr* expr, std::string_view function) const;
    /// The call as a call of that function; null when it is none.
    const syntax::CallExpr* callOf(const syntax::Expr* expr, std::string_view function) const;
    /// `something.remote(…)`, also behind .options(…); null when it is none.
    static const syntax::CallExpr* remoteCall(const syntax::Expr* expr);
    /// What is called with .remote: `f` of f.remote(…) and f.options(…).remote(…).
    static const syntax::Expr* remoteTarget(const syntax::CallExpr* call);

    /// The function or class of that name when it is defined once, at the top level, with @ray.remote.
    const syntax::FunctionDefStmt* task(std::string_view name) const;
    const syntax::ClassDefStmt* actor(std::string_view name) const;
    bool isRemote(syntax::Expressions decorators) const;

    /// Whether the program uses ray at all.
    bool used() const { return !m_modules.empty() || !m_functions.empty(); }

private:
    void collectImports(const syntax::Stmt* statement);

    std::set<std::string_view> m_modules;                     ///< names of the module
    std::map<std::string_view, std::string_view> m_functions; ///< name → function of ray
    std::map<std::string_view, const syntax::FunctionDefStmt*> m_tasks;
    std::map<std::string_view, const syntax::ClassDefStmt*> m_actors;
};

} // namespace makespan::language::compiler
