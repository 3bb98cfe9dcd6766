#include "tests/engine/language/syntax/ast_text.h"

#include "engine/language/syntax/characters.h"

#include <array>
#include <cstdio>

namespace makespan::language::syntax {

namespace {

std::string textLiteral(std::string_view text, bool bytes)
{
    std::string result(bytes ? "b\"" : "\"");
    for (std::size_t at = 0; at < text.size();) {
        CodePoint c = decodeUtf8(text, at);
        if (bytes || c.size == 0)
            c = {static_cast<unsigned char>(text[at]), 1};
        if (c.value >= 32 && c.value < 127 && c.value != '"' && c.value != '\\') {
            result += static_cast<char>(c.value);
        } else {
            std::array<char, 16> buffer{};
            std::snprintf(buffer.data(), buffer.size(), "\\{%x}", c.value);
            result += buffer.data();
        }
        at += c.size;
    }
    return result + "\"";
}

class Writer
{
public:
    explicit Writer(bool positions)
        : m_positions(positions)
    {}

    std::string run(const Module& module)
    {
        for (const Stmt* statement : module.body) {
            write(statement);
            m_text += '\n';
        }
        return std::move(m_text);
    }

private:
    void open(std::string_view kind, const Range& range)
    {
        m_text += '(';
        m_text += kind;
        if (m_positions) {
            m_text += '@' + std::to_string(range.begin.line) + ':'
                      + std::to_string(range.begin.column) + '-' + std::to_string(range.end.line)
                      + ':' + std::to_string(range.end.column);
        }
    }

    void openStmt(std::string_view kind, const Stmt* statement)
    {
        m_text += '(';
        m_text += kind;
        if (m_positions)
            m_text += '@' + std::to_string(statement->range.begin.line) + ':'
                      + std::to_string(statement->range.begin.column);
    }

    void close() { m_text += ')'; }

    void word(std::string_view text)
    {
        m_text += ' ';
        m_text += text.empty() ? std::string_view("-") : text;
    }

    void child(const Expr* expr)
    {
        m_text += ' ';
        write(expr);
    }

    void children(Expressions list)
    {
        m_text += " [";
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (i)
                m_text += ' ';
            write(list[i]);
        }
        m_text += ']';
    }

    void keywords(List<Keyword> list)
    {
        m_text += " {";
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (i)
                m_text += ' ';
            m_text += list[i].name.empty() ? "**" : std::string(list[i].name) + "=";
            write(list[i].value);
        }
        m_text += '}';
    }

    void body(Body list)
    {
        m_text += " [";
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (i)
                m_text += ' ';
            write(list[i]);
        }
        m_text += ']';
    }

    void parameter(const Parameter& p)
    {
        m_text += ' ';
        m_text += p.name;
        if (p.annotation) {
            m_text += ':';
            write(p.annotation);
        }
        if (p.value) {
            m_text += '=';
            write(p.value);
        }
    }

    void parameters(const Parameters* p)
    {
        m_text += " (args";
        for (std::size_t i = 0; i < p->positional.size(); ++i) {
            if (i == p->positionalOnly && i > 0)
                m_text += " /";
            parameter(p->positional[i]);
        }
        if (p->positionalOnly > 0 && p->positionalOnly == p->positional.size())
            m_text += " /";
        if (p->args) {
            m_text += " *";
            parameter(*p->args);
        } else if (!p->keywordOnly.empty()) {
            m_text += " *";
        }
        for (const Parameter& k : p->keywordOnly)
            parameter(k);
        if (p->kwargs) {
            m_text += " **";
            parameter(*p->kwargs);
        }
        m_text += ')';
    }

    void writeConstant(const ConstantExpr* c)
    {
        switch (c->constant) {
        case ConstantKind::None:
            m_text += "None";
            return;
        case ConstantKind::True:
            m_text += "True";
            return;
        case ConstantKind::False:
            m_text += "False";
            return;
        case ConstantKind::Ellipsis:
            m_text += "...";
            return;
        case ConstantKind::Integer:
            m_text += std::to_string(c->integer);
            return;
        case ConstantKind::BigInteger:
            m_text += "big";
            return;
        case ConstantKind::Float:
        case ConstantKind::Imaginary: {
            std::array<char, 40> buffer{};
            const char kind = c->constant == ConstantKind::Float ? 'f' : 'j';
            std::snprintf(buffer.data(), buffer.size(), "%c%.17g", kind, c->real);
            m_text += buffer.data();
            return;
        }
        case ConstantKind::String:
            m_text += textLiteral(c->text, false);
            return;
        case ConstantKind::Bytes:
            m_text += textLiteral(c->text, true);
            return;
        }
    }

    void generators(List<Comprehension> list)
    {
        for (const Comprehension& g : list) {
            m_text += g.isAsync ? " (async-for" : " (for";
            child(g.target);
            child(g.iter);
            children(g.conditions);
            m_text += ')';
        }
    }

    void write(const Expr* e)
    {
        static constexpr std::array<const char*, 13> kBinary = {
            "Add", "Sub",    "Mult",   "MatMult", "Div",    "FloorDiv", "Mod",
            "Pow", "LShift", "RShift", "BitOr",   "BitXor", "BitAnd"};
        static constexpr std::array<const char*, 4> kUnary = {"Not", "UAdd", "USub", "Invert"};
        static constexpr std::array<const char*, 10> kCompare = {
            "Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};
        if (!e) {
            m_text += '-';
            return;
        }
        switch (e->kind) {
        case ExprKind::Name:
            m_text += as<NameExpr>(e)->id;
            return;
        case ExprKind::Constant:
            writeConstant(as<ConstantExpr>(e));
            return;
        case ExprKind::JoinedString:
            m_text += "(JoinedStr";
            children(as<JoinedStringExpr>(e)->parts);
            break;
        case ExprKind::FormattedValue: {
            const auto* n = as<FormattedValueExpr>(e);
            m_text += "(FormattedValue";
            child(n->value);
            word(n->conversion ? std::string_view(&n->conversion, 1) : std::string_view());
            if (const auto* spec = as<ConstantExpr>(n->spec)) {
                m_text += " (JoinedStr [";
                if (!spec->text.empty())
                    writeConstant(spec);
                m_text += "])";
            } else {
                child(n->spec);
            }
            break;
        }
        case ExprKind::Unary:
            open("UnaryOp", e->range);
            word(kUnary[static_cast<std::size_t>(as<UnaryExpr>(e)->op)]);
            child(as<UnaryExpr>(e)->operand);
            break;
        case ExprKind::Binary:
            open("BinOp", e->range);
            word(kBinary[static_cast<std::size_t>(as<BinaryExpr>(e)->op)]);
            child(as<BinaryExpr>(e)->left);
            child(as<BinaryExpr>(e)->right);
            break;
        case ExprKind::Bool:
            open(as<BoolExpr>(e)->isAnd ? "And" : "Or", e->range);
            children(as<BoolExpr>(e)->values);
            break;
        case ExprKind::Compare: {
            const auto* n = as<CompareExpr>(e);
            open("Compare", e->range);
            child(n->left);
            for (const CompareOp op : n->ops)
                word(kCompare[static_cast<std::size_t>(op)]);
            children(n->comparators);
            break;
        }
        case ExprKind::Conditional: {
            const auto* n = as<ConditionalExpr>(e);
            open("IfExp", e->range);
            child(n->test);
            child(n->body);
            child(n->orelse);
            break;
        }
        case ExprKind::Lambda:
            open("Lambda", e->range);
            parameters(as<LambdaExpr>(e)->parameters);
            child(as<LambdaExpr>(e)->body);
            break;
        case ExprKind::Call: {
            const auto* n = as<CallExpr>(e);
            open("Call", e->range);
            child(n->function);
            children(n->args);
            keywords(n->keywords);
            break;
        }
        case ExprKind::Attribute:
            open("Attribute", e->range);
            child(as<AttributeExpr>(e)->value);
            word(as<AttributeExpr>(e)->name);
            break;
        case ExprKind::Subscript:
            open("Subscript", e->range);
            child(as<SubscriptExpr>(e)->value);
            child(as<SubscriptExpr>(e)->index);
            break;
        case ExprKind::Slice: {
            const auto* n = as<SliceExpr>(e);
            open("Slice", e->range);
            child(n->lower);
            child(n->upper);
            child(n->step);
            break;
        }
        case ExprKind::List:
        case ExprKind::Tuple:
        case ExprKind::Set:
            if (e->kind == ExprKind::Tuple) // its range depends on brackets around it
                m_text += "(Tuple";
            else
                open(e->kind == ExprKind::List ? "List" : "Set", e->range);
            children(as<SequenceExpr>(e)->elements);
            break;
        case ExprKind::Dict:
            open("Dict", e->range);
            children(as<DictExpr>(e)->keys);
            children(as<DictExpr>(e)->values);
            break;
        case ExprKind::ListComprehension:
        case ExprKind::SetComprehension:
        case ExprKind::DictComprehension:
        case ExprKind::Generator: {
            const auto* n = as<ComprehensionExpr>(e);
            static constexpr std::array<const char*, 4> kNames = {"ListComp", "SetComp", "DictComp",
                                                                  "GeneratorExp"};
            m_text += '(';
            m_text += kNames[static_cast<std::size_t>(e->kind)
                             - static_cast<std::size_t>(ExprKind::ListComprehension)];
            child(n->element);
            if (n->value)
                child(n->value);
            generators(n->generators);
            break;
        }
        case ExprKind::Starred:
            open("Starred", e->range);
            child(as<StarredExpr>(e)->value);
            break;
        case ExprKind::Named:
            open("NamedExpr", e->range);
            child(as<NamedExpr>(e)->target);
            child(as<NamedExpr>(e)->value);
            break;
        case ExprKind::Yield:
        case ExprKind::YieldFrom:
        case ExprKind::Await:
            open(e->kind == ExprKind::Yield       ? "Yield"
                 : e->kind == ExprKind::YieldFrom ? "YieldFrom"
                                                  : "Await",
                 e->range);
            child(as<SuspendExpr>(e)->value);
            break;
        }
        close();
    }

    void patterns(List<Pattern*> list)
    {
        m_text += " [";
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (i)
                m_text += ' ';
            write(list[i]);
        }
        m_text += ']';
    }

    void write(const Pattern* p)
    {
        switch (p->kind) {
        case PatternKind::Value:
            m_text += "(MatchValue";
            child(p->value);
            break;
        case PatternKind::Singleton:
            m_text += "(MatchSingleton";
            child(p->value);
            break;
        case PatternKind::Sequence:
            m_text += "(MatchSequence";
            patterns(p->patterns);
            break;
        case PatternKind::Mapping:
            m_text += "(MatchMapping";
            children(p->keys);
            patterns(p->patterns);
            word(p->name);
            break;
        case PatternKind::Class:
            m_text += "(MatchClass";
            child(p->value);
            patterns(p->patterns);
            for (const KeywordPattern& k : p->keywords) {
                m_text += ' ';
                m_text += k.name;
                m_text += '=';
                write(k.pattern);
            }
            break;
        case PatternKind::Star:
            m_text += "(MatchStar";
            word(p->name);
            break;
        case PatternKind::As:
            m_text += "(MatchAs ";
            if (p->pattern)
                write(p->pattern);
            else
                m_text += '-';
            word(p->name);
            break;
        case PatternKind::Or:
            m_text += "(MatchOr";
            patterns(p->patterns);
            break;
        }
        close();
    }

    void write(const IfStmt* n, std::size_t branch)
    {
        child(n->branches[branch].test);
        body(n->branches[branch].body);
        if (branch + 1 < n->branches.size()) {
            m_text += " [(If";
            write(n, branch + 1);
            m_text += ")]";
        } else {
            body(n->orelse);
        }
    }

    void write(const Stmt* s)
    {
        static constexpr std::array<const char*, 23> kNames = {
            "Expr",     "Assign", "AugAssign",   "AnnAssign", "Return",   "Delete",
            "Raise",    "Assert", "Pass",        "Break",     "Continue", "Global",
            "Nonlocal", "Import", "ImportFrom",  "If",        "While",    "For",
            "Try",      "With",   "FunctionDef", "ClassDef",  "Match"};
        static constexpr std::array<const char*, 13> kOps = {
            "Add", "Sub",    "Mult",   "MatMult", "Div",    "FloorDiv", "Mod",
            "Pow", "LShift", "RShift", "BitOr",   "BitXor", "BitAnd"};
        std::string_view name = kNames[static_cast<std::size_t>(s->kind)];
        if (const auto* f = as<ForStmt>(s); f && f->isAsync)
            name = "AsyncFor";
        if (const auto* w = as<WithStmt>(s); w && w->isAsync)
            name = "AsyncWith";
        if (const auto* d = as<FunctionDefStmt>(s); d && d->isAsync)
            name = "AsyncFunctionDef";
        if (s->kind == StmtKind::If)
            m_text += "(If";
        else
            openStmt(name, s);
        switch (s->kind) {
        case StmtKind::Expression:
        case StmtKind::Return:
            child(as<SimpleStmt>(s)->value);
            break;
        case StmtKind::Pass:
        case StmtKind::Break:
        case StmtKind::Continue:
            break;
        case StmtKind::Assign:
            children(as<AssignStmt>(s)->targets);
            child(as<AssignStmt>(s)->value);
            break;
        case StmtKind::AugAssign:
            child(as<AugAssignStmt>(s)->target);
            word(kOps[static_cast<std::size_t>(as<AugAssignStmt>(s)->op)]);
            child(as<AugAssignStmt>(s)->value);
            break;
        case StmtKind::AnnAssign:
            child(as<AnnAssignStmt>(s)->target);
            child(as<AnnAssignStmt>(s)->annotation);
            child(as<AnnAssignStmt>(s)->value);
            break;
        case StmtKind::Delete:
            children(as<DeleteStmt>(s)->targets);
            break;
        case StmtKind::Raise:
            child(as<RaiseStmt>(s)->exception);
            child(as<RaiseStmt>(s)->cause);
            break;
        case StmtKind::Assert:
            child(as<AssertStmt>(s)->test);
            child(as<AssertStmt>(s)->message);
            break;
        case StmtKind::Global:
        case StmtKind::Nonlocal:
            for (const DeclaredName& n : as<ScopeStmt>(s)->names)
                word(n.name);
            break;
        case StmtKind::Import:
        case StmtKind::ImportFrom: {
            const auto* n = as<ImportStmt>(s);
            if (s->kind == StmtKind::ImportFrom) {
                word(n->module);
                word(std::to_string(n->level));
            }
            for (const Alias& a : n->names)
                word(a.asName.empty() ? std::string(a.name)
                                      : std::string(a.name) + "=" + std::string(a.asName));
            break;
        }
        case StmtKind::If:
            write(as<IfStmt>(s), 0);
            break;
        case StmtKind::While:
            child(as<WhileStmt>(s)->test);
            body(as<WhileStmt>(s)->body);
            body(as<WhileStmt>(s)->orelse);
            break;
        case StmtKind::For:
            child(as<ForStmt>(s)->target);
            child(as<ForStmt>(s)->iter);
            body(as<ForStmt>(s)->body);
            body(as<ForStmt>(s)->orelse);
            break;
        case StmtKind::Try: {
            const auto* n = as<TryStmt>(s);
            body(n->body);
            for (const ExceptHandler& h : n->handlers) {
                m_text += " (except";
                child(h.type);
                word(h.name);
                body(h.body);
                m_text += ')';
            }
            body(n->orelse);
            body(n->finalbody);
            break;
        }
        case StmtKind::With:
            for (const WithItem& item : as<WithStmt>(s)->items) {
                m_text += " (item";
                child(item.context);
                child(item.target);
                m_text += ')';
            }
            body(as<WithStmt>(s)->body);
            break;
        case StmtKind::FunctionDef: {
            const auto* n = as<FunctionDefStmt>(s);
            word(n->name);
            parameters(n->parameters);
            child(n->returns);
            children(n->decorators);
            body(n->body);
            break;
        }
        case StmtKind::ClassDef: {
            const auto* n = as<ClassDefStmt>(s);
            word(n->name);
            children(n->bases);
            keywords(n->keywords);
            children(n->decorators);
            body(n->body);
            break;
        }
        case StmtKind::Match: {
            const auto* n = as<MatchStmt>(s);
            child(n->subject);
            for (const MatchCase& c : n->cases) {
                m_text += " (case ";
                write(c.pattern);
                child(c.guard);
                body(c.body);
                m_text += ')';
            }
            break;
        }
        }
        close();
    }

    bool m_positions;
    std::string m_text;
};

} // namespace

std::string astText(const Module& module, bool positions)
{
    return Writer(positions).run(module);
}

} // namespace makespan::language::syntax
