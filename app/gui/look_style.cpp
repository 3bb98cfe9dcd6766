#include "app/gui/look_style.h"

#include <QPainter>
#include <QStyleOption>

namespace makespan::gui {

LookStyle::LookStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

void LookStyle::drawPrimitive(PrimitiveElement element,
                              const QStyleOption* option,
                              QPainter* painter,
                              const QWidget* widget) const
{
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

} // namespace makespan::gui
