#pragma once

#include "engine/language/vm/object.h"

#include <cstdint>
#include <cstring>
#include <string_view>

namespace makespan::language {

class Isolate;

/// Where long sums of strings have their bytes: several strings may be beginnings of one text, and the longest of them is
/// extended in place (`s += "…"` in a loop). Bytes once written never change.
struct TextBuffer : BufferObject
{
    std::uint64_t used = 0; ///< bytes of the longest string in it
    std::uint64_t room = 0;

    char* bytes() { return reinterpret_cast<char*>(this + 1); }
};

/// str: UTF-8, immutable. `kAscii` in flags makes indexing O(1); otherwise it walks.
struct StringObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::String;

    /// What stands behind the head instead of the bytes, with kOutside.
    struct Outside
    {
        char* bytes;
        TextBuffer* buffer;
    };

    std::uint64_t cachedHash = 0; ///< 0: not computed yet; never set later in an immortal string
    std::uint32_t byteLength = 0;
    std::uint32_t length = 0; ///< code points

    char* bytes() { return isOutside() ? outside().bytes : reinterpret_cast<char*>(this + 1); }

    const char* bytes() const { return const_cast<StringObject*>(this)->bytes(); }

    std::string_view view() const { return {bytes(), byteLength}; }

    bool isOutside() const { return (flags & kOutside) != 0; }

    Outside& outside() { return *reinterpret_cast<Outside*>(this + 1); }

    bool isAscii() const { return (flags & kAscii) != 0; }

    std::uint64_t hash() { return cachedHash != 0 ? cachedHash : computeHash(); }

    /// Byte offset of code point `index` (0 … length).
    std::uint32_t offsetOf(std::uint32_t index) const;

private:
    std::uint64_t computeHash();
};

/// Never 0. The same text has the same hash in all isolates and processes.
std::uint64_t hashOfText(std::string_view text);
/// Number of code points of valid UTF-8.
std::uint32_t countCodePoints(std::string_view text);

inline bool sameText(StringObject& a, StringObject& b)
{
    if (&a == &b)
        return true;
    if (a.byteLength != b.byteLength || (a.flags & b.flags & Object::kInterned) != 0)
        return false;
    return std::memcmp(a.bytes(), b.bytes(), a.byteLength) == 0;
}

/// A new str (one-character ASCII and empty strings are shared immortals). `text` must be valid UTF-8.
Value makeString(Isolate& vm, std::string_view text);
/// An uninitialised str of so many bytes: fill bytes(), then call finishString.
StringObject* allocateString(Isolate& vm, std::size_t bytes);
/// Counts code points and sets the ASCII flag.
Value finishString(StringObject* text);
/// The one-character str at code point `index`; negative and out of range are the caller's business.
Value characterAt(Isolate& vm, StringObject& text, std::uint32_t index);
/// a + b, neither of them empty nor changed. Adding to a long string that is itself such a sum, and the latest with its
/// beginning, costs what copying `b` costs.
Value concatenate(Isolate& vm, StringObject& a, StringObject& b);

/// The immortal, process-wide string with this text; pointer-equal for equal text. Takes a lock: for
/// names in code and registration, never for data.
StringObject* intern(std::string_view text);

inline StringObject* intern(StringObject& text)
{
    return (text.flags & Object::kInterned) != 0 ? &text : intern(text.view());
}

/// bytes: immutable.
struct BytesObject : Object
{
    static constexpr ObjectKind kKind = ObjectKind::Bytes;

    std::uint64_t cachedHash = 0;
    std::uint32_t byteLength = 0;
    std::uint32_t unused = 0;

    unsigned char* bytes() { return reinterpret_cast<unsigned char*>(this + 1); }

    const unsigned char* bytes() const { return reinterpret_cast<const unsigned char*>(this + 1); }

    std::string_view view() const { return {reinterpret_cast<const char*>(bytes()), byteLength}; }
};

Value makeBytes(Isolate& vm, std::string_view data);

} // namespace makespan::language
