#include "app/gui/window/view_tabs.h"

#include <QEvent>
#include <QTabBar>

namespace makespan::gui {

ViewTabs::ViewTabs(QWidget* parent)
    : QTabWidget(parent)
{
    setDocumentMode(true);
    setElideMode(Qt::ElideNone); // where even the short names do not fit, they are scrolled
}

void ViewTabs::add(QWidget* view, const QString& name, const QString& shortName)
{
    m_names << name;
    m_shortNames << (shortName.isEmpty() ? name : shortName);
    const int tab = addTab(view, name);
    if (!shortName.isEmpty()) {
        setTabToolTip(tab, name);
    }
    chooseNames();
}

void ViewTabs::resizeEvent(QResizeEvent* event)
{
    chooseNames();
    QTabWidget::resizeEvent(event);
}

void ViewTabs::changeEvent(QEvent* event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        chooseNames();
    }
}

void ViewTabs::chooseNames()
{
    setNames(m_names);
    if (tabBar()->sizeHint().width() > width()) {
        setNames(m_shortNames);
    }
}

void ViewTabs::setNames(const QStringList& names)
{
    for (int tab = 0; tab < count(); ++tab) {
        if (tabText(tab) != names[tab]) {
            setTabText(tab, names[tab]);
        }
    }
}

} // namespace makespan::gui
