#include "app/gui/document/recovery.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

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
                        kept.value(QStringLiteral("source")).toString()};
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

void Recovery::keep(const Text& text)
{
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("name"), text.name},
                                             {QStringLiteral("source"), text.source}})
                       .toJson());
        file.commit();
    }
}

void Recovery::discard() const
{
    QFile::remove(m_path);
}

} // namespace makespan::gui
