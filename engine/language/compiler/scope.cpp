#include "engine/language/compiler/scope.h"

#include <utility>

namespace makespan::language::compiler {

Symbol& Scope::get(std::string_view name)
{
    const auto [place, isNew] = byName.try_emplace(name, nullptr);
    if (isNew) {
        symbols.push_back(std::make_unique<Symbol>());
        place->second = symbols.back().get();
        place->second->name = name;
        place->second->scope = this;
    }
    return *place->second;
}

Scope& ScopeTable::add(ScopeKind kind, Scope* parent, const void* node)
{
    m_scopes.push_back(std::make_unique<Scope>());
    Scope& scope = *m_scopes.back();
    scope.kind = kind;
    scope.parent = parent;
    if (parent) {
        parent->children.push_back(&scope);
        scope.privatePrefix = parent->privatePrefix;
    }
    m_byNode[node] = &scope;
    return scope;
}

std::string_view ScopeTable::mangled(const Scope& scope, std::string_view name)
{
    if (scope.privatePrefix.empty() || name.size() < 3 || name.substr(0, 2) != "__"
        || name.substr(name.size() - 2) == "__" || name.find('.') != std::string_view::npos)
        return name;
    std::string text = "_" + std::string(scope.privatePrefix) + std::string(name);
    auto& kept = m_mangled[text];
    if (!kept)
        kept = std::make_unique<std::string>(std::move(text));
    return *kept;
}

} // namespace makespan::language::compiler
