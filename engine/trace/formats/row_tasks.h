#pragma once

#include "engine/trace/formats/foreign_tasks.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace makespan::trace {

/// Makes tasks of the slices of one row, which come by their begin, the enclosing one first. Plain slices inside another one
/// are its calls, and no tasks. Parts belong to the task that they name, else to the one in which they begin, else they are
/// one by themselves.
class RowTasks
{
public:
    /// \param tasks, parts where they are added; others may stand there already
    RowTasks(std::uint32_t row, std::vector<ForeignTask>& tasks, std::vector<ForeignSlice>& parts);

    void add(const ForeignSlice& slice);

    /// After the last slice: brings the parts into the order of their tasks.
    void finish();

private:
    struct Open
    {
        std::size_t task = 0;
        std::uint64_t id = 0; // of ForeignSlice::task
    };

    bool isOpen(const std::optional<Open>& open, std::int64_t at) const;
    bool isCallOfAnother(const ForeignSlice& slice) const;
    std::optional<std::size_t> ownerOf(const ForeignSlice& part) const;
    std::size_t addTask(const ForeignSlice& slice);
    void begin(const ForeignSlice& slice);
    void addPart(std::size_t owner, const ForeignSlice& part);

    const std::uint32_t m_row;
    std::vector<ForeignTask>& m_tasks;
    std::vector<ForeignSlice>& m_parts;
    const std::size_t m_firstTask;
    const std::size_t m_firstPart;
    std::optional<Open> m_last;   // the one that began last
    std::optional<Open> m_latest; // the one that ends last
    // Of those that overlap others.
    std::unordered_map<std::uint64_t, std::size_t> m_byId;
    std::vector<std::uint32_t> m_owners; // of the parts
    bool m_isInOrder = true;             // the parts stand by task
};

} // namespace makespan::trace
