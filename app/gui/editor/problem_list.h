#pragma once

#include "app/gui/look.h"
#include "engine/language/diagnostic.h"

#include <QListWidget>
#include <QTimer>

namespace makespan::gui {

/// All errors and hints of the text, errors first; choosing one goes to its line. Out of sight while there is none, and
/// until the text has been left alone for a moment: a line that is being written is no error yet.
class ProblemList : public QListWidget
{
    Q_OBJECT

public:
    explicit ProblemList(QWidget* parent = nullptr);

    void setLook(const Look& look);
    void setDiagnostics(const language::Diagnostics& diagnostics);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(int line, int column);

private:
    void fill();

    Look m_look;
    language::Diagnostics m_diagnostics;
    QTimer m_showSoon;
};

} // namespace makespan::gui
