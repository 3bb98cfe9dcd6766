#include "engine/language/compiler/function_compiler.h"

namespace makespan::language::compiler {

using namespace syntax;

/// try … except … else … finally: the finally part stands around everything else.
void FunctionCompiler::compileTry(const TryStmt* statement)
{
    if (statement->finalbody.empty()) {
        compileTryExcept(statement);
        return;
    }
    const Label handler = m_builder.newLabel();
    const Label cleanup = m_builder.newLabel();
    const Label end = m_builder.newLabel();

    Block block;
    block.kind = Block::Kind::Finally;
    block.body = statement->finalbody;
    block.region = m_builder.openRegion(handler);
    pushBlock(block, statement->range);
    if (statement->handlers.empty())
        compile(statement->body);
    else
        compileTryExcept(statement);
    popBlock();
    m_builder.closeRegion(*block.region);
    if (m_builder.reachable()) {
        compile(statement->finalbody);
        if (m_builder.reachable())
            m_builder.emitJump(Opcode::Jump, end);
    }

    m_builder.bindHandler(handler); // ( exc )
    if (m_builder.reachable()) {
        at(statement->range);
        m_builder.emit(Opcode::EnterHandler); // ( saved exc )
        Block flying;
        flying.kind = Block::Kind::FinallyHandler;
        flying.region = m_builder.openRegion(cleanup, m_builder.depth() - 1);
        pushBlock(flying, statement->range);
        compile(statement->finalbody);
        popBlock();
        m_builder.closeRegion(*flying.region);
        if (m_builder.reachable())
            m_builder.emit(Opcode::ExitReraise);
        m_builder.bindHandler(cleanup); // ( saved exc )
        if (m_builder.reachable())
            m_builder.emit(Opcode::ExitReraise);
    }
    m_builder.bind(end);
}

void FunctionCompiler::compileTryExcept(const TryStmt* statement)
{
    const Label handler = m_builder.newLabel();
    const Label end = m_builder.newLabel();
    Block block;
    block.kind = Block::Kind::Try;
    block.region = m_builder.openRegion(handler);
    pushBlock(block, statement->range);
    compile(statement->body);
    popBlock();
    m_builder.closeRegion(*block.region);
    if (m_builder.reachable()) {
        compile(statement->orelse);
        if (m_builder.reachable())
            m_builder.emitJump(Opcode::Jump, end);
    }
    m_builder.bindHandler(handler); // ( exc )
    if (m_builder.reachable())
        compileHandlers(statement, end);
    m_builder.bind(end);
}

void FunctionCompiler::compileHandlers(const TryStmt* statement, Label end)
{
    const Label cleanup = m_builder.newLabel();
    m_builder.emit(Opcode::EnterHandler); // ( saved exc )
    const Region region = m_builder.openRegion(cleanup, m_builder.depth() - 1);
    for (const ExceptHandler& handler : statement->handlers) {
        const Label next = m_builder.newLabel();
        at(handler.range);
        if (handler.type) {
            compile(handler.type);
            at(handler.type->range);
            m_builder.emit(Opcode::MatchException);
            m_builder.emitJump(Opcode::JumpIfFalse, next);
        }
        at(handler.range);
        Block block;
        block.kind = Block::Kind::Handler;
        block.handler = &handler;
        block.region = region;
        if (handler.name.empty()) {
            m_builder.emit(Opcode::Pop); // ( saved )
            pushBlock(block, handler.range);
            compile(handler.body);
            popBlock();
            m_builder.closeRegion(region);
        } else {
            const Label named = m_builder.newLabel();
            storeName(handler.name); // ( saved )
            block.innerRegion = m_builder.openRegion(named);
            pushBlock(block, handler.range);
            compile(handler.body);
            popBlock();
            m_builder.closeRegion(*block.innerRegion);
            m_builder.closeRegion(region);
            if (m_builder.reachable())
                forgetName(handler.name);
            compileNamedHandler(handler, named);
        }
        if (m_builder.reachable()) {
            m_builder.emit(Opcode::LeaveHandler);
            m_builder.emitJump(Opcode::Jump, end);
        }
        m_builder.bind(next);
        m_builder.reopenRegion(region);
        if (!m_builder.reachable())
            break; // that one catches everything
    }
    m_builder.closeRegion(region);
    if (m_builder.reachable()) {
        at(statement->range);
        m_builder.emit(Opcode::ExitReraise);
    }
    m_builder.bindHandler(cleanup); // ( saved exc )
    if (m_builder.reachable())
        m_builder.emit(Opcode::ExitReraise);
}

/// Where an exception inside `except … as name` goes: the name is forgotten on the way.
void FunctionCompiler::compileNamedHandler(const ExceptHandler& handler, Label named)
{
    const Label behind = m_builder.newLabel();
    const bool flows = m_builder.reachable();
    if (flows)
        m_builder.emitJump(Opcode::Jump, behind);
    m_builder.bindHandler(named); // ( saved exc )
    if (m_builder.reachable()) {
        at(handler.range);
        forgetName(handler.name);
        m_builder.emit(Opcode::ExitReraise);
    }
    m_builder.bind(behind);
}

/// name = None; del name: it works even when the block deleted the name itself.
void FunctionCompiler::forgetName(std::string_view name)
{
    m_builder.emit(Opcode::LoadNone);
    storeName(name);
    deleteName(name);
}

// --- with --------------------------------------------------------------------------------------------

/// ( exit -- ): exit(None, None, None)
void FunctionCompiler::leaveWith(bool isAsync)
{
    if (isAsync) {
        m_builder.emit(Opcode::LoadNone);
        m_builder.emit(Opcode::LoadNone);
        m_builder.emit(Opcode::LoadNone);
        m_builder.emit(Opcode::Call, 3);
        await();
    } else {
        m_builder.emit(Opcode::WithExit);
    }
    m_builder.emit(Opcode::Pop);
}

void FunctionCompiler::compileWith(const WithStmt* statement, std::size_t index)
{
    if (index == statement->items.size()) {
        compile(statement->body);
        return;
    }
    const WithItem& item = statement->items[index];
    const Label handler = m_builder.newLabel();
    const Label cleanup = m_builder.newLabel();
    const Label suppressed = m_builder.newLabel();
    const Label end = m_builder.newLabel();
    compile(item.context);
    at(item.context->range);
    if (statement->isAsync) {
        m_builder.emit(Opcode::Copy, 1);
        m_builder.emit(Opcode::LoadAttribute, m_builder.name("__aexit__"));
        m_builder.emit(Opcode::Swap, 2);
        m_builder.emit(Opcode::LoadMethod, m_builder.name("__aenter__"));
        m_builder.emit(Opcode::CallMethod, 0);
        await();
    } else {
        m_builder.emit(Opcode::BeforeWith);
    }
    // ( exit result )
    Block block;
    block.kind = Block::Kind::With;
    block.isAsync = statement->isAsync;
    block.range = item.context->range;
    block.region = m_builder.openRegion(handler, m_builder.depth() - 1);
    pushBlock(block, statement->range);
    if (item.target)
        store(item.target);
    else
        m_builder.emit(Opcode::Pop);
    compileWith(statement, index + 1);
    popBlock();
    m_builder.closeRegion(*block.region);
    if (m_builder.reachable()) {
        at(item.context->range);
        leaveWith(statement->isAsync);
        m_builder.emitJump(Opcode::Jump, end);
    }
    m_builder.bindHandler(handler); // ( exit exc )
    at(item.context->range);
    m_builder.emit(Opcode::EnterHandler); // ( exit saved exc )
    const Region region = m_builder.openRegion(cleanup, m_builder.depth() - 1);
    if (statement->isAsync) {
        m_builder.emit(Opcode::Copy, 3);
        m_builder.emit(Opcode::Copy, 2);
        m_builder.emit(Opcode::LoadAttribute, m_builder.name("__class__"));
        m_builder.emit(Opcode::Copy, 3);
        m_builder.emit(Opcode::LoadNone);
        m_builder.emit(Opcode::Call, 3); // exit(type, exc, None)
        await();
    } else {
        m_builder.emit(Opcode::WithExceptionExit);
    }
    m_builder.emitJump(Opcode::JumpIfTrue, suppressed);
    m_builder.closeRegion(region);
    m_builder.emit(Opcode::ExitReraise);
    m_builder.bind(suppressed); // ( exit saved exc )
    m_builder.emit(Opcode::Pop);
    m_builder.emit(Opcode::LeaveHandler);
    m_builder.emit(Opcode::Pop);
    m_builder.emitJump(Opcode::Jump, end);
    m_builder.bindHandler(cleanup); // ( exit saved exc )
    m_builder.emit(Opcode::ExitReraise);
    m_builder.bind(end);
}

} // namespace makespan::language::compiler
