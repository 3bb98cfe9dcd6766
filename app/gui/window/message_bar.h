#pragma once

#include <QFrame>

class QLabel;

namespace makespan::gui {

/// One line under the toolbar that says what went wrong and what to do; it never blocks, and a key or a click
/// closes it.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(const QString& sentence);
    QString message() const;

private:
    QLabel* m_text;
};

} // namespace makespan::gui
