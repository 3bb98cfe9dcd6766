#pragma once

#include "app/gui/look.h"
#include "engine/language/diagnostic.h"

#include <QPlainTextEdit>

#include <map>
#include <vector>

namespace makespan::gui {

class PythonHighlighter;

/// The scenario's text: line numbers, Python colours, errors in the margin and underlined, four-space indentation,
/// and marks on the lines that execute at the instant the timeline shows.
class CodeEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeEditor(QTextDocument* document, QWidget* parent = nullptr);

    void setLook(const Look& look);
    void setDiagnostics(const language::Diagnostics& diagnostics);

    /// Lines counted from 1.
    void setExecutingLines(std::vector<int> lines);
    void showLine(int line);
    /// Puts the cursor there and scrolls until the line is the first visible one.
    void showFromLine(int line);

    int marginWidth() const;
    void paintMargin(QPaintEvent* event);

    void zoom(int steps);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateMarks();
    void updateMargin();
    void indentSelection(bool deeper);
    QString messageAt(int position) const;

    PythonHighlighter* m_highlighter;
    QWidget* m_margin;
    Look m_look;
    language::Diagnostics m_diagnostics;
    std::map<int, const language::Diagnostic*> m_byLine;
    std::vector<int> m_executing;
};

} // namespace makespan::gui
