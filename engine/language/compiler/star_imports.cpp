#include "engine/language/compiler/star_imports.h"

#include "engine/language/builtins/names.h"

#include <vector>

namespace makespan::language::compiler {

using namespace syntax;

namespace {

/// As in Python, names that begin with "_" are not meant.
std::vector<Alias> namesOf(const builtins::ModuleNames& module, const Alias& star)
{
    std::vector<Alias> names;
    for (const builtins::Name& name : module.attributes) {
        if (name.kind != builtins::NameKind::Refused && name.name.front() != '_')
            names.push_back({name.name, {}, star.range});
    }
    return names;
}

} // namespace

void expandStarImports(Module& module)
{
    for (Stmt* statement : module.body) {
        if (statement->kind != StmtKind::ImportFrom)
            continue;
        auto* import = as<ImportStmt>(statement);
        const builtins::ModuleNames* known = builtins::findModule(import->module);
        if (import->level == 0 && known != nullptr && import->names.size() == 1
            && import->names.front().name == "*")
            import->names = module.arena->copy(namesOf(*known, import->names.front()));
    }
}

} // namespace makespan::language::compiler
