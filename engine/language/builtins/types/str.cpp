#include "engine/language/builtins/integers.h"
#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/text/quote.h"
#include "engine/language/builtins/text/unicode.h"
#include "engine/language/builtins/types/self.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

#include <algorithm>

/// str: its making, upper and lower case, questions about characters, padding, stripping, encoding.
namespace makespan::language::builtins {

namespace {

using Self = StringObject;

Value make(Isolate& vm, const Arguments& args)
{
    if (!args.has(1)) {
        return Value::object(vm.runtime().emptyString());
    }
    if (args.has(2) || args.has(3)) {
        const auto* bytes = as<BytesObject>(args[1]);
        if (bytes == nullptr) {
            return vm.raise(TypeId::TypeError,
                            fmt::format("decoding to str: need a bytes-like object, {} found",
                                        typeName(args[1])));
        }
        if (!text::isValid(bytes->view())) {
            return vm.raise(TypeId::UnicodeDecodeError, "'utf-8' codec can't decode the bytes");
        }
        return makeString(vm, bytes->view());
    }
    const Value result = str(vm, args[1]);
    return result.needsCall() ? callPrelude(vm, prelude::kStr, {args[1]}) : result;
}

// --- case -----------------------------------------------------------------------------------

template <text::Case kForm>
Value inCase(Isolate& vm, Self& self, const Arguments&)
{
    vm.charge(1 + self.byteLength / 16);
    if (self.isAscii() && self.byteLength > 1) {
        constexpr bool kUpper = kForm == text::Case::Upper;
        const auto turns = [](char c) {
            return kUpper ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z';
        };
        const auto turned = [turns](char c) { return turns(c) ? static_cast<char>(c ^ 0x20) : c; };
        // Words mostly are as they are wanted.
        constexpr std::uint32_t kShort = 64;
        if (self.byteLength <= kShort
            && std::none_of(self.view().begin(), self.view().end(), turns)) {
            return Value::object(&self);
        }
        StringObject* result = allocateString(vm, self.byteLength);
        inPieces(self.byteLength, kBytesAtOnce, [&](std::size_t begin, std::size_t end) {
            std::transform(self.bytes() + begin, self.bytes() + end, result->bytes() + begin,
                           turned);
        });
        result->length = result->byteLength;
        result->flags = static_cast<std::uint8_t>(result->flags | Object::kAscii);
        return Value::object(result);
    }
    std::string out;
    out.reserve(self.byteLength);
    std::size_t i = 0;
    StopCheck check;
    while (i < self.byteLength) {
        check();
        text::appendInCase(out, text::decode(self.view(), i), kForm);
    }
    return makeString(vm, out);
}

Value capitalize(Isolate& vm, Self& self, const Arguments&)
{
    std::string out;
    std::size_t i = 0;
    StopCheck check;
    while (i < self.byteLength) {
        check();
        const bool first = i == 0;
        text::appendInCase(out, text::decode(self.view(), i),
                           first ? text::Case::Title : text::Case::Lower);
    }
    return makeString(vm, out);
}

Value title(Isolate& vm, Self& self, const Arguments&)
{
    std::string out;
    bool inWord = false;
    std::size_t i = 0;
    StopCheck check;
    while (i < self.byteLength) {
        check();
        const char32_t c = text::decode(self.view(), i);
        text::appendInCase(out, c, inWord ? text::Case::Lower : text::Case::Title);
        inWord = text::has(c, text::kCased);
    }
    return makeString(vm, out);
}

Value swapCase(Isolate& vm, Self& self, const Arguments&)
{
    std::string out;
    std::size_t i = 0;
    StopCheck check;
    while (i < self.byteLength) {
        check();
        const char32_t c = text::decode(self.view(), i);
        const std::uint16_t properties = text::propertiesOf(c);
        if ((properties & text::kUpper) != 0) {
            text::appendInCase(out, c, text::Case::Lower);
        } else if ((properties & text::kLower) != 0) {
            text::appendInCase(out, c, text::Case::Upper);
        } else {
            text::append(out, c);
        }
    }
    return makeString(vm, out);
}

// --- questions ------------------------------------------------------------------------------

/// True when there are characters and all have one of the properties.
template <std::uint16_t kProperties>
Value allAre(Isolate&, Self& self, const Arguments&)
{
    std::size_t i = 0;
    StopCheck check;
    while (i < self.byteLength) {
        check();
        if ((text::propertiesOf(text::decode(self.view(), i)) & kProperties) == 0) {
            return Value::boolean(false);
        }
    }
    return Value::boolean(self.byteLength > 0);
}

/// islower, isupper: no letter of another case and at least one of this.
template <std::uint16_t kWanted, std::uint16_t kForbidden>
Value isInCase(Isolate&, Self& self, const Arguments&)
{
    bool any = false;
    std::size_t i = 0;
    StopCheck check;
    while (i < self.byteLength) {
        check();
        const std::uint16_t properties = text::propertiesOf(text::decode(self.view(), i));
        if ((properties & kForbidden) != 0) {
            return Value::boolean(false);
        }
        any = any || (properties & kWanted) != 0;
    }
    return Value::boolean(any);
}

Value isTitle(Isolate&, Self& self, const Arguments&)
{
    bool any = false;
    bool inWord = false;
    std::size_t i = 0;
    StopCheck check;
    while (i < self.byteLength) {
        check();
        const std::uint16_t properties = text::propertiesOf(text::decode(self.view(), i));
        const bool upper = (properties & (text::kUpper | text::kTitle)) != 0;
        const bool lower = !upper && (properties & text::kLower) != 0;
        if ((upper && inWord) || (lower && !inWord)) {
            return Value::boolean(false);
        }
        inWord = upper || lower;
        any = any || inWord;
    }
    return Value::boolean(any);
}

Value isAsciiText(Isolate&, Self& self, const Arguments&)
{
    return Value::boolean(self.isAscii());
}

Value isPrintable(Isolate&, Self& self, const Arguments&)
{
    std::size_t i = 0;
    StopCheck check;
    while (i < self.byteLength) {
        check();
        if (!text::has(text::decode(self.view(), i), text::kPrintable)) {
            return Value::boolean(false);
        }
    }
    return Value::boolean(true);
}

Value isIdentifier(Isolate&, Self& self, const Arguments&)
{
    std::size_t i = 0;
    bool first = true;
    StopCheck check;
    while (i < self.byteLength) {
        check();
        const char32_t c = text::decode(self.view(), i);
        const bool letter = c == '_' || text::has(c, text::kAlpha);
        if (!letter && (first || !text::has(c, text::kDecimal))) {
            return Value::boolean(false);
        }
        first = false;
    }
    return Value::boolean(!first);
}

// --- padding --------------------------------------------------------------------------------

constexpr std::int64_t kMaxWidth = std::int64_t{1} << 28;

template <char kAlign>
Value pad(Isolate& vm, Self& self, const Arguments& args)
{
    std::int64_t width = 0;
    Value signal;
    if (!wholeArgument(vm, args[1], width, signal)) {
        return signal;
    }
    std::string_view fill = " ";
    if (args.has(2)) {
        const StringObject* given = textOf(args[2]);
        if (given == nullptr || given->length != 1) {
            return vm.raise(
                TypeId::TypeError,
                given == nullptr ? fmt::format(
                    "The fill character must be a unicode character, not {}", typeName(args[2]))
                                 : "The fill character must be exactly one character long");
        }
        fill = given->view();
    }
    if (width > kMaxWidth) {
        return vm.raise(TypeId::MemoryError, "");
    }
    const std::int64_t missing = width - self.length;
    if (missing <= 0) {
        return Value::object(&self);
    }
    // CPython's rule for the odd one: Objects/unicodeobject.c, unicode_center.
    const std::int64_t left = kAlign == '<'   ? 0
                              : kAlign == '>' ? missing
                                              : missing / 2 + (missing & width & 1);
    std::string out;
    StopCheck check;
    for (std::int64_t i = 0; i < left; ++i, check()) {
        out += fill;
    }
    out += self.view();
    for (std::int64_t i = left; i < missing; ++i, check()) {
        out += fill;
    }
    vm.charge(1 + out.size() / 16);
    return makeString(vm, out);
}

Value zfill(Isolate& vm, Self& self, const Arguments& args)
{
    std::int64_t width = 0;
    Value signal;
    if (!wholeArgument(vm, args[1], width, signal)) {
        return signal;
    }
    if (width > kMaxWidth) {
        return vm.raise(TypeId::MemoryError, "");
    }
    const std::int64_t missing = width - self.length;
    if (missing <= 0) {
        return Value::object(&self);
    }
    std::string out(self.view());
    const bool sign = !out.empty() && (out.front() == '+' || out.front() == '-');
    out.insert(sign ? 1 : 0, static_cast<std::size_t>(missing), '0');
    return makeString(vm, out);
}

Value expandTabs(Isolate& vm, Self& self, const Arguments& args)
{
    std::int64_t size = 8;
    Value signal;
    if (args.has(1) && !wholeArgument(vm, args[1], size, signal)) {
        return signal;
    }
    if (size > 4096) {
        return vm.raise(TypeId::OverflowError, "new string is too long");
    }
    std::string out;
    std::int64_t column = 0;
    StopCheck check;
    for (const char c : self.view()) {
        check();
        if (c == '\t') {
            const std::int64_t blanks = size > 0 ? size - column % size : 0;
            out.append(static_cast<std::size_t>(blanks), ' ');
            column += blanks;
            continue;
        }
        out += c;
        if (c == '\n' || c == '\r') {
            column = 0;
        } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
            ++column;
        }
    }
    return makeString(vm, out);
}

/// As the standard's find_first_not_of and find_last_not_of, heeding a stop.
std::size_t firstNotOf(std::string_view text, std::string_view set)
{
    StopCheck check;
    for (std::size_t i = 0; i < text.size(); ++i, check()) {
        if (set.find(text[i]) == std::string_view::npos) {
            return i;
        }
    }
    return std::string_view::npos;
}

std::size_t lastNotOf(std::string_view text, std::string_view set)
{
    StopCheck check;
    for (std::size_t i = text.size(); i > 0; --i, check()) {
        if (set.find(text[i - 1]) == std::string_view::npos) {
            return i - 1;
        }
    }
    return std::string_view::npos;
}

template <bool kLeft, bool kRight>
Value strip(Isolate& vm, Self& self, const Arguments& args)
{
    const StringObject* set = nullptr;
    if (args.has(1) && !args[1].isNone()) {
        set = textOf(args[1]);
        if (set == nullptr) {
            return vm.raise(TypeId::TypeError,
                            fmt::format("{}strip arg must be None or str", kLeft && kRight ? ""
                                                                           : kLeft         ? "l"
                                                                                           : "r"));
        }
    }
    if (self.isAscii() && set != nullptr && set->isAscii()) {
        const std::string_view whole = self.view();
        const std::size_t first = kLeft ? firstNotOf(whole, set->view()) : 0;
        if (first == std::string_view::npos) {
            return Value::object(vm.runtime().emptyString());
        }
        const std::size_t last = kRight ? lastNotOf(whole, set->view()) : whole.size() - 1;
        if (last == std::string_view::npos) {
            return Value::object(vm.runtime().emptyString());
        }
        return first == 0 && last + 1 == whole.size()
                   ? Value::object(&self)
                   : makeString(vm, whole.substr(first, last + 1 - first));
    }
    std::u32string characters;
    for (std::size_t i = 0; set != nullptr && i < set->byteLength;) {
        characters += text::decode(set->view(), i);
    }
    const auto goes = [&](char32_t c) {
        if (set != nullptr) {
            return characters.find(c) != std::u32string::npos;
        }
        return c > ' ' && c < 0x7f ? false : text::has(c, text::kSpace);
    };
    const std::string_view text = self.view();
    std::size_t begin = 0;
    std::size_t end = text.size();
    StopCheck check;
    while (kLeft && begin < end) {
        check();
        std::size_t next = begin;
        if (!goes(text::decode(text, next))) {
            break;
        }
        begin = next;
    }
    while (kRight && end > begin) {
        check();
        std::size_t previous = end;
        if (!goes(text::decodeBackwards(text, previous))) {
            break;
        }
        end = previous;
    }
    if (begin == 0 && end == text.size()) {
        return Value::object(&self);
    }
    return makeString(vm, text.substr(begin, end - begin));
}

// --- other forms ----------------------------------------------------------------------------

/// What CPython writes for one character in "can't encode character '\xe9'".
std::string escapedCharacter(char32_t c)
{
    const auto code = static_cast<std::uint32_t>(c);
    return c < 0x100     ? fmt::format("\\x{:02x}", code)
           : c < 0x10000 ? fmt::format("\\u{:04x}", code)
                         : fmt::format("\\U{:08x}", code);
}

/// The text in an encoding that has one byte for each character below the limit and none for the others.
Value encodeNarrow(
    Isolate& vm, Self& self, std::string_view codec, char32_t limit, std::string_view errors)
{
    std::string bytes;
    StopCheck check;
    const std::string_view text = self.view();
    std::size_t index = 0;
    for (std::size_t at = 0; at < text.size(); ++index) {
        check();
        const char32_t c = text::decode(text, at);
        if (c < limit) {
            bytes += static_cast<char>(c);
        } else if (errors == "replace") {
            bytes += '?';
        } else if (errors == "xmlcharrefreplace") {
            bytes += fmt::format("&#{};", static_cast<std::uint32_t>(c));
        } else if (errors == "backslashreplace") {
            bytes += escapedCharacter(c);
        } else if (errors != "ignore") {
            std::size_t last = index;
            while (at < text.size() && text::decode(text, at) >= limit) {
                ++last;
            }
            const std::string what =
                last == index
                    ? fmt::format("character '{}' in position {}", escapedCharacter(c), index)
                    : fmt::format("characters in position {}-{}", index, last);
            return vm.raise(TypeId::UnicodeEncodeError,
                            fmt::format("'{}' codec can't encode {}: ordinal not in range({})",
                                        codec, what, static_cast<std::uint32_t>(limit)));
        }
    }
    return makeBytes(vm, bytes);
}

Value encode(Isolate& vm, Self& self, const Arguments& args)
{
    std::string encoding = "utf-8";
    if (args.has(1)) {
        const StringObject* given = textOf(args[1]);
        if (given == nullptr) {
            return vm.raise(
                TypeId::TypeError,
                fmt::format("encode() argument 'encoding' must be str, not {}", typeName(args[1])));
        }
        encoding = given->view();
    }
    const StringObject* handler = args.has(2) ? textOf(args[2]) : nullptr;
    const std::string_view errors = handler == nullptr ? "strict" : handler->view();
    std::transform(encoding.begin(), encoding.end(), encoding.begin(), [](char c) {
        return c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    if (encoding == "ascii" || encoding == "us-ascii") {
        if (!self.isAscii()) {
            return encodeNarrow(vm, self, "ascii", 0x80, errors);
        }
    } else if (encoding == "latin-1" || encoding == "latin1" || encoding == "iso-8859-1") {
        return encodeNarrow(vm, self, "latin-1", 0x100, errors);
    } else if (encoding != "utf-8" && encoding != "utf8") {
        return vm.raise(
            TypeId::LookupError,
            fmt::format("unknown encoding: {} (use 'utf-8', 'latin-1' or 'ascii')", encoding));
    }
    vm.charge(1 + self.byteLength / 32);
    return makeBytes(vm, self.view());
}

Value makeTrans(Isolate& vm, const Arguments& args)
{
    DictObject* table = makeDict(vm);
    const auto put = [&](Value key, Value value) {
        std::uint64_t hash = 0;
        hashOf(vm, key, hash);
        table->set(vm, key, hash, value);
    };
    const auto code = [](const StringObject& text, std::size_t& i) {
        return Value::integer(static_cast<std::int64_t>(text::decode(text.view(), i)));
    };
    if (!args.has(1)) {
        auto* given = as<DictObject>(args[0]);
        if (given == nullptr) {
            return vm.raise(TypeId::TypeError,
                            "if you give only one argument to maketrans it must be a dict");
        }
        for (std::uint32_t n = 0; n < given->filled; ++n) {
            const DictEntry entry = given->entries()[n];
            if (entry.key.isUndefined()) {
                continue;
            }
            const StringObject* text = textOf(entry.key);
            if (text != nullptr && text->length != 1) {
                return vm.raise(TypeId::ValueError,
                                "string keys in translate table must be of length 1");
            }
            std::size_t i = 0;
            put(text == nullptr ? entry.key : code(*text, i), entry.value);
        }
        return Value::object(table);
    }
    const StringObject* from = textOf(args[0]);
    const StringObject* into = textOf(args[1]);
    const StringObject* gone = args.has(2) ? textOf(args[2]) : nullptr;
    if (from == nullptr || into == nullptr || (args.has(2) && gone == nullptr)) {
        return vm.raise(TypeId::TypeError, "maketrans() arguments must be str");
    }
    if (from->length != into->length) {
        return vm.raise(TypeId::ValueError,
                        "the first two maketrans arguments must have equal length");
    }
    for (std::size_t i = 0, k = 0; i < from->byteLength;) {
        const Value key = code(*from, i);
        put(key, code(*into, k));
    }
    for (std::size_t i = 0; gone != nullptr && i < gone->byteLength;) {
        put(code(*gone, i), Value::none());
    }
    return Value::object(table);
}

Value translate(Isolate& vm, Self& self, const Arguments& args)
{
    auto* table = as<DictObject>(plain(args[1]));
    if (table == nullptr) {
        return vm.raise(TypeId::TypeError,
                        "translate() needs a dict, such as str.maketrans() makes");
    }
    std::string out;
    std::size_t i = 0;
    StopCheck check;
    while (i < self.byteLength) {
        check();
        const char32_t c = text::decode(self.view(), i);
        const Value* found = nullptr;
        std::uint64_t hash = 0;
        const Value key = Value::integer(static_cast<std::int64_t>(c));
        hashOf(vm, key, hash);
        if (table->find(vm, key, hash, found) != Lookup::Found) {
            text::append(out, c);
        } else if (const StringObject* with = textOf(*found)) {
            out += with->view();
        } else if (found->isInt()) {
            text::append(out, static_cast<char32_t>(found->asInt()));
        } else if (!found->isNone()) {
            return vm.raise(TypeId::TypeError,
                            "character mapping must return integer, None or str");
        }
    }
    vm.charge(1 + self.length / 2);
    return makeString(vm, out);
}

template <Value (*kFunction)(Isolate&, Self&, const Arguments&)>
constexpr NativeFunction kOn = &onSelf<Self, kFunction>;

} // namespace

void registerStr(Registry& registry)
{
    constexpr TypeId kStr = TypeId::Str;
    registry.exposeType(kStr);
    registry.constructor(kStr, "object='', encoding='utf-8', errors='strict'", &make);
    registry.method(kStr, "upper", "self, /", kOn<inCase<text::Case::Upper>>);
    registry.method(kStr, "lower", "self, /", kOn<inCase<text::Case::Lower>>);
    registry.method(kStr, "casefold", "self, /", kOn<inCase<text::Case::Fold>>);
    registry.method(kStr, "capitalize", "self, /", kOn<capitalize>);
    registry.method(kStr, "title", "self, /", kOn<title>);
    registry.method(kStr, "swapcase", "self, /", kOn<swapCase>);
    registry.method(kStr, "isalnum", "self, /",
                    kOn<allAre<text::kAlpha | text::kDecimal | text::kDigit | text::kNumeric>>);
    registry.method(kStr, "isalpha", "self, /", kOn<allAre<text::kAlpha>>);
    registry.method(kStr, "isdecimal", "self, /", kOn<allAre<text::kDecimal>>);
    registry.method(kStr, "isdigit", "self, /", kOn<allAre<text::kDigit>>);
    registry.method(kStr, "isnumeric", "self, /", kOn<allAre<text::kNumeric>>);
    registry.method(kStr, "isspace", "self, /", kOn<allAre<text::kSpace>>);
    registry.method(kStr, "islower", "self, /",
                    kOn<isInCase<text::kLower, text::kUpper | text::kTitle>>);
    registry.method(kStr, "isupper", "self, /",
                    kOn<isInCase<text::kUpper, text::kLower | text::kTitle>>);
    registry.method(kStr, "istitle", "self, /", kOn<isTitle>);
    registry.method(kStr, "isascii", "self, /", kOn<isAsciiText>);
    registry.method(kStr, "isprintable", "self, /", kOn<isPrintable>);
    registry.method(kStr, "isidentifier", "self, /", kOn<isIdentifier>);
    registry.method(kStr, "ljust", "self, width, fillchar=' ', /", kOn<pad<'<'>>);
    registry.method(kStr, "rjust", "self, width, fillchar=' ', /", kOn<pad<'>'>>);
    registry.method(kStr, "center", "self, width, fillchar=' ', /", kOn<pad<'^'>>);
    registry.method(kStr, "zfill", "self, width, /", kOn<zfill>);
    registry.method(kStr, "expandtabs", "self, /, tabsize=8", kOn<expandTabs>);
    registry.method(kStr, "strip", "self, chars=None, /", kOn<strip<true, true>>);
    registry.method(kStr, "lstrip", "self, chars=None, /", kOn<strip<true, false>>);
    registry.method(kStr, "rstrip", "self, chars=None, /", kOn<strip<false, true>>);
    registry.method(kStr, "encode", "self, /, encoding='utf-8', errors='strict'", kOn<encode>);
    registry.staticMethod(kStr, "maketrans", "x, y=None, z=None, /", &makeTrans);
    registry.method(kStr, "translate", "self, table, /", kOn<translate>);
}

} // namespace makespan::language::builtins
