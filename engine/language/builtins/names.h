#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The one table of everything that a scenario may name without defining it: built-ins, modules with
/// their attributes, methods of the built-in types. It serves the checks of the compiler, "did you
/// mean", completion, help on hover and the documentation.
///
/// Threads: any; the tables are constant.
namespace makespan::language::builtins {

enum class NameKind : std::uint8_t {
    Function,
    Type,
    Exception,
    Constant,
    Module, ///< an attribute that is itself a module: ray.util
    Method,
    Attribute, ///< data of an object: ActorHandle.x, complex names such as ray.ObjectRef are types
    Refused,   ///< exists in Python, not here; the description says what to do instead
};

struct Name
{
    std::string_view name;
    std::string_view signature; ///< "sleep(seconds)"; equal to the name where nothing is called
    NameKind kind = NameKind::Function;
    std::string_view description; ///< one sentence
};

/// A module that can be imported; "ray.util" and "ray.exceptions" are entries of their own.
struct ModuleNames
{
    std::string_view name;
    std::string_view description;
    std::span<const Name> attributes;
};

/// A type of values, by the name that type(x).__name__ shows, with its methods.
struct TypeNames
{
    std::string_view name;
    std::string_view description;
    std::span<const Name> methods;
};

/// The names that are there without an import, refused ones included.
std::span<const Name> builtinNames();
std::span<const ModuleNames> modules();
std::span<const TypeNames> types();

/// Null when there is no such name.
const Name* findBuiltin(std::string_view name);
const ModuleNames* findModule(std::string_view name);
const Name* findAttribute(std::string_view module, std::string_view name);
const TypeNames* findType(std::string_view name);
const Name* findMethod(std::string_view type, std::string_view name);

/// What to do instead of importing this module, one sentence; a general sentence for modules that
/// nobody has heard of. Only for modules that findModule() does not know.
std::string adviceForModule(std::string_view name);

/// The candidate that was probably meant, empty when none is near. The distance and its limit are
/// those of CPython (Python/suggestions.c: 2 for a changed, added or missing letter, 1 for a
/// letter's case; at most a third of both lengths), so that texts agree with python3's.
/// Time: O(candidates x letters^2); candidates that differ too much in length cost nothing.
std::string_view suggest(std::string_view wrong, std::span<const std::string_view> candidates);

/// The same over the built-ins, without the refused ones.
std::string_view suggestBuiltin(std::string_view wrong);
/// The same over the attributes of a module; empty when there is no such module.
std::string_view suggestAttribute(std::string_view module, std::string_view wrong);
std::string_view suggestModule(std::string_view wrong);

} // namespace makespan::language::builtins
