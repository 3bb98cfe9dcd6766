#pragma once

#include "app/gui/document/text_filler.h"
#include "app/gui/run/newest_job.h"
#include "app/gui/run/newest_request.h"
#include "engine/language/syntax/lexer.h"
#include "engine/scenario/scenario.h"

#include <QObject>
#include <QString>
#include <QTextDocument>
#include <QTimer>

namespace makespan::gui {

/// The open scenario file: its text with one undo history for typing and knobs, where it is stored, and what the
/// text says of itself. A shipped scenario is never written: its first edit turns it into an unsaved copy.
/// Threads: the GUI's.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);

    /// In bytes of a file or characters of a text: the language's own limit.
    static constexpr qint64 kLargestText = language::syntax::kMaxSourceSize;

    QTextDocument* text() { return &m_text; }

    /// The text with line feeds as line ends, whatever the file has.
    QString source() const;

    /// Read from the present text; updated before scenarioChanged(). Of a long text that was just changed it may be
    /// what the text was a moment ago: see settle().
    const scenario::Scenario& scenario() const { return m_scenario; }

    /// A long text is still coming in: it is not to be edited until fillingChanged().
    bool isFilling() const { return m_filler.isBusy(); }

    /// What is still going on with a long text is done now: text() is complete, and scenario() is what it says.
    void settle();

    /// Where Save writes; empty for a new text or the copy of a shipped scenario.
    const QString& path() const { return m_path; }

    /// The shipped file that this text came from, as long as it is its unchanged text or the copy of it.
    const QString& origin() const { return m_origin; }

    /// For the window's title: the file's name, "(my copy)" for the copy of a shipped scenario.
    QString displayName() const;

    /// There is no program: the text is empty, and not to be written.
    bool isRecording() const { return m_recording; }

    bool isModified() const { return m_text.isModified(); }

    /// Reads a file. \returns an error sentence; empty: done.
    QString open(const QString& path, bool shipped);
    /// \param modified it is not to be lost: as if it had been typed
    void openText(const QString& source, const QString& name, bool modified = false);
    /// Text that was not saved, where it was before: \p path as in path(), \p origin as in origin().
    void
    restore(const QString& source, const QString& name, const QString& path, const QString& origin);
    /// Puts a text of any length in, as if it had been typed. \param at takes the place of what it has selected
    void insert(QTextCursor at, const QString& text);
    /// A run that was recorded: it has a name, but no program.
    void openRecording(const QString& name);
    /// Takes what the file holds now, as one edit that leaves the text unmodified. \returns whether it is a text, and
    /// another one than the present
    bool follow(const QByteArray& bytes);
    /// Writes the text. \returns an error sentence; empty: done.
    QString save(const QString& path);

    /// Of typing and of knobs, in the order in which they were.
    void undo();
    void redo();

    /// Rewrites the knob's literal in the text; one drag of a slider is one step of undo.
    /// \param continued true while the same drag goes on. \returns an error sentence; empty: done.
    QString setKnob(const QString& name, const QString& value, bool continued);

signals:
    /// The text or a knob changed; scenario() is up to date.
    void scenarioChanged();
    /// Another file, or the same under another name.
    void identityChanged();
    void fillingChanged();

private:
    void setText(const QString& source, bool modified = false, bool recording = false);
    void onFilled();
    void onContentsChanged();
    /// Reads the present text if it is another one.
    void look();
    /// One step of undo: only what differs is touched. \param continued true: still the same step
    void changeTo(const QString& after, bool continued);
    /// The scenario is what this text says.
    void read(QString source);
    void readNow();
    std::string fileName() const;

    QTextDocument m_text;
    scenario::Scenario m_scenario;
    QString m_path;
    QString m_origin;
    QString m_name;
    QString m_lastSource;
    bool m_carriageReturns = false; ///< the file's line ends are CR LF: kept when it is saved
    bool m_recording = false;
    bool m_loading = false;
    bool m_modifiedByLoading = false; ///< when what is being loaded is complete
    bool m_isRead = true;             ///< m_scenario is of m_lastSource
    QTimer m_lookSoon;                ///< active: the present text has still to be looked at
    TextFiller m_filler;
    NewestRequest m_newest{this};
    NewestJob m_reading; ///< last: it uses the others
};

} // namespace makespan::gui
