#include "app/gui/editor/margin.h"

#include "app/gui/editor/code_editor.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace makespan::gui {
namespace {

constexpr double kRound = 3;

/// Black or white, whichever is read better on it.
QColor textOn(const QColor& colour)
{
    return colour.lightnessF() > 0.55F ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace

Margin::Margin(CodeEditor& editor)
    : QWidget(&editor)
    , m_editor(editor)
    , m_look(lightLook())
{
    setMouseTracking(true);
}

void Margin::setLook(const Look& look)
{
    m_look = look;
    update();
}

void Margin::setDiagnostics(const language::Diagnostics& diagnostics)
{
    m_marks.clear();
    for (const auto& diagnostic : diagnostics) {
        const auto [at, isNew] =
            m_marks.try_emplace(static_cast<int>(diagnostic.range.begin.line), diagnostic.severity);
        if (!isNew && diagnostic.severity == language::Severity::Error) {
            at->second = diagnostic.severity;
        }
    }
    update();
}

void Margin::setBadges(std::vector<LineBadge> badges)
{
    if (badges != m_badges) {
        m_badges = std::move(badges);
        update();
    }
}

int Margin::neededWidth() const
{
    const int digits =
        std::max<int>(2, static_cast<int>(QString::number(m_editor.blockCount()).size()));
    return m_editor.fontMetrics().horizontalAdvance(u'9') * (digits + 3);
}

void Margin::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_editor.palette().color(QPalette::Base));
    painter.setFont(m_editor.font());
    const double digit = m_editor.fontMetrics().horizontalAdvance(u'9');
    const double lineHeight = m_editor.fontMetrics().height(); // the last line's block is higher
    for (const auto& [line, top, blockHeight] : m_editor.visibleLines()) {
        const double height = std::min(blockHeight, lineHeight);
        const QRectF row(0, top, width() - digit, height);
        QString text = QString::number(line);
        painter.setPen(m_look.lineNumber);
        const auto badge = std::find_if(m_badges.begin(), m_badges.end(),
                                        [at = line](const auto& one) { return one.line == at; });
        if (badge != m_badges.end()) {
            text = badge->text;
            const double wide = m_editor.fontMetrics().horizontalAdvance(text) + digit * 0.8;
            const QRectF pill(row.right() - wide + digit * 0.4, top + 1, wide, height - 2);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(badge->colour);
            painter.drawRoundedRect(pill, kRound, kRound);
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setPen(textOn(badge->colour));
        }
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, text);
        if (const auto mark = m_marks.find(line); mark != m_marks.end()) {
            const bool error = mark->second == language::Severity::Error;
            painter.setPen(error ? m_look.error : m_look.hint);
            painter.drawText(QRectF(digit * 0.4, top, digit * 1.5, height), Qt::AlignCenter,
                             error ? QStringLiteral("✕") : QStringLiteral("!"));
        }
    }
}

void Margin::mouseMoveEvent(QMouseEvent* event)
{
    for (const auto& [line, top, height] : m_editor.visibleLines()) {
        if (event->position().y() >= top && event->position().y() < top + height) {
            hover(line);
            return;
        }
    }
    hover(0);
}

void Margin::leaveEvent(QEvent*)
{
    hover(0);
}

void Margin::hover(int line)
{
    if (std::exchange(m_hovered, line) != line) {
        emit hovered(line);
    }
}

} // namespace makespan::gui
