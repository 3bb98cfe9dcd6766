#include "app/gui/document/docstring_text.h"

#include <QRegularExpression>
#include <QStringList>

namespace makespan::gui {

QString flowing(const QString& docstring)
{
    static const QRegularExpression kItem(QStringLiteral(R"(^\s*(?:\d+\.|[-*])\s)"));
    QString result;
    bool inItem = false;
    for (const QString& line : docstring.split(u'\n')) {
        const QString words = line.trimmed();
        const bool startsItem = kItem.match(line).hasMatch();
        const bool isText = !words.isEmpty() && !startsItem;
        const bool continues = isText && !result.isEmpty() && !result.endsWith(u'\n')
                               && (inItem ? line.front() == u' ' : line.front() != u' ');
        if (continues) {
            result += u' ' + words;
            continue;
        }
        if (!result.isEmpty()) {
            result += u'\n';
        }
        result += startsItem ? words : line;
        inItem = startsItem;
    }
    return result;
}

int firstCodeLine(const QString& source)
{
    int number = 0;
    for (const QString& line : source.split(u'\n')) {
        ++number;
        if (line.startsWith(QStringLiteral("import "))
            || line.startsWith(QStringLiteral("from "))) {
            return number;
        }
    }
    return 1;
}

} // namespace makespan::gui
