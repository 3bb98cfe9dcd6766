// The dispatch loop: one label per opcode, fast paths inline, everything else in Impl's slow paths.
//
// `pc`, `sp`, `locals`, `active` live in registers. SAVE writes them to the active before anything that may
// look at it or raise; RELOAD reads them back after a slow path, which may have changed the active.
// Executed instructions are counted by distance: `counted + pc` (both in bytes) is the total at any moment,
// so a straight line costs nothing and a jump costs one subtraction.

#include "engine/language/vm/instance_dict.h"
#include "engine/language/vm/interpreter_impl.h"
#include "engine/language/vm/sequence.h"

#include <cstring>
#include <limits>

// Labels as values are the one extension that the loop lives on; both compilers that we support have it.
#pragma GCC diagnostic ignored "-Wpedantic"

namespace makespan::language {

namespace {

inline std::int64_t addressOf(const Instruction* pc)
{
    return static_cast<std::int64_t>(reinterpret_cast<std::intptr_t>(pc));
}

/// A copy by two loads of 8 bytes. Compilers copy 16 bytes with one load, which has to wait when the halves
/// were stored separately just before (no store forwarding): that tripled the time of a tight loop.
inline Value load(const Value& value)
{
    std::uint64_t tag = static_cast<std::uint64_t>(value.tag);
    std::uint64_t bits = value.bits;
    __asm__("" : "+r"(tag), "+r"(bits));
    return {static_cast<Tag>(tag), bits};
}

} // namespace

#define SAVE()                           \
    do {                                 \
        active->pc = pc;                 \
        active->sp = sp;                 \
        ticks = counted + addressOf(pc); \
    } while (false)

#define RELOAD()                         \
    do {                                 \
        active = frame;                  \
        pc = active->pc;                 \
        sp = active->sp;                 \
        locals = active->locals;         \
        counted = ticks - addressOf(pc); \
    } while (false)

#define NEXT                       \
    do {                           \
        word = *pc++;              \
        goto* labels[word & 0xff]; \
    } while (false)

/// Runs a slow path: `call` gives a Next.
#define SLOW(call)     \
    do {               \
        SAVE();        \
        next = (call); \
        goto after;    \
    } while (false)

#define OPERAND (word >> 8)
#define OFFSET (static_cast<std::int32_t>(word) >> 8)
#define BYTE_A ((word >> 8) & 0xff)
#define BYTE_B ((word >> 16) & 0xff)
#define SHORT_B (static_cast<std::int32_t>(word) >> 16)

#define JUMP()                              \
    do {                                    \
        const std::int64_t offset = OFFSET; \
        pc += offset;                       \
        counted -= offset * 4;              \
    } while (false)

#define JUMP_BACK()                                                                        \
    do {                                                                                   \
        JUMP();                                                                            \
        if (counted + addressOf(pc) >= pollAt || vm.heap().wantsCollection()) [[unlikely]] \
            SLOW(poll());                                                                  \
        NEXT;                                                                              \
    } while (false)

#define BOTH_INT(a, b) ((a).isInt() && (b).isInt())
#define BOTH_FLOAT(a, b) ((a).isFloat() && (b).isFloat())

/// a op b of two values at `left`, `right`; `done(Value)` takes a result; falls through otherwise.
#define ARITHMETIC(left, right, overflows, symbol, done)                                     \
    do {                                                                                     \
        if (BOTH_INT(left, right)) {                                                         \
            std::int64_t value = 0;                                                          \
            if (!overflows((left).asInt(), (right).asInt(), &value)) [[likely]] {            \
                done(Value::integer(value));                                                 \
            }                                                                                \
        } else if (BOTH_FLOAT(left, right)) {                                                \
            done(Value::real((left).asFloat() symbol(right).asFloat()));                     \
        } else if ((left).isFloat() && (right).isInt()) {                                    \
            done(Value::real((left).asFloat() symbol static_cast<double>((right).asInt()))); \
        } else if ((left).isInt() && (right).isFloat()) {                                    \
            done(Value::real(static_cast<double>((left).asInt()) symbol(right).asFloat()));  \
        }                                                                                    \
    } while (false)

#define REPLACE_TWO(value)                 \
    {                                      \
        const Value replacement = (value); \
        sp[-2] = replacement;              \
        --sp;                              \
        NEXT;                              \
    }

#define PUSH_AND_GO(value)            \
    {                                 \
        const Value pushed = (value); \
        *sp++ = pushed;               \
        NEXT;                         \
    }

#define COMPARISON(symbol)                                              \
    do {                                                                \
        const Value& a = sp[-2];                                        \
        const Value& b = sp[-1];                                        \
        if (BOTH_INT(a, b))                                             \
            REPLACE_TWO(Value::boolean(a.asInt() symbol b.asInt()))     \
        if (BOTH_FLOAT(a, b))                                           \
            REPLACE_TWO(Value::boolean(a.asFloat() symbol b.asFloat())) \
        SLOW(binarySlow());                                             \
    } while (false)

#define COMPARE_AND_JUMP(symbol)                               \
    do {                                                       \
        const Value& a = sp[-2];                               \
        const Value& b = sp[-1];                               \
        if (BOTH_INT(a, b)) {                                  \
            const bool holds = a.asInt() symbol b.asInt();     \
            sp -= 2;                                           \
            if (!holds)                                        \
                JUMP();                                        \
            NEXT;                                              \
        }                                                      \
        if (BOTH_FLOAT(a, b)) {                                \
            const bool holds = a.asFloat() symbol b.asFloat(); \
            sp -= 2;                                           \
            if (!holds)                                        \
                JUMP();                                        \
            NEXT;                                              \
        }                                                      \
        SLOW(binarySlow());                                    \
    } while (false)

/// Calls the native `object` at once, with its arguments above sp; only what is not a plain value takes
/// the slow path.
#define CALL_NATIVE(first, number)                                                        \
    do {                                                                                  \
        auto* native = static_cast<NativeObject*>(object);                                \
        Value* const given_ = (first);                                                    \
        const std::uint32_t number_ = (number);                                           \
        if (number_ > 0 && isKind(given_[0], ObjectKind::Instance))                       \
            SLOW(callNative(*native, given_, number_, nullptr, Continuation::Push));      \
        SAVE();                                                                           \
        Arguments arguments;                                                              \
        if (native->fast && number_ == native->exact) [[likely]] {                        \
            arguments.fixed = given_;                                                     \
            arguments.count = number_;                                                    \
        } else if (native->takesRest && number_ >= native->exact) {                       \
            arguments.fixed = given_;                                                     \
            arguments.count = native->exact;                                              \
            arguments.extra = given_ + native->exact;                                     \
            arguments.extraCount = number_ - native->exact;                               \
        } else if (!bindNative(*native, given_, number_, nullptr, arguments)) {           \
            goto raise;                                                                   \
        }                                                                                 \
        const Value answer = native->function(vm, arguments);                             \
        if (!answer.isSignal()) [[likely]]                                                \
            PUSH_AND_GO(answer)                                                           \
        if (answer.signalKind() == SignalKind::Effect) {                                  \
            next = perform(Continuation::Push);                                           \
            goto after;                                                                   \
        }                                                                                 \
        next = answer.needsCall()                                                         \
                   ? callWithIndex(*native, given_, number_, nullptr, Continuation::Push) \
                   : afterNative(answer, Continuation::Push);                             \
        goto after;                                                                       \
    } while (false)

#define MEMBERSHIP(negate)                                                                     \
    do {                                                                                       \
        if (sp[-1].isObject() && sp[-1].asObject()->kind != ObjectKind::Instance) [[likely]] { \
            SAVE();                                                                            \
            if (sp[-2].isInt() && sp[-1].asObject()->kind == ObjectKind::Set) {                \
                std::uint64_t hash = 0;                                                        \
                plainHash(sp[-2], hash);                                                       \
                const Lookup found = to<SetObject>(sp[-1]).find(vm, sp[-2], hash);             \
                if (found == Lookup::Found || found == Lookup::Missing)                        \
                    REPLACE_TWO(Value::boolean((found == Lookup::Found) != (negate)))          \
            }                                                                                  \
            const Answer answer = contains(vm, sp[-1], sp[-2]);                                \
            if (answer == Answer::Yes || answer == Answer::No)                                 \
                REPLACE_TWO(Value::boolean((answer == Answer::Yes) != (negate)))               \
            if (answer == Answer::Raised)                                                      \
                goto raise;                                                                    \
        }                                                                                      \
        SLOW(containsSlow(negate));                                                            \
    } while (false)

RunOutcome Interpreter::Impl::run()
{
    static const void* const labels[] = {
#define MAKESPAN_X(name, operand, pops, pushes) &&op_##name,
        MAKESPAN_OPCODES(MAKESPAN_X)
#undef MAKESPAN_X
    };
    Frame* active = nullptr;
    const Instruction* pc = nullptr;
    Value* sp = nullptr;
    Value* locals = nullptr;
    std::int64_t counted = 0;
    Instruction word = 0;
    Next next = Next::Go;

    RELOAD();
    if (vm.exception() != nullptr)
        goto raise;
    NEXT;

after:
    if (next == Next::Go) [[likely]] {
        RELOAD();
        NEXT;
    }
    if (next == Next::Leave)
        return outcome;
raise:
    if (unwind() == Next::Leave)
        return outcome;
    RELOAD();
    NEXT;

    // --- stack, constants, locals --------------------------------------------------------------
op_Nop:
    NEXT;
op_SetupAnnotations:
    SLOW(setupAnnotations());
op_Pop:
    --sp;
    NEXT;
op_Copy : {
    const Value value = load(sp[-static_cast<std::ptrdiff_t>(OPERAND)]);
    PUSH_AND_GO(value)
}
op_Swap : {
    Value& other = sp[-static_cast<std::ptrdiff_t>(OPERAND)];
    const Value value = other;
    other = load(sp[-1]);
    sp[-1] = value;
    NEXT;
}
op_LoadConst:
    PUSH_AND_GO(active->code->constants[OPERAND])
op_LoadInt:
    PUSH_AND_GO(Value::integer(OFFSET))
op_LoadNone:
    PUSH_AND_GO(Value::none())
op_LoadTrue:
    PUSH_AND_GO(Value::boolean(true))
op_LoadFalse:
    PUSH_AND_GO(Value::boolean(false))
op_LoadLocal : {
    const Value value = load(locals[OPERAND]);
    if (value.isUndefined()) [[unlikely]]
        SLOW(unboundLocal(OPERAND));
    PUSH_AND_GO(value)
}
op_StoreLocal:
    locals[OPERAND] = load(*--sp);
    NEXT;
op_DeleteLocal:
    if (locals[OPERAND].isUndefined())
        SLOW(unboundLocal(OPERAND));
    locals[OPERAND] = Value::undefined();
    NEXT;
op_LoadDeref : {
    const Value value = to<CellObject>(locals[OPERAND]).value;
    if (value.isUndefined()) [[unlikely]]
        SLOW(unboundDeref(OPERAND));
    PUSH_AND_GO(value)
}
op_StoreDeref:
    to<CellObject>(locals[OPERAND]).value = load(*--sp);
    NEXT;
op_DeleteDeref : {
    Value& value = to<CellObject>(locals[OPERAND]).value;
    if (value.isUndefined())
        SLOW(unboundDeref(OPERAND));
    value = Value::undefined();
    NEXT;
}
op_LoadClosure:
    PUSH_AND_GO(load(locals[OPERAND]))
op_LoadClassDeref:
    SLOW(loadClassDeref(OPERAND));
op_LoadGlobal : {
    const Value value = load(active->globals[OPERAND]);
    if (value.isUndefined()) [[unlikely]]
        SLOW(globalMissing(OPERAND));
    PUSH_AND_GO(value)
}
op_StoreGlobal:
    active->globals[OPERAND] = load(*--sp);
    NEXT;
op_DeleteGlobal:
    if (active->globals[OPERAND].isUndefined())
        SLOW((vm.raise(TypeId::NameError,
                       "name '" + std::string(active->code->globals->name(OPERAND)->view())
                           + "' is not defined"),
              Next::Raise));
    active->globals[OPERAND] = Value::undefined();
    NEXT;
op_LoadName:
    SLOW(loadName(active->code->names[OPERAND]));
op_StoreName:
    SAVE();
    active->nameSpace->set(vm, active->code->names[OPERAND], sp[-1]);
    --sp;
    NEXT;
op_DeleteName:
    if (!active->nameSpace->remove(vm, active->code->names[OPERAND]))
        SLOW((vm.raise(TypeId::NameError, "name '"
                                              + std::string(active->code->names[OPERAND]->view())
                                              + "' is not defined"),
              Next::Raise));
    NEXT;
op_LoadBuildClassName:
    PUSH_AND_GO(Value::object(active->code->qualifiedName))

    // --- attributes, items ---------------------------------------------------------------------
op_LoadAttribute : {
    StringObject* name = active->code->names[OPERAND];
    if (sp[-1].isObject() && sp[-1].asObject()->kind == ObjectKind::Instance) [[likely]] {
        auto* instance = static_cast<InstanceObject*>(sp[-1].asObject());
        const Isolate::AttributeEntry& entry = vm.attributeEntry(instance->type, name);
        if (entry.slot < instance->capacity && !entry.isData
            && (instance->type->traits & ClassObject::kHasGetAttribute) == 0) [[likely]] {
            const Value value = load(instance->slots()[entry.slot]);
            if (!value.isUndefined()) [[likely]] {
                sp[-1] = value;
                NEXT;
            }
        }
    }
    SLOW(loadAttribute(name, sp[-1], false));
}
op_StoreAttribute : {
    StringObject* name = active->code->names[OPERAND];
    if (sp[-1].isObject() && sp[-1].asObject()->kind == ObjectKind::Instance) [[likely]] {
        auto* instance = static_cast<InstanceObject*>(sp[-1].asObject());
        const Isolate::AttributeEntry& entry = vm.attributeEntry(instance->type, name);
        if (entry.slot < instance->capacity && !entry.isData
            && (instance->type->traits & ClassObject::kHasSetAttr) == 0) [[likely]] {
            instance->slots()[entry.slot] = load(sp[-2]);
            sp -= 2;
            NEXT;
        }
    }
    SLOW(storeAttribute(name));
}
op_DeleteAttribute:
    SLOW(deleteAttribute(active->code->names[OPERAND]));
op_LoadMethod : {
    StringObject* name = active->code->names[OPERAND];
    const Value object = load(sp[-1]);
    if (isKind(object, ObjectKind::Module)) {
        const Value* found = to<ModuleObject>(object).attributes->findInterned(name);
        if (found != nullptr && !isKind(*found, ObjectKind::GetSet)) [[likely]] {
            sp[-1] = *found;
            *sp++ = Value::undefined();
            NEXT;
        }
    }
    ClassObject* type = object.isObject() ? object.asObject()->type : typeOf(object);
    if (type->instances != ObjectKind::Class && (type->traits & ClassObject::kHasGetAttribute) == 0
        && (!object.isObject()
            || (object.asObject()->kind != ObjectKind::Module
                && object.asObject()->kind != ObjectKind::Super
                && object.asObject()->kind != ObjectKind::ActorHandle
                && object.asObject()->kind != ObjectKind::Function))) [[likely]] {
        const Isolate::AttributeEntry& entry = vm.attributeEntry(type, name);
        if (entry.slot == Isolate::AttributeEntry::kNoSlot && !hasDict(object)
            && (isKind(entry.value, ObjectKind::Function)
                || (isKind(entry.value, ObjectKind::Native)
                    && entry.value.asObject()->type == builtinType(TypeId::MethodDescriptor))))
            [[likely]] {
            sp[-1] = entry.value;
            *sp++ = object;
            NEXT;
        }
    }
    SLOW(loadAttribute(name, object, true));
}
op_LoadSubscript : {
    const Value container = load(sp[-2]);
    const Value key = load(sp[-1]);
    if (container.isObject() && key.isInt()) {
        if (container.asObject()->kind == ObjectKind::List) {
            auto* list = static_cast<ListObject*>(container.asObject());
            std::int64_t index = key.asInt();
            if (index < 0)
                index += list->length;
            if (static_cast<std::uint64_t>(index) < list->length) [[likely]]
                REPLACE_TWO(list->items()[index])
        } else if (container.asObject()->kind == ObjectKind::Tuple) {
            auto* tuple = static_cast<TupleObject*>(container.asObject());
            std::int64_t index = key.asInt();
            if (index < 0)
                index += tuple->length;
            if (static_cast<std::uint64_t>(index) < tuple->length) [[likely]]
                REPLACE_TWO(tuple->items()[index])
        }
    }
    if (container.isObject() && container.asObject()->kind == ObjectKind::Dict
        && isKind(key, ObjectKind::String)) {
        const Value* found = static_cast<DictObject*>(container.asObject())
                                 ->find(static_cast<StringObject*>(key.asObject()));
        if (found != nullptr) [[likely]]
            REPLACE_TWO(*found)
    } else if (container.isObject() && container.asObject()->kind == ObjectKind::Dict
               && key.isInt()) {
        SAVE();
        std::uint64_t hash = 0;
        const Value* found = nullptr;
        hashOf(vm, key, hash);
        if (static_cast<DictObject*>(container.asObject())->find(vm, key, hash, found)
            == Lookup::Found) [[likely]]
            REPLACE_TWO(*found)
    }
    SLOW(subscriptSlow());
}
op_StoreSubscript : {
    const Value container = load(sp[-2]);
    const Value key = load(sp[-1]);
    if (container.isObject() && key.isInt() && container.asObject()->kind == ObjectKind::List) {
        auto* list = static_cast<ListObject*>(container.asObject());
        std::int64_t index = key.asInt();
        if (index < 0)
            index += list->length;
        if (static_cast<std::uint64_t>(index) < list->length) [[likely]] {
            if ((list->flags & Object::kShares) != 0) [[unlikely]]
                SAVE();
            list->ownItems(vm)[index] = load(sp[-3]);
            sp -= 3;
            NEXT;
        }
    } else if (container.isObject() && container.asObject()->kind == ObjectKind::Dict
               && (key.isInt() || isKind(key, ObjectKind::String))) {
        SAVE();
        std::uint64_t hash = 0;
        hashOf(vm, key, hash);
        const Lookup done =
            static_cast<DictObject*>(container.asObject())->set(vm, key, hash, load(sp[-3]));
        if (done == Lookup::Found || done == Lookup::Missing) [[likely]] {
            sp -= 3;
            NEXT;
        }
    }
    SLOW(storeSubscriptSlow());
}
op_DeleteSubscript:
    SLOW(deleteSubscriptSlow());
op_BuildSlice : {
    SAVE();
    const bool hasStep = OPERAND == 3;
    SliceObject* slice = hasStep ? makeSlice(vm, sp[-3], sp[-2], sp[-1])
                                 : makeSlice(vm, sp[-2], sp[-1], Value::none());
    sp -= OPERAND;
    PUSH_AND_GO(Value::object(slice))
}
op_LoadSuper : {
    SAVE();
    auto* super = vm.heap().make<SuperObject>(builtinType(TypeId::Super));
    super->owner = as<ClassObject>(sp[-2]);
    super->self = load(sp[-1]);
    super->start = isKind(sp[-1], ObjectKind::Class) ? &to<ClassObject>(sp[-1]) : typeOf(sp[-1]);
    REPLACE_TWO(Value::object(super))
}

    // --- operators -----------------------------------------------------------------------------
op_InplaceAdd:
op_Add:
    ARITHMETIC(sp[-2], sp[-1], __builtin_add_overflow, +, REPLACE_TWO);
    SLOW(binarySlow());
op_InplaceSubtract:
op_Subtract:
    ARITHMETIC(sp[-2], sp[-1], __builtin_sub_overflow, -, REPLACE_TWO);
    SLOW(binarySlow());
op_InplaceMultiply:
op_Multiply:
    ARITHMETIC(sp[-2], sp[-1], __builtin_mul_overflow, *, REPLACE_TWO);
    SLOW(binarySlow());
op_InplaceTrueDivide:
op_TrueDivide:
    if (BOTH_FLOAT(sp[-2], sp[-1]) && sp[-1].asFloat() != 0)
        REPLACE_TWO(Value::real(sp[-2].asFloat() / sp[-1].asFloat()))
    SLOW(binarySlow());
op_InplaceFloorDivide:
op_FloorDivide:
    if (BOTH_INT(sp[-2], sp[-1]) && sp[-1].asInt() > 0) {
        const std::int64_t a = sp[-2].asInt();
        const std::int64_t b = sp[-1].asInt();
        const std::int64_t quotient = a / b;
        REPLACE_TWO(Value::integer(quotient - (quotient * b > a ? 1 : 0)))
    }
    SLOW(binarySlow());
op_InplaceModulo:
op_Modulo:
    if (BOTH_INT(sp[-2], sp[-1]) && sp[-1].asInt() > 0) {
        const std::int64_t b = sp[-1].asInt();
        const std::int64_t rest = sp[-2].asInt() % b;
        REPLACE_TWO(Value::integer(rest < 0 ? rest + b : rest))
    }
    SLOW(binarySlow());
op_InplaceBitAnd:
op_BitAnd:
    if (BOTH_INT(sp[-2], sp[-1]))
        REPLACE_TWO(Value::integer(sp[-2].asInt() & sp[-1].asInt()))
    SLOW(binarySlow());
op_InplaceBitOr:
op_BitOr:
    if (BOTH_INT(sp[-2], sp[-1]))
        REPLACE_TWO(Value::integer(sp[-2].asInt() | sp[-1].asInt()))
    SLOW(binarySlow());
op_InplaceBitXor:
op_BitXor:
    if (BOTH_INT(sp[-2], sp[-1]))
        REPLACE_TWO(Value::integer(sp[-2].asInt() ^ sp[-1].asInt()))
    SLOW(binarySlow());
op_Power:
op_LeftShift:
op_RightShift:
op_MatrixMultiply:
op_InplacePower:
op_InplaceLeftShift:
op_InplaceRightShift:
op_InplaceMatrixMultiply:
    SLOW(binarySlow());
op_Less:
    COMPARISON(<);
op_LessEqual:
    COMPARISON(<=);
op_Equal:
    if (isKind(sp[-2], ObjectKind::String) && isKind(sp[-1], ObjectKind::String))
        REPLACE_TWO(Value::boolean(sameText(to<StringObject>(sp[-2]), to<StringObject>(sp[-1]))))
    COMPARISON(==);
op_NotEqual:
    if (isKind(sp[-2], ObjectKind::String) && isKind(sp[-1], ObjectKind::String))
        REPLACE_TWO(Value::boolean(!sameText(to<StringObject>(sp[-2]), to<StringObject>(sp[-1]))))
    COMPARISON(!=);
op_Greater:
    COMPARISON(>);
op_GreaterEqual:
    COMPARISON(>=);
op_Is:
    REPLACE_TWO(Value::boolean(sp[-2] == sp[-1]))
op_IsNot:
    REPLACE_TWO(Value::boolean(!(sp[-2] == sp[-1])))
op_In:
    MEMBERSHIP(false);
op_NotIn:
    MEMBERSHIP(true);
op_Negate:
    if (sp[-1].isInt() && sp[-1].asInt() != std::numeric_limits<std::int64_t>::min()) {
        sp[-1] = Value::integer(-sp[-1].asInt());
        NEXT;
    }
    if (sp[-1].isFloat()) {
        sp[-1] = Value::real(-sp[-1].asFloat());
        NEXT;
    }
    SLOW(unarySlow());
op_Positive:
op_Invert:
    SLOW(unarySlow());
op_Not:
    if (sp[-1].isBool()) {
        sp[-1] = Value::boolean(!sp[-1].asBool());
        NEXT;
    }
    SLOW(unarySlow());

    // --- containers ----------------------------------------------------------------------------
op_BuildTuple : {
    SAVE();
    const Value tuple = Value::object(makeTuple(vm, {sp - OPERAND, OPERAND}));
    sp -= OPERAND;
    PUSH_AND_GO(tuple)
}
op_BuildList : {
    SAVE();
    const Value list = Value::object(makeList(vm, std::span<const Value>(sp - OPERAND, OPERAND)));
    sp -= OPERAND;
    PUSH_AND_GO(list)
}
op_BuildSet:
    SLOW(buildContainer(false, OPERAND));
op_BuildMap:
    if (OPERAND == 0) {
        SAVE();
        PUSH_AND_GO(Value::object(makeDict(vm)))
    }
    SLOW(buildContainer(true, OPERAND));
op_BuildString : {
    SAVE();
    std::size_t size = 0;
    Value* const parts = sp - OPERAND;
    for (Value* part = parts; part < sp; ++part)
        size += to<StringObject>(*part).byteLength;
    StringObject* text = allocateString(vm, size);
    char* place = text->bytes();
    for (Value* part = parts; part < sp; ++part) {
        const auto& piece = to<StringObject>(*part);
        std::memcpy(place, piece.bytes(), piece.byteLength);
        place += piece.byteLength;
    }
    vm.charge(size / 64);
    sp = parts;
    PUSH_AND_GO(finishString(text))
}
op_FormatValue:
    if (OPERAND == 0 && isKind(sp[-1], ObjectKind::String))
        NEXT;
    SLOW(formatValue(OPERAND));
op_ListAppend:
    SAVE();
    to<ListObject>(sp[-1 - static_cast<std::ptrdiff_t>(OPERAND)]).append(vm, sp[-1]);
    --sp;
    NEXT;
op_SetAdd : {
    const Value item = load(*--sp);
    SLOW(addToSet(sp[-static_cast<std::ptrdiff_t>(OPERAND)], item));
}
op_MapAdd : {
    sp -= 2;
    SLOW(addToMap(sp[-static_cast<std::ptrdiff_t>(OPERAND)], sp[0], sp[1]));
}
op_ListExtend:
    SLOW(extendList(OPERAND != 0));
op_SetUpdate:
    SLOW(updateSet(OPERAND));
op_MapUpdate:
    SLOW(updateMap(OPERAND, false));
op_MapMerge:
    SLOW(updateMap(OPERAND, true));
op_ListToTuple:
    SAVE();
    sp[-1] = Value::object(makeTuple(vm, to<ListObject>(sp[-1]).values()));
    NEXT;
op_UnpackSequence : {
    const Value source = load(sp[-1]);
    if (isKind(source, ObjectKind::Tuple) && to<TupleObject>(source).length == OPERAND) [[likely]] {
        const Value* items = to<TupleObject>(source).items();
        --sp;
        for (std::uint32_t i = OPERAND; i-- > 0;)
            *sp++ = items[i];
        NEXT;
    }
    SLOW(unpackSequence(OPERAND));
}
op_UnpackExtended:
    SLOW(unpackExtended(OPERAND & 0xfff, OPERAND >> 12));

    // --- jumps ---------------------------------------------------------------------------------
op_Jump:
    JUMP();
    NEXT;
op_JumpBack:
    JUMP_BACK();
op_JumpIfTrue : {
    const Value value = load(sp[-1]);
    --sp;
    if (value.isBool()) [[likely]] {
        if (value.asBool())
            JUMP();
        NEXT;
    }
    SLOW(branchOn(value));
}
op_JumpIfFalse : {
    const Value value = load(sp[-1]);
    --sp;
    if (value.isBool()) [[likely]] {
        if (!value.asBool())
            JUMP();
        NEXT;
    }
    SLOW(branchOn(value));
}
op_JumpBackIfTrue : {
    const Value value = load(*--sp);
    if (value.isBool()) [[likely]] {
        if (value.asBool())
            JUMP_BACK();
        NEXT;
    }
    SLOW(branchOn(value));
}
op_JumpBackIfFalse : {
    const Value value = load(*--sp);
    if (value.isBool()) [[likely]] {
        if (!value.asBool())
            JUMP_BACK();
        NEXT;
    }
    SLOW(branchOn(value));
}
op_JumpIfTrueOrPop:
op_JumpIfFalseOrPop:
    SLOW(branchOn(sp[-1]));
op_JumpIfNone : {
    const Value value = load(*--sp);
    if (value.isNone())
        JUMP();
    NEXT;
}
op_JumpIfNotNone : {
    const Value value = load(*--sp);
    if (!value.isNone())
        JUMP();
    NEXT;
}

    // --- iteration -----------------------------------------------------------------------------
op_GetIterator : {
    const Value value = load(*--sp);
    SLOW(getIterator(value));
}
op_ForIterator:
op_ForIteratorStore : {
    Object* object = sp[-1].asObject();
    if (object->kind == ObjectKind::Iterator) [[likely]] {
        auto* iterator = static_cast<IteratorObject*>(object);
        if (iterator->form == IteratorObject::Form::Range) {
            if (iterator->end <= 0) {
                --sp;
                JUMP();
                NEXT;
            }
            --iterator->end;
            const std::int64_t value = iterator->position;
            iterator->position = static_cast<std::int64_t>(
                static_cast<std::uint64_t>(value) + static_cast<std::uint64_t>(iterator->step));
            if (opcodeOf(word) == Opcode::ForIteratorStore) {
                locals[operandOf(*pc++)] = Value::integer(value);
                NEXT;
            }
            PUSH_AND_GO(Value::integer(value))
        }
        if (iterator->form == IteratorObject::Form::List) {
            auto& list = to<ListObject>(iterator->source);
            if (iterator->position < list.length) {
                const Value value = load(list.items()[iterator->position++]);
                if (opcodeOf(word) == Opcode::ForIteratorStore) {
                    locals[operandOf(*pc++)] = value;
                    NEXT;
                }
                PUSH_AND_GO(value)
            }
        }
    }
    if (object->kind == ObjectKind::Generator) {
        auto* generator = static_cast<GeneratorObject*>(object);
        if (generator->state == GeneratorObject::State::Suspended && depth < vm.limits().recursion
            && !vm.heap().wantsCollection()) [[likely]] {
            SAVE();
            Frame* own = generator->frame;
            *own->sp++ = Value::none();
            generator->state = GeneratorObject::State::Running;
            own->caller = active;
            own->continuation = Continuation::ForNext;
            own->outerHandled = handled;
            if (generator->handled != nullptr)
                handled = generator->handled;
            frame = own;
            ++depth;
            RELOAD();
            NEXT;
        }
    }
    SLOW(forNext());
}

    // --- functions, calls ----------------------------------------------------------------------
op_MakeFunction:
    SLOW(makeFunctionObject(OPERAND));
op_CallMethod : {
    const std::uint32_t given = OPERAND;
    Value* base = sp - given;
    const bool hasSelf = !base[-1].isUndefined();
    const Value callable = load(base[-2]);
    if (hasSelf && callable.isObject()) {
        Object* object = callable.asObject();
        if (object->kind == ObjectKind::Function) {
            sp = base - 2;
            --base;
            auto* function = static_cast<FunctionObject*>(object);
            const Code* code = function->code;
            const std::uint32_t count = given + 1;
            const std::size_t needed = code->localCount + code->stackSize + kFrameValues + 6;
            if (code->isSimple() && count == code->positional && active->generator == nullptr
                && static_cast<std::size_t>(chunkEnd - base) > needed
                && depth < vm.limits().recursion) [[likely]] {
                SAVE();
                for (std::uint32_t i = count; i < code->localCount; ++i)
                    base[i] = Value::undefined();
                auto* fresh = reinterpret_cast<Frame*>(base + code->localCount);
                fresh->code = code;
                fresh->locals = base;
                fresh->globals = function->globals;
                fresh->caller = active;
                fresh->function = function;
                fresh->generator = nullptr;
                fresh->nameSpace = nullptr;
                fresh->outerHandled = nullptr;
                fresh->continuation = Continuation::Push;
                fresh->ownsChunk = false;
                fresh->pc = code->instructions.data();
                fresh->sp = fresh->stack();
                frame = fresh;
                ++depth;
                if (ticks >= pollAt || vm.heap().wantsCollection()) [[unlikely]] {
                    next = poll();
                    goto after;
                }
                RELOAD();
                NEXT;
            }
            SLOW(call(callable, base, count, nullptr, Continuation::Push));
        }
        if (object->kind == ObjectKind::Native) {
            sp = base - 2;
            CALL_NATIVE(base - 1, given + 1);
        }
    } else if (isKind(callable, ObjectKind::Native)) { // of a module
        Object* object = callable.asObject();
        sp = base - 2;
        CALL_NATIVE(base, given);
    }
    sp = base - 2;
    SLOW(call(callable, hasSelf ? base - 1 : base, given + (hasSelf ? 1 : 0), nullptr,
              Continuation::Push));
}
op_Call : {
    const std::uint32_t count = OPERAND;
    Value* base = sp - count;
    const Value callable = load(base[-1]);
    sp = base - 1;
    if (callable.isObject() && callable.asObject()->kind == ObjectKind::Function) [[likely]] {
        auto* function = static_cast<FunctionObject*>(callable.asObject());
        const Code* code = function->code;
        const std::size_t needed = code->localCount + code->stackSize + kFrameValues + 6;
        if (code->isSimple() && count == code->positional && active->generator == nullptr
            && static_cast<std::size_t>(chunkEnd - base) > needed && depth < vm.limits().recursion)
            [[likely]] {
            SAVE();
            for (std::uint32_t i = count; i < code->localCount; ++i)
                base[i] = Value::undefined();
            auto* fresh = reinterpret_cast<Frame*>(base + code->localCount);
            fresh->code = code;
            fresh->locals = base;
            fresh->globals = function->globals;
            fresh->caller = active;
            fresh->function = function;
            fresh->generator = nullptr;
            fresh->nameSpace = nullptr;
            fresh->outerHandled = nullptr;
            fresh->continuation = Continuation::Push;
            fresh->ownsChunk = false;
            fresh->pc = code->instructions.data();
            fresh->sp = fresh->stack();
            frame = fresh;
            ++depth;
            if (ticks >= pollAt || vm.heap().wantsCollection()) [[unlikely]] {
                next = poll();
                goto after;
            }
            RELOAD();
            NEXT;
        }
    }
    if (callable.isObject() && callable.asObject()->kind == ObjectKind::Native) {
        Object* object = callable.asObject();
        CALL_NATIVE(base, count);
    }
    SLOW(call(callable, base, count, nullptr, Continuation::Push));
}
op_CallKeywords : {
    auto& keywords = to<TupleObject>(sp[-1]);
    const std::uint32_t count = OPERAND;
    Value* base = sp - 1 - count;
    sp = base - 1;
    SLOW(call(base[-1], base, count, &keywords, Continuation::Push));
}
op_CallMethodKeywords : {
    auto& keywords = to<TupleObject>(sp[-1]);
    const std::uint32_t count = OPERAND;
    Value* base = sp - 1 - count;
    const bool hasSelf = !base[-1].isUndefined();
    sp = base - 2;
    SLOW(call(base[-2], hasSelf ? base - 1 : base, count + (hasSelf ? 1 : 0), &keywords,
              Continuation::Push));
}
op_CallUnpacked : {
    const Value keywords = OPERAND == 1 ? *--sp : Value::undefined();
    sp -= 2;
    SLOW(callUnpacked(sp[0], Value::undefined(), sp[1], keywords));
}
op_Return : {
    const Value value = load(*--sp);
    if (active->isPlain() && active->caller != nullptr) [[likely]] {
        ticks = counted + addressOf(pc);
        --depth;
        frame = active->caller;
        RELOAD();
        PUSH_AND_GO(value)
    }
    SLOW(returned(value));
}
op_ReturnNone:
    if (active->isPlain() && active->caller != nullptr) [[likely]] {
        ticks = counted + addressOf(pc);
        --depth;
        frame = active->caller;
        RELOAD();
        PUSH_AND_GO(Value::none())
    }
    SLOW(returned(Value::none()));
op_ReturnLocal : {
    const Value value = load(locals[OPERAND]);
    if (value.isUndefined())
        SLOW(unboundLocal(OPERAND));
    if (active->isPlain() && active->caller != nullptr) [[likely]] {
        ticks = counted + addressOf(pc);
        --depth;
        frame = active->caller;
        RELOAD();
        PUSH_AND_GO(value)
    }
    SLOW(returned(value));
}
op_BuildClass:
    SLOW(buildClass(OPERAND));

    // --- generators ----------------------------------------------------------------------------
op_Yield : {
    GeneratorObject* generator = active->generator;
    if (active->continuation == Continuation::ForNext && handled == active->outerHandled)
        [[likely]] {
        const Value value = load(*--sp);
        SAVE();
        generator->state = GeneratorObject::State::Suspended;
        generator->handled = nullptr;
        active->outerHandled = nullptr;
        frame = active->caller;
        active->caller = nullptr;
        --depth;
        RELOAD();
        PUSH_AND_GO(value)
    }
    SLOW(yieldValue());
}
op_GetYieldIterator : {
    const Value value = load(*--sp);
    SLOW(getIterator(value));
}
op_YieldFrom:
    SLOW(yieldFrom());
op_GetAwaitable : {
    const Value awaited = load(*--sp);
    SLOW(getAwaitable(awaited));
}

    // --- exceptions, with ----------------------------------------------------------------------
op_EnterHandler : {
    const Value exception = load(sp[-1]);
    sp[-1] = handled == nullptr ? Value::none() : Value::object(handled);
    handled = static_cast<ExceptionObject*>(exception.asObject());
    PUSH_AND_GO(exception)
}
op_MatchException:
    SLOW(matchException());
op_LeaveHandler:
    --sp;
    handled = as<ExceptionObject>(*sp);
    NEXT;
op_ExitReraise : {
    sp -= 2;
    handled = as<ExceptionObject>(sp[0]);
    SAVE();
    reraising = true;
    vm.raise(static_cast<ExceptionObject*>(sp[1].asObject()));
    goto raise;
}
op_Raise:
    SLOW(raiseStatement(OPERAND));
op_BeforeWith:
    SLOW(beforeWith());
op_WithExit : {
    const Value exit = load(*--sp);
    SLOW(callWith(exit, {Value::none(), Value::none(), Value::none()}, Continuation::Push));
}
op_WithExceptionExit : {
    const Value exit = load(sp[-3]);
    const Value exception = load(sp[-1]);
    SLOW(callWith(exit, {Value::object(typeOf(exception)), exception, Value::none()},
                  Continuation::Push));
}

    // --- match ---------------------------------------------------------------------------------
op_MatchSequence : {
    const Value subject = plain(sp[-1]);
    PUSH_AND_GO(Value::boolean(isKind(subject, ObjectKind::List)
                               || isKind(subject, ObjectKind::Tuple)
                               || isKind(subject, ObjectKind::Range)))
}
op_MatchMapping:
    PUSH_AND_GO(Value::boolean(isKind(plain(sp[-1]), ObjectKind::Dict)))
op_MatchLength:
    SLOW(afterNative(length(vm, sp[-1]), Continuation::Push));
op_MatchKeys:
    SLOW(matchKeys());
op_MatchClass:
    SLOW(matchClass(OPERAND));
op_MatchRest:
    SLOW(matchRest());
op_ImportModule:
    SLOW(importModule(active->code->names[OPERAND]));
op_ImportFrom:
    SLOW(importFrom(active->code->names[OPERAND]));

    // --- joined instructions -------------------------------------------------------------------
op_LoadLocalPair : {
    const Value a = load(locals[BYTE_A]);
    const Value b = load(locals[BYTE_B]);
    if (a.isUndefined()) [[unlikely]]
        SLOW(unboundLocal(BYTE_A));
    if (b.isUndefined()) [[unlikely]]
        SLOW(unboundLocal(BYTE_B));
    sp[0] = a;
    sp[1] = b;
    sp += 2;
    NEXT;
}
op_StoreLoadLocal : {
    locals[BYTE_A] = load(sp[-1]);
    const Value value = load(locals[BYTE_B]);
    --sp;
    if (value.isUndefined()) [[unlikely]]
        SLOW(unboundLocal(BYTE_B));
    PUSH_AND_GO(value)
}
#define TWO_LOCALS()                               \
    if (locals[BYTE_A].isUndefined()) [[unlikely]] \
        SLOW(unboundLocal(BYTE_A));                \
    if (locals[BYTE_B].isUndefined()) [[unlikely]] \
        SLOW(unboundLocal(BYTE_B));                \
    sp[0] = load(locals[BYTE_A]);                  \
    sp[1] = load(locals[BYTE_B]);                  \
    sp += 2;                                       \
    SLOW(binarySlow())
op_AddLocals:
    ARITHMETIC(locals[BYTE_A], locals[BYTE_B], __builtin_add_overflow, +, PUSH_AND_GO);
    TWO_LOCALS();
op_SubtractLocals:
    ARITHMETIC(locals[BYTE_A], locals[BYTE_B], __builtin_sub_overflow, -, PUSH_AND_GO);
    TWO_LOCALS();
op_MultiplyLocals:
    ARITHMETIC(locals[BYTE_A], locals[BYTE_B], __builtin_mul_overflow, *, PUSH_AND_GO);
    TWO_LOCALS();
#define REPLACE_ONE(value) \
    {                      \
        sp[-1] = (value);  \
        NEXT;              \
    }
#define ONE_LOCAL()                                 \
    if (locals[OPERAND].isUndefined()) [[unlikely]] \
        SLOW(unboundLocal(OPERAND));                \
    *sp++ = load(locals[OPERAND]);                  \
    SLOW(binarySlow())
op_AddLocal:
    ARITHMETIC(sp[-1], locals[OPERAND], __builtin_add_overflow, +, REPLACE_ONE);
    ONE_LOCAL();
op_SubtractLocal:
    ARITHMETIC(sp[-1], locals[OPERAND], __builtin_sub_overflow, -, REPLACE_ONE);
    ONE_LOCAL();
op_MultiplyLocal:
    ARITHMETIC(sp[-1], locals[OPERAND], __builtin_mul_overflow, *, REPLACE_ONE);
    ONE_LOCAL();
op_AddInt:
    if (sp[-1].isInt()) {
        std::int64_t value = 0;
        if (!__builtin_add_overflow(sp[-1].asInt(), std::int64_t{OFFSET}, &value)) [[likely]]
            REPLACE_ONE(Value::integer(value))
    }
    *sp++ = Value::integer(OFFSET);
    SLOW(binarySlow());
op_AddLocalInt : {
    const Value a = load(locals[BYTE_A]);
    if (a.isInt()) {
        std::int64_t value = 0;
        if (!__builtin_add_overflow(a.asInt(), std::int64_t{SHORT_B}, &value)) [[likely]]
            PUSH_AND_GO(Value::integer(value))
    }
    if (a.isUndefined()) [[unlikely]]
        SLOW(unboundLocal(BYTE_A));
    sp[0] = a;
    sp[1] = Value::integer(SHORT_B);
    sp += 2;
    SLOW(binarySlow());
}
op_SubtractInt:
    if (sp[-1].isInt()) {
        std::int64_t value = 0;
        if (!__builtin_sub_overflow(sp[-1].asInt(), std::int64_t{OFFSET}, &value)) [[likely]]
            REPLACE_ONE(Value::integer(value))
    }
    *sp++ = Value::integer(OFFSET);
    SLOW(binarySlow());
op_SubtractLocalInt : {
    const Value a = load(locals[BYTE_A]);
    if (a.isInt()) {
        std::int64_t value = 0;
        if (!__builtin_sub_overflow(a.asInt(), std::int64_t{SHORT_B}, &value)) [[likely]]
            PUSH_AND_GO(Value::integer(value))
    }
    if (a.isUndefined()) [[unlikely]]
        SLOW(unboundLocal(BYTE_A));
    sp[0] = a;
    sp[1] = Value::integer(SHORT_B);
    sp += 2;
    SLOW(binarySlow());
}
op_LoadLocalInt : {
    const Value a = load(locals[BYTE_A]);
    if (a.isUndefined()) [[unlikely]]
        SLOW(unboundLocal(BYTE_A));
    sp[0] = a;
    sp[1] = Value::integer(SHORT_B);
    sp += 2;
    NEXT;
}
op_IncrementLocal : {
    Value& a = locals[BYTE_A];
    if (a.isInt()) {
        std::int64_t value = 0;
        if (!__builtin_add_overflow(a.asInt(), std::int64_t{SHORT_B}, &value)) [[likely]] {
            a = Value::integer(value);
            NEXT;
        }
    }
    if (a.isUndefined()) [[unlikely]]
        SLOW(unboundLocal(BYTE_A));
    sp[0] = a;
    sp[1] = Value::integer(SHORT_B);
    sp += 2;
    SLOW(binarySlow());
}
op_SubscriptLocals : {
    const Value container = load(locals[BYTE_A]);
    const Value key = load(locals[BYTE_B]);
    if (isKind(container, ObjectKind::List) && key.isInt()) [[likely]] {
        auto& list = to<ListObject>(container);
        std::int64_t index = key.asInt();
        if (index < 0)
            index += list.length;
        if (static_cast<std::uint64_t>(index) < list.length) [[likely]]
            PUSH_AND_GO(list.items()[index])
    }
    if (container.isUndefined()) [[unlikely]]
        SLOW(unboundLocal(BYTE_A));
    if (key.isUndefined()) [[unlikely]]
        SLOW(unboundLocal(BYTE_B));
    sp[0] = container;
    sp[1] = key;
    sp += 2;
    SLOW(subscriptSlow());
}
op_SubscriptLocal : {
    const Value container = load(sp[-1]);
    const Value key = load(locals[OPERAND]);
    if (isKind(container, ObjectKind::List) && key.isInt()) [[likely]] {
        auto& list = to<ListObject>(container);
        std::int64_t index = key.asInt();
        if (index < 0)
            index += list.length;
        if (static_cast<std::uint64_t>(index) < list.length) [[likely]]
            REPLACE_ONE(list.items()[index])
    }
    if (key.isUndefined()) [[unlikely]]
        SLOW(unboundLocal(OPERAND));
    *sp++ = key;
    SLOW(subscriptSlow());
}
op_AttributeLocal : {
    const Value object = load(locals[BYTE_A]);
    StringObject* name = active->code->names[word >> 16];
    if (isKind(object, ObjectKind::Instance)) [[likely]] {
        auto* instance = static_cast<InstanceObject*>(object.asObject());
        const Isolate::AttributeEntry& entry = vm.attributeEntry(instance->type, name);
        if (entry.slot < instance->capacity && !entry.isData
            && (instance->type->traits & ClassObject::kHasGetAttribute) == 0) [[likely]] {
            const Value value = load(instance->slots()[entry.slot]);
            if (!value.isUndefined()) [[likely]]
                PUSH_AND_GO(value)
        }
    }
    if (object.isUndefined()) [[unlikely]]
        SLOW(unboundLocal(BYTE_A));
    *sp++ = object;
    SLOW(loadAttribute(name, object, false));
}
op_LessJumpIfFalse:
    COMPARE_AND_JUMP(<);
op_LessEqualJumpIfFalse:
    COMPARE_AND_JUMP(<=);
op_GreaterJumpIfFalse:
    COMPARE_AND_JUMP(>);
op_GreaterEqualJumpIfFalse:
    COMPARE_AND_JUMP(>=);
op_EqualJumpIfFalse:
    COMPARE_AND_JUMP(==);
op_NotEqualJumpIfFalse:
    COMPARE_AND_JUMP(!=);
op_LoadSlice : {
    SAVE();
    const Value slice = Value::object(makeSlice(vm, sp[-2], sp[-1], Value::none()));
    sp[-2] = slice;
    --sp;
    SLOW(subscriptSlow());
}
}

} // namespace makespan::language
