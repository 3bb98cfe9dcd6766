#pragma once

#include "engine/language/bytecode/code_builder.h"
#include "engine/language/compiler/unit.h"
#include "engine/language/syntax/ast.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace makespan::language::compiler {

/// Generates the bytecode of one Code: a module, a function, a class body or a comprehension. Its parts
/// stand in compile_expression.cpp, compile_call.cpp, compile_statement.cpp, compile_flow.cpp,
/// compile_try.cpp, compile_function.cpp and compile_match.cpp.
class FunctionCompiler
{
public:
    FunctionCompiler(Unit& unit,
                     Scope& scope,
                     FunctionCompiler* outer,
                     std::string_view name,
                     std::uint32_t firstLine);

    std::shared_ptr<const Code> compileModule(syntax::Body body);
    std::shared_ptr<const Code> compileLoneExpression(const syntax::Expr* expr);

private:
    using Label = CodeBuilder::Label;
    using Region = CodeBuilder::Region;

    /// Where a name lives, seen from this code.
    struct Access
    {
        enum class Place : std::uint8_t { Local, Cell, Global, ClassName, Constant };
        Place place = Place::Global;
        std::uint32_t operand = 0;
        Value value;
    };

    /// What break, continue and return have to undo on their way out, innermost last.
    struct Block
    {
        enum class Kind : std::uint8_t {
            Loop,           ///< nothing on the stack
            IteratorLoop,   ///< the iterator
            Try,            ///< the region of try … except
            Finally,        ///< the region of try … finally
            Handler,        ///< inside except: the saved exception
            FinallyHandler, ///< inside finally while an exception flies: saved, exception
            With,           ///< the exit function
            Value,          ///< a value that is kept while a finally block runs
        };
        Kind kind = Kind::Loop;
        Label breakLabel = 0;
        Label continueLabel = 0;
        std::optional<Region> region;
        std::optional<Region> innerRegion; ///< Handler: the region of the name
        syntax::Body body;                 ///< Finally
        const syntax::ExceptHandler* handler = nullptr;
        Range range;            ///< With: of the expression
        bool isAsync = false;   ///< With
        Scope* scope = nullptr; ///< where its names are looked up
    };

    static constexpr std::size_t kMaxBlocks =
        20; ///< CPython's own limit of statically nested blocks
    static constexpr std::size_t kMaxInstructions = 1'500'000;

    // --- frame
    void prepareFrame(const syntax::Parameters* parameters);
    void placeSymbols(Scope& scope);
    std::uint32_t slotOf(const Symbol* home) const;
    std::uint32_t takeTemporary();

    void releaseTemporary(std::uint32_t slot) { m_temporaries.push_back(slot); }

    std::shared_ptr<const Code> finish();

    // --- names
    Access access(std::string_view name);
    Access globalAccess(std::string_view name, bool load);
    void loadName(std::string_view name);
    void storeName(std::string_view name);
    void deleteName(std::string_view name);

    std::string_view mangled(std::string_view name)
    {
        return m_unit.scopes.mangled(*m_scope, name);
    }

    // --- positions and errors
    void at(const Range& range);
    [[noreturn]] void fail(const Range& range, std::string message, std::string suggestion = {});
    void checkSize(const Range& range);

    // --- expressions
    void compile(const syntax::Expr* expr);
    void compileConstant(const syntax::ConstantExpr* expr);
    std::optional<Value> constantValue(const syntax::Expr* expr);
    std::optional<Value> foldBinary(const syntax::BinaryExpr* expr);
    void compileJoinedString(const syntax::JoinedStringExpr* expr);
    void compileFormattedValue(const syntax::FormattedValueExpr* expr);
    void compileUnary(const syntax::UnaryExpr* expr);
    void compileBinary(const syntax::BinaryExpr* expr);
    void compileBool(const syntax::BoolExpr* expr);
    void compileCompare(const syntax::CompareExpr* expr);
    void compileMembershipContainer(const syntax::Expr* expr);
    void compileConditional(const syntax::ConditionalExpr* expr);
    void compileSubscript(const syntax::SubscriptExpr* expr);
    void compileSlice(const syntax::SliceExpr* expr);
    void compileSequence(const syntax::SequenceExpr* expr);
    void compileDict(const syntax::DictExpr* expr);
    void compileSuspend(const syntax::SuspendExpr* expr);
    void compileList(syntax::Expressions elements,
                     bool ofCall = false); ///< as a list, stars unpacked
    void compileJumpIf(const syntax::Expr* expr, bool wanted, Label target);
    void compileCompareJump(const syntax::CompareExpr* expr, bool wanted, Label target);
    void await();

    // --- calls
    void compileCall(const syntax::CallExpr* expr);
    void compileUnpackedCall(const syntax::CallExpr* expr);
    bool compileSuper(const syntax::CallExpr* expr);
    std::uint32_t compileKeywordValues(syntax::List<syntax::Keyword> keywords);

    // --- comprehensions
    void compileComprehension(const syntax::ComprehensionExpr* expr);
    void compileInlined(const syntax::ComprehensionExpr* expr, Scope& scope);
    void compileGeneratorPart(const syntax::ComprehensionExpr* expr,
                              std::size_t index,
                              std::uint32_t depth,
                              bool iteratorReady);
    static std::string_view comprehensionName(syntax::ExprKind kind);

    // --- targets
    void store(const syntax::Expr* target);
    void storeSequence(const syntax::SequenceExpr* target);
    void erase(const syntax::Expr* target);

    // --- statements
    void compile(syntax::Body body);
    void compile(const syntax::Stmt* statement);
    void compileAssign(const syntax::AssignStmt* statement);
    void compileAugAssign(const syntax::AugAssignStmt* statement);
    void compileAnnAssign(const syntax::AnnAssignStmt* statement);
    void compileAssert(const syntax::AssertStmt* statement);
    void compileImport(const syntax::ImportStmt* statement);
    void compileImportFrom(const syntax::ImportStmt* statement);
    void compileReturn(const syntax::SimpleStmt* statement);

    // --- flow
    void compileIf(const syntax::IfStmt* statement);
    void compileWhile(const syntax::WhileStmt* statement);
    void compileFor(const syntax::ForStmt* statement);
    void compileAsyncFor(const syntax::ForStmt* statement);
    void compileTry(const syntax::TryStmt* statement);
    void compileTryExcept(const syntax::TryStmt* statement);
    void compileHandlers(const syntax::TryStmt* statement, Label end);
    void compileNamedHandler(const syntax::ExceptHandler& handler, Label named);
    void forgetName(std::string_view name);
    void compileWith(const syntax::WithStmt* statement, std::size_t item);
    void leaveLoop(const syntax::SimpleStmt* statement);
    std::vector<Region> unwind(std::size_t outermost, bool keepsValue);
    void unwindBlock(const Block& block, bool keepsValue, std::vector<Region>& closed);
    void reopen(const std::vector<Region>& closed);
    void leaveWith(bool isAsync);
    void dropBelow(bool keepsValue);
    void pushBlock(Block block, const Range& range);

    void popBlock() { m_blocks.pop_back(); }

    // --- functions and classes
    std::shared_ptr<const Code> compileFunctionCode(const syntax::FunctionDefStmt* statement);
    std::shared_ptr<const Code> compileLambdaCode(const syntax::LambdaExpr* expr);
    std::shared_ptr<const Code> compileClassCode(const syntax::ClassDefStmt* statement);
    std::shared_ptr<const Code> compileComprehensionCode(const syntax::ComprehensionExpr* expr);
    void compileFunction(const syntax::FunctionDefStmt* statement);
    void compileLambda(const syntax::LambdaExpr* expr);
    void compileClass(const syntax::ClassDefStmt* statement);
    void makeFunction(std::shared_ptr<const Code> code,
                      const Scope& scope,
                      const syntax::Parameters* parameters,
                      const Range& range);
    std::uint32_t compileDefaults(const syntax::Parameters* parameters);
    std::string qualifiedName(std::string_view name, const Scope& scope) const;

    // --- match
    using Captures = std::map<std::string_view, std::uint32_t>;
    void compileMatch(const syntax::MatchStmt* statement);
    void compilePattern(const syntax::Pattern* pattern,
                        std::uint32_t subject,
                        Label fail,
                        Captures& captures);
    void compileSequencePattern(const syntax::Pattern* pattern,
                                std::uint32_t subject,
                                Label fail,
                                Captures& captures);
    void compileMappingPattern(const syntax::Pattern* pattern,
                               std::uint32_t subject,
                               Label fail,
                               Captures& captures);
    void compileClassPattern(const syntax::Pattern* pattern,
                             std::uint32_t subject,
                             Label fail,
                             Captures& captures);
    void compileParts(syntax::List<syntax::Pattern*> parts, Label fail, Captures& captures);
    void captureInto(std::string_view name, Captures& captures);
    std::uint32_t matchTemporary();

    Unit& m_unit;
    FunctionCompiler* m_outer;
    Scope& m_frame; ///< the scope that this code belongs to
    Scope* m_scope; ///< that scope, or an inlined comprehension inside it
    std::string m_qualifiedName;
    CodeBuilder m_builder;
    std::unordered_map<const Symbol*, std::uint32_t> m_slots;
    std::vector<std::uint32_t> m_temporaries;      ///< free ones
    std::vector<std::uint32_t> m_matchTemporaries; ///< taken by the match statement being compiled
    std::vector<Block> m_blocks;
    std::uint32_t m_flags = 0;
};

} // namespace makespan::language::compiler
