#include "app/cli/output_file.h"

#include <cerrno>
#include <random>
#include <system_error>

namespace makespan::cli {

namespace fs = std::filesystem;

OutputFile::OutputFile(fs::path path)
    : m_path(std::move(path))
    , m_written(m_path)
{
    std::error_code ignored;
    const fs::file_status status = fs::status(m_path, ignored);
    if (fs::is_directory(status)) {
        m_error = "cannot write '" + m_path.string() + "': it is a folder";
        return;
    }
    m_isNeighbour = !fs::exists(status) || fs::is_regular_file(status);
    if (m_isNeighbour) {
        // A link stays a link: its target is replaced.
        const fs::path target =
            fs::is_symlink(m_path, ignored) ? fs::weakly_canonical(m_path, ignored) : m_path;
        m_path = target.empty() ? m_path : target;
        m_written = m_path;
        m_written.replace_filename("." + m_path.filename().string() + "."
                                   + std::to_string(std::random_device{}()) + ".part");
    }
    errno = 0;
    m_stream.open(m_written, std::ios::binary | std::ios::trunc);
    if (!m_stream) {
        m_error = failure(errno);
        m_isNeighbour = false;
    }
}

OutputFile::~OutputFile()
{
    if (m_isNeighbour) {
        m_stream.close();
        std::error_code ignored;
        fs::remove(m_written, ignored);
    }
}

std::string OutputFile::commit()
{
    if (!m_stream) {
        // It failed on the way, and errno has been used for other things since: fail once more to learn why.
        m_stream.clear();
        errno = 0;
        m_stream.put('\n').flush();
        return failure(errno);
    }
    errno = 0;
    m_stream.close(); // flushes; a full disk shows here at the latest
    if (!m_stream) {
        return failure(errno);
    }
    if (m_isNeighbour) {
        std::error_code error;
        fs::rename(m_written, m_path, error);
        if (error) {
            return failure(error.value());
        }
        m_isNeighbour = false;
    }
    return {};
}

std::string OutputFile::failure(int code) const
{
    const std::string why =
        code == 0 ? "not everything could be written" : std::generic_category().message(code);
    return "cannot write '" + m_path.string() + "': " + why;
}

} // namespace makespan::cli
