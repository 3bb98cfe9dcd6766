#include "engine/language/compiler/function_compiler.h"

#include "engine/language/vm/string.h"

#include <limits>
#include <utility>

namespace makespan::language::compiler {

using namespace syntax;

FunctionCompiler::FunctionCompiler(Unit& unit,
                                   Scope& scope,
                                   FunctionCompiler* outer,
                                   std::string_view name,
                                   std::uint32_t firstLine)
    : m_unit(unit)
    , m_outer(outer)
    , m_frame(scope)
    , m_scope(&scope)
    , m_qualifiedName(outer ? outer->qualifiedName(name, scope) : std::string(name))
    , m_builder(unit.arena, unit.globals, unit.fileName, name, m_qualifiedName, firstLine)
    , m_flags(unit.options.flags)
{
    m_builder.setSource(unit.source);
}

std::string FunctionCompiler::qualifiedName(std::string_view name, const Scope& scope) const
{
    if (m_frame.kind == ScopeKind::Module)
        return std::string(name);
    // A name declared global belongs to the module, wherever it is defined.
    if (scope.parent) {
        const Symbol* symbol = scope.parent->find(name);
        if (symbol && symbol->global)
            return std::string(name);
    }
    const bool inFunction = m_frame.isFunctionLike();
    return m_qualifiedName + (inFunction ? ".<locals>." : ".") + std::string(name);
}

// --- frame -------------------------------------------------------------------------------------------

void FunctionCompiler::prepareFrame(const Parameters* parameters)
{
    if (parameters) {
        const auto add = [&](const Parameter& parameter) {
            m_slots[m_frame.find(mangled(parameter.name))] = m_builder.addLocal(parameter.name);
        };
        for (const Parameter& parameter : parameters->positional)
            add(parameter);
        for (const Parameter& parameter : parameters->keywordOnly)
            add(parameter);
        if (parameters->args)
            add(*parameters->args);
        if (parameters->kwargs)
            add(*parameters->kwargs);
    }
    placeSymbols(m_frame);
    if (m_frame.kind == ScopeKind::Class) {
        const Symbol* cell = m_frame.find(kClassCell);
        if (cell && cell->captured) {
            m_slots[cell] = m_builder.addLocal(kClassCell);
            m_builder.markCell(m_slots[cell]);
        }
    }
    for (const Symbol* free : m_frame.freeSymbols) {
        const std::uint32_t slot = m_builder.addLocal(free->name);
        m_slots[free] = slot;
        m_builder.markFree(slot);
    }
    m_builder.setFlags(m_flags);
    if (parameters)
        m_builder.setParameters(parameters->positionalOnly,
                                static_cast<std::uint32_t>(parameters->positional.size()),
                                static_cast<std::uint32_t>(parameters->keywordOnly.size()),
                                parameters->args != nullptr, parameters->kwargs != nullptr);
}

/// Slots for the variables of a scope and of the comprehensions that run in its frame.
void FunctionCompiler::placeSymbols(Scope& scope)
{
    if (scope.isFunctionLike()) {
        for (const auto& symbol : scope.symbols) {
            if (symbol->home != symbol.get())
                continue;
            const auto [place, isNew] = m_slots.try_emplace(symbol.get(), 0);
            if (isNew)
                place->second = m_builder.addLocal(symbol->name);
            if (symbol->captured)
                m_builder.markCell(place->second);
        }
    }
    for (Scope* child : scope.children) {
        if (child->inlined)
            placeSymbols(*child);
    }
}

std::uint32_t FunctionCompiler::slotOf(const Symbol* home) const
{
    return m_slots.at(home);
}

std::uint32_t FunctionCompiler::takeTemporary()
{
    if (m_temporaries.empty())
        return m_builder.addLocal(".t");
    const std::uint32_t slot = m_temporaries.back();
    m_temporaries.pop_back();
    return slot;
}

std::shared_ptr<const Code> FunctionCompiler::finish()
{
    if (m_builder.reachable()) {
        m_builder.emit(Opcode::LoadNone);
        m_builder.emit(Opcode::Return);
    }
    m_unit.instructions += m_builder.here();
    return m_builder.finish();
}

std::shared_ptr<const Code> FunctionCompiler::compileModule(Body body)
{
    m_flags |= Code::kModule;
    prepareFrame(nullptr);
    if (m_unit.documented)
        m_builder.setDocumentation(m_unit.string(m_unit.documentation));
    compile(body);
    return finish();
}

std::shared_ptr<const Code> FunctionCompiler::compileLoneExpression(const Expr* expr)
{
    m_flags |= Code::kModule | Code::kExpression;
    prepareFrame(nullptr);
    compile(expr);
    m_builder.emit(Opcode::Return);
    return finish();
}

// --- names -------------------------------------------------------------------------------------------

FunctionCompiler::Access FunctionCompiler::globalAccess(std::string_view name, bool load)
{
    const std::int64_t slot = m_unit.globals->find(name);
    if (slot >= 0)
        return {Access::Place::Global, static_cast<std::uint32_t>(slot), {}};
    if (load && name == "__name__")
        return {Access::Place::Constant, 0, m_unit.arena->string(m_unit.options.moduleName)};
    if (load && name == "__file__")
        return {Access::Place::Constant, 0, m_unit.arena->string(m_unit.fileName)};
    if (load && name == "__doc__")
        return {Access::Place::Constant, 0,
                m_unit.documented ? m_unit.string(m_unit.documentation) : Value::none()};
    if (load && m_unit.options.builtin) {
        const Value value = m_unit.options.builtin(name);
        if (!value.isUndefined())
            return {Access::Place::Constant, 0, value};
    }
    if (load && !m_unit.options.checked)
        m_unit.diagnostics.push_back({Severity::Error,
                                      {},
                                      "NameError",
                                      "The name '" + std::string(name) + "' is not defined.",
                                      {}});
    return {Access::Place::Global, m_unit.globals->add(intern(name)), {}};
}

FunctionCompiler::Access FunctionCompiler::access(std::string_view name)
{
    const Symbol* symbol = m_scope->find(name);
    const Symbol* home = symbol ? symbol->home : nullptr;
    if (!home) {
        const bool classBody = m_scope->kind == ScopeKind::Class && !(symbol && symbol->global);
        if (classBody && (!symbol || symbol->bound))
            return {Access::Place::ClassName, m_builder.name(name), {}};
        return globalAccess(name, true);
    }
    if (home->scope->kind == ScopeKind::Class && home->name != kClassCell)
        return {Access::Place::ClassName, m_builder.name(name), {}};
    const bool cell = home->captured;
    return {cell ? Access::Place::Cell : Access::Place::Local, slotOf(home), {}};
}

void FunctionCompiler::loadName(std::string_view name)
{
    const Access found = access(mangled(name));
    switch (found.place) {
    case Access::Place::Local:
        m_builder.emit(Opcode::LoadLocal, found.operand);
        return;
    case Access::Place::Cell:
        m_builder.emit(Opcode::LoadDeref, found.operand);
        return;
    case Access::Place::Global:
        m_builder.emit(Opcode::LoadGlobal, found.operand);
        return;
    case Access::Place::ClassName:
        m_builder.emit(Opcode::LoadName, found.operand);
        return;
    case Access::Place::Constant:
        m_builder.emitConstant(found.value);
        return;
    }
}

void FunctionCompiler::storeName(std::string_view name)
{
    Access found = access(mangled(name));
    switch (found.place) {
    case Access::Place::Local:
        m_builder.emit(Opcode::StoreLocal, found.operand);
        return;
    case Access::Place::Cell:
        m_builder.emit(Opcode::StoreDeref, found.operand);
        return;
    case Access::Place::ClassName:
        m_builder.emit(Opcode::StoreName, found.operand);
        return;
    case Access::Place::Global:
    case Access::Place::Constant:
        found = globalAccess(mangled(name), false);
        m_builder.emit(Opcode::StoreGlobal, found.operand);
        return;
    }
}

void FunctionCompiler::deleteName(std::string_view name)
{
    Access found = access(mangled(name));
    switch (found.place) {
    case Access::Place::Local:
        m_builder.emit(Opcode::DeleteLocal, found.operand);
        return;
    case Access::Place::Cell:
        m_builder.emit(Opcode::DeleteDeref, found.operand);
        return;
    case Access::Place::ClassName:
        m_builder.emit(Opcode::DeleteName, found.operand);
        return;
    case Access::Place::Global:
    case Access::Place::Constant:
        found = globalAccess(mangled(name), false);
        m_builder.emit(Opcode::DeleteGlobal, found.operand);
        return;
    }
}

// --- positions and errors ----------------------------------------------------------------------------

void FunctionCompiler::at(const Range& range)
{
    constexpr std::uint32_t kLargest = std::numeric_limits<std::uint16_t>::max();
    const auto column = [](std::uint32_t value) {
        return static_cast<std::uint16_t>(value > kLargest ? 0 : value);
    };
    m_builder.setPosition(
        {range.begin.line, range.end.line, column(range.begin.column), column(range.end.column)});
}

void FunctionCompiler::fail(const Range& range, std::string message, std::string suggestion)
{
    m_unit.diagnostics.push_back(
        {Severity::Error, range, "SyntaxError", std::move(message), std::move(suggestion)});
    throw NotCompilable{};
}

void FunctionCompiler::checkSize(const Range& range)
{
    // The code of a finally block stands at each way out of it: nested ones multiply.
    if (m_unit.instructions + m_builder.here() > kMaxInstructions)
        fail(range, "The program becomes too large here.", "Move inner blocks into functions.");
}

} // namespace makespan::language::compiler
