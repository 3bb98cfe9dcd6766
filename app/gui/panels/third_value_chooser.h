#pragma once

#include "app/render/chart/chart_choice.h"
#include "engine/experiment/sweep.h"

#include <QComboBox>

namespace makespan::gui {

/// A chart shows two swept quantities, x and series; of a third one it shows one value, which is chosen here. Hidden
/// while there is no third one. (Files show all its values, as panels.)
class ThirdValueChooser : public QComboBox
{
    Q_OBJECT

public:
    explicit ThirdValueChooser(QWidget* parent = nullptr);

    /// Offers the values that the rows have; what was chosen stays when it is still among them.
    void offer(const experiment::SweepResult& sweep);

    /// Fixes the third quantity at the chosen value, if there is one.
    void apply(render::ChartChoice& choice) const;
};

} // namespace makespan::gui
