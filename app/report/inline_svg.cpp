#include "app/report/inline_svg.h"

#include <QRegularExpression>

namespace makespan::report {

QString inlineSvg(const QByteArray& svg, const QString& prefix, const QString& name)
{
    QString text = QString::fromUtf8(svg);
    const qsizetype begin = text.indexOf(QLatin1String("<svg"));
    if (begin < 0) {
        return {};
    }
    text.remove(0, begin);
    const qsizetype end = text.indexOf(u'>');
    QString head = text.left(end);
    static const QRegularExpression kSize(QStringLiteral("\\s(width|height)=\"[^\"]*\""));
    head.remove(kSize);
    head += QStringLiteral(" role=\"img\" aria-label=\"%1\"").arg(name.toHtmlEscaped());
    text = head + text.mid(end);
    static const QRegularExpression kId(QStringLiteral("(\\sid=\"|url\\(#|href=\"#)"));
    return text.replace(kId, QStringLiteral("\\1%1-").arg(prefix));
}

} // namespace makespan::report
