#include "engine/language/vm/attribute.h"

#include "engine/language/vm/class.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/exception.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/instance_dict.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/remote.h"

#include <fmt/format.h>

namespace makespan::language {

namespace {

Value needsCall(AttributeCall& call, Value callable, std::initializer_list<Value> args)
{
    call.callable = callable;
    call.count = 0;
    for (const Value arg : args)
        call.args[call.count++] = arg;
    return Value::signal(SignalKind::NeedsCall);
}

bool isMethodDescriptor(Value value)
{
    return isKind(value, ObjectKind::Native)
           && value.asObject()->type == builtinType(TypeId::MethodDescriptor);
}

bool isBindable(Value value)
{
    return isKind(value, ObjectKind::Function) || isMethodDescriptor(value);
}

Value accessOfClass(Isolate& vm, ClassObject& type, StringObject* name, AttributeCall& call)
{
    const Value found = type.lookup(name);
    if (!found.isUndefined())
        return bindAttribute(vm, found, Value::undefined(), &type, call);
    // What every class has: attributes of `type` itself.
    const Value own = type.type->lookup(name);
    if (own.isUndefined())
        return own;
    return bindAttribute(vm, own, Value::object(&type), type.type, call);
}

/// Attributes that every class answers for itself, before those that it inherits from `object`.
bool isOwnNameOfClass(StringObject* name)
{
    const Names& n = names();
    return name == n.name || name == n.qualname || name == n.module || name == n.mro
           || name == n.bases || name == n.class_ || name == n.dict || name == n.doc;
}

Value accessOfObject(Isolate& vm, Object* object, StringObject* name, AttributeCall& call)
{
    const Value self = Value::object(object);
    ClassObject* type = object->type;
    if ((type->traits & ClassObject::kHasGetAttribute) != 0 && !call.isFallback) {
        const Value custom = type->lookup(names().getattribute);
        if (!isKind(custom, ObjectKind::Native))
            return needsCall(call, custom, {self, Value::object(name)});
    }
    const Isolate::AttributeEntry& entry = vm.attributeEntry(type, name);
    if (!entry.isData) {
        const Value own = getInstanceAttribute(object, name);
        if (!own.isUndefined())
            return own;
    }
    if (!entry.value.isUndefined())
        return bindAttribute(vm, entry.value, self, type, call);
    if ((type->traits & ClassObject::kHasGetAttr) != 0) {
        call.isFallback = true;
        return needsCall(call, type->lookup(names().getattr), {self, Value::object(name)});
    }
    return Value::undefined();
}

Value accessOfHandle(Isolate& vm,
                     ActorHandleObject& handle,
                     StringObject* name,
                     AttributeCall& call)
{
    const Value own = handle.type->lookup(name);
    if (!own.isUndefined() && name->view().substr(0, 2) != "__")
        return bindAttribute(vm, own, Value::object(&handle), handle.type, call);
    return remote::actorMethod(vm, handle, name);
}

} // namespace

Value attributeOfModule(Isolate& vm, ModuleObject& module, StringObject* name)
{
    const Value* found = module.attributes->find(name);
    if (found == nullptr)
        return Value::undefined();
    const auto* computed = as<GetSetObject>(*found);
    return computed == nullptr ? *found : computed->get(vm, Value::object(&module));
}

Value bindAttribute(
    Isolate& vm, Value attribute, Value self, ClassObject* type, AttributeCall& call)
{
    if (!attribute.isObject())
        return attribute;
    Object* object = attribute.asObject();
    switch (object->kind) {
    case ObjectKind::Function:
        return self.isUndefined() ? attribute : Value::object(makeBoundMethod(vm, attribute, self));
    case ObjectKind::Native:
        return self.isUndefined() || !isMethodDescriptor(attribute)
                   ? attribute
                   : Value::object(makeBoundMethod(vm, attribute, self));
    case ObjectKind::StaticMethod:
        return static_cast<WrapperObject*>(object)->function;
    case ObjectKind::ClassMethod:
        return Value::object(makeBoundMethod(vm, static_cast<WrapperObject*>(object)->function,
                                             Value::object(type)));
    case ObjectKind::Property: {
        if (self.isUndefined())
            return attribute;
        const Value getter = static_cast<PropertyObject*>(object)->getter;
        if (getter.isNone())
            return vm.raise(TypeId::AttributeError,
                            fmt::format("property of '{}' object has no getter", type->nameView()));
        return needsCall(call, getter, {self});
    }
    case ObjectKind::GetSet:
        return self.isUndefined() ? attribute : static_cast<GetSetObject*>(object)->get(vm, self);
    case ObjectKind::Instance: {
        const Value getter = object->type->lookup(names().get);
        if (getter.isUndefined())
            return attribute;
        return needsCall(
            call, getter,
            {attribute, self.isUndefined() ? Value::none() : self, Value::object(type)});
    }
    default:
        return attribute;
    }
}

Value accessAttribute(Isolate& vm, Value value, StringObject* name, AttributeCall& call)
{
    if (value.isObject()) {
        Object* object = value.asObject();
        switch (object->kind) {
        case ObjectKind::Instance:
        case ObjectKind::Exception:
            return accessOfObject(vm, object, name, call);
        case ObjectKind::Class: {
            auto& type = *static_cast<ClassObject*>(object);
            if (isOwnNameOfClass(name)) {
                const Value own = vm.type(TypeId::Type)->attributes->find(name) != nullptr
                                      ? *vm.type(TypeId::Type)->attributes->find(name)
                                      : Value::undefined();
                if (!own.isUndefined())
                    return bindAttribute(vm, own, value, vm.type(TypeId::Type), call);
            }
            return accessOfClass(vm, type, name, call);
        }
        case ObjectKind::Module: {
            return attributeOfModule(vm, *static_cast<ModuleObject*>(object), name);
        }
        case ObjectKind::Super: {
            auto& super = *static_cast<SuperObject*>(object);
            const Value found = super.start->lookupAfter(super.owner, name);
            if (found.isUndefined())
                return found;
            const bool onClass =
                isKind(super.self, ObjectKind::Class) && super.self.asObject() == super.start;
            return bindAttribute(vm, found, onClass ? Value::undefined() : super.self, super.start,
                                 call);
        }
        case ObjectKind::Function: {
            auto& function = *static_cast<FunctionObject*>(object);
            if (function.attributes != nullptr) {
                if (const Value* found = function.attributes->find(name))
                    return *found;
            }
            break;
        }
        case ObjectKind::ActorHandle:
            return accessOfHandle(vm, *static_cast<ActorHandleObject*>(object), name, call);
        case ObjectKind::BoundMethod: {
            // A method answers for its function where it has nothing of its own.
            const Value own = object->type->lookup(name);
            if (!own.isUndefined())
                break;
            return accessAttribute(vm, static_cast<BoundMethodObject*>(object)->function, name,
                                   call);
        }
        default:
            break;
        }
    }
    ClassObject* type = typeOf(value);
    const Value found = vm.attributeEntry(type, name).value;
    return found.isUndefined() ? found : bindAttribute(vm, found, value, type, call);
}

Value accessMethod(Isolate& vm, Value value, StringObject* name, Value& self, AttributeCall& call)
{
    self = Value::undefined();
    if (value.isObject()) {
        Object* object = value.asObject();
        if (object->kind == ObjectKind::Instance || object->kind == ObjectKind::Exception) {
            if ((object->type->traits & ClassObject::kHasGetAttribute) == 0) {
                const Isolate::AttributeEntry& entry = vm.attributeEntry(object->type, name);
                if (isBindable(entry.value)
                    && ((entry.slot == Isolate::AttributeEntry::kNoSlot && !hasDict(value))
                        || getInstanceAttribute(object, name).isUndefined())) {
                    self = value;
                    return entry.value;
                }
            }
            return accessAttribute(vm, value, name, call);
        }
        if (object->kind == ObjectKind::Super) {
            auto& super = *static_cast<SuperObject*>(object);
            const Value found = super.start->lookupAfter(super.owner, name);
            const bool onClass =
                isKind(super.self, ObjectKind::Class) && super.self.asObject() == super.start;
            if (isBindable(found) && !onClass) {
                self = super.self;
                return found;
            }
            return accessAttribute(vm, value, name, call);
        }
        if (object->kind == ObjectKind::Class || object->kind == ObjectKind::Module
            || object->kind == ObjectKind::Function || object->kind == ObjectKind::ActorHandle
            || object->kind == ObjectKind::BoundMethod)
            return accessAttribute(vm, value, name, call);
    }
    const Value found = vm.attributeEntry(typeOf(value), name).value;
    if (isBindable(found)) {
        self = value;
        return found;
    }
    return accessAttribute(vm, value, name, call);
}

Value raiseNoAttribute(Isolate& vm, Value value, StringObject* name)
{
    std::string message;
    if (const auto* type = as<ClassObject>(value))
        message =
            fmt::format("type object '{}' has no attribute '{}'", type->nameView(), name->view());
    else if (const auto* module = as<ModuleObject>(value))
        message =
            fmt::format("module '{}' has no attribute '{}'", module->name->view(), name->view());
    else
        message = fmt::format("'{}' object has no attribute '{}'", typeOf(value)->nameView(),
                              name->view());
    const Value signal = vm.raise(TypeId::AttributeError, message);
    vm.exception()->value = value; // for "Did you mean"
    return signal;
}

Value findAttribute(Isolate& vm, Value value, StringObject* name)
{
    AttributeCall call;
    return accessAttribute(vm, value, name, call);
}

Value getAttribute(Isolate& vm, Value value, StringObject* name)
{
    const Value found = findAttribute(vm, value, name);
    return found.isUndefined() ? raiseNoAttribute(vm, value, name) : found;
}

Value changeClassAttribute(Isolate& vm, ClassObject& type, StringObject* name, Value newValue)
{
    if ((type.flags & Object::kImmortal) != 0)
        return vm.raise(TypeId::TypeError,
                        fmt::format("cannot set '{}' attribute of immutable type '{}'",
                                    name->view(), type.nameView()));
    if (newValue.isUndefined()) {
        if (!type.attributes->remove(vm, name))
            return raiseNoAttribute(vm, Value::object(&type), name);
    } else if (name == names().name && isKind(newValue, ObjectKind::String)) {
        type.name = &to<StringObject>(newValue);
    } else {
        type.attributes->set(vm, name, newValue);
    }
    vm.forgetAttributes();
    if (name->view().substr(0, 2) == "__")
        refreshTraits(&type);
    return Value::none();
}

namespace {

Value changeThroughDescriptor(Isolate& vm,
                              Value descriptor,
                              Value value,
                              StringObject* name,
                              Value newValue,
                              AttributeCall& call)
{
    Object* object = descriptor.asObject();
    if (object->kind == ObjectKind::GetSet) {
        const auto* accessor = static_cast<GetSetObject*>(object);
        if (accessor->set == nullptr)
            return vm.raise(TypeId::AttributeError,
                            fmt::format("attribute '{}' of '{}' objects is not writable",
                                        name->view(), typeOf(value)->nameView()));
        return accessor->set(vm, value, newValue);
    }
    if (object->kind == ObjectKind::Property) {
        const auto* property = static_cast<PropertyObject*>(object);
        const Value function = newValue.isUndefined() ? property->deleter : property->setter;
        if (function.isNone())
            return vm.raise(TypeId::AttributeError,
                            fmt::format("property '{}' of '{}' object has no {}", name->view(),
                                        typeOf(value)->nameView(),
                                        newValue.isUndefined() ? "deleter" : "setter"));
        return newValue.isUndefined() ? needsCall(call, function, {value})
                                      : needsCall(call, function, {value, newValue});
    }
    const Value method =
        object->type->lookup(newValue.isUndefined() ? names().delete_ : names().set);
    if (method.isUndefined())
        return vm.raise(TypeId::AttributeError, std::string(name->view()));
    return newValue.isUndefined() ? needsCall(call, method, {descriptor, value})
                                  : needsCall(call, method, {descriptor, value, newValue});
}

} // namespace

Value changeAttribute(
    Isolate& vm, Value value, StringObject* name, Value newValue, AttributeCall& call)
{
    if (!value.isObject())
        return raiseNoAttribute(vm, value, name);
    Object* object = value.asObject();
    if (object->kind == ObjectKind::Class) {
        if ((object->type->traits & ClassObject::kHasSetAttr) != 0 && !newValue.isUndefined()) {
            const Value method = object->type->lookup(names().setattr);
            if (!isKind(method, ObjectKind::Native))
                return needsCall(call, method, {value, Value::object(name), newValue});
        }
        return changeClassAttribute(vm, *static_cast<ClassObject*>(object), name, newValue);
    }
    if (object->kind == ObjectKind::Function) {
        auto& function = *static_cast<FunctionObject*>(object);
        const Value known = object->type->lookup(name);
        if (isKind(known, ObjectKind::GetSet))
            return changeThroughDescriptor(vm, known, value, name, newValue, call);
        if (newValue.isUndefined()) {
            if (function.attributes == nullptr || !function.attributes->remove(vm, name))
                return raiseNoAttribute(vm, value, name);
            return Value::none();
        }
        if (function.attributes == nullptr)
            function.attributes = makeDict(vm);
        function.attributes->set(vm, name, newValue);
        return Value::none();
    }
    if ((object->type->traits & ClassObject::kHasSetAttr) != 0) {
        const Value method =
            object->type->lookup(newValue.isUndefined() ? names().delattr : names().setattr);
        if (!method.isUndefined() && !isKind(method, ObjectKind::Native)) {
            return newValue.isUndefined()
                       ? needsCall(call, method, {value, Value::object(name)})
                       : needsCall(call, method, {value, Value::object(name), newValue});
        }
    }
    return changeInstanceAttribute(vm, value, name, newValue, call);
}

Value changeInstanceAttribute(
    Isolate& vm, Value value, StringObject* name, Value newValue, AttributeCall& call)
{
    Object* object = value.asObject();
    const Isolate::AttributeEntry& entry = vm.attributeEntry(object->type, name);
    if (entry.isData)
        return changeThroughDescriptor(vm, entry.value, value, name, newValue, call);
    if (object->kind != ObjectKind::Instance && object->kind != ObjectKind::Exception)
        return raiseNoAttribute(vm, value, name);
    if (newValue.isUndefined())
        return deleteInstanceAttribute(vm, object, name) ? Value::none()
                                                         : raiseNoAttribute(vm, value, name);
    // Classes of the library are shared by all isolates: what their instances may have is fixed.
    if ((object->type->flags & Object::kImmortal) != 0 && object->kind == ObjectKind::Instance
        && (object->type->layout == nullptr || object->type->layout->find(name) == nullptr))
        return raiseNoAttribute(vm, value, name);
    if (entry.slot == Isolate::AttributeEntry::kNoSlot && !allowsAttribute(*object->type, name))
        return raiseNoAttribute(vm, value, name);
    setInstanceAttribute(vm, object, name, newValue);
    return Value::none();
}

Value setAttribute(Isolate& vm, Value value, StringObject* name, Value newValue)
{
    AttributeCall call;
    return changeAttribute(vm, value, name, newValue, call);
}

Value deleteAttribute(Isolate& vm, Value value, StringObject* name)
{
    AttributeCall call;
    return changeAttribute(vm, value, name, Value::undefined(), call);
}

Value classAttribute(Isolate& vm, Value value, StringObject* name)
{
    return vm.attributeEntry(typeOf(value), name).value;
}

bool isCallable(Isolate&, Value value)
{
    if (!value.isObject())
        return false;
    switch (value.asObject()->kind) {
    case ObjectKind::Function:
    case ObjectKind::Native:
    case ObjectKind::BoundMethod:
    case ObjectKind::Class:
    case ObjectKind::StaticMethod:
        return true;
    case ObjectKind::Instance:
    case ObjectKind::Exception:
        return !value.asObject()->type->lookup(names().call).isUndefined();
    default:
        return false;
    }
}

namespace {

Answer isSubclassOfAny(Isolate& vm, ClassObject* type, Value classOrTuple, std::string_view message)
{
    if (const auto* other = as<ClassObject>(classOrTuple)) {
        if (type->isSubclassOf(other))
            return Answer::Yes;
        // Interfaces (collections.abc, numbers) decide by methods.
        return hasProgramMethod(classOrTuple, names().instancecheck) ? Answer::NeedsCall
                                                                     : Answer::No;
    }
    if (auto* tuple = as<TupleObject>(classOrTuple)) {
        for (const Value entry : tuple->values()) {
            const Answer answer = isSubclassOfAny(
                vm, type, entry.isNone() ? Value::object(vm.type(TypeId::NoneType)) : entry,
                message);
            if (answer != Answer::No)
                return answer;
        }
        return Answer::No;
    }
    vm.raise(TypeId::TypeError, message);
    return Answer::Raised;
}

} // namespace

Answer isInstanceOf(Isolate& vm, Value value, Value classOrTuple)
{
    return isSubclassOfAny(vm, typeOf(value), classOrTuple,
                           "isinstance() arg 2 must be a type, a tuple of types, or a union");
}

Answer isSubclassOf(Isolate& vm, Value type, Value classOrTuple)
{
    auto* inner = as<ClassObject>(type);
    if (inner == nullptr) {
        vm.raise(TypeId::TypeError, "issubclass() arg 1 must be a class");
        return Answer::Raised;
    }
    return isSubclassOfAny(vm, inner, classOrTuple,
                           "issubclass() arg 2 must be a class, a tuple of classes, or a union");
}

BoundMethodObject* makeBoundMethod(Isolate& vm, Value function, Value self)
{
    auto* method = vm.heap().make<BoundMethodObject>(builtinType(TypeId::Method));
    method->function = function;
    method->self = self;
    return method;
}

FunctionObject* makeFunction(Isolate& vm, const Code& code, Value* globals)
{
    auto* function = vm.heap().make<FunctionObject>(builtinType(TypeId::Function));
    function->code = &code;
    function->globals = globals;
    function->name = code.name;
    function->qualifiedName = code.qualifiedName;
    function->documentation = code.documentation;
    return function;
}

} // namespace makespan::language
