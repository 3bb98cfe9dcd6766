#include "engine/language/program.h"

#include "engine/language/bytecode/code.h"
#include "engine/language/compiler/compiler.h"
#include "engine/language/vm/runtime.h"

#include <stdexcept>
#include <utility>

namespace makespan::language {

Program::Program(std::string fileName, std::string source, std::shared_ptr<const Code> module)
    : m_fileName(std::move(fileName))
    , m_source(std::move(source))
    , m_module(std::move(module))
{}

Program::~Program() = default;

const std::string& Program::fileName() const
{
    return m_fileName;
}

const std::string& Program::source() const
{
    return m_source;
}

const Code& Program::module() const
{
    return *m_module;
}

Compilation compile(std::string_view source, std::string_view fileName)
{
    compiler::Options options;
    options.builtin = [](std::string_view name) { return Runtime::instance().builtin(name); };
    compiler::Output output = compiler::compileModule(source, fileName, options);
    Compilation result;
    result.diagnostics = std::move(output.diagnostics);
    if (output.code)
        result.program = std::make_shared<const Program>(std::string(fileName), std::string(source),
                                                         std::move(output.code));
    return result;
}

std::shared_ptr<const Program>
compilePrelude(std::string_view source, std::string_view fileName, const Runtime& runtime)
{
    compiler::Options options;
    options.builtin = [&runtime](std::string_view name) {
        const Value builtin = runtime.builtin(name);
        return builtin.isUndefined() ? runtime.preludeName(name) : builtin;
    };
    options.flags = Code::kHidden;
    options.checked = false;
    options.moduleName = fileName;
    compiler::Output output = compiler::compileModule(source, fileName, options);
    if (!output.code) {
        std::string text = "the prelude does not compile:\n";
        for (const Diagnostic& diagnostic : output.diagnostics)
            text += format(diagnostic, fileName, source);
        throw std::logic_error(text);
    }
    return std::make_shared<const Program>(std::string(fileName), std::string(source),
                                           std::move(output.code));
}

} // namespace makespan::language
