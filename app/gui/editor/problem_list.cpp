#include "app/gui/editor/problem_list.h"

#include "app/words/engine_text.h"

#include <algorithm>

namespace makespan::gui {
namespace {

constexpr int kPatienceMs = 600;
constexpr int kMostRows = 3; ///< in sight; the others by scrolling
constexpr int kLineRole = Qt::UserRole;
constexpr int kColumnRole = Qt::UserRole + 1;

} // namespace

ProblemList::ProblemList(QWidget* parent)
    : QListWidget(parent)
    , m_look(lightLook())
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Errors and hints"));
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_showSoon.setSingleShot(true);
    m_showSoon.setInterval(kPatienceMs);
    connect(&m_showSoon, &QTimer::timeout, this, [this] { setVisible(count() > 0); });
    const auto choose = [this](const QListWidgetItem* item) {
        emit chosen(item->data(kLineRole).toInt(), item->data(kColumnRole).toInt());
    };
    connect(this, &QListWidget::itemClicked, this, choose);
    connect(this, &QListWidget::itemActivated, this, choose);
    hide();
}

void ProblemList::setLook(const Look& look)
{
    m_look = look;
    fill();
}

void ProblemList::setDiagnostics(const language::Diagnostics& diagnostics)
{
    m_diagnostics = diagnostics;
    std::stable_sort(m_diagnostics.begin(), m_diagnostics.end(), [](const auto& a, const auto& b) {
        const auto isHint = [](const auto& one) {
            return one.severity != language::Severity::Error;
        };
        return std::pair(isHint(a), a.range.begin.line) < std::pair(isHint(b), b.range.begin.line);
    });
    fill();
    if (m_diagnostics.empty()) {
        m_showSoon.stop();
        hide();
    } else {
        m_showSoon.start();
    }
}

void ProblemList::fill()
{
    clear();
    for (const auto& diagnostic : m_diagnostics) {
        const bool error = diagnostic.severity == language::Severity::Error;
        const QString message = words::engineText(diagnostic.message);
        const QString line = tr("line %1: %2").arg(diagnostic.range.begin.line).arg(message);
        auto* item =
            new QListWidgetItem((error ? QStringLiteral("✕ ") : QStringLiteral("! ")) + line);
        item->setForeground(error ? m_look.error : m_look.hint);
        item->setToolTip(message + u'\n' + words::engineText(diagnostic.suggestion));
        item->setData(kLineRole, static_cast<int>(diagnostic.range.begin.line));
        item->setData(kColumnRole, static_cast<int>(diagnostic.range.begin.column));
        addItem(item);
    }
    updateGeometry();
}

QSize ProblemList::sizeHint() const
{
    const int rows = std::clamp(count(), 1, kMostRows);
    const int row = count() > 0 ? sizeHintForRow(0) : fontMetrics().height();
    return {200, rows * row};
}

} // namespace makespan::gui
