#include "engine/language/builtins/integers.h"
#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/builtins/text/quote.h"
#include "engine/language/builtins/text/unicode.h"
#include "engine/language/vm/attribute.h"
#include "engine/language/vm/bigint.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/instance_dict.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace makespan::language::builtins {

namespace {

StringObject* attributeName(Isolate& vm, Value value, Value& signal)
{
    StringObject* name = textOf(value);
    if (name == nullptr) {
        signal = vm.raise(TypeId::TypeError,
                          fmt::format("attribute name must be string, not '{}'", typeName(value)));
        return nullptr;
    }
    return intern(*name);
}

Value getAttr(Isolate& vm, const Arguments& args)
{
    Value signal;
    StringObject* name = attributeName(vm, args[1], signal);
    if (name == nullptr) {
        return signal;
    }
    const Value result =
        args.has(2) ? findAttribute(vm, args[0], name) : getAttribute(vm, args[0], name);
    if (result.isUndefined()) {
        return args[2];
    }
    if (result.needsCall()) {
        return args.has(2)
                   ? callPrelude(vm, "_getattr_default", {args[0], Value::object(name), args[2]})
                   : callPrelude(vm, "_getattr", {args[0], Value::object(name)});
    }
    return result;
}

Value hasAttr(Isolate& vm, const Arguments& args)
{
    Value signal;
    StringObject* name = attributeName(vm, args[1], signal);
    if (name == nullptr) {
        return signal;
    }
    const Value result = findAttribute(vm, args[0], name);
    if (result.needsCall()) {
        return callPrelude(vm, "_hasattr", {args[0], Value::object(name)});
    }
    return result.isSignal() ? result : Value::boolean(!result.isUndefined());
}

Value setAttr(Isolate& vm, const Arguments& args)
{
    Value signal;
    StringObject* name = attributeName(vm, args[1], signal);
    if (name == nullptr) {
        return signal;
    }
    const Value result = setAttribute(vm, args[0], name, args[2]);
    return result.needsCall() ? callPrelude(vm, "_setattr", {args[0], Value::object(name), args[2]})
                              : result;
}

/// (object, names, values), for the prelude: setattr for each. None, or how many were set before one that a program's
/// own method has to set.
Value setAttributes(Isolate& vm, const Arguments& args)
{
    const auto names = to<ListObject>(args[1]).values();
    const auto values = to<TupleObject>(args[2]).values();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Value done = setAttribute(vm, args[0], intern(*textOf(names[i])), values[i]);
        if (done.needsCall()) {
            return Value::integer(static_cast<std::int64_t>(i));
        }
        if (done.isSignal()) {
            return done;
        }
    }
    vm.charge(names.size() * 4);
    return Value::none();
}

Value delAttr(Isolate& vm, const Arguments& args)
{
    Value signal;
    StringObject* name = attributeName(vm, args[1], signal);
    if (name == nullptr) {
        return signal;
    }
    const Value result = deleteAttribute(vm, args[0], name);
    return result.needsCall() ? callPrelude(vm, "_delattr", {args[0], Value::object(name)})
                              : result;
}

Value isInstanceFunction(Isolate& vm, const Arguments& args)
{
    const Value result = answerValue(isInstanceOf(vm, args[0], args[1]));
    return result.needsCall() ? handOver(vm, "_isinstance", args) : result;
}

Value isSubclassFunction(Isolate& vm, const Arguments& args)
{
    const Value result = answerValue(isSubclassOf(vm, args[0], args[1]));
    return result.needsCall() ? handOver(vm, "_issubclass", args) : result;
}

Value callable(Isolate& vm, const Arguments& args)
{
    return Value::boolean(isCallable(vm, args[0]));
}

Value id(Isolate& vm, const Arguments& args)
{
    return Value::integer(identityOf(vm, args[0]));
}

Value hash(Isolate& vm, const Arguments& args)
{
    std::uint64_t result = 0;
    switch (hashOf(vm, args[0], result)) {
    case Lookup::NeedsCall:
        return callPrelude(vm, prelude::kHash, {args[0]});
    case Lookup::Raised:
        return Value::signal(SignalKind::Raised);
    default:
        return Value::integer(static_cast<std::int64_t>(result));
    }
}

Value reprFunction(Isolate& vm, const Arguments& args)
{
    const Value result = repr(vm, args[0]);
    return result.needsCall() ? callPrelude(vm, prelude::kRepr, {args[0]}) : result;
}

Value ascii(Isolate& vm, const Arguments& args)
{
    const Value result = repr(vm, args[0]);
    if (result.needsCall()) {
        return callPrelude(vm, "_ascii", {args[0]});
    }
    return result.isSignal()
               ? result
               : makeString(vm, text::escapedToAscii(to<StringObject>(result).view()));
}

/// For the prelude: the escapes of ascii() in a text that is a repr already.
Value escapeAscii(Isolate& vm, const Arguments& args)
{
    return makeString(vm, text::escapedToAscii(to<StringObject>(args[0]).view()));
}

Value format(Isolate& vm, const Arguments& args)
{
    const Value spec = args.get(1, Value::object(vm.runtime().emptyString()));
    StringObject* text = textOf(spec);
    if (text == nullptr) {
        return vm.raise(TypeId::TypeError,
                        fmt::format("format() argument 2 must be str, not {}", typeName(spec)));
    }
    const Value result = formatValue(vm, args[0], *text);
    return result.needsCall() ? callPrelude(vm, prelude::kFormat, {args[0], spec}) : result;
}

Value chr(Isolate& vm, const Arguments& args)
{
    std::int64_t code = 0;
    Value signal;
    if (!wholeArgument(vm, args[0], code, signal)) {
        return signal;
    }
    if (code < 0 || code > 0x10FFFF) {
        return vm.raise(TypeId::ValueError, "chr() arg not in range(0x110000)");
    }
    std::string text;
    text::append(text, static_cast<char32_t>(code));
    return makeString(vm, text);
}

Value ord(Isolate& vm, const Arguments& args)
{
    std::size_t size = 0;
    if (const auto* text = textOf(args[0])) {
        size = text->length;
        if (size == 1) {
            std::size_t position = 0;
            return Value::integer(static_cast<std::int64_t>(text::decode(text->view(), position)));
        }
    } else if (const auto* bytes = as<BytesObject>(args[0])) {
        size = bytes->byteLength;
        if (size == 1) {
            return Value::integer(bytes->bytes()[0]);
        }
    } else {
        return vm.raise(
            TypeId::TypeError,
            fmt::format("ord() expected string of length 1, but {} found", typeName(args[0])));
    }
    return vm.raise(TypeId::TypeError,
                    fmt::format("ord() expected a character, but string of length {} found", size));
}

template <unsigned kBase>
Value inBase(Isolate& vm, const Arguments& args)
{
    if (!isWhole(args[0])) {
        return refuseAsWhole(vm, args[0]);
    }
    const numeric::BigInt number = toBigInt(args[0]);
    const char* prefix = kBase == 2 ? "0b" : kBase == 8 ? "0o" : "0x";
    return makeString(
        vm, fmt::format("{}{}{}", number.sign() < 0 ? "-" : "", prefix, number.toDigits(kBase)));
}

void addNames(std::set<std::string>& names, DictObject* dict)
{
    if (dict == nullptr) {
        return;
    }
    for (std::uint32_t i = 0; i < dict->filled; ++i) {
        const DictEntry& entry = dict->entries()[i];
        if (const auto* name = as<StringObject>(entry.key)) {
            names.emplace(name->view());
        }
    }
}

Value dir(Isolate& vm, const Arguments& args)
{
    std::set<std::string> names;
    const Value object = args[0];
    const ClassObject* type = as<ClassObject>(object);
    if (auto* module = as<ModuleObject>(object)) {
        addNames(names, module->attributes);
    } else {
        if (type == nullptr) {
            type = typeOf(object);
            if (isKind(object, ObjectKind::Instance)) {
                addNames(names, instanceAttributes(vm, object.asObject()));
            }
        }
        for (const Value base : type->order->values()) {
            addNames(names, to<ClassObject>(base).attributes);
        }
    }
    ListObject* list = makeList(vm, names.size());
    for (const std::string& name : names) {
        list->append(vm, makeString(vm, name));
    }
    chargeItems(vm, names.size() * 4);
    return Value::object(list);
}

Value vars(Isolate& vm, const Arguments& args)
{
    if (isKind(args[0], ObjectKind::Instance) || isKind(args[0], ObjectKind::Exception)) {
        return Value::object(liveAttributes(vm, args[0].asObject()));
    }
    const auto copy = [&vm](DictObject* attributes) {
        DictObject* result = makeDict(vm, attributes->used);
        for (std::uint32_t i = 0; i < attributes->filled; ++i) {
            const DictEntry& entry = attributes->entries()[i];
            if (!entry.key.isUndefined()) {
                result->addNew(vm, entry.key, entry.hash, entry.value);
            }
        }
        return Value::object(result);
    };
    if (const auto* type = as<ClassObject>(args[0])) {
        return copy(type->attributes);
    }
    if (const auto* module = as<ModuleObject>(args[0])) {
        return copy(module->attributes);
    }
    return vm.raise(TypeId::TypeError, "vars() argument must have __dict__ attribute");
}

/// type(x); type(name, bases, namespace).
Value makeType(Isolate& vm, const Arguments& args)
{
    if (args.has(1) && !args.has(2)) {
        return Value::object(typeOf(args[1]));
    }
    if (!args.has(3)) {
        return vm.raise(TypeId::TypeError, "type() takes 1 or 3 arguments");
    }
    StringObject* name = textOf(args[1]);
    auto* bases = as<TupleObject>(args[2]);
    auto* attributes = as<DictObject>(args[3]);
    if (name == nullptr || bases == nullptr || attributes == nullptr) {
        return vm.raise(TypeId::TypeError, "type.__new__() needs a str, a tuple and a dict");
    }
    name = intern(*name);
    ClassObject* type = makeClass(vm, name, name, bases->values(), attributes);
    return type == nullptr ? Value::signal(SignalKind::Raised)
                           : callPrelude(vm, "_finish_class", {Value::object(type)});
}

Value makeBool(Isolate& vm, const Arguments& args)
{
    if (!args.has(1)) {
        return Value::boolean(false);
    }
    const Value result = answerValue(truth(vm, args[1]));
    return result.needsCall() ? callPrelude(vm, prelude::kTruth, {args[1]}) : result;
}

// --- for the prelude ------------------------------------------------------------------------

/// The dunder of the value's class when it is written in Python, else None.
Value dunder(Isolate&, const Arguments& args)
{
    const Value found = programMethod(args[0], intern(to<StringObject>(args[1])));
    return found.isUndefined() ? Value::none() : found;
}

/// The attribute of the value's class, unbound and unresolved, else the third argument.
Value rawClassAttribute(Isolate& vm, const Arguments& args)
{
    const Value found = classAttribute(vm, args[0], intern(to<StringObject>(args[1])));
    return found.isUndefined() ? args[2] : found;
}

/// The attribute of the instance itself, else the third argument.
Value rawInstanceAttribute(Isolate&, const Arguments& args)
{
    if (!isKind(args[0], ObjectKind::Instance) && !isKind(args[0], ObjectKind::Exception)) {
        return args[2];
    }
    const Value found = getInstanceAttribute(args[0].asObject(), intern(to<StringObject>(args[1])));
    return found.isUndefined() ? args[2] : found;
}

/// What type.__setattr__ does, whatever the class's own class says.
Value rawSetClassAttribute(Isolate& vm, const Arguments& args)
{
    return changeClassAttribute(vm, to<ClassObject>(args[0]), intern(to<StringObject>(args[1])),
                                args[2]);
}

Value rawSetInstanceAttribute(Isolate& vm, const Arguments& args)
{
    setInstanceAttribute(vm, args[0].asObject(), intern(to<StringObject>(args[1])), args[2]);
    return Value::none();
}

Value rawDeleteInstanceAttribute(Isolate& vm, const Arguments& args)
{
    StringObject* name = intern(to<StringObject>(args[1]));
    if (!deleteInstanceAttribute(vm, args[0].asObject(), name)) {
        return vm.raise(TypeId::AttributeError, name->view());
    }
    return Value::none();
}

/// The plain list, dict, int … inside of an heir of those; other values unchanged.
Value plainValue(Isolate&, const Arguments& args)
{
    return plain(args[0]);
}

Value classNameOf(Isolate& vm, const Arguments& args)
{
    return makeString(vm, typeName(args[0]));
}

/// The name of the layout: how the prelude tells containers apart.
Value kindOf(Isolate& vm, const Arguments& args)
{
    const Value value = plain(args[0]);
    if (!value.isObject()) {
        return makeString(vm, "number");
    }
    switch (value.asObject()->kind) {
    case ObjectKind::List:
        return makeString(vm, "list");
    case ObjectKind::Tuple:
        return makeString(vm, "tuple");
    case ObjectKind::Dict:
        return makeString(vm, "dict");
    case ObjectKind::Set:
        return makeString(vm, "set");
    case ObjectKind::DictView:
        return makeString(vm, "view");
    case ObjectKind::String:
        return makeString(vm, "str");
    case ObjectKind::Exception:
        return makeString(vm, "exception");
    case ObjectKind::Generator:
        return makeString(vm, "generator");
    case ObjectKind::BoundMethod:
        return makeString(vm, "method");
    case ObjectKind::Slice:
        return makeString(vm, "slice");
    case ObjectKind::Instance:
        return makeString(vm, "instance");
    case ObjectKind::Class:
        return makeString(vm, "class");
    default:
        return makeString(vm, "other");
    }
}

/// "<module.Name object at 0x…>"
Value defaultRepr(Isolate& vm, const Arguments& args)
{
    return makeString(vm, fmt::format("<{} object at {:#x}>", qualifiedClassName(*typeOf(args[0])),
                                      identityOf(vm, args[0])));
}

} // namespace

void registerObjectFunctions(Registry& registry)
{
    registry.builtin("getattr", "object, name, default=None, /", &getAttr);
    registry.builtin("hasattr", "object, name, /", &hasAttr);
    registry.builtin("setattr", "object, name, value, /", &setAttr);
    registry.builtin("delattr", "object, name, /", &delAttr);
    registry.builtin("isinstance", "object, class_or_tuple, /", &isInstanceFunction);
    registry.builtin("issubclass", "cls, class_or_tuple, /", &isSubclassFunction);
    registry.builtin("callable", "object, /", &callable);
    registry.builtin("id", "object, /", &id);
    registry.builtin("hash", "object, /", &hash);
    registry.builtin("repr", "object, /", &reprFunction);
    registry.builtin("ascii", "object, /", &ascii);
    registry.builtin("format", "value, format_spec='', /", &format);
    registry.builtin("chr", "i, /", &chr);
    registry.builtin("ord", "c, /", &ord);
    registry.builtin("bin", "number, /", &inBase<2>);
    registry.builtin("oct", "number, /", &inBase<8>);
    registry.builtin("hex", "number, /", &inBase<16>);
    registry.builtin("dir", "object, /", &dir);
    registry.builtin("vars", "object, /", &vars);
    registry.exposeType(TypeId::Type);
    registry.constructor(TypeId::Type, "object=None, bases=None, namespace=None, /", &makeType);
    registry.exposeType(TypeId::Bool);
    registry.constructor(TypeId::Bool, "object=False, /", &makeBool);

    registry.intrinsic("_dunder", "object, name, /", &dunder);
    registry.intrinsic("_class_attribute", "object, name, default, /", &rawClassAttribute);
    registry.intrinsic("_instance_attribute", "object, name, default, /", &rawInstanceAttribute);
    registry.intrinsic("_set_instance_attribute", "object, name, value, /",
                       &rawSetInstanceAttribute);
    registry.intrinsic("_set_attributes", "object, names, values, /", &setAttributes);
    registry.intrinsic("_set_class_attribute", "cls, name, value, /", &rawSetClassAttribute);
    registry.intrinsic("_delete_instance_attribute", "object, name, /",
                       &rawDeleteInstanceAttribute);
    registry.intrinsic("_plain", "object, /", &plainValue);
    registry.intrinsic("_class_name", "object, /", &classNameOf);
    registry.intrinsic("_kind", "object, /", &kindOf);
    registry.intrinsic("_default_repr", "object, /", &defaultRepr);
    registry.intrinsic("_escape_ascii", "text, /", &escapeAscii);
}

} // namespace makespan::language::builtins
