#pragma once

#include <cstdint>
#include <string_view>

/// The instruction set: a stack machine. One instruction is one 32-bit word: opcode in the low 8 bits, an
/// operand A of 24 bits above (signed for jumps, relative to the next instruction, and for LoadInt).
///
/// X(name, operand, pops, pushes): the stack effect "-1" depends on the operand (see CodeBuilder). In the
/// comments ( before -- after ), top of the stack on the right.
///
/// The compiler emits the plain instructions only; those in MAKESPAN_FUSED_OPCODES are put in by
/// CodeBuilder::finish, which joins neighbours.
#define MAKESPAN_PLAIN_OPCODES(X)                                                                                                  \
    /* stack */                                                                                                                    \
    X(Nop, None, 0, 0)                                                                                                             \
    X(Pop, None, 1, 0)                                                                                                             \
    X(Copy, Count, 0, 1) /* pushes the A-th from the top; 1 = top */                                                               \
    X(Swap, Count, 0, 0) /* exchanges the top with the A-th from the top (A >= 2) */                                               \
    /* loads and stores */                                                                                                         \
    X(LoadConst, Constant, 0, 1)                                                                                                   \
    X(LoadInt, Signed, 0, 1)                                                                                                       \
    X(LoadNone, None, 0, 1)                                                                                                        \
    X(LoadTrue, None, 0, 1)                                                                                                        \
    X(LoadFalse, None, 0, 1)                                                                                                       \
    X(LoadLocal, Local, 0, 1) /* UnboundLocalError when unset */                                                                   \
    X(StoreLocal, Local, 1, 0)                                                                                                     \
    X(DeleteLocal, Local, 0, 0)                                                                                                    \
    X(LoadDeref, Local, 0, 1) /* value of the cell in a local slot */                                                              \
    X(StoreDeref, Local, 1, 0)                                                                                                     \
    X(DeleteDeref, Local, 0, 0)                                                                                                    \
    X(LoadClosure, Local, 0, 1)    /* the cell itself, for MakeFunction */                                                         \
    X(LoadClassDeref, Local, 0, 1) /* in a class body: its namespace first, then the cell */                                       \
    X(LoadGlobal, Global, 0, 1)    /* slot of the module's layout; then built-ins; NameError */                                    \
    X(StoreGlobal, Global, 1, 0)                                                                                                   \
    X(DeleteGlobal, Global, 0, 0)                                                                                                  \
    X(LoadName, Name, 0, 1)  /* in a class body: namespace, global, built-in */                                                    \
    X(StoreName, Name, 1, 0) /* in a class body: into its namespace */                                                             \
    X(DeleteName, Name, 0, 0)                                                                                                      \
    X(LoadBuildClassName, None, 0, 1) /* in a class body: __qualname__ of the class (a str) */                                     \
    /* attributes, items */                                                                                                        \
    X(LoadAttribute, Name, 1, 1)   /* ( object -- value ) */                                                                       \
    X(StoreAttribute, Name, 2, 0)  /* ( value object -- ) */                                                                       \
    X(DeleteAttribute, Name, 1, 0) /* ( object -- ) */                                                                             \
    X(LoadMethod, Name, 1, 2)      /* ( object -- callable self-or-undefined ); for CallMethod */                                  \
    X(LoadSubscript, None, 2, 1)   /* ( object key -- value ) */                                                                   \
    X(StoreSubscript, None, 3, 0)  /* ( value object key -- ) */                                                                   \
    X(DeleteSubscript, None, 2, 0) /* ( object key -- ) */                                                                         \
    X(BuildSlice, Count, -1, 1)    /* ( start stop [step] -- slice ), A = 2 or 3 */                                                \
    X(LoadSuper, None, 2, 1)       /* ( class self -- super ): zero-argument super() */                                            \
    /* operators: ( a b -- a op b ) */                                                                                             \
    X(Add, None, 2, 1)                                                                                                             \
    X(Subtract, None, 2, 1)                                                                                                        \
    X(Multiply, None, 2, 1)                                                                                                        \
    X(TrueDivide, None, 2, 1)                                                                                                      \
    X(FloorDivide, None, 2, 1)                                                                                                     \
    X(Modulo, None, 2, 1)                                                                                                          \
    X(Power, None, 2, 1)                                                                                                           \
    X(LeftShift, None, 2, 1)                                                                                                       \
    X(RightShift, None, 2, 1)                                                                                                      \
    X(BitAnd, None, 2, 1)                                                                                                          \
    X(BitOr, None, 2, 1)                                                                                                           \
    X(BitXor, None, 2, 1)                                                                                                          \
    X(MatrixMultiply, None, 2, 1)                                                                                                  \
    X(InplaceAdd, None, 2, 1)                                                                                                      \
    X(InplaceSubtract, None, 2, 1)                                                                                                 \
    X(InplaceMultiply, None, 2, 1)                                                                                                 \
    X(InplaceTrueDivide, None, 2, 1)                                                                                               \
    X(InplaceFloorDivide, None, 2, 1)                                                                                              \
    X(InplaceModulo, None, 2, 1)                                                                                                   \
    X(InplacePower, None, 2, 1)                                                                                                    \
    X(InplaceLeftShift, None, 2, 1)                                                                                                \
    X(InplaceRightShift, None, 2, 1)                                                                                               \
    X(InplaceBitAnd, None, 2, 1)                                                                                                   \
    X(InplaceBitOr, None, 2, 1)                                                                                                    \
    X(InplaceBitXor, None, 2, 1)                                                                                                   \
    X(InplaceMatrixMultiply, None, 2, 1)                                                                                           \
    X(Less, None, 2, 1)                                                                                                            \
    X(LessEqual, None, 2, 1)                                                                                                       \
    X(Equal, None, 2, 1)                                                                                                           \
    X(NotEqual, None, 2, 1)                                                                                                        \
    X(Greater, None, 2, 1)                                                                                                         \
    X(GreaterEqual, None, 2, 1)                                                                                                    \
    X(Is, None, 2, 1)                                                                                                              \
    X(IsNot, None, 2, 1)                                                                                                           \
    X(In, None, 2, 1) /* ( item container -- bool ) */                                                                             \
    X(NotIn, None, 2, 1)                                                                                                           \
    X(Negate, None, 1, 1)                                                                                                          \
    X(Positive, None, 1, 1)                                                                                                        \
    X(Invert, None, 1, 1)                                                                                                          \
    X(Not, None, 1, 1)                                                                                                             \
    /* containers */                                                                                                               \
    X(BuildTuple, Count, -1, 1)                                                                                                    \
    X(BuildList, Count, -1, 1)                                                                                                     \
    X(BuildSet, Count, -1, 1)                                                                                                      \
    X(BuildMap, Count, -1, 1)    /* ( key value … -- dict ), A pairs */                                                          \
    X(BuildString, Count, -1, 1) /* A strs joined: f-strings */                                                                    \
    X(FormatValue, Count, -1,                                                                                                      \
      1) /* ( value [spec] -- str ), A & 3: 0 none 1 !s 2 !r 3 !a; A & 4: a spec */                                                \
    X(ListAppend, Count, 1,                                                                                                        \
      0) /* ( … list … value -- … list … ); list is the A-th from the top after the pop */                                 \
    X(SetAdd, Count, 1, 0)                                                                                                         \
    X(MapAdd, Count, 2, 0) /* ( … dict … key value -- ) */                                                                     \
    X(ListExtend, Count, 1,                                                                                                        \
      0) /* ( list iterable -- list ), A = 1: the list is the arguments of a call */                                               \
    X(SetUpdate, Count, 1, 0)                                                                                                      \
    X(MapUpdate, Count, 1, 0) /* {**mapping} */                                                                                    \
    X(MapMerge, Count, 1, 0)  /* f(**mapping): a repeated key is a TypeError */                                                    \
    X(ListToTuple, None, 1, 1)                                                                                                     \
    X(UnpackSequence, Count, 1, -1) /* ( iterable -- itemA … item1 ): first item on top */                                       \
    X(UnpackExtended, Pair, 1,                                                                                                     \
      -1) /* before = A & 0xfff, after = A >> 12; the list between them; first on top */                                           \
    /* jumps: emitted with emitJump(op, label) */                                                                                  \
    X(Jump, Jump, 0, 0)                                                                                                            \
    X(JumpIfTrue, Jump, 1, 0)                                                                                                      \
    X(JumpIfFalse, Jump, 1, 0)                                                                                                     \
    X(JumpIfTrueOrPop, Jump, 1, 0) /* keeps the value when it jumps */                                                             \
    X(JumpIfFalseOrPop, Jump, 1, 0)                                                                                                \
    X(JumpIfNone, Jump, 1, 0)                                                                                                      \
    X(JumpIfNotNone, Jump, 1, 0)                                                                                                   \
    /* iteration */                                                                                                                \
    X(GetIterator, None, 1, 1)                                                                                                     \
    X(ForIterator, Jump, 0,                                                                                                        \
      1) /* ( iterator -- iterator value ), at the end ( iterator -- ) and jumps */                                                \
    /* functions, calls */                                                                                                         \
    X(MakeFunction, Function, -1,                                                                                                  \
      1) /* ( [defaults tuple] [keyword defaults dict] [closure tuple] -- function ) see kDefaults… ; child code = A & 0xffff */ \
    X(Call, Count, -1, 1) /* ( callable args… -- result ), A arguments */                                                        \
    X(CallKeywords, Count, -1,                                                                                                     \
      1) /* ( callable args… keyword values… names -- result ), A = all arguments; names: tuple */                             \
    X(CallUnpacked, Count, -1,                                                                                                     \
      1) /* ( callable args-iterable [dict] -- result ), A = 1 with a dict */                                                      \
    X(CallMethod, Count, -1, 1)         /* ( callable self args… -- result ) after LoadMethod */                                 \
    X(CallMethodKeywords, Count, -1, 1) /* ( callable self args… values… names -- result ) */                                  \
    X(Return, None, 1, 0)                                                                                                          \
    X(BuildClass, Count, -1,                                                                                                       \
      1) /* ( body-function bases… [keywords dict] -- class ), A bases, see kClassKeywords; name = the body's */                 \
    /* generators */                                                                                                               \
    X(Yield, None, 1, 1)            /* ( value -- sent ) */                                                                        \
    X(GetYieldIterator, None, 1, 1) /* ( iterable -- iterator ): for YieldFrom */                                                  \
    X(YieldFrom, None, 2, 1)        /* ( iterator None -- result ) */                                                              \
    X(GetAwaitable, None, 1, 1)     /* ( awaitable -- iterator ): then LoadNone, YieldFrom */                                      \
    /* exceptions and with: patterns in code_builder.h */                                                                          \
    X(EnterHandler, None, 1, 2)   /* ( exc -- saved exc ): exc is now the handled exception */                                     \
    X(MatchException, None, 1, 1) /* ( exc type -- exc bool ); counted as ( type -- bool ) */                                      \
    X(LeaveHandler, None, 1, 0)   /* ( saved -- ): the handled exception is what it was before */                                  \
    X(ExitReraise, None, 2, 0)    /* ( saved exc -- ): LeaveHandler, then exc goes on upwards */                                   \
    X(Raise, Count, -1, 0)        /* A = 0: bare raise; 1: ( exc -- ); 2: ( exc cause -- ) */                                      \
    X(BeforeWith, None, 1, 2)     /* ( manager -- exit result-of-enter ) */                                                        \
    X(WithExit, None, 1, 1)       /* ( exit -- result ): exit(None, None, None) */                                                 \
    X(WithExceptionExit, None, 0, 1) /* ( exit saved exc -- exit saved exc result ) */                                             \
    /* match */                                                                                                                    \
    X(MatchSequence, None, 0, 1) /* ( subject -- subject bool ) */                                                                 \
    X(MatchMapping, None, 0, 1)                                                                                                    \
    X(MatchLength, None, 0, 1) /* ( subject -- subject len ) */                                                                    \
    X(MatchKeys, None, 0, 1)   /* ( subject keys -- subject keys values-tuple-or-None ) */                                         \
    X(MatchClass, Count, 3,                                                                                                        \
      1) /* ( subject class names -- values-tuple-or-None ), A positional patterns */                                              \
    X(MatchRest, None, 2, 1) /* ( subject keys -- dict of the other items ): **rest */                                             \
    /* import */                                                                                                                   \
    X(ImportModule, Name, 0, 1) /* the module with this dotted name */                                                             \
    X(ImportFrom, Name, 0, 1)   /* ( module -- module attribute ) */                                                               \
    X(SetupAnnotations, None, 0, 0)

/// Joined by CodeBuilder::finish; operands in bytes a (low), b, c. Not for the compiler.
#define MAKESPAN_FUSED_OPCODES(X)                                                           \
    X(JumpBack, Jump, 0, 0)                                                                 \
    X(JumpBackIfTrue, Jump, 1, 0)                                                           \
    X(JumpBackIfFalse, Jump, 1, 0)                                                          \
    X(LoadLocalPair, Pair, 0, 2)    /* push local a, push local b */                        \
    X(StoreLoadLocal, Pair, 1, 1)   /* store top in a, push b */                            \
    X(ForIteratorStore, Jump, 0, 0) /* ForIterator, then the StoreLocal in the next word */ \
    X(AddLocals, Pair, 0, 1)        /* push local a + local b */                            \
    X(SubtractLocals, Pair, 0, 1)                                                           \
    X(MultiplyLocals, Pair, 0, 1)                                                           \
    X(AddLocal, Local, 1, 1) /* top + local a */                                            \
    X(SubtractLocal, Local, 1, 1)                                                           \
    X(MultiplyLocal, Local, 1, 1)                                                           \
    X(AddInt, Signed, 1, 1)    /* top + A */                                                \
    X(AddLocalInt, Pair, 0, 1) /* local a + signed 16 bits in b, c */                       \
    X(SubtractInt, Signed, 1, 1)                                                            \
    X(SubtractLocalInt, Pair, 0, 1)                                                         \
    X(LoadLocalInt, Pair, 0, 2)                                                             \
    X(IncrementLocal, Pair, 0, 0)  /* local a = local a + signed 16 bits in b, c */         \
    X(SubscriptLocals, Pair, 0, 1) /* local a [ local b ] */                                \
    X(SubscriptLocal, Local, 1, 1) /* top [ local a ] */                                    \
    X(AttributeLocal, Pair, 0, 1)  /* local a . name of 16 bits in b, c */                  \
    X(LessJumpIfFalse, Jump, 2, 0)                                                          \
    X(LessEqualJumpIfFalse, Jump, 2, 0)                                                     \
    X(GreaterJumpIfFalse, Jump, 2, 0)                                                       \
    X(GreaterEqualJumpIfFalse, Jump, 2, 0)                                                  \
    X(EqualJumpIfFalse, Jump, 2, 0)                                                         \
    X(NotEqualJumpIfFalse, Jump, 2, 0)                                                      \
    X(LoadSlice, None, 3, 1) /* ( object start stop -- object[start:stop] ) */              \
    X(ReturnLocal, Local, 0, 0)                                                             \
    X(ReturnNone, None, 0, 0)

#define MAKESPAN_OPCODES(X)   \
    MAKESPAN_PLAIN_OPCODES(X) \
    MAKESPAN_FUSED_OPCODES(X)

namespace makespan::language {

enum class Opcode : std::uint8_t {
#define MAKESPAN_X(name, operand, pops, pushes) name,
    MAKESPAN_OPCODES(MAKESPAN_X)
#undef MAKESPAN_X
};

/// What operand A is.
enum class Operand : std::uint8_t {
    None,
    Count,
    Signed,
    Constant,
    Local,
    Global,
    Name,
    Jump,
    Function,
    Pair
};

using Instruction = std::uint32_t;

/// Bits 16 … 18 of MakeFunction's operand: what stands on the stack, in this order.
/// BuildSet: the elements are constants of the program. CPython makes a frozenset of them first and merges it
/// into the set: the order of iteration shows it.
constexpr std::uint32_t kConstantItems = 1U << 16;
/// BuildClass: a dict of the arguments with a name lies above the bases.
constexpr std::uint32_t kClassKeywords = 1U << 16;

constexpr std::uint32_t kDefaults = 1U << 16;        ///< tuple: of the last positional parameters
constexpr std::uint32_t kKeywordDefaults = 1U << 17; ///< dict: name → value
constexpr std::uint32_t kClosure = 1U << 18; ///< tuple of cells, in the order of Code::freeSlots

constexpr std::uint32_t kMaxOperand = (1U << 24) - 1;

constexpr Opcode opcodeOf(Instruction word)
{
    return static_cast<Opcode>(word & 0xff);
}

constexpr std::uint32_t operandOf(Instruction word)
{
    return word >> 8;
}

constexpr std::int32_t signedOperandOf(Instruction word)
{
    return static_cast<std::int32_t>(word) >> 8;
}

constexpr Instruction encode(Opcode op, std::uint32_t operand = 0)
{
    return static_cast<std::uint32_t>(op) | (operand << 8);
}

std::string_view nameOf(Opcode op);
Operand operandKindOf(Opcode op);

} // namespace makespan::language
