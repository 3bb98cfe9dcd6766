#include "app/gui/knobs/number_field.h"

#include "app/numbers/number_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace makespan::gui {
namespace {

constexpr int kMostDigits = 8;

/// Also one that is still being typed: "2e-".
bool isNumber(const QString& text)
{
    static const QRegularExpression kForm(QStringLiteral("^[-+]?\\d*\\.?\\d*([eE][-+]?\\d*)?$"));
    return kForm.match(text).hasMatch();
}

} // namespace

NumberField::NumberField(QWidget* parent)
    : QDoubleSpinBox(parent)
{}

QString NumberField::textFromValue(double value) const
{
    if (decimals() == 0) {
        return QString::number(value, 'f', 0);
    }
    return numbers::literalText(value, kMostDigits).replace(u'.', locale().decimalPoint());
}

double NumberField::valueFromText(const QString& text) const
{
    return decimals() == 0 ? QDoubleSpinBox::valueFromText(text) : bare(text).toDouble();
}

QValidator::State NumberField::validate(QString& text, int& position) const
{
    // Without this a point would be a separator of thousands in German, and 0.5 become 5. The suffix has neither sign.
    text.replace(u'.', locale().decimalPoint()).replace(u',', locale().decimalPoint());
    if (decimals() == 0) {
        return QDoubleSpinBox::validate(text, position);
    }
    const QString number = bare(text);
    if (!isNumber(number)) {
        return QValidator::Invalid;
    }
    // Beyond the range it may be on its way to 3e-6.
    bool complete = false;
    const double value = number.toDouble(&complete);
    return complete && value >= minimum() && value <= maximum() ? QValidator::Acceptable
                                                                : QValidator::Intermediate;
}

void NumberField::fixup(QString& text) const
{
    if (decimals() == 0) {
        QDoubleSpinBox::fixup(text);
        return;
    }
    bool complete = false;
    const double meant = bare(text).toDouble(&complete);
    text = textFromValue(complete ? std::clamp(meant, minimum(), maximum()) : value()) + suffix();
}

QString NumberField::bare(const QString& text) const
{
    QString number = text;
    if (!suffix().isEmpty() && number.endsWith(suffix())) {
        number.chop(suffix().size());
    }
    return number.trimmed().replace(locale().decimalPoint(), QStringLiteral("."));
}

} // namespace makespan::gui
