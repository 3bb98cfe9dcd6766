#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/text/unicode.h"
#include "engine/language/builtins/types/self.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/text_search.h"

#include <algorithm>

/// bytes: what programs need to look at encoded text.
namespace makespan::language::builtins {

namespace {

using Self = BytesObject;

Value make(Isolate& vm, const Arguments& args)
{
    if (!args.has(1)) {
        return makeBytes(vm, "");
    }
    if (isKind(args[1], ObjectKind::Bytes)) {
        return args[1];
    }
    if (const auto* text = textOf(args[1])) {
        if (!args.has(2)) {
            return vm.raise(TypeId::TypeError, "string argument without an encoding");
        }
        return makeBytes(vm, text->view());
    }
    std::int64_t count = 0;
    Value signal;
    if (args[1].isInt()) {
        count = args[1].asInt();
        if (count < 0) {
            return vm.raise(TypeId::ValueError, "negative count");
        }
        if (count > (std::int64_t{1} << 28)) {
            return vm.raise(TypeId::MemoryError, "");
        }
        return makeBytes(vm, std::string(static_cast<std::size_t>(count), '\0'));
    }
    if (hasProgramMethod(args[1], names().bytes)) {
        return callPrelude(vm, "_call_dunder", {args[1], makeString(vm, "__bytes__")});
    }
    std::vector<Value> items;
    if (!collect(vm, args[1], items, signal)) {
        return signal.needsCall() ? callPrelude(vm, "_to_bytes", {args[1]}) : signal;
    }
    std::string bytes;
    for (const Value item : items) {
        std::int64_t byte = 0;
        if (!wholeArgument(vm, item, byte, signal)) {
            return signal;
        }
        if (byte < 0 || byte > 255) {
            return vm.raise(TypeId::ValueError, "bytes must be in range(0, 256)");
        }
        bytes += static_cast<char>(byte);
    }
    return makeBytes(vm, bytes);
}

/// How many bytes of a character that is cut short or broken at that place belong to it, and what CPython says.
struct BrokenCharacter
{
    std::size_t length = 1;
    std::string_view reason;
};

BrokenCharacter brokenAt(std::string_view bytes, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char lead = byte(at);
    const std::size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4) {
        return {1, "invalid start byte"};
    }
    for (std::size_t i = 1; i < size; ++i) {
        if (at + i == bytes.size()) {
            return {i, "unexpected end of data"};
        }
        const unsigned char next = byte(at + i);
        const unsigned char low = i > 1 ? 0x80 : lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        const unsigned char high = i > 1 ? 0xbf : lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (next < low || next > high) {
            return {i, "invalid continuation byte"};
        }
    }
    return {size, {}};
}

/// Bytes that are not a text in that encoding: an error, or a text with the faults handled.
Value decodeFaulty(Isolate& vm, std::string_view bytes, bool ascii, std::string_view errors)
{
    std::string decoded;
    StopCheck check;
    for (std::size_t at = 0; at < bytes.size();) {
        check();
        const auto byte = static_cast<unsigned char>(bytes[at]);
        BrokenCharacter broken{1, {}};
        if (byte >= 0x80) {
            broken = ascii ? BrokenCharacter{1, "ordinal not in range(128)"} : brokenAt(bytes, at);
        }
        if (broken.reason.empty()) {
            decoded += bytes.substr(at, broken.length);
        } else if (errors == "replace") {
            text::append(decoded, 0xfffd);
        } else if (errors == "backslashreplace") {
            for (std::size_t i = 0; i < broken.length; ++i) {
                decoded += fmt::format("\\x{:02x}", static_cast<unsigned char>(bytes[at + i]));
            }
        } else if (errors != "ignore") {
            const std::string place =
                broken.length == 1
                    ? fmt::format("byte 0x{:02x} in position {}", byte, at)
                    : fmt::format("bytes in position {}-{}", at, at + broken.length - 1);
            return vm.raise(TypeId::UnicodeDecodeError,
                            fmt::format("'{}' codec can't decode {}: {}", ascii ? "ascii" : "utf-8",
                                        place, broken.reason));
        }
        at += broken.length;
    }
    return makeString(vm, decoded);
}

Value decode(Isolate& vm, Self& self, const Arguments& args)
{
    const StringObject* handler = args.has(2) ? textOf(args[2]) : nullptr;
    const std::string_view errors = handler == nullptr ? "strict" : handler->view();
    const StringObject* encoding = args.has(1) ? textOf(args[1]) : nullptr;
    if (encoding != nullptr
        && (encoding->view() == "latin-1" || encoding->view() == "latin1"
            || encoding->view() == "iso-8859-1")) {
        std::string decoded;
        StopCheck check;
        for (const char byte : self.view()) {
            check();
            text::append(decoded, static_cast<unsigned char>(byte));
        }
        return makeString(vm, decoded);
    }
    const bool ascii = encoding != nullptr && encoding->view() == "ascii";
    if (ascii ? text::isAscii(self.view()) : text::isValid(self.view())) {
        return makeString(vm, self.view());
    }
    return decodeFaulty(vm, self.view(), ascii, errors);
}

Value hex(Isolate& vm, Self& self, const Arguments&)
{
    std::string out;
    StopCheck check;
    for (const char byte : self.view()) {
        check();
        const auto code = static_cast<unsigned char>(byte);
        out += "0123456789abcdef"[code >> 4];
        out += "0123456789abcdef"[code & 15];
    }
    return makeString(vm, out);
}

Value fromHex(Isolate& vm, const Arguments& args)
{
    const StringObject* text = textOf(args[1]);
    if (text == nullptr) {
        return vm.raise(TypeId::TypeError, "fromhex() argument must be str");
    }
    std::string digits;
    StopCheck check;
    for (const char c : text->view()) {
        check();
        if (c != ' ') {
            digits += c;
        }
    }
    const auto valueOf = [](char c) {
        return c >= '0' && c <= '9'   ? c - '0'
               : c >= 'a' && c <= 'f' ? c - 'a' + 10
               : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                      : -1;
    };
    std::string bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        check();
        const int high = valueOf(digits[i]);
        const int low = i + 1 < digits.size() ? valueOf(digits[i + 1]) : -1;
        if (high < 0 || low < 0) {
            return vm.raise(
                TypeId::ValueError,
                fmt::format("non-hexadecimal number found in fromhex() arg at position {}",
                            high < 0 ? i : i + 1));
        }
        bytes += static_cast<char>(high * 16 + low);
    }
    return makeBytes(vm, bytes);
}

const Self* partArgument(Isolate& vm, Value value, Value& signal)
{
    const Self* part = as<BytesObject>(value);
    if (part == nullptr) {
        signal =
            vm.raise(TypeId::TypeError,
                     fmt::format("a bytes-like object is required, not '{}'", typeName(value)));
    }
    return part;
}

bool windowOf(Isolate& vm,
              Self& self,
              const Arguments& args,
              std::string_view& out,
              std::int64_t& from,
              Value& signal)
{
    std::int64_t to = 0;
    if (!sliceArguments(vm, args[2], args[3], self.byteLength, from, to, signal)) {
        return false;
    }
    out = from > to ? std::string_view()
                    : self.view().substr(static_cast<std::size_t>(from),
                                         static_cast<std::size_t>(to - from));
    return true;
}

template <bool kMustExist>
Value find(Isolate& vm, Self& self, const Arguments& args)
{
    Value signal;
    std::string_view window;
    std::int64_t from = 0;
    const Self* part = partArgument(vm, args[1], signal);
    if (part == nullptr || !windowOf(vm, self, args, window, from, signal)) {
        return signal;
    }
    const std::size_t at = findFirst(window, part->view());
    if (at == std::string_view::npos) {
        return kMustExist ? vm.raise(TypeId::ValueError, "subsection not found")
                          : Value::integer(-1);
    }
    return Value::integer(from + static_cast<std::int64_t>(at));
}

Value count(Isolate& vm, Self& self, const Arguments& args)
{
    Value signal;
    std::string_view window;
    std::int64_t from = 0;
    const Self* part = partArgument(vm, args[1], signal);
    if (part == nullptr || !windowOf(vm, self, args, window, from, signal)) {
        return signal;
    }
    if (part->byteLength == 0) {
        return Value::integer(static_cast<std::int64_t>(window.size()) + 1);
    }
    std::int64_t found = 0;
    StopCheck check;
    for (std::size_t at = 0; (at = findFirst(window, part->view(), at)) != std::string_view::npos;
         at += part->byteLength) {
        check();
        ++found;
    }
    return Value::integer(found);
}

template <bool kEnd>
Value matchesEdge(Isolate& vm, Self& self, const Arguments& args)
{
    Value signal;
    const Self* part = partArgument(vm, args[1], signal);
    if (part == nullptr) {
        return signal;
    }
    const std::string_view text = self.view();
    const std::size_t size = part->byteLength;
    return Value::boolean(size <= text.size()
                          && text.substr(kEnd ? text.size() - size : 0, size) == part->view());
}

Value join(Isolate& vm, Self& self, const Arguments& args)
{
    std::vector<Value> parts;
    Value signal;
    if (!collect(vm, args[1], parts, signal)) {
        return signal.needsCall() ? callPrelude(vm, "_join", {args[0], args[1]}) : signal;
    }
    std::string out;
    StopCheck check;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        check(self.byteLength + 8);
        const Self* part = as<BytesObject>(parts[i]);
        if (part == nullptr) {
            return vm.raise(TypeId::TypeError,
                            fmt::format("sequence item {}: expected a bytes-like object, {} found",
                                        i, typeName(parts[i])));
        }
        if (i > 0) {
            out += self.view();
        }
        check(part->byteLength / 64);
        out += part->view();
    }
    return makeBytes(vm, out);
}

Value replace(Isolate& vm, Self& self, const Arguments& args)
{
    Value signal;
    const Self* before = partArgument(vm, args[1], signal);
    const Self* after = before == nullptr ? nullptr : partArgument(vm, args[2], signal);
    std::int64_t most = -1;
    if (after == nullptr || (args.has(3) && !wholeArgument(vm, args[3], most, signal))) {
        return signal;
    }
    if (before->byteLength == 0) {
        return vm.raise(TypeId::ValueError, "replacing nothing is not supported for bytes");
    }
    std::string out;
    StopCheck check;
    std::size_t begin = 0;
    for (std::size_t at = 0;
         most != 0
         && (at = findFirst(self.view(), before->view(), begin)) != std::string_view::npos;
         begin = at + before->byteLength) {
        check(8 + after->byteLength);
        out += self.view().substr(begin, at - begin);
        out += after->view();
        most = most < 0 ? most : most - 1;
    }
    out += self.view().substr(begin);
    return makeBytes(vm, out);
}

Value split(Isolate& vm, Self& self, const Arguments& args)
{
    ListObject* list = makeList(vm);
    StopCheck check;
    const std::string_view text = self.view();
    if (!args.has(1) || args[1].isNone()) {
        constexpr std::string_view kSpace = " \t\n\r\v\f";
        std::size_t i = 0;
        while ((i = text.find_first_not_of(kSpace, i)) != std::string_view::npos) {
            const std::size_t end = std::min(text.find_first_of(kSpace, i), text.size());
            check(16 + end - i);
            list->append(vm, makeBytes(vm, text.substr(i, end - i)));
            i = end;
        }
        return Value::object(list);
    }
    Value signal;
    const Self* separator = partArgument(vm, args[1], signal);
    if (separator == nullptr) {
        return signal;
    }
    if (separator->byteLength == 0) {
        return vm.raise(TypeId::ValueError, "empty separator");
    }
    std::size_t begin = 0;
    for (std::size_t at = 0;
         (at = findFirst(text, separator->view(), begin)) != std::string_view::npos;
         begin = at + separator->byteLength) {
        check(16);
        list->append(vm, makeBytes(vm, text.substr(begin, at - begin)));
    }
    list->append(vm, makeBytes(vm, text.substr(begin)));
    return Value::object(list);
}

Value strip(Isolate& vm, Self& self, const Arguments& args)
{
    std::string_view gone = " \t\n\r\v\f";
    if (args.has(1) && !args[1].isNone()) {
        Value signal;
        const Self* given = partArgument(vm, args[1], signal);
        if (given == nullptr) {
            return signal;
        }
        gone = given->view();
    }
    const std::string_view text = self.view();
    const std::size_t begin = text.find_first_not_of(gone);
    if (begin == std::string_view::npos) {
        return makeBytes(vm, "");
    }
    return makeBytes(vm, text.substr(begin, text.find_last_not_of(gone) - begin + 1));
}

template <bool kUpper>
Value inCase(Isolate& vm, Self& self, const Arguments&)
{
    std::string out(self.view());
    StopCheck check;
    for (char& c : out) {
        check();
        if (kUpper ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c ^ 32);
        }
    }
    return makeBytes(vm, out);
}

template <Value (*kFunction)(Isolate&, Self&, const Arguments&)>
constexpr NativeFunction kOn = &onSelf<Self, kFunction>;

} // namespace

void registerBytes(Registry& registry)
{
    constexpr TypeId kBytes = TypeId::Bytes;
    registry.exposeType(kBytes);
    registry.constructor(kBytes, "source=b'', encoding='utf-8', errors='strict'", &make);
    registry.method(kBytes, "decode", "self, /, encoding='utf-8', errors='strict'", kOn<decode>);
    registry.method(kBytes, "hex", "self, /", kOn<hex>);
    registry.classMethod(kBytes, "fromhex", "cls, string, /", &fromHex);
    registry.method(kBytes, "find", "self, sub, start=None, end=None, /", kOn<find<false>>);
    registry.method(kBytes, "index", "self, sub, start=None, end=None, /", kOn<find<true>>);
    registry.method(kBytes, "count", "self, sub, start=None, end=None, /", kOn<count>);
    registry.method(kBytes, "startswith", "self, prefix, /", kOn<matchesEdge<false>>);
    registry.method(kBytes, "endswith", "self, suffix, /", kOn<matchesEdge<true>>);
    registry.method(kBytes, "join", "self, iterable, /", kOn<join>);
    registry.method(kBytes, "replace", "self, old, new, count=-1, /", kOn<replace>);
    registry.method(kBytes, "split", "self, /, sep=None", kOn<split>);
    registry.method(kBytes, "strip", "self, bytes=None, /", kOn<strip>);
    registry.method(kBytes, "upper", "self, /", kOn<inCase<true>>);
    registry.method(kBytes, "lower", "self, /", kOn<inCase<false>>);
}

} // namespace makespan::language::builtins
