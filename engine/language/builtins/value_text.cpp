#include "engine/language/builtins/integers.h"
#include "engine/language/builtins/support.h"
#include "engine/language/builtins/text/float_text.h"
#include "engine/language/builtins/text/format_spec.h"
#include "engine/language/builtins/text/percent_format.h"
#include "engine/language/builtins/text/quote.h"
#include "engine/language/builtins/text/unicode.h"
#include "engine/language/builtins/text_writer.h"
#include "engine/language/vm/bigint.h"
#include "engine/language/vm/dunders.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

#include <cmath>
#include <fmt/format.h>

namespace makespan::language {

using namespace builtins;

namespace {

Value raiseFormat(Isolate& vm, const text::Formatted& result)
{
    switch (result.error) {
    case text::FormatErrorKind::Overflow:
        return vm.raise(TypeId::OverflowError, result.message);
    case text::FormatErrorKind::Memory:
        return vm.raise(TypeId::MemoryError, result.message);
    default:
        return vm.raise(TypeId::ValueError, result.message);
    }
}

Value finish(Isolate& vm, const text::Formatted& result)
{
    if (result.failed()) {
        return raiseFormat(vm, result);
    }
    vm.charge(1 + result.text.size() / 16);
    return makeString(vm, result.text);
}

/// text % arguments, piece by piece.
class PercentWriter
{
public:
    PercentWriter(Isolate& vm, Value arguments)
        : m_vm(vm)
        , m_arguments(arguments)
        , m_tuple(as<TupleObject>(plain(arguments)))
    {}

    Value write(std::string_view text)
    {
        const text::PercentTemplate parsed = text::parsePercent(text);
        for (text::PercentPiece piece : parsed.pieces) {
            m_out += piece.literal;
            if (piece.conversion != U'\0' && !writePiece(piece)) {
                return m_signal;
            }
        }
        if (!parsed.error.empty()) {
            return m_vm.raise(TypeId::ValueError, parsed.error);
        }
        const bool isMapping =
            m_tuple == nullptr && !isKind(m_arguments, ObjectKind::String)
            && (isKind(plain(m_arguments), ObjectKind::Dict)
                || isKind(plain(m_arguments), ObjectKind::List)
                || !classAttribute(m_vm, m_arguments, names().getitem).isUndefined());
        if (m_used < count() && !m_usedKeys && !isMapping) {
            return m_vm.raise(TypeId::TypeError,
                              "not all arguments converted during string formatting");
        }
        m_vm.charge(1 + m_out.size() / 16);
        return makeString(m_vm, m_out);
    }

private:
    std::uint32_t count() const { return m_tuple == nullptr ? 1 : m_tuple->length; }

    bool stop(Value signal)
    {
        m_signal = signal;
        return false;
    }

    bool fail(TypeId type, std::string_view message) { return stop(m_vm.raise(type, message)); }

    bool take(Value& out)
    {
        if (m_used >= count()) {
            return fail(TypeId::TypeError, "not enough arguments for format string");
        }
        out = m_tuple == nullptr ? m_arguments : m_tuple->items()[m_used];
        ++m_used;
        return true;
    }

    bool settle(text::PercentNumber& number, bool isWidth, text::PercentPiece& piece)
    {
        if (number.fromValues) {
            Value value;
            if (!take(value)) {
                return false;
            }
            if (!value.isInt() && !value.isBool()) {
                return fail(TypeId::TypeError, "* wants int");
            }
            number.value = value.asInt();
            if (isWidth && number.value < 0) {
                piece.leftAdjust = true;
                number.value = -number.value;
            }
            number.value = std::max<std::int64_t>(number.value, 0);
        }
        return number.value <= text::kMaxWidth || fail(TypeId::MemoryError, "");
    }

    bool writePiece(text::PercentPiece& piece)
    {
        Value value;
        if (piece.key) {
            if (m_tuple != nullptr || isKind(m_arguments, ObjectKind::String)
                || !isKind(plain(m_arguments), ObjectKind::Dict)) {
                if (isKind(m_arguments, ObjectKind::Instance)) {
                    return stop(Value::signal(SignalKind::NeedsCall));
                }
                return fail(TypeId::TypeError, "format requires a mapping");
            }
            value = getItem(m_vm, m_arguments, makeString(m_vm, *piece.key));
            if (value.isSignal()) {
                return stop(value);
            }
            m_usedKeys = true;
        }
        if (!settle(piece.width, true, piece) || !settle(piece.precision, false, piece)) {
            return false;
        }
        if (!piece.key && !take(value)) {
            return false;
        }
        return convert(piece, value);
    }

    bool convert(const text::PercentPiece& piece, Value value)
    {
        switch (piece.conversion) {
        case 's':
        case 'r':
        case 'a':
            return convertText(piece, value);
        case 'c':
            return convertCharacter(piece, value);
        case 'd':
        case 'i':
        case 'u':
        case 'o':
        case 'x':
        case 'X':
            return convertWhole(piece, value);
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
            return convertFloat(piece, value);
        default: {
            std::string letter;
            text::append(letter,
                         piece.conversion > 31 && piece.conversion < 127 ? piece.conversion : U'?');
            return fail(TypeId::ValueError,
                        fmt::format("unsupported format character '{}' (0x{:x}) at index {}",
                                    letter, static_cast<std::uint32_t>(piece.conversion),
                                    piece.index));
        }
        }
    }

    bool convertText(const text::PercentPiece& piece, Value value)
    {
        TextWriter writer(m_vm);
        if (!(piece.conversion == 's' ? writer.writeStr(value) : writer.writeRepr(value))) {
            return stop(writer.signal());
        }
        m_out += text::percentText(
            piece, piece.conversion == 'a' ? text::escapedToAscii(writer.text()) : writer.text());
        return true;
    }

    bool convertCharacter(const text::PercentPiece& piece, Value value)
    {
        const StringObject* letter = textOf(value);
        std::string shown;
        if (letter != nullptr && letter->length == 1) {
            shown = letter->view();
        } else if (value.isInt() || value.isBool()) {
            if (value.asInt() < 0 || value.asInt() > 0x10FFFF) {
                return fail(TypeId::OverflowError, "%c arg not in range(0x110000)");
            }
            text::append(shown, static_cast<char32_t>(value.asInt()));
        } else {
            return fail(TypeId::TypeError, "%c requires int or char");
        }
        m_out += text::percentText(piece, shown);
        return true;
    }

    bool convertWhole(const text::PercentPiece& piece, Value value)
    {
        Value whole = plain(value);
        const bool decimal =
            piece.conversion == 'd' || piece.conversion == 'i' || piece.conversion == 'u';
        if (decimal && whole.isFloat()) {
            if (!std::isfinite(whole.asFloat())) {
                return std::isnan(whole.asFloat())
                           ? fail(TypeId::ValueError, "cannot convert float NaN to integer")
                           : fail(TypeId::OverflowError,
                                  "cannot convert float infinity to integer");
            }
            whole = bigint::fromFloat(m_vm, std::trunc(whole.asFloat()));
        }
        if (!isWhole(whole)) {
            if (isKind(value, ObjectKind::Instance)) {
                return stop(Value::signal(SignalKind::NeedsCall));
            }
            std::string letter;
            text::append(letter, piece.conversion);
            return fail(TypeId::TypeError,
                        fmt::format("%{} format: {} is required, not {}", letter,
                                    decimal ? "a real number" : "an integer", typeName(value)));
        }
        const numeric::BigInt number = toBigInt(whole);
        std::string digits;
        if (decimal) {
            auto shown = number.magnitude().toDecimal();
            if (!shown) {
                return fail(TypeId::ValueError, text::tooManyDigitsMessage());
            }
            digits = std::move(*shown);
        } else {
            digits = number.toDigits(piece.conversion == 'o' ? 8 : 16);
        }
        m_out += text::percentInt(piece, number.sign() < 0, digits);
        return true;
    }

    bool convertFloat(const text::PercentPiece& piece, Value value)
    {
        const Value number = plain(value);
        double real = 0;
        if (isKind(number, ObjectKind::BigInt)) {
            const Value converted = bigint::toFloat(m_vm, number);
            if (converted.isSignal()) {
                return stop(converted);
            }
            real = converted.asFloat();
        } else if (!toDouble(number, real)) {
            if (isKind(value, ObjectKind::Instance)) {
                return stop(Value::signal(SignalKind::NeedsCall));
            }
            return fail(TypeId::TypeError,
                        fmt::format("must be real number, not {}", typeName(value)));
        }
        m_out += text::percentFloat(piece, real);
        return true;
    }

    Isolate& m_vm;
    Value m_arguments;
    TupleObject* m_tuple;
    std::uint32_t m_used = 0;
    bool m_usedKeys = false;
    std::string m_out;
    Value m_signal;
};

} // namespace

Value repr(Isolate& vm, Value value)
{
    TextWriter writer(vm);
    if (!writer.writeRepr(value)) {
        return writer.signal();
    }
    vm.charge(1 + writer.text().size() / 16);
    return makeString(vm, writer.text());
}

Value str(Isolate& vm, Value value)
{
    if (isKind(value, ObjectKind::String)) {
        return value;
    }
    TextWriter writer(vm);
    if (!writer.writeStr(value)) {
        return writer.signal();
    }
    vm.charge(1 + writer.text().size() / 16);
    return makeString(vm, writer.text());
}

Value formatValue(Isolate& vm, Value value, StringObject& specification)
{
    if (hasProgramMethod(value, names().format)) {
        return Value::signal(SignalKind::NeedsCall);
    }
    const std::string_view spec = specification.view();
    if (spec.empty()) {
        return str(vm, value);
    }
    const Value inner = plain(value);
    if (const auto* text = as<StringObject>(inner)) {
        return finish(vm, text::formatText(text->view(), spec));
    }
    if (inner.isFloat()) {
        return finish(vm, text::formatFloat(inner.asFloat(), spec));
    }
    if (inner.isInt() || inner.isBool()) {
        return finish(vm, text::formatInt(inner.asInt(), spec, typeName(value)));
    }
    if (isKind(inner, ObjectKind::BigInt)) {
        return finish(vm, text::formatInt(toBigInt(inner), spec, typeName(value)));
    }
    return vm.raise(
        TypeId::TypeError,
        fmt::format("unsupported format string passed to {}.__format__", typeName(value)));
}

Value formatPercent(Isolate& vm, StringObject& text, Value arguments)
{
    return PercentWriter(vm, arguments).write(text.view());
}

std::string reprOfFloat(double value)
{
    return text::floatRepr(value);
}

} // namespace makespan::language
