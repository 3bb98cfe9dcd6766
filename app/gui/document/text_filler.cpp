#include "app/gui/document/text_filler.h"

#include <QElapsedTimer>
#include <QTimer>

#include <utility>

namespace makespan::gui {
namespace {

constexpr qsizetype kPiece = 4096; ///< characters
constexpr qint64 kStepMs = 8;

} // namespace

TextFiller::TextFiller(QObject* parent)
    : QObject(parent)
{}

void TextFiller::begin(const QTextCursor& at, const QString& text)
{
    m_at = at;
    m_rest = text;
    m_begun = false;
    ++m_number;
    goOn();
}

void TextFiller::finish()
{
    if (isBusy()) {
        putIn(m_rest.size());
        emit finished();
    }
}

void TextFiller::cancel()
{
    m_rest.clear();
    m_at = QTextCursor();
    ++m_number;
}

void TextFiller::putIn(qsizetype length)
{
    if (std::exchange(m_begun, true)) {
        m_at.joinPreviousEditBlock();
    } else {
        m_at.beginEditBlock();
    }
    m_at.insertText(m_rest.left(length));
    m_at.endEditBlock();
    m_rest.remove(0, length);
}

void TextFiller::goOn()
{
    QElapsedTimer step;
    step.start();
    while (isBusy() && step.elapsed() < kStepMs) {
        const qsizetype lineEnd = m_rest.indexOf(u'\n', kPiece);
        putIn(lineEnd < 0 ? m_rest.size() : lineEnd + 1);
    }
    if (!isBusy()) {
        emit finished();
        return;
    }
    QTimer::singleShot(0, this, [this, number = m_number] {
        if (number == m_number) {
            goOn();
        }
    });
}

} // namespace makespan::gui
