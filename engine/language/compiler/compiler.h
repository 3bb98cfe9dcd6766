#pragma once

#include "engine/language/bytecode/code.h"
#include "engine/language/diagnostic.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace makespan::language::compiler {

/// What compiled code finds around it.
struct Options
{
    /// The value of a name that is there without being defined (len, ValueError …); Undefined: none.
    std::function<Value(std::string_view)> builtin;
    /// Names that whoever runs the code puts into its globals beforehand.
    std::vector<std::string> predefined;
    std::uint32_t flags = 0; ///< added to every Code: Code::kHidden for prelude sources
    /// The checks for people: names that are defined nowhere with what was probably meant, modules and
    /// attributes that are not there, hints. Without them a name that `builtin` does not know is an error.
    bool checked = true;
    std::string moduleName = "__main__"; ///< value of __name__
};

struct Output
{
    std::shared_ptr<const Code> code; ///< null when there are errors
    Diagnostics diagnostics;          ///< in the order of the text
};

/// Compiles the text of a module. Never throws for what stands in the source. Threads: any.
Output compileModule(std::string_view source, std::string_view fileName, const Options& options);

/// Compiles one expression: the code returns its value (Code::kExpression).
Output
compileExpression(std::string_view source, std::string_view fileName, const Options& options);

} // namespace makespan::language::compiler
