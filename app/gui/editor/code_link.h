#pragma once

#include "app/gui/run/newest_job.h"
#include "app/render/look/theme.h"

#include <QObject>

#include <optional>
#include <vector>

namespace makespan::gui {

class CodeEditor;
class ViewState;

/// Between the text and what is shown of its run: at an instant, the functions that tasks are in are marked with the
/// number of tasks; else the lines of the hovered or selected task. The pointer on a line's number lights the tasks
/// that this line submits or defines.
class CodeLink : public QObject
{
    Q_OBJECT

public:
    CodeLink(ViewState& state, CodeEditor& editor, QObject* parent = nullptr);

    void setTheme(const render::Theme& theme);

private:
    void mark();
    void markInstant();
    void markTask(trace::TaskId task);
    void lightTasksOf(int line);
    void light(std::vector<trace::TaskId> tasks);

    ViewState& m_state;
    CodeEditor& m_editor;
    render::Theme m_theme = render::Theme::light();
    quint64 m_line = 0; ///< counts the lines that the pointer was on
    bool m_lit = false; ///< by the pointer, so that leaving the line takes it back
    std::optional<std::vector<trace::TaskId>> m_foundBefore;
    NewestJob m_search; ///< last: its jobs use the others
};

} // namespace makespan::gui
