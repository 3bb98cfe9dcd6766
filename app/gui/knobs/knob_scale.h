#pragma once

#include "engine/scenario/knob.h"

#include <QString>

namespace makespan::gui {

/// Slider position <-> knob value: linear or logarithmic, snapped to the knob's step. A pure value.
class KnobScale
{
public:
    /// Positions run from 0 to kPositions (fewer when the knob has fewer values).
    static constexpr int kPositions = 1000;

    explicit KnobScale(const scenario::Knob& knob);

    int positions() const;
    double value(int position) const;
    int position(double value) const;

    /// One key press: the neighbouring value.
    double step() const { return m_step; }

    /// The value as a Python literal of the knob's kind: "4", "0.05".
    QString literal(double value) const;

private:
    double snapped(double value) const;

    double m_minimum;
    double m_maximum;
    double m_step;
    bool m_logarithmic;
    bool m_integer;
};

} // namespace makespan::gui
