#pragma once

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace makespan::gui {

class Document;

/// Notices when the open file is changed by another program. Text that has no changes of its own follows the file, as one
/// step of undo; text that has is left alone, and the user hears of it. Threads: the GUI's.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(Document& document, QObject* parent = nullptr);

    /// The file was just read or written: what it holds now is known.
    void remember();

signals:
    /// What happened to the file, in one sentence.
    void message(const QString& sentence);

private:
    void look();

    Document& m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_lookSoon; ///< programs write a file in several steps
    QString m_path;
    QByteArray m_known;
};

} // namespace makespan::gui
