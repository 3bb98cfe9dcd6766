#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/vm/runtime.h"

/// The special methods of built-in types as attributes: what super().__getitem__(key) in an heir of dict
/// calls, or int.__add__. They work on the plain value inside of the instance.
namespace makespan::language::builtins {

namespace {

using Types = std::initializer_list<TypeId>;

template <BinaryOp kOp>
Value binaryMethod(Isolate& vm, const Arguments& args)
{
    const Value result = binary(vm, kOp, plain(args[0]), plain(args[1]));
    return result.needsCall() ? vm.runtime().notImplemented() : result;
}

template <CompareOp kOp>
Value compareMethod(Isolate& vm, const Arguments& args)
{
    const Value a = plain(args[0]);
    const Value b = plain(args[1]);
    const Value result = compare(vm, kOp, a, b);
    if (!result.needsCall()) {
        return result;
    }
    constexpr std::string_view kNames[] = {prelude::kLess,    prelude::kLessEqual,
                                           prelude::kEqual,   prelude::kNotEqual,
                                           prelude::kGreater, prelude::kGreaterEqual};
    return callPrelude(vm, kNames[static_cast<std::size_t>(kOp)], {a, b});
}

Value lengthMethod(Isolate& vm, const Arguments& args)
{
    return length(vm, plain(args[0]));
}

Value getItemMethod(Isolate& vm, const Arguments& args)
{
    const Value result = getItem(vm, plain(args[0]), args[1]);
    return result.needsCall() ? callPrelude(vm, prelude::kDictGet, {plain(args[0]), args[1]})
                              : result;
}

Value setItemMethod(Isolate& vm, const Arguments& args)
{
    const Value result = setItem(vm, plain(args[0]), args[1], args[2]);
    return result.needsCall()
               ? callPrelude(vm, prelude::kDictSet, {plain(args[0]), args[1], args[2]})
               : result;
}

Value deleteItemMethod(Isolate& vm, const Arguments& args)
{
    const Value result = deleteItem(vm, plain(args[0]), args[1]);
    return result.needsCall() ? callPrelude(vm, prelude::kDictDelete, {plain(args[0]), args[1]})
                              : result;
}

Value containsMethod(Isolate& vm, const Arguments& args)
{
    const Value result = answerValue(contains(vm, plain(args[0]), args[1]));
    return result.needsCall() ? callPrelude(vm, prelude::kContains, {plain(args[0]), args[1]})
                              : result;
}

Value iterMethod(Isolate& vm, const Arguments& args)
{
    return iterate(vm, plain(args[0]));
}

Value reprMethod(Isolate& vm, const Arguments& args)
{
    const Value result = repr(vm, plain(args[0]));
    return result.needsCall() ? callPrelude(vm, prelude::kRepr, {plain(args[0])}) : result;
}

Value strMethod(Isolate& vm, const Arguments& args)
{
    const Value result = str(vm, plain(args[0]));
    return result.needsCall() ? callPrelude(vm, prelude::kStr, {plain(args[0])}) : result;
}

Value formatMethod(Isolate& vm, const Arguments& args)
{
    auto* spec = textOf(args[1]);
    if (spec == nullptr) {
        return vm.raise(TypeId::TypeError, "__format__() argument must be str");
    }
    const Value inner = plain(args[0]);
    if (isKind(inner, ObjectKind::Instance) && spec->byteLength > 0) {
        return vm.raise(TypeId::TypeError, "unsupported format string passed to "
                                               + std::string(typeName(args[0])) + ".__format__");
    }
    if (isKind(inner, ObjectKind::Instance)) {
        return callPrelude(vm, prelude::kStr, {inner});
    }
    const Value result = formatValue(vm, inner, *spec);
    return result.needsCall() ? callPrelude(vm, prelude::kStr, {inner}) : result;
}

Value hashMethod(Isolate& vm, const Arguments& args)
{
    std::uint64_t hash = 0;
    switch (hashOf(vm, plain(args[0]), hash)) {
    case Lookup::NeedsCall:
        return callPrelude(vm, prelude::kHash, {plain(args[0])});
    case Lookup::Raised:
        return Value::signal(SignalKind::Raised);
    default:
        return Value::integer(static_cast<std::int64_t>(hash));
    }
}

Value boolMethod(Isolate& vm, const Arguments& args)
{
    return answerValue(truth(vm, plain(args[0])));
}

template <UnaryOp kOp>
Value unaryMethod(Isolate& vm, const Arguments& args)
{
    return unary(vm, kOp, plain(args[0]));
}

void add(Registry& registry,
         Types types,
         std::string_view name,
         std::string_view signature,
         NativeFunction function)
{
    for (const TypeId type : types) {
        registry.method(type, name, signature, function);
    }
}

constexpr std::string_view kSelf = "self, /";
constexpr std::string_view kOther = "self, other, /";

void registerArithmetic(Registry& registry)
{
    const Types numbers = {TypeId::Int, TypeId::Float};
    const Types concatenated = {TypeId::Int,  TypeId::Float, TypeId::Str,
                                TypeId::List, TypeId::Tuple, TypeId::Bytes};
    add(registry, concatenated, "__add__", kOther, &binaryMethod<BinaryOp::Add>);
    add(registry, concatenated, "__mul__", kOther, &binaryMethod<BinaryOp::Multiply>);
    add(registry, numbers, "__sub__", kOther, &binaryMethod<BinaryOp::Subtract>);
    add(registry, {TypeId::Set, TypeId::FrozenSet}, "__sub__", kOther,
        &binaryMethod<BinaryOp::Subtract>);
    add(registry, numbers, "__truediv__", kOther, &binaryMethod<BinaryOp::TrueDivide>);
    add(registry, numbers, "__floordiv__", kOther, &binaryMethod<BinaryOp::FloorDivide>);
    add(registry, {TypeId::Int, TypeId::Float, TypeId::Str}, "__mod__", kOther,
        &binaryMethod<BinaryOp::Modulo>);
    add(registry, numbers, "__pow__", kOther, &binaryMethod<BinaryOp::Power>);
    const Types bits = {TypeId::Int, TypeId::Set, TypeId::FrozenSet};
    add(registry, bits, "__and__", kOther, &binaryMethod<BinaryOp::BitAnd>);
    add(registry, {TypeId::Int, TypeId::Set, TypeId::FrozenSet, TypeId::Dict}, "__or__", kOther,
        &binaryMethod<BinaryOp::BitOr>);
    add(registry, bits, "__xor__", kOther, &binaryMethod<BinaryOp::BitXor>);
    add(registry, numbers, "__neg__", kSelf, &unaryMethod<UnaryOp::Negate>);
    add(registry, numbers, "__bool__", kSelf, &boolMethod);
    add(registry, {TypeId::Int}, "__invert__", kSelf, &unaryMethod<UnaryOp::Invert>);
}

void registerComparisons(Registry& registry)
{
    const Types ordered = {TypeId::Int,  TypeId::Float, TypeId::Str, TypeId::Bytes,
                           TypeId::List, TypeId::Tuple, TypeId::Set, TypeId::FrozenSet};
    add(registry, ordered, "__lt__", kOther, &compareMethod<CompareOp::Less>);
    add(registry, ordered, "__le__", kOther, &compareMethod<CompareOp::LessEqual>);
    add(registry, ordered, "__gt__", kOther, &compareMethod<CompareOp::Greater>);
    add(registry, ordered, "__ge__", kOther, &compareMethod<CompareOp::GreaterEqual>);
    add(registry, ordered, "__eq__", kOther, &compareMethod<CompareOp::Equal>);
    add(registry, ordered, "__ne__", kOther, &compareMethod<CompareOp::NotEqual>);
    add(registry, {TypeId::Dict}, "__eq__", kOther, &compareMethod<CompareOp::Equal>);
    add(registry, {TypeId::Dict}, "__ne__", kOther, &compareMethod<CompareOp::NotEqual>);
    add(registry,
        {TypeId::Int, TypeId::Float, TypeId::Str, TypeId::Bytes, TypeId::Tuple, TypeId::FrozenSet},
        "__hash__", kSelf, &hashMethod);
}

} // namespace

void registerDunders(Registry& registry)
{
    registerArithmetic(registry);
    registerComparisons(registry);
    const Types containers = {TypeId::Str,  TypeId::Bytes, TypeId::List,      TypeId::Tuple,
                              TypeId::Dict, TypeId::Set,   TypeId::FrozenSet, TypeId::Range};
    add(registry, containers, "__len__", kSelf, &lengthMethod);
    add(registry, containers, "__iter__", kSelf, &iterMethod);
    add(registry, containers, "__contains__", kOther, &containsMethod);
    add(registry,
        {TypeId::Str, TypeId::Bytes, TypeId::List, TypeId::Tuple, TypeId::Dict, TypeId::Range},
        "__getitem__", kOther, &getItemMethod);
    add(registry, {TypeId::List, TypeId::Dict}, "__setitem__", "self, key, value, /",
        &setItemMethod);
    add(registry, {TypeId::List, TypeId::Dict}, "__delitem__", kOther, &deleteItemMethod);
    const Types shown = {TypeId::Int,   TypeId::Float, TypeId::Str, TypeId::Bytes,    TypeId::List,
                         TypeId::Tuple, TypeId::Dict,  TypeId::Set, TypeId::FrozenSet};
    add(registry, shown, "__repr__", kSelf, &reprMethod);
    add(registry, shown, "__str__", kSelf, &strMethod);
    add(registry, {TypeId::Object}, "__format__", "self, format_spec, /", &formatMethod);
}

} // namespace makespan::language::builtins
