#include "app/gui/window/help_swatches.h"

#include "app/render/look/hatch.h"
#include "app/render/timeline/bar_style.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTextDocument>
#include <QUrl>

namespace makespan::gui {
namespace {

QImage swatch(const render::Theme& theme,
              const render::BarStyles& styles,
              const render::BarStyle& style,
              render::Hue hue)
{
    const double height = QFontMetricsF(theme.font).height();
    constexpr int kScale = 2; // crisp on fine screens, too
    QImage image((QSizeF(1.8 * height, height) * kScale).toSize(),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kScale);
    image.fill(theme.lane);
    QPainter painter(&image);
    const QRectF all(QPointF(), QSizeF(image.size()) / kScale);
    painter.fillRect(all, styles.fillColour(style, hue, theme.lane));
    render::drawHatch(painter, all, style.pattern, styles.stripeColour(style, hue, theme.lane),
                      render::patternPeriod(theme), render::patternLine(theme));
    painter.setPen(QPen(theme.mutedText, theme.line));
    painter.drawRect(all.adjusted(0.5, 0.5, -0.5, -0.5));
    return image;
}

} // namespace

QString swatchName(trace::State state)
{
    return QStringLiteral("state-%1").arg(static_cast<int>(state));
}

QString swatchName(analysis::Cause cause)
{
    return QStringLiteral("cause-%1").arg(static_cast<int>(cause));
}

void addSwatches(QTextDocument& page, const render::Theme& theme)
{
    const render::BarStyles styles = render::BarStyles::of(theme, true);
    const auto add = [&](const QString& name, const render::BarStyle& style, render::Hue hue) {
        page.addResource(QTextDocument::ImageResource, QUrl(name),
                         swatch(theme, styles, style, hue));
    };
    for (const auto state : kHelpStates) {
        add(swatchName(state), styles.busy[static_cast<std::size_t>(state)], 0);
    }
    for (const auto cause : kHelpCauses) {
        add(swatchName(cause), styles.idle[static_cast<std::size_t>(cause)], 0);
    }
}

} // namespace makespan::gui
