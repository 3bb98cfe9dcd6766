#include "engine/language/compiler/ray_names.h"

#include <algorithm>

namespace makespan::language::compiler {

using namespace syntax;

RayNames::RayNames(Body body)
{
    std::set<std::string_view> seen;
    for (const Stmt* statement : body) {
        collectImports(statement);
        const auto define = [&](auto& table, const auto* definition) {
            if (seen.insert(definition->name).second && isRemote(definition->decorators))
                table[definition->name] = definition;
            else
                table.erase(definition->name);
        };
        if (const auto* function = as<FunctionDefStmt>(statement))
            define(m_tasks, function);
        if (const auto* type = as<ClassDefStmt>(statement))
            define(m_actors, type);
    }
}

void RayNames::collectImports(const Stmt* statement)
{
    const auto* import = as<ImportStmt>(statement);
    if (!import)
        return;
    for (const Alias& alias : import->names) {
        const std::string_view name = alias.asName.empty() ? alias.name : alias.asName;
        if (import->kind == StmtKind::Import && alias.name == "ray")
            m_modules.insert(name);
        if (import->kind == StmtKind::ImportFrom && import->module == "ray")
            m_functions[name] = alias.name;
    }
}

bool RayNames::isFunction(const Expr* expr, std::string_view function) const
{
    if (const auto* name = as<NameExpr>(expr)) {
        const auto found = m_functions.find(name->id);
        return found != m_functions.end() && found->second == function;
    }
    const auto* attribute = as<AttributeExpr>(expr);
    const auto* module = attribute ? as<NameExpr>(attribute->value) : nullptr;
    return module && attribute->name == function && m_modules.contains(module->id);
}

const CallExpr* RayNames::callOf(const Expr* expr, std::string_view function) const
{
    const auto* call = as<CallExpr>(expr);
    return call && isFunction(call->function, function) ? call : nullptr;
}

const CallExpr* RayNames::remoteCall(const Expr* expr)
{
    const auto* call = as<CallExpr>(expr);
    const auto* attribute = call ? as<AttributeExpr>(call->function) : nullptr;
    return attribute && attribute->name == "remote" ? call : nullptr;
}

const Expr* RayNames::remoteTarget(const CallExpr* call)
{
    const Expr* target = as<AttributeExpr>(call->function)->value;
    const auto* options = as<CallExpr>(target);
    const auto* attribute = options ? as<AttributeExpr>(options->function) : nullptr;
    return attribute && attribute->name == "options" ? attribute->value : target;
}

const FunctionDefStmt* RayNames::task(std::string_view name) const
{
    const auto found = m_tasks.find(name);
    return found == m_tasks.end() ? nullptr : found->second;
}

const ClassDefStmt* RayNames::actor(std::string_view name) const
{
    const auto found = m_actors.find(name);
    return found == m_actors.end() ? nullptr : found->second;
}

bool RayNames::isRemote(Expressions decorators) const
{
    return std::any_of(decorators.begin(), decorators.end(), [this](const Expr* decorator) {
        const auto* call = as<CallExpr>(decorator);
        return isFunction(call ? call->function : decorator, "remote");
    });
}

} // namespace makespan::language::compiler
