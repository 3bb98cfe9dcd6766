#pragma once

#include <QMenu>
#include <QStringList>

namespace makespan::gui {

/// The files opened last, newest first, remembered between starts; files that are gone are left out.
class RecentFiles : public QMenu
{
    Q_OBJECT

public:
    explicit RecentFiles(QWidget* parent = nullptr);

    static QStringList paths();
    static void remember(const QString& path);

signals:
    void chosen(const QString& path);

private:
    void fill();
};

} // namespace makespan::gui
