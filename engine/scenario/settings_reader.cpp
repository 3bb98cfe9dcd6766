#include "engine/scenario/settings_reader.h"

#include "engine/language/builtins/names.h"
#include "engine/language/syntax/parser.h"
#include "engine/scenario/literal.h"
#include "engine/scenario/machine_keys.h"
#include "engine/scenario/metadata.h"
#include "engine/scenario/range.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

// The only file that includes toml++: it takes seconds to compile.
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0
#include <toml++/toml.h>

namespace makespan::scenario {

namespace {

constexpr std::array<std::string_view, 5> kSettingKeys{"lesson", "sweep", "check", "predict",
                                                       "machine"};
constexpr std::array<std::string_view, 4> kPredictKeys{"ask", "with", "answer", "tolerance"};
constexpr std::int64_t kMaximumRepeat = 10'000;

struct Entry
{
    const toml::key& key;
    const toml::node& node;
};

/// The keys of a table in the order of the file; toml++ itself keeps them by the alphabet.
std::vector<Entry> inOrder(const toml::table& table)
{
    std::vector<Entry> entries;
    for (auto&& [key, node] : table) {
        entries.push_back({key, node});
    }
    std::vector<std::size_t> order(entries.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&entries](std::size_t a, std::size_t b) {
        const toml::source_position& left = entries[a].key.source().begin;
        const toml::source_position& right = entries[b].key.source().begin;
        return left.line != right.line ? left.line < right.line : left.column < right.column;
    });
    std::vector<Entry> sorted;
    for (const std::size_t i : order) {
        sorted.push_back(entries[i]);
    }
    return sorted;
}

/// A TOML value as a Python literal.
std::optional<std::string> literalOf(const toml::node& node)
{
    if (const auto* number = node.as_integer()) {
        return std::to_string(number->get());
    }
    if (const auto* number = node.as_floating_point()) {
        return numberText(number->get(), false);
    }
    if (const auto* flag = node.as_boolean()) {
        return flag->get() ? "True" : "False";
    }
    if (const auto* text = node.as_string()) {
        return quoted(text->get());
    }
    return std::nullopt;
}

class Reader
{
public:
    explicit Reader(std::string_view source)
        : m_source(source)
        , m_block(findMetadata(source))
    {
        m_result.diagnostics = m_block.diagnostics;
    }

    SettingsReading read() &&
    {
        if (!m_block.found) {
            return std::move(m_result);
        }
        const toml::parse_result parsed = toml::parse(m_block.toml);
        if (!parsed) {
            const toml::parse_error& error = parsed.error();
            report(error.source(),
                   "the settings are not valid TOML: " + std::string(error.description()), "");
            return std::move(m_result);
        }
        const toml::node_view<const toml::node> settings = parsed.table()["tool"]["makespan"];
        if (const toml::table* table = settings.as_table()) {
            readSettingsTable(*table);
        } else if (settings) {
            report(settings.node()->source(), "tool.makespan has to be a table",
                   "write a line [tool.makespan] and the settings below it");
        }
        return std::move(m_result);
    }

private:
    void readSettingsTable(const toml::table& table)
    {
        for (const auto& [key, node] : inOrder(table)) {
            if (key == "lesson") {
                readText(node, "lesson", m_result.settings.lesson);
            } else if (key == "check") {
                readChecks(node);
            } else if (key == "sweep") {
                readSweep(node);
            } else if (key == "predict") {
                readPredictions(node);
            } else if (key == "machine") {
                readMachine(node);
            } else {
                unknownKey(key, "[tool.makespan]", kSettingKeys);
            }
        }
    }

    void readText(const toml::node& node, std::string_view name, std::string& target)
    {
        if (const auto* text = node.as_string()) {
            target = text->get();
        } else {
            report(node.source(), std::string(name) + " has to be a text in quotes", "");
        }
    }

    void readChecks(const toml::node& node)
    {
        const auto readOne = [this](const toml::node& item) {
            const auto* text = item.as_string();
            if (text == nullptr) {
                report(item.source(), "a check has to be a text in quotes: a Python expression",
                       "");
            } else if (isExpression(item, text->get())) {
                m_result.settings.checks.push_back(text->get());
            }
        };
        if (const toml::array* list = node.as_array()) {
            for (const toml::node& item : *list) {
                readOne(item);
            }
        } else {
            readOne(node);
        }
    }

    bool isExpression(const toml::node& node, const std::string& text)
    {
        const language::syntax::ParseResult parsed = language::syntax::parseExpression(text);
        for (const language::Diagnostic& diagnostic : parsed.diagnostics) {
            if (diagnostic.severity == language::Severity::Error) {
                report(node.source(),
                       "'" + text + "' is not a Python expression: " + diagnostic.message,
                       diagnostic.suggestion);
                return false;
            }
        }
        return true;
    }

    void readSweep(const toml::node& node)
    {
        const toml::table* table = node.as_table();
        if (table == nullptr) {
            report(node.source(), "sweep has to be a table",
                   "write it like sweep = { workers = \"1..8\", repeat = 5 }");
            return;
        }
        SweepSettings& sweep = m_result.settings.sweep;
        for (const auto& [key, value] : inOrder(*table)) {
            if (key == "repeat") {
                readCount(value, "repeat", 1, sweep.repeat);
            } else if (key == "warmup") {
                readCount(value, "warmup", 0, sweep.warmup);
            } else if (key == "order") {
                readOrder(value, sweep);
            } else {
                readAxis(key, value);
            }
        }
    }

    void readOrder(const toml::node& node, SweepSettings& sweep)
    {
        const std::string word = node.value_or(std::string());
        if (word == "round_robin") {
            sweep.order = SweepOrder::RoundRobin;
        } else if (word == "sequential") {
            sweep.order = SweepOrder::Sequential;
        } else {
            report(node.source(), "order can be \"round_robin\" or \"sequential\"", "");
        }
    }

    void readCount(const toml::node& node,
                   std::string_view name,
                   std::int64_t minimum,
                   std::uint32_t& target)
    {
        const auto* number = node.as_integer();
        if (number == nullptr || number->get() < minimum || number->get() > kMaximumRepeat) {
            report(node.source(),
                   std::string(name) + " has to be a whole number from " + std::to_string(minimum)
                       + " to " + std::to_string(kMaximumRepeat),
                   "");
            return;
        }
        target = static_cast<std::uint32_t>(number->get());
    }

    void readAxis(const toml::key& key, const toml::node& node)
    {
        SweepAxis axis{std::string(key.str()), {}};
        if (const auto* text = node.as_string()) {
            const ParsedRange parsed = parseRange(text->get());
            if (!parsed.range) {
                report(node.source(), parsed.error, "");
                return;
            }
            axis.range = *parsed.range;
        } else if (const toml::array* list = node.as_array()) {
            for (const toml::node& item : *list) {
                const auto literal = literalOf(item);
                if (!literal) {
                    report(item.source(),
                           "a value of a sweep has to be a number, a text, true or false", "");
                    return;
                }
                axis.range.choices.push_back(*literal);
            }
            if (list->empty()) {
                report(node.source(), "this list of values is empty", "");
                return;
            }
        } else if (const auto literal = literalOf(node)) {
            axis.range.choices.push_back(*literal);
        } else {
            report(node.source(), "the values of '" + axis.name + "' have to be a range or a list",
                   "write them like \"1..8\" or [1, 2, 4]");
            return;
        }
        m_result.mentions.push_back({axis.name, {}, rangeOf(key.source())});
        for (const std::string& choice : axis.range.choices) {
            m_result.mentions.push_back({axis.name, choice, rangeOf(node.source())});
        }
        m_result.settings.sweep.axes.push_back(std::move(axis));
    }

    void readPredictions(const toml::node& node)
    {
        const toml::array* list = node.as_array();
        if (list == nullptr || !std::all_of(list->begin(), list->end(), [](const toml::node& item) {
                return item.is_table();
            })) {
            report(node.source(), "predictions have to be tables",
                   "write [[tool.makespan.predict]] above each of them");
            return;
        }
        for (const toml::node& item : *list) {
            readPrediction(*item.as_table());
        }
    }

    void readPrediction(const toml::table& table)
    {
        Prediction prediction;
        bool valid = true;
        for (const auto& [key, node] : inOrder(table)) {
            if (key == "ask") {
                readText(node, "ask", prediction.ask);
            } else if (key == "answer") {
                readText(node, "answer", prediction.answer);
                valid =
                    valid && (prediction.answer.empty() || isExpression(node, prediction.answer));
            } else if (key == "tolerance") {
                readTolerance(node, prediction);
            } else if (key == "with") {
                readWith(node, prediction);
            } else {
                unknownKey(key, "[[tool.makespan.predict]]", kPredictKeys);
            }
        }
        if (prediction.ask.empty() || prediction.answer.empty()) {
            report(table.source(), "a prediction needs 'ask' and 'answer'",
                   "add, for instance, answer = \"speedup\"");
        } else if (valid) {
            m_result.settings.predictions.push_back(std::move(prediction));
        }
    }

    void readTolerance(const toml::node& node, Prediction& prediction)
    {
        std::optional<double> tolerance;
        if (const auto* text = node.as_string()) {
            std::string_view number = text->get();
            if (!number.empty() && number.back() == '%') {
                number.remove_suffix(1);
                while (!number.empty() && number.back() == ' ') {
                    number.remove_suffix(1);
                }
                tolerance = parseNumber(number);
                if (tolerance) {
                    *tolerance /= 100;
                }
            }
        } else if (node.is_number()) {
            tolerance = node.value<double>();
        }
        if (!tolerance || *tolerance < 0) {
            report(node.source(), "tolerance has to be a share, such as \"5 %\" or 0.05", "");
            return;
        }
        prediction.tolerance = *tolerance;
    }

    void readWith(const toml::node& node, Prediction& prediction)
    {
        const toml::table* table = node.as_table();
        if (table == nullptr) {
            report(node.source(), "with has to be a table of knobs and their values",
                   "write it like with = { tasks = 15 }");
            return;
        }
        for (const auto& [key, value] : inOrder(*table)) {
            const auto literal = literalOf(value);
            if (!literal) {
                report(value.source(),
                       "the value of a knob has to be a number, a text, true or false", "");
                continue;
            }
            const std::string name(key.str());
            m_result.mentions.push_back({name, *literal, rangeOf(key.source())});
            prediction.with[name] = *literal;
        }
    }

    void readMachine(const toml::node& node)
    {
        const toml::table* table = node.as_table();
        if (table == nullptr) {
            report(node.source(), "machine has to be a table",
                   "write a line [tool.makespan.machine] and its settings below it");
            return;
        }
        for (const auto& [key, value] : inOrder(*table)) {
            if (!isMachineKey(key.str())) {
                unknownKey(key, "[tool.makespan.machine]", machineKeys());
                continue;
            }
            const auto literal = literalOf(value);
            const std::string error =
                literal ? setMachineKey(m_result.settings.machine, key.str(), *literal)
                        : std::string(key.str()) + " has to be a number or a text";
            if (!error.empty()) {
                report(value.source(), error, "");
            }
        }
    }

    void unknownKey(const toml::key& key,
                    std::string_view table,
                    std::span<const std::string_view> known)
    {
        const std::string_view near = language::builtins::suggest(key.str(), known);
        std::string advice;
        if (!near.empty()) {
            advice = "did you mean '" + std::string(near) + "'?";
        } else {
            advice = "known are";
            for (const std::string_view name : known) {
                advice += (name == known.front() ? " " : ", ") + std::string(name);
            }
        }
        report(key.source(),
               "unknown setting '" + std::string(key.str()) + "' in " + std::string(table), advice);
    }

    language::Range rangeOf(const toml::source_region& region) const
    {
        language::Range range;
        range.begin = m_block.positionInFile(m_source, region.begin.line, region.begin.column);
        range.end = m_block.positionInFile(m_source, region.end.line, region.end.column);
        if (range.end.offset < range.begin.offset) {
            range.end = range.begin;
        }
        return range;
    }

    void report(const toml::source_region& region, std::string message, std::string suggestion)
    {
        m_result.diagnostics.push_back({language::Severity::Error, rangeOf(region), "SettingsError",
                                        std::move(message), std::move(suggestion)});
    }

    std::string_view m_source;
    MetadataBlock m_block;
    SettingsReading m_result;
};

} // namespace

SettingsReading readSettings(std::string_view source)
{
    return Reader(source).read();
}

} // namespace makespan::scenario
