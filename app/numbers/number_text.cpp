#include "app/numbers/number_text.h"

#include <QLocale>

namespace makespan::numbers {
namespace {

QString localised(QString text)
{
    return text.replace(u'.', QLocale().decimalPoint());
}

} // namespace

QString fixedText(double value, int decimals)
{
    return localised(QString::number(value, 'f', decimals));
}

QString shortText(double value, int decimals)
{
    QString text = QString::number(value, 'f', decimals);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0')) {
            text.chop(1);
        }
        if (text.endsWith(u'.')) {
            text.chop(1);
        }
    }
    return text == QLatin1String("-0") ? QStringLiteral("0") : localised(text);
}

QString significantText(double value, int digits)
{
    return localised(literalText(value, digits));
}

QString literalText(double value, int digits)
{
    QString text = QString::number(value, 'g', digits); // printf's: at least two digits, and a plus
    const qsizetype sign = text.indexOf(u'e') + 1;
    if (sign > 0) {
        while (text.size() > sign + 2 && text[sign + 1] == u'0') {
            text.remove(sign + 1, 1);
        }
        if (text[sign] == u'+') {
            text.remove(sign, 1);
        }
    }
    return text;
}

} // namespace makespan::numbers
