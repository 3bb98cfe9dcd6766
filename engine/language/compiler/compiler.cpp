#include "engine/language/compiler/compiler.h"

#include "engine/language/compiler/checks.h"
#include "engine/language/compiler/function_compiler.h"
#include "engine/language/compiler/hints.h"
#include "engine/language/compiler/star_imports.h"
#include "engine/language/syntax/parser.h"
#include "engine/language/vm/string.h"

#include <algorithm>
#include <exception>

namespace makespan::language::compiler {

using namespace syntax;

namespace {

bool hasErrors(const Diagnostics& diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
}

void sortByPlace(Diagnostics& diagnostics)
{
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                         return a.range.begin.offset < b.range.begin.offset;
                     });
}

/// A slot for each global of the module: what it assigns, and what is given to it.
std::shared_ptr<GlobalLayout> layOut(const ScopeTable& scopes, const Options& options)
{
    auto layout = std::make_shared<GlobalLayout>();
    const auto add = [&](std::string_view name) {
        layout->add(intern(name), options.builtin ? options.builtin(name) : Value::undefined());
    };
    for (const std::string& name : options.predefined)
        add(name);
    for (const auto& scope : scopes.all()) {
        for (const auto& symbol : scope->symbols) {
            if (symbol->bound && (scope->kind == ScopeKind::Module || symbol->global))
                add(symbol->name);
        }
    }
    return layout;
}

Output
compile(std::string_view source, std::string_view fileName, const Options& options, bool expression)
{
    Output output;
    ParseResult parsed = expression ? parseExpression(source) : parse(source);
    output.diagnostics = std::move(parsed.diagnostics);
    const bool readable = output.diagnostics.empty();
    if (expression && parsed.module.body.empty())
        return output;

    if (!expression)
        expandStarImports(parsed.module);
    const auto scopes = analyseScopes(parsed.module.body, output.diagnostics);
    if (options.checked) {
        checkNames(parsed.module, *scopes, options, output.diagnostics);
        checkConstructs(parsed.module.body, output.diagnostics);
    }
    if (!readable || hasErrors(output.diagnostics)) {
        sortByPlace(output.diagnostics);
        return output;
    }

    Unit unit{options,
              output.diagnostics,
              *scopes,
              std::make_shared<ConstantArena>(),
              layOut(*scopes, options),
              std::make_shared<const std::string>(source),
              std::string(fileName),
              {},
              false,
              0,
              {}};
    if (const ConstantExpr* text = docstring(parsed.module.body); text && !expression) {
        unit.documentation = text->text;
        unit.documented = true;
    }
    try {
        FunctionCompiler module(unit, scopes->module(), nullptr,
                                expression ? "<expression>" : "<module>", 1);
        output.code =
            expression
                ? module.compileLoneExpression(as<SimpleStmt>(parsed.module.body.front())->value)
                : module.compileModule(parsed.module.body);
    } catch (const NotCompilable&) {
        // reported
    } catch (const std::exception& error) {
        // A fault of the compiler itself must not take the editor down.
        output.diagnostics.push_back({Severity::Error,
                                      {},
                                      "SystemError",
                                      std::string("The compiler failed: ") + error.what() + ".",
                                      "Please report this program."});
    }
    if (!output.code || hasErrors(output.diagnostics)) {
        output.code.reset();
    } else if (options.checked && !expression) {
        findHints(parsed.module.body, output.diagnostics);
    }
    sortByPlace(output.diagnostics);
    return output;
}

} // namespace

Output compileModule(std::string_view source, std::string_view fileName, const Options& options)
{
    return compile(source, fileName, options, false);
}

Output compileExpression(std::string_view source, std::string_view fileName, const Options& options)
{
    return compile(source, fileName, options, true);
}

} // namespace makespan::language::compiler
