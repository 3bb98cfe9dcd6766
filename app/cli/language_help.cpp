#include "app/cli/language_help.h"

#include "engine/language/builtins/names.h"

#include <span>
#include <string_view>

namespace makespan::cli {

namespace {

using language::builtins::Name;
using language::builtins::NameKind;

constexpr std::string_view kGrammar =
    R"(Scenario Python is the part of Python 3.11 that programs of a course on Ray use. The same file runs under python3.

Statements
  assignment: tuples, stars, chains, := and all of += -= *= ...; del, global, nonlocal, pass
  if elif else, for and while with else, break, continue, match
  def with defaults, *args and **kwargs; lambda, decorators, generators (yield, yield from), return
  class with inheritance, properties, static and class methods, special methods; dataclasses
  try except else finally, raise from, assert, with
  import and from ... import of the modules below; annotations are read and ignored

Expressions
  all operators, chained comparisons, a if c else b, slices, comprehensions, f-strings with formats
  int of any size, float, complex, bool, str, bytes, list, tuple, dict, set

)";

/// The names that are refused, or the others.
void appendNames(std::string& text, std::span<const Name> names, bool refused = false)
{
    constexpr std::size_t kColumn = 34;
    for (const Name& name : names) {
        if ((name.kind == NameKind::Refused) != refused) {
            continue;
        }
        const std::string_view shown = name.signature.empty() ? name.name : name.signature;
        text += "  " + std::string(shown);
        text += shown.size() < kColumn ? std::string(kColumn - shown.size(), ' ')
                                       : "\n" + std::string(kColumn + 2, ' ');
        text += std::string(name.description) + "\n";
    }
}

} // namespace

std::string languageHelp()
{
    std::string text{kGrammar};
    text += "Built-in names\n";
    appendNames(text, language::builtins::builtinNames());
    for (const auto& module : language::builtins::modules()) {
        text +=
            "\nModule " + std::string(module.name) + ": " + std::string(module.description) + "\n";
        appendNames(text, module.attributes);
    }
    for (const auto& type : language::builtins::types()) {
        text += "\nType " + std::string(type.name) + ": " + std::string(type.description) + "\n";
        appendNames(text, type.methods);
    }
    text += "\nKnown in Python, but not here\n";
    appendNames(text, language::builtins::builtinNames(), true);
    return text;
}

} // namespace makespan::cli
