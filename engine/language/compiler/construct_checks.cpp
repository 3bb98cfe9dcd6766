#include "engine/language/builtins/names.h"
#include "engine/language/compiler/checks.h"
#include "engine/language/syntax/tree_visitor.h"

#include <string>
#include <utility>

namespace makespan::language::compiler {

using namespace syntax;

namespace {

class ConstructChecker : public TreeVisitor
{
public:
    explicit ConstructChecker(Diagnostics& diagnostics)
        : m_diagnostics(diagnostics)
    {}

    using TreeVisitor::visit;

    void visit(const Stmt* statement) override
    {
        if (const auto* type = as<ClassDefStmt>(statement))
            checkClass(type);
        if (statement->kind == StmtKind::ImportFrom)
            checkImportFrom(as<ImportStmt>(statement));
        const auto* function = as<FunctionDefStmt>(statement);
        const bool outer = m_async;
        if (function)
            m_async = function->isAsync;
        TreeVisitor::visit(statement);
        m_async = outer;
    }

    void visit(const Expr* expr) override
    {
        if (!expr)
            return;
        if (expr->kind == ExprKind::Yield && m_async)
            report(expr->range, "Asynchronous generators are not supported here.",
                   "Collect the values in a list and return it.");
        if (expr->kind == ExprKind::Await && m_generators > 0)
            report(expr->range, "'await' cannot stand in a generator expression here.",
                   "Write a list comprehension with [ ].");
        if (const auto* comprehension = as<ComprehensionExpr>(expr)) {
            for (const Comprehension& part : comprehension->generators) {
                if (part.isAsync)
                    report(part.target->range, "'async for' cannot stand in a comprehension here.",
                           "Write a loop with 'async for'.");
            }
        }
        const int outer = m_generators;
        const bool async = m_async;
        if (expr->kind == ExprKind::Generator)
            ++m_generators;
        if (expr->kind == ExprKind::Lambda) {
            m_generators = 0;
            m_async = false;
        }
        TreeVisitor::visit(expr);
        m_generators = outer;
        m_async = async;
    }

private:
    void report(Range range, std::string message, std::string suggestion = {})
    {
        if (m_diagnostics.size() < kMaxErrors)
            m_diagnostics.push_back(
                {Severity::Error, range, "SyntaxError", std::move(message), std::move(suggestion)});
    }

    void checkClass(const ClassDefStmt* type)
    {
        for (const Expr* base : type->bases) {
            if (base->kind == ExprKind::Starred)
                report(base->range, "The bases of a class must be named one by one here.");
        }
        for (const Keyword& keyword : type->keywords) {
            if (keyword.name == "metaclass" && !isKnownMetaclass(keyword.value))
                report(keyword.range, "Metaclasses of a program are not supported here.",
                       "Use a class decorator, or __init_subclass__ in a base class.");
            else if (keyword.name.empty())
                report(keyword.range, "The arguments of a class must be named one by one here.");
        }
    }

    /// ABCMeta and its sisters, with or without the module in front.
    static bool isKnownMetaclass(const Expr* expr)
    {
        std::string_view name;
        if (const auto* plain = as<NameExpr>(expr))
            name = plain->id;
        else if (const auto* attribute = as<AttributeExpr>(expr))
            name = attribute->name;
        return name == "ABCMeta" || name == "EnumMeta" || name == "EnumType" || name == "type";
    }

    void checkImportFrom(const ImportStmt* statement)
    {
        if (statement->level > 0)
            report(statement->moduleRange,
                   "A program is one file: there is no module beside it to import from.",
                   "Put the functions into this file.");
        for (const Alias& alias : statement->names) {
            if (alias.name == "*" && builtins::findModule(statement->module) != nullptr)
                report(alias.range,
                       "'import *' can only stand at the top level of the program here.",
                       "Name what you need: from " + std::string(statement->module) + " import …");
        }
    }

    Diagnostics& m_diagnostics;
    bool m_async = false;
    int m_generators = 0;
};

} // namespace

void checkConstructs(Body body, Diagnostics& diagnostics)
{
    ConstructChecker(diagnostics).visitBody(body);
}

} // namespace makespan::language::compiler
