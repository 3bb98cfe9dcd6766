#pragma once

#include <QProxyStyle>

namespace makespan::gui {

/// Fusion, with frames of check boxes that can be seen in dark colours too.
class LookStyle : public QProxyStyle
{
    Q_OBJECT

public:
    LookStyle();

    void drawPrimitive(PrimitiveElement element,
                       const QStyleOption* option,
                       QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace makespan::gui
