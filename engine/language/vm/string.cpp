#include "engine/language/vm/string.h"

#include "engine/language/vm/class.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/stop.h"

#include <algorithm>

namespace makespan::language {

namespace {

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

} // namespace

std::uint64_t hashOfText(std::string_view text)
{
    // FNV-1a over words of 8 bytes with a final mix: short keys dominate.
    std::uint64_t hash = 0xcbf29ce484222325ULL ^ text.size();
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        if (i % kBytesAtOnce == 0 && i > 0) [[unlikely]]
            heedStop();
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + i, 8);
        hash = (hash ^ word) * 0x9e3779b97f4a7c15ULL;
        hash ^= hash >> 32;
    }
    for (; i < text.size(); ++i)
        hash = (hash ^ static_cast<unsigned char>(text[i])) * 0x100000001b3ULL;
    hash ^= hash >> 29;
    hash *= 0xbf58476d1ce4e5b9ULL;
    hash ^= hash >> 32;
    return hash == 0 ? 1 : hash;
}

std::uint32_t countCodePoints(std::string_view text)
{
    std::size_t count = 0;
    inPieces(text.size(), kBytesAtOnce, [&](std::size_t begin, std::size_t end) {
        count += static_cast<std::size_t>(std::count_if(text.data() + begin, text.data() + end,
                                                        [](char c) { return !isContinuation(c); }));
    });
    return static_cast<std::uint32_t>(count);
}

std::uint64_t StringObject::computeHash()
{
    const std::uint64_t hash = hashOfText(view());
    if ((flags & kImmortal) == 0)
        cachedHash = hash;
    return hash;
}

std::uint32_t StringObject::offsetOf(std::uint32_t index) const
{
    if (isAscii())
        return index;
    std::uint32_t offset = 0;
    StopCheck check;
    for (; index > 0 && offset < byteLength; --index) {
        check();
        ++offset;
        while (offset < byteLength && isContinuation(bytes()[offset]))
            ++offset;
    }
    return offset;
}

StringObject* allocateString(Isolate& vm, std::size_t bytes)
{
    constexpr std::size_t kLongest = 0xffff'0000;
    if (bytes > kLongest)
        throw MemoryExhausted{};
    auto* text = vm.heap().make<StringObject>(builtinType(TypeId::Str), bytes);
    text->byteLength = static_cast<std::uint32_t>(bytes);
    return text;
}

namespace {

/// Eight bytes at a time: strings may be long.
bool isAsciiPiece(std::string_view text)
{
    constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + i, 8);
        if ((word & kHighBits) != 0)
            return false;
    }
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(),
                       [](char c) { return static_cast<signed char>(c) >= 0; });
}

bool isAsciiText(std::string_view text)
{
    bool isAscii = true;
    inPieces(text.size(), kBytesAtOnce, [&](std::size_t begin, std::size_t end) {
        isAscii = isAscii && isAsciiPiece(text.substr(begin, end - begin));
    });
    return isAscii;
}

} // namespace

Value finishString(StringObject* text)
{
    if (isAsciiText(text->view())) {
        text->flags = static_cast<std::uint8_t>(text->flags | Object::kAscii);
        text->length = text->byteLength;
    } else {
        text->length = countCodePoints(text->view());
    }
    return Value::object(text);
}

Value makeString(Isolate& vm, std::string_view text)
{
    if (text.empty())
        return Value::object(vm.runtime().emptyString());
    if (text.size() == 1 && static_cast<signed char>(text[0]) >= 0)
        return Value::object(vm.runtime().character(static_cast<unsigned char>(text[0])));
    StringObject* object = allocateString(vm, text.size());
    copyInPieces(text.data(), text.size(), object->bytes());
    return finishString(object);
}

Value characterAt(Isolate& vm, StringObject& text, std::uint32_t index)
{
    if (text.isAscii())
        return Value::object(
            vm.runtime().character(static_cast<unsigned char>(text.bytes()[index])));
    const std::uint32_t begin = text.offsetOf(index);
    std::uint32_t end = begin + 1;
    while (end < text.byteLength && isContinuation(text.bytes()[end]))
        ++end;
    return makeString(vm, text.view().substr(begin, end - begin));
}

namespace {

/// A string that begins with `a`, for the caller to fill the rest.
StringObject* extend(Isolate& vm, StringObject& a, std::size_t more)
{
    constexpr std::size_t kLongest = 0xffff'0000;
    const std::size_t size = a.byteLength + more;
    if (size > kLongest)
        throw MemoryExhausted{};
    TextBuffer* buffer = a.isOutside() ? a.outside().buffer : nullptr;
    if (buffer == nullptr || buffer->used != a.byteLength || buffer->room - buffer->used < more
        || (buffer->flags & Object::kImmortal) != 0) {
        const std::size_t room = std::min(size + size / 2, kLongest);
        buffer = static_cast<TextBuffer*>(
            vm.heap().makeBuffer(sizeof(TextBuffer) - sizeof(BufferObject) + room));
        buffer->room = room;
        copyInPieces(a.bytes(), a.byteLength, buffer->bytes());
        vm.charge(a.byteLength / 64);
    }
    buffer->used = size;
    vm.charge(more / 64);
    auto* text =
        vm.heap().make<StringObject>(builtinType(TypeId::Str), sizeof(StringObject::Outside));
    text->flags = static_cast<std::uint8_t>(text->flags | Object::kOutside);
    text->outside() = {buffer->bytes(), buffer};
    text->byteLength = static_cast<std::uint32_t>(size);
    return text;
}

} // namespace

Value concatenate(Isolate& vm, StringObject& a, StringObject& b)
{
    if (a.byteLength == 0)
        return Value::object(&b);
    if (b.byteLength == 0)
        return Value::object(&a);
    constexpr std::size_t kLong = 256;
    const std::size_t size = std::size_t{a.byteLength} + b.byteLength;
    StringObject* sum = size < kLong ? allocateString(vm, size) : extend(vm, a, b.byteLength);
    if (!sum->isOutside())
        copyInPieces(a.bytes(), a.byteLength, sum->bytes());
    copyInPieces(b.bytes(), b.byteLength, sum->bytes() + a.byteLength);
    sum->length = a.length + b.length;
    if (a.isAscii() && b.isAscii())
        sum->flags = static_cast<std::uint8_t>(sum->flags | Object::kAscii);
    return Value::object(sum);
}

Value makeBytes(Isolate& vm, std::string_view data)
{
    auto* object = vm.heap().make<BytesObject>(builtinType(TypeId::Bytes), data.size());
    object->byteLength = static_cast<std::uint32_t>(data.size());
    copyInPieces(data.data(), data.size(), reinterpret_cast<char*>(object->bytes()));
    return Value::object(object);
}

} // namespace makespan::language
