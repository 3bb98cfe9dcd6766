#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace makespan::cli {

/// "makespan: message" on stderr.
void complain(std::string_view message);

/// Text for people on stderr, as it is.
void tell(const QString& text);

/// Text on stdout, at once.
void print(std::string_view text);

/// Whether everything that was printed got out; complains when not (a full disk, a closed pipe).
bool printedAll();

bool stderrIsTerminal();
bool stdinIsTerminal();

} // namespace makespan::cli
