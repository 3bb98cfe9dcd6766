#pragma once

#include <QString>

#include <string>

namespace makespan::words {

/// A sentence of the engine (an error or a hint about a program, its settings and knobs, how a run ended) in the language
/// of the window. The engine knows no languages: it writes English, and its sentences are recognised here, with what was
/// put into them, which is translated too where it is the engine's own. What is not recognised stays as it is: names
/// and texts of programs, and what Python itself says, which people look up in English.
QString engineText(const std::string& english);

} // namespace makespan::words
