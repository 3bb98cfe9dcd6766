// Methods and attributes of the types that the interpreter owns: object, type, functions, methods,
// descriptors, generators, exceptions.

#include "engine/language/vm/attribute.h"
#include "engine/language/vm/core_prelude.h"
#include "engine/language/vm/frame.h"
#include "engine/language/vm/instance_dict.h"
#include "engine/language/vm/interpreter_impl.h"
#include "engine/language/vm/remote.h"
#include "engine/language/vm/runtime.h"

#include <algorithm>
#include <fmt/format.h>

namespace makespan::language {

namespace {

Value orNone(Object* object)
{
    return object == nullptr ? Value::none() : Value::object(object);
}

Value orNone(Value value)
{
    return value.isUndefined() ? Value::none() : value;
}

// --- object ------------------------------------------------------------------------------------

Value objectInit(Isolate&, const Arguments&)
{
    return Value::none();
}

Value objectEq(Isolate& vm, const Arguments& args)
{
    return args[0] == args[1] ? Value::boolean(true) : vm.runtime().notImplemented();
}

Value objectNe(Isolate& vm, const Arguments& args)
{
    const Answer same = equal(vm, args[0], args[1]);
    if (same == Answer::Yes || same == Answer::No)
        return Value::boolean(same == Answer::No);
    return same == Answer::Raised ? Value::signal(SignalKind::Raised)
                                  : vm.tailCall(vm.prelude("_not_equal"), {args[0], args[1]});
}

Value objectHash(Isolate& vm, const Arguments& args)
{
    auto* instance = as<InstanceObject>(args[0]);
    if (instance == nullptr) {
        std::uint64_t hash = 0;
        return hashOf(vm, args[0], hash) == Lookup::Found
                   ? Value::integer(static_cast<std::int64_t>(hash))
                   : Value::signal(SignalKind::Raised);
    }
    if (instance->identity == 0)
        instance->identity = vm.nextIdentity();
    return Value::integer(std::int64_t{instance->identity} * 16);
}

Value objectRepr(Isolate& vm, const Arguments& args)
{
    const ClassObject& type = *typeOf(args[0]);
    const std::string_view module = type.module->view();
    return makeString(
        vm,
        fmt::format("<{}.{} object at 0x{:012x}>", module, type.qualifiedName->view(),
                    args[0].isObject() ? 0x7f0000000000ULL + (args[0].bits & 0xffffffffULL) : 0));
}

Value objectStr(Isolate& vm, const Arguments& args)
{
    return vm.tailCall(vm.prelude("_repr"), {args[0]});
}

Value objectSetAttr(Isolate& vm, const Arguments& args)
{
    auto* name = as<StringObject>(args[1]);
    if (name == nullptr || !args[0].isObject())
        return vm.raise(TypeId::TypeError, "attribute name must be string");
    AttributeCall access;
    const Value done = changeInstanceAttribute(vm, args[0], intern(*name), args[2], access);
    return done.needsCall() ? vm.tailCall(access.callable, {access.args.data(), access.count})
                            : done;
}

Value objectDelAttr(Isolate& vm, const Arguments& args)
{
    auto* name = as<StringObject>(args[1]);
    if (name == nullptr || !args[0].isObject())
        return vm.raise(TypeId::TypeError, "attribute name must be string");
    AttributeCall access;
    const Value done =
        changeInstanceAttribute(vm, args[0], intern(*name), Value::undefined(), access);
    return done.needsCall() ? vm.tailCall(access.callable, {access.args.data(), access.count})
                            : done;
}

Value objectGetAttribute(Isolate& vm, const Arguments& args)
{
    auto* name = as<StringObject>(args[1]);
    if (name == nullptr)
        return vm.raise(TypeId::TypeError, "attribute name must be string");
    AttributeCall access;
    access.isFallback = true; // the default lookup: not the class's own __getattribute__ again
    const Value value = accessAttribute(vm, args[0], intern(*name), access);
    if (value.isUndefined())
        return raiseNoAttribute(vm, args[0], name);
    return value.needsCall() ? vm.tailCall(access.callable, {access.args.data(), access.count})
                             : value;
}

Value classOf(Isolate&, Value self)
{
    return Value::object(typeOf(self));
}

Value objectDict(Isolate& vm, Value self)
{
    if (!self.isObject())
        return raiseNoAttribute(vm, self, names().dict);
    return Value::object(liveAttributes(vm, self.asObject()));
}

Value setObjectDict(Isolate& vm, Value self, Value value)
{
    if (!isKind(self, ObjectKind::Instance))
        return raiseNoAttribute(vm, self, names().dict);
    if (value.isUndefined())
        return vm.raise(TypeId::TypeError, "cannot delete __dict__");
    auto* attributes = as<DictObject>(value);
    if (attributes == nullptr)
        return vm.raise(TypeId::TypeError,
                        fmt::format("__dict__ must be set to a dictionary, not a '{}'",
                                    typeOf(value)->nameView()));
    replaceAttributes(vm, to<InstanceObject>(self), *attributes);
    return Value::none();
}

Value initSubclass(Isolate& vm, const Arguments& args)
{
    if (args.keywords != nullptr && args.keywords->used > 0)
        return vm.raise(TypeId::TypeError,
                        fmt::format("{}.__init_subclass__() takes no keyword arguments",
                                    to<ClassObject>(args[0]).nameView()));
    return Value::none();
}

// --- type --------------------------------------------------------------------------------------

Value typeName(Isolate&, Value self)
{
    return Value::object(to<ClassObject>(self).name);
}

Value typeQualifiedName(Isolate&, Value self)
{
    return Value::object(to<ClassObject>(self).qualifiedName);
}

Value typeModule(Isolate&, Value self)
{
    return Value::object(to<ClassObject>(self).module);
}

Value typeBases(Isolate&, Value self)
{
    return Value::object(to<ClassObject>(self).bases);
}

Value typeOrder(Isolate&, Value self)
{
    return Value::object(to<ClassObject>(self).order);
}

Value typeDict(Isolate& vm, Value self)
{
    DictObject& attributes = *to<ClassObject>(self).attributes;
    DictObject* copy = makeDict(vm, attributes.used);
    for (std::uint32_t i = 0; i < attributes.filled; ++i) {
        const DictEntry& entry = attributes.entries()[i];
        if (!entry.key.isUndefined())
            copy->addNew(vm, entry.key, entry.hash, entry.value);
    }
    return Value::object(copy);
}

Value typeDoc(Isolate&, Value self)
{
    const Value* text = to<ClassObject>(self).attributes->find(names().doc);
    return text == nullptr ? Value::none() : *text;
}

Value typeMro(Isolate& vm, const Arguments& args)
{
    auto* type = as<ClassObject>(args[0]);
    if (type == nullptr)
        return vm.raise(TypeId::TypeError, "mro() needs a class");
    return Value::object(makeList(vm, type->order->values()));
}

Value subclassHook(Isolate&, const Arguments& args)
{
    // What a base says about its heirs: __init_subclass__, a class method even without the decorator.
    auto& type = to<ClassObject>(args[0]);
    Value hook = type.lookupAfter(&type, names().init_subclass);
    if (isKind(hook, ObjectKind::ClassMethod))
        hook = static_cast<WrapperObject*>(hook.asObject())->function;
    return hook.isUndefined() || isKind(hook, ObjectKind::Native) ? Value::none() : hook;
}

// --- functions and methods ---------------------------------------------------------------------

Value functionName(Isolate&, Value self)
{
    return Value::object(to<FunctionObject>(self).name);
}

Value setFunctionName(Isolate& vm, Value self, Value name)
{
    if (!isKind(name, ObjectKind::String))
        return vm.raise(TypeId::TypeError, "__name__ must be set to a string object");
    to<FunctionObject>(self).name = &to<StringObject>(name);
    return Value::none();
}

Value functionQualifiedName(Isolate&, Value self)
{
    return Value::object(to<FunctionObject>(self).qualifiedName);
}

Value setFunctionQualifiedName(Isolate& vm, Value self, Value name)
{
    if (!isKind(name, ObjectKind::String))
        return vm.raise(TypeId::TypeError, "__qualname__ must be set to a string object");
    to<FunctionObject>(self).qualifiedName = &to<StringObject>(name);
    return Value::none();
}

Value functionDoc(Isolate&, Value self)
{
    return orNone(to<FunctionObject>(self).documentation);
}

Value setFunctionDoc(Isolate&, Value self, Value text)
{
    to<FunctionObject>(self).documentation = text;
    return Value::none();
}

Value functionDefaults(Isolate&, Value self)
{
    return orNone(to<FunctionObject>(self).defaults);
}

Value functionKeywordDefaults(Isolate&, Value self)
{
    return orNone(to<FunctionObject>(self).keywordDefaults);
}

Value functionClosure(Isolate&, Value self)
{
    return orNone(to<FunctionObject>(self).closure);
}

Value functionDict(Isolate& vm, Value self)
{
    auto& function = to<FunctionObject>(self);
    if (function.attributes == nullptr)
        function.attributes = makeDict(vm);
    return Value::object(function.attributes);
}

Value moduleNameOfCode(Isolate&, Value)
{
    return Value::object(names().main);
}

Value noAttributes(Isolate& vm, Value)
{
    return Value::object(makeDict(vm));
}

Value methodFunction(Isolate&, Value self)
{
    return to<BoundMethodObject>(self).function;
}

Value methodSelf(Isolate&, Value self)
{
    return to<BoundMethodObject>(self).self;
}

Value nativeName(Isolate&, Value self)
{
    return Value::object(to<NativeObject>(self).name);
}

Value nativeQualifiedName(Isolate& vm, Value self)
{
    const auto& native = to<NativeObject>(self);
    if (native.owner == nullptr)
        return Value::object(native.name);
    return makeString(vm, fmt::format("{}.{}", native.owner->view(), native.name->view()));
}

Value builtinsName(Isolate&, Value)
{
    return Value::object(intern("builtins"));
}

Value none(Isolate&, Value)
{
    return Value::none();
}

/// f.__call__(…) is f(…).
Value callSelf(Isolate& vm, const Arguments& args)
{
    std::vector<Value> all(args.rest().begin(), args.rest().end());
    TupleObject* keywordNames = nullptr;
    if (args.keywords != nullptr) {
        std::vector<Value> keys;
        for (std::uint32_t i = 0; i < args.keywords->filled; ++i) {
            keys.push_back(args.keywords->entries()[i].key);
            all.push_back(args.keywords->entries()[i].value);
        }
        keywordNames = makeTuple(vm, keys);
    }
    return vm.tailCall(args[0], all, keywordNames);
}

// --- descriptors -------------------------------------------------------------------------------

Value makeProperty(Isolate& vm, Value get, Value set, Value del, Value doc)
{
    auto* property = vm.heap().make<PropertyObject>(builtinType(TypeId::Property));
    property->getter = get;
    property->setter = set;
    property->deleter = del;
    property->documentation = doc;
    if (const auto* function = as<FunctionObject>(get); function != nullptr && doc.isNone())
        property->documentation = orNone(function->documentation);
    return Value::object(property);
}

Value newProperty(Isolate& vm, const Arguments& args)
{
    return makeProperty(vm, args.get(1, Value::none()), args.get(2, Value::none()),
                        args.get(3, Value::none()), args.get(4, Value::none()));
}

Value propertyGetter(Isolate& vm, const Arguments& args)
{
    const auto& old = to<PropertyObject>(args[0]);
    return makeProperty(vm, args[1], old.setter, old.deleter, old.documentation);
}

Value propertySetter(Isolate& vm, const Arguments& args)
{
    const auto& old = to<PropertyObject>(args[0]);
    return makeProperty(vm, old.getter, args[1], old.deleter, old.documentation);
}

Value propertyDeleter(Isolate& vm, const Arguments& args)
{
    const auto& old = to<PropertyObject>(args[0]);
    return makeProperty(vm, old.getter, old.setter, args[1], old.documentation);
}

Value propertyGet(Isolate&, Value self)
{
    return to<PropertyObject>(self).getter;
}

Value propertySet(Isolate&, Value self)
{
    return to<PropertyObject>(self).setter;
}

Value propertyDelete(Isolate&, Value self)
{
    return to<PropertyObject>(self).deleter;
}

Value propertyDoc(Isolate&, Value self)
{
    return orNone(to<PropertyObject>(self).documentation);
}

template <TypeId kType, ObjectKind kKind>
Value newWrapper(Isolate& vm, const Arguments& args)
{
    auto* wrapper = vm.heap().make<WrapperObject>(builtinType(kType));
    wrapper->kind = kKind;
    wrapper->function = args[1];
    return Value::object(wrapper);
}

Value wrapperFunction(Isolate&, Value self)
{
    return static_cast<WrapperObject*>(self.asObject())->function;
}

Value newSuper(Isolate& vm, const Arguments& args)
{
    auto* owner = args.has(1) ? as<ClassObject>(args[1]) : nullptr;
    if (owner == nullptr || !args.has(2))
        return vm.raise(TypeId::RuntimeError,
                        "super(): write super() in a method, or super(Class, object)");
    auto* super = vm.heap().make<SuperObject>(builtinType(TypeId::Super));
    super->owner = owner;
    super->self = args[2];
    auto* asClass = as<ClassObject>(args[2]);
    super->start = asClass != nullptr && asClass->isSubclassOf(owner) ? asClass : typeOf(args[2]);
    if (!super->start->isSubclassOf(owner))
        return vm.raise(TypeId::TypeError,
                        "super(type, obj): obj must be an instance or subtype of type");
    return Value::object(super);
}

Value newObject(Isolate& vm, const Arguments&)
{
    return Value::object(makeInstance(vm, vm.type(TypeId::Object)));
}

// --- generators --------------------------------------------------------------------------------

Value request(Isolate& vm, Value generator, std::int64_t what, Value value)
{
    return vm.tailCall(Value::undefined(), {generator, Value::integer(what), value});
}

Value generatorNext(Isolate& vm, const Arguments& args)
{
    return request(vm, args[0], kGeneratorSend, Value::none());
}

Value generatorSend(Isolate& vm, const Arguments& args)
{
    return request(vm, args[0], kGeneratorSend, args[1]);
}

Value generatorThrow(Isolate& vm, const Arguments& args)
{
    // throw(exception), throw(Class), and the old throw(Class, value).
    Value exception = args.has(2) && !args[2].isNone() && isKind(args[2], ObjectKind::Exception)
                          ? args[2]
                          : args[1];
    if (auto* type = as<ClassObject>(exception);
        type != nullptr && (type->traits & ClassObject::kIsException) != 0) {
        const Value value = args.get(2, Value::none());
        exception = Value::object(makeException(
            vm, type,
            value.isNone() ? std::span<const Value>{} : std::span<const Value>{&value, 1}));
    }
    if (!isKind(exception, ObjectKind::Exception))
        return vm.raise(
            TypeId::TypeError,
            fmt::format("exceptions must be classes or instances deriving from BaseException, "
                        "not {}",
                        typeOf(exception)->nameView()));
    return request(vm, args[0], kGeneratorThrow, exception);
}

Value generatorClose(Isolate& vm, const Arguments& args)
{
    return request(vm, args[0], kGeneratorClose, Value::none());
}

Value generatorName(Isolate&, Value self)
{
    return Value::object(to<GeneratorObject>(self).name);
}

Value itself(Isolate&, const Arguments& args)
{
    return args[0];
}

Value iteratorNext(Isolate& vm, const Arguments& args)
{
    const Value value = next(vm, to<IteratorObject>(args[0]));
    return value.isUndefined() ? vm.raiseWith(TypeId::StopIteration, {}) : value;
}

// --- exceptions --------------------------------------------------------------------------------

Value exceptionInit(Isolate& vm, const Arguments& args)
{
    auto* exception = as<ExceptionObject>(args[0]);
    if (exception == nullptr)
        return vm.raise(TypeId::TypeError, "descriptor '__init__' requires an exception");
    exception->args = makeTuple(vm, args.rest());
    return Value::none();
}

Value exceptionArgs(Isolate&, Value self)
{
    return Value::object(to<ExceptionObject>(self).args);
}

Value setExceptionArgs(Isolate& vm, Value self, Value value)
{
    auto* tuple = as<TupleObject>(value);
    if (auto* list = as<ListObject>(value))
        tuple = makeTuple(vm, list->values());
    if (tuple == nullptr)
        return vm.raise(TypeId::TypeError, "args must be a tuple");
    to<ExceptionObject>(self).args = tuple;
    return Value::none();
}

/// add_note(text): reports show it below the message.
Value addNote(Isolate& vm, const Arguments& args)
{
    if (!isKind(args[1], ObjectKind::String))
        return vm.raise(TypeId::TypeError,
                        fmt::format("note must be a str, not '{}'", typeOf(args[1])->nameView()));
    Object* exception = args[0].asObject();
    auto* notes = as<ListObject>(getInstanceAttribute(exception, notesName()));
    if (notes == nullptr) {
        notes = makeList(vm);
        setInstanceAttribute(vm, exception, notesName(), Value::object(notes));
    }
    notes->append(vm, args[1]);
    return Value::none();
}

Value exceptionStr(Isolate& vm, const Arguments& args)
{
    return makeString(vm, messageOf(vm, to<ExceptionObject>(args[0])));
}

Value exceptionRepr(Isolate& vm, const Arguments& args)
{
    auto& exception = to<ExceptionObject>(args[0]);
    const Value inner = repr(vm, Value::object(exception.args));
    if (inner.isSignal())
        return inner.needsCall() ? vm.tailCall(vm.prelude("_repr"), {args[0]}) : inner;
    std::string text(to<StringObject>(inner).view());
    if (exception.args->length == 1)
        text.erase(text.size() - 2, 1); // (1,) without the comma
    return makeString(vm, fmt::format("{}{}", exception.type->nameView(), text));
}

Value exceptionCause(Isolate&, Value self)
{
    return orNone(to<ExceptionObject>(self).cause);
}

Value setExceptionCause(Isolate&, Value self, Value value)
{
    to<ExceptionObject>(self).cause = value;
    to<ExceptionObject>(self).suppressContext = true;
    return Value::none();
}

Value exceptionContext(Isolate&, Value self)
{
    return orNone(to<ExceptionObject>(self).context);
}

Value setExceptionContext(Isolate&, Value self, Value value)
{
    to<ExceptionObject>(self).context = value;
    return Value::none();
}

Value exceptionSuppress(Isolate&, Value self)
{
    return Value::boolean(to<ExceptionObject>(self).suppressContext);
}

Value setExceptionSuppress(Isolate& vm, Value self, Value value)
{
    to<ExceptionObject>(self).suppressContext = truth(vm, value) == Answer::Yes;
    return Value::none();
}

/// The calls are the exception's own: a traceback only points to the first of them.
Value exceptionTraceback(Isolate& vm, Value self)
{
    if (to<ExceptionObject>(self).traceLength == 0)
        return Value::none();
    auto* type = static_cast<ClassObject*>(vm.prelude("_Traceback").asObject());
    auto* traceback = vm.heap().make<InstanceObject>(type);
    setInstanceAttribute(vm, traceback, intern("_error"), self);
    setInstanceAttribute(vm, traceback, intern("_at"), Value::integer(0));
    return Value::object(traceback);
}

Value setExceptionTraceback(Isolate&, Value, Value)
{
    return Value::none();
}

Value withTraceback(Isolate&, const Arguments& args)
{
    return args[0];
}

/// Parameters: error, text. For reports of what nobody caught.
Value setExceptionText(Isolate&, const Arguments& args)
{
    to<ExceptionObject>(args[0]).text = as<StringObject>(args[1]);
    return Value::none();
}

Value traceLength(Isolate&, const Arguments& args)
{
    return Value::integer(to<ExceptionObject>(args[0]).traceLength);
}

/// Parameters: error, length. Forgets where the exception has been since it had that length.
Value cutTrace(Isolate&, const Arguments& args)
{
    auto& exception = to<ExceptionObject>(args[0]);
    exception.traceLength =
        std::min(exception.traceLength, static_cast<std::uint32_t>(args[1].asInt()));
    return Value::none();
}

Value exceptionValue(Isolate&, Value self)
{
    return orNone(to<ExceptionObject>(self).value);
}

Value setExceptionValue(Isolate&, Value self, Value value)
{
    to<ExceptionObject>(self).value = value;
    return Value::none();
}

void registerObjectAndType(Registry& r)
{
    const auto object = TypeId::Object;
    r.constructor(object, "", &newObject);
    r.method(object, "__init__", "self, /, *args, **kwargs", &objectInit);
    r.method(object, "__eq__", "self, value, /", &objectEq);
    r.method(object, "__ne__", "self, value, /", &objectNe);
    r.method(object, "__hash__", "self, /", &objectHash);
    r.method(object, "__repr__", "self, /", &objectRepr);
    r.method(object, "__str__", "self, /", &objectStr);
    r.method(object, "__setattr__", "self, name, value, /", &objectSetAttr);
    r.method(object, "__delattr__", "self, name, /", &objectDelAttr);
    r.method(object, "__getattribute__", "self, name, /", &objectGetAttribute);
    r.property(object, "__class__", &classOf);
    r.property(object, "__dict__", &objectDict, &setObjectDict);
    r.property(object, "__doc__", &none);
    r.classMethod(object, "__init_subclass__", "cls, /, **kwargs", &initSubclass);
    r.intrinsic("_set_text", "error, text, /", &setExceptionText);
    r.intrinsic("_trace_length", "error, /", &traceLength);
    r.intrinsic("_cut_trace", "error, length, /", &cutTrace);
    r.intrinsic("_subclass_hook", "cls, /", &subclassHook);
    const auto type = TypeId::Type;
    r.property(type, "__name__", &typeName);
    r.property(type, "__qualname__", &typeQualifiedName);
    r.property(type, "__module__", &typeModule);
    r.property(type, "__bases__", &typeBases);
    r.property(type, "__mro__", &typeOrder);
    r.property(type, "__dict__", &typeDict);
    r.property(type, "__doc__", &typeDoc);
    r.property(type, "__class__", &classOf);
    r.method(type, "mro", "self, /", &typeMro);
}

void registerFunctions(Registry& r)
{
    const auto function = TypeId::Function;
    r.property(function, "__name__", &functionName, &setFunctionName);
    r.property(function, "__qualname__", &functionQualifiedName, &setFunctionQualifiedName);
    r.property(function, "__doc__", &functionDoc, &setFunctionDoc);
    r.property(function, "__module__", &moduleNameOfCode,
               [](Isolate&, Value, Value) { return Value::none(); });
    r.property(function, "__defaults__", &functionDefaults);
    r.property(function, "__kwdefaults__", &functionKeywordDefaults);
    r.property(function, "__closure__", &functionClosure);
    r.property(function, "__dict__", &functionDict);
    r.property(function, "__annotations__", &noAttributes,
               [](Isolate&, Value, Value) { return Value::none(); });
    r.property(TypeId::Method, "__func__", &methodFunction);
    r.property(TypeId::Method, "__self__", &methodSelf);
    for (const TypeId type : {TypeId::NativeFunction, TypeId::MethodDescriptor}) {
        r.property(type, "__name__", &nativeName);
        r.property(type, "__qualname__", &nativeQualifiedName);
        r.property(type, "__module__", &builtinsName);
    }
    for (const TypeId type :
         {function, TypeId::Method, TypeId::NativeFunction, TypeId::MethodDescriptor})
        r.method(type, "__call__", "self, /, *args, **kwargs", &callSelf);
}

void registerDescriptors(Registry& r)
{
    const auto property = TypeId::Property;
    r.constructor(property, "fget=None, fset=None, fdel=None, doc=None", &newProperty);
    r.method(property, "getter", "self, function, /", &propertyGetter);
    r.method(property, "setter", "self, function, /", &propertySetter);
    r.method(property, "deleter", "self, function, /", &propertyDeleter);
    r.property(property, "fget", &propertyGet);
    r.property(property, "fset", &propertySet);
    r.property(property, "fdel", &propertyDelete);
    r.property(property, "__doc__", &propertyDoc);
    r.constructor(TypeId::StaticMethod, "function, /",
                  &newWrapper<TypeId::StaticMethod, ObjectKind::StaticMethod>);
    r.constructor(TypeId::ClassMethod, "function, /",
                  &newWrapper<TypeId::ClassMethod, ObjectKind::ClassMethod>);
    for (const TypeId type : {TypeId::StaticMethod, TypeId::ClassMethod}) {
        r.property(type, "__func__", &wrapperFunction);
        r.property(type, "__wrapped__", &wrapperFunction);
    }
    r.constructor(TypeId::Super, "type=None, object=None, /", &newSuper);
}

void registerIterators(Registry& r)
{
    for (const TypeId type : {TypeId::Generator, TypeId::Coroutine}) {
        r.method(type, "__next__", "self, /", &generatorNext);
        r.method(type, "__iter__", "self, /", &itself);
        r.method(type, "send", "self, value, /", &generatorSend);
        r.method(type, "throw", "self, type, value=None, traceback=None, /", &generatorThrow);
        r.method(type, "close", "self, /", &generatorClose);
        r.property(type, "__name__", &generatorName);
        r.property(type, "__qualname__", &generatorName);
    }
    r.method(TypeId::Iterator, "__next__", "self, /", &iteratorNext);
    r.method(TypeId::Iterator, "__iter__", "self, /", &itself);
}

void registerExceptions(Registry& r)
{
    const auto base = TypeId::BaseException;
    r.method(base, "__init__", "self, /, *args, **kwargs", &exceptionInit);
    r.method(base, "__str__", "self, /", &exceptionStr);
    r.method(base, "__repr__", "self, /", &exceptionRepr);
    r.method(base, "add_note", "self, note, /", &addNote);
    r.method(base, "with_traceback", "self, traceback, /", &withTraceback);
    r.property(base, "args", &exceptionArgs, &setExceptionArgs);
    r.property(base, "__cause__", &exceptionCause, &setExceptionCause);
    r.property(base, "__context__", &exceptionContext, &setExceptionContext);
    r.property(base, "__suppress_context__", &exceptionSuppress, &setExceptionSuppress);
    r.property(base, "__traceback__", &exceptionTraceback, &setExceptionTraceback);
    r.property(TypeId::StopIteration, "value", &exceptionValue, &setExceptionValue);
    r.property(TypeId::SystemExit, "code", &exceptionValue, &setExceptionValue);
    r.property(TypeId::RayTaskError, "cause", &exceptionValue, &setExceptionValue);
}

} // namespace

void registerCoreTypes(Registry& registry)
{
    registerObjectAndType(registry);
    registerFunctions(registry);
    registerDescriptors(registry);
    registerIterators(registry);
    registerExceptions(registry);
    remote::registerTypes(registry);
}

} // namespace makespan::language
