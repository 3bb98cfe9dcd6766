#include "engine/language/builtins/names/tables.h"

namespace makespan::language::builtins {

namespace {

using enum NameKind;

constexpr Name kFunctools[] = {
    {"reduce", "reduce(function, iterable[, initial])", Function,
     "Combines all elements from left to right."},
    {"partial", "partial(function, *args, **kwargs)", Type,
     "The function with some arguments given already."},
    {"lru_cache", "lru_cache(maxsize=128, typed=False)", Function, "Decorator: remembers results."},
    {"cache", "cache(function)", Function, "Decorator: remembers all results."},
    {"wraps", "wraps(function)", Function,
     "Decorator for decorators: takes over the name and the text."},
    {"update_wrapper", "update_wrapper(wrapper, wrapped)", Function,
     "Takes over the name and the text."},
    {"cmp_to_key", "cmp_to_key(function)", Function, "A sort key from a comparison."},
    {"total_ordering", "total_ordering(class)", Function,
     "Decorator: all comparisons from == and one other."},
    {"cached_property", "cached_property(function)", Type,
     "Decorator: a property that is computed once."},
    {"partialmethod", "partialmethod(function, *args, **kwargs)", Type,
     "A method with some arguments given already."},
    {"singledispatch", "singledispatch(function)", Function,
     "Decorator: one function for each type of the first argument; register(type)."},
    {"singledispatchmethod", "singledispatchmethod(function)", Type, "The same for methods."},
};

constexpr Name kItertools[] = {
    {"accumulate", "accumulate(iterable, func=None, *, initial=None)", Type, "Sums so far."},
    {"chain", "chain(*iterables)", Type, "One iterable after the other."},
    {"combinations", "combinations(iterable, r)", Type, "All choices of r elements."},
    {"combinations_with_replacement", "combinations_with_replacement(iterable, r)", Type,
     "All choices with repetition."},
    {"compress", "compress(data, selectors)", Type, "The elements whose selector is true."},
    {"count", "count(start=0, step=1)", Type, "start, start + step, ... without end."},
    {"cycle", "cycle(iterable)", Type, "The elements again and again."},
    {"dropwhile", "dropwhile(predicate, iterable)", Type, "From the first element that fails on."},
    {"filterfalse", "filterfalse(predicate, iterable)", Type, "The elements that fail."},
    {"groupby", "groupby(iterable, key=None)", Type, "Neighbours with equal keys together."},
    {"islice", "islice(iterable, [start,] stop[, step])", Type, "A slice of an iterable."},
    {"pairwise", "pairwise(iterable)", Type, "Neighbours as pairs."},
    {"permutations", "permutations(iterable, r=None)", Type, "All arrangements."},
    {"product", "product(*iterables, repeat=1)", Type, "All combinations, as nested loops."},
    {"repeat", "repeat(object, times=None)", Type, "The same again and again."},
    {"starmap", "starmap(function, iterable)", Type,
     "The function's results for tuples of arguments."},
    {"takewhile", "takewhile(predicate, iterable)", Type,
     "Up to before the first element that fails."},
    {"tee", "tee(iterable, n=2)", Function, "n independent iterators."},
    {"zip_longest", "zip_longest(*iterables, fillvalue=None)", Type,
     "Like zip, up to the longest."},
};

constexpr Name kOperator[] = {
    {"abs", "abs(a)", Function, "abs(a)."},
    {"add", "add(a, b)", Function, "a + b."},
    {"and_", "and_(a, b)", Function, "a & b."},
    {"concat", "concat(a, b)", Function, "a + b of sequences."},
    {"contains", "contains(a, b)", Function, "b in a."},
    {"countOf", "countOf(a, b)", Function, "How often b occurs in a."},
    {"delitem", "delitem(a, b)", Function, "del a[b]."},
    {"eq", "eq(a, b)", Function, "a == b."},
    {"floordiv", "floordiv(a, b)", Function, "a // b."},
    {"ge", "ge(a, b)", Function, "a >= b."},
    {"getitem", "getitem(a, b)", Function, "a[b]."},
    {"gt", "gt(a, b)", Function, "a > b."},
    {"iadd", "iadd(a, b)", Function, "a += b."},
    {"imul", "imul(a, b)", Function, "a *= b."},
    {"index", "index(a)", Function, "a as a whole number."},
    {"indexOf", "indexOf(a, b)", Function, "Where b occurs first."},
    {"inv", "inv(a)", Function, "~a."},
    {"invert", "invert(a)", Function, "~a."},
    {"is_", "is_(a, b)", Function, "a is b."},
    {"is_not", "is_not(a, b)", Function, "a is not b."},
    {"isub", "isub(a, b)", Function, "a -= b."},
    {"le", "le(a, b)", Function, "a <= b."},
    {"lshift", "lshift(a, b)", Function, "a << b."},
    {"lt", "lt(a, b)", Function, "a < b."},
    {"mod", "mod(a, b)", Function, "a % b."},
    {"mul", "mul(a, b)", Function, "a * b."},
    {"ne", "ne(a, b)", Function, "a != b."},
    {"neg", "neg(a)", Function, "-a."},
    {"not_", "not_(a)", Function, "not a."},
    {"or_", "or_(a, b)", Function, "a | b."},
    {"pos", "pos(a)", Function, "+a."},
    {"pow", "pow(a, b)", Function, "a ** b."},
    {"rshift", "rshift(a, b)", Function, "a >> b."},
    {"setitem", "setitem(a, b, c)", Function, "a[b] = c."},
    {"sub", "sub(a, b)", Function, "a - b."},
    {"truediv", "truediv(a, b)", Function, "a / b."},
    {"truth", "truth(a)", Function, "bool(a)."},
    {"xor", "xor(a, b)", Function, "a ^ b."},
    {"call", "call(function, *args, **kwargs)", Function, "function(*args, **kwargs)."},
    {"iand", "iand(a, b)", Function, "a &= b."},
    {"iconcat", "iconcat(a, b)", Function, "a += b of sequences."},
    {"ifloordiv", "ifloordiv(a, b)", Function, "a //= b."},
    {"ilshift", "ilshift(a, b)", Function, "a <<= b."},
    {"imatmul", "imatmul(a, b)", Function, "a @= b."},
    {"imod", "imod(a, b)", Function, "a %= b."},
    {"ior", "ior(a, b)", Function, "a |= b."},
    {"ipow", "ipow(a, b)", Function, "a **= b."},
    {"irshift", "irshift(a, b)", Function, "a >>= b."},
    {"itruediv", "itruediv(a, b)", Function, "a /= b."},
    {"ixor", "ixor(a, b)", Function, "a ^= b."},
    {"length_hint", "length_hint(a, default=0)", Function, "len(a), or the default."},
    {"matmul", "matmul(a, b)", Function, "a @ b."},
    {"attrgetter", "attrgetter(*names)", Type, "A function that reads attributes."},
    {"itemgetter", "itemgetter(*keys)", Type, "A function that reads elements."},
    {"methodcaller", "methodcaller(name, *args, **kwargs)", Type,
     "A function that calls a method."},
};

constexpr Name kHeapq[] = {
    {"heappush", "heappush(heap, item)", Function, "Adds an element."},
    {"heappop", "heappop(heap)", Function, "Removes and returns the smallest element."},
    {"heapify", "heapify(list)", Function, "Makes a list a heap."},
    {"heappushpop", "heappushpop(heap, item)", Function, "heappush, then heappop."},
    {"heapreplace", "heapreplace(heap, item)", Function, "heappop, then heappush."},
    {"nlargest", "nlargest(n, iterable, key=None)", Function, "The n greatest elements."},
    {"nsmallest", "nsmallest(n, iterable, key=None)", Function, "The n smallest elements."},
    {"merge", "merge(*iterables, key=None, reverse=False)", Function, "Sorted iterables as one."},
};

constexpr Name kBisect[] = {
    {"bisect", "bisect(a, x, lo=0, hi=None, *, key=None)", Function,
     "Where x would be put, behind its equals."},
    {"bisect_left", "bisect_left(a, x, lo=0, hi=None, *, key=None)", Function,
     "Where x would be put, before its equals."},
    {"bisect_right", "bisect_right(a, x, lo=0, hi=None, *, key=None)", Function,
     "Where x would be put, behind its equals."},
    {"insort", "insort(a, x, lo=0, hi=None, *, key=None)", Function,
     "Puts x in its place, behind its equals."},
    {"insort_left", "insort_left(a, x, lo=0, hi=None, *, key=None)", Function,
     "Puts x in its place, before its equals."},
    {"insort_right", "insort_right(a, x, lo=0, hi=None, *, key=None)", Function,
     "Puts x in its place, behind its equals."},
};

constexpr Name kCollections[] = {
    {"deque", "deque(iterable=(), maxlen=None)", Type, "A row that is fast at both ends."},
    {"Counter", "Counter(iterable=None, **kwargs)", Type, "Counts equal elements."},
    {"defaultdict", "defaultdict(default_factory=None, *args)", Type,
     "A dictionary that makes missing values."},
    {"namedtuple", "namedtuple(typename, field_names, *, rename=False, defaults=None)", Function,
     "A class of tuples with names."},
    {"OrderedDict", "OrderedDict(*args)", Type, "A dictionary with an order."},
    {"ChainMap", "ChainMap(*maps)", Type, "Several dictionaries seen as one."},
    {"abc", "abc", Module, "Names for annotations."},
};

constexpr Name kCollectionsAbc[] = {
    {"Callable", "Callable", Type, "For isinstance() and as a base: callable(x)."},
    {"Collection", "Collection", Type,
     "For isinstance() and as a base: what has len(), in and iteration."},
    {"Container", "Container", Type, "For isinstance() and as a base: what has in."},
    {"Generator", "Generator", Type, "For isinstance() and as a base: generators."},
    {"Hashable", "Hashable", Type, "For isinstance() and as a base: what can be a key."},
    {"Iterable", "Iterable", Type, "For isinstance() and as a base: what can be looped over."},
    {"Iterator", "Iterator", Type, "For isinstance() and as a base: iterators."},
    {"Mapping", "Mapping", Type, "For isinstance() and as a base: dictionaries."},
    {"MutableMapping", "MutableMapping", Type,
     "For isinstance() and as a base: dictionaries that can change."},
    {"MutableSequence", "MutableSequence", Type, "For isinstance() and as a base: lists."},
    {"MutableSet", "MutableSet", Type, "For isinstance() and as a base: sets that can change."},
    {"Sequence", "Sequence", Type, "For isinstance() and as a base: lists, tuples, strs, ranges."},
    {"Set", "Set", Type, "For isinstance() and as a base: sets."},
    {"Sized", "Sized", Type, "For isinstance() and as a base: what has a len()."},
};

constexpr Name kContextlib[] = {
    {"contextmanager", "contextmanager(function)", Function,
     "Decorator: a generator as a context manager."},
    {"suppress", "suppress(*exceptions)", Type, "Ignores these exceptions in its block."},
    {"closing", "closing(thing)", Type, "Calls thing.close() at the end."},
    {"nullcontext", "nullcontext(enter_result=None)", Type, "Does nothing."},
    {"ExitStack", "ExitStack()", Type, "Several context managers at once."},
    {"AbstractContextManager", "AbstractContextManager", Type,
     "Base class: __enter__ gives the object itself."},
    {"redirect_stdout", "redirect_stdout(new_target)", Type,
     "What is printed in its block goes to new_target, such as an io.StringIO."},
    {"redirect_stderr", "redirect_stderr(new_target)", Type, "The same for sys.stderr."},
    {"ContextDecorator", "ContextDecorator", Type,
     "Base class: the context manager is a decorator too."},
};

constexpr Name kEnum[] = {
    {"Enum", "Enum", Type, "Base class of classes whose members are named constants."},
    {"IntEnum", "IntEnum", Type, "An Enum whose members are ints too."},
    {"StrEnum", "StrEnum", Type, "An Enum whose members are strs too."},
    {"auto", "auto()", Type, "The next value: 1, 2, 3, ..."},
    {"unique", "unique(class)", Function, "Decorator: no value may occur twice."},
    {"EnumMeta", "EnumMeta", Type, "The class of Enum classes."},
    {"EnumType", "EnumType", Type, "The class of Enum classes."},
    {"Flag", "Flag", Type, "An Enum whose members can be combined: A | B."},
    {"IntFlag", "IntFlag", Type, "A Flag whose members are ints too."},
};

constexpr Name kNumbers[] = {
    {"Number", "Number", Type, "For isinstance(): any number."},
    {"Complex", "Complex", Type, "For isinstance(): any number."},
    {"Real", "Real", Type, "For isinstance(): int and float."},
    {"Rational", "Rational", Type, "For isinstance(): int."},
    {"Integral", "Integral", Type, "For isinstance(): int."},
};

constexpr Name kJson[] = {
    {"dumps", "dumps(obj, *, indent=None, sort_keys=False)", Function, "The value as JSON text."},
    {"loads", "loads(text)", Function, "The value of a JSON text."},
    {"JSONDecodeError", "JSONDecodeError", Exception, "The text is no JSON."},
    {"dump", "dump", Refused, "Scenarios use no files; print(json.dumps(value))."},
    {"load", "load", Refused, "Scenarios use no files; put the text into a variable."},
};

constexpr Name kTextwrap[] = {
    {"dedent", "dedent(text)", Function, "Without the indentation that all lines share."},
    {"indent", "indent(text, prefix)", Function, "The prefix in front of each line."},
    {"wrap", "wrap(text, width=70)", Function, "Lines of at most that width, as a list."},
    {"fill", "fill(text, width=70)", Function, "Lines of at most that width, as one text."},
    {"shorten", "shorten(text, width)", Function, "The text, cut at a word if it is too long."},
};

constexpr Name kPprint[] = {
    {"pprint", "pprint(object, width=80)", Function, "Prints large values over several lines."},
    {"pp", "pp(object)", Function, "The same, dictionaries in their own order."},
    {"pformat", "pformat(object, width=80)", Function, "The text that pprint() prints."},
    {"saferepr", "saferepr(object)", Function, "The value in one line, dictionaries sorted."},
    {"PrettyPrinter", "PrettyPrinter(indent=1, width=80)", Type, "Keeps the settings of pprint()."},
};

constexpr Name kTimeit[] = {
    {"timeit", "timeit(function, number=1000000)", Function, "Seconds that so many calls take."},
    {"repeat", "repeat(function, repeat=5, number=1000000)", Function,
     "What timeit() gives, several times."},
    {"default_timer", "default_timer()", Function, "Seconds on the run's clock, for measuring."},
};

constexpr ModuleNames kModules[] = {
    {"functools", "Functions that work on functions.", kFunctools},
    {"itertools", "Iterators made of iterators.", kItertools},
    {"operator", "Operators as functions.", kOperator},
    {"heapq", "A list as a queue whose smallest element comes first.", kHeapq},
    {"bisect", "Searching in sorted lists.", kBisect},
    {"collections", "More containers.", kCollections},
    {"collections.abc", "Kinds of containers.", kCollectionsAbc},
    {"contextlib", "Helpers for the with statement.", kContextlib},
    {"enum", "Named constants.", kEnum},
    {"numbers", "Kinds of numbers.", kNumbers},
    {"json", "Values as JSON text.", kJson},
    {"textwrap", "Paragraphs of text.", kTextwrap},
    {"pprint", "Printing large values.", kPprint},
    {"timeit", "Measuring short pieces of code.", kTimeit},
};

} // namespace

std::span<const ModuleNames> toolModules()
{
    return kModules;
}

} // namespace makespan::language::builtins
