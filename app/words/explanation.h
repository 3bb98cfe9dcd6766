#pragma once

#include "app/words/losses.h"
#include "engine/analysis/analysis.h"
#include "engine/trace/trace.h"

#include <QString>

#include <vector>

namespace makespan::words {

/// A part of the missing speedup, in words.
struct LossSentence
{
    Loss loss = Loss::Serial;
    double amount = 0; ///< in units of speedup
    QString sentence;  ///< with the numbers of this run
    QString advice;    ///< what would help; may be empty
};

/// Where the time of a run went, as sentences for people.
struct Explanation
{
    QString headline; ///< times, speedup, efficiency
    QString gap;      ///< how much is missing to how many places; empty when nothing is
    std::vector<LossSentence> losses; ///< largest first; parts too small to be seen are left out
    QString limit;                    ///< what more workers could and could not do
    std::vector<QString>
        criticalPath; ///< a line a step, in order of time; long chains are shortened
};

/// Threads: any, while no translation is being installed.
Explanation explain(const trace::Trace& trace, const analysis::Analysis& analysis);

/// The same as plain text, a paragraph each.
QString plainText(const Explanation& explanation);

} // namespace makespan::words
