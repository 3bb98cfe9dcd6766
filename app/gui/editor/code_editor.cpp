#include "app/gui/editor/code_editor.h"

#include "app/gui/document/document.h"
#include "app/gui/editor/code_help.h"
#include "app/gui/editor/completion_popup.h"
#include "app/gui/editor/definition_range.h"
#include "app/gui/editor/python_highlighter.h"
#include "app/words/engine_text.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace makespan::gui {
namespace {

constexpr int kIndent = 4;
constexpr qsizetype kLongPaste =
    32 * 1024; ///< characters: the text field itself takes too long for them

QString html(const language::Diagnostic& diagnostic)
{
    QString result = words::engineText(diagnostic.message).toHtmlEscaped();
    if (!diagnostic.suggestion.empty()) {
        result += QStringLiteral("<br>") + words::engineText(diagnostic.suggestion).toHtmlEscaped();
    }
    return result;
}

QString html(const NameHelp& help)
{
    const QString signature = help.signature.isEmpty() ? help.name : help.signature;
    return QStringLiteral("<b><code>%1</code></b><br>%2")
        .arg(signature.toHtmlEscaped(), help.description.toHtmlEscaped());
}

} // namespace

CodeEditor::CodeEditor(QTextDocument* document, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_look(lightLook())
{
    setDocument(document);
    m_highlighter = new PythonHighlighter(document);
    m_completion = new CompletionPopup(*this);
    m_margin = new Margin(*this);
    connect(m_margin, &Margin::hovered, this, &CodeEditor::lineHovered);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    setFont(font);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * kIndent);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Program"));
    setAccessibleDescription(tr("The text of the scenario. Escape, then Tab, leaves the editor."));
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { updateMargin(); });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& area, int dy) {
        if (dy != 0) {
            m_margin->scroll(0, dy);
        } else {
            m_margin->update(0, area.y(), m_margin->width(), area.height());
        }
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] { updateMarks(); });
    updateMargin();
    updateMarks();
}

void CodeEditor::setLook(const Look& look)
{
    m_look = look;
    m_highlighter->setLook(look);
    m_margin->setLook(look);
    updateMarks();
}

void CodeEditor::setDiagnostics(const language::Diagnostics& diagnostics)
{
    m_diagnostics = diagnostics;
    m_margin->setDiagnostics(diagnostics);
    updateMarks();
}

void CodeEditor::setBadges(std::vector<LineBadge> badges)
{
    m_margin->setBadges(std::move(badges));
}

const std::vector<LineBadge>& CodeEditor::badges() const
{
    return m_margin->badges();
}

std::pair<int, int> CodeEditor::definitionAt(int line) const
{
    return definitionRange(*document(), line);
}

void CodeEditor::setExecutingLines(std::vector<int> lines)
{
    if (lines == m_executing) {
        return;
    }
    m_executing = std::move(lines);
    updateMarks();
}

void CodeEditor::showLine(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (block.isValid()) {
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + std::clamp(column - 1, 0, block.length() - 1));
        setTextCursor(cursor);
        centerCursor();
    }
}

void CodeEditor::showFromLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (block.isValid()) {
        setTextCursor(QTextCursor(block));
        verticalScrollBar()->setValue(block.firstLineNumber());
    }
}

std::vector<CodeEditor::VisibleLine> CodeEditor::visibleLines() const
{
    std::vector<VisibleLine> lines;
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= viewport()->height()) {
        const qreal height = blockBoundingRect(block).height();
        if (block.isVisible()) {
            lines.push_back({block.blockNumber() + 1, top, height});
        }
        top += height;
        block = block.next();
    }
    return lines;
}

void CodeEditor::zoom(int steps)
{
    zoomIn(steps);
    updateMargin();
}

void CodeEditor::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), m_margin->neededWidth(), area.height());
}

void CodeEditor::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_margin != nullptr) {
        setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * kIndent);
        updateMargin();
    }
}

void CodeEditor::keyPressEvent(QKeyEvent* event)
{
    if (m_completion->takesKey(event->key())) {
        event->ignore(); // the popup takes it
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        m_completion->offer();
        return;
    }
    QTextCursor cursor = textCursor();
    switch (event->key()) {
    case Qt::Key_Tab:
        if (cursor.hasSelection()) {
            indentSelection(true);
        } else {
            const int column = cursor.positionInBlock();
            cursor.insertText(QString(kIndent - column % kIndent, u' '));
        }
        return;
    case Qt::Key_Backtab:
        indentSelection(false);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const QString line = cursor.block().text().left(cursor.positionInBlock());
        qsizetype indent = 0;
        while (indent < line.size() && line[indent] == u' ') {
            ++indent;
        }
        if (line.trimmed().endsWith(u':')) {
            indent += kIndent;
        }
        cursor.insertText(u'\n' + QString(indent, u' '));
        setTextCursor(cursor);
        ensureCursorVisible();
        return;
    }
    case Qt::Key_Escape:
        // Tab types here, so Escape is the key that leaves the editor for keyboard users. (The text field's own
        // version refuses because Tab types.)
        QAbstractScrollArea::focusNextPrevChild(true); // NOLINT(bugprone-parent-virtual-call)
        event->ignore();
        return;
    default: {
        const int before = textCursor().position();
        QPlainTextEdit::keyPressEvent(event);
        const bool typed = !event->text().isEmpty() && event->text().front().isPrint();
        if (typed || event->key() == Qt::Key_Backspace) {
            m_completion->afterTyping(typed ? event->text() : QString());
        } else if (textCursor().position() != before) {
            m_completion->hide();
        }
    }
    }
}

void CodeEditor::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason) {
        m_completion->hide();
    }
    QPlainTextEdit::focusOutEvent(event);
}

bool CodeEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event); // NOLINT: Qt's own type tag was checked
        const QPoint inside = viewport()->mapFromGlobal(help->globalPos());
        const QString message = tipAt(cursorForPosition(inside).position());
        if (message.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), message, this);
        }
        return true;
    }
    return QPlainTextEdit::event(event);
}

QString CodeEditor::tipAt(int position) const
{
    QStringList parts;
    const auto line = static_cast<std::uint32_t>(document()->findBlock(position).blockNumber() + 1);
    for (const auto& diagnostic : m_diagnostics) {
        if (diagnostic.range.begin.line == line) {
            parts << html(diagnostic);
        }
    }
    if (const auto help = CodeHelp(toPlainText()).at(position)) {
        parts << html(*help);
    }
    // Rich text wraps long lines.
    return parts.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(parts.join("<hr>"));
}

bool CodeEditor::canInsertFromMimeData(const QMimeData* source) const
{
    // A file that is dropped is to be opened, by the window, instead of its name to be written here.
    return !source->hasUrls() && QPlainTextEdit::canInsertFromMimeData(source);
}

void CodeEditor::insertFromMimeData(const QMimeData* source)
{
    const QString text = source->text();
    if (document()->characterCount() + text.size() > Document::kLargestText) {
        emit tooLong();
    } else if (text.size() > kLongPaste) {
        emit pasted(text);
    } else {
        QPlainTextEdit::insertFromMimeData(source);
    }
}

void CodeEditor::updateMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    const auto markLine = [&](const QTextBlock& block, const QColor& colour) {
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(colour);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(block);
        marks.append(mark);
    };
    markLine(textCursor().block(), m_look.currentLine);
    for (const int line : m_executing) {
        if (const QTextBlock block = document()->findBlockByNumber(line - 1); block.isValid()) {
            markLine(block, m_look.executingLine);
        }
    }
    for (const auto& diagnostic : m_diagnostics) {
        const QTextBlock block =
            document()->findBlockByNumber(static_cast<int>(diagnostic.range.begin.line) - 1);
        if (!block.isValid()) {
            continue;
        }
        QTextEdit::ExtraSelection mark;
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(
            diagnostic.severity == language::Severity::Error ? m_look.error : m_look.hint);
        mark.cursor = QTextCursor(block);
        const int length = block.length() - 1;
        const int begin =
            std::clamp(static_cast<int>(diagnostic.range.begin.column) - 1, 0, length);
        const bool sameLine = diagnostic.range.end.line == diagnostic.range.begin.line;
        const int end =
            sameLine ? std::clamp(static_cast<int>(diagnostic.range.end.column) - 1, 0, length)
                     : length;
        mark.cursor.setPosition(block.position() + std::min(begin, end));
        mark.cursor.setPosition(block.position()
                                    + std::max({begin, end, std::min(begin + 1, length)}),
                                QTextCursor::KeepAnchor);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void CodeEditor::updateMargin()
{
    setViewportMargins(m_margin->neededWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), m_margin->neededWidth(), area.height());
    m_margin->update();
}

void CodeEditor::indentSelection(bool deeper)
{
    QTextCursor cursor = textCursor();
    const int last = document()->findBlock(cursor.selectionEnd()).blockNumber();
    QTextBlock block = document()->findBlock(cursor.selectionStart());
    cursor.beginEditBlock();
    for (; block.isValid() && block.blockNumber() <= last; block = block.next()) {
        QTextCursor line(block);
        if (deeper) {
            line.insertText(QString(kIndent, u' '));
            continue;
        }
        const QString text = block.text();
        int spaces = 0;
        while (spaces < kIndent && spaces < text.size() && text[spaces] == u' ') {
            ++spaces;
        }
        line.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, spaces);
        line.removeSelectedText();
    }
    cursor.endEditBlock();
}

} // namespace makespan::gui
