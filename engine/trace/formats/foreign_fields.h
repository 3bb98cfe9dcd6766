#pragma once

#include "engine/trace/formats/foreign_tasks.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace makespan::trace {

/// What an event of another program says, as far as it matters here. Texts are views: of the event's own text, or of its
/// reader's memory until the next event.
struct ForeignFields
{
    char phase = '\0';
    std::string_view category;
    std::string_view name;
    std::string_view process;
    std::string_view thread;
    std::string_view argsName;          ///< "name" in the args
    std::string_view argsTask;          ///< "task_id" in the args
    std::string_view key;               ///< Dask's
    std::optional<std::int64_t> time;   ///< nanoseconds
    std::optional<std::int64_t> length; ///< nanoseconds
    bool isDask = false;
    std::vector<ForeignSlice> startstops; ///< Dask's parts

    void clear()
    {
        std::vector<ForeignSlice> parts = std::move(startstops);
        parts.clear();
        *this = {};
        startstops = std::move(parts);
    }
};

/// Reads the fields of any event.
class ForeignFieldsReader
{
public:
    ForeignFieldsReader();
    ~ForeignFieldsReader();

    /// \param event its whole text, with readable bytes behind it (JsonSplitter::kPadding)
    /// \throws JsonFault, without position
    void read(std::string_view event, ForeignFields& fields);

private:
    class Parser;
    std::unique_ptr<Parser> m_parser;
};

/// Reads the event that the text begins with, if it is as plain as nearly all are: ASCII, no escapes in its strings, numbers
/// where they are wanted, ended within the text. Gives what ForeignFieldsReader gives, several times as fast, because it
/// finds the event's end on the way.
/// \returns the length of the event; 0: it is not plain, or damaged, and the fields say nothing
std::size_t readPlainEvent(std::string_view text, ForeignFields& fields);

} // namespace makespan::trace
