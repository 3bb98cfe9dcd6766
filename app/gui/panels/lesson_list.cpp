#include "app/gui/panels/lesson_list.h"

#include "app/shipped/shipped_scenarios.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace makespan::gui {
namespace {

constexpr int kPathRole = Qt::UserRole;

/// Rows with a little air, whatever the size of the type.
class RoomyRows : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index)
               + QSize(0, option.fontMetrics.height() / 3);
    }
};

QString groupTitle(const std::string& group)
{
    if (group == "lecture") {
        return LessonList::tr("Lecture");
    }
    if (group == "beyond") {
        return LessonList::tr("Beyond the lecture");
    }
    return QString::fromStdString(group);
}

} // namespace

LessonList::LessonList(QWidget* parent)
    : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setColumnCount(1);
    setIndentation(10);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Lessons"));
    setItemDelegate(new RoomyRows(this));
    fill();
    const auto choose = [this](const QTreeWidgetItem* item) {
        if (const QString path = item->data(0, kPathRole).toString(); !path.isEmpty()) {
            emit chosen(path);
        }
    };
    connect(this, &QTreeWidget::itemClicked, this, choose);
    connect(this, &QTreeWidget::itemActivated, this, choose);
}

void LessonList::fill()
{
    QTreeWidgetItem* group = nullptr;
    std::string groupName;
    int number = 0;
    for (const auto& shipped : app::shippedScenarios()) {
        if (group == nullptr || shipped.group != groupName) {
            groupName = shipped.group;
            number = 0;
            group = new QTreeWidgetItem(this, {groupTitle(groupName)});
            group->setFlags(Qt::ItemIsEnabled);
            QFont font; // only the weight is set: the size follows the list's
            font.setWeight(QFont::DemiBold);
            group->setFont(0, font);
        }
        const QString title = QString::fromStdString(shipped.title);
        auto* item =
            new QTreeWidgetItem(group, {QStringLiteral("%1  %2").arg(++number).arg(title)});
        item->setData(0, kPathRole, QString::fromStdString(shipped.path.string()));
        item->setToolTip(0, title);
    }
    expandAll();
}

void LessonList::markOpen(const QString& path)
{
    clearSelection();
    for (QTreeWidgetItemIterator at(this); *at != nullptr; ++at) {
        if (!path.isEmpty() && (*at)->data(0, kPathRole).toString() == path) {
            setCurrentItem(*at);
        }
    }
}

QString LessonList::firstPath() const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (topLevelItem(i)->childCount() > 0) {
            return topLevelItem(i)->child(0)->data(0, kPathRole).toString();
        }
    }
    return {};
}

} // namespace makespan::gui
