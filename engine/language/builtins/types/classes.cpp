#include "engine/language/builtins/registration.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/runtime.h"

namespace makespan::language::builtins {

void registerClasses(Registry& registry)
{
    // What is a built-in name: the classes themselves are the virtual machine's.
    for (std::size_t i = static_cast<std::size_t>(TypeId::BaseException);
         i < static_cast<std::size_t>(TypeId::RayError); ++i) {
        const auto type = static_cast<TypeId>(i);
        if (type != TypeId::StatisticsError) {
            registry.exposeType(type);
        }
    }
    const auto alias = [&registry](std::string_view name, TypeId type) {
        registry.builtin(name, Value::object(registry.runtime().type(type)));
    };
    alias("EnvironmentError", TypeId::OSError);
    alias("IOError", TypeId::OSError);
    registry.exposeType(TypeId::Object);
    registry.exposeType(TypeId::Property);
    registry.exposeType(TypeId::StaticMethod);
    registry.exposeType(TypeId::ClassMethod);
    registry.exposeType(TypeId::Super);
    registry.builtin("NotImplemented", registry.runtime().notImplemented());
    registry.builtin("Ellipsis", registry.runtime().ellipsis());
    registry.builtin("__debug__", Value::boolean(true));
    registry.constant("statistics", "StatisticsError",
                      Value::object(registry.runtime().type(TypeId::StatisticsError)));
}

} // namespace makespan::language::builtins
