#pragma once

#include <filesystem>
#include <fstream>
#include <string>

namespace makespan::cli {

/// A file that is there completely or not at all: it is written as a temporary neighbour, which takes its place at
/// commit(). Without a commit nothing is left, and an older file of that name stays. Devices and pipes are written
/// directly.
class OutputFile
{
public:
    explicit OutputFile(std::filesystem::path path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    /// One sentence when it could not be opened; else empty.
    const std::string& error() const { return m_error; }

    std::ostream& stream() { return m_stream; }

    /// \returns one sentence when something could not be written; else empty.
    std::string commit();

private:
    std::string failure(int code) const;

    std::filesystem::path m_path;
    std::filesystem::path m_written; ///< the neighbour, or the path itself
    std::ofstream m_stream;
    std::string m_error;
    bool m_isNeighbour = false;
};

} // namespace makespan::cli
