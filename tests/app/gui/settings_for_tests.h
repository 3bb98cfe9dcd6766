#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>

namespace makespan::gui {

/// The user's own settings and folders stay as they are; a test begins with none.
inline void useSettingsForTests()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("makespan"));
    QSettings().clear();
}

} // namespace makespan::gui
