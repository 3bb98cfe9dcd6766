#include "app/gui/knobs/number_field.h"

namespace makespan::gui {
namespace {

constexpr int kMostDigits = 8;

} // namespace

NumberField::NumberField(QWidget* parent)
    : QDoubleSpinBox(parent)
{}

QString NumberField::textFromValue(double value) const
{
    return QString::number(value, 'g', kMostDigits).replace(u'.', locale().decimalPoint());
}

QValidator::State NumberField::validate(QString& text, int& position) const
{
    // Without this a point would be a separator of thousands in German, and 0.5 become 5. The suffix has neither sign.
    text.replace(u'.', locale().decimalPoint()).replace(u',', locale().decimalPoint());
    return QDoubleSpinBox::validate(text, position);
}

} // namespace makespan::gui
