#pragma once

#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/parcel.h"
#include "engine/trace/time.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace makespan::execution {

/// The code of a task for as long as there is something of it to execute: an isolate and a flow in it. What runs ahead to its end
/// has it only at its beginning, so that a few that are in the cache serve a hundred thousand tasks.
struct LiveCode
{
    std::unique_ptr<language::Isolate> isolate; // null: the actor has it
    std::unique_ptr<language::Interpreter> own; // an actor's second flow and further ones
    language::Interpreter* interpreter = nullptr;
    std::uint64_t firstInstruction = 0; // the interpreter's count when the task began
    std::uint64_t children = 0;         // that it has submitted
    language::RunOutcome outcome = language::RunOutcome::Suspended; // of the driver
    bool isInterrupted = false;                                     // while it was paused

    /// Since the task began.
    std::uint64_t instructions() const { return interpreter->instructions() - firstInstruction; }

    void reset() { *this = LiveCode{}; }
};

/// What a flow does in virtual time.
enum class Stage : std::uint8_t {
    AheadComputing, ///< on the way to a sleep that its code has passed already
    AheadSleeping,
    Computing,  ///< on the way to its effect
    Paused,     ///< computing for long: it goes on where it is
    Performing, ///< its effect
    Ending,     ///< on the way to its end
    Stopped     ///< will not go on: the run was stopped
};

/// What its code may do when it meets a sleep.
enum class Pace : std::uint8_t {
    InTime,   ///< sleep
    Ahead,    ///< pass it and keep it for later
    Repeating ///< pass the first ones again, then be interrupted
};

/// The way of a task that has begun through virtual time. A hundred thousand are under way at once, and each is looked at again when
/// the others have driven it out of the cache: one line, with what most of them need; the rest of a few lies elsewhere.
/// Instructions are counted from the beginning of the task.
struct alignas(64) ExecutionRecord
{
    /// A sleep that the code has passed, and its instructions up to there.
    struct Passed
    {
        std::uint64_t instructions = 0;
        trace::Duration sleep{0};
    };

    static constexpr std::uint32_t kOver = 0xFFFFFFFFU;

    language::Parcel result;           // the first one; with hasFailed the error
    std::uint64_t lastInstruction = 0; // of the whole code, once it is over
    std::uint64_t charged = 0;         // instructions that have taken their time
    std::uint32_t live = kOver;        // its LiveCode; kOver: nothing is left to execute
    Stage stage = Stage::Computing;
    std::uint8_t aheadDone = 0; // how many of them; while Repeating: how many are left to pass
    Pace pace : 2 = Pace::InTime;
    bool isCrash : 1 = false;     // its worker or actor died
    bool isRetriable : 1 = false; // its error is of a kind that is
    bool hasFailed : 1 = false;
    bool hasResult : 1 = false;

private:
    std::uint8_t m_ahead = 0;

public:
    bool isOver() const { return live == kOver; }

    std::size_t aheadCount() const { return m_ahead; }

    const Passed& ahead(std::size_t index) const
    {
        return index == 0 ? m_first : m_more->ahead[index - 1];
    }

    /// \pre fewer than 255
    void addAhead(Passed passed)
    {
        if (m_ahead++ == 0)
            m_first = passed;
        else
            more().ahead.push_back(passed);
    }

    void clearAhead()
    {
        m_ahead = 0;
        if (m_more)
            m_more->ahead.clear();
    }

    /// One for each return value.
    void setResults(std::vector<language::Parcel>& results)
    {
        hasResult = !results.empty();
        if (!hasResult)
            return;
        result = std::move(results.front());
        if (results.size() > 1)
            more().results = std::move(results);
    }

    /// The results from the second on. \param index from 1
    language::Parcel* furtherResult(std::size_t index)
    {
        return m_more && index < m_more->results.size() ? &m_more->results[index] : nullptr;
    }

    void reset()
    {
        result = {};
        lastInstruction = charged = 0;
        live = kOver;
        stage = Stage::Computing;
        pace = Pace::InTime;
        aheadDone = m_ahead = 0;
        isCrash = isRetriable = hasFailed = hasResult = false;
        m_more.reset();
    }

private:
    struct More
    {
        std::vector<Passed> ahead;             // from the second on
        std::vector<language::Parcel> results; // all; the first has been moved away
    };

    More& more()
    {
        if (!m_more)
            m_more = std::make_unique<More>();
        return *m_more;
    }

    Passed m_first;
    std::unique_ptr<More> m_more;
};

static_assert(sizeof(ExecutionRecord) == 64);

} // namespace makespan::execution
