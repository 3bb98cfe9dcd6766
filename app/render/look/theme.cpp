#include "app/render/look/theme.h"

#include <QFontDatabase>

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

void setSizes(Theme& theme, double factor)
{
    theme.factor = factor;
    // Pixels, not points: a picture must not change with the resolution of the device.
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(qRound(13 * factor));
    theme.font = font;
    theme.smallFont = font;
    theme.smallFont.setPixelSize(qRound(12 * factor));
    theme.titleFont = font;
    theme.titleFont.setPixelSize(qRound(17 * factor));
    theme.titleFont.setBold(true);
    theme.laneHeight = std::round(30 * factor);
    theme.laneGap = std::round(6 * factor);
    theme.spacing = std::round(8 * factor);
    theme.line = factor;
    theme.strongLine = 2 * factor;
}

} // namespace

QColor Theme::textOn(const QColor& fill) const
{
    // One of the two always reaches 4.5; a dark grey instead of black would not.
    return contrastRatio(fill, Qt::black) >= contrastRatio(fill, Qt::white) ? QColor(Qt::black)
                                                                            : QColor(Qt::white);
}

QColor Theme::outlineOf(const QColor& fill) const
{
    return kind == ThemeKind::Dark ? mixed(fill, Qt::white, 0.35) : mixed(fill, Qt::black, 0.35);
}

Theme Theme::light()
{
    Theme theme;
    theme.kind = ThemeKind::Light;
    theme.background = QColor(0xFF, 0xFF, 0xFF);
    theme.lane = QColor(0xF4, 0xF6, 0xF8);
    theme.laneAlternate = QColor(0xEE, 0xF1, 0xF4);
    theme.grid = QColor(0xDD, 0xE2, 0xE8);
    theme.axis = QColor(0x7B, 0x86, 0x94);
    theme.text = QColor(0x1B, 0x22, 0x2B);
    theme.mutedText = QColor(0x56, 0x61, 0x6F);
    theme.hatch = QColor(0xB9, 0xC2, 0xCD);
    theme.overhead = QColor(0x3A, 0x40, 0x4A);
    theme.selection = QColor(0x11, 0x17, 0x1F);
    theme.hover = QColor(0x11, 0x17, 0x1F, 0x60);
    theme.criticalPath = QColor(0xC2, 0x18, 0x5B);
    theme.cursor = QColor(0xC2, 0x18, 0x5B);
    theme.range = QColor(0x2F, 0x6F, 0xC4, 0x2C);
    theme.searchHit = QColor(0x11, 0x17, 0x1F);
    theme.error = QColor(0xB3, 0x1B, 0x1B);
    theme.hues = {QColor(0x57, 0x53, 0x61), QColor(0x00, 0x4E, 0xB3), QColor(0xDE, 0x7B, 0x12),
                  QColor(0x05, 0x96, 0x77), QColor(0xA8, 0x79, 0xAD), QColor(0x79, 0xD8, 0xFF),
                  QColor(0xB1, 0x3B, 0x01), QColor(0xFE, 0xDC, 0x23)};
    setSizes(theme, 1.0);
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    theme.kind = ThemeKind::Dark;
    theme.background = QColor(0x17, 0x1B, 0x21);
    theme.lane = QColor(0x1E, 0x24, 0x2B);
    theme.laneAlternate = QColor(0x23, 0x2A, 0x32);
    theme.grid = QColor(0x34, 0x3D, 0x48);
    theme.axis = QColor(0x84, 0x8F, 0x9D);
    theme.text = QColor(0xE8, 0xEC, 0xF1);
    theme.mutedText = QColor(0xA5, 0xAF, 0xBC);
    theme.hatch = QColor(0x4A, 0x55, 0x62);
    theme.overhead = QColor(0xD5, 0xDA, 0xE0);
    theme.selection = QColor(0xFF, 0xFF, 0xFF);
    theme.hover = QColor(0xFF, 0xFF, 0xFF, 0x70);
    theme.criticalPath = QColor(0xFF, 0x6F, 0xA8);
    theme.cursor = QColor(0xFF, 0x6F, 0xA8);
    theme.range = QColor(0x6F, 0xA8, 0xFF, 0x38);
    theme.searchHit = QColor(0xFF, 0xFF, 0xFF);
    theme.error = QColor(0xFF, 0x8A, 0x80);
    theme.hues = {QColor(0x79, 0x78, 0x8A), QColor(0x28, 0x6B, 0xE4), QColor(0xCF, 0x9D, 0x09),
                  QColor(0x09, 0xAF, 0x85), QColor(0xB3, 0xA0, 0xD9), QColor(0x94, 0xF3, 0xE7),
                  QColor(0xB0, 0x5A, 0x24), QColor(0xFB, 0xF7, 0x35)};
    setSizes(theme, 1.0);
    return theme;
}

Theme Theme::projector()
{
    Theme theme = light();
    theme.kind = ThemeKind::Projector;
    theme.lane = QColor(0xFF, 0xFF, 0xFF);
    theme.laneAlternate = QColor(0xF2, 0xF2, 0xF2);
    theme.grid = QColor(0xC4, 0xC4, 0xC4);
    theme.axis = QColor(0x30, 0x30, 0x30);
    theme.text = QColor(0x00, 0x00, 0x00);
    theme.mutedText = QColor(0x26, 0x26, 0x26);
    theme.hatch = QColor(0x8C, 0x8C, 0x8C);
    theme.overhead = QColor(0x00, 0x00, 0x00);
    theme.selection = QColor(0x00, 0x00, 0x00);
    theme.hover = QColor(0x00, 0x00, 0x00, 0x80);
    theme.criticalPath = QColor(0xC4, 0x00, 0x52);
    theme.cursor = QColor(0xC4, 0x00, 0x52);
    theme.searchHit = QColor(0x00, 0x00, 0x00);
    theme.hues = {QColor(0x3B, 0x28, 0x35), QColor(0x00, 0x33, 0x9A), QColor(0xBE, 0x65, 0x00),
                  QColor(0x03, 0x8C, 0x71), QColor(0x87, 0x6F, 0xA8), QColor(0x3D, 0xC8, 0xF5),
                  QColor(0x86, 0x1D, 0x13), QColor(0xF6, 0xB5, 0x04)};
    setSizes(theme, 1.6);
    return theme;
}

Theme Theme::of(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Light:
        return light();
    case ThemeKind::Dark:
        return dark();
    case ThemeKind::Projector:
        return projector();
    }
    return light();
}

Pattern patternOf(trace::State state)
{
    switch (state) {
    case trace::State::Run:
        return Pattern::Solid;
    case trace::State::Sleep:
        return Pattern::DiagonalUp;
    case trace::State::Blocked:
        return Pattern::Cross;
    case trace::State::Wait:
        return Pattern::Horizontal;
    case trace::State::Overhead:
        return Pattern::Vertical;
    }
    return Pattern::Solid;
}

Pattern patternOf(analysis::Cause cause)
{
    switch (cause) {
    case analysis::Cause::Overhead:
        return Pattern::Vertical;
    case analysis::Cause::Serial:
        return Pattern::DiagonalUp;
    case analysis::Cause::Dependency:
        return Pattern::DiagonalDown;
    case analysis::Cause::Blocked:
        return Pattern::Cross;
    case analysis::Cause::Imbalance:
        return Pattern::Dots;
    case analysis::Cause::Unused:
        return Pattern::Solid;
    }
    return Pattern::Solid;
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QColor mixed(const QColor& under, const QColor& over, double share)
{
    const auto mix = [share](float from, float to) {
        return static_cast<float>(from + (to - from) * std::clamp(share, 0.0, 1.0));
    };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
                            mix(under.blueF(), over.blueF()));
}

} // namespace makespan::render
