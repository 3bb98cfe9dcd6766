#pragma once

#include <span>

namespace makespan::words {

/// What the engine says to people, in English: whole sentences, and the pieces that it puts into them. %1, %2, … stand
/// for what it puts in, in the order of the text. In the translators' context "Engine".
std::span<const char* const> engineSentences();

} // namespace makespan::words
