#pragma once

#include <QString>
#include <QTreeWidget>

namespace makespan::gui {

/// The shipped scenarios in lecture order, grouped by folder; the title of each as the lecture gives it.
class LessonList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit LessonList(QWidget* parent = nullptr);

    /// Marks the row of this file as the open one; none when it is not shipped.
    void markOpen(const QString& path);

    /// Puts a check mark beside the lesson of this file, now and in later starts; nothing when it is none.
    void markDone(const QString& path);
    bool isDone(const QString& path) const;

    /// The first lesson's file; empty when nothing is shipped.
    QString firstPath() const;

signals:
    void chosen(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    /// More than the longest title needs is for the others.
    void limitWidth();
    QTreeWidgetItem* itemOf(const QString& path) const;
};

} // namespace makespan::gui
