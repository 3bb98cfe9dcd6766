#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/exception.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

#include <fmt/format.h>

/// Making instances of programs' classes the long way: with __new__, or around a list, dict, int …
/// The steps are in the prelude (_construct); these are its tools.
namespace makespan::language::builtins {

namespace {

/// The attribute of a class when Python code wrote it (staticmethods unwrapped by the prelude); None
/// where C++ or nobody implements it.
Value pythonAttribute(Isolate&, const Arguments& args)
{
    const auto& type = to<ClassObject>(args[0]);
    const Value found = type.lookup(intern(to<StringObject>(args[1])));
    return found.isUndefined() || isKind(found, ObjectKind::Native) ? Value::none() : found;
}

/// The built-in class whose plain value an instance holds; None for ordinary classes.
Value payloadBase(Isolate& vm, const Arguments& args)
{
    const auto& type = to<ClassObject>(args[0]);
    return type.payload ? Value::object(vm.type(type.builtin)) : Value::none();
}

/// (class, args): an instance, or an exception with these args, whose __init__ did not run yet.
Value bareInstance(Isolate& vm, const Arguments& args)
{
    auto* type = as<ClassObject>(args[0]);
    if (type == nullptr) {
        return vm.raise(
            TypeId::TypeError,
            fmt::format("object.__new__(X): X is not a type object ({})", typeName(args[0])));
    }
    if (type->instances == ObjectKind::Exception) {
        return Value::object(makeException(vm, type, to<TupleObject>(args[1]).values()));
    }
    if (type->isAbstract) {
        return callPrelude(vm, "_raise_abstract", {args[0]});
    }
    return Value::object(makeInstance(vm, type));
}

Value setPayload(Isolate&, const Arguments& args)
{
    to<InstanceObject>(args[0]).payload = args[1];
    return args[0];
}

/// object.__new__(cls, …)
Value objectNew(Isolate& vm, const Arguments& args)
{
    return callPrelude(vm, "_new_bare", {args[0], Value::object(makeTuple(vm, args.rest()))});
}

/// int.__new__(cls, …), list.__new__(cls, …): an instance around a plain value.
template <TypeId kType>
Value payloadNew(Isolate& vm, const Arguments& args)
{
    return callPrelude(vm, "_new_around",
                       {Value::object(vm.type(kType)), args[0],
                        Value::object(makeTuple(vm, args.rest())),
                        Value::object(args.keywords == nullptr ? makeDict(vm) : args.keywords)});
}

/// list.__init__(self, …): replaces what the instance holds.
template <TypeId kType>
Value payloadInit(Isolate& vm, const Arguments& args)
{
    return callPrelude(vm, "_init_around",
                       {Value::object(vm.type(kType)), args[0],
                        Value::object(makeTuple(vm, args.rest())),
                        Value::object(args.keywords == nullptr ? makeDict(vm) : args.keywords)});
}

/// (plain list, dict or set; another): the first takes over the other's contents.
Value assignContents(Isolate& vm, const Arguments& args)
{
    if (auto* list = as<ListObject>(args[0])) {
        const auto values = to<ListObject>(args[1]).values();
        list->replace(vm, 0, list->length, values);
    } else if (auto* dict = as<DictObject>(args[0])) {
        auto& other = to<DictObject>(args[1]);
        dict->clear();
        for (std::uint32_t i = 0; i < other.filled; ++i) {
            const DictEntry& entry = other.entries()[i];
            if (!entry.key.isUndefined()) {
                dict->addNew(vm, entry.key, entry.hash, entry.value);
            }
        }
    } else if (auto* set = as<SetObject>(args[0])) {
        auto& other = to<SetObject>(args[1]);
        set->clear();
        for (std::uint32_t i = 0; i < other.tableSize(); ++i) {
            const SetEntry& entry = other.table()[i];
            if (!entry.key.isUndefined()) {
                set->addNew(vm, entry.key, entry.hash);
            }
        }
    }
    return Value::none();
}

} // namespace

void registerConstruction(Registry& registry)
{
    registry.intrinsic("_python_attribute", "cls, name, /", &pythonAttribute);
    registry.intrinsic("_payload_base", "cls, /", &payloadBase);
    registry.intrinsic("_bare_instance", "cls, args, /", &bareInstance);
    registry.intrinsic("_set_payload", "instance, value, /", &setPayload);
    registry.intrinsic("_assign_contents", "target, source, /", &assignContents);
    registry.staticMethod(TypeId::Object, "__new__", "cls, /, *args, **kwargs", &objectNew);
    const auto around = [&registry]<TypeId kType>() {
        registry.staticMethod(kType, "__new__", "cls, /, *args, **kwargs", &payloadNew<kType>);
    };
    around.operator()<TypeId::Int>();
    around.operator()<TypeId::Float>();
    around.operator()<TypeId::Str>();
    around.operator()<TypeId::Bytes>();
    around.operator()<TypeId::Tuple>();
    around.operator()<TypeId::FrozenSet>();
    around.operator()<TypeId::List>();
    around.operator()<TypeId::Dict>();
    around.operator()<TypeId::Set>();
    constexpr std::string_view kInit = "self, /, *args, **kwargs";
    registry.method(TypeId::List, "__init__", kInit, &payloadInit<TypeId::List>);
    registry.method(TypeId::Dict, "__init__", kInit, &payloadInit<TypeId::Dict>);
    registry.method(TypeId::Set, "__init__", kInit, &payloadInit<TypeId::Set>);
}

} // namespace makespan::language::builtins
