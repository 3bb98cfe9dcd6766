#pragma once

#include <QPlainTextEdit>

namespace makespan::gui {

/// What the program printed, as it prints it, and the traceback when it failed.
class OutputPanel : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit OutputPanel(QWidget* parent = nullptr);

    void begin();
    void append(const QString& text);
    void showFailure(const QString& traceback, const QColor& colour);
};

} // namespace makespan::gui
