#pragma once

#include "engine/language/diagnostic.h"

#include <cstdint>
#include <span>
#include <string_view>

/// The syntax tree of scenario Python. All nodes, names and texts live in the Arena of their Module;
/// the names of types and fields follow CPython's `ast` module.
namespace makespan::language::syntax {

template <class T>
using List = std::span<T>;

struct Pattern;
struct Parameters;

enum class ExprKind : std::uint8_t {
    Name,
    Constant,
    JoinedString,
    FormattedValue,
    Unary,
    Binary,
    Bool,
    Compare,
    Conditional,
    Lambda,
    Call,
    Attribute,
    Subscript,
    Slice,
    List,
    Tuple,
    Set,
    Dict,
    ListComprehension,
    SetComprehension,
    DictComprehension,
    Generator,
    Starred,
    Named,
    Yield,
    YieldFrom,
    Await,
};

struct Expr
{
    ExprKind kind;
    bool parenthesised = false;
    std::uint16_t depth = 1; ///< height of the tree below, at most 1000: recursion over it is safe
    Range range;
};

using Expressions = List<Expr*>;

struct NameExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Name; }

    std::string_view id;
};

enum class ConstantKind : std::uint8_t {
    None,
    True,
    False,
    Ellipsis,
    Integer,
    BigInteger,
    Float,
    Imaginary,
    String,
    Bytes
};

struct ConstantExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Constant; }

    ConstantKind constant;
    std::int64_t integer = 0;
    double real = 0; ///< of a Float; an Imaginary's imaginary part
    /// String: its value in UTF-8 (lone surrogates encoded like other code points); Bytes: its bytes;
    /// BigInteger: the literal without underscores ("0x…", "0o…", "0b…" or decimal digits).
    std::string_view text;
};

/// An f-string: constant pieces (ConstantExpr, never empty) and FormattedValueExpr in turn.
struct JoinedStringExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::JoinedString; }

    Expressions parts;
};

struct FormattedValueExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::FormattedValue; }

    Expr* value;
    char conversion; ///< 'r', 's', 'a' or 0
    Expr* spec;      ///< ConstantExpr or JoinedStringExpr; null: none
};

enum class UnaryOp : std::uint8_t { Not, Plus, Minus, Invert };

struct UnaryExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Unary; }

    UnaryOp op;
    Expr* operand;
};

enum class BinaryOp : std::uint8_t {
    Add,
    Subtract,
    Multiply,
    MatrixMultiply,
    Divide,
    FloorDivide,
    Modulo,
    Power,
    LeftShift,
    RightShift,
    BitOr,
    BitXor,
    BitAnd,
};

struct BinaryExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Binary; }

    BinaryOp op;
    Range opRange;
    Expr* left;
    Expr* right;
};

struct BoolExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Bool; }

    bool isAnd;
    Expressions values; ///< two or more
};

enum class CompareOp : std::uint8_t {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Is,
    IsNot,
    In,
    NotIn,
};

struct CompareExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Compare; }

    Expr* left;
    List<CompareOp> ops;
    Expressions comparators; ///< as many as ops
};

struct ConditionalExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Conditional; }

    Expr* test;
    Expr* body;
    Expr* orelse;
};

struct LambdaExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Lambda; }

    Parameters* parameters;
    Expr* body;
};

struct Keyword
{
    std::string_view name; ///< empty: **value
    Expr* value;
    Range range;
};

struct CallExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Call; }

    Expr* function;
    Expressions args; ///< may hold StarredExpr
    List<Keyword> keywords;
};

struct AttributeExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Attribute; }

    Expr* value;
    std::string_view name;
    Range nameRange;
};

struct SubscriptExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Subscript; }

    Expr* value;
    Expr* index; ///< may be a SliceExpr, or a TupleExpr with slices
};

struct SliceExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Slice; }

    Expr* lower; ///< each may be null
    Expr* upper;
    Expr* step;
};

/// List, Tuple or Set display.
struct SequenceExpr : Expr
{
    static constexpr bool matches(ExprKind k)
    {
        return k == ExprKind::List || k == ExprKind::Tuple || k == ExprKind::Set;
    }

    Expressions elements;
};

struct DictExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Dict; }

    Expressions keys; ///< null: **value
    Expressions values;
};

struct Comprehension
{
    Expr* target;
    Expr* iter;
    Expressions conditions;
    bool isAsync;
};

struct ComprehensionExpr : Expr
{
    static constexpr bool matches(ExprKind k)
    {
        return k == ExprKind::ListComprehension || k == ExprKind::SetComprehension
               || k == ExprKind::DictComprehension || k == ExprKind::Generator;
    }

    Expr* element; ///< the key of a dict comprehension
    Expr* value;   ///< of a dict comprehension; else null
    List<Comprehension> generators;
};

struct StarredExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Starred; }

    Expr* value;
};

struct NamedExpr : Expr
{
    static constexpr bool matches(ExprKind k) { return k == ExprKind::Named; }

    NameExpr* target;
    Expr* value;
};

/// Yield (value may be null), YieldFrom or Await.
struct SuspendExpr : Expr
{
    static constexpr bool matches(ExprKind k)
    {
        return k == ExprKind::Yield || k == ExprKind::YieldFrom || k == ExprKind::Await;
    }

    Expr* value;
};

struct Parameter
{
    std::string_view name;
    Range range;      ///< of the name
    Expr* annotation; ///< may be null
    Expr* value;      ///< default; may be null
};

struct Parameters
{
    List<Parameter> positional; ///< the positional-only ones first
    std::uint32_t positionalOnly = 0;
    Parameter* args = nullptr; ///< *args
    List<Parameter> keywordOnly;
    Parameter* kwargs = nullptr; ///< **kwargs
};

enum class PatternKind : std::uint8_t { Value, Singleton, Sequence, Mapping, Class, Star, As, Or };

struct KeywordPattern
{
    std::string_view name;
    Pattern* pattern;
};

/// One pattern of a match statement; which fields count depends on the kind.
struct Pattern
{
    PatternKind kind;
    Range range;
    Expr* value = nullptr;      ///< Value, Singleton: what to compare with; Class: the class
    Pattern* pattern = nullptr; ///< As: may be null (a plain capture)
    std::string_view name =
        {}; ///< As, Star: empty is the wildcard; Mapping: name of **rest, or empty
    List<Pattern*> patterns = {};       ///< Sequence, Or, Mapping (values), Class (positional)
    Expressions keys = {};              ///< Mapping
    List<KeywordPattern> keywords = {}; ///< Class
};

enum class StmtKind : std::uint8_t {
    Expression,
    Assign,
    AugAssign,
    AnnAssign,
    Return,
    Delete,
    Raise,
    Assert,
    Pass,
    Break,
    Continue,
    Global,
    Nonlocal,
    Import,
    ImportFrom,
    If,
    While,
    For,
    Try,
    With,
    FunctionDef,
    ClassDef,
    Match,
};

struct Stmt
{
    StmtKind kind;
    Range range;
};

using Body = List<Stmt*>;

/// Expression, Return (value may be null), Pass, Break, Continue.
struct SimpleStmt : Stmt
{
    static constexpr bool matches(StmtKind k)
    {
        return k == StmtKind::Expression || k == StmtKind::Return || k == StmtKind::Pass
               || k == StmtKind::Break || k == StmtKind::Continue;
    }

    Expr* value;
};

struct AssignStmt : Stmt
{
    static constexpr bool matches(StmtKind k) { return k == StmtKind::Assign; }

    Expressions targets; ///< several: a = b = value
    Expr* value;
};

struct AugAssignStmt : Stmt
{
    static constexpr bool matches(StmtKind k) { return k == StmtKind::AugAssign; }

    Expr* target;
    BinaryOp op;
    Expr* value;
};

struct AnnAssignStmt : Stmt
{
    static constexpr bool matches(StmtKind k) { return k == StmtKind::AnnAssign; }

    Expr* target;
    Expr* annotation;
    Expr* value; ///< may be null
};

struct DeleteStmt : Stmt
{
    static constexpr bool matches(StmtKind k) { return k == StmtKind::Delete; }

    Expressions targets;
};

struct RaiseStmt : Stmt
{
    static constexpr bool matches(StmtKind k) { return k == StmtKind::Raise; }

    Expr* exception; ///< null: raise again
    Expr* cause;     ///< may be null
};

struct AssertStmt : Stmt
{
    static constexpr bool matches(StmtKind k) { return k == StmtKind::Assert; }

    Expr* test;
    Expr* message; ///< may be null
};

struct DeclaredName
{
    std::string_view name;
    Range range;
};

/// Global or Nonlocal.
struct ScopeStmt : Stmt
{
    static constexpr bool matches(StmtKind k)
    {
        return k == StmtKind::Global || k == StmtKind::Nonlocal;
    }

    List<DeclaredName> names;
};

struct Alias
{
    std::string_view name;   ///< dotted for import; "*" for everything
    std::string_view asName; ///< empty: none
    Range range;
};

/// Import, or ImportFrom with module (may be empty) and level (number of leading dots).
struct ImportStmt : Stmt
{
    static constexpr bool matches(StmtKind k)
    {
        return k == StmtKind::Import || k == StmtKind::ImportFrom;
    }

    List<Alias> names;
    std::string_view module;
    Range moduleRange;
    std::uint32_t level;
};

struct Branch
{
    Expr* test;
    Body body;
};

/// `if` and all its `elif`s: never nested, so that long chains stay flat.
struct IfStmt : Stmt
{
    static constexpr bool matches(StmtKind k) { return k == StmtKind::If; }

    List<Branch> branches;
    Body orelse;
};

struct WhileStmt : Stmt
{
    static constexpr bool matches(StmtKind k) { return k == StmtKind::While; }

    Expr* test;
    Body body;
    Body orelse;
};

struct ForStmt : Stmt
{
    static constexpr bool matches(StmtKind k) { return k == StmtKind::For; }

    bool isAsync;
    Expr* target;
    Expr* iter;
    Body body;
    Body orelse;
};

struct ExceptHandler
{
    Range range;           ///< of the line `except … :`
    Expr* type;            ///< null: everything
    std::string_view name; ///< empty: none
    Body body;
};

struct TryStmt : Stmt
{
    static constexpr bool matches(StmtKind k) { return k == StmtKind::Try; }

    Body body;
    List<ExceptHandler> handlers;
    Body orelse;
    Body finalbody;
};

struct WithItem
{
    Expr* context;
    Expr* target; ///< may be null
};

struct WithStmt : Stmt
{
    static constexpr bool matches(StmtKind k) { return k == StmtKind::With; }

    bool isAsync;
    List<WithItem> items;
    Body body;
};

struct FunctionDefStmt : Stmt
{
    static constexpr bool matches(StmtKind k) { return k == StmtKind::FunctionDef; }

    bool isAsync;
    std::string_view name;
    Range nameRange;
    Parameters* parameters;
    Expr* returns; ///< may be null
    Expressions decorators;
    Body body;
};

struct ClassDefStmt : Stmt
{
    static constexpr bool matches(StmtKind k) { return k == StmtKind::ClassDef; }

    std::string_view name;
    Range nameRange;
    Expressions bases;
    List<Keyword> keywords;
    Expressions decorators;
    Body body;
};

struct MatchCase
{
    Pattern* pattern;
    Expr* guard; ///< may be null
    Body body;
};

struct MatchStmt : Stmt
{
    static constexpr bool matches(StmtKind k) { return k == StmtKind::Match; }

    Expr* subject;
    List<MatchCase> cases;
};

/// The node as a T, or null when it is something else (or null itself).
template <class T, class Node>
auto as(Node* node) -> decltype(static_cast<T*>(node))
{
    return node && T::matches(node->kind) ? static_cast<T*>(node) : nullptr;
}

template <class T, class Node>
auto as(const Node* node) -> const T*
{
    return node && T::matches(node->kind) ? static_cast<const T*>(node) : nullptr;
}

/// The docstring of a module, class or function: null when its first statement is no plain string.
inline const ConstantExpr* docstring(Body body)
{
    if (body.empty() || body.front()->kind != StmtKind::Expression)
        return nullptr;
    const auto* constant = as<ConstantExpr>(as<SimpleStmt>(body.front())->value);
    return constant && constant->constant == ConstantKind::String ? constant : nullptr;
}

} // namespace makespan::language::syntax
