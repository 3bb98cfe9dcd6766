#include "app/gui/editor/definition_range.h"

#include <QTextBlock>
#include <QTextDocument>

namespace makespan::gui {
namespace {

qsizetype indentOf(const QString& line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ') {
        ++indent;
    }
    return indent;
}

bool isDefinition(const QString& line)
{
    const QString statement = line.trimmed();
    return statement.startsWith(QStringLiteral("def "))
           || statement.startsWith(QStringLiteral("class "))
           || statement.startsWith(QStringLiteral("async def "));
}

} // namespace

std::pair<int, int> definitionRange(const QTextDocument& document, int line)
{
    QTextBlock block = document.findBlockByNumber(line - 1);
    while (block.isValid() && !isDefinition(block.text())) {
        if (!block.text().trimmed().startsWith(u'@')) {
            return {line, line};
        }
        block = block.next();
    }
    if (!block.isValid()) {
        return {line, line};
    }
    const int first = block.blockNumber() + 1;
    const auto indent = indentOf(block.text());
    int last = first;
    for (block = block.next(); block.isValid(); block = block.next()) {
        if (block.text().trimmed().isEmpty()) {
            continue;
        }
        if (indentOf(block.text()) <= indent) {
            break;
        }
        last = block.blockNumber() + 1;
    }
    return {first, last};
}

} // namespace makespan::gui
