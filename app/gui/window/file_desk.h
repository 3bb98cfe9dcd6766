#pragma once

#include "app/gui/document/recovery.h"
#include "app/gui/window/file_watch.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace makespan::gui {

class Document;

/// Opens, saves and keeps the window's text, and asks before any of it is lost.
/// Threads: the GUI's.
class FileDesk : public QObject
{
    Q_OBJECT

public:
    /// \param recoveryFolder where unsaved text survives a crash; empty: the application's data folder
    FileDesk(Document& document, const QString& recoveryFolder, QWidget* window);

    /// All of them ask first when there is unsaved text. \returns whether it is open now.
    /// A recorded run (.json) is only asked for: recordingChosen().
    bool open(const QString& path);
    /// The recorded run of this file was read: it is what is open now.
    void openRecording(const QString& path);
    bool openShipped(const QString& path);
    void openNew();
    /// What an earlier window left behind, else the last file, else the first lesson.
    /// \param firstLesson empty: there is none
    void openFirst(const QString& firstLesson);
    /// Says so when an earlier window left some behind that is not open now.
    void tellOfUnsavedText();
    /// Lets the user choose a file.
    void openChosen();

    bool save();
    bool saveAs();

    /// Asks when there is unsaved text. \returns whether it may go.
    bool mayLeave();
    /// The window closes in good order: nothing is left behind.
    void leave();

    /// A path for what is made from the text, chosen by the user; empty: cancelled.
    QString askExportPath(const QString& what, const QString& filters) const;

signals:
    /// Another program is open.
    void opened();
    /// The text is in its file.
    void saved();
    /// A recorded run is to be read from this file.
    void recordingChosen(const QString& path);
    /// The user stayed with the present text after choosing another.
    void stayed();
    /// What went wrong or has to be known, in one sentence.
    void message(const QString& sentence);

private:
    void remember(const QString& path);
    bool succeeded(const QString& error);

    Document& m_document;
    QWidget* m_window;
    Recovery m_recovery;
    FileWatch m_watch;
    QTimer m_keepSoon;
};

} // namespace makespan::gui
