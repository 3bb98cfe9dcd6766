#include "app/gui/tasks/task_filter.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <optional>

namespace makespan::gui {
namespace {

constexpr std::array kOutcomes = {trace::Outcome::Pending, trace::Outcome::Finished,
                                  trace::Outcome::Failed, trace::Outcome::Cancelled};

/// One word, compared once with every name instead of once with every task.
class Word
{
public:
    Word(const trace::Trace& trace, const QString& word)
    {
        const auto within = [&](const QString& name) {
            return name.contains(word, Qt::CaseInsensitive);
        };
        for (const auto& function : trace.functions()) {
            m_functions.push_back(within(QString::fromStdString(function.name)));
        }
        for (const auto& lane : trace.lanes()) {
            m_lanes.push_back(within(QString::fromStdString(lane.name)));
        }
        for (const auto outcome : kOutcomes) {
            m_outcomes[static_cast<std::size_t>(outcome)] = within(outcomeText(outcome));
        }
        bool isNumber = false;
        const bool marked = word.startsWith(u'#');
        const auto number = (marked ? word.mid(1) : word).toUInt(&isNumber);
        if (isNumber) {
            m_number = number;
            m_mayBeLine = !marked;
        }
    }

    bool means(trace::TaskId id, const trace::Task& task) const
    {
        return m_functions[trace::index(task.function)]
               || (task.lane != trace::kNoLane && m_lanes[trace::index(task.lane)])
               || m_outcomes[static_cast<std::size_t>(task.outcome)]
               || (m_number
                   && (*m_number == trace::index(id)
                       || (m_mayBeLine && *m_number == task.submitLine)));
    }

private:
    std::vector<bool> m_functions;
    std::vector<bool> m_lanes;
    std::array<bool, kOutcomes.size()> m_outcomes{};
    std::optional<std::uint32_t> m_number;
    bool m_mayBeLine = false;
};

/// Context of the texts of this file for the translators.
struct TaskTable
{
    Q_DECLARE_TR_FUNCTIONS(TaskTable)
};

} // namespace

QString outcomeText(trace::Outcome outcome)
{
    switch (outcome) {
    case trace::Outcome::Finished:
        return TaskTable::tr("finished");
    case trace::Outcome::Failed:
        return TaskTable::tr("failed");
    case trace::Outcome::Cancelled:
        return TaskTable::tr("cancelled");
    case trace::Outcome::Pending:
        break;
    }
    return TaskTable::tr("not finished");
}

std::vector<trace::TaskId> tasksMatching(const trace::Trace& trace, const QString& text)
{
    std::vector<Word> words;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        words.emplace_back(trace, word);
    }
    std::vector<trace::TaskId> result;
    const auto count = static_cast<std::uint32_t>(trace.taskCount());
    for (std::uint32_t number = 0; number < count; ++number) {
        const trace::TaskId id{number};
        const auto task = trace.task(id);
        bool meant = true;
        for (const Word& word : words) {
            meant = meant && word.means(id, task);
        }
        if (meant) {
            result.push_back(id);
        }
    }
    return result;
}

} // namespace makespan::gui
