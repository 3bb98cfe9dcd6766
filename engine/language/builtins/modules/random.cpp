#include "engine/language/builtins/numeric/random.h"

#include "engine/language/builtins/integers.h"
#include "engine/language/builtins/numeric/hash.h"
#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/vm/bigint.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/stop.h"

#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <type_traits>

/// Module random. The functions of the module use the task's own stream, a random.Random (prelude) keeps
/// its stream in the bytes of an object that no program sees; both end in the operations below.
namespace makespan::language::builtins {

namespace {

using numeric::BigInt;
using numeric::Random;

using Given = std::span<const Value>;
using Operation = Value (*)(Isolate&, Random&, Given);

/// The stream of a task, seeded from the run's seed and the task's number unless the program seeds it.
class RandomState : public ModuleState
{
public:
    Random random;
    bool seeded = false;

    static constexpr char kKey = 0;
};

Random& streamOf(Isolate& vm)
{
    auto& state = vm.state<RandomState>(&RandomState::kKey);
    if (!state.seeded) {
        state.random.seed(vm.context().randomSeed);
        state.seeded = true;
    }
    return state.random;
}

/// The stream behind module uuid: drawing from it does not change what module random gives.
class PrivateRandomState : public ModuleState
{
public:
    Random random;
    bool seeded = false;

    static constexpr char kKey = 0;
};

Value privateBits(Isolate& vm, const Arguments&)
{
    constexpr unsigned kBits = 128;
    auto& state = vm.state<PrivateRandomState>(&PrivateRandomState::kKey);
    if (!state.seeded) {
        state.random.seed(~vm.context().randomSeed);
        state.seeded = true;
    }
    return fromBigInt(vm, state.random.bits(kBits));
}

static_assert(std::is_trivially_copyable_v<Random>);

Random& streamIn(Value bytes)
{
    return *reinterpret_cast<Random*>(to<BytesObject>(bytes).bytes());
}

Value at(Given given, std::size_t index)
{
    return index < given.size() ? given[index] : Value::undefined();
}

/// A float argument; `fallback` when it was left out. False: signal.
bool real(Isolate& vm, Value value, double fallback, double& out, Value& signal)
{
    if (value.isUndefined()) {
        out = fallback;
        return true;
    }
    const Value number = plain(value);
    if (toDouble(number, out)) {
        return true;
    }
    if (isWhole(number)) {
        const Value converted = bigint::toFloat(vm, number);
        if (converted.isSignal()) {
            signal = converted;
            return false;
        }
        out = converted.asFloat();
        return true;
    }
    signal =
        vm.raise(TypeId::TypeError, fmt::format("must be real number, not {}", typeName(value)));
    return false;
}

Value seed(Isolate& vm, Random& random, Given given)
{
    const Value value = plain(at(given, 0));
    if (value.isUndefined() || value.isNone()) {
        // CPython takes the time; here a run is repeatable.
        random.seed(vm.context().randomSeed ^ 0x9E3779B97F4A7C15U);
    } else if (isWhole(value)) {
        random.seed(toBigInt(value).magnitude());
    } else if (value.isFloat()) {
        random.seed(static_cast<std::uint64_t>(numeric::hashFloat(value.asFloat())));
    } else if (const auto* text = as<StringObject>(value)) {
        random.seedFromText(text->view());
    } else if (const auto* bytes = as<BytesObject>(value)) {
        random.seedFromText(bytes->view());
    } else {
        return vm.raise(TypeId::TypeError,
                        "The only supported seed types are: None,\nint, float, str, bytes, and "
                        "bytearray.");
    }
    return Value::none();
}

Value nextRandom(Isolate&, Random& random, Given)
{
    return Value::real(random.random());
}

Value getRandBits(Isolate& vm, Random& random, Given given)
{
    std::int64_t count = 0;
    Value signal;
    if (!wholeArgument(vm, at(given, 0), count, signal)) {
        return signal;
    }
    if (count < 0) {
        return vm.raise(TypeId::ValueError, "number of bits must be non-negative");
    }
    if (count > static_cast<std::int64_t>(BigInt::kMaxBits)) {
        return vm.raise(TypeId::OverflowError, "getrandbits(): too many bits");
    }
    if (count == 0) {
        return Value::integer(0);
    }
    if (count < 64) {
        return Value::integer(
            static_cast<std::int64_t>(random.bits64(static_cast<unsigned>(count))));
    }
    vm.charge(static_cast<std::uint64_t>(count) / 64);
    return fromBigInt(vm, random.bits(static_cast<std::uint64_t>(count)));
}

Value randBytes(Isolate& vm, Random& random, Given given)
{
    std::int64_t count = 0;
    Value signal;
    if (!wholeArgument(vm, at(given, 0), count, signal)) {
        return signal;
    }
    if (count < 0 || count > (std::int64_t{1} << 18)) {
        return vm.raise(TypeId::ValueError, "randbytes() needs a number from 0 to 262144");
    }
    const auto limbs = random.bits(static_cast<std::uint64_t>(count) * 8).toLimbs();
    std::string bytes(static_cast<std::size_t>(count), '\0');
    for (std::size_t i = 0; i < bytes.size() && i / 8 < limbs.size(); ++i) {
        bytes[i] = static_cast<char>(limbs[i / 8] >> (8 * (i % 8)) & 0xFF);
    }
    return makeBytes(vm, bytes);
}

Value below(Isolate& vm, Random& random, const BigInt& width)
{
    if (width.fitsInt64()) {
        return Value::integer(
            static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(width.toInt64()))));
    }
    return fromBigInt(vm, random.below(width));
}

/// A whole argument of randrange(); floats that are whole count.
bool whole(Isolate& vm, Value value, int number, BigInt& out, Value& signal)
{
    const Value plainValue = plain(value);
    if (isWhole(plainValue)) {
        out = toBigInt(plainValue);
        return true;
    }
    if (plainValue.isFloat()) {
        const auto converted = BigInt::fromDouble(plainValue.asFloat());
        if (converted && std::trunc(plainValue.asFloat()) == plainValue.asFloat()) {
            out = *converted;
            return true;
        }
        signal =
            vm.raise(TypeId::ValueError, fmt::format("non-integer arg {} for randrange()", number));
        return false;
    }
    signal = refuseAsWhole(vm, value);
    return false;
}

std::string shown(const BigInt& value)
{
    return value.toDecimal(0).value_or("");
}

Value range(
    Isolate& vm, Random& random, const BigInt& start, const BigInt& stop, const BigInt& step)
{
    const BigInt zero;
    const BigInt one(std::int64_t{1});
    const BigInt width = stop - start;
    if (step == one) {
        if (width.sign() <= 0) {
            return vm.raise(TypeId::ValueError,
                            fmt::format("empty range for randrange() ({}, {}, {})", shown(start),
                                        shown(stop), shown(width)));
        }
        if (start.isZero()) {
            return below(vm, random, width);
        }
        return fromBigInt(vm, start + toBigInt(below(vm, random, width)));
    }
    if (step.isZero()) {
        return vm.raise(TypeId::ValueError, "zero step for randrange()");
    }
    const BigInt count =
        BigInt::divide(step > zero ? width + step - one : width + step + one, step).quotient;
    if (count.sign() <= 0) {
        return vm.raise(TypeId::ValueError, "empty range for randrange()");
    }
    const auto offset = BigInt::multiply(step, toBigInt(below(vm, random, count)));
    return fromBigInt(vm, start + offset.value_or(zero));
}

Value randRange(Isolate& vm, Random& random, Given given)
{
    BigInt start;
    BigInt stop;
    BigInt step(std::int64_t{1});
    Value signal;
    if (!whole(vm, at(given, 0), 1, start, signal)) {
        return signal;
    }
    if (at(given, 1).isUndefined() || at(given, 1).isNone()) {
        if (start.sign() <= 0) {
            return vm.raise(TypeId::ValueError, "empty range for randrange()");
        }
        return below(vm, random, start);
    }
    if (!whole(vm, at(given, 1), 2, stop, signal)
        || (!at(given, 2).isUndefined() && !whole(vm, at(given, 2), 3, step, signal))) {
        return signal;
    }
    return range(vm, random, start, stop, step);
}

Value randInt(Isolate& vm, Random& random, Given given)
{
    const Value a = at(given, 0);
    const Value b = at(given, 1);
    constexpr std::int64_t kLarge = std::int64_t{1} << 62;
    if (a.isInt() && b.isInt() && a.asInt() > -kLarge && b.asInt() < kLarge
        && a.asInt() <= b.asInt()) {
        const auto width = static_cast<std::uint64_t>(b.asInt() - a.asInt()) + 1;
        return Value::integer(a.asInt() + static_cast<std::int64_t>(random.below(width)));
    }
    BigInt start;
    BigInt stop;
    Value signal;
    if (!whole(vm, a, 1, start, signal) || !whole(vm, b, 2, stop, signal)) {
        return signal;
    }
    const BigInt one(std::int64_t{1});
    return range(vm, random, start, stop + one, one);
}

// --- distributions ----------------------------------------------------------------------------

template <double (Random::*kDistribution)(double, double)>
Value distribution(Isolate& vm, Random& random, Given given)
{
    double a = 0;
    double b = 0;
    Value signal;
    if (!real(vm, at(given, 0), 0.0, a, signal) || !real(vm, at(given, 1), 1.0, b, signal)) {
        return signal;
    }
    return Value::real((random.*kDistribution)(a, b));
}

Value uniform(Isolate& vm, Random& random, Given given)
{
    return distribution<&Random::uniform>(vm, random, given);
}

Value lognormVariate(Isolate& vm, Random& random, Given given)
{
    const Value normal = distribution<&Random::normalvariate>(vm, random, given);
    if (normal.isSignal()) {
        return normal;
    }
    const double result = std::exp(normal.asFloat());
    return std::isinf(result) ? vm.raise(TypeId::OverflowError, "math range error")
                              : Value::real(result);
}

Value expoVariate(Isolate& vm, Random& random, Given given)
{
    double lambda = 1;
    Value signal;
    if (!real(vm, at(given, 0), 1.0, lambda, signal)) {
        return signal;
    }
    if (lambda == 0.0) {
        random.random();
        return vm.raise(TypeId::ZeroDivisionError, "float division by zero");
    }
    return Value::real(random.expovariate(lambda));
}

Value triangular(Isolate& vm, Random& random, Given given)
{
    double low = 0;
    double high = 1;
    double mode = 0;
    Value signal;
    const bool hasMode = !at(given, 2).isUndefined() && !at(given, 2).isNone();
    if (!real(vm, at(given, 0), 0.0, low, signal) || !real(vm, at(given, 1), 1.0, high, signal)
        || (hasMode && !real(vm, at(given, 2), 0.0, mode, signal))) {
        return signal;
    }
    return Value::real(random.triangular(low, high, hasMode ? &mode : nullptr));
}

Value gammaVariate(Isolate& vm, Random& random, Given given)
{
    double alpha = 0;
    double beta = 0;
    Value signal;
    if (!real(vm, at(given, 0), 0.0, alpha, signal) || !real(vm, at(given, 1), 0.0, beta, signal)) {
        return signal;
    }
    if (!(alpha > 0.0) || !(beta > 0.0)) {
        return vm.raise(TypeId::ValueError, "gammavariate: alpha and beta must be > 0.0");
    }
    return Value::real(random.gammavariate(alpha, beta));
}

Value betaVariate(Isolate& vm, Random& random, Given given)
{
    double alpha = 0;
    double beta = 0;
    Value signal;
    if (!real(vm, at(given, 0), 0.0, alpha, signal) || !real(vm, at(given, 1), 0.0, beta, signal)) {
        return signal;
    }
    if (!(alpha > 0.0) || !(beta > 0.0)) {
        return vm.raise(TypeId::ValueError, "gammavariate: alpha and beta must be > 0.0");
    }
    return Value::real(random.betavariate(alpha, beta));
}

Value paretoVariate(Isolate& vm, Random& random, Given given)
{
    double alpha = 0;
    Value signal;
    if (!real(vm, at(given, 0), 1.0, alpha, signal)) {
        return signal;
    }
    if (alpha == 0.0) {
        return vm.raise(TypeId::ZeroDivisionError, "float division by zero");
    }
    return Value::real(random.paretovariate(alpha));
}

Value weibullVariate(Isolate& vm, Random& random, Given given)
{
    double alpha = 0;
    double beta = 0;
    Value signal;
    if (!real(vm, at(given, 0), 1.0, alpha, signal) || !real(vm, at(given, 1), 1.0, beta, signal)) {
        return signal;
    }
    if (beta == 0.0) {
        return vm.raise(TypeId::ZeroDivisionError, "float division by zero");
    }
    return Value::real(random.weibullvariate(alpha, beta));
}

// --- sequences --------------------------------------------------------------------------------

/// random._randbelow(n): for the prelude, n > 0.
Value randBelow(Isolate& vm, Random& random, Given given)
{
    BigInt n;
    Value signal;
    if (!whole(vm, at(given, 0), 1, n, signal)) {
        return signal;
    }
    return n.sign() <= 0 ? Value::integer(0) : below(vm, random, n);
}

Value choice(Isolate& vm, Random& random, Given given)
{
    const Value sequence = at(given, 0);
    const Value size = length(vm, sequence);
    if (size.needsCall()) {
        return callPrelude(vm, "_random_choice_from", {sequence});
    }
    if (size.isSignal()) {
        return size;
    }
    if (size.asInt() == 0) {
        return vm.raise(TypeId::IndexError, "Cannot choose from an empty sequence");
    }
    const auto index = random.below(static_cast<std::uint64_t>(size.asInt()));
    return getItem(vm, sequence, Value::integer(static_cast<std::int64_t>(index)));
}

Value shuffle(Isolate& vm, Random& random, Given given)
{
    auto* list = as<ListObject>(plain(at(given, 0)));
    if (list == nullptr) {
        return vm.raise(
            TypeId::TypeError,
            fmt::format("'{}' object does not support item assignment", typeName(at(given, 0))));
    }
    chargeItems(vm, list->length * 4);
    Value* items = list->ownItems(vm);
    StopCheck check;
    for (std::uint32_t i = list->length; i-- > 1; check(8)) {
        const auto j = static_cast<std::uint32_t>(random.below(i + 1));
        std::swap(items[i], items[j]);
    }
    return Value::none();
}

Value sample(Isolate& vm, Random& random, Given given)
{
    const Value population = plain(at(given, 0));
    const bool isSequence =
        isKind(population, ObjectKind::List) || isKind(population, ObjectKind::Tuple)
        || isKind(population, ObjectKind::Range) || isKind(population, ObjectKind::String)
        || isKind(population, ObjectKind::Bytes);
    if (!isSequence) {
        return vm.raise(TypeId::TypeError,
                        "Population must be a sequence.  For dicts or sets, use sorted(d).");
    }
    std::int64_t wanted = 0;
    Value signal;
    if (!wholeArgument(vm, at(given, 1), wanted, signal)) {
        return signal;
    }
    const std::int64_t size = length(vm, population).asInt();
    if (wanted < 0 || wanted > size) {
        return vm.raise(TypeId::ValueError, "Sample larger than population or is negative");
    }
    // The list comes first: the run's limit of memory refuses more than there is.
    ListObject* result = makeList(vm, static_cast<std::size_t>(wanted));
    const auto indices =
        random.sample(static_cast<std::uint64_t>(size), static_cast<std::uint64_t>(wanted));
    chargeItems(vm, indices.size() * 4);
    StopCheck check;
    for (const std::uint64_t index : indices) {
        check(8);
        result->append(vm,
                       getItem(vm, population, Value::integer(static_cast<std::int64_t>(index))));
    }
    return Value::object(result);
}

/// (version, words and index, spare): as CPython's getstate().
Value getState(Isolate& vm, Random& random, Given)
{
    TupleObject* words = allocateTuple(vm, numeric::MersenneTwister::kWords + 1);
    std::size_t i = 0;
    for (const std::uint32_t word : random.twister().words()) {
        words->items()[i++] = Value::integer(word);
    }
    words->items()[i] = Value::integer(random.twister().index());
    const Value parts[] = {Value::integer(3), Value::object(words),
                           random.hasSpare() ? Value::real(random.spare()) : Value::none()};
    return Value::object(makeTuple(vm, parts));
}

Value setState(Isolate& vm, Random& random, Given given)
{
    auto* parts = as<TupleObject>(at(given, 0));
    auto* words =
        parts != nullptr && parts->length == 3 ? as<TupleObject>(parts->items()[1]) : nullptr;
    if (words == nullptr || words->length != numeric::MersenneTwister::kWords + 1) {
        return vm.raise(TypeId::ValueError, "setstate() needs what getstate() returned");
    }
    for (const Value word : words->values()) {
        if (!word.isInt() || word.asInt() < 0 || word.asInt() > UINT32_MAX) {
            return vm.raise(TypeId::ValueError, "setstate() needs what getstate() returned");
        }
    }
    std::size_t i = 0;
    for (std::uint32_t& word : random.twister().words()) {
        word = static_cast<std::uint32_t>(words->items()[i++].asInt());
    }
    random.twister().index() = static_cast<std::uint32_t>(words->items()[i].asInt());
    const Value spare = parts->items()[2];
    random.setSpare(spare.isFloat(), spare.isFloat() ? spare.asFloat() : 0.0);
    return Value::none();
}

// --- the two ways to the operations -------------------------------------------------------------

template <Operation kOperation>
Value onModule(Isolate& vm, const Arguments& args)
{
    return kOperation(vm, streamOf(vm), {args.fixed, args.count});
}

template <Operation kOperation>
Value onObject(Isolate& vm, const Arguments& args)
{
    const Given given = args.rest();
    return kOperation(vm, given[0].isNone() ? streamOf(vm) : streamIn(given[0]), given.subspan(1));
}

template <Operation kOperation>
void add(Registry& registry,
         std::string_view name,
         std::string_view signature,
         std::string_view intrinsic)
{
    registry.function("random", name, signature, &onModule<kOperation>);
    registry.intrinsic(intrinsic, "*args", &onObject<kOperation>);
}

Value newStream(Isolate& vm, const Arguments&)
{
    const Value bytes = makeBytes(vm, std::string(sizeof(Random), '\0'));
    new (to<BytesObject>(bytes).bytes()) Random();
    return bytes;
}

} // namespace

void registerRandom(Registry& registry)
{
    registry.intrinsic("_private_bits", "", &privateBits);
    registry.intrinsic("_random_new", "", &newStream);
    add<seed>(registry, "seed", "a=None, version=2", "_random_seed");
    add<nextRandom>(registry, "random", "", "_random_random");
    add<getRandBits>(registry, "getrandbits", "k, /", "_random_getrandbits");
    add<randBytes>(registry, "randbytes", "n", "_random_randbytes");
    add<randRange>(registry, "randrange", "start, stop=None, step=1", "_random_randrange");
    add<randInt>(registry, "randint", "a, b", "_random_randint");
    add<uniform>(registry, "uniform", "a, b", "_random_uniform");
    add<triangular>(registry, "triangular", "low=0.0, high=1.0, mode=None", "_random_triangular");
    add<distribution<&Random::gauss>>(registry, "gauss", "mu=0.0, sigma=1.0", "_random_gauss");
    add<distribution<&Random::normalvariate>>(registry, "normalvariate", "mu=0.0, sigma=1.0",
                                              "_random_normalvariate");
    add<lognormVariate>(registry, "lognormvariate", "mu, sigma", "_random_lognormvariate");
    add<expoVariate>(registry, "expovariate", "lambd", "_random_expovariate");
    add<distribution<&Random::vonmisesvariate>>(registry, "vonmisesvariate", "mu, kappa",
                                                "_random_vonmisesvariate");
    add<gammaVariate>(registry, "gammavariate", "alpha, beta", "_random_gammavariate");
    add<betaVariate>(registry, "betavariate", "alpha, beta", "_random_betavariate");
    add<paretoVariate>(registry, "paretovariate", "alpha", "_random_paretovariate");
    add<weibullVariate>(registry, "weibullvariate", "alpha, beta", "_random_weibullvariate");
    add<choice>(registry, "choice", "seq", "_random_choice");
    add<shuffle>(registry, "shuffle", "x", "_random_shuffle");
    add<getState>(registry, "getstate", "", "_random_getstate");
    add<setState>(registry, "setstate", "state", "_random_setstate");
    registry.intrinsic("_random_sample", "*args", &onObject<sample>);
    registry.intrinsic("_random_below", "*args", &onObject<randBelow>);
}

} // namespace makespan::language::builtins
