#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/text/format_template.h"
#include "engine/language/builtins/text/percent_format.h"
#include "engine/language/builtins/text/quote.h"
#include "engine/language/builtins/text/unicode.h"
#include "engine/language/builtins/types/self.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

#include <utility>

/// str.format(), format_map() and the templates of % for the prelude.
namespace makespan::language::builtins {

namespace {

/// Fills a template in with values. Stops at a signal; NeedsCall: the prelude does the whole of it.
class TemplateWriter
{
public:
    TemplateWriter(Isolate& vm, std::span<const Value> positional, Value named)
        : m_vm(vm)
        , m_positional(positional)
        , m_named(named)
    {}

    bool write(const std::vector<text::FormatPiece>& pieces, std::string& out)
    {
        for (const text::FormatPiece& piece : pieces) {
            out += piece.literal;
            if (piece.hasField && !writeField(piece, out)) {
                return false;
            }
        }
        return true;
    }

    Value signal() const { return m_signal; }

private:
    bool stop(Value signal)
    {
        m_signal = signal;
        return false;
    }

    bool first(const text::FormatPiece& piece, Value& out)
    {
        if (!piece.name.empty() && !piece.numbered) {
            if (m_named.isUndefined()) {
                return stop(m_vm.raiseWith(TypeId::KeyError, {makeString(m_vm, piece.name)}));
            }
            out = getItem(m_vm, m_named, makeString(m_vm, piece.name));
            return !out.isSignal() || stop(out);
        }
        std::int64_t index = piece.number;
        if (piece.numbered) {
            if (m_next > 0) {
                return stop(m_vm.raise(
                    TypeId::ValueError,
                    "cannot switch from automatic field numbering to manual field specification"));
            }
            m_manual = true;
        } else {
            if (m_manual) {
                return stop(m_vm.raise(
                    TypeId::ValueError,
                    "cannot switch from manual field specification to automatic field numbering"));
            }
            index = m_next++;
        }
        if (index >= static_cast<std::int64_t>(m_positional.size())) {
            return stop(m_vm.raise(
                TypeId::IndexError,
                fmt::format("Replacement index {} out of range for positional args tuple", index)));
        }
        out = m_positional[static_cast<std::size_t>(index)];
        return true;
    }

    bool writeField(const text::FormatPiece& piece, std::string& out)
    {
        Value value;
        if (!first(piece, value)) {
            return false;
        }
        for (const text::FieldStep& step : piece.steps) {
            if (step.kind == text::FieldStep::Kind::Attribute) {
                value = getAttribute(m_vm, value, intern(step.name));
            } else {
                value = getItem(m_vm, value,
                                step.kind == text::FieldStep::Kind::Index
                                    ? Value::integer(step.index)
                                    : makeString(m_vm, step.name));
            }
            if (value.isSignal()) {
                return stop(value);
            }
        }
        switch (piece.conversion) {
        case U'\0':
            break;
        case U's':
            value = str(m_vm, value);
            break;
        case U'r':
        case U'a':
            value = repr(m_vm, value);
            break;
        default: {
            std::string letter;
            text::append(letter, piece.conversion);
            return stop(m_vm.raise(TypeId::ValueError,
                                   fmt::format("Unknown conversion specifier {}", letter)));
        }
        }
        if (value.isSignal()) {
            return stop(value);
        }
        if (piece.conversion == U'a') {
            value = makeString(m_vm, text::escapedToAscii(to<StringObject>(value).view()));
        }
        std::string spec;
        if (!write(piece.spec, spec)) {
            return false;
        }
        const Value specification = makeString(m_vm, spec);
        const Value shown = formatValue(m_vm, value, to<StringObject>(specification));
        if (shown.isSignal()) {
            return stop(shown);
        }
        out += to<StringObject>(shown).view();
        return true;
    }

    Isolate& m_vm;
    std::span<const Value> m_positional;
    Value m_named;
    std::int64_t m_next = 0;
    bool m_manual = false;
    Value m_signal;
};

Value formatWith(Isolate& vm, StringObject& self, std::span<const Value> positional, Value named)
{
    const text::FormatTemplate parsed = text::parseFormat(self.view());
    TemplateWriter writer(vm, positional, named);
    std::string out;
    if (!writer.write(parsed.pieces, out)) {
        if (writer.signal().needsCall()) {
            return callPrelude(vm, "_str_format",
                               {Value::object(&self), Value::object(makeTuple(vm, positional)),
                                named.isUndefined() ? Value::object(makeDict(vm)) : named});
        }
        return writer.signal();
    }
    if (!parsed.error.empty()) {
        return vm.raise(TypeId::ValueError, parsed.error);
    }
    vm.charge(1 + out.size() / 16);
    return makeString(vm, out);
}

Value format(Isolate& vm, StringObject& self, const Arguments& args)
{
    return formatWith(vm, self, args.rest(),
                      args.keywords == nullptr ? Value() : Value::object(args.keywords));
}

Value formatMap(Isolate& vm, StringObject& self, const Arguments& args)
{
    return formatWith(vm, self, {}, args[1]);
}

/// For the prelude: the pieces as tuples (literal, has field, name, number or None, steps, conversion,
/// spec pieces); steps are pairs (is attribute, name or index).
Value pieceTuples(Isolate& vm, const std::vector<text::FormatPiece>& pieces)
{
    ListObject* list = makeList(vm, pieces.size());
    for (const text::FormatPiece& piece : pieces) {
        ListObject* steps = makeList(vm);
        for (const text::FieldStep& step : piece.steps) {
            const Value pair[] = {Value::boolean(step.kind == text::FieldStep::Kind::Attribute),
                                  step.kind == text::FieldStep::Kind::Index
                                      ? Value::integer(step.index)
                                      : makeString(vm, step.name)};
            steps->append(vm, Value::object(makeTuple(vm, pair)));
        }
        std::string conversion;
        if (piece.conversion != U'\0') {
            text::append(conversion, piece.conversion);
        }
        const Value parts[] = {makeString(vm, piece.literal),
                               Value::boolean(piece.hasField),
                               makeString(vm, piece.name),
                               piece.numbered ? Value::integer(piece.number) : Value::none(),
                               Value::object(steps),
                               makeString(vm, conversion),
                               pieceTuples(vm, piece.spec)};
        list->append(vm, Value::object(makeTuple(vm, parts)));
    }
    return Value::object(list);
}

Value parseTemplate(Isolate& vm, const Arguments& args)
{
    const text::FormatTemplate parsed = text::parseFormat(to<StringObject>(args[0]).view());
    if (!parsed.error.empty()) {
        return vm.raise(TypeId::ValueError, parsed.error);
    }
    return pieceTuples(vm, parsed.pieces);
}

/// For the prelude: the pieces of a %-template as tuples (literal, key or None, number of "*", "%" with
/// flags, width and precision, letter); the letter is empty where text alone stands.
Value parsePercentTemplate(Isolate& vm, const Arguments& args)
{
    const text::PercentTemplate parsed = text::parsePercent(to<StringObject>(args[0]).view());
    if (!parsed.error.empty()) {
        return vm.raise(TypeId::ValueError, parsed.error);
    }
    ListObject* list = makeList(vm, parsed.pieces.size());
    for (const text::PercentPiece& piece : parsed.pieces) {
        std::string spec = "%";
        std::int64_t stars = 0;
        const auto add = [&](const text::PercentNumber& number) {
            if (number.fromValues) {
                spec += '*';
                ++stars;
            } else if (number.given) {
                spec += std::to_string(number.value);
            }
        };
        for (const auto& [given, flag] :
             {std::pair(piece.leftAdjust, '-'), std::pair(piece.plus, '+'),
              std::pair(piece.blank, ' '), std::pair(piece.alternate, '#'),
              std::pair(piece.zeroPad, '0')}) {
            if (given) {
                spec += flag;
            }
        }
        add(piece.width);
        if (piece.precision.given) {
            spec += '.';
            add(piece.precision);
        }
        std::string letter;
        if (piece.conversion != U'\0') {
            text::append(letter, piece.conversion);
        }
        const Value parts[] = {makeString(vm, piece.literal),
                               piece.key ? makeString(vm, *piece.key) : Value::none(),
                               Value::integer(stars), makeString(vm, spec), makeString(vm, letter)};
        list->append(vm, Value::object(makeTuple(vm, parts)));
    }
    return Value::object(list);
}

} // namespace

void registerStrFormat(Registry& registry)
{
    registry.method(TypeId::Str, "format", "self, /, *args, **kwargs",
                    &onSelf<StringObject, format>);
    registry.method(TypeId::Str, "format_map", "self, mapping, /",
                    &onSelf<StringObject, formatMap>);
    registry.intrinsic("_parse_format", "text, /", &parseTemplate);
    registry.intrinsic("_parse_percent", "text, /", &parsePercentTemplate);
}

} // namespace makespan::language::builtins
