#pragma once

#include <QColor>
#include <QPalette>

namespace makespan::gui {

/// The window's colours that the palette has no role for. The timeline's and charts' colours are render::Theme.
struct Look
{
    bool dark = false;
    QColor keyword;
    QColor string;
    QColor comment;
    QColor knobComment;
    QColor number;
    QColor decorator;
    QColor name; ///< of a function or class where it is defined
    QColor lineNumber;
    QColor currentLine;
    QColor executingLine; ///< background of the lines that run at the shown instant
    QColor error;
    QColor hint;
    QColor mutedText;
    QColor border;
};

Look lightLook();
Look darkLook();

/// The application's palette for a look.
QPalette palette(const Look& look);

} // namespace makespan::gui
