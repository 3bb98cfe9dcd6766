#include "app/gui/look.h"

namespace makespan::gui {

Look lightLook()
{
    Look look;
    look.keyword = QColor(0x0B, 0x4F, 0x9E);
    look.string = QColor(0x1B, 0x6E, 0x3C);
    look.comment = QColor(0x6A, 0x70, 0x78);
    look.knobComment = QColor(0x8A, 0x4B, 0x08);
    look.number = QColor(0x8A, 0x2F, 0x6B);
    look.decorator = QColor(0x8A, 0x4B, 0x08);
    look.name = QColor(0x20, 0x24, 0x2A);
    look.lineNumber = QColor(0x8A, 0x90, 0x98);
    look.currentLine = QColor(0xF3, 0xF6, 0xFA);
    look.executingLine = QColor(0xFF, 0xF0, 0xC2);
    look.error = QColor(0xB3, 0x26, 0x1E);
    look.hint = QColor(0x8A, 0x5A, 0x00);
    look.mutedText = QColor(0x5B, 0x63, 0x6D);
    look.border = QColor(0xD5, 0xDA, 0xE0);
    return look;
}

Look darkLook()
{
    Look look;
    look.dark = true;
    look.keyword = QColor(0x7F, 0xB8, 0xF5);
    look.string = QColor(0x8F, 0xD0, 0xA0);
    look.comment = QColor(0x93, 0x9B, 0xA6);
    look.knobComment = QColor(0xE9, 0xB8, 0x72);
    look.number = QColor(0xDF, 0xA0, 0xCB);
    look.decorator = QColor(0xE9, 0xB8, 0x72);
    look.name = QColor(0xF0, 0xF2, 0xF5);
    look.lineNumber = QColor(0x77, 0x7F, 0x8A);
    look.currentLine = QColor(0x25, 0x2A, 0x31);
    look.executingLine = QColor(0x4A, 0x40, 0x1C);
    look.error = QColor(0xFF, 0x8A, 0x80);
    look.hint = QColor(0xF2, 0xC1, 0x4E);
    look.mutedText = QColor(0xA5, 0xAD, 0xB8);
    look.border = QColor(0x3A, 0x41, 0x4A);
    return look;
}

QPalette palette(const Look& look)
{
    const QColor window = look.dark ? QColor(0x1B, 0x1F, 0x24) : QColor(0xF6, 0xF7, 0xF9);
    const QColor base = look.dark ? QColor(0x20, 0x25, 0x2B) : QColor(0xFF, 0xFF, 0xFF);
    const QColor text = look.dark ? QColor(0xE6, 0xE9, 0xED) : QColor(0x1D, 0x21, 0x26);
    const QColor button = look.dark ? QColor(0x2A, 0x30, 0x38) : QColor(0xFF, 0xFF, 0xFF);
    const QColor accent = look.dark ? QColor(0x2F, 0x6F, 0xB5) : QColor(0x0B, 0x5C, 0xAD);
    const QColor faint = look.dark ? QColor(0x6E, 0x76, 0x81) : QColor(0x9A, 0xA1, 0xAA);

    QPalette result;
    result.setColor(QPalette::Window, window);
    result.setColor(QPalette::WindowText, text);
    result.setColor(QPalette::Base, base);
    result.setColor(QPalette::AlternateBase, window);
    result.setColor(QPalette::Text, text);
    result.setColor(QPalette::PlaceholderText, look.mutedText);
    result.setColor(QPalette::Button, button);
    result.setColor(QPalette::ButtonText, text);
    result.setColor(QPalette::BrightText, look.error);
    result.setColor(QPalette::Highlight, accent);
    result.setColor(QPalette::HighlightedText, Qt::white);
    result.setColor(QPalette::Link, look.keyword);
    result.setColor(QPalette::ToolTipBase, base);
    result.setColor(QPalette::ToolTipText, text);
    result.setColor(QPalette::Light,
                    look.dark ? QColor(0x3A, 0x41, 0x4A) : QColor(0xFF, 0xFF, 0xFF));
    result.setColor(QPalette::Mid, look.border);
    result.setColor(QPalette::Dark, look.border.darker(120));
    result.setColor(QPalette::Shadow, QColor(0, 0, 0, 90));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        result.setColor(QPalette::Disabled, role, faint);
    }
    return result;
}

} // namespace makespan::gui
