#include "engine/language/builtins/names/tables.h"

namespace makespan::language::builtins {

namespace {

using enum NameKind;

constexpr Name kStr[] = {
    {"capitalize", "capitalize()", Method, "First letter upper case, the others lower case."},
    {"casefold", "casefold()", Method, "Lower case for comparisons without regard to case."},
    {"center", "center(width, fill=' ')", Method, "Padded on both sides to the width."},
    {"count", "count(part[, start[, end]])", Method, "How often the part occurs."},
    {"encode", "encode(encoding='utf-8')", Method, "The text as bytes."},
    {"endswith", "endswith(part[, start[, end]])", Method, "True when the text ends with it."},
    {"expandtabs", "expandtabs(size=8)", Method, "Tabulators replaced by spaces."},
    {"find", "find(part[, start[, end]])", Method, "Index of the first occurrence, or -1."},
    {"format", "format(*args, **kwargs)", Method, "The text with its {fields} filled in."},
    {"format_map", "format_map(mapping)", Method, "Like format(**mapping)."},
    {"index", "index(part[, start[, end]])", Method, "Like find(); ValueError when absent."},
    {"isalnum", "isalnum()", Method, "True for letters and digits only."},
    {"isalpha", "isalpha()", Method, "True for letters only."},
    {"isascii", "isascii()", Method, "True for ASCII characters only."},
    {"isdecimal", "isdecimal()", Method, "True for decimal digits only."},
    {"isdigit", "isdigit()", Method, "True for digits only."},
    {"isidentifier", "isidentifier()", Method, "True when the text could be a name."},
    {"islower", "islower()", Method, "True when all letters are lower case."},
    {"isnumeric", "isnumeric()", Method, "True for numeric characters only."},
    {"isprintable", "isprintable()", Method, "True for printable characters only."},
    {"isspace", "isspace()", Method, "True for white space only."},
    {"istitle", "istitle()", Method, "True when every word begins with a capital."},
    {"isupper", "isupper()", Method, "True when all letters are upper case."},
    {"join", "join(texts)", Method, "The texts, with this one between them."},
    {"ljust", "ljust(width, fill=' ')", Method, "Padded on the right to the width."},
    {"lower", "lower()", Method, "All letters in lower case."},
    {"lstrip", "lstrip(chars=None)", Method, "Without white space at the beginning."},
    {"maketrans", "maketrans(x[, y[, z]])", Method, "A table for translate()."},
    {"partition", "partition(sep)", Method, "(before, sep, after) at the first sep."},
    {"removeprefix", "removeprefix(prefix)", Method, "Without that beginning."},
    {"removesuffix", "removesuffix(suffix)", Method, "Without that end."},
    {"replace", "replace(old, new, count=-1)", Method, "With old replaced by new."},
    {"rfind", "rfind(part[, start[, end]])", Method, "Index of the last occurrence, or -1."},
    {"rindex", "rindex(part[, start[, end]])", Method, "Like rfind(); ValueError when absent."},
    {"rjust", "rjust(width, fill=' ')", Method, "Padded on the left to the width."},
    {"rpartition", "rpartition(sep)", Method, "(before, sep, after) at the last sep."},
    {"rsplit", "rsplit(sep=None, maxsplit=-1)", Method, "Like split(), from the right."},
    {"rstrip", "rstrip(chars=None)", Method, "Without white space at the end."},
    {"split", "split(sep=None, maxsplit=-1)", Method, "The list of the parts between sep."},
    {"splitlines", "splitlines(keepends=False)", Method, "The list of the lines."},
    {"startswith", "startswith(part[, start[, end]])", Method, "True when it begins with it."},
    {"strip", "strip(chars=None)", Method, "Without white space at both ends."},
    {"swapcase", "swapcase()", Method, "Upper and lower case exchanged."},
    {"title", "title()", Method, "Every word with a capital."},
    {"translate", "translate(table)", Method, "Characters replaced by a table."},
    {"upper", "upper()", Method, "All letters in upper case."},
    {"zfill", "zfill(width)", Method, "Padded with zeros on the left."},
};

constexpr Name kList[] = {
    {"append", "append(x)", Method, "Adds an element at the end."},
    {"clear", "clear()", Method, "Removes all elements."},
    {"copy", "copy()", Method, "A new list with the same elements."},
    {"count", "count(x)", Method, "How often x occurs."},
    {"extend", "extend(iterable)", Method, "Adds all elements at the end."},
    {"index", "index(x[, start[, end]])", Method, "Where x occurs first."},
    {"insert", "insert(index, x)", Method, "Puts x before that index."},
    {"pop", "pop(index=-1)", Method, "Removes and returns an element."},
    {"remove", "remove(x)", Method, "Removes the first x."},
    {"reverse", "reverse()", Method, "Turns the order around."},
    {"sort", "sort(*, key=None, reverse=False)", Method, "Sorts the list itself."},
};

constexpr Name kTuple[] = {
    {"count", "count(x)", Method, "How often x occurs."},
    {"index", "index(x[, start[, end]])", Method, "Where x occurs first."},
};

constexpr Name kDict[] = {
    {"clear", "clear()", Method, "Removes all entries."},
    {"copy", "copy()", Method, "A new dictionary with the same entries."},
    {"fromkeys", "fromkeys(keys, value=None)", Method, "A dictionary with these keys."},
    {"get", "get(key, default=None)", Method, "The key's value, or the default."},
    {"items", "items()", Method, "The pairs (key, value)."},
    {"keys", "keys()", Method, "The keys."},
    {"pop", "pop(key[, default])", Method, "Removes the key and returns its value."},
    {"popitem", "popitem()", Method, "Removes and returns the last pair."},
    {"setdefault", "setdefault(key, default=None)", Method,
     "The key's value; sets it when there is none."},
    {"update", "update(other=(), **kwargs)", Method, "Takes over the entries of another."},
    {"values", "values()", Method, "The values."},
};

constexpr Name kSet[] = {
    {"add", "add(x)", Method, "Adds an element."},
    {"clear", "clear()", Method, "Removes all elements."},
    {"copy", "copy()", Method, "A new set with the same elements."},
    {"difference", "difference(*others)", Method, "The elements that the others lack."},
    {"difference_update", "difference_update(*others)", Method, "Removes the others' elements."},
    {"discard", "discard(x)", Method, "Removes x if it is there."},
    {"intersection", "intersection(*others)", Method, "The elements that all have."},
    {"intersection_update", "intersection_update(*others)", Method, "Keeps what all have."},
    {"isdisjoint", "isdisjoint(other)", Method, "True when there is no common element."},
    {"issubset", "issubset(other)", Method, "True when the other has all elements."},
    {"issuperset", "issuperset(other)", Method, "True when it has all of the other."},
    {"pop", "pop()", Method, "Removes and returns any element."},
    {"remove", "remove(x)", Method, "Removes x; KeyError when absent."},
    {"symmetric_difference", "symmetric_difference(other)", Method,
     "The elements that one of both has."},
    {"symmetric_difference_update", "symmetric_difference_update(other)", Method,
     "Keeps the elements that one of both has."},
    {"union", "union(*others)", Method, "The elements of all."},
    {"update", "update(*others)", Method, "Adds the others' elements."},
};

constexpr Name kFrozenset[] = {
    {"copy", "copy()", Method, "The set itself."},
    {"difference", "difference(*others)", Method, "The elements that the others lack."},
    {"intersection", "intersection(*others)", Method, "The elements that all have."},
    {"isdisjoint", "isdisjoint(other)", Method, "True when there is no common element."},
    {"issubset", "issubset(other)", Method, "True when the other has all elements."},
    {"issuperset", "issuperset(other)", Method, "True when it has all of the other."},
    {"symmetric_difference", "symmetric_difference(other)", Method,
     "The elements that one of both has."},
    {"union", "union(*others)", Method, "The elements of all."},
};

constexpr Name kInt[] = {
    {"as_integer_ratio", "as_integer_ratio()", Method, "The pair (x, 1)."},
    {"bit_count", "bit_count()", Method, "How many bits are 1."},
    {"bit_length", "bit_length()", Method, "How many bits the number needs."},
    {"conjugate", "conjugate()", Method, "The number itself."},
    {"denominator", "denominator", Attribute, "1."},
    {"from_bytes", "from_bytes(bytes, byteorder='big')", Method, "A number from its bytes."},
    {"imag", "imag", Attribute, "0."},
    {"numerator", "numerator", Attribute, "The number itself."},
    {"real", "real", Attribute, "The number itself."},
    {"to_bytes", "to_bytes(length=1, byteorder='big')", Method, "The number as bytes."},
};

constexpr Name kFloat[] = {
    {"as_integer_ratio", "as_integer_ratio()", Method, "The exact fraction of two ints."},
    {"conjugate", "conjugate()", Method, "The number itself."},
    {"fromhex", "fromhex(text)", Method, "A number from its hexadecimal form."},
    {"hex", "hex()", Method, "The number in hexadecimal form."},
    {"imag", "imag", Attribute, "0.0."},
    {"is_integer", "is_integer()", Method, "True when the number is whole."},
    {"real", "real", Attribute, "The number itself."},
};

constexpr Name kBytes[] = {
    {"count", "count(part[, start[, end]])", Method, "How often the part occurs."},
    {"decode", "decode(encoding='utf-8')", Method, "The bytes as a text."},
    {"endswith", "endswith(part[, start[, end]])", Method, "True when they end with it."},
    {"find", "find(part[, start[, end]])", Method, "Index of the first occurrence, or -1."},
    {"fromhex", "fromhex(text)", Method, "Bytes from hexadecimal digits."},
    {"hex", "hex()", Method, "The bytes in hexadecimal."},
    {"index", "index(part[, start[, end]])", Method, "Like find(); ValueError when absent."},
    {"join", "join(parts)", Method, "The parts, with these bytes between them."},
    {"replace", "replace(old, new, count=-1)", Method, "With old replaced by new."},
    {"split", "split(sep=None, maxsplit=-1)", Method, "The list of the parts between sep."},
    {"startswith", "startswith(part[, start[, end]])", Method, "True when they begin with it."},
    {"strip", "strip(bytes=None)", Method, "Without white space at both ends."},
    {"upper", "upper()", Method, "ASCII letters in upper case."},
    {"lower", "lower()", Method, "ASCII letters in lower case."},
};

constexpr Name kRange[] = {
    {"count", "count(x)", Method, "1 when x is in the range, else 0."},
    {"index", "index(x)", Method, "Where x stands in the range."},
    {"start", "start", Attribute, "The first number."},
    {"step", "step", Attribute, "The distance of two numbers."},
    {"stop", "stop", Attribute, "The number before which the range ends."},
};

constexpr Name kSlice[] = {
    {"indices", "indices(length)", Method, "(start, stop, step) for that length."},
    {"start", "start", Attribute, "The first index, or None."},
    {"step", "step", Attribute, "The step, or None."},
    {"stop", "stop", Attribute, "The index before which it ends, or None."},
};

constexpr Name kGenerator[] = {
    {"close", "close()", Method, "Ends the generator."},
    {"send", "send(value)", Method, "Goes on; the yield expression has that value."},
    {"throw", "throw(exception)", Method, "Raises the exception where the generator stands."},
};

constexpr Name kException[] = {
    {"args", "args", Attribute, "What the exception was made with."},
    {"add_note", "add_note(text)", Method, "A line that the report shows below the message."},
    {"with_traceback", "with_traceback(tb)", Method, "The exception itself."},
};

constexpr Name kRemoteFunction[] = {
    {"remote", "remote(*args, **kwargs)", Method, "Starts a task and returns its future at once."},
    {"options", "options(**options)", Method, "The same function with other options."},
    {"_function", "_function(*args, **kwargs)", Method,
     "Calls the function here and now, not as a task."},
};

constexpr Name kActorClass[] = {
    {"remote", "remote(*args, **kwargs)", Method, "Makes an actor and returns its handle."},
    {"options", "options(**options)", Method, "The same class with other options."},
};

constexpr Name kActorMethod[] = {
    {"remote", "remote(*args, **kwargs)", Method,
     "Calls the method on the actor and returns the future at once."},
    {"options", "options(**options)", Method, "The same method with other options."},
};

constexpr Name kObjectRef[] = {
    {"hex", "hex()", Method, "The future's number as text."},
};

constexpr TypeNames kTypes[] = {
    {"str", "A text.", kStr},
    {"list", "A row of elements that can change.", kList},
    {"tuple", "A row of elements that cannot change.", kTuple},
    {"dict", "Keys with their values, in order.", kDict},
    {"set", "Different elements without an order.", kSet},
    {"frozenset", "A set that cannot change.", kFrozenset},
    {"int", "A whole number of any size.", kInt},
    {"bool", "True or False.", kInt},
    {"float", "A floating point number.", kFloat},
    {"bytes", "A row of numbers from 0 to 255.", kBytes},
    {"range", "Whole numbers at equal distances.", kRange},
    {"slice", "What stands in the brackets of x[a:b:c].", kSlice},
    {"generator", "A function that is on its way, giving value after value.", kGenerator},
    {"BaseException", "An exception.", kException},
    {"RemoteFunction", "A function under @ray.remote.", kRemoteFunction},
    {"ActorClass", "A class under @ray.remote.", kActorClass},
    {"ActorMethod", "A method of an actor's handle.", kActorMethod},
    {"ObjectRef", "A future: the result of a task, perhaps not there yet.", kObjectRef},
};

} // namespace

std::span<const TypeNames> types()
{
    return kTypes;
}

} // namespace makespan::language::builtins
