#include "app/gui/panels/lesson_list.h"

#include "app/shipped/shipped_scenarios.h"
#include "app/words/lesson_text.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QSettings>
#include <QStyledItemDelegate>

namespace makespan::gui {
namespace {

constexpr int kPathRole = Qt::UserRole;
constexpr int kMarkMargin = 14;
const QString kDoneMark = QStringLiteral("✓");
const QString kDoneKey = QStringLiteral("lessons/done");

/// A lesson is known by its folder and name, wherever the program is installed.
QString keyOf(const QString& path)
{
    const QFileInfo file(path);
    return file.dir().dirName() + u'/' + file.fileName();
}

void showDone(QTreeWidgetItem* item)
{
    item->setText(1, kDoneMark);
    item->setToolTip(1, LessonList::tr("You have run this one"));
    item->setData(1, Qt::AccessibleTextRole, LessonList::tr("done"));
}

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
    setColumnCount(2); // the title; the check mark of what was done
    setHeaderLabels({QString(), QString()});
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(0);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    // Always as wide as a mark: the first one that comes moves nothing.
    header()->setSectionResizeMode(1, QHeaderView::Fixed);
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
    const QStringList done = QSettings().value(kDoneKey).toStringList();
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
        const QString title = words::lessonText(shipped.title);
        auto* item =
            new QTreeWidgetItem(group, {QStringLiteral("%1  %2").arg(++number).arg(title)});
        item->setData(0, kPathRole, QString::fromStdString(shipped.path.string()));
        item->setToolTip(0, title);
        if (done.contains(keyOf(item->data(0, kPathRole).toString()))) {
            showDone(item);
        }
    }
    expandAll();
    limitWidth();
}

void LessonList::changeEvent(QEvent* event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        limitWidth();
    }
}

void LessonList::limitWidth()
{
    header()->resizeSection(1, fontMetrics().horizontalAdvance(kDoneMark) + kMarkMargin);
    setMaximumWidth(sizeHintForColumn(0) + header()->sectionSize(1) + kMarkMargin);
}

QTreeWidgetItem* LessonList::itemOf(const QString& path) const
{
    for (int group = 0; group < topLevelItemCount(); ++group) {
        for (int i = 0; i < topLevelItem(group)->childCount(); ++i) {
            auto* item = topLevelItem(group)->child(i);
            if (!path.isEmpty() && item->data(0, kPathRole).toString() == path) {
                return item;
            }
        }
    }
    return nullptr;
}

void LessonList::markOpen(const QString& path)
{
    clearSelection();
    setCurrentItem(itemOf(path));
}

void LessonList::markDone(const QString& path)
{
    auto* item = itemOf(path);
    if (item == nullptr || isDone(path)) {
        return;
    }
    showDone(item);
    QStringList done = QSettings().value(kDoneKey).toStringList();
    done << keyOf(path);
    QSettings().setValue(kDoneKey, done);
}

bool LessonList::isDone(const QString& path) const
{
    const auto* item = itemOf(path);
    return item != nullptr && !item->text(1).isEmpty();
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
