#pragma once

#include "engine/scenario/knob.h"

#include <QObject>
#include <QString>

#include <vector>

class QComboBox;
class QCheckBox;
class QGridLayout;
class QLabel;
class QSlider;

namespace makespan::gui {

class NumberField;

/// The controls of one knob in a row of a grid: name, slider and exact field, or a choice, or a tick.
class KnobRow : public QObject
{
    Q_OBJECT

public:
    KnobRow(const scenario::Knob& knob, QGridLayout* grid, int row, QObject* parent);

    /// Shows the knob's present value without announcing it.
    void show(const scenario::Knob& knob);

    /// In the order of the Tab key.
    std::vector<QWidget*> controls() const;

signals:
    /// The user set the knob. \param continued true while one drag of the slider goes on.
    void edited(const QString& name, const QString& literal, bool continued);

private:
    void makeNumber(QGridLayout* grid, int row);
    void makeChoice(QGridLayout* grid, int row);
    void makeTick(QGridLayout* grid, int row);
    void edit(const QString& literal, bool continued);

    scenario::Knob m_knob;
    QSlider* m_slider = nullptr;
    NumberField* m_field = nullptr;
    QComboBox* m_choice = nullptr;
    QCheckBox* m_tick = nullptr;
    bool m_showing = false;
    bool m_dragged = false;
};

} // namespace makespan::gui
