#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/text/unicode.h"
#include "engine/language/builtins/types/self.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/text_search.h"

#include <algorithm>

/// str: looking for parts, cutting into parts, putting parts together.
namespace makespan::language::builtins {

namespace {

using Self = StringObject;

/// The str argument of a method, or null: TypeError is set.
StringObject* partArgument(Isolate& vm, Value value, Value& signal)
{
    StringObject* part = textOf(value);
    if (part == nullptr) {
        signal = vm.raise(TypeId::TypeError, fmt::format("must be str, not {}", typeName(value)));
    }
    return part;
}

/// A stretch of a text given by optional indices of characters.
struct Window
{
    std::string_view text;  ///< what lies between start and end
    std::int64_t start = 0; ///< in characters
    bool beyond = false;    ///< start lies behind the end of the text
};

bool windowOf(Isolate& vm, StringObject& self, Value start, Value end, Window& out, Value& signal)
{
    std::int64_t from = 0;
    std::int64_t to = 0;
    if (!sliceArguments(vm, start, end, self.length, from, to, signal)) {
        return false;
    }
    out.start = from;
    out.beyond = from > to;
    if (!out.beyond) {
        const std::size_t first = self.offsetOf(static_cast<std::uint32_t>(from));
        const std::size_t last = self.offsetOf(static_cast<std::uint32_t>(to));
        out.text = self.view().substr(first, last - first);
    }
    return true;
}

template <bool kLast>
Value findIn(Isolate& vm, Self& self, const Arguments& args)
{
    Value signal;
    const StringObject* part = partArgument(vm, args[1], signal);
    Window window;
    if (part == nullptr || !windowOf(vm, self, args[2], args[3], window, signal)) {
        return signal;
    }
    chargeItems(vm, window.text.size() / 8);
    if (window.beyond) {
        return Value::integer(-1);
    }
    const std::size_t at =
        kLast ? findLast(window.text, part->view()) : findFirst(window.text, part->view());
    if (at == std::string_view::npos) {
        return Value::integer(-1);
    }
    const std::size_t characters = self.isAscii() ? at : text::length(window.text.substr(0, at));
    return Value::integer(window.start + static_cast<std::int64_t>(characters));
}

template <bool kLast>
Value indexIn(Isolate& vm, Self& self, const Arguments& args)
{
    const Value result = findIn<kLast>(vm, self, args);
    if (result.isInt() && result.asInt() < 0) {
        return vm.raise(TypeId::ValueError, "substring not found");
    }
    return result;
}

Value count(Isolate& vm, Self& self, const Arguments& args)
{
    Value signal;
    const StringObject* part = partArgument(vm, args[1], signal);
    Window window;
    if (part == nullptr || !windowOf(vm, self, args[2], args[3], window, signal)) {
        return signal;
    }
    chargeItems(vm, window.text.size() / 8);
    if (window.beyond) {
        return Value::integer(0);
    }
    if (part->byteLength == 0) {
        return Value::integer(static_cast<std::int64_t>(text::length(window.text)) + 1);
    }
    std::int64_t found = 0;
    StopCheck check;
    for (std::size_t at = 0;
         (at = findFirst(window.text, part->view(), at)) != std::string_view::npos;
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
    Window window;
    if (!windowOf(vm, self, args[2], args[3], window, signal)) {
        return signal;
    }
    const auto matches = [&window](const StringObject& part) {
        if (window.beyond || part.byteLength > window.text.size()) {
            return false;
        }
        const std::size_t at = kEnd ? window.text.size() - part.byteLength : 0;
        return window.text.substr(at, part.byteLength) == part.view();
    };
    constexpr std::string_view kName = kEnd ? "endswith" : "startswith";
    if (auto* choices = as<TupleObject>(args[1])) {
        for (const Value choice : choices->values()) {
            const StringObject* part = textOf(choice);
            if (part == nullptr) {
                return vm.raise(TypeId::TypeError,
                                fmt::format("tuple for {} must only contain str, not {}", kName,
                                            typeName(choice)));
            }
            if (matches(*part)) {
                return Value::boolean(true);
            }
        }
        return Value::boolean(false);
    }
    const StringObject* part = textOf(args[1]);
    if (part == nullptr) {
        return vm.raise(TypeId::TypeError,
                        fmt::format("{} first arg must be str or a tuple of str, not {}", kName,
                                    typeName(args[1])));
    }
    return Value::boolean(matches(*part));
}

// --- cutting --------------------------------------------------------------------------------

void addPart(Isolate& vm, ListObject& list, std::string_view part)
{
    list.append(vm, makeString(vm, part));
}

/// White space among the ASCII characters.
bool isAsciiSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
}

void splitSpace(Isolate& vm, std::string_view text, std::int64_t most, ListObject& list)
{
    std::size_t i = 0;
    StopCheck check;
    const auto skip = [&text, &i, &check](bool space) {
        while (i < text.size()) {
            check();
            if (static_cast<signed char>(text[i]) >= 0) {
                if (isAsciiSpace(text[i]) != space) {
                    return;
                }
                ++i;
                continue;
            }
            std::size_t next = i;
            if (text::has(text::decode(text, next), text::kSpace) != space) {
                return;
            }
            i = next;
        }
    };
    for (;;) {
        skip(true);
        if (i >= text.size()) {
            return;
        }
        const std::size_t begin = i;
        if (most == 0) {
            addPart(vm, list, text.substr(begin));
            return;
        }
        skip(false);
        addPart(vm, list, text.substr(begin, i - begin));
        most = most < 0 ? most : most - 1;
    }
}

void splitSpaceBackwards(Isolate& vm, std::string_view text, std::int64_t most, ListObject& list)
{
    std::size_t end = text.size();
    StopCheck check;
    const auto skip = [&text, &end, &check](bool space) {
        while (end > 0) {
            check();
            std::size_t previous = end;
            if (text::has(text::decodeBackwards(text, previous), text::kSpace) != space) {
                return;
            }
            end = previous;
        }
    };
    for (;;) {
        skip(true);
        if (end == 0) {
            break;
        }
        const std::size_t last = end;
        if (most == 0) {
            addPart(vm, list, text.substr(0, last));
            break;
        }
        skip(false);
        addPart(vm, list, text.substr(end, last - end));
        most = most < 0 ? most : most - 1;
    }
    const auto parts = list.ownValues(vm);
    std::reverse(parts.begin(), parts.end());
}

template <bool kFromRight>
Value split(Isolate& vm, Self& self, const Arguments& args)
{
    std::int64_t most = -1;
    Value signal;
    if (args.has(2) && !wholeArgument(vm, args[2], most, signal)) {
        return signal;
    }
    const std::string_view text = self.view();
    ListObject* list = makeList(vm);
    StopCheck check;
    if (!args.has(1) || args[1].isNone()) {
        if (kFromRight) {
            splitSpaceBackwards(vm, text, most, *list);
        } else {
            splitSpace(vm, text, most, *list);
        }
        chargeItems(vm, list->length * 4 + text.size() / 8);
        return Value::object(list);
    }
    const StringObject* separator = partArgument(vm, args[1], signal);
    if (separator == nullptr) {
        return signal;
    }
    const std::string_view sep = separator->view();
    if (sep.empty()) {
        return vm.raise(TypeId::ValueError, "empty separator");
    }
    if (kFromRight) {
        std::size_t end = text.size();
        while (most != 0 && end >= sep.size()) {
            check(16);
            const std::size_t at = findLast(text.substr(0, end), sep);
            if (at == std::string_view::npos) {
                break;
            }
            addPart(vm, *list, text.substr(at + sep.size(), end - at - sep.size()));
            end = at;
            most = most < 0 ? most : most - 1;
        }
        addPart(vm, *list, text.substr(0, end));
        const auto parts = list->ownValues(vm);
        std::reverse(parts.begin(), parts.end());
    } else {
        std::size_t begin = 0;
        for (std::size_t at = 0;
             most != 0 && (at = findFirst(text, sep, begin)) != std::string_view::npos;
             begin = at + sep.size()) {
            check(16);
            addPart(vm, *list, text.substr(begin, at - begin));
            most = most < 0 ? most : most - 1;
        }
        addPart(vm, *list, text.substr(begin));
    }
    chargeItems(vm, list->length * 4 + text.size() / 8);
    return Value::object(list);
}

bool isLineBreak(char32_t c)
{
    return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028
           || c == 0x2029;
}

Value splitLines(Isolate& vm, Self& self, const Arguments& args)
{
    const bool keep = args.has(1) && truth(vm, args[1]) == Answer::Yes;
    const std::string_view text = self.view();
    ListObject* list = makeList(vm);
    std::size_t begin = 0;
    StopCheck check;
    while (begin < text.size()) {
        std::size_t i = begin;
        std::size_t end = text.size();
        std::size_t after = text.size();
        while (i < text.size()) {
            check();
            const std::size_t here = i;
            const char32_t c = text::decode(text, i);
            if (isLineBreak(c)) {
                end = here;
                after = i + (c == '\r' && i < text.size() && text[i] == '\n' ? 1 : 0);
                break;
            }
        }
        addPart(vm, *list, text.substr(begin, (keep ? after : end) - begin));
        begin = after;
    }
    chargeItems(vm, list->length * 4 + text.size() / 4);
    return Value::object(list);
}

template <bool kLast>
Value partition(Isolate& vm, Self& self, const Arguments& args)
{
    Value signal;
    const StringObject* separator = partArgument(vm, args[1], signal);
    if (separator == nullptr) {
        return signal;
    }
    if (separator->byteLength == 0) {
        return vm.raise(TypeId::ValueError, "empty separator");
    }
    const std::string_view text = self.view();
    const std::size_t at =
        kLast ? findLast(text, separator->view()) : findFirst(text, separator->view());
    const Value empty = Value::object(vm.runtime().emptyString());
    Value parts[3] = {empty, empty, empty};
    if (at == std::string_view::npos) {
        parts[kLast ? 2 : 0] = Value::object(&self);
    } else {
        parts[0] = makeString(vm, text.substr(0, at));
        parts[1] = args[1];
        parts[2] = makeString(vm, text.substr(at + separator->byteLength));
    }
    chargeItems(vm, text.size() / 8);
    return Value::object(makeTuple(vm, parts));
}

Value join(Isolate& vm, Self& self, const Arguments& args)
{
    std::vector<Value> parts;
    Value signal;
    if (!collect(vm, args[1], parts, signal)) {
        if (signal.needsCall()) {
            return callPrelude(vm, "_join", {Value::object(&self), args[1]});
        }
        return args[1].isObject() ? signal
                                  : vm.raise(TypeId::TypeError, "can only join an iterable");
    }
    std::size_t bytes = 0;
    StopCheck check;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        check();
        const StringObject* part = textOf(parts[i]);
        if (part == nullptr) {
            return vm.raise(TypeId::TypeError,
                            fmt::format("sequence item {}: expected str instance, {} found", i,
                                        typeName(parts[i])));
        }
        bytes += part->byteLength + (i > 0 ? self.byteLength : 0);
    }
    if (parts.empty()) {
        return Value::object(vm.runtime().emptyString());
    }
    if (parts.size() == 1 && isKind(parts[0], ObjectKind::String)) {
        return parts[0];
    }
    vm.charge(bytes / 16);
    StringObject* result = allocateString(vm, bytes);
    char* out = result->bytes();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        check();
        if (i > 0) {
            out = std::copy_n(self.bytes(), self.byteLength, out);
        }
        const StringObject& part = *textOf(parts[i]);
        copyInPieces(part.bytes(), part.byteLength, out);
        out += part.byteLength;
    }
    return finishString(result);
}

Value replace(Isolate& vm, Self& self, const Arguments& args)
{
    Value signal;
    const StringObject* before = partArgument(vm, args[1], signal);
    const StringObject* after = before == nullptr ? nullptr : partArgument(vm, args[2], signal);
    std::int64_t most = -1;
    if (after == nullptr || (args.has(3) && !wholeArgument(vm, args[3], most, signal))) {
        return signal;
    }
    const std::string_view text = self.view();
    const std::string_view old = before->view();
    const std::string_view with = after->view();
    std::string out;
    StopCheck check;
    if (old.empty()) {
        std::size_t i = 0;
        while (most != 0) {
            check(1 + with.size());
            out += with;
            most = most < 0 ? most : most - 1;
            if (i >= text.size()) {
                break;
            }
            const std::size_t begin = i;
            text::decode(text, i);
            out += text.substr(begin, i - begin);
        }
        out += text.substr(std::min(i, text.size()));
    } else {
        std::size_t begin = 0;
        for (std::size_t at = 0;
             most != 0 && (at = findFirst(text, old, begin)) != std::string_view::npos;
             begin = at + old.size()) {
            check(8 + with.size());
            out += text.substr(begin, at - begin);
            out += with;
            most = most < 0 ? most : most - 1;
        }
        if (begin == 0) {
            return Value::object(&self);
        }
        out += text.substr(begin);
    }
    vm.charge(1 + (text.size() + out.size()) / 32);
    return makeString(vm, out);
}

template <bool kSuffix>
Value removeEdge(Isolate& vm, Self& self, const Arguments& args)
{
    Value signal;
    const StringObject* part = partArgument(vm, args[1], signal);
    if (part == nullptr) {
        return signal;
    }
    const std::string_view text = self.view();
    const std::size_t size = part->byteLength;
    if (size == 0 || size > text.size()
        || text.substr(kSuffix ? text.size() - size : 0, size) != part->view()) {
        return Value::object(&self);
    }
    return makeString(vm, kSuffix ? text.substr(0, text.size() - size) : text.substr(size));
}

template <Value (*kFunction)(Isolate&, Self&, const Arguments&)>
constexpr NativeFunction kOn = &onSelf<Self, kFunction>;

} // namespace

void registerStrSearch(Registry& registry)
{
    constexpr TypeId kStr = TypeId::Str;
    constexpr std::string_view kFind = "self, sub, start=None, end=None, /";
    registry.method(kStr, "find", kFind, kOn<findIn<false>>);
    registry.method(kStr, "rfind", kFind, kOn<findIn<true>>);
    registry.method(kStr, "index", kFind, kOn<indexIn<false>>);
    registry.method(kStr, "rindex", kFind, kOn<indexIn<true>>);
    registry.method(kStr, "count", kFind, kOn<count>);
    registry.method(kStr, "startswith", kFind, kOn<matchesEdge<false>>);
    registry.method(kStr, "endswith", kFind, kOn<matchesEdge<true>>);
    registry.method(kStr, "split", "self, /, sep=None, maxsplit=-1", kOn<split<false>>);
    registry.method(kStr, "rsplit", "self, /, sep=None, maxsplit=-1", kOn<split<true>>);
    registry.method(kStr, "splitlines", "self, /, keepends=False", kOn<splitLines>);
    registry.method(kStr, "partition", "self, sep, /", kOn<partition<false>>);
    registry.method(kStr, "rpartition", "self, sep, /", kOn<partition<true>>);
    registry.method(kStr, "join", "self, iterable, /", kOn<join>);
    registry.method(kStr, "replace", "self, old, new, count=-1, /", kOn<replace>);
    registry.method(kStr, "removeprefix", "self, prefix, /", kOn<removeEdge<false>>);
    registry.method(kStr, "removesuffix", "self, suffix, /", kOn<removeEdge<true>>);
}

} // namespace makespan::language::builtins
