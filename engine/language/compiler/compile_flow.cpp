#include "engine/language/compiler/function_compiler.h"

#include <algorithm>

namespace makespan::language::compiler {

using namespace syntax;

void FunctionCompiler::pushBlock(Block block, const Range& range)
{
    const auto nested = static_cast<std::size_t>(
        std::count_if(m_blocks.begin(), m_blocks.end(),
                      [](const Block& b) { return b.kind != Block::Kind::Value; }));
    if (nested >= kMaxBlocks)
        fail(range, "Too many blocks stand inside one another here.",
             "Move inner blocks into functions.");
    block.scope = m_scope;
    m_blocks.push_back(block);
}

void FunctionCompiler::compileIf(const IfStmt* statement)
{
    const Label end = m_builder.newLabel();
    for (std::size_t i = 0; i < statement->branches.size(); ++i) {
        const Branch& branch = statement->branches[i];
        const bool last = i + 1 == statement->branches.size() && statement->orelse.empty();
        const Label next = last ? end : m_builder.newLabel();
        compileJumpIf(branch.test, false, next);
        compile(branch.body);
        if (!last) {
            if (m_builder.reachable())
                m_builder.emitJump(Opcode::Jump, end);
            m_builder.bind(next);
            if (!m_builder.reachable())
                break;
        }
    }
    if (m_builder.reachable())
        compile(statement->orelse);
    m_builder.bind(end);
}

void FunctionCompiler::compileWhile(const WhileStmt* statement)
{
    Block block;
    block.kind = Block::Kind::Loop;
    block.continueLabel = m_builder.newLabel();
    block.breakLabel = m_builder.newLabel();
    const Label exhausted = m_builder.newLabel();
    m_builder.bind(block.continueLabel);
    compileJumpIf(statement->test, false, exhausted);
    pushBlock(block, statement->range);
    compile(statement->body);
    popBlock();
    if (m_builder.reachable()) {
        at(statement->range);
        m_builder.emitJump(Opcode::Jump, block.continueLabel);
    }
    m_builder.bind(exhausted);
    if (m_builder.reachable())
        compile(statement->orelse);
    m_builder.bind(block.breakLabel);
}

void FunctionCompiler::compileFor(const ForStmt* statement)
{
    Block block;
    block.kind = Block::Kind::IteratorLoop;
    block.continueLabel = m_builder.newLabel();
    block.breakLabel = m_builder.newLabel();
    const Label exhausted = m_builder.newLabel();
    compile(statement->iter);
    at(statement->iter->range);
    m_builder.emit(Opcode::GetIterator);
    m_builder.bind(block.continueLabel);
    at(statement->iter->range);
    m_builder.emitJump(Opcode::ForIterator, exhausted);
    store(statement->target);
    pushBlock(block, statement->range);
    compile(statement->body);
    popBlock();
    if (m_builder.reachable()) {
        at(statement->range);
        m_builder.emitJump(Opcode::Jump, block.continueLabel);
    }
    m_builder.bind(exhausted);
    compile(statement->orelse);
    m_builder.bind(block.breakLabel);
}

/// for over __aiter__ / __anext__; StopAsyncIteration ends it.
void FunctionCompiler::compileAsyncFor(const ForStmt* statement)
{
    Block block;
    block.kind = Block::Kind::IteratorLoop;
    block.continueLabel = m_builder.newLabel();
    block.breakLabel = m_builder.newLabel();
    const Label handler = m_builder.newLabel();
    const Label other = m_builder.newLabel();
    compile(statement->iter);
    at(statement->iter->range);
    m_builder.emit(Opcode::LoadMethod, m_builder.name("__aiter__"));
    m_builder.emit(Opcode::CallMethod, 0);
    m_builder.bind(block.continueLabel);
    const Region region = m_builder.openRegion(handler);
    m_builder.emit(Opcode::Copy, 1);
    m_builder.emit(Opcode::LoadMethod, m_builder.name("__anext__"));
    m_builder.emit(Opcode::CallMethod, 0);
    await();
    m_builder.closeRegion(region);
    store(statement->target);
    pushBlock(block, statement->range);
    compile(statement->body);
    popBlock();
    if (m_builder.reachable())
        m_builder.emitJump(Opcode::Jump, block.continueLabel);
    m_builder.bindHandler(handler); // ( iterator exc )
    at(statement->iter->range);
    m_builder.emit(Opcode::EnterHandler);
    loadName("StopAsyncIteration");
    m_builder.emit(Opcode::MatchException);
    m_builder.emitJump(Opcode::JumpIfFalse, other);
    m_builder.emit(Opcode::Pop);
    m_builder.emit(Opcode::LeaveHandler);
    m_builder.emit(Opcode::Pop);
    compile(statement->orelse);
    if (m_builder.reachable())
        m_builder.emitJump(Opcode::Jump, block.breakLabel);
    m_builder.bind(other);
    m_builder.emit(Opcode::ExitReraise);
    m_builder.bind(block.breakLabel);
}

// --- leaving blocks ----------------------------------------------------------------------------------

void FunctionCompiler::leaveLoop(const SimpleStmt* statement)
{
    const auto loop = std::find_if(m_blocks.rbegin(), m_blocks.rend(), [](const Block& block) {
        return block.kind == Block::Kind::Loop || block.kind == Block::Kind::IteratorLoop;
    });
    if (loop == m_blocks.rend())
        fail(statement->range, "This may only stand inside a loop.");
    const auto index = static_cast<std::size_t>(m_blocks.rend() - loop) - 1;
    const Block target = m_blocks[index];
    const std::vector<Region> closed = unwind(index + 1, false);
    if (m_builder.reachable()) {
        at(statement->range);
        if (statement->kind == StmtKind::Break && target.kind == Block::Kind::IteratorLoop)
            m_builder.emit(Opcode::Pop);
        m_builder.emitJump(Opcode::Jump, statement->kind == StmtKind::Break ? target.breakLabel
                                                                            : target.continueLabel);
    }
    reopen(closed);
}

/// Emits what leaving all blocks from the innermost to `outermost` takes; the jump or return follows,
/// and after it reopen(): the code behind is inside the blocks again.
/// \returns the exception regions that were closed on the way, outer ones last.
std::vector<FunctionCompiler::Region> FunctionCompiler::unwind(std::size_t outermost,
                                                               bool keepsValue)
{
    // On the way to a return, iterators may stay on the stack when nothing further out needs what is
    // below them.
    const auto needsStack = [](const Block& block) {
        return block.kind != Block::Kind::Loop && block.kind != Block::Kind::IteratorLoop
               && block.kind != Block::Kind::Try && block.kind != Block::Kind::Value;
    };
    const std::vector<Block> saved = m_blocks;
    Scope* const scope = m_scope;
    std::vector<Region> closed;
    while (m_blocks.size() > outermost && m_builder.reachable()) {
        if (keepsValue && outermost == 0
            && std::none_of(m_blocks.begin(), m_blocks.end(), needsStack))
            break;
        const Block block = m_blocks.back();
        m_blocks.pop_back(); // a finally block runs outside of itself
        m_scope = block.scope;
        unwindBlock(block, keepsValue, closed);
    }
    m_blocks = saved;
    m_scope = scope;
    return closed;
}

void FunctionCompiler::reopen(const std::vector<Region>& closed)
{
    for (auto region = closed.rbegin(); region != closed.rend(); ++region)
        m_builder.reopenRegion(*region);
}

/// Takes away what stands just below the value that is kept, or the top when there is none.
void FunctionCompiler::dropBelow(bool keepsValue)
{
    if (keepsValue)
        m_builder.emit(Opcode::Swap, 2);
    m_builder.emit(Opcode::Pop);
}

void FunctionCompiler::unwindBlock(const Block& block, bool keepsValue, std::vector<Region>& closed)
{
    for (const auto& region : {block.innerRegion, block.region}) {
        if (region) {
            m_builder.closeRegion(*region);
            closed.push_back(*region);
        }
    }
    switch (block.kind) {
    case Block::Kind::Loop:
    case Block::Kind::Try:
        return;
    case Block::Kind::IteratorLoop:
    case Block::Kind::Value:
        dropBelow(keepsValue);
        return;
    case Block::Kind::Finally: {
        Block value;
        value.kind = Block::Kind::Value;
        value.scope = m_scope;
        if (keepsValue)
            m_blocks.push_back(value);
        compile(block.body);
        if (keepsValue)
            m_blocks.pop_back();
        return;
    }
    case Block::Kind::FinallyHandler:
        dropBelow(keepsValue); // the exception
        if (keepsValue)
            m_builder.emit(Opcode::Swap, 2);
        m_builder.emit(Opcode::LeaveHandler);
        return;
    case Block::Kind::Handler:
        if (keepsValue)
            m_builder.emit(Opcode::Swap, 2);
        m_builder.emit(Opcode::LeaveHandler);
        if (block.handler && !block.handler->name.empty())
            forgetName(block.handler->name);
        return;
    case Block::Kind::With:
        at(block.range);
        if (keepsValue)
            m_builder.emit(Opcode::Swap, 2);
        leaveWith(block.isAsync);
        return;
    }
}

} // namespace makespan::language::compiler
