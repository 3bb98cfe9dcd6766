#pragma once

#include "engine/language/bytecode/code.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace makespan::language {

/// Assembler for one Code: what the compiler writes to. It computes jumps, the stack's size, handlers'
/// depths and the tables, and joins neighbouring instructions.
///
/// The depth of the stack is followed as instructions are emitted; after Jump, Return, Raise, ExitReraise
/// it is unknown until bind() of a label that some jump (or handler) has given a depth.
///
/// Patterns
///   try: BODY except T as e: H1 … else: E
///       region = openRegion(handler); BODY; closeRegion(region); E; Jump end
///     handler:                        bindHandler(handler)
///       EnterHandler                  ( saved exc )
///       region2 = openRegion(cleanup)
///       <T> MatchException JumpIfFalse next      ( saved exc )
///       StoreLocal e (or Pop)         ( saved )
///         region3 = openRegion(named) … only with `as e`: at `named`: e = None; del e
///       H1
///       closeRegion(region2); LeaveHandler; Jump end
///     next: … the last `next`: ExitReraise       ( saved exc -- )
///     cleanup:                        bindHandler(cleanup): ( saved [exc'] … ) see below
///   An exception inside a handler body has to restore `saved`: a region over it whose depth is the depth
///   with `saved` on top: its handler has ( saved exc ) and does ExitReraise. So open region2 right after
///   EnterHandler with openRegion(cleanup, depth() - 1): everything above `saved` is cut.
///   try: BODY finally: F
///       region over BODY; F inlined for each normal exit (also before Return, break, continue: close the
///       region, emit F, reopen with reopenRegion)
///     handler: EnterHandler; region (depth() - 1) over F → cleanup; F; ExitReraise;  cleanup: ExitReraise
///   with M as x: BODY
///       <M> BeforeWith                ( exit result );  region from here (depth() - 1: exit stays)
///       StoreLocal x (or Pop); BODY; closeRegion; WithExit Pop; Jump end
///     handler:                        ( exit exc )
///       EnterHandler                  ( exit saved exc ); region (depth() - 1) → cleanup
///       WithExceptionExit JumpIfTrue suppressed; ExitReraise
///     suppressed:                     ( exit saved exc ) Pop LeaveHandler Pop
///     cleanup:                        ( exit saved exc' ) ExitReraise
class CodeBuilder
{
public:
    using Label = std::uint32_t;
    using Region = std::uint32_t;

    CodeBuilder(std::shared_ptr<ConstantArena> arena,
                std::shared_ptr<const GlobalLayout> globals,
                std::string_view fileName,
                std::string_view name,
                std::string_view qualifiedName,
                std::uint32_t firstLine);
    ~CodeBuilder();

    // --- head ----------------------------------------------------------------------------------
    void setFlags(std::uint32_t flags) { m_code->flags = flags; }

    void setDocumentation(Value text) { m_code->documentation = text; }

    void setSource(std::shared_ptr<const std::string> source)
    {
        m_code->source = std::move(source);
    }

    /// Before any other local: the parameters, by addLocal in frame order, then these numbers.
    void setParameters(std::uint32_t positionalOnly,
                       std::uint32_t positional,
                       std::uint32_t keywordOnly,
                       bool extra,
                       bool keywords);
    /// A new slot (also for cells and free variables).
    std::uint32_t addLocal(std::string_view name);
    void markCell(std::uint32_t slot); ///< captured by an inner function
    void
    markFree(std::uint32_t slot); ///< comes from the closure; in the order of the closure tuple

    // --- operands ------------------------------------------------------------------------------
    std::uint32_t constant(Value value); ///< of the arena, or unboxed; equal ones share a place
    std::uint32_t name(std::string_view text);
    std::uint32_t child(std::shared_ptr<const Code> code);

    ConstantArena& arena() { return *m_code->arena; }

    // --- instructions --------------------------------------------------------------------------
    /// Source place of what is emitted from now on.
    void setPosition(const CodePosition& position) { m_position = position; }

    void setLine(std::uint32_t line);
    void emit(Opcode op, std::uint32_t operand = 0);
    void emitSigned(Opcode op, std::int32_t operand);
    void emitJump(Opcode op, Label target);
    /// LoadNone, LoadTrue, LoadInt, or LoadConst: the shortest.
    void emitConstant(Value value);
    Label newLabel();
    void bind(Label label);

    /// Stack depth here; after a jump away, of what follows once a label is bound.
    std::uint32_t depth() const { return m_depth; }

    bool reachable() const { return m_reachable; }

    std::uint32_t here() const;

    // --- exceptions ----------------------------------------------------------------------------
    /// Exceptions from here on go to `handler`, with the stack cut to `depth` (default: now).
    Region openRegion(Label handler);
    Region openRegion(Label handler, std::uint32_t depth);
    void closeRegion(Region region);
    /// Again the same region (after a `finally` was inlined).
    void reopenRegion(Region region);

    /// As bind, for a label that regions name: depth = the region's + 1.
    void bindHandler(Label label) { bind(label); }

    /// Joins, resolves and checks; the builder is spent. Throws std::logic_error for a broken stack: our
    /// own mistake.
    std::shared_ptr<const Code> finish();

private:
    struct Word
    {
        Opcode op = Opcode::Nop;
        std::uint32_t operand = 0;
        Label target = 0;
        bool jumps = false;
        CodePosition position;
    };

    struct LabelState
    {
        std::int64_t place = -1;
        std::int64_t depth = -1;
    };

    struct RegionState
    {
        Label handler = 0;
        std::uint32_t depth = 0;
        std::uint32_t level = 0;
        bool open = false;
        std::uint32_t begin = 0;
    };

    struct Segment
    {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        Region region = 0;
    };

    void push(const Word& word);
    void adjust(Opcode op, std::uint32_t operand);
    void giveDepth(Label label, std::uint32_t depth);
    std::size_t joinAt(std::size_t i, const std::vector<bool>& lands, Word& joined) const;
    void fuse();
    void writeInstructions();
    void writeTables();

    std::shared_ptr<Code> m_code;
    std::vector<Word> m_words;
    std::vector<LabelState> m_labels;
    std::vector<RegionState> m_regions;
    std::vector<Segment> m_segments;
    std::vector<std::uint32_t> m_newPlace; ///< old word → new word, after joining
    std::unordered_map<std::string, std::uint32_t> m_nameIndex;
    std::map<std::pair<Tag, std::uint64_t>, std::uint32_t> m_constantIndex;
    CodePosition m_position;
    std::uint32_t m_openRegions = 0;
    std::uint32_t m_depth = 0;
    std::uint32_t m_maximumDepth = 0;
    bool m_reachable = true;
};

} // namespace makespan::language
