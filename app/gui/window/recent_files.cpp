#include "app/gui/window/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace makespan::gui {
namespace {

constexpr qsizetype kMost = 9;
const QString kKey = QStringLiteral("recentFiles");

} // namespace

RecentFiles::RecentFiles(QWidget* parent)
    : QMenu(tr("Open &recent"), parent)
{
    connect(this, &QMenu::aboutToShow, this, &RecentFiles::fill);
    fill();
}

QStringList RecentFiles::paths()
{
    QStringList result;
    for (const QString& path : QSettings().value(kKey).toStringList()) {
        if (QFileInfo::exists(path)) {
            result << path;
        }
    }
    return result;
}

void RecentFiles::remember(const QString& path)
{
    QStringList all = paths();
    const QString whole = QFileInfo(path).absoluteFilePath();
    all.removeAll(whole);
    all.prepend(whole);
    QSettings().setValue(kKey, all.mid(0, kMost));
}

void RecentFiles::fill()
{
    clear();
    int number = 0;
    for (const QString& path : paths()) {
        const QString name = QStringLiteral("&%1  %2").arg(++number).arg(
            QFileInfo(path).fileName().replace(u'&', QStringLiteral("&&")));
        QAction* action = addAction(name, this, [this, path] { emit chosen(path); });
        action->setStatusTip(path);
        action->setToolTip(QDir::toNativeSeparators(path));
    }
    if (number == 0) {
        addAction(tr("No file yet"))->setEnabled(false);
    }
    setToolTipsVisible(true);
}

} // namespace makespan::gui
