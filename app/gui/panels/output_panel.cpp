#include "app/gui/panels/output_panel.h"

#include "app/render/look/time_text.h"

#include <QElapsedTimer>
#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace makespan::gui {
namespace {

/// More is of no use on a screen; the command line writes all of it.
constexpr int kMostLines = 20'000;
constexpr int kBusyMs = 8;           ///< at a time, so that the window stays quick
constexpr int kMargin = 6;           ///< on both sides of the instants
constexpr qsizetype kPiece = 16'384; ///< longer texts are shown in parts
constexpr int kShownDigits = 10'000; ///< of a run's length are shown of an instant

} // namespace

OutputPanel::OutputPanel(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_margin(new QWidget(this))
{
    setReadOnly(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFrameShape(QFrame::NoFrame);
    setMaximumBlockCount(kMostLines);
    setPlaceholderText(tr("What the program prints appears here."));
    setAccessibleName(tr("Output"));
    setUndoRedoEnabled(false);
    m_margin->installEventFilter(this);
    m_margin->setToolTip(tr("When the program printed the line"));
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &OutputPanel::showSome);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this](const QRect& rect, int dy) {
        dy != 0 ? m_margin->scroll(0, dy)
                : m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    placeMargin();
}

void OutputPanel::begin()
{
    m_waiting.clear();
    m_times.clear();
    m_widest.clear();
    m_more.stop();
    clear();
    placeMargin();
}

void OutputPanel::append(const QString& text)
{
    for (qsizetype from = 0; from < text.size(); from += kPiece) {
        add({text.mid(from, kPiece), {}, {}});
    }
    showSome();
}

void OutputPanel::showOutputs(const trace::Trace& run)
{
    begin();
    const auto outputs = run.outputs();
    // What would be pushed out again is not put in.
    std::size_t first = outputs.size();
    for (std::ptrdiff_t lines = 0; first > 0 && lines < kMostLines; --first) {
        const std::string& text = outputs[first - 1].text;
        lines += std::count(text.begin(), text.end(), '\n');
    }
    if (!outputs.empty()) {
        m_widest =
            render::instantText(trace::Time{} + run.makespan(), run.makespan() / kShownDigits);
        placeMargin();
    }
    for (std::size_t i = first; i < outputs.size(); ++i) {
        add({QString::fromStdString(outputs[i].text), outputs[i].time, {}});
    }
    showSome();
}

void OutputPanel::showFailure(const QString& traceback, const QColor& colour)
{
    add({traceback, {}, colour});
    showSome();
}

void OutputPanel::add(Piece piece)
{
    m_waiting.push_back(std::move(piece));
    while (m_waiting.size() > std::size_t{kMostLines}) {
        m_waiting.pop_front();
    }
}

void OutputPanel::showSome()
{
    QElapsedTimer busy;
    busy.start();
    while (!m_waiting.empty() && busy.elapsed() < kBusyMs) {
        insert(m_waiting.front());
        m_waiting.pop_front();
    }
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    if (m_waiting.empty()) {
        m_more.stop();
    } else if (!m_more.isActive()) {
        m_more.start();
    }
}

void OutputPanel::insert(const Piece& piece)
{
    QTextCharFormat format;
    if (piece.colour.isValid()) {
        format.setForeground(piece.colour);
    }
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    QTextBlock block = end.block();
    end.insertText(piece.text, format);
    if (!piece.time) {
        return;
    }
    const int time = static_cast<int>(m_times.size());
    m_times.push_back(*piece.time);
    // Lines that were pushed out at the top are gone with their blocks.
    block = block.isValid() ? block : document()->firstBlock();
    for (; block.isValid(); block = block.next()) {
        if (block.userState() < 0 && block.length() > 1) {
            block.setUserState(time);
        }
    }
}

void OutputPanel::placeMargin()
{
    const int width =
        m_widest.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_widest) + 2 * kMargin;
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), width, inside.height());
}

void OutputPanel::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

bool OutputPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_margin && event->type() == QEvent::Paint) {
        paintMargin(static_cast<QPaintEvent*>(event)); // the type tag was checked
        return true;
    }
    return QPlainTextEdit::eventFilter(watched, event);
}

void OutputPanel::paintMargin(QPaintEvent* event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const auto resolution =
        m_times.empty() ? trace::Duration{1} : m_times.back().time_since_epoch() / kShownDigits;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom()) {
            break;
        }
        const int time = block.userState();
        if (time >= 0 && static_cast<std::size_t>(time) < m_times.size()) {
            painter.drawText(
                QRectF(0, place.top(), m_margin->width() - kMargin, fontMetrics().height()),
                Qt::AlignRight | Qt::AlignTop,
                render::instantText(m_times[static_cast<std::size_t>(time)], resolution));
        }
    }
}

} // namespace makespan::gui
