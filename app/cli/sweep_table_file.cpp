#include "app/cli/sweep_table_file.h"

#include "engine/experiment/sweep_csv.h"

#include <filesystem>
#include <iterator>
#include <system_error>

namespace makespan::cli {

namespace fs = std::filesystem;

SweepTableFile::SweepTableFile(std::string path)
    : m_path(std::move(path))
{
    std::error_code ignored;
    const fs::file_status status = fs::status(m_path, ignored);
    if (!fs::exists(status) || fs::is_regular_file(status)) {
        m_partialPath = m_path + ".partial";
    }
}

experiment::ReadSweep SweepTableFile::earlier() const
{
    if (m_partialPath.empty()) {
        return {};
    }
    for (const std::string& path : {m_partialPath, m_path}) {
        std::ifstream file(path, std::ios::binary);
        if (!file) {
            continue;
        }
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        experiment::ReadSweep read = experiment::readSweepCsv(text);
        if (!read.sweep) {
            read.error = "'" + path + "' cannot be gone on with: " + read.error;
        }
        return read;
    }
    return {};
}

std::string SweepTableFile::open(const std::vector<scenario::SweepAxis>& axes,
                                 const experiment::SweepResult* earlier)
{
    std::error_code ignored;
    if (earlier == nullptr && !m_partialPath.empty() && fs::exists(m_partialPath, ignored)) {
        return "'" + m_partialPath
               + "' is the table of a sweep that was not finished: add --resume to go on with it, or "
                 "delete it";
    }
    m_file = std::make_unique<OutputFile>(m_path);
    if (!m_file->error().empty() || m_partialPath.empty()) {
        return m_file->error();
    }
    experiment::SweepResult begun;
    begun.axes = axes;
    if (earlier != nullptr) {
        begun.rows = earlier->rows;
    }
    OutputFile partial(m_partialPath);
    experiment::writeSweepCsv(partial.stream(), begun);
    std::string error = partial.commit();
    if (error.empty()) {
        m_partial.open(m_partialPath, std::ios::binary | std::ios::app);
    }
    return error;
}

void SweepTableFile::add(const experiment::SweepRow& row)
{
    if (m_partial.is_open()) {
        experiment::writeSweepCsvRow(m_partial, row);
        m_partial.flush();
    }
}

std::string SweepTableFile::finish(const experiment::SweepResult& result)
{
    experiment::writeSweepCsv(m_file->stream(), result);
    std::string error = m_file->commit();
    if (error.empty() && m_partial.is_open()) {
        m_partial.close();
        std::error_code ignored;
        fs::remove(m_partialPath, ignored);
    }
    return error;
}

} // namespace makespan::cli
