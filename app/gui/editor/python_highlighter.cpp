#include "app/gui/editor/python_highlighter.h"

#include <QFont>
#include <QTextBlock>
#include <QTextDocument>
#include <QTimer>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace makespan::gui {
namespace {

/// Between blocks: 0 outside, else which long string goes on; Late: not coloured yet.
enum BlockState : int { Outside = 0, InTripleSingle = 1, InTripleDouble = 2, Late = 3 };

constexpr qint64 kTurnMs = 6;

constexpr std::array<std::string_view, 35> kKeywords{
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};

bool isKeyword(QStringView word)
{
    return std::any_of(kKeywords.begin(), kKeywords.end(), [word](std::string_view keyword) {
        return word == QLatin1String(keyword.data(), static_cast<qsizetype>(keyword.size()));
    });
}

QTextCharFormat coloured(const QColor& colour, bool bold = false)
{
    QTextCharFormat format;
    format.setForeground(colour);
    if (bold) {
        format.setFontWeight(QFont::DemiBold);
    }
    return format;
}

bool isStringPrefix(QStringView word)
{
    return word.size() <= 2 && std::all_of(word.begin(), word.end(), [](QChar c) {
               return QStringLiteral("rRbBfFuU").contains(c);
           });
}

} // namespace

PythonHighlighter::PythonHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
    , m_look(lightLook())
{}

void PythonHighlighter::setLook(const Look& look)
{
    m_look = look;
    rehighlight();
}

bool PythonHighlighter::isLate()
{
    if (!m_turn.isValid()) {
        m_turn.start();
        QTimer::singleShot(0, this, [this] {
            m_turn.invalidate();
            colourLate();
        });
    }
    return m_turn.elapsed() >= kTurnMs;
}

void PythonHighlighter::colourLate()
{
    if (m_firstLate.isNull() && std::exchange(m_wereLate, false)) {
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
            if (block.userState() == Late) {
                m_firstLate = QTextCursor(block);
                break;
            }
        }
    }
    if (!m_firstLate.isNull()) {
        const QTextBlock block = std::exchange(m_firstLate, QTextCursor()).block();
        m_wereLate = true;
        rehighlightBlock(block); // and those behind it, as long as their states change
    }
}

void PythonHighlighter::highlightBlock(const QString& line)
{
    if (isLate()) {
        setCurrentBlockState(Late);
        if (m_firstLate.isNull() || currentBlock().position() < m_firstLate.position()) {
            m_firstLate = QTextCursor(currentBlock());
        }
        return;
    }
    setCurrentBlockState(Outside);
    m_afterDef = false;
    int at = 0;
    const int size = static_cast<int>(line.size());
    if (previousBlockState() == InTripleSingle || previousBlockState() == InTripleDouble) {
        const QString quotes = previousBlockState() == InTripleSingle ? QStringLiteral("'''")
                                                                      : QStringLiteral("\"\"\"");
        const qsizetype end = line.indexOf(quotes);
        at = end < 0 ? size : static_cast<int>(end) + 3;
        setFormat(0, at, coloured(m_look.string));
        if (end < 0) {
            setCurrentBlockState(previousBlockState());
            return;
        }
    }
    while (at < size) {
        const QChar c = line[at];
        if (c == u'#') {
            const bool knob = at + 1 < size && line[at + 1] == u':';
            setFormat(at, size - at, coloured(knob ? m_look.knobComment : m_look.comment));
            return;
        }
        if (c == u'"' || c == u'\'') {
            at = colourString(line, at);
        } else if (c == u'@' && line.left(at).trimmed().isEmpty()) {
            int end = at + 1;
            while (end < size
                   && (line[end].isLetterOrNumber() || line[end] == u'_' || line[end] == u'.')) {
                ++end;
            }
            setFormat(at, end - at, coloured(m_look.decorator));
            at = end;
        } else if (c.isLetter() || c == u'_') {
            at = colourWord(line, at);
        } else if (c.isDigit()) {
            int end = at + 1;
            while (end < size
                   && (line[end].isLetterOrNumber() || line[end] == u'.' || line[end] == u'_')) {
                ++end;
            }
            setFormat(at, end - at, coloured(m_look.number));
            at = end;
        } else {
            ++at;
        }
    }
}

int PythonHighlighter::colourString(const QString& line, int begin)
{
    const int size = static_cast<int>(line.size());
    const QChar quote = line[begin];
    const bool triple = begin + 2 < size && line[begin + 1] == quote && line[begin + 2] == quote;
    int at = begin + (triple ? 3 : 1);
    while (at < size) {
        if (line[at] == u'\\') {
            at += 2;
        } else if (line[at] == quote
                   && (!triple
                       || (at + 2 < size && line[at + 1] == quote && line[at + 2] == quote))) {
            at += triple ? 3 : 1;
            setFormat(begin, at - begin, coloured(m_look.string));
            return at;
        } else {
            ++at;
        }
    }
    setFormat(begin, size - begin, coloured(m_look.string));
    if (triple) {
        setCurrentBlockState(quote == u'\'' ? InTripleSingle : InTripleDouble);
    }
    return size;
}

int PythonHighlighter::colourWord(const QString& line, int begin)
{
    const int size = static_cast<int>(line.size());
    int end = begin + 1;
    while (end < size && (line[end].isLetterOrNumber() || line[end] == u'_')) {
        ++end;
    }
    const QStringView word = QStringView(line).mid(begin, end - begin);
    if (end < size && (line[end] == u'"' || line[end] == u'\'') && isStringPrefix(word)) {
        setFormat(begin, end - begin, coloured(m_look.string));
        return colourString(line, end);
    }
    if (isKeyword(word)) {
        setFormat(begin, end - begin, coloured(m_look.keyword, true));
        m_afterDef = word == u"def" || word == u"class";
    } else if (m_afterDef) {
        setFormat(begin, end - begin, coloured(m_look.name, true));
        m_afterDef = false;
    }
    return end;
}

} // namespace makespan::gui
