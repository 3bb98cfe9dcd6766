// @ray.remote(...) and .options(...): which there are, and what Ray says about wrong ones.

#include "engine/language/vm/class.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/remote.h"
#include "engine/language/vm/sequence.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace makespan::language::remote {

namespace {

enum class For : std::uint8_t { Both, Tasks, Actors };

struct Option;
using Reader = bool (*)(Isolate& vm, const Option& option, Value value, TaskOptions& out);

struct Option
{
    std::string_view name;
    For whom;
    std::string_view types; ///< what Ray says that it accepts
    Reader read;
};

bool raiseType(Isolate& vm, const Option& option, Value value)
{
    vm.raise(TypeId::TypeError,
             fmt::format("The type of keyword '{}' must be {}, but received type <class '{}'>",
                         option.name, option.types, typeOf(value)->nameView()));
    return false;
}

bool raiseValue(Isolate& vm, std::string_view text)
{
    vm.raise(TypeId::ValueError, text);
    return false;
}

bool refuse(Isolate& vm, std::string_view text)
{
    vm.raise(TypeId::NotImplementedError, text);
    return false;
}

bool isTrue(Isolate& vm, Value value)
{
    return truth(vm, value) == Answer::Yes;
}

bool ignore(Isolate&, const Option&, Value, TaskOptions&)
{
    return true;
}

/// -1, 0 or a positive number; None leaves what was.
bool readCount(
    Isolate& vm, const Option& option, Value value, bool mayBeInfinite, std::int32_t& out)
{
    if (value.isNone())
        return true;
    const Value number = plain(value);
    if (!number.isInt() && !number.isBool())
        return raiseType(vm, option, value);
    const std::int64_t count = number.isBool() ? (number.asBool() ? 1 : 0) : number.asInt();
    if (count < (mayBeInfinite ? -1 : 0))
        return raiseValue(
            vm, fmt::format("The keyword '{}' only accepts None, 0{} or a positive integer{}.",
                            option.name, mayBeInfinite ? ", -1" : "",
                            mayBeInfinite ? ", where -1 represents infinity" : ""));
    out = static_cast<std::int32_t>(
        std::min<std::int64_t>(count, std::numeric_limits<std::int32_t>::max()));
    return true;
}

bool readCpus(Isolate& vm, const Option& option, Value value, TaskOptions& out)
{
    constexpr double kSmallest = 1e-4;
    if (value.isNone())
        return true;
    double cpus = 0;
    if (!toDouble(plain(value), cpus))
        return raiseType(vm, option, value);
    if (cpus < 0)
        return raiseValue(
            vm, fmt::format("The quantity of resource {} cannot be negative", option.name));
    if (cpus > 0 && cpus < kSmallest)
        return raiseValue(vm, fmt::format("The precision of the fractional quantity of resource {} "
                                          "cannot go beyond 0.0001",
                                          option.name));
    if (cpus > 1 && cpus != std::floor(cpus))
        return raiseValue(vm, "Resource quantities >1 must be whole numbers.");
    out.cpus = cpus;
    out.cpusGiven = true;
    return true;
}

bool readGpus(Isolate& vm, const Option& option, Value value, TaskOptions&)
{
    double gpus = 0;
    if (value.isNone())
        return true;
    if (!toDouble(plain(value), gpus))
        return raiseType(vm, option, value);
    return gpus == 0
           || refuse(vm, "num_gpus is not supported: there are only CPUs here; use num_cpus");
}

bool readResources(Isolate& vm, const Option& option, Value value, TaskOptions&)
{
    if (value.isNone())
        return true;
    auto* resources = as<DictObject>(plain(value));
    if (resources == nullptr)
        return raiseType(vm, option, value);
    for (const std::string_view name : {"CPU", "GPU"}) {
        if (resources->find(intern(name)) != nullptr)
            return raiseValue(vm, "Use the 'num_cpus' and 'num_gpus' keyword instead of 'CPU' and "
                                  "'GPU' in 'resources' keyword");
    }
    return resources->used == 0
           || refuse(vm,
                     "resources={...} is not supported: limit how many run at once with num_cpus");
}

bool readReturns(Isolate& vm, const Option& option, Value value, TaskOptions& out)
{
    if (value.isNone())
        return true;
    if (const auto* text = as<StringObject>(value)) {
        if (text->view() == "dynamic" || text->view() == "streaming") {
            out.returnsGiven = true;
            out.streams = text->view() == "streaming";
            out.collectsYields = !out.streams;
            out.returns = 1;
            return true;
        }
        return raiseValue(vm,
                          "The keyword 'num_returns' only accepts None, a non-negative integer, "
                          "\"streaming\" (for generators), or \"dynamic\"");
    }
    const Value number = plain(value);
    if (!number.isInt())
        return raiseType(vm, option, value);
    if (number.asInt() < 0 || number.asInt() > 1'000'000)
        return raiseValue(vm,
                          "The keyword 'num_returns' only accepts None, a non-negative integer, "
                          "\"streaming\" (for generators), or \"dynamic\"");
    out.returns = static_cast<std::int32_t>(number.asInt());
    out.returnsGiven = true;
    out.collectsYields = false;
    out.streams = false;
    return true;
}

bool readRetryExceptions(Isolate& vm, const Option& option, Value value, TaskOptions& out)
{
    out.retriedClasses = Parcel();
    if (value.isBool()) {
        out.retryExceptions = value.asBool();
        return true;
    }
    std::span<const Value> classes;
    if (const auto* list = as<ListObject>(plain(value)))
        classes = const_cast<ListObject*>(list)->values();
    else if (const auto* tuple = as<TupleObject>(plain(value)))
        classes = const_cast<TupleObject*>(tuple)->values();
    else
        return raiseType(vm, option, value);
    for (const Value entry : classes) {
        const auto* type = as<ClassObject>(entry);
        if (type == nullptr || !type->isSubclassOf(vm.type(TypeId::Exception)))
            return raiseValue(vm,
                              "retry_exceptions must be either a boolean or a list of exceptions");
    }
    out.retryExceptions = !classes.empty();
    return pack(vm, Value::object(makeTuple(vm, classes)), out.retriedClasses);
}

bool readText(Isolate& vm, const Option& option, Value value, std::string& out)
{
    const auto* text = as<StringObject>(value);
    if (text == nullptr && !value.isNone())
        return raiseType(vm, option, value);
    out = text == nullptr ? std::string() : std::string(text->view());
    return true;
}

bool readLifetime(Isolate& vm, const Option& option, Value value, TaskOptions& out)
{
    std::string text;
    if (!readText(vm, option, value, text))
        return false;
    if (!value.isNone() && text != "detached" && text != "non_detached")
        return raiseValue(vm,
                          "actor `lifetime` argument must be one of 'detached', 'non_detached' and "
                          "'None'.");
    out.detached = text == "detached";
    return true;
}

bool readConcurrency(Isolate& vm, const Option& option, Value value, TaskOptions& out)
{
    std::int32_t count = 0;
    if (!readCount(vm, option, value, false, count))
        return false;
    out.maxConcurrency = static_cast<std::uint32_t>(count);
    return true;
}

constexpr std::string_view kInt = "(<class 'int'>, <class 'NoneType'>)";
constexpr std::string_view kText = "(<class 'str'>, <class 'NoneType'>)";
constexpr std::string_view kQuantity = "(<class 'float'>, <class 'int'>, <class 'NoneType'>)";
constexpr std::string_view kDict = "(<class 'dict'>, <class 'NoneType'>)";

constexpr Option kOptions[] = {
    {"accelerator_type", For::Both, kText, &ignore},
    {"memory", For::Both, kQuantity, &ignore},
    {"name", For::Both, kText,
     [](Isolate& vm, const Option& option, Value value, TaskOptions& out) {
         return readText(vm, option, value, out.name);
     }},
    {"num_cpus", For::Both, kQuantity, &readCpus},
    {"num_gpus", For::Both, kQuantity, &readGpus},
    {"object_store_memory", For::Both, kInt, &ignore},
    {"placement_group", For::Both, kText,
     [](Isolate& vm, const Option&, Value value, TaskOptions&) {
         return value.isNone() || isKind(value, ObjectKind::String)
                || refuse(vm, "placement groups are not supported: there is one computer only");
     }},
    {"placement_group_bundle_index", For::Both, "<class 'int'>", &ignore},
    {"placement_group_capture_child_tasks", For::Both, "(<class 'bool'>, <class 'NoneType'>)",
     &ignore},
    {"resources", For::Both, kDict, &readResources},
    {"runtime_env", For::Both, kDict, &ignore},
    {"scheduling_strategy", For::Both, kText, &ignore},
    {"_metadata", For::Both, kDict, &ignore},
    {"enable_task_events", For::Both, "<class 'bool'>", &ignore},
    {"_labels", For::Both, kDict, &ignore},
    {"max_calls", For::Tasks, kInt,
     [](Isolate& vm, const Option& option, Value value, TaskOptions&) {
         std::int32_t count = 0;
         return readCount(vm, option, value, false, count);
     }},
    {"max_retries", For::Tasks, kInt,
     [](Isolate& vm, const Option& option, Value value, TaskOptions& out) {
         return readCount(vm, option, value, true, out.maxRetries);
     }},
    {"num_returns", For::Tasks, "(<class 'int'>, <class 'str'>, <class 'NoneType'>)", &readReturns},
    {"retry_exceptions", For::Tasks, "(<class 'bool'>, <class 'list'>, <class 'tuple'>)",
     &readRetryExceptions},
    {"concurrency_groups", For::Actors, "(<class 'list'>, <class 'dict'>, <class 'NoneType'>)",
     [](Isolate& vm, const Option&, Value value, TaskOptions&) {
         return value.isNone()
                || refuse(vm, "concurrency groups are not supported: use max_concurrency");
     }},
    {"lifetime", For::Actors, kText, &readLifetime},
    {"max_concurrency", For::Actors, kInt, &readConcurrency},
    {"max_restarts", For::Actors, kInt,
     [](Isolate& vm, const Option& option, Value value, TaskOptions& out) {
         return readCount(vm, option, value, true, out.maxRestarts);
     }},
    {"max_task_retries", For::Actors, kInt,
     [](Isolate& vm, const Option& option, Value value, TaskOptions& out) {
         return readCount(vm, option, value, true, out.maxTaskRetries);
     }},
    {"max_pending_calls", For::Actors, kInt,
     [](Isolate& vm, const Option& option, Value value, TaskOptions&) {
         std::int32_t count = -1;
         if (!readCount(vm, option, value, true, count))
             return false;
         return count <= 0
                || refuse(vm, "max_pending_calls is not supported: limit the calls that wait with "
                              "ray.wait()");
     }},
    {"namespace", For::Actors, kText,
     [](Isolate& vm, const Option& option, Value value, TaskOptions& out) {
         return readText(vm, option, value, out.nameSpace);
     }},
    {"get_if_exists", For::Actors, "<class 'bool'>",
     [](Isolate& vm, const Option& option, Value value, TaskOptions& out) {
         if (!value.isBool())
             return raiseType(vm, option, value);
         out.getIfExists = isTrue(vm, value);
         return true;
     }},
};

bool isFor(const Option& option, bool isActor)
{
    return option.whom == For::Both || (option.whom == For::Actors) == isActor;
}

bool raiseUnknown(Isolate& vm, std::string_view name, bool isActor)
{
    std::string valid;
    for (const Option& option : kOptions) {
        if (isFor(option, isActor) && option.name.front() != '_')
            valid += fmt::format("{}'{}'", valid.empty() ? "" : ", ", option.name);
    }
    return raiseValue(vm, fmt::format("Invalid option keyword {} for {}. Valid ones are [{}].",
                                      name, isActor ? "actors" : "remote functions", valid));
}

} // namespace

bool readOptions(
    Isolate& vm, DictObject* keywords, bool isActor, const TaskOptions& base, TaskOptions& out)
{
    out = base;
    for (std::uint32_t i = 0; i < keywords->filled; ++i) {
        const DictEntry& entry = keywords->entries()[i];
        if (entry.key.isUndefined())
            continue;
        const std::string_view name = to<StringObject>(entry.key).view();
        const auto* option =
            std::find_if(std::begin(kOptions), std::end(kOptions), [&](const Option& each) {
                return each.name == name && isFor(each, isActor);
            });
        if (option == std::end(kOptions))
            return raiseUnknown(vm, name, isActor);
        if (!option->read(vm, *option, entry.value, out))
            return false;
    }
    if (isActor && out.maxRestarts == 0 && out.maxTaskRetries != 0)
        return raiseValue(vm, "'max_task_retries' cannot be set if 'max_restarts' is 0 or if "
                              "'max_restarts' is not set.");
    if (isActor && out.getIfExists && out.name.empty())
        return raiseValue(vm, "The actor name must be specified to use `get_if_exists`.");
    return true;
}

bool readMethodOptions(Isolate& vm, DictObject* keywords, std::int64_t& returns)
{
    for (std::uint32_t i = 0; i < keywords->filled; ++i) {
        const DictEntry& entry = keywords->entries()[i];
        if (entry.key.isUndefined())
            continue;
        const std::string_view name = to<StringObject>(entry.key).view();
        if (name == "num_returns") {
            const Value number = plain(entry.value);
            if (const auto* text = as<StringObject>(number);
                text != nullptr && (text->view() == "streaming" || text->view() == "dynamic")) {
                returns = text->view() == "streaming" ? ActorMethodObject::kStreams
                                                      : ActorMethodObject::kCollects;
                continue;
            }
            if (!number.isInt() || number.asInt() < 0)
                return raiseValue(vm, "num_returns of an actor's method must be a number");
            returns = number.asInt();
        } else if (name == "concurrency_group") {
            return refuse(vm, "concurrency groups are not supported: use max_concurrency");
        } else if (name != "name") {
            vm.raise(TypeId::TypeError,
                     fmt::format("options() got an unexpected keyword argument '{}'", name));
            return false;
        }
    }
    return true;
}

} // namespace makespan::language::remote
