#include "app/gui/document/recovery.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace makespan::gui {

Recovery::Recovery(const QString& folder)
{
    const QString where = folder.isEmpty()
                              ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                              : folder;
    QDir().mkpath(where);
    m_path = where + QStringLiteral("/recovery.json");
}

std::optional<Recovery::Text> Recovery::found() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    Text text{kept.value(QStringLiteral("name")).toString(),
              kept.value(QStringLiteral("source")).toString()};
    if (text.source.isEmpty()) {
        return std::nullopt;
    }
    return text;
}

void Recovery::keep(const Text& text) const
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
