#pragma once

#include <QStringList>
#include <QTabWidget>

namespace makespan::gui {

/// The views of the run. Where the full names do not fit, all that have a shorter one are shown by it: a name that is
/// cut, or scrolled out of sight, says nothing.
class ViewTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit ViewTabs(QWidget* parent = nullptr);

    /// \param shortName empty: there is none
    void add(QWidget* view, const QString& name, const QString& shortName = {});

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void chooseNames();
    void setNames(const QStringList& names);

    QStringList m_names;
    QStringList m_shortNames;
};

} // namespace makespan::gui
