#include "app/gui/panels/output_panel.h"

#include <QFontDatabase>
#include <QScrollBar>
#include <QTextCursor>

namespace makespan::gui {
namespace {

/// More is of no use on a screen; the file exports have all of it.
constexpr int kMostLines = 20'000;

} // namespace

OutputPanel::OutputPanel(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFrameShape(QFrame::NoFrame);
    setMaximumBlockCount(kMostLines);
    setPlaceholderText(tr("What the program prints appears here."));
    setAccessibleName(tr("Output"));
}

void OutputPanel::begin()
{
    clear();
}

void OutputPanel::append(const QString& text)
{
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    end.insertText(text, QTextCharFormat());
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void OutputPanel::showFailure(const QString& traceback, const QColor& colour)
{
    QTextCharFormat format;
    format.setForeground(colour);
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    end.insertText(traceback, format);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

} // namespace makespan::gui
