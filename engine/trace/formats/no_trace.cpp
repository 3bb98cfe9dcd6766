#include "engine/trace/formats/no_trace.h"

#include <algorithm>

namespace makespan::trace {

namespace {

struct Beginning
{
    std::string_view bytes;
    const char* sentence;
};

constexpr Beginning kBeginnings[] = {
    {"\x1F\x8B", "this file is compressed by gzip: unpack it first (gunzip)"},
    {"\x28\xB5\x2F\xFD", "this file is compressed by zstd: unpack it first (unzstd)"},
    {"\xFD\x37zXZ", "this file is compressed by xz: unpack it first (unxz)"},
    {"BZh", "this file is compressed by bzip2: unpack it first (bunzip2)"},
    {"PK\x03\x04", "this is a ZIP archive: unpack it first (unzip)"},
    {"\xFF\xFE", "this text is in UTF-16 or UTF-32: save it as UTF-8"},
    {"\xFE\xFF", "this text is in UTF-16 or UTF-32: save it as UTF-8"},
    {"<", "this is a web page and no JSON: of Dask's task stream save its data, not its picture"},
    {"task_id,", "this is a table of tasks, which does not tell the whole run: open the run's JSON "
                 "file"}};

bool isControl(char c)
{
    const auto code = static_cast<unsigned char>(c);
    return code < ' ' && c != '\n' && c != '\r' && c != '\t';
}

} // namespace

std::string whyNoTrace(std::string_view beginning)
{
    constexpr std::size_t kLooked = 100;
    beginning = beginning.substr(0, kLooked);
    if (beginning.empty())
        return "the file is empty";
    for (const Beginning& known : kBeginnings) {
        if (beginning.substr(0, known.bytes.size()) == known.bytes)
            return known.sentence;
    }
    // Brackets and quotes come first in JSON; every other byte of theirs is zero in UTF-16.
    if (beginning.substr(0, 4).find('\0') != std::string_view::npos)
        return "this text is in UTF-16 or UTF-32, or is no text at all: save it as UTF-8";
    if (beginning.front() == '[' || beginning.front() == '{')
        return {};
    if (std::any_of(beginning.begin(), beginning.end(), isControl))
        return "this is a binary file and no JSON text; Perfetto's own traces are turned into JSON "
               "by `traceconv json`";
    return "this is no trace: a JSON array of events or an object with traceEvents has to stand "
           "here";
}

} // namespace makespan::trace
