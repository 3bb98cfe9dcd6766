#pragma once

#include "engine/language/bytecode/opcode.h"
#include "engine/language/vm/value.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace makespan::language {

struct StringObject;

/// Memory of the constants of one program: immortal objects that live as long as its Codes.
class ConstantArena
{
public:
    ConstantArena();
    ~ConstantArena();
    ConstantArena(const ConstantArena&) = delete;
    ConstantArena& operator=(const ConstantArena&) = delete;

    Value string(std::string_view text); ///< interned when it looks like a name
    Value bytes(std::string_view data);
    Value tuple(const std::vector<Value>& values); ///< of constants
    /// Decimal (or 0x…, 0o…, 0b… with underscores removed) digits of any length.
    Value integer(std::string_view digits, int base = 10);
    Value frozenSet(const std::vector<Value>& values); ///< of constants, for `x in {1, 2, 3}`

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Where a module's globals live: name → slot. One per module, shared by all its Codes. A name that the
/// module never assigns has no slot: the compiler resolves it to a built-in constant or reports it.
class GlobalLayout
{
public:
    /// The slot of a name; adds it when it is new. `builtin` is what the slot falls back to while it is unset.
    std::uint32_t add(StringObject* name, Value builtin = Value::undefined());
    /// -1: none
    std::int64_t find(std::string_view name) const;

    std::size_t size() const { return m_names.size(); }

    StringObject* name(std::size_t slot) const { return m_names[slot]; }

    Value builtin(std::size_t slot) const { return m_builtins[slot]; }

private:
    std::vector<StringObject*> m_names;
    std::vector<Value> m_builtins;
    std::map<std::string, std::uint32_t, std::less<>> m_slots;
};

/// Place of an instruction in the source: lines and columns from 1, columns in code points; 0: unknown.
struct CodePosition
{
    std::uint32_t line = 0;
    std::uint32_t endLine = 0;
    std::uint16_t column = 0;
    std::uint16_t endColumn = 0;

    friend bool operator==(const CodePosition&, const CodePosition&) = default;
};

/// An exception raised at an instruction in [begin, end) goes to `handler`, with the stack cut to `depth`
/// and the exception pushed. The first entry of the table that fits is the innermost.
struct ExceptionEntry
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t handler = 0;
    std::uint32_t depth = 0;
};

struct LineEntry
{
    std::uint32_t begin = 0; ///< first instruction; up to the next entry's
    CodePosition position;
};

/// Bytecode of one function, lambda, comprehension, class body or module. Immutable; threads: any.
///
/// Frame layout: localCount slots — parameters (positional, keyword-only, *args, **kwargs), then other
/// locals, cells and free variables in any order — then the evaluation stack of stackSize. A captured
/// variable's slot holds a CellObject: on entry the interpreter makes a cell in each of cellSlots (around
/// the argument when the slot is a parameter's) and copies the closure's cells into freeSlots.
class Code
{
public:
    enum Flag : std::uint32_t {
        kGenerator = 1, ///< a call makes a generator
        kCoroutine = 2, ///< async def
        kClassBody = 4, ///< LoadName and StoreName work on a namespace
        kModule = 8,
        kExpression = 16, ///< one expression: Return gives its value
        kHidden = 32,     ///< prelude: not shown in tracebacks
        kExtra = 64,      ///< has *args
        kKeywords = 128   ///< has **kwargs
    };

    std::string fileName;
    StringObject* name = nullptr;          ///< "f", "<lambda>", "<listcomp>", "<module>"
    StringObject* qualifiedName = nullptr; ///< "outer.<locals>.f", "C.method"
    Value documentation;                   ///< docstring or None
    std::uint32_t firstLine = 0;           ///< of the `def`
    std::uint32_t flags = 0;

    std::uint32_t positionalOnly = 0;
    std::uint32_t positional = 0; ///< positional parameters, positional-only ones included
    std::uint32_t keywordOnly = 0;
    std::uint32_t localCount = 0;
    std::uint32_t stackSize = 0;
    std::vector<StringObject*> localNames; ///< by slot
    std::vector<std::uint32_t> cellSlots;
    std::vector<std::uint32_t> freeSlots;

    std::vector<Instruction> instructions;
    std::vector<Value> constants;
    std::vector<StringObject*> names; ///< attributes, modules, class names: interned
    std::vector<std::shared_ptr<const Code>> children;
    std::vector<ExceptionEntry> exceptions;
    std::vector<LineEntry> lines;
    std::shared_ptr<const GlobalLayout> globals;
    std::shared_ptr<ConstantArena> arena;
    /// Text of the whole file, for the source line in tracebacks; shared by the Codes of a program.
    std::shared_ptr<const std::string> source;
    /// Slots of the globals that this code and its children use: what a snapshot takes along.
    std::vector<std::uint32_t> usedGlobals;

    bool has(Flag flag) const { return (flags & flag) != 0; }

    bool isSimple() const { return m_simple; }

    std::uint32_t parameterCount() const
    {
        return positional + keywordOnly + (has(kExtra) ? 1U : 0U) + (has(kKeywords) ? 1U : 0U);
    }

    CodePosition positionAt(std::uint32_t instruction) const;

    std::uint32_t lineAt(std::uint32_t instruction) const { return positionAt(instruction).line; }

    /// Text of a line (from 1) without its newline; empty: unknown.
    std::string_view sourceLine(std::uint32_t line) const;
    /// Readable listing, for tests.
    std::string disassembly() const;

private:
    friend class CodeBuilder;
    bool m_simple = false; ///< positional parameters only, no cells, no generator: the fast call
};

} // namespace makespan::language
