#pragma once

#include "engine/scenario/scenario.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace makespan::gui {

class KnobRow;

/// All knobs of the open scenario. Rebuilt only when their names, kinds or ranges change, so that a drag is not
/// interrupted by its own effect on the text.
class KnobPanel : public QWidget
{
    Q_OBJECT

public:
    explicit KnobPanel(QWidget* parent = nullptr);

    void show(const scenario::Scenario& scenario);

    /// How far the workers go where the file names no range; 0: as far as proposed.
    void setMostWorkers(double most) { m_mostWorkers = most; }

    /// The control after which the Tab key comes to the knobs. \param control lives as long as this panel
    void setTabAfter(QWidget* control) { m_tabAfter = control; }

signals:
    void edited(const QString& name, const QString& literal, bool continued);

private:
    void rebuild();

    std::vector<scenario::Knob> m_knobs;
    std::vector<KnobRow*> m_rows;
    double m_mostWorkers = 0;
    QWidget* m_inside = nullptr;
    QWidget* m_tabAfter = nullptr;
};

} // namespace makespan::gui
