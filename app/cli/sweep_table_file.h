#pragma once

#include "app/cli/output_file.h"
#include "engine/experiment/sweep_csv_reader.h"

#include <fstream>
#include <memory>
#include <string>

namespace makespan::cli {

/// The table of a sweep on disk. While the sweep goes on, its rows stand in a neighbour of the file, "NAME.partial",
/// which stays when the program is killed; at the end the whole table takes the file's place, and the neighbour goes.
class SweepTableFile
{
public:
    explicit SweepTableFile(std::string path);

    /// What an earlier sweep left: the neighbour's rows, else the file's. Nothing when neither is there.
    experiment::ReadSweep earlier() const;

    /// Opens both files. \param earlier what to go on with; null: a neighbour that is there already is an error.
    /// \returns one sentence when they cannot be written; else empty.
    std::string open(const std::vector<scenario::SweepAxis>& axes,
                     const experiment::SweepResult* earlier);

    /// A row that was made now.
    void add(const experiment::SweepRow& row);

    /// \returns one sentence when the table could not be written; else empty.
    std::string finish(const experiment::SweepResult& result);

private:
    std::string m_path;
    std::string m_partialPath; ///< empty: the file is a device or a pipe
    std::ofstream m_partial;
    std::unique_ptr<OutputFile> m_file;
};

} // namespace makespan::cli
