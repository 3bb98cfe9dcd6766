#pragma once

#include "engine/language/syntax/ast.h"

namespace makespan::language::syntax {

/// Calls visit(const Expr*) for each expression directly below this one, in the order of evaluation;
/// null ones are left out. Lambdas give their defaults and their body, comprehensions all their parts.
template <class Visit>
void forEachChild(const Expr* expr, Visit&& visit)
{
    const auto one = [&](const Expr* child) {
        if (child)
            visit(child);
    };
    const auto all = [&](Expressions list) {
        for (const Expr* child : list)
            one(child);
    };
    switch (expr->kind) {
    case ExprKind::Name:
    case ExprKind::Constant:
        return;
    case ExprKind::JoinedString:
        all(as<JoinedStringExpr>(expr)->parts);
        return;
    case ExprKind::FormattedValue:
        one(as<FormattedValueExpr>(expr)->value);
        one(as<FormattedValueExpr>(expr)->spec);
        return;
    case ExprKind::Unary:
        one(as<UnaryExpr>(expr)->operand);
        return;
    case ExprKind::Binary:
        one(as<BinaryExpr>(expr)->left);
        one(as<BinaryExpr>(expr)->right);
        return;
    case ExprKind::Bool:
        all(as<BoolExpr>(expr)->values);
        return;
    case ExprKind::Compare:
        one(as<CompareExpr>(expr)->left);
        all(as<CompareExpr>(expr)->comparators);
        return;
    case ExprKind::Conditional:
        one(as<ConditionalExpr>(expr)->test);
        one(as<ConditionalExpr>(expr)->body);
        one(as<ConditionalExpr>(expr)->orelse);
        return;
    case ExprKind::Lambda: {
        const auto* lambda = as<LambdaExpr>(expr);
        for (const Parameter& parameter : lambda->parameters->positional)
            one(parameter.value);
        for (const Parameter& parameter : lambda->parameters->keywordOnly)
            one(parameter.value);
        one(lambda->body);
        return;
    }
    case ExprKind::Call: {
        const auto* call = as<CallExpr>(expr);
        one(call->function);
        all(call->args);
        for (const Keyword& keyword : call->keywords)
            one(keyword.value);
        return;
    }
    case ExprKind::Attribute:
        one(as<AttributeExpr>(expr)->value);
        return;
    case ExprKind::Subscript:
        one(as<SubscriptExpr>(expr)->value);
        one(as<SubscriptExpr>(expr)->index);
        return;
    case ExprKind::Slice:
        one(as<SliceExpr>(expr)->lower);
        one(as<SliceExpr>(expr)->upper);
        one(as<SliceExpr>(expr)->step);
        return;
    case ExprKind::List:
    case ExprKind::Tuple:
    case ExprKind::Set:
        all(as<SequenceExpr>(expr)->elements);
        return;
    case ExprKind::Dict: {
        const auto* dict = as<DictExpr>(expr);
        for (std::size_t i = 0; i < dict->keys.size(); ++i) {
            one(dict->keys[i]);
            one(dict->values[i]);
        }
        return;
    }
    case ExprKind::ListComprehension:
    case ExprKind::SetComprehension:
    case ExprKind::DictComprehension:
    case ExprKind::Generator: {
        const auto* comprehension = as<ComprehensionExpr>(expr);
        for (const Comprehension& generator : comprehension->generators) {
            one(generator.iter);
            one(generator.target);
            all(generator.conditions);
        }
        one(comprehension->element);
        one(comprehension->value);
        return;
    }
    case ExprKind::Starred:
        one(as<StarredExpr>(expr)->value);
        return;
    case ExprKind::Named:
        one(as<NamedExpr>(expr)->value);
        one(as<NamedExpr>(expr)->target);
        return;
    case ExprKind::Yield:
    case ExprKind::YieldFrom:
    case ExprKind::Await:
        one(as<SuspendExpr>(expr)->value);
        return;
    }
}

} // namespace makespan::language::syntax
