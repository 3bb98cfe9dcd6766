#pragma once

#include "engine/trace/time.h"
#include "engine/trace/trace.h"

#include <QColor>
#include <QPlainTextEdit>
#include <QTimer>

#include <deque>
#include <optional>
#include <vector>

namespace makespan::gui {

/// What the program printed, as it prints it, with the instant of the run beside each line, and the traceback when it
/// failed. However much it is, only a few milliseconds at a time go into showing it, and the last 20 000 lines stay.
class OutputPanel : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit OutputPanel(QWidget* parent = nullptr);

    void begin();
    /// Without an instant: it is known when the run is over.
    void append(const QString& text);
    /// Instead of what is there: all that a run printed, with its instants.
    void showOutputs(const trace::Trace& run);
    void showFailure(const QString& traceback, const QColor& colour);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Piece
    {
        QString text;
        std::optional<trace::Time> time;
        QColor colour; ///< invalid: the usual one
    };

    void add(Piece piece);
    void showSome();
    void insert(const Piece& piece);
    void placeMargin();
    void paintMargin(QPaintEvent* event);
    bool eventFilter(QObject* watched, QEvent* event) override;

    std::deque<Piece> m_waiting; ///< not in the document yet
    QTimer m_more;
    std::vector<trace::Time> m_times; ///< a line's user state is an index of it
    QString m_widest;                 ///< text of the largest instant
    QWidget* m_margin;
};

} // namespace makespan::gui
