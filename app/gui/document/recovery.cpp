#include "app/gui/document/recovery.h"

#include "app/files/whole_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QUuid>

#include <utility>

namespace makespan::gui {

namespace {

QString folderIn(const QString& folder)
{
    const QString where = folder.isEmpty()
                              ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                              : folder;
    return where + QStringLiteral("/recovery");
}

QString lockOf(const QString& path)
{
    return path + QStringLiteral(".lock");
}

std::optional<Recovery::Text> textOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    Recovery::Text text{kept.value(QStringLiteral("name")).toString(),
                        kept.value(QStringLiteral("source")).toString(),
                        kept.value(QStringLiteral("path")).toString(),
                        kept.value(QStringLiteral("origin")).toString(),
                        QFileInfo(file).lastModified()};
    if (text.source.isEmpty()) {
        return std::nullopt;
    }
    return text;
}

} // namespace

Recovery::Recovery(const QString& folder)
    : m_folder(folderIn(folder))
    , m_path(m_folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces)
             + QStringLiteral(".json"))
    , m_lock(lockOf(m_path))
{
    QDir().mkpath(m_folder);
    m_lock.setStaleLockTime(0); // however long the window stays open
    m_lock.tryLock(0);
}

/// The path of the latest copy whose window does not run any more; empty: there is none.
QString Recovery::leftBehind() const
{
    const QFileInfoList copies =
        QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time);
    for (const QFileInfo& copy : copies) {
        QString path = copy.filePath();
        if (path == m_path) {
            continue;
        }
        QLockFile lock(lockOf(path));
        lock.setStaleLockTime(0);
        if (lock.tryLock(0) && textOf(path)) {
            return path;
        }
    }
    return {};
}

std::optional<Recovery::Text> Recovery::take()
{
    const QString path = leftBehind();
    if (path.isEmpty() || !QFile::rename(path, m_path)) {
        return std::nullopt;
    }
    return textOf(m_path);
}

std::optional<QString> Recovery::waiting() const
{
    const auto text = textOf(leftBehind());
    return text ? std::optional(text->name) : std::nullopt;
}

Recovery::~Recovery()
{
    write();
}

void Recovery::keep(Text text)
{
    {
        const std::lock_guard lock(m_nextMutex);
        m_next = std::move(text);
    }
    m_writing.start([this](const std::stop_token&) { write(); });
}

void Recovery::write()
{
    const std::lock_guard file(m_fileMutex);
    std::optional<Text> text;
    {
        const std::lock_guard lock(m_nextMutex);
        text = std::exchange(m_next, std::nullopt);
    }
    if (!text) {
        return; // written or discarded meanwhile
    }
    // A full disk keeps the copy before, if there is one.
    files::writeWhole(m_path, QJsonDocument(QJsonObject{{QStringLiteral("name"), text->name},
                                                        {QStringLiteral("source"), text->source},
                                                        {QStringLiteral("path"), text->path},
                                                        {QStringLiteral("origin"), text->origin}})
                                  .toJson());
}

void Recovery::discard()
{
    const std::lock_guard file(m_fileMutex);
    {
        const std::lock_guard lock(m_nextMutex);
        m_next.reset();
    }
    QFile::remove(m_path);
}

} // namespace makespan::gui
