#pragma once

#include "engine/language/vm/value.h"

#include <bit>
#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace makespan::language {

class ActorState;
class FutureState;
class Isolate;
class Parcel;
class ParcelData;

/// Copies a value out of its isolate. False: it cannot travel (a generator, an iterator, a module's
/// state …) and TypeError("cannot pickle 'generator' object") was raised. Charges for what it copies.
inline bool pack(Isolate& vm, Value value, Parcel& out);
/// Makes the value in an isolate. Charges for what it copies.
inline Value unpack(Isolate& vm, const Parcel& parcel);

void intrusive_ptr_add_ref(const ParcelData* data);
void intrusive_ptr_release(const ParcelData* data);

/// A value outside of any isolate: an immutable, self-contained copy of a value graph, shared by atomic
/// reference count. None, bool, int of 64 bits, float, what all isolates share (modules, built-in classes and functions,
/// interned text) and futures need no allocation.
///
/// Sharing and cycles inside one parcel are preserved. Classes travel by identity: an isolate that does
/// not know a class builds it from the parcel, the isolate where it was made gets its own class back.
/// Functions travel as code, defaults and captured values; the globals they use come from the snapshot
/// of the remote function or actor class they run under (job.h), or with the function when it is data.
/// Threads: any; a parcel may be read by many at once.
class Parcel
{
public:
    Parcel() = default; ///< None

    Parcel(const Parcel& other)
        : m_form(other.m_form)
        , m_bits(other.m_bits)
    {
        if (isCounted())
            retain();
    }

    Parcel(Parcel&& other) noexcept
        : m_form(std::exchange(other.m_form, Form::None))
        , m_bits(std::exchange(other.m_bits, 0))
    {}

    Parcel& operator=(const Parcel& other)
    {
        Parcel copy(other);
        return *this = std::move(copy);
    }

    Parcel& operator=(Parcel&& other) noexcept
    {
        std::swap(m_form, other.m_form);
        std::swap(m_bits, other.m_bits);
        return *this;
    }

    ~Parcel()
    {
        if (isCounted())
            release();
    }

    static Parcel boolean(bool value) { return {Form::Bool, value ? 1U : 0U}; }

    static Parcel integer(std::int64_t value)
    {
        return {Form::Int, static_cast<std::uint64_t>(value)};
    }

    static Parcel real(double value) { return {Form::Float, std::bit_cast<std::uint64_t>(value)}; }

    /// Whether a value is its own copy: None, bool, int of 64 bits, float.
    static bool isOwnCopy(Value value) { return value.tag >= Tag::None && value.tag <= Tag::Float; }

    /// Of such a value.
    static Parcel ofOwnCopy(Value value) { return {static_cast<Form>(value.tag), value.bits}; }

    static Parcel text(std::string_view value);
    static Parcel future(boost::intrusive_ptr<FutureState> future);
    /// Takes over finished data (parcel_writer.cpp).
    static Parcel data(boost::intrusive_ptr<const ParcelData> data);

    bool isNone() const { return m_form == Form::None; }

    /// The value as a number: int, float, bool (0 or 1).
    std::optional<double> number() const;
    /// The value as text when it is a str.
    std::optional<std::string> text() const;
    std::optional<bool> boolean() const;
    std::optional<std::int64_t> integer() const;
    /// bytes that the copy takes, about: what a transfer costs.
    std::size_t size() const;

    /// The copied graph, for the VM; null for what needs none.
    const ParcelData* dataOrNull() const;

private:
    friend Value unpack(Isolate& vm, const Parcel& parcel);
    friend Value unpackCounted(Isolate& vm, const Parcel& parcel);
    friend class ParcelWriter;
    friend class ParcelReader;
    /// Up to Shared they are the tags of Values with the same bits; the last two are counted.
    enum class Form : std::uint8_t {
        None = static_cast<std::uint8_t>(Tag::None),
        Bool = static_cast<std::uint8_t>(Tag::Bool),
        Int = static_cast<std::uint8_t>(Tag::Int),
        Float = static_cast<std::uint8_t>(Tag::Float),
        Shared = static_cast<std::uint8_t>(Tag::Object), ///< immortal, the same in every isolate
        Future,
        Data
    };

    Parcel(Form form, std::uint64_t bits)
        : m_form(form)
        , m_bits(bits)
    {}

    bool isCounted() const { return m_form >= Form::Future; }

    void retain() const;
    void release();

    Form m_form = Form::None;
    std::uint64_t m_bits = 0; ///< value, or address of Object, FutureState or ParcelData
};

/// pack() and unpack() of what is not its own copy.
bool packObject(Isolate& vm, Value value, Parcel& out);
Value unpackCounted(Isolate& vm, const Parcel& parcel);

inline bool pack(Isolate& vm, Value value, Parcel& out)
{
    if (!Parcel::isOwnCopy(value))
        return packObject(vm, value, out);
    out = Parcel::ofOwnCopy(value);
    return true;
}

inline Value unpack(Isolate& vm, const Parcel& parcel)
{
    if (parcel.m_form > Parcel::Form::Shared)
        return unpackCounted(vm, parcel);
    return {static_cast<Tag>(parcel.m_form), parcel.m_bits};
}

/// An exception of a built-in class, ready to be raised in any isolate: for executors.
Parcel errorParcel(std::string_view typeName, std::string_view message);

/// What to say about an error parcel outside of Python.
struct ErrorFacts
{
    std::string type; ///< "ZeroDivisionError"
    std::string message;
    std::uint32_t line = 0; ///< in the scenario; 0: unknown
    std::string traceback;  ///< as CPython prints it
    std::string text;       ///< str() of it: of a task's error the task's own traceback
};

ErrorFacts factsOf(const Parcel& error);
/// The same error with the line where it was raised.
Parcel withLine(const Parcel& error, std::uint32_t line);
/// Line of the scenario where the error was raised; 0: unknown.
std::uint32_t lineOfParcel(const Parcel& error);

/// repr() of what a parcel holds. Slow: for reports and tests.
std::string reprOf(const Parcel& parcel);

} // namespace makespan::language
