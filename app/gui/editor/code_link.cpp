#include "app/gui/editor/code_link.h"

#include "app/gui/editor/code_editor.h"
#include "app/gui/editor/executing_lines.h"
#include "app/gui/run/view_state.h"

#include <algorithm>

namespace makespan::gui {
namespace {

constexpr std::size_t kSearchedAtOnce = 20'000; ///< tasks; more are searched in the background

/// The tasks that the line submits, or whose function it defines.
/// \param defined by function: whether the line belongs to its definition
std::vector<trace::TaskId> tasksOf(const trace::Trace& trace,
                                   int line,
                                   const std::vector<bool>& defined,
                                   const std::stop_token& stop)
{
    std::vector<trace::TaskId> tasks;
    const auto count = static_cast<std::uint32_t>(trace.taskCount());
    for (std::uint32_t number = 0; number < count && !stop.stop_requested(); ++number) {
        const auto task = trace.task(trace::TaskId{number});
        if (static_cast<int>(task.submitLine) == line || defined[trace::index(task.function)]) {
            tasks.push_back(trace::TaskId{number});
        }
    }
    return tasks;
}

} // namespace

CodeLink::CodeLink(ViewState& state, CodeEditor& editor, QObject* parent)
    : QObject(parent)
    , m_state(state)
    , m_editor(editor)
{
    connect(&state, &ViewState::instantChanged, this, &CodeLink::mark);
    connect(&state, &ViewState::selectionChanged, this, &CodeLink::mark);
    connect(&state, &ViewState::hoverChanged, this, &CodeLink::mark);
    connect(&state, &ViewState::runsChanged, this, &CodeLink::mark);
    connect(&editor, &CodeEditor::lineHovered, this, &CodeLink::lightTasksOf);
}

void CodeLink::setTheme(const render::Theme& theme)
{
    m_theme = theme;
    mark();
}

void CodeLink::mark()
{
    if (!m_state.shown()) {
        m_editor.setExecutingLines({});
        m_editor.setBadges({});
    } else if (m_state.instant()) {
        markInstant();
    } else {
        markTask(m_state.hovered() != trace::kNoTask ? m_state.hovered() : m_state.selected());
    }
}

void CodeLink::markInstant()
{
    const auto& trace = m_state.shown()->trace;
    const auto now = executingLines(trace, *m_state.instant());
    std::vector<int> lines = now.calls;
    std::vector<LineBadge> badges;
    if (now.driver > 0) {
        badges.push_back({now.driver, QStringLiteral("▶"), m_theme.hues[0]});
    }
    for (const auto& function : now.functions) {
        const auto [first, last] = m_editor.definitionAt(function.line);
        for (int line = first; line <= last; ++line) {
            lines.push_back(line);
        }
        const auto hue = m_state.hues().hue(trace.functions()[trace::index(function.function)]);
        badges.push_back({first, QStringLiteral("×%1").arg(function.tasks), m_theme.hues[hue]});
    }
    m_editor.setExecutingLines(std::move(lines));
    m_editor.setBadges(std::move(badges));
}

void CodeLink::markTask(trace::TaskId task)
{
    m_editor.setBadges({});
    const auto& trace = m_state.shown()->trace;
    if (task == trace::kNoTask || trace::index(task) >= trace.taskCount()) {
        m_editor.setExecutingLines({});
        return;
    }
    const auto record = trace.task(task);
    const auto definition = trace.functions()[trace::index(record.function)].line;
    m_editor.setExecutingLines({static_cast<int>(record.submitLine),
                                m_editor.definitionAt(static_cast<int>(definition)).first});
}

void CodeLink::lightTasksOf(int line)
{
    const quint64 number = ++m_line;
    m_search.stop();
    if (std::exchange(m_lit, false)) {
        m_state.setFound(std::exchange(m_foundBefore, {}));
    }
    const RunFactsPtr run = m_state.shown();
    if (line <= 0 || !run) {
        return;
    }
    std::vector<bool> defined;
    for (const auto& function : run->trace.functions()) {
        const auto from = static_cast<int>(function.line);
        defined.push_back(from > 0 && line >= from && line <= m_editor.definitionAt(from).second);
    }
    if (run->trace.taskCount() <= kSearchedAtOnce) {
        light(tasksOf(run->trace, line, defined, {}));
        return;
    }
    m_search.start([this, number, run, line, defined](const std::stop_token& stop) {
        auto tasks = tasksOf(run->trace, line, defined, stop);
        QMetaObject::invokeMethod(
            this,
            [this, number, run, tasks = std::move(tasks)]() mutable {
                if (number == m_line && run == m_state.shown()) {
                    light(std::move(tasks));
                }
            },
            Qt::QueuedConnection);
    });
}

void CodeLink::light(std::vector<trace::TaskId> tasks)
{
    if (!tasks.empty()) {
        m_lit = true;
        m_foundBefore = m_state.found();
        m_state.setFound(std::move(tasks));
    }
}

} // namespace makespan::gui
