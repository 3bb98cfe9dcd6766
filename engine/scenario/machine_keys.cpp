#include "engine/scenario/machine_keys.h"

#include "engine/scenario/literal.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace makespan::scenario {

namespace {

using std::string_view;

constexpr std::array<string_view, 10> kKeys{"preset",      "cores", "submit", "start",      "get",
                                            "actor_start", "step",  "queue",  "nested_get", "seed"};
constexpr std::array<string_view, 5> kPresets{"ideal", "host", "ray", "dask", "multiprocessing"};
constexpr std::array<string_view, 6> kQueues{"fifo",     "lifo",   "longest",
                                             "shortest", "random", "steal"};
constexpr std::array<string_view, 2> kNestedGets{"release", "hold"};
constexpr double kMaximumCores = 1'000'000;
/// 2^53: above it, the number of a TOML or JSON file may lose its last digits on the way.
constexpr double kMaximumSeed = 9'007'199'254'740'992;

std::string listed(std::span<const string_view> words)
{
    std::string text;
    for (const string_view word : words) {
        text += text.empty() ? "" : word == words.back() ? " or " : ", ";
        text += word;
    }
    return text;
}

std::string setWord(std::optional<std::string>& target,
                    string_view key,
                    string_view value,
                    std::span<const string_view> words)
{
    if (std::find(words.begin(), words.end(), value) == words.end()) {
        return std::string(key) + " can be " + listed(words) + ", not '" + std::string(value) + "'";
    }
    target = std::string(value);
    return {};
}

std::string
setTime(std::optional<MachineSettings::Value>& target, string_view key, string_view value)
{
    if (value == "host") {
        target = MachineSettings::Value{true, 0};
        return {};
    }
    const auto time = parseTime(value);
    if (!time) {
        return std::string(key) + " is a time with its unit, such as \"0.1 ms\", or \"host\", not '"
               + std::string(value) + "'";
    }
    target = MachineSettings::Value{false, *time};
    return {};
}

/// A whole number in [minimum, maximum], or nothing.
std::optional<double> wholeNumber(string_view value, double minimum, double maximum)
{
    const auto number = parseNumber(value);
    if (!number || *number != std::floor(*number) || *number < minimum || *number > maximum) {
        return std::nullopt;
    }
    return number;
}

} // namespace

std::span<const std::string_view> machineKeys()
{
    return kKeys;
}

bool isMachineKey(std::string_view name)
{
    return std::find(kKeys.begin(), kKeys.end(), name) != kKeys.end();
}

std::string setMachineKey(MachineSettings& machine, std::string_view key, std::string_view text)
{
    const std::string value = unquoted(text).value_or(std::string(text));
    if (key == "preset") {
        return setWord(machine.preset, key, value, kPresets);
    }
    if (key == "queue") {
        return setWord(machine.queue, key, value, kQueues);
    }
    if (key == "nested_get") {
        return setWord(machine.nestedGet, key, value, kNestedGets);
    }
    if (key == "cores") {
        const auto cores = wholeNumber(value, 1, kMaximumCores);
        if (!cores) {
            return "cores is a whole number from 1 on, not '" + value + "'";
        }
        machine.cores = static_cast<std::uint32_t>(*cores);
        return {};
    }
    if (key == "seed") {
        const auto seed = wholeNumber(value, 0, kMaximumSeed);
        if (!seed) {
            return "seed is a whole number from 0 to 2^53, not '" + value + "'";
        }
        machine.seed = static_cast<std::uint64_t>(*seed);
        return {};
    }
    if (key == "submit") {
        return setTime(machine.submit, key, value);
    }
    if (key == "start") {
        return setTime(machine.start, key, value);
    }
    if (key == "get") {
        return setTime(machine.get, key, value);
    }
    if (key == "actor_start") {
        return setTime(machine.actorStart, key, value);
    }
    if (key == "step") {
        return setTime(machine.step, key, value);
    }
    return "the machine has no setting '" + std::string(key) + "'";
}

std::optional<double> parseTime(std::string_view text)
{
    struct Unit
    {
        string_view name;
        double nanoseconds;
    };

    // "s" comes last: it ends most of the others.
    constexpr std::array<Unit, 7> kUnits{{{"ns", 1},
                                          {"us", 1e3},
                                          {"µs", 1e3},
                                          {"ms", 1e6},
                                          {"min", 6e10},
                                          {"h", 3.6e12},
                                          {"s", 1e9}}};
    for (const Unit& unit : kUnits) {
        if (text.size() > unit.name.size()
            && text.substr(text.size() - unit.name.size()) == unit.name) {
            text.remove_suffix(unit.name.size());
            while (!text.empty() && text.back() == ' ') {
                text.remove_suffix(1);
            }
            const auto literal = parseLiteral(text);
            if (!literal || literal->kind == LiteralKind::Text || literal->kind == LiteralKind::Bool
                || literal->number < 0) {
                return std::nullopt;
            }
            return literal->number * unit.nanoseconds;
        }
    }
    const auto literal = parseLiteral(text);
    const bool zero = literal && literal->kind != LiteralKind::Text
                      && literal->kind != LiteralKind::Bool && literal->number == 0;
    return zero ? std::optional<double>(0) : std::nullopt;
}

} // namespace makespan::scenario
