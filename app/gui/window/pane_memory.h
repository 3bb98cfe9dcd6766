#pragma once

#include <QList>

class QMainWindow;
class QSplitter;

namespace makespan::gui {

/// Size and place of the window and of its panes, remembered from one start to the next.
/// Threads: the GUI's.
class PaneMemory
{
public:
    /// \param window whose splitters all have names; outlives the memory
    explicit PaneMemory(QMainWindow& window);

    /// As it was when it was closed; the first time a usual size that fits the screen.
    void restore();
    void save();
    /// The lower of two halves gets most of the room, or again what it had before; that is not remembered.
    void giveRoomBelow(QSplitter& halves, bool most);

private:
    QMainWindow& m_window;
    QSplitter* m_givenIn = nullptr;
    QList<int> m_before;
};

} // namespace makespan::gui
