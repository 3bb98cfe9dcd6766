#include "engine/language/builtins/names/tables.h"

namespace makespan::language::builtins {

namespace {

using enum NameKind;

constexpr Name kFractions[] = {
    {"Fraction", "Fraction(numerator=0, denominator=1)", Type, "An exact rational number."},
};

constexpr Name kRe[] = {
    {"compile", "compile(pattern, flags=0)", Function, "A Pattern, to be used several times."},
    {"match", "match(pattern, string, flags=0)", Function, "A Match at the beginning, or None."},
    {"fullmatch", "fullmatch(pattern, string, flags=0)", Function, "A Match of it all, or None."},
    {"search", "search(pattern, string, flags=0)", Function, "The first Match, or None."},
    {"findall", "findall(pattern, string, flags=0)", Function, "The texts that match, as a list."},
    {"finditer", "finditer(pattern, string, flags=0)", Function, "All matches, one by one."},
    {"split", "split(pattern, string, maxsplit=0, flags=0)", Function,
     "The texts between the matches."},
    {"sub", "sub(pattern, repl, string, count=0, flags=0)", Function,
     "The string with its matches replaced."},
    {"subn", "subn(pattern, repl, string, count=0, flags=0)", Function,
     "The same, and how many there were."},
    {"escape", "escape(pattern)", Function, "The text with its special characters escaped."},
    {"purge", "purge()", Function, "Forgets compiled patterns."},
    {"Pattern", "Pattern", Type, "What compile() gives."},
    {"Match", "Match", Type, "Where a pattern matched: group(), groups(), span()."},
    {"error", "error", Exception, "The pattern is wrong."},
    {"I", "I", Constant, "Upper and lower case letters are the same."},
    {"IGNORECASE", "IGNORECASE", Constant, "Upper and lower case letters are the same."},
    {"M", "M", Constant, "^ and $ match at each line."},
    {"MULTILINE", "MULTILINE", Constant, "^ and $ match at each line."},
    {"S", "S", Constant, "The dot matches the end of a line, too."},
    {"DOTALL", "DOTALL", Constant, "The dot matches the end of a line, too."},
    {"X", "X", Constant, "White space and comments in the pattern are ignored."},
    {"VERBOSE", "VERBOSE", Constant, "White space and comments in the pattern are ignored."},
    {"A", "A", Constant, "Letters, digits and white space are those of ASCII."},
    {"ASCII", "ASCII", Constant, "Letters, digits and white space are those of ASCII."},
    {"U", "U", Constant, "Letters are those of all languages, as always."},
    {"UNICODE", "UNICODE", Constant, "Letters are those of all languages, as always."},
    {"NOFLAG", "NOFLAG", Constant, "No flag."},
    {"L", "L", Refused, "Patterns do not depend on the computer."},
    {"LOCALE", "LOCALE", Refused, "Patterns do not depend on the computer."},
};

constexpr Name kIo[] = {
    {"StringIO", "StringIO(initial_value='')", Type,
     "A text that is written and read like a file."},
    {"BytesIO", "BytesIO", Refused, "Use bytes, or a list of numbers."},
    {"open", "open", Refused, "Scenarios use no files; put the data into variables."},
};

constexpr Name kWarnings[] = {
    {"warn", "warn(message, category=UserWarning)", Function, "Writes a warning to stderr."},
    {"simplefilter", "simplefilter(action, category=Warning)", Function,
     "Whether warnings are shown: 'ignore', 'always', 'default' or 'error'."},
    {"filterwarnings", "filterwarnings(action, category=Warning)", Function,
     "Whether warnings are shown: 'ignore', 'always', 'default' or 'error'."},
    {"resetwarnings", "resetwarnings()", Function, "Forgets the filters."},
    {"WarningMessage", "WarningMessage", Type, "What catch_warnings(record=True) collects."},
    {"catch_warnings", "catch_warnings(*, record=False)", Type,
     "Forgets at the end of its block which filters were set in it."},
};

constexpr Name kQueue[] = {
    {"Queue", "Queue(maxsize=0)", Type, "First in, first out; within one task."},
    {"LifoQueue", "LifoQueue(maxsize=0)", Type, "Last in, first out; within one task."},
    {"PriorityQueue", "PriorityQueue(maxsize=0)", Type, "The smallest first; within one task."},
    {"SimpleQueue", "SimpleQueue()", Type, "First in, first out; within one task."},
    {"Empty", "Empty", Exception, "Nothing is in the queue."},
    {"Full", "Full", Exception, "The queue is full."},
};

constexpr Name kUuid[] = {
    {"UUID", "UUID(hex)", Type, "A number of 128 bits that names something."},
    {"uuid4", "uuid4()", Function, "A random UUID."},
    {"uuid1", "uuid1()", Function, "A random UUID: runs have to be repeatable."},
    {"uuid3", "uuid3", Refused, "Use uuid4()."},
    {"uuid5", "uuid5", Refused, "Use uuid4()."},
};

constexpr Name kHashlib[] = {
    {"md5", "md5(data=b'')", Function, "MD5: hexdigest(), digest(), update(data)."},
    {"sha1", "sha1(data=b'')", Function, "SHA-1: hexdigest(), digest(), update(data)."},
    {"sha256", "sha256(data=b'')", Function, "SHA-256: hexdigest(), digest(), update(data)."},
    {"sha512", "sha512(data=b'')", Function, "SHA-512: hexdigest(), digest(), update(data)."},
    {"new", "new(name, data=b'')", Function, "The hash of that name."},
    {"algorithms_available", "algorithms_available", Constant, "The names of the hashes."},
    {"algorithms_guaranteed", "algorithms_guaranteed", Constant, "The names of the hashes."},
};

constexpr ModuleNames kModules[] = {
    {"re", "Regular expressions.", kRe},
    {"fractions", "Exact rational numbers.", kFractions},
    {"hashlib", "Numbers that stand for data.", kHashlib},
    {"io", "Texts that are written and read like files.", kIo},
    {"queue", "Queues of one task, for searches; ray.util.queue is shared by tasks.", kQueue},
    {"uuid", "Random names of things.", kUuid},
    {"warnings", "Warnings, on stderr.", kWarnings},
};

} // namespace

std::span<const ModuleNames> textModules()
{
    return kModules;
}

} // namespace makespan::language::builtins
