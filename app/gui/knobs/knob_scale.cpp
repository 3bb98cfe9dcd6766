#include "app/gui/knobs/knob_scale.h"

#include "app/numbers/number_text.h"

#include <algorithm>
#include <cmath>

namespace makespan::gui {
namespace {

/// The largest of 1, 2, 5 times a power of ten that divides the range into at least 100 steps.
double niceStep(double range)
{
    const double raw = range / 100;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    const double ratio = raw / power;
    return power * (ratio >= 5 ? 5 : ratio >= 2 ? 2 : 1);
}

} // namespace

KnobScale::KnobScale(const scenario::Knob& knob)
    : m_minimum(knob.range.minimum)
    , m_maximum(std::max(knob.range.maximum, knob.range.minimum))
    , m_step(knob.range.step)
    , m_logarithmic(knob.range.logarithmic && knob.range.minimum > 0)
    , m_integer(knob.kind == scenario::KnobKind::Integer)
{
    if (m_step <= 0) {
        m_step = m_integer ? 1 : m_maximum > m_minimum ? niceStep(m_maximum - m_minimum) : 1;
    }
}

int KnobScale::positions() const
{
    if (m_logarithmic) {
        return kPositions;
    }
    const double steps = std::round((m_maximum - m_minimum) / m_step);
    return static_cast<int>(std::clamp(steps, 1.0, double{kPositions}));
}

double KnobScale::value(int position) const
{
    const double share = std::clamp(double(position) / positions(), 0.0, 1.0);
    if (m_logarithmic) {
        const double value = m_minimum * std::pow(m_maximum / m_minimum, share);
        // Two significant digits are what a hand on a slider means.
        const double unit = std::pow(10.0, std::floor(std::log10(value)) - 1);
        return std::clamp(m_integer ? std::round(value) : std::round(value / unit) * unit,
                          m_minimum, m_maximum);
    }
    return snapped(m_minimum + share * (m_maximum - m_minimum));
}

int KnobScale::position(double value) const
{
    if (m_maximum <= m_minimum) {
        return 0;
    }
    const double inside = std::clamp(value, m_minimum, m_maximum);
    const double share = m_logarithmic
                             ? std::log(inside / m_minimum) / std::log(m_maximum / m_minimum)
                             : (inside - m_minimum) / (m_maximum - m_minimum);
    return static_cast<int>(std::lround(share * positions()));
}

QString KnobScale::literal(double value) const
{
    if (m_integer) {
        return QString::number(std::llround(value));
    }
    QString text = numbers::literalText(value, 10);
    if (!text.contains(u'.') && !text.contains(u'e')) {
        text += QStringLiteral(".0");
    }
    return text;
}

double KnobScale::snapped(double value) const
{
    const double steps = std::round((value - m_minimum) / m_step);
    return std::clamp(m_minimum + steps * m_step, m_minimum, m_maximum);
}

} // namespace makespan::gui
