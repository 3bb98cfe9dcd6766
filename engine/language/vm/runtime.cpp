#include "engine/language/vm/runtime.h"

#include "engine/language/bytecode/code.h"
#include "engine/language/program.h"
#include "engine/language/vm/core_prelude.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/names.h"

#include <fmt/format.h>
#include <stdexcept>

namespace makespan::language {

namespace {

struct TypeDescription
{
    TypeId id;
    std::string_view name;
    TypeId base;
};

ObjectKind kindOf(TypeId id)
{
    switch (id) {
    case TypeId::Type:
        return ObjectKind::Class;
    case TypeId::Str:
        return ObjectKind::String;
    case TypeId::Bytes:
        return ObjectKind::Bytes;
    case TypeId::List:
        return ObjectKind::List;
    case TypeId::Tuple:
        return ObjectKind::Tuple;
    case TypeId::Dict:
        return ObjectKind::Dict;
    case TypeId::Set:
    case TypeId::FrozenSet:
        return ObjectKind::Set;
    default:
        return ObjectKind::Instance;
    }
}

constexpr std::array kDescriptions{
#define MAKESPAN_X(identifier, name, base) TypeDescription{TypeId::identifier, name, TypeId::base},
    MAKESPAN_BUILTIN_TYPES(MAKESPAN_X)
#undef MAKESPAN_X
};

bool isRayException(TypeId id)
{
    return id >= TypeId::RayError;
}

void addSlot(Isolate& vm, ClassObject& type, StringObject* name)
{
    if (type.layout == nullptr)
        type.layout = makeDict(vm);
    if (type.layout->find(name) == nullptr)
        type.layout->set(vm, name, Value::integer(type.slotCount++));
}

/// Classes of the prelude are shared by all isolates, so which attributes their instances may have must be
/// known beforehand: __slots__ says it, else whatever their methods assign.
void fixLayout(Isolate& vm, ClassObject& type)
{
    const auto addStored = [&](const auto& self, const Code& code) -> void {
        for (const Instruction word : code.instructions) {
            if (opcodeOf(word) == Opcode::StoreAttribute)
                addSlot(vm, type, code.names[operandOf(word)]);
        }
        for (const auto& child : code.children)
            self(self, *child);
    };
    for (const Value entry : type.order->values()) {
        const auto& owner = to<ClassObject>(entry);
        if (owner.isBuiltin)
            continue;
        const Value* slots = owner.attributes->find(names().slots);
        if (auto* tuple = slots == nullptr ? nullptr : as<TupleObject>(*slots)) {
            for (const Value name : tuple->values())
                addSlot(vm, type, &to<StringObject>(name));
            continue;
        }
        for (std::uint32_t i = 0; i < owner.attributes->filled; ++i) {
            if (const auto* function = as<FunctionObject>(owner.attributes->entries()[i].value))
                addStored(addStored, *function->code);
        }
    }
}

/// The runtime that this thread is making: what it compiles and runs meanwhile must find it.
thread_local const Runtime* t_building = nullptr;

Isolate*& bootIsolate()
{
    static Isolate* isolate = nullptr;
    return isolate;
}

} // namespace

const Runtime& Runtime::instance()
{
    if (t_building != nullptr)
        return *t_building;
    static const Runtime& runtime = *new Runtime; // immortal: constants of all programs refer to it
    return runtime;
}

Runtime::Runtime()
{
    t_building = this;
    makeTypes();
    Registry registry(*this);
    registerCoreTypes(registry);
    registerBuiltins(registry);
    registry.prelude("", kCorePrelude);
    loadPrelude(registry);
    bootIsolate()->heap().makeImmortal();
    t_building = nullptr;
}

void Runtime::makeTypes()
{
    m_emptyString = intern("");
    for (std::size_t i = 0; i < m_characters.size(); ++i) {
        const char text[1] = {static_cast<char>(i)};
        m_characters[i] = intern({text, 1});
    }
    for (std::size_t i = 0; i < m_types.size(); ++i)
        m_types[i] = &builtinClasses[i];
    static ConstantArena& arena = *new ConstantArena; // immortal, and known to leak checkers
    m_emptyTuple = arena.tuple({});
    // Isolates need the types' addresses only, so the first one can be made before they are filled.
    bootIsolate() = new Isolate(*this, *new Job(nullptr), Limits{});
    Isolate& vm = *bootIsolate();
    for (const TypeDescription& description : kDescriptions) {
        ClassObject& type = *m_types[static_cast<std::size_t>(description.id)];
        type.type = builtinType(TypeId::Type);
        type.kind = ObjectKind::Class;
        type.flags = Object::kImmortal;
        type.size = sizeof(ClassObject);
        type.name = intern(description.name);
        type.qualifiedName = type.name;
        type.module = intern(isRayException(description.id)              ? "ray.exceptions"
                             : description.id == TypeId::StatisticsError ? "statistics"
                             : description.id == TypeId::ObjectRef       ? "ray"
                                                                         : "builtins");
        type.attributes = makeDict(vm);
        type.id = static_cast<std::uint64_t>(description.id);
        type.builtin = description.id;
        type.instances = kindOf(description.id);
        type.isBuiltin = true;
        std::vector<Value> order{Value::object(&type)};
        if (description.id != TypeId::Object) {
            const Value base = Value::object(builtinType(description.base));
            type.bases = makeTuple(vm, {&base, 1});
            const auto above = to<ClassObject>(base).order->values();
            order.insert(order.end(), above.begin(), above.end());
            type.traits = to<ClassObject>(base).traits;
        } else {
            type.bases = static_cast<TupleObject*>(m_emptyTuple.asObject());
        }
        // Ray's has two bases.
        if (description.id == TypeId::GetTimeoutError) {
            const ClassObject& timeout = *builtinType(TypeId::TimeoutError);
            const Value bases[2] = {Value::object(builtinType(description.base)),
                                    Value::object(builtinType(TypeId::TimeoutError))};
            type.bases = makeTuple(vm, bases);
            order = {Value::object(&type), bases[0]};
            const auto above = timeout.order->values();
            order.insert(order.end(), above.begin(), above.end());
        }
        if (description.id == TypeId::BaseException)
            type.traits |= ClassObject::kIsException;
        if ((type.traits & ClassObject::kIsException) != 0)
            type.instances = ObjectKind::Exception;
        type.order = makeTuple(vm, order);
    }
    const auto singleton = [&](TypeId id) {
        return Value::object(vm.heap().make<SingletonObject>(builtinType(id)));
    };
    m_notImplemented = singleton(TypeId::NotImplementedType);
    m_ellipsis = singleton(TypeId::EllipsisType);
}

void Runtime::loadPrelude(Registry& registry)
{
    Isolate& vm = *bootIsolate();
    for (const auto& [module, source] : registry.m_preludeSources) {
        const std::string fileName = fmt::format("<{}>", module.empty() ? "builtins" : module);
        std::shared_ptr<const Program> program = compilePrelude(source, fileName, *this);
        const GlobalLayout& layout = *program->module().globals;
        auto* globals = new Value[layout.size()]; // as immortal as the functions that use them
        vm.interpreter().runPrelude(program->module(), globals, fileName);
        for (std::size_t slot = 0; slot < layout.size(); ++slot) {
            const std::string name(layout.name(slot)->view());
            if (globals[slot].isUndefined())
                continue;
            m_prelude[name] = globals[slot];
            if (auto* type = as<ClassObject>(globals[slot]); type != nullptr && !type->isBuiltin) {
                type->traits |= ClassObject::kIsPrelude;
                fixLayout(vm, *type);
                type->module = intern(module.empty() ? "builtins" : module);
            }
            if (name.front() == '_')
                continue;
            if (module.empty())
                m_builtins[name] = globals[slot];
            else
                registry.constant(module, layout.name(slot)->view(), globals[slot]);
        }
        m_keep.push_back(std::move(program));
    }
}

ClassObject* Runtime::typeNamed(std::string_view name) const
{
    for (ClassObject* type : m_types) {
        if (type->nameView() == name)
            return type;
    }
    return nullptr;
}

Value Runtime::builtin(std::string_view name) const
{
    const auto place = m_builtins.find(name);
    return place == m_builtins.end() ? Value::undefined() : place->second;
}

std::vector<std::string_view> Runtime::builtinNames() const
{
    std::vector<std::string_view> result;
    for (const auto& [name, value] : m_builtins)
        result.push_back(name);
    return result;
}

ModuleObject* Runtime::module(std::string_view name) const
{
    const auto place = m_modules.find(name);
    return place == m_modules.end() ? nullptr : place->second;
}

std::vector<std::string_view> Runtime::moduleNames() const
{
    std::vector<std::string_view> result;
    for (const auto& [name, module] : m_modules)
        result.push_back(name);
    return result;
}

Value Runtime::preludeName(std::string_view name) const
{
    const auto place = m_prelude.find(name);
    return place == m_prelude.end() ? Value::undefined() : place->second;
}

NativeObject* Registry::native(std::string_view name,
                               std::string_view signature,
                               NativeFunction code,
                               TypeId type)
{
    auto parsed = std::make_shared<Signature>(Signature::parse(signature));
    auto* object = bootIsolate()->heap().make<NativeObject>(builtinType(type));
    object->function = code;
    object->signature = parsed.get();
    object->name = intern(name);
    object->fast = parsed->required == parsed->parameters.size() && !parsed->takesExtra
                   && !parsed->takesKeywords;
    object->exact = static_cast<std::uint32_t>(parsed->parameters.size());
    object->takesRest = parsed->takesExtra && parsed->positional == object->exact;
    m_runtime.m_keep.push_back(std::move(parsed));
    return object;
}

void Registry::builtin(std::string_view name, std::string_view signature, NativeFunction code)
{
    builtin(name, Value::object(native(name, signature, code, TypeId::NativeFunction)));
}

void Registry::builtin(std::string_view name, Value value)
{
    m_runtime.m_builtins[std::string(name)] = value;
}

void Registry::exposeType(TypeId type)
{
    builtin(builtinType(type)->nameView(), Value::object(builtinType(type)));
}

void Registry::intrinsic(std::string_view name, std::string_view signature, NativeFunction code)
{
    NativeObject* object = native(name, signature, code, TypeId::NativeFunction);
    object->hidden = true;
    m_runtime.m_prelude[std::string(name)] = Value::object(object);
}

namespace {

void setTypeAttribute(TypeId type, std::string_view name, Value value)
{
    builtinType(type)->attributes->set(*bootIsolate(), intern(name), value);
}

} // namespace

void Registry::method(TypeId type,
                      std::string_view name,
                      std::string_view signature,
                      NativeFunction code)
{
    NativeObject* object = native(name, signature, code, TypeId::MethodDescriptor);
    object->owner = builtinType(type)->name;
    setTypeAttribute(type, name, Value::object(object));
}

void Registry::classMethod(TypeId type,
                           std::string_view name,
                           std::string_view signature,
                           NativeFunction code)
{
    NativeObject* object = native(name, signature, code, TypeId::NativeFunction);
    object->owner = builtinType(type)->name;
    auto* wrapper = bootIsolate()->heap().make<WrapperObject>(builtinType(TypeId::ClassMethod));
    wrapper->kind = ObjectKind::ClassMethod;
    wrapper->function = Value::object(object);
    setTypeAttribute(type, name, Value::object(wrapper));
}

void Registry::staticMethod(TypeId type,
                            std::string_view name,
                            std::string_view signature,
                            NativeFunction code)
{
    NativeObject* object = native(name, signature, code, TypeId::NativeFunction);
    object->owner = builtinType(type)->name;
    // A plain native is never bound: it needs no wrapper.
    setTypeAttribute(type, name, Value::object(object));
}

void Registry::property(TypeId type,
                        std::string_view name,
                        GetSetObject::Getter get,
                        GetSetObject::Setter set)
{
    auto* object = bootIsolate()->heap().make<GetSetObject>(builtinType(TypeId::GetSetDescriptor));
    object->get = get;
    object->set = set;
    object->name = intern(name);
    object->owner = builtinType(type)->name;
    setTypeAttribute(type, name, Value::object(object));
}

void Registry::classConstant(TypeId type, std::string_view name, Value value)
{
    setTypeAttribute(type, name, value);
}

void Registry::constructor(TypeId type, std::string_view signature, NativeFunction code)
{
    // The class itself is the first argument.
    const auto text = std::make_shared<std::string>(
        signature.empty() ? std::string("cls, /") : fmt::format("cls, {}", signature));
    m_runtime.m_keep.push_back(text);
    NativeObject* object =
        native(builtinType(type)->nameView(), *text, code, TypeId::NativeFunction);
    builtinType(type)->constructor = object;
}

ModuleObject* Registry::module(std::string_view name)
{
    if (ModuleObject* known = m_runtime.module(name))
        return known;
    Isolate& vm = *bootIsolate();
    auto* module = vm.heap().make<ModuleObject>(builtinType(TypeId::Module));
    module->name = intern(name);
    module->attributes = makeDict(vm);
    module->attributes->set(vm, names().name, Value::object(module->name));
    m_runtime.m_modules[std::string(name)] = module;
    if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos)
        constant(name.substr(0, dot), name.substr(dot + 1), Value::object(module));
    return module;
}

void Registry::function(std::string_view moduleName,
                        std::string_view name,
                        std::string_view signature,
                        NativeFunction code)
{
    constant(moduleName, name,
             Value::object(native(name, signature, code, TypeId::NativeFunction)));
}

void Registry::constant(std::string_view moduleName, std::string_view name, Value value)
{
    module(moduleName)->attributes->set(*bootIsolate(), intern(name), value);
}

void Registry::moduleProperty(std::string_view moduleName,
                              std::string_view name,
                              GetSetObject::Getter get)
{
    auto* object = bootIsolate()->heap().make<GetSetObject>(builtinType(TypeId::GetSetDescriptor));
    object->get = get;
    object->name = intern(name);
    object->owner = intern(moduleName);
    constant(moduleName, name, Value::object(object));
}

void Registry::prelude(std::string_view module, std::string_view source)
{
    m_preludeSources.push_back({module, source});
}

Value Registry::string(std::string_view text)
{
    return Value::object(intern(text));
}

Value Registry::tuple(std::span<const Value> values)
{
    return Value::object(makeTuple(*bootIsolate(), values));
}

} // namespace makespan::language
