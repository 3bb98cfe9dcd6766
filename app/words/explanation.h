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
    /// Speedup = places less the parts, in numbers that add up; empty when nothing is missing.
    QString equation;
    QString parallelism; ///< how many tasks ran at once; empty when none ran
    QString limit;       ///< what more workers could and could not do
    /// A line a step, in order of time; steps that begin and end at the same time as shown are left out, long chains are
    /// shortened.
    std::vector<QString> criticalPath;
};

/// Threads: any, while no translation is being installed.
Explanation explain(const trace::Trace& trace, const analysis::Analysis& analysis);

/// The same as plain text, a paragraph each.
QString plainText(const Explanation& explanation);

} // namespace makespan::words
