#pragma once

#include "engine/language/syntax/ast.h"
#include "engine/language/syntax/ast_children.h"

namespace makespan::language::syntax {

/// Walks a tree in the order of the text. Override what is of interest and call the base to go deeper.
class TreeVisitor
{
public:
    virtual ~TreeVisitor() = default;

    void visitBody(Body body)
    {
        for (const Stmt* statement : body)
            visit(statement);
    }

    virtual void visit(const Stmt* statement);

    virtual void visit(const Expr* expr)
    {
        if (expr)
            forEachChild(expr, [this](const Expr* child) { visit(child); });
    }

    virtual void visitPattern(const Pattern* pattern);

protected:
    void visitAll(Expressions list)
    {
        for (const Expr* expr : list)
            visit(expr);
    }

    /// Defaults and annotations.
    void visitParameters(const Parameters* parameters);
};

} // namespace makespan::language::syntax
