#pragma once

#include "engine/language/vm/class.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/native.h"
#include "engine/language/vm/type_id.h"
#include "engine/language/vm/value.h"

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace makespan::language {

class Program;
class Registry;

/// What every program finds: built-in classes with their methods, built-in functions, modules, the
/// prelude. Made once per process, at the first use; afterwards immutable, all objects immortal.
/// Threads: any.
class Runtime
{
public:
    static const Runtime& instance();

    ClassObject* type(TypeId id) const { return m_types[static_cast<std::size_t>(id)]; }

    /// A built-in class by Python's name ("ValueError", "GetTimeoutError"); null: none.
    ClassObject* typeNamed(std::string_view name) const;

    /// A name of builtins (`len`, `int`, `ValueError`, `__name__` not included); Undefined: none.
    Value builtin(std::string_view name) const;
    std::vector<std::string_view> builtinNames() const;
    /// A module by dotted name; null: not supported.
    ModuleObject* module(std::string_view name) const;
    std::vector<std::string_view> moduleNames() const;
    /// A global of the prelude, or an intrinsic made for it; Undefined: none. For the compiler of prelude
    /// sources and for Isolate::prelude.
    Value preludeName(std::string_view name) const;

    Value notImplemented() const { return m_notImplemented; }

    Value ellipsis() const { return m_ellipsis; }

    Value emptyTuple() const { return m_emptyTuple; }

    StringObject* emptyString() const { return m_emptyString; }

    /// One-character ASCII strings, by code.
    StringObject* character(unsigned char code) const { return m_characters[code]; }

private:
    friend class Registry;
    Runtime();
    void makeTypes();
    void loadPrelude(Registry& registry);

    std::array<ClassObject*, static_cast<std::size_t>(TypeId::Count)> m_types{};
    std::map<std::string, Value, std::less<>> m_builtins;
    std::map<std::string, Value, std::less<>> m_prelude;
    std::map<std::string, ModuleObject*, std::less<>> m_modules;
    Value m_notImplemented;
    Value m_ellipsis;
    Value m_emptyTuple;
    StringObject* m_emptyString = nullptr;
    std::array<StringObject*, 128> m_characters{};
    std::vector<std::shared_ptr<const void>> m_keep; ///< prelude programs, signatures
};

/// Fills the Runtime while it is made (the only time when it changes). BUILTINS implement
/// `void registerBuiltins(Registry&)` (declared below) with calls like
///   registry.builtin("len", "object, /", &builtinLen);
///   registry.method(TypeId::List, "append", "self, object, /", &listAppend);
///   registry.constructor(TypeId::Int, "value=0, /, base=10", &makeInt);   // args[0] is the class
///   registry.function("math", "sqrt", "x, /", &mathSqrt);
///   registry.constant("math", "pi", Value::real(3.14…));
///   registry.prelude("functools", preludeFunctools);                       // Python source text
/// Text arguments must be literals (they are kept by address).
class Registry
{
public:
    explicit Registry(Runtime& runtime)
        : m_runtime(runtime)
    {}

    const Runtime& runtime() const { return m_runtime; }

    void builtin(std::string_view name, std::string_view signature, NativeFunction function);
    void builtin(std::string_view name, Value value);
    /// Makes a built-in class a built-in name ("int", "ValueError").
    void exposeType(TypeId type);
    /// Callable from prelude sources only (and through Isolate::prelude).
    void intrinsic(std::string_view name, std::string_view signature, NativeFunction function);

    /// `signature` names the object first ("self, …").
    void
    method(TypeId type, std::string_view name, std::string_view signature, NativeFunction function);
    void classMethod(TypeId type,
                     std::string_view name,
                     std::string_view signature,
                     NativeFunction function);
    void staticMethod(TypeId type,
                      std::string_view name,
                      std::string_view signature,
                      NativeFunction function);
    void property(TypeId type,
                  std::string_view name,
                  GetSetObject::Getter get,
                  GetSetObject::Setter set = nullptr);
    void classConstant(TypeId type, std::string_view name, Value value);
    /// What calling the class does. args[0] is the class that was called (the type or an heir); then the
    /// declared parameters. Returns a plain value of the type: for heirs the interpreter makes the
    /// instance around it.
    void constructor(TypeId type, std::string_view signature, NativeFunction function);

    /// Modules come into being with their first name; "os.path" etc. become attributes of their parents.
    void function(std::string_view module,
                  std::string_view name,
                  std::string_view signature,
                  NativeFunction function);
    void constant(std::string_view module, std::string_view name, Value value);
    /// An attribute of a module that is made anew each time: a list that a program may change.
    void moduleProperty(std::string_view module, std::string_view name, GetSetObject::Getter get);
    /// A name that is accepted and does nothing useful (typing.List …) gets `value`.
    ModuleObject* module(std::string_view name);

    /// Python source whose public globals become attributes of the module ("": built-in names); all of
    /// its globals are known to Isolate::prelude and to later prelude sources. Names beginning with "_"
    /// stay hidden. Frames of prelude code do not show in tracebacks. Classes in it must declare
    /// __slots__ (immortal classes have a fixed layout). The sources run in the order of registration.
    void prelude(std::string_view module, std::string_view source);

    /// Immortal objects for registration.
    Value string(std::string_view text);
    Value tuple(std::span<const Value> values);
    NativeObject*
    native(std::string_view name, std::string_view signature, NativeFunction function, TypeId type);

private:
    friend class Runtime;

    struct PreludeSource
    {
        std::string_view module;
        std::string_view source;
    };

    Runtime& m_runtime;
    std::vector<PreludeSource> m_preludeSources;
};

/// BUILTINS: engine/language/builtins/register.cpp.
void registerBuiltins(Registry& registry);
/// VM: the methods of functions, generators, classes, properties, exceptions, and Ray's objects.
void registerCoreTypes(Registry& registry);

/// FRONT: compiles a prelude source: unknown names are looked up with runtime.builtin() and
/// runtime.preludeName(); every Code has flag kHidden. Errors in it are our own mistake: throws
/// std::logic_error with the diagnostics.
std::shared_ptr<const Program>
compilePrelude(std::string_view source, std::string_view fileName, const Runtime& runtime);

// BUILTINS: text of values (engine/language/builtins/). Signals as in operations.h: NeedsCall when a
// program's __repr__, __str__ or __format__ decides; the interpreter then calls it.
Value repr(Isolate& vm, Value value);
Value str(Isolate& vm, Value value);
Value formatValue(Isolate& vm, Value value, StringObject& specification);
/// text % arguments
Value formatPercent(Isolate& vm, StringObject& text, Value arguments);
/// repr of a float, as CPython's.
std::string reprOfFloat(double value);

} // namespace makespan::language
