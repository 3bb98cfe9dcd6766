#pragma once

#include <QObject>
#include <QString>
#include <QTextCursor>

namespace makespan::gui {

/// Puts a long text into a document in pieces of a few milliseconds, so that the window goes on living meanwhile. All
/// of it is one step of undo. Threads: the GUI's.
class TextFiller : public QObject
{
    Q_OBJECT

public:
    explicit TextFiller(QObject* parent = nullptr);

    bool isBusy() const { return !m_rest.isEmpty(); }

    /// Begins; what was still to come of another text is left out. \param at takes the place of what it has selected
    void begin(const QTextCursor& at, const QString& text);
    /// Puts in the rest at once.
    void finish();
    /// Leaves out the rest.
    void cancel();

signals:
    /// All of it is there; not after cancel().
    void finished();

private:
    void putIn(qsizetype length);
    void goOn();

    QTextCursor m_at;
    QString m_rest;
    bool m_begun = false;
    int m_number = 0; ///< of the text: a step that was asked for by an earlier one does nothing
};

} // namespace makespan::gui
