#include "app/gui/window/pane_memory.h"

#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>

#include <utility>

namespace makespan::gui {
namespace {

constexpr QSize kUsualSize(1280, 800);
constexpr QSize kFrame(8, 36); ///< what the title bar takes is not known before the window is shown
constexpr double kAbove = 0.25; ///< the upper half's share when the lower one has most of the room

const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kPanesKey = QStringLiteral("window/panes/");

} // namespace

PaneMemory::PaneMemory(QMainWindow& window)
    : m_window(window)
{}

void PaneMemory::restore()
{
    if (!m_window.restoreGeometry(QSettings().value(kGeometryKey).toByteArray())) {
        m_window.resize(kUsualSize.boundedTo(m_window.screen()->availableSize() - kFrame));
    }
    for (auto* panes : m_window.findChildren<QSplitter*>()) {
        panes->restoreState(QSettings().value(kPanesKey + panes->objectName()).toByteArray());
    }
}

void PaneMemory::save()
{
    QSettings().setValue(kGeometryKey, m_window.saveGeometry());
    if (m_givenIn != nullptr) {
        giveRoomBelow(*m_givenIn, false);
    }
    for (const auto* panes : m_window.findChildren<QSplitter*>()) {
        QSettings().setValue(kPanesKey + panes->objectName(), panes->saveState());
    }
}

void PaneMemory::giveRoomBelow(QSplitter& halves, bool most)
{
    if (most == (m_givenIn != nullptr)) {
        return;
    }
    if (!most) {
        std::exchange(m_givenIn, nullptr)->setSizes(m_before);
        return;
    }
    m_givenIn = &halves;
    m_before = halves.sizes();
    const int all = m_before[0] + m_before[1];
    const int above = static_cast<int>(all * kAbove);
    halves.setSizes({above, all - above});
}

} // namespace makespan::gui
