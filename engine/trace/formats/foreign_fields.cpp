#include "engine/trace/formats/foreign_fields.h"

#include "engine/trace/formats/json_check.h"
#include "engine/trace/formats/json_number.h"

#include <iterator>
#include <simdjson.h>
#include <string>
#include <utility>

namespace makespan::trace {

namespace {

namespace ondemand = simdjson::ondemand;

std::string_view token(ondemand::value& value)
{
    std::string_view text = value.raw_json_token();
    while (!text.empty()
           && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r'
               || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

// Nothing for null, which some writers give to what they do not know.
std::optional<std::int64_t> timeOf(ondemand::value& value, int decimals)
{
    const std::string_view text = token(value);
    if (text == "null")
        return std::nullopt;
    const auto time = scaledNumber(text, decimals);
    if (!time)
        failJson("'" + std::string(text.substr(0, 40)) + "' is no time");
    return time;
}

std::string_view textOf(ondemand::value& value)
{
    ondemand::json_type type{};
    checkJson(value.type().get(type));
    if (type != ondemand::json_type::string)
        return token(value);
    std::string_view text;
    checkJson(value.get_string().get(text));
    return text;
}

// One of Dask's parts: {"action": …, "start": …, "stop": …}, or, from older versions, [action, start, stop].
struct Part
{
    std::string_view action;
    std::optional<std::int64_t> start;
    std::optional<std::int64_t> stop;

    void read(std::string_view key, ondemand::value& value)
    {
        if (key == "action")
            action = textOf(value);
        else if (key == "start")
            start = timeOf(value, 9);
        else if (key == "stop")
            stop = timeOf(value, 9);
    }
};

Part partOf(ondemand::value& element)
{
    Part part;
    ondemand::json_type type{};
    checkJson(element.type().get(type));
    if (type == ondemand::json_type::array) {
        constexpr std::string_view kKeys[] = {"action", "start", "stop"};
        std::size_t place = 0;
        for (auto one : element.get_array()) {
            ondemand::value value;
            checkJson(one.get(value));
            if (place < std::size(kKeys))
                part.read(kKeys[place++], value);
        }
        return part;
    }
    ondemand::object object;
    checkJson(element.get_object().get(object));
    for (auto field : object) {
        std::string_view key;
        checkJson(field.unescaped_key().get(key));
        ondemand::value value;
        checkJson(field.value().get(value));
        part.read(key, value);
    }
    return part;
}

void readStartstops(ondemand::array array, ForeignFields& fields)
{
    for (auto element : array) {
        ondemand::value value;
        checkJson(element.get(value));
        const Part part = partOf(value);
        if (!part.start || !part.stop)
            failJson("this part of a task has no start or no stop");
        fields.startstops.push_back({*part.start, *part.stop, 0, true,
                                     part.action == "compute" ? State::Run : State::Overhead});
    }
}

// A text, or an array whose first element it is: tuples are keys, too.
std::string_view keyOf(ondemand::value& value)
{
    ondemand::json_type type{};
    checkJson(value.type().get(type));
    if (type != ondemand::json_type::array)
        return textOf(value);
    std::string_view key;
    bool isFirst = true;
    for (auto element : value.get_array()) {
        ondemand::value one;
        checkJson(element.get(one));
        if (std::exchange(isFirst, false))
            key = textOf(one);
    }
    return key;
}

void readArgs(ondemand::value& value, ForeignFields& fields)
{
    ondemand::object args;
    if (value.get_object().get(args))
        return;
    for (auto arg : args) {
        std::string_view key;
        checkJson(arg.unescaped_key().get(key));
        if (key != "name" && key != "task_id")
            continue;
        ondemand::value text;
        checkJson(arg.value().get(text));
        (key == "name" ? fields.argsName : fields.argsTask) = textOf(text);
    }
}

void readField(std::string_view key, ondemand::value& value, ForeignFields& fields)
{
    if (key == "ph") {
        const std::string_view phase = textOf(value);
        fields.phase = phase.size() == 1 ? phase.front() : '\0';
    } else if (key == "cat") {
        fields.category = textOf(value);
    } else if (key == "name") {
        fields.name = textOf(value);
    } else if (key == "pid" || key == "worker") {
        fields.process = textOf(value);
    } else if (key == "tid" || key == "thread") {
        fields.thread = textOf(value);
    } else if (key == "ts") {
        fields.time = timeOf(value, 3);
    } else if (key == "dur") {
        fields.length = timeOf(value, 3);
    } else if (key == "args") {
        readArgs(value, fields);
    } else if (key == "key") {
        fields.key = keyOf(value);
    } else if (key == "startstops") {
        ondemand::array array;
        checkJson(value.get_array().get(array));
        fields.isDask = true;
        readStartstops(array, fields);
    }
}

} // namespace

class ForeignFieldsReader::Parser : public ondemand::parser
{};

ForeignFieldsReader::ForeignFieldsReader()
    : m_parser(std::make_unique<Parser>())
{}

ForeignFieldsReader::~ForeignFieldsReader() = default;

void ForeignFieldsReader::read(std::string_view event, ForeignFields& fields)
{
    fields.clear();
    ondemand::document document;
    checkJson(m_parser->iterate(event.data(), event.size(), event.size() + JsonSplitter::kPadding)
                  .get(document));
    ondemand::object object;
    if (document.get_object().get(object))
        failJson("this is no event: an object in braces has to stand here");
    for (auto field : object) {
        std::string_view key;
        checkJson(field.unescaped_key().get(key));
        ondemand::value value;
        checkJson(field.value().get(value));
        readField(key, value, fields);
    }
}

} // namespace makespan::trace
