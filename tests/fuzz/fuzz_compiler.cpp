// Feeds any bytes to the parser and the compiler: they must neither crash nor hang, and a program without
// errors must become code.
#include "engine/language/builtins/names.h"
#include "engine/language/compiler/compiler.h"
#include "engine/language/syntax/parser.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>
#include <string_view>

using namespace makespan::language;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    compiler::Options options;
    options.builtin = [](std::string_view name) {
        return builtins::findBuiltin(name) ? Value::integer(1) : Value::undefined();
    };
    const compiler::Output output = compiler::compileModule(source, "fuzz.py", options);
    bool errors = false;
    for (const Diagnostic& diagnostic : output.diagnostics) {
        if (diagnostic.type == "SystemError")
            std::abort(); // a broken promise inside the compiler
        errors |= diagnostic.severity == Severity::Error;
        (void)format(diagnostic, "fuzz.py", source);
    }
    if (!errors && !output.code)
        std::abort();
    compiler::compileExpression(source, "check", options);
    return 0;
}
