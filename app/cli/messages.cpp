#include "app/cli/messages.h"

#include <cerrno>
#include <cstdio>
#include <system_error>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace makespan::cli {

namespace {

int printError = 0;

void write(std::FILE* file, std::string_view text)
{
    errno = 0;
    const bool complete =
        std::fwrite(text.data(), 1, text.size(), file) == text.size() && std::fflush(file) == 0;
    if (!complete && file == stdout && printError == 0) {
        printError = errno != 0 ? errno : EIO;
    }
}

} // namespace

void complain(std::string_view message)
{
    write(stderr, "makespan: " + std::string(message) + "\n");
}

void tell(const QString& text)
{
    write(stderr, text.toStdString());
}

void print(std::string_view text)
{
    write(stdout, text);
}

bool printedAll()
{
    if (printError == 0) {
        return true;
    }
    complain("cannot write the output: " + std::generic_category().message(printError));
    return false;
}

bool stderrIsTerminal()
{
#ifdef _WIN32
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

bool stdinIsTerminal()
{
#ifdef _WIN32
    return _isatty(_fileno(stdin)) != 0;
#else
    return isatty(STDIN_FILENO) != 0;
#endif
}

} // namespace makespan::cli
