#include "engine/language/program.h"

#include "engine/language/bytecode/code.h"

#include <utility>

namespace makespan::language {

Program::Program(std::string fileName, std::string source, std::shared_ptr<const Code> module)
    : m_fileName(std::move(fileName))
    , m_source(std::move(source))
    , m_module(std::move(module))
{}

Program::~Program() = default;

const std::string& Program::fileName() const { return m_fileName; }

const std::string& Program::source() const { return m_source; }

const Code& Program::module() const { return *m_module; }

} // namespace makespan::language
