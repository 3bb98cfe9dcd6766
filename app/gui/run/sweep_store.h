#pragma once

#include "engine/experiment/sweep_request.h"

#include <QFile>
#include <QString>

#include <vector>

namespace makespan::gui {

/// A sweep that is not complete, on disk: a table that grows row by row, so that it can be gone on with after the
/// window was closed or the computer crashed. What cannot be written is not kept; the sweep goes on all the same.
/// Threads: one at a time.
class SweepStore
{
public:
    /// \param path \see pathFor(); empty: nothing is kept
    explicit SweepStore(const QString& path);

    /// Where the rows of this very sweep stand: the same program, plan, machine and clocks.
    static QString pathFor(const QString& folder, const experiment::SweepRequest& request);

    /// What an earlier sweep left; nothing when there is none.
    std::vector<experiment::SweepRow> rows() const;

    /// Begins the table anew, with the rows that are known.
    void begin(const std::vector<scenario::SweepAxis>& axes,
               const std::vector<experiment::SweepRow>& known);
    void add(const experiment::SweepRow& row);
    void discard();

private:
    QFile m_file;
};

} // namespace makespan::gui
