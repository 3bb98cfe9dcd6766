#include "engine/language/builtins/names/tables.h"

#include <algorithm>
#include <array>
#include <utility>

namespace makespan::language::builtins {

namespace {

template <typename Entry>
const Entry* find(std::span<const Entry> entries, std::string_view name)
{
    const auto it = std::find_if(entries.begin(), entries.end(),
                                 [name](const Entry& entry) { return entry.name == name; });
    return it == entries.end() ? nullptr : &*it;
}

std::vector<std::string_view> suggestible(std::span<const Name> names)
{
    std::vector<std::string_view> result;
    for (const Name& name : names) {
        if (name.kind != NameKind::Refused) {
            result.push_back(name.name);
        }
    }
    return result;
}

struct Advice
{
    std::string_view module;
    std::string_view text;
};

constexpr Advice kAdvice[] = {
    {"numpy", "Use lists and loops or the modules math and statistics."},
    {"pandas", "Use lists and dictionaries."},
    {"matplotlib", "The charts of this program show times and speedups; print other results."},
    {"scipy", "Use the modules math and statistics."},
    {"sklearn", "Write the computation as a function."},
    {"torch", "Write the computation as a function."},
    {"tensorflow", "Write the computation as a function."},
    {"requests", "Scenarios use no network; let time.sleep() stand for a slow answer."},
    {"urllib", "Scenarios use no network; let time.sleep() stand for a slow answer."},
    {"socket", "Scenarios use no network; let time.sleep() stand for a slow answer."},
    {"http", "Scenarios use no network; let time.sleep() stand for a slow answer."},
    {"threading", "Make the function a task with @ray.remote, or keep state in an actor."},
    {"multiprocessing", "Make the function a task with @ray.remote and collect with ray.get()."},
    {"concurrent", "Make the function a task with @ray.remote and collect with ray.get()."},
    {"dask", "Make the function a task with @ray.remote and collect with ray.get()."},
    {"joblib", "Make the function a task with @ray.remote and collect with ray.get()."},
    {"subprocess", "Scenarios start no processes; make the work a task with @ray.remote."},
    {"signal", "Use the timeout of ray.get() or ray.wait()."},
    {"pathlib", "Scenarios use no files; put the data into variables."},
    {"shutil", "Scenarios use no files; put the data into variables."},
    {"tempfile", "Scenarios use no files; put the data into variables."},
    {"glob", "Scenarios use no files; put the data into variables."},
    {"csv", "Scenarios use no files; put the data into variables."},
    {"pickle", "Values travel to tasks by themselves."},
    {"argparse", "Use variables with a #: comment: they become knobs."},
    {"decimal", "Use int or float."},
    {"cmath", "Use the module math and the operators of complex numbers."},
    {"array", "Use a list."},
    {"secrets", "Use random: runs have to be repeatable."},
    {"platform", "Scenarios do not depend on the computer."},
    {"psutil", "Use os.cpu_count(), or ray.cluster_resources()."},
    {"tqdm", "The timeline shows the progress."},
    {"gc", "Memory is managed by itself."},
    {"ctypes", "Write the computation in Python."},
    {"cython", "Write the computation in Python."},
    {"numba", "Write the computation in Python."},
    {"mpi4py", "Use tasks and actors with ray."},
    {"tkinter", "Print the results."},
    {"unittest", "Use assert, or checks in the scenario's settings."},
    {"pytest", "Use assert, or checks in the scenario's settings."},
    {"inspect", "Functions cannot be looked into here."},
    {"importlib", "Write an import statement."},
};

// CPython's costs, Python/suggestions.c.
constexpr std::size_t kMoveCost = 2;
constexpr std::size_t kCaseCost = 1;
constexpr std::size_t kMaxLetters = 40;

std::size_t substitutionCost(char a, char b)
{
    if (a == b) {
        return 0;
    }
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return lower(a) == lower(b) ? kCaseCost : kMoveCost;
}

/// Levenshtein's distance with the costs above; limit + 1 when it is greater than the limit.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit)
{
    if (a == b) {
        return 0;
    }
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.empty() || b.empty()) {
        return (a.size() + b.size()) * kMoveCost;
    }
    if (a.size() > kMaxLetters || b.size() > kMaxLetters) {
        return limit + 1;
    }
    if (b.size() < a.size()) {
        std::swap(a, b);
    }
    if ((b.size() - a.size()) * kMoveCost > limit) {
        return limit + 1;
    }
    std::array<std::size_t, kMaxLetters> row{};
    for (std::size_t i = 0; i < a.size(); ++i) {
        row[i] = (i + 1) * kMoveCost;
    }
    std::size_t result = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
        std::size_t diagonal = result = j * kMoveCost;
        std::size_t smallest = limit + 1;
        for (std::size_t i = 0; i < a.size(); ++i) {
            const std::size_t substitute = diagonal + substitutionCost(b[j], a[i]);
            diagonal = row[i];
            const std::size_t insertOrDelete = std::min(result, diagonal) + kMoveCost;
            result = std::min(insertOrDelete, substitute);
            row[i] = result;
            smallest = std::min(smallest, result);
        }
        if (smallest > limit) {
            return limit + 1;
        }
    }
    return result;
}

} // namespace

std::span<const ModuleNames> modules()
{
    static const std::vector<ModuleNames> all = [] {
        std::vector<ModuleNames> result;
        for (const auto part : {rayModules(), asyncioModules(), standardModules(), toolModules(),
                                textModules(), recordModules()}) {
            result.insert(result.end(), part.begin(), part.end());
        }
        return result;
    }();
    return all;
}

const Name* findBuiltin(std::string_view name)
{
    return find(builtinNames(), name);
}

const ModuleNames* findModule(std::string_view name)
{
    return find(modules(), name);
}

const Name* findAttribute(std::string_view module, std::string_view name)
{
    const ModuleNames* entry = findModule(module);
    return entry == nullptr ? nullptr : find(entry->attributes, name);
}

const TypeNames* findType(std::string_view name)
{
    return find(types(), name);
}

const Name* findMethod(std::string_view type, std::string_view name)
{
    const TypeNames* entry = findType(type);
    return entry == nullptr ? nullptr : find(entry->methods, name);
}

std::string adviceForModule(std::string_view name)
{
    const std::string_view top = name.substr(0, name.find('.'));
    for (const Advice& advice : kAdvice) {
        if (advice.module == top) {
            return std::string(advice.text);
        }
    }
    // "os.path" may be refused as what it is of "os".
    const std::size_t dot = name.rfind('.');
    const Name* part = dot == std::string_view::npos
                           ? nullptr
                           : findAttribute(name.substr(0, dot), name.substr(dot + 1));
    if (part != nullptr && part->kind == NameKind::Refused) {
        return std::string(part->description);
    }
    const std::string_view near = suggestModule(name);
    if (!near.empty()) {
        return "Did you mean '" + std::string(near) + "'?";
    }
    return "Only a part of Python's standard library and ray can be imported.";
}

std::string_view suggest(std::string_view wrong, std::span<const std::string_view> candidates)
{
    std::size_t best = ~std::size_t{0};
    std::string_view result;
    for (const std::string_view candidate : candidates) {
        if (candidate == wrong) {
            continue;
        }
        std::size_t limit = (wrong.size() + candidate.size() + 3) * kMoveCost / 6;
        limit = std::min(limit, best - 1);
        const std::size_t found = distance(wrong, candidate, limit);
        if (found <= limit && (result.empty() || found < best)) {
            best = found;
            result = candidate;
        }
    }
    return result;
}

std::string_view suggestBuiltin(std::string_view wrong)
{
    return suggest(wrong, suggestible(builtinNames()));
}

std::string_view suggestAttribute(std::string_view module, std::string_view wrong)
{
    const ModuleNames* entry = findModule(module);
    return entry == nullptr ? std::string_view() : suggest(wrong, suggestible(entry->attributes));
}

std::string_view suggestModule(std::string_view wrong)
{
    std::vector<std::string_view> names;
    for (const ModuleNames& module : modules()) {
        names.push_back(module.name);
    }
    return suggest(wrong, names);
}

} // namespace makespan::language::builtins
