// Runs programs in every place (tests/support/transcript.h) and writes their transcripts to stdout, for
// tests/language/random_programs.py: for each a line "PLACE:BYTES:FILE", then so many bytes.
#include "tests/support/transcript.h"

#include <iostream>
#include <string>

int main(int count, char** arguments)
{
    using namespace makespan::test;
    for (int i = 1; i < count; ++i) {
        for (const Place& place : allPlaces()) {
            const std::string text = transcript(arguments[i], place);
            std::cout << place.name() << ':' << text.size() << ':' << arguments[i] << '\n'
                      << text << std::flush;
        }
    }
    return count > 1 ? 0 : 2;
}
