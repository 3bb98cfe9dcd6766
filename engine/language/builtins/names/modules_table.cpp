#include "engine/language/builtins/names/tables.h"

namespace makespan::language::builtins {

namespace {

using enum NameKind;

constexpr Name kTime[] = {
    {"sleep", "sleep(seconds)", Function, "Waits for that many seconds."},
    {"time", "time()", Function, "Seconds since 1970 on the run's clock."},
    {"time_ns", "time_ns()", Function, "Nanoseconds since 1970 on the run's clock."},
    {"perf_counter", "perf_counter()", Function, "Seconds on the run's clock, for measuring."},
    {"perf_counter_ns", "perf_counter_ns()", Function,
     "Nanoseconds on the run's clock, for measuring."},
    {"monotonic", "monotonic()", Function, "Seconds on the run's clock; never goes backwards."},
    {"monotonic_ns", "monotonic_ns()", Function,
     "Nanoseconds on the run's clock; never goes backwards."},
    {"process_time", "process_time()", Function, "Seconds of computing, without sleeping."},
    {"thread_time", "thread_time()", Function, "Seconds of computing of this task."},
    {"strftime", "strftime", Refused, "Print a number of seconds; dates are not supported."},
    {"ctime", "ctime", Refused, "Print a number of seconds; dates are not supported."},
    {"localtime", "localtime", Refused, "Print a number of seconds; dates are not supported."},
    {"gmtime", "gmtime", Refused, "Print a number of seconds; dates are not supported."},
};

constexpr Name kRandom[] = {
    {"seed", "seed(a=None)", Function, "Sets the beginning of the stream of numbers."},
    {"random", "random()", Function, "A float from 0 up to before 1."},
    {"uniform", "uniform(a, b)", Function, "A float between a and b."},
    {"randint", "randint(a, b)", Function, "A whole number from a to b, both included."},
    {"randrange", "randrange([start,] stop[, step])", Function,
     "One number of range(start, stop, step)."},
    {"getrandbits", "getrandbits(k)", Function, "A whole number of k random bits."},
    {"randbytes", "randbytes(n)", Function, "n random bytes."},
    {"choice", "choice(sequence)", Function, "One element."},
    {"choices", "choices(population, weights=None, *, cum_weights=None, k=1)", Function,
     "k elements, with repetition."},
    {"shuffle", "shuffle(list)", Function, "Puts the list's elements in random order."},
    {"sample", "sample(population, k, *, counts=None)", Function,
     "k elements, without repetition."},
    {"gauss", "gauss(mu=0.0, sigma=1.0)", Function, "A normally distributed float."},
    {"normalvariate", "normalvariate(mu=0.0, sigma=1.0)", Function,
     "A normally distributed float."},
    {"lognormvariate", "lognormvariate(mu, sigma)", Function,
     "A float whose logarithm is normally distributed."},
    {"expovariate", "expovariate(lambd)", Function,
     "An exponentially distributed float with mean 1/lambd."},
    {"triangular", "triangular(low=0.0, high=1.0, mode=None)", Function,
     "A float with a triangular distribution."},
    {"betavariate", "betavariate(alpha, beta)", Function, "A beta distributed float."},
    {"gammavariate", "gammavariate(alpha, beta)", Function, "A gamma distributed float."},
    {"paretovariate", "paretovariate(alpha)", Function, "A Pareto distributed float."},
    {"weibullvariate", "weibullvariate(alpha, beta)", Function, "A Weibull distributed float."},
    {"vonmisesvariate", "vonmisesvariate(mu, kappa)", Function, "A random angle."},
    {"getstate", "getstate()", Function, "The state of the stream of numbers."},
    {"setstate", "setstate(state)", Function, "Goes back to a state from getstate()."},
    {"Random", "Random(seed=None)", Type, "A stream of numbers of its own."},
    {"SystemRandom", "SystemRandom", Refused, "Use random.Random: runs have to be repeatable."},
};

constexpr Name kMath[] = {
    {"pi", "pi", Constant, "3.141592653589793"},
    {"e", "e", Constant, "2.718281828459045"},
    {"tau", "tau", Constant, "6.283185307179586"},
    {"inf", "inf", Constant, "Infinity."},
    {"nan", "nan", Constant, "Not a number."},
    {"acos", "acos(x)", Function, "Arc cosine."},
    {"acosh", "acosh(x)", Function, "Inverse hyperbolic cosine."},
    {"asin", "asin(x)", Function, "Arc sine."},
    {"asinh", "asinh(x)", Function, "Inverse hyperbolic sine."},
    {"atan", "atan(x)", Function, "Arc tangent."},
    {"atan2", "atan2(y, x)", Function, "The angle of the point (x, y)."},
    {"atanh", "atanh(x)", Function, "Inverse hyperbolic tangent."},
    {"cbrt", "cbrt(x)", Function, "Cube root."},
    {"ceil", "ceil(x)", Function, "The smallest whole number that is not below x."},
    {"comb", "comb(n, k)", Function, "How many ways there are to choose k of n."},
    {"copysign", "copysign(x, y)", Function, "x with the sign of y."},
    {"cos", "cos(x)", Function, "Cosine of an angle in radians."},
    {"cosh", "cosh(x)", Function, "Hyperbolic cosine."},
    {"degrees", "degrees(x)", Function, "Radians to degrees."},
    {"dist", "dist(p, q)", Function, "Distance of two points."},
    {"erf", "erf(x)", Function, "Error function."},
    {"erfc", "erfc(x)", Function, "Complementary error function."},
    {"exp", "exp(x)", Function, "e ** x."},
    {"exp2", "exp2(x)", Function, "2 ** x."},
    {"expm1", "expm1(x)", Function, "exp(x) - 1, exact for small x."},
    {"fabs", "fabs(x)", Function, "Absolute value as a float."},
    {"factorial", "factorial(n)", Function, "1 * 2 * ... * n."},
    {"floor", "floor(x)", Function, "The greatest whole number that is not above x."},
    {"fmod", "fmod(x, y)", Function, "Remainder with the sign of x."},
    {"frexp", "frexp(x)", Function, "The pair (m, e) with x == m * 2**e."},
    {"fsum", "fsum(iterable)", Function, "Sum of floats without rounding errors on the way."},
    {"gamma", "gamma(x)", Function, "Gamma function."},
    {"gcd", "gcd(*integers)", Function, "Greatest common divisor."},
    {"hypot", "hypot(*coordinates)", Function, "Length of a vector."},
    {"isclose", "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", Function,
     "True when both are nearly equal."},
    {"isfinite", "isfinite(x)", Function, "True for neither infinity nor nan."},
    {"isinf", "isinf(x)", Function, "True for the infinities."},
    {"isnan", "isnan(x)", Function, "True for nan."},
    {"isqrt", "isqrt(n)", Function, "Whole part of the square root."},
    {"lcm", "lcm(*integers)", Function, "Least common multiple."},
    {"ldexp", "ldexp(x, i)", Function, "x * 2**i."},
    {"lgamma", "lgamma(x)", Function, "Logarithm of the gamma function."},
    {"log", "log(x[, base])", Function, "Logarithm, natural without a base."},
    {"log10", "log10(x)", Function, "Logarithm to base 10."},
    {"log1p", "log1p(x)", Function, "log(1 + x), exact for small x."},
    {"log2", "log2(x)", Function, "Logarithm to base 2."},
    {"modf", "modf(x)", Function, "Fraction and whole part, as a pair."},
    {"nextafter", "nextafter(x, y)", Function, "The next float from x towards y."},
    {"perm", "perm(n, k=None)", Function, "How many arrangements of k of n there are."},
    {"pow", "pow(x, y)", Function, "x ** y as a float."},
    {"prod", "prod(iterable, *, start=1)", Function, "Product of all elements."},
    {"radians", "radians(x)", Function, "Degrees to radians."},
    {"remainder", "remainder(x, y)", Function, "Difference from the nearest multiple of y."},
    {"sin", "sin(x)", Function, "Sine of an angle in radians."},
    {"sinh", "sinh(x)", Function, "Hyperbolic sine."},
    {"sqrt", "sqrt(x)", Function, "Square root."},
    {"tan", "tan(x)", Function, "Tangent of an angle in radians."},
    {"tanh", "tanh(x)", Function, "Hyperbolic tangent."},
    {"trunc", "trunc(x)", Function, "x without its fraction."},
    {"ulp", "ulp(x)", Function, "Distance to the next float."},
};

constexpr Name kStatistics[] = {
    {"mean", "mean(data)", Function, "Arithmetic mean."},
    {"fmean", "fmean(data, weights=None)", Function, "Arithmetic mean as a float, fast."},
    {"geometric_mean", "geometric_mean(data)", Function, "Geometric mean."},
    {"harmonic_mean", "harmonic_mean(data, weights=None)", Function, "Harmonic mean."},
    {"median", "median(data)", Function, "Middle value; the mean of the two middle ones."},
    {"median_low", "median_low(data)", Function, "Middle value; the lower of the two middle ones."},
    {"median_high", "median_high(data)", Function,
     "Middle value; the higher of the two middle ones."},
    {"mode", "mode(data)", Function, "The most frequent value."},
    {"multimode", "multimode(data)", Function, "All most frequent values."},
    {"quantiles", "quantiles(data, *, n=4, method='exclusive')", Function,
     "Cut points of n equal parts."},
    {"pstdev", "pstdev(data, mu=None)", Function, "Standard deviation of a whole population."},
    {"pvariance", "pvariance(data, mu=None)", Function, "Variance of a whole population."},
    {"stdev", "stdev(data, xbar=None)", Function, "Standard deviation of a sample."},
    {"variance", "variance(data, xbar=None)", Function, "Variance of a sample."},
    {"correlation", "correlation(x, y)", Function, "Pearson's correlation."},
    {"covariance", "covariance(x, y)", Function, "Covariance of two samples."},
    {"linear_regression", "linear_regression(x, y)", Function, "Slope and intercept of a line."},
    {"StatisticsError", "StatisticsError", Exception, "The data are not enough."},
};

constexpr Name kString[] = {
    {"ascii_letters", "ascii_letters", Constant, "Lower and upper case letters."},
    {"ascii_lowercase", "ascii_lowercase", Constant, "'abcdefghijklmnopqrstuvwxyz'"},
    {"ascii_uppercase", "ascii_uppercase", Constant, "'ABCDEFGHIJKLMNOPQRSTUVWXYZ'"},
    {"digits", "digits", Constant, "'0123456789'"},
    {"hexdigits", "hexdigits", Constant, "'0123456789abcdefABCDEF'"},
    {"octdigits", "octdigits", Constant, "'01234567'"},
    {"printable", "printable", Constant, "All printable ASCII characters."},
    {"punctuation", "punctuation", Constant, "ASCII punctuation."},
    {"whitespace", "whitespace", Constant, "ASCII white space."},
    {"capwords", "capwords(text, sep=None)", Function, "Every word with a capital."},
    {"Template", "Template", Refused, "Use an f-string."},
    {"Formatter", "Formatter", Refused, "Use an f-string."},
};

constexpr Name kOs[] = {
    {"cpu_count", "cpu_count()", Function, "The number of cores."},
    {"getpid", "getpid()", Function, "The number of the worker's process."},
    {"_exit", "_exit(code)", Function, "Ends the worker at once, as a crash would."},
    {"environ", "environ", Refused,
     "Scenarios do not depend on the computer; use a variable of the program."},
    {"getenv", "getenv", Refused,
     "Scenarios do not depend on the computer; use a variable of the program."},
    {"system", "system", Refused, "Scenarios start no processes."},
    {"path", "path", Refused, "Scenarios use no files."},
    {"listdir", "listdir", Refused, "Scenarios use no files."},
    {"fork", "fork", Refused, "Start a task with .remote() instead."},
};

constexpr Name kSys[] = {
    {"argv", "argv", Constant, "The scenario's name, in a list."},
    {"maxsize", "maxsize", Constant, "9223372036854775807"},
    {"version", "version", Constant, "The version of Python whose behaviour is followed."},
    {"version_info", "version_info", Constant, "The same as numbers."},
    {"platform", "platform", Constant, "The name of the system."},
    {"float_info", "float_info", Constant, "Limits of floats."},
    {"getrecursionlimit", "getrecursionlimit()", Function, "How deeply calls may be nested."},
    {"setrecursionlimit", "setrecursionlimit(n)", Function, "Sets how deeply calls may be nested."},
    {"getsizeof", "getsizeof(object)", Function,
     "Bytes that the object needs here; other than CPython's."},
    {"exit", "exit(code=None)", Function, "Ends the program."},
    {"set_int_max_str_digits", "set_int_max_str_digits(n)", Function,
     "Accepted; the limit stays 4300."},
    {"get_int_max_str_digits", "get_int_max_str_digits()", Function, "4300."},
    {"intern", "intern(text)", Function, "The text itself."},
    {"stdout", "stdout", Attribute, "Where print() writes: write(text), flush()."},
    {"stderr", "stderr", Attribute, "The same as stdout."},
    {"stdin", "stdin", Refused, "A run asks no questions; use a variable of the program."},
    {"modules", "modules", Refused, "Import what you need by its name."},
    {"path", "path", Refused, "Modules cannot be added."},
};

constexpr Name kTyping[] = {
    {"Any", "Any", Type, "Any type."},
    {"Callable", "Callable", Type, "Something that can be called."},
    {"ClassVar", "ClassVar", Type, "An attribute of the class."},
    {"Deque", "Deque", Type, "A deque."},
    {"DefaultDict", "DefaultDict", Type, "A defaultdict."},
    {"Dict", "Dict", Type, "A dict."},
    {"Final", "Final", Type, "A name that does not change."},
    {"FrozenSet", "FrozenSet", Type, "A frozenset."},
    {"Generator", "Generator", Type, "A generator."},
    {"Generic", "Generic", Type, "A class with type parameters."},
    {"Hashable", "Hashable", Type, "What can be a key."},
    {"Iterable", "Iterable", Type, "What can be looped over."},
    {"Iterator", "Iterator", Type, "An iterator."},
    {"List", "List", Type, "A list."},
    {"Literal", "Literal", Type, "One of these values."},
    {"Mapping", "Mapping", Type, "A mapping."},
    {"MutableMapping", "MutableMapping", Type, "A mapping that can change."},
    {"NamedTuple", "NamedTuple(typename, fields)", Function, "A class of tuples with names."},
    {"NoReturn", "NoReturn", Type, "A function that never returns."},
    {"Optional", "Optional", Type, "A type or None."},
    {"Protocol", "Protocol", Type, "A class by its methods."},
    {"Sequence", "Sequence", Type, "A sequence."},
    {"Set", "Set", Type, "A set."},
    {"Tuple", "Tuple", Type, "A tuple."},
    {"Type", "Type", Type, "A class."},
    {"TypeVar", "TypeVar(name)", Function, "A type parameter."},
    {"Union", "Union", Type, "One of several types."},
    {"Annotated", "Annotated", Type, "A type with a remark."},
    {"Self", "Self", Type, "The class itself."},
    {"cast", "cast(type, value)", Function, "The value itself."},
    {"TYPE_CHECKING", "TYPE_CHECKING", Constant, "False."},
    {"overload", "overload(function)", Function, "The function itself."},
};

constexpr Name kDataclasses[] = {
    {"dataclass",
     "dataclass(class=None, *, init=True, repr=True, eq=True, order=False, frozen=False)", Function,
     "Decorator: makes __init__, __repr__ and comparisons."},
    {"field",
     "field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, compare=True)",
     Function, "Details of one field."},
    {"fields", "fields(class_or_instance)", Function, "The fields as a tuple."},
    {"asdict", "asdict(instance)", Function, "The fields as a dictionary."},
    {"astuple", "astuple(instance)", Function, "The fields as a tuple of values."},
    {"replace", "replace(instance, **changes)", Function, "A copy with other values."},
    {"is_dataclass", "is_dataclass(object)", Function, "True for dataclasses and their objects."},
    {"FrozenInstanceError", "FrozenInstanceError", Exception, "The object cannot change."},
    {"MISSING", "MISSING", Constant, "Stands for no default."},
};

constexpr Name kCopy[] = {
    {"copy", "copy(x)", Function, "A new object with the same parts."},
    {"deepcopy", "deepcopy(x, memo=None)", Function, "A new object with copies of all parts."},
    {"Error", "Error", Exception, "Copying failed."},
};

constexpr Name kAbc[] = {
    {"ABC", "ABC()", Type, "Base class with abstract methods."},
    {"abstractmethod", "abstractmethod(function)", Function,
     "Decorator: derived classes have to define it."},
};

constexpr Name kEnum[] = {
    {"Enum", "Enum", Type, "Base class of named constants."},
    {"IntEnum", "IntEnum", Type, "The same; the constants are whole numbers too."},
    {"auto", "auto()", Function, "The next value."},
};

constexpr Name kTypes[] = {
    {"SimpleNamespace", "SimpleNamespace(**kwargs)", Type, "An object with these attributes."},
    {"FunctionType", "FunctionType", Type, "The type of functions."},
    {"GeneratorType", "GeneratorType", Type, "The type of generators."},
};

constexpr Name kNumbers[] = {
    {"Number", "Number", Type, "Any number."},
    {"Integral", "Integral", Type, "Whole numbers."},
    {"Real", "Real", Type, "Numbers on a line."},
};

constexpr Name kFuture[] = {
    {"annotations", "annotations", Constant, "Accepted; changes nothing."},
    {"division", "division", Constant, "Accepted; changes nothing."},
    {"print_function", "print_function", Constant, "Accepted; changes nothing."},
};

constexpr ModuleNames kModules[] = {
    {"time", "Clocks and sleeping.", kTime},
    {"random", "Random numbers, the same ones as CPython's for the same seed.", kRandom},
    {"math", "Mathematical functions of numbers.", kMath},
    {"statistics", "Means, medians and spreads of data.", kStatistics},
    {"string", "Constants of characters.", kString},
    {"os", "A little of the operating system.", kOs},
    {"sys", "The interpreter.", kSys},
    {"typing", "Names for annotations; they change nothing.", kTyping},
    {"dataclasses", "Classes from a list of fields.", kDataclasses},
    {"copy", "Copies of objects.", kCopy},
    {"abc", "Classes that only others derive from.", kAbc},
    {"enum", "Named constants.", kEnum},
    {"types", "Names of types.", kTypes},
    {"numbers", "Kinds of numbers.", kNumbers},
    {"__future__", "Switches of newer Python versions.", kFuture},
};

} // namespace

std::span<const ModuleNames> standardModules()
{
    return kModules;
}

} // namespace makespan::language::builtins
