#pragma once

#include "app/gui/editor/margin.h"
#include "app/gui/look.h"
#include "engine/language/diagnostic.h"

#include <QPlainTextEdit>

#include <utility>
#include <vector>

namespace makespan::gui {

class CompletionPopup;
class PythonHighlighter;

/// The scenario's text: line numbers, Python colours, errors in the margin and underlined, four-space indentation,
/// names on offer while typing and their meaning on hover, and marks on the lines that execute at the instant that
/// the timeline shows.
class CodeEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeEditor(QTextDocument* document, QWidget* parent = nullptr);

    void setLook(const Look& look);
    void setDiagnostics(const language::Diagnostics& diagnostics);

    /// Lines counted from 1.
    void setExecutingLines(std::vector<int> lines);
    /// \param column counted from 1
    void showLine(int line, int column = 1);
    /// Puts the cursor there and scrolls until the line is the first visible one.
    void showFromLine(int line);

    /// What the lines are doing; shown in the margin instead of their numbers.
    void setBadges(std::vector<LineBadge> badges);
    const std::vector<LineBadge>& badges() const;

    const std::vector<int>& executingLines() const { return m_executing; }

    /// The line of the def or class that begins there (with its decorators), and the last line of its body.
    std::pair<int, int> definitionAt(int line) const;

    struct VisibleLine
    {
        int line = 0;   ///< counted from 1
        double top = 0; ///< in the viewport
        double height = 0;
    };

    std::vector<VisibleLine> visibleLines() const;

    void zoom(int steps);

    CompletionPopup* completion() const { return m_completion; }

    using QPlainTextEdit::viewportMargins;

signals:
    /// The pointer is on this line's number; 0: on none any more.
    void lineHovered(int line);
    /// This was pasted or dropped where the cursor is; it is up to the receiver to put it in.
    void pasted(const QString& text);
    /// What was to be pasted or dropped was left out: the text would have become longer than a program may be.
    void tooLong();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void updateMarks();
    void updateMargin();
    void indentSelection(bool deeper);
    /// What the pointer is on: an error or hint, and what a name means. Empty: nothing to say.
    QString tipAt(int position) const;

    PythonHighlighter* m_highlighter;
    Margin* m_margin = nullptr;
    CompletionPopup* m_completion = nullptr;
    Look m_look;
    language::Diagnostics m_diagnostics;
    std::vector<int> m_executing;
};

} // namespace makespan::gui
