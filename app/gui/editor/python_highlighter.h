#pragma once

#include "app/gui/look.h"

#include <QSyntaxHighlighter>

namespace makespan::gui {

/// Colours Python in the editor: keywords, strings (also over lines), comments, knobs' `#:` comments, numbers,
/// decorators. Works line by line without the compiler, so that half-typed text is coloured too.
class PythonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit PythonHighlighter(QTextDocument* document);

    void setLook(const Look& look);

protected:
    void highlightBlock(const QString& line) override;

private:
    int colourString(const QString& line, int begin);
    int colourWord(const QString& line, int begin);

    Look m_look;
    bool m_afterDef = false;
};

} // namespace makespan::gui
