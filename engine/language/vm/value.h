#pragma once

#include <bit>
#include <cstdint>

namespace makespan::language {

struct Object;

/// What a Value holds. Undefined and Signal are never visible to a program: Undefined marks an unset
/// local, an argument that was not given, a hole; Signal is what a native function returns instead of
/// a value when it raised, performs an effect, or hands over to another callable (see native.h).
enum class Tag : std::uint64_t { Undefined, Signal, None, Bool, Int, Float, Object };

/// Why a native function did not return a value.
enum class SignalKind : std::uint64_t {
    Raised,   ///< Isolate::exception() is set
    TailCall, ///< Isolate::pendingCall() says whom to call; its result is the result
    Effect,   ///< Isolate::effect() waits for the executor; the answer becomes the result
    NeedsCall ///< of operations.h only: plain data does not suffice, Python code has to decide
};

/// One Python value: None, bool, int of 64 bits and float are unboxed, everything else is an Object on
/// the isolate's heap (or immortal). 16 bytes, trivially copyable, returned in registers.
/// An int that does not fit 64 bits is a BigIntObject; a BigIntObject never holds one that fits.
struct Value
{
    Tag tag = Tag::Undefined;
    std::uint64_t bits = 0;

    static constexpr Value undefined() { return {}; }

    static constexpr Value none() { return {Tag::None, 0}; }

    static constexpr Value boolean(bool value) { return {Tag::Bool, value ? 1U : 0U}; }

    static constexpr Value integer(std::int64_t value)
    {
        return {Tag::Int, static_cast<std::uint64_t>(value)};
    }

    static constexpr Value real(double value)
    {
        return {Tag::Float, std::bit_cast<std::uint64_t>(value)};
    }

    static Value object(const Object* value)
    {
        return {Tag::Object, reinterpret_cast<std::uintptr_t>(value)};
    }

    static constexpr Value signal(SignalKind kind)
    {
        return {Tag::Signal, static_cast<std::uint64_t>(kind)};
    }

    constexpr bool isUndefined() const { return tag == Tag::Undefined; }

    constexpr bool isSignal() const { return tag == Tag::Signal; }

    /// A signal that says: an exception was set.
    constexpr bool isRaised() const { return isSignal() && signalKind() == SignalKind::Raised; }

    constexpr bool needsCall() const { return isSignal() && signalKind() == SignalKind::NeedsCall; }

    constexpr bool isNone() const { return tag == Tag::None; }

    constexpr bool isBool() const { return tag == Tag::Bool; }

    constexpr bool isInt() const { return tag == Tag::Int; }

    constexpr bool isFloat() const { return tag == Tag::Float; }

    constexpr bool isObject() const { return tag == Tag::Object; }

    constexpr bool asBool() const { return bits != 0; }

    /// Of an Int or a Bool.
    constexpr std::int64_t asInt() const { return static_cast<std::int64_t>(bits); }

    constexpr double asFloat() const { return std::bit_cast<double>(bits); }

    Object* asObject() const
    {
        return reinterpret_cast<Object*>(static_cast<std::uintptr_t>(bits));
    }

    constexpr SignalKind signalKind() const { return static_cast<SignalKind>(bits); }

    /// Python's `is` for objects; the same tag and bits for the unboxed ones.
    friend constexpr bool operator==(const Value&, const Value&) = default;
};

static_assert(sizeof(Value) == 16);

} // namespace makespan::language
