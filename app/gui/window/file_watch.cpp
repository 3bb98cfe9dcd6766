#include "app/gui/window/file_watch.h"

#include "app/gui/document/document.h"

#include <QFile>
#include <QFileInfo>

#include <optional>
#include <utility>

namespace makespan::gui {
namespace {

constexpr int kLookDelayMs = 200;

/// Nothing when it is not there, cannot be read, or is too long to be a program.
std::optional<QByteArray> bytesOf(const QString& path)
{
    QFile file(path);
    if (file.size() > Document::kLargestText || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    return file.readAll();
}

} // namespace

FileWatch::FileWatch(Document& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(kLookDelayMs);
    connect(&m_lookSoon, &QTimer::timeout, this, &FileWatch::look);
    const auto lookSoon = [this] { m_lookSoon.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, lookSoon);
    // Many programs put a new file in the place of the old one: that is seen in the folder.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, lookSoon);
}

void FileWatch::remember()
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty()) {
        m_watcher.removePaths(watched);
    }
    m_lookSoon.stop();
    m_path = m_document.path();
    m_known.clear();
    if (!m_path.isEmpty()) {
        m_known = bytesOf(m_path).value_or(QByteArray());
        m_watcher.addPaths({m_path, QFileInfo(m_path).absolutePath()});
    }
}

void FileWatch::look()
{
    if (m_path.isEmpty() || m_document.path() != m_path) {
        return; // something else is open by now
    }
    const QString name = QFileInfo(m_path).fileName();
    const auto present = bytesOf(m_path);
    if (!present) {
        if (!std::exchange(m_known, QByteArray()).isEmpty() && !QFileInfo::exists(m_path)) {
            m_document.text()->setModified(true); // it is nowhere else any more
            emit message(tr("%1 was deleted or renamed by another program. Your text is still "
                            "here: Save writes it again.")
                             .arg(name));
        }
        return;
    }
    if (!m_watcher.files().contains(m_path)) {
        m_watcher.addPath(m_path); // it is another file under the same name
    }
    if (*present == std::exchange(m_known, *present)) {
        return;
    }
    if (m_document.isModified()) {
        emit message(tr("%1 was changed by another program, and you have changed it here. Save "
                        "writes your text over it; Save as keeps both.")
                         .arg(name));
    } else if (m_document.follow(*present)) {
        emit message(tr("%1 was changed by another program: this is its new text. Undo brings back "
                        "the one before.")
                         .arg(name));
    }
}

} // namespace makespan::gui
