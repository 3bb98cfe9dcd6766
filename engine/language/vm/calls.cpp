// Calls: of functions, natives, classes, methods; binding of arguments.

#include "engine/language/vm/dunders.h"
#include "engine/language/vm/interpreter_impl.h"
#include "engine/language/vm/remote.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>
#include <utility>

namespace makespan::language {

namespace {

std::string joinNames(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            text += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
        text += fmt::format("'{}'", names[i]);
    }
    return text;
}

void raiseMissing(Isolate& vm,
                  const FunctionObject& function,
                  const std::vector<std::string>& missing,
                  std::string_view kind)
{
    vm.raise(TypeId::TypeError, fmt::format("{}() missing {} required {} argument{}: {}",
                                            function.qualifiedName->view(), missing.size(), kind,
                                            missing.size() == 1 ? "" : "s", joinNames(missing)));
}

void raiseTooMany(Isolate& vm,
                  const FunctionObject& function,
                  std::uint32_t given,
                  std::uint32_t keywordOnly)
{
    const Code& code = *function.code;
    const std::uint32_t defaults = function.defaults == nullptr ? 0 : function.defaults->length;
    const std::string takes =
        defaults > 0 ? fmt::format("from {} to {}", code.positional - defaults, code.positional)
                     : fmt::format("{}", code.positional);
    const bool plural = defaults > 0 || code.positional != 1;
    const std::string extra =
        keywordOnly > 0
            ? fmt::format(" positional argument{} (and {} keyword-only argument{})",
                          given == 1 ? "" : "s", keywordOnly, keywordOnly == 1 ? "" : "s")
            : std::string();
    vm.raise(TypeId::TypeError,
             fmt::format("{}() takes {} positional argument{} but {}{} {} given",
                         function.qualifiedName->view(), takes, plural ? "s" : "", given, extra,
                         given == 1 && keywordOnly == 0 ? "was" : "were"));
}

std::string qualifiedNameOf(const NativeObject& native)
{
    return native.owner == nullptr
               ? std::string(native.name->view())
               : fmt::format("{}.{}", native.owner->view(), native.name->view());
}

/// What CPython says of a wrong number of arguments. Its built-ins with arguments that can be named word it
/// otherwise than those without (Python/getargs.c); `self` does not count.
class NativeCount
{
public:
    NativeCount(const NativeObject& native, std::uint32_t given)
        : m_native(native)
        , m_signature(*native.signature)
        , m_name(native.name->view())
        , m_self(native.type == builtinType(TypeId::MethodDescriptor)
                         || (!m_signature.parameters.empty()
                             && m_signature.parameters[0].name->view() == "cls")
                     ? 1
                     : 0)
        , m_given(given - std::min(m_self, given))
        , m_most(m_signature.positional - std::min(m_self, m_signature.positional))
    {}

    /// The positional parameter in this place did not get a value, or there are too many of them.
    std::string text(std::uint32_t place) const
    {
        const auto all = static_cast<std::uint32_t>(m_signature.parameters.size());
        const bool onlyNamedOnes =
            m_signature.positional == m_signature.positionalOnly && m_most > 0;
        if (all == m_signature.positionalOnly || onlyNamedOnes)
            return withoutNames(onlyNamedOnes && all > m_signature.positional);
        if (m_given > all - m_self)
            return fmt::format("{}() takes at most {} argument{} ({} given)", m_name, all - m_self,
                               all - m_self == 1 ? "" : "s", m_given);
        if (m_given > m_most)
            return m_most == 0 ? fmt::format("{}() takes no positional arguments", m_name)
                               : counted("at most", m_most);
        if (place < m_signature.positionalOnly)
            return counted("at least", leastPositionalOnly());
        return fmt::format("{}() missing required argument '{}' (pos {})", m_name,
                           m_signature.parameters[place].name->view(), place + 1 - m_self);
    }

private:
    std::uint32_t leastPositionalOnly() const
    {
        return std::min(m_signature.required, m_signature.positionalOnly) - m_self;
    }

    std::string counted(std::string_view bound, std::uint32_t count) const
    {
        return fmt::format("{}() takes {} {} positional argument{} ({} given)", m_name, bound,
                           count, count == 1 ? "" : "s", m_given);
    }

    std::string withoutNames(bool terse) const
    {
        const std::uint32_t least = m_signature.required - std::min(m_self, m_signature.required);
        const std::string name =
            m_self == 1 && least == m_most ? qualifiedNameOf(m_native) : std::string(m_name);
        if (least == m_most && (terse || m_most > 1))
            return fmt::format("{} expected {} argument{}, got {}", m_name, m_most,
                               m_most == 1 ? "" : "s", m_given);
        if (least == m_most)
            return m_most == 0
                       ? fmt::format("{}() takes no arguments ({} given)", name, m_given)
                       : fmt::format("{}() takes exactly one argument ({} given)", name, m_given);
        const bool few = m_given < least;
        const std::uint32_t bound = few ? least : m_most;
        return fmt::format("{} expected at {} {} argument{}, got {}", m_name,
                           few ? "least" : "most", bound, bound == 1 ? "" : "s", m_given);
    }

    const NativeObject& m_native;
    const Signature& m_signature;
    std::string_view m_name;
    std::uint32_t m_self;
    std::uint32_t m_given;
    std::uint32_t m_most;
};

} // namespace

Value* Interpreter::Impl::freeStack() const
{
    // Frames of generators live in their objects: what they call goes on above the nearest frame that
    // stands on the flow's own stack.
    const Frame* owner = frame;
    while (owner->generator != nullptr)
        owner = owner->caller;
    return owner->sp;
}

Value* Interpreter::Impl::reserve(Value* base, std::uint32_t count, std::size_t needed)
{
    const Chunk& current = chunks[chunk];
    const std::less<const Value*> before;
    const bool inChunk = !before(base, current.values.get()) && before(base, chunkEnd);
    if (inChunk && needed <= static_cast<std::size_t>(chunkEnd - base))
        return base;
    if (!inChunk) {
        Value* place = freeStack() + 1;
        if (place < chunkEnd && needed <= static_cast<std::size_t>(chunkEnd - place)) {
            std::copy_n(base, count, place);
            return place;
        }
    }
    constexpr std::size_t kSmallest = 4096;
    ++chunk;
    pendingChunk = true;
    const std::size_t size = std::max(needed + 16, kSmallest);
    if (chunk == chunks.size())
        chunks.push_back({std::make_unique<Value[]>(size), size});
    else if (chunks[chunk].size < size)
        chunks[chunk] = {std::make_unique<Value[]>(size), size};
    Value* fresh = chunks[chunk].values.get() + 1; // base[-1] must exist
    chunkEnd = chunks[chunk].values.get() + chunks[chunk].size;
    std::copy_n(base, count, fresh);
    return fresh;
}

void Interpreter::Impl::dropChunk()
{
    --chunk;
    chunkEnd = chunks[chunk].values.get() + chunks[chunk].size;
}

Next Interpreter::Impl::enter(FunctionObject& function,
                              Value* base,
                              std::uint32_t count,
                              Continuation then)
{
    const Code& code = *function.code;
    if (depth >= vm.limits().recursion) {
        vm.raise(TypeId::RecursionError, "maximum recursion depth exceeded");
        return failed(then);
    }
    Value* locals = reserve(base, count, valuesNeeded(code));
    for (std::uint32_t i = count; i < code.localCount; ++i)
        locals[i] = Value::undefined();
    for (const std::uint32_t slot : code.cellSlots) {
        auto* cell = vm.heap().make<CellObject>(builtinType(TypeId::Cell));
        cell->value = locals[slot];
        locals[slot] = Value::object(cell);
    }
    for (std::size_t i = 0; i < code.freeSlots.size(); ++i)
        locals[code.freeSlots[i]] = function.closure->items()[i];
    Frame* fresh = makeFrame(code, locals, function.globals, frame);
    fresh->function = &function;
    fresh->continuation = then;
    fresh->ownsChunk = std::exchange(pendingChunk, false);
    frame = fresh;
    ++depth;
    return pollNeeded() ? poll() : Next::Go;
}

Next Interpreter::Impl::call(
    Value callable, Value* base, std::uint32_t count, TupleObject* keywords, Continuation then)
{
    bool roomInFront = true;
    for (;;) {
        if (!callable.isObject())
            break;
        Object* object = callable.asObject();
        Value front;
        switch (object->kind) {
        case ObjectKind::Function: {
            auto& function = *static_cast<FunctionObject*>(object);
            const Code& code = *function.code;
            if (!code.isSimple() || keywords != nullptr || count != code.positional) {
                if (!bindArguments(function, base, count, keywords))
                    return failed(then);
                if ((code.flags & (Code::kGenerator | Code::kCoroutine)) != 0)
                    return finish(makeGenerator(function, base), then);
            }
            return enter(function, base, count, then);
        }
        case ObjectKind::Native:
            return callNative(*static_cast<NativeObject*>(object), base, count, keywords, then);
        case ObjectKind::BoundMethod:
            front = static_cast<BoundMethodObject*>(object)->self;
            callable = static_cast<BoundMethodObject*>(object)->function;
            break;
        case ObjectKind::Class:
            if ((object->type->traits & ClassObject::kHasCall) == 0)
                return instantiate(*static_cast<ClassObject*>(object), base, count, keywords, then);
            front = Value::object(object);
            callable = object->type->lookup(names().call);
            break;
        case ObjectKind::StaticMethod:
            callable = static_cast<WrapperObject*>(object)->function;
            continue;
        case ObjectKind::Instance:
        case ObjectKind::Exception: {
            const Value method = object->type->lookup(names().call);
            if (method.isUndefined()) {
                callable = Value::undefined();
                vm.raise(TypeId::TypeError,
                         fmt::format("'{}' object is not callable", object->type->nameView()));
                return failed(then);
            }
            front = Value::object(object);
            callable = method;
            break;
        }
        case ObjectKind::RemoteFunction:
        case ObjectKind::ActorClass:
        case ObjectKind::ActorMethod:
            remote::raiseDirectCall(vm, callable);
            return failed(then);
        default:
            vm.raise(TypeId::TypeError,
                     fmt::format("'{}' object is not callable", typeOf(callable)->nameView()));
            return failed(then);
        }
        if (roomInFront) {
            --base;
            roomInFront = false;
        } else {
            std::copy_backward(base, base + count, base + count + 1);
        }
        base[0] = front;
        ++count;
    }
    vm.raise(TypeId::TypeError,
             fmt::format("'{}' object is not callable", typeOf(callable)->nameView()));
    return failed(then);
}

Next Interpreter::Impl::callWith(Value callable,
                                 std::initializer_list<Value> args,
                                 Continuation then)
{
    return callWith(callable, {args.begin(), args.size()}, nullptr, then);
}

Next Interpreter::Impl::callWith(Value callable,
                                 std::span<const Value> args,
                                 TupleObject* keywords,
                                 Continuation then)
{
    // One free place in front for `self`.
    const auto count = static_cast<std::uint32_t>(args.size());
    Value* base = reserve(freeStack() + 1, 0, std::size_t{count} + 8);
    std::copy(args.begin(), args.end(), base);
    return call(callable, base, count, keywords, then);
}

Next Interpreter::Impl::callPrelude(std::string_view name,
                                    std::initializer_list<Value> args,
                                    Continuation then)
{
    const Value function = vm.prelude(name);
    if (function.isUndefined()) {
        vm.raise(TypeId::SystemError, fmt::format("the prelude has no function {}", name));
        return failed(then);
    }
    return callWith(function, args, then);
}

Next Interpreter::Impl::callUnpacked(Value callable, Value self, Value positional, Value keywords)
{
    auto* values = as<TupleObject>(positional);
    std::vector<Value> args;
    if (!self.isUndefined())
        args.push_back(self);
    if (values != nullptr)
        args.insert(args.end(), values->values().begin(), values->values().end());
    else if (auto* list = as<ListObject>(positional))
        args.insert(args.end(), list->values().begin(), list->values().end());
    TupleObject* names = nullptr;
    if (auto* dict = as<DictObject>(keywords); dict != nullptr && dict->used > 0) {
        std::vector<Value> keys;
        for (std::uint32_t i = 0; i < dict->filled; ++i) {
            const DictEntry& entry = dict->entries()[i];
            if (entry.key.isUndefined())
                continue;
            if (!isKind(entry.key, ObjectKind::String)) {
                vm.raise(TypeId::TypeError, "keywords must be strings");
                return Next::Raise;
            }
            keys.push_back(entry.key);
            args.push_back(entry.value);
        }
        names = makeTuple(vm, keys);
    }
    return callWith(callable, args, names, Continuation::Push);
}

bool Interpreter::Impl::bindArguments(FunctionObject& function,
                                      Value*& base,
                                      std::uint32_t& count,
                                      TupleObject* keywords)
{
    const Code& code = *function.code;
    const std::uint32_t keywordCount = keywords == nullptr ? 0 : keywords->length;
    const std::uint32_t given = count - keywordCount;
    const std::uint32_t named = code.positional + code.keywordOnly;
    std::vector<Value> bound(code.parameterCount());
    std::copy_n(base, std::min(given, code.positional), bound.begin());
    if (code.has(Code::kExtra)) {
        const std::uint32_t extra = given > code.positional ? given - code.positional : 0;
        bound[named] = Value::object(makeTuple(vm, {base + (given - extra), extra}));
    }
    DictObject* rest = nullptr;
    if (code.has(Code::kKeywords)) {
        rest = makeDict(vm);
        bound[named + (code.has(Code::kExtra) ? 1U : 0U)] = Value::object(rest);
    }
    std::vector<std::string> positionalAsKeyword;
    for (std::uint32_t k = 0; k < keywordCount; ++k) {
        auto& name = to<StringObject>(keywords->items()[k]);
        const Value value = base[given + k];
        std::uint32_t slot = code.positionalOnly;
        while (slot < named && !sameText(*code.localNames[slot], name))
            ++slot;
        if (slot < named) {
            if (!bound[slot].isUndefined()) {
                vm.raise(TypeId::TypeError,
                         fmt::format("{}() got multiple values for argument '{}'",
                                     function.qualifiedName->view(), name.view()));
                return false;
            }
            bound[slot] = value;
            continue;
        }
        if (rest != nullptr) {
            rest->set(vm, &name, value);
            continue;
        }
        for (std::uint32_t i = 0; i < code.positionalOnly; ++i) {
            if (sameText(*code.localNames[i], name))
                positionalAsKeyword.emplace_back(name.view());
        }
        if (positionalAsKeyword.empty()) {
            vm.raise(TypeId::TypeError, fmt::format("{}() got an unexpected keyword argument '{}'",
                                                    function.qualifiedName->view(), name.view()));
            return false;
        }
    }
    if (!positionalAsKeyword.empty()) {
        std::string list;
        for (std::size_t i = 0; i < positionalAsKeyword.size(); ++i)
            list += (i > 0 ? ", " : "") + positionalAsKeyword[i];
        vm.raise(
            TypeId::TypeError,
            fmt::format("{}() got some positional-only arguments passed as keyword arguments: '{}'",
                        function.qualifiedName->view(), list));
        return false;
    }
    if (given > code.positional && !code.has(Code::kExtra)) {
        std::uint32_t keywordOnlyGiven = 0;
        for (std::uint32_t slot = code.positional; slot < named; ++slot)
            keywordOnlyGiven += bound[slot].isUndefined() ? 0U : 1U;
        raiseTooMany(vm, function, given, keywordOnlyGiven);
        return false;
    }
    const std::uint32_t defaults = function.defaults == nullptr ? 0 : function.defaults->length;
    std::vector<std::string> missing;
    for (std::uint32_t slot = given; slot < code.positional; ++slot) {
        if (!bound[slot].isUndefined())
            continue;
        if (slot + defaults >= code.positional)
            bound[slot] = function.defaults->items()[slot + defaults - code.positional];
        else
            missing.emplace_back(code.localNames[slot]->view());
    }
    if (!missing.empty()) {
        raiseMissing(vm, function, missing, "positional");
        return false;
    }
    for (std::uint32_t slot = code.positional; slot < named; ++slot) {
        if (!bound[slot].isUndefined())
            continue;
        const Value* value = function.keywordDefaults == nullptr
                                 ? nullptr
                                 : function.keywordDefaults->find(code.localNames[slot]);
        if (value != nullptr)
            bound[slot] = *value;
        else
            missing.emplace_back(code.localNames[slot]->view());
    }
    if (!missing.empty()) {
        raiseMissing(vm, function, missing, "keyword-only");
        return false;
    }
    base = reserve(base, 0, valuesNeeded(code));
    std::copy(bound.begin(), bound.end(), base);
    count = static_cast<std::uint32_t>(bound.size());
    return true;
}

Next Interpreter::Impl::instantiate(
    ClassObject& type, Value* base, std::uint32_t count, TupleObject* keywords, Continuation then)
{
    const Names& n = names();
    if (type.isBuiltin) {
        if ((type.traits & ClassObject::kIsException) != 0) {
            if (keywords != nullptr) {
                vm.raise(TypeId::TypeError,
                         fmt::format("{}() takes no keyword arguments", type.nameView()));
                return failed(then);
            }
            return finish(Value::object(makeException(vm, &type, {base, count})), then);
        }
        if (type.constructor == nullptr) {
            vm.raise(TypeId::TypeError,
                     fmt::format("cannot create '{}' instances", type.nameView()));
            return failed(then);
        }
        std::copy_backward(base, base + count, base + count + 1);
        base[0] = Value::object(&type);
        return callNative(*type.constructor, base, count + 1, keywords, then);
    }
    const Value init = vm.attributeEntry(&type, n.init).value;
    const bool hasInit = !init.isUndefined() && !isKind(init, ObjectKind::Native);
    if ((type.traits & ClassObject::kHasNew) != 0 || type.payload || type.isAbstract
        || then != Continuation::Push || (hasInit && !isKind(init, ObjectKind::Function))) {
        // The rare ways go through Python code, which may be suspended anywhere.
        const std::uint32_t keywordCount = keywords == nullptr ? 0 : keywords->length;
        const Value positional = Value::object(makeTuple(vm, {base, count - keywordCount}));
        DictObject* named = makeDict(vm);
        for (std::uint32_t i = 0; i < keywordCount; ++i)
            named->set(vm, &to<StringObject>(keywords->items()[i]), base[count - keywordCount + i]);
        return callPrelude("_construct", {Value::object(&type), positional, Value::object(named)},
                           then);
    }
    Value instance;
    if (type.instances == ObjectKind::Exception) {
        const std::uint32_t keywordCount = keywords == nullptr ? 0 : keywords->length;
        instance = Value::object(makeException(vm, &type, {base, count - keywordCount}));
        if (!hasInit && keywordCount > 0) {
            vm.raise(TypeId::TypeError,
                     fmt::format("{}() takes no keyword arguments", type.nameView()));
            return failed(then);
        }
    } else {
        instance = Value::object(makeInstance(vm, &type));
        if (!hasInit && count > 0) {
            vm.raise(TypeId::TypeError, fmt::format("{}() takes no arguments", type.nameView()));
            return failed(then);
        }
    }
    if (!hasInit)
        return finish(instance, then);
    std::copy_backward(base, base + count, base + count + 1);
    base[0] = instance;
    *frame->sp++ = instance;
    return call(init, base, count + 1, keywords, Continuation::Init);
}

bool Interpreter::Impl::bindNative(NativeObject& native,
                                   const Value* base,
                                   std::uint32_t count,
                                   TupleObject* keywords,
                                   Arguments& out)
{
    const Signature& signature = *native.signature;
    const std::uint32_t keywordCount = keywords == nullptr ? 0 : keywords->length;
    const std::uint32_t given = count - keywordCount;
    const auto declared = static_cast<std::uint32_t>(signature.parameters.size());
    if (keywords == nullptr && given == declared && declared == signature.positional) {
        out.fixed = base; // everything is there, in its place
        out.count = declared;
        return true;
    }
    if (keywords == nullptr && given > declared && declared == signature.positional
        && signature.takesExtra) {
        out.fixed = base;
        out.count = declared;
        out.extra = base + declared;
        out.extraCount = given - declared;
        return true;
    }
    nativeArgs.assign(declared, Value::undefined());
    std::copy_n(base, std::min(given, signature.positional), nativeArgs.begin());
    out.fixed = nativeArgs.data();
    out.count = declared;
    if (given > signature.positional) {
        if (!signature.takesExtra) {
            vm.raise(TypeId::TypeError, NativeCount(native, given).text(signature.positional));
            return false;
        }
        out.extra = base + signature.positional;
        out.extraCount = given - signature.positional;
    }
    for (std::uint32_t k = 0; k < keywordCount; ++k) {
        auto& name = to<StringObject>(keywords->items()[k]);
        std::uint32_t slot = signature.positionalOnly;
        while (slot < declared && !sameText(*signature.parameters[slot].name, name))
            ++slot;
        if (slot < declared) {
            if (!nativeArgs[slot].isUndefined()) {
                vm.raise(TypeId::TypeError,
                         fmt::format("argument for {}() given by name ('{}') and position ({})",
                                     native.name->view(), name.view(), slot + 1));
                return false;
            }
            nativeArgs[slot] = base[given + k];
        } else if (signature.takesKeywords) {
            if (out.keywords == nullptr)
                out.keywords = makeDict(vm);
            out.keywords->set(vm, &name, base[given + k]);
        } else {
            const bool none = signature.positionalOnly == declared;
            vm.raise(TypeId::TypeError,
                     none ? fmt::format("{}() takes no keyword arguments", qualifiedNameOf(native))
                          : fmt::format("'{}' is an invalid keyword argument for {}()", name.view(),
                                        native.name->view()));
            return false;
        }
    }
    for (std::uint32_t slot = 0; slot < declared; ++slot) {
        if (nativeArgs[slot].isUndefined() && !signature.parameters[slot].optional) {
            if (slot < signature.positional)
                vm.raise(TypeId::TypeError, NativeCount(native, given).text(slot));
            else
                vm.raise(TypeId::TypeError,
                         fmt::format("{}() missing required keyword-only argument: '{}'",
                                     native.name->view(), signature.parameters[slot].name->view()));
            return false;
        }
    }
    return true;
}

Next Interpreter::Impl::callNative(NativeObject& native,
                                   Value* base,
                                   std::uint32_t count,
                                   TupleObject* keywords,
                                   Continuation then)
{
    // Methods of built-in types see the plain value inside instances of a program's heirs.
    if (count > 0 && native.owner != nullptr && isKind(base[0], ObjectKind::Instance)
        && native.owner != builtinType(TypeId::Object)->name)
        base[0] = plain(base[0]);
    Arguments arguments;
    if (native.fast && keywords == nullptr && count == native.exact) {
        arguments.fixed = base;
        arguments.count = count;
    } else if (!bindNative(native, base, count, keywords, arguments)) {
        return failed(then);
    }
    const Value answer = native.function(vm, arguments);
    return answer.needsCall() ? callWithIndex(native, base, count, keywords, then)
                              : afterNative(answer, then);
}

Next Interpreter::Impl::callWithIndex(NativeObject& native,
                                      const Value* base,
                                      std::uint32_t count,
                                      const TupleObject* keywords,
                                      Continuation then)
{
    for (std::uint32_t i = 0; i < count; ++i) {
        if (!hasProgramMethod(base[i], names().index))
            continue;
        const Value keywordNames =
            keywords == nullptr ? vm.runtime().emptyTuple() : Value::object(keywords);
        return callPrelude("_call_with_index",
                           {Value::object(&native), Value::integer(i),
                            Value::object(makeList(vm, {base, count})), keywordNames},
                           then);
    }
    vm.raise(TypeId::SystemError, "a built-in function could not decide without Python code");
    return failed(then);
}

Next Interpreter::Impl::afterNative(Value value, Continuation then)
{
    if (!value.isSignal())
        return finish(value, then);
    switch (value.signalKind()) {
    case SignalKind::Raised:
        return failed(then);
    case SignalKind::TailCall: {
        Isolate::PendingCall& pending = vm.pendingCall();
        const Value callable = pending.callable;
        TupleObject* keywords = std::exchange(pending.keywordNames, nullptr);
        pending.callable = Value::undefined();
        if (callable.isUndefined())
            return generatorRequest(then);
        const std::vector<Value> args = pending.args;
        pending.args.clear();
        return callWith(callable, args, keywords, then);
    }
    case SignalKind::Effect:
        return perform(then);
    case SignalKind::NeedsCall:
        break;
    }
    vm.raise(TypeId::SystemError, "a built-in function could not decide without Python code");
    return failed(then);
}

} // namespace makespan::language
