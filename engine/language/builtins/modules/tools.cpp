#include "engine/language/builtins/registration.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/runtime.h"

/// Modules that are built-in things under other names.
namespace makespan::language::builtins {

void registerTools(Registry& registry)
{
    registry.constant("operator", "abs", registry.runtime().builtin("abs"));
    registry.constant("operator", "pow", registry.runtime().builtin("pow"));
    const auto type = [&registry](std::string_view module, std::string_view name, TypeId id) {
        registry.constant(module, name, Value::object(registry.runtime().type(id)));
    };
    type("types", "FunctionType", TypeId::Function);
    type("types", "LambdaType", TypeId::Function);
    type("types", "MethodType", TypeId::Method);
    type("types", "GeneratorType", TypeId::Generator);
    type("types", "ModuleType", TypeId::Module);
    type("types", "NoneType", TypeId::NoneType);
    for (const std::string_view name :
         {"annotations", "division", "print_function", "generator_stop", "unicode_literals"}) {
        registry.constant("__future__", name, Value::none());
    }
}

} // namespace makespan::language::builtins
