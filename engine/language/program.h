#pragma once

#include "engine/language/diagnostic.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace makespan::language {

class Code;
class Parcel;

/// A compiled scenario: immutable, shared by all threads that run it.
class Program
{
public:
    Program(std::string fileName, std::string source, std::shared_ptr<const Code> module);
    ~Program();

    const std::string& fileName() const;
    const std::string& source() const;
    /// Bytecode of the module body: what the driver runs.
    const Code& module() const;

private:
    std::string m_fileName;
    std::string m_source;
    std::shared_ptr<const Code> m_module;
};

/// Module-level names with their values at the end of a run.
using Globals = std::map<std::string, Parcel, std::less<>>;

struct Compilation
{
    std::shared_ptr<const Program> program; ///< null when there are errors
    Diagnostics diagnostics;                ///< errors, or hints; in the order of the text
};

/// Checks and compiles a scenario. Never throws for what stands in the source.
/// Threads: any.
Compilation compile(std::string_view source, std::string_view fileName);

} // namespace makespan::language
