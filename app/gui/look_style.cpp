#include "app/gui/look_style.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace makespan::gui {
namespace {

constexpr int kScrollBarWidth = 12;
constexpr int kShortestHandle = 28;
constexpr double kHandleMargin = 2.5;
constexpr int kHandleAlpha = 110;
constexpr int kHandleAlphaUnderPointer = 190;

/// Where the handle of a scroll bar begins and how long it is, along the bar.
std::pair<int, int> handleOf(const QStyleOptionSlider& bar, int length)
{
    const double range = static_cast<double>(bar.maximum) - bar.minimum;
    if (range <= 0) {
        return {0, length};
    }
    const int shown = static_cast<int>(length * (bar.pageStep / (range + bar.pageStep)));
    const int size = std::min(length, std::max(shown, kShortestHandle));
    const int begin = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - size, bar.upsideDown);
    return {begin, size};
}

} // namespace

LookStyle::LookStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

void LookStyle::drawPrimitive(PrimitiveElement element,
                              const QStyleOption* option,
                              QPainter* painter,
                              const QWidget* widget) const
{
    if (element == PE_PanelScrollAreaCorner) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorCheckBox) {
        // Fusion derives the frame from the window's colour by darkening: on a dark window nothing is left of it.
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(option->palette.color(QPalette::PlaceholderText));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        painter->restore();
    }
}

void LookStyle::drawComplexControl(ComplexControl control,
                                   const QStyleOptionComplex* option,
                                   QPainter* painter,
                                   const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || bar == nullptr) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->save();
    painter->fillRect(bar->rect, bar->palette.color(QPalette::Window));
    if (bar->maximum > bar->minimum) {
        const bool isUnderPointer =
            (bar->state & State_MouseOver) != 0 || (bar->state & State_Sunken) != 0;
        QColor colour = bar->palette.color(QPalette::PlaceholderText);
        colour.setAlpha(isUnderPointer ? kHandleAlphaUnderPointer : kHandleAlpha);
        const QRectF handle =
            QRectF(subControlRect(control, option, SC_ScrollBarSlider, widget))
                .adjusted(kHandleMargin, kHandleMargin, -kHandleMargin, -kHandleMargin);
        const double round = std::min(handle.width(), handle.height()) / 2;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawRoundedRect(handle, round, round);
    }
    painter->restore();
}

QRect LookStyle::subControlRect(ComplexControl control,
                                const QStyleOptionComplex* option,
                                SubControl part,
                                const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || bar == nullptr) {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    const bool isHorizontal = bar->orientation == Qt::Horizontal;
    const int length = isHorizontal ? bar->rect.width() : bar->rect.height();
    const auto [begin, size] = handleOf(*bar, length);
    int from = 0;
    int to = 0; // there are no arrows
    switch (part) {
    case SC_ScrollBarGroove:
        to = length;
        break;
    case SC_ScrollBarSlider:
        from = begin;
        to = begin + size;
        break;
    case SC_ScrollBarSubPage:
        to = begin;
        break;
    case SC_ScrollBarAddPage:
        from = begin + size;
        to = length;
        break;
    default:
        break;
    }
    const QRect along = isHorizontal ? QRect(from, 0, to - from, bar->rect.height())
                                     : QRect(0, from, bar->rect.width(), to - from);
    return visualRect(bar->direction, bar->rect, along.translated(bar->rect.topLeft()));
}

int LookStyle::pixelMetric(PixelMetric metric,
                           const QStyleOption* option,
                           const QWidget* widget) const
{
    return metric == PM_ScrollBarExtent ? kScrollBarWidth
                                        : QProxyStyle::pixelMetric(metric, option, widget);
}

} // namespace makespan::gui
