#pragma once

#include "app/gui/look.h"

#include <QElapsedTimer>
#include <QSyntaxHighlighter>
#include <QTextCursor>

namespace makespan::gui {

/// Colours Python in the editor: keywords, strings (also over lines), comments, knobs' `#:` comments, numbers,
/// decorators. Works line by line without the compiler, so that half-typed text is coloured too. Of a long text the lines
/// that would hold the window up get their colours a moment later.
class PythonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit PythonHighlighter(QTextDocument* document);

    void setLook(const Look& look);

protected:
    void highlightBlock(const QString& line) override;

private:
    /// Too much was coloured in this turn of the event loop already; sees to it that the rest is coloured later.
    bool isLate();
    void colourLate();
    int colourString(const QString& line, int begin);
    int colourWord(const QString& line, int begin);

    Look m_look;
    bool m_afterDef = false;
    QElapsedTimer m_turn;    ///< valid: something was coloured in this turn
    QTextCursor m_firstLate; ///< null: none
    bool m_wereLate = false; ///< somewhere behind it there may be others
};

} // namespace makespan::gui
