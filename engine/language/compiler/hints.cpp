#include "engine/language/compiler/hints.h"

#include "engine/language/compiler/ray_names.h"
#include "engine/language/syntax/tree_visitor.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace makespan::language::compiler {

using namespace syntax;

namespace {

/// Names that an assignment target binds.
void collectTargets(const Expr* target, std::set<std::string_view>& names)
{
    if (const auto* name = as<NameExpr>(target)) {
        names.insert(name->id);
    } else if (const auto* sequence = as<SequenceExpr>(target)) {
        for (const Expr* element : sequence->elements)
            collectTargets(element, names);
    } else if (const auto* starred = as<StarredExpr>(target)) {
        collectTargets(starred->value, names);
    }
}

bool mentions(const Expr* expr, const std::set<std::string_view>& names)
{
    if (!expr)
        return false;
    if (const auto* name = as<NameExpr>(expr))
        return names.contains(name->id);
    bool found = false;
    forEachChild(expr, [&](const Expr* child) { found = found || mentions(child, names); });
    return found;
}

/// The name at the beginning of a.b[c].d; empty when there is none.
std::string_view rootName(const Expr* expr)
{
    for (;;) {
        if (const auto* name = as<NameExpr>(expr))
            return name->id;
        if (const auto* attribute = as<AttributeExpr>(expr))
            expr = attribute->value;
        else if (const auto* subscript = as<SubscriptExpr>(expr))
            expr = subscript->value;
        else
            return {};
    }
}

/// How a variable of one function was last given a value, in the order of the text.
enum class Holds : std::uint8_t { Other, Future, Futures };

class HintFinder : public TreeVisitor
{
public:
    HintFinder(const RayNames& names, Diagnostics& diagnostics)
        : m_names(names)
        , m_diagnostics(diagnostics)
    {}

    using TreeVisitor::visit;

    void visit(const Stmt* statement) override
    {
        switch (statement->kind) {
        case StmtKind::For: {
            const auto* loop = as<ForStmt>(statement);
            visit(loop->iter);
            m_loops.push_back({});
            collectTargets(loop->target, m_loops.back().targets);
            visitBody(loop->body);
            m_loops.pop_back();
            visitBody(loop->orelse);
            return;
        }
        case StmtKind::While: {
            const auto* loop = as<WhileStmt>(statement);
            m_loops.push_back({});
            visit(loop->test);
            visitBody(loop->body);
            m_loops.pop_back();
            visitBody(loop->orelse);
            return;
        }
        case StmtKind::Assign: {
            const auto* assign = as<AssignStmt>(statement);
            m_assigned.clear();
            for (const Expr* target : assign->targets)
                collectTargets(target, m_assigned);
            visit(assign->value);
            for (const Expr* target : assign->targets)
                noteAssignment(target, assign->value);
            m_assigned.clear();
            visitAll(assign->targets);
            return;
        }
        case StmtKind::FunctionDef:
            visitFunction(as<FunctionDefStmt>(statement));
            return;
        case StmtKind::ClassDef: {
            Function inner;
            std::swap(m_function, inner);
            TreeVisitor::visit(statement);
            std::swap(m_function, inner);
            return;
        }
        case StmtKind::Expression:
            if (const CallExpr* call = RayNames::remoteCall(as<SimpleStmt>(statement)->value))
                m_dropped.push_back(call);
            break;
        default:
            break;
        }
        TreeVisitor::visit(statement);
    }

    void visit(const Expr* expr) override
    {
        if (!expr)
            return;
        switch (expr->kind) {
        case ExprKind::Call:
            visitCall(as<CallExpr>(expr));
            break;
        case ExprKind::Binary:
            checkValue(as<BinaryExpr>(expr)->left, "a calculation");
            checkValue(as<BinaryExpr>(expr)->right, "a calculation");
            break;
        case ExprKind::Compare: {
            const auto* compare = as<CompareExpr>(expr);
            for (std::size_t i = 0; i < compare->ops.size(); ++i) {
                const bool ordered = compare->ops[i] == CompareOp::Less
                                     || compare->ops[i] == CompareOp::LessEqual
                                     || compare->ops[i] == CompareOp::Greater
                                     || compare->ops[i] == CompareOp::GreaterEqual;
                if (ordered) {
                    checkValue(i == 0 ? compare->left : compare->comparators[i - 1],
                               "a comparison");
                    checkValue(compare->comparators[i], "a comparison");
                }
            }
            break;
        }
        case ExprKind::ListComprehension:
        case ExprKind::SetComprehension:
        case ExprKind::DictComprehension:
        case ExprKind::Generator: {
            const auto* comprehension = as<ComprehensionExpr>(expr);
            visit(comprehension->generators.front().iter);
            m_loops.push_back({});
            for (const Comprehension& part : comprehension->generators) {
                collectTargets(part.target, m_loops.back().targets);
                if (&part != &comprehension->generators.front())
                    visit(part.iter);
                visitAll(part.conditions);
            }
            visit(comprehension->element);
            visit(comprehension->value);
            m_loops.pop_back();
            return;
        }
        default:
            break;
        }
        TreeVisitor::visit(expr);
    }

    void finish()
    {
        if (m_waits)
            return;
        for (const CallExpr* call : m_dropped)
            hint(call->range, "Nobody waits for this task: the program may end before it has run.",
                 "Keep the future and call ray.get on it before the end.");
    }

private:
    struct Loop
    {
        std::set<std::string_view> targets; ///< loop variables
        std::set<std::string_view> futures; ///< variables that hold a task submitted in this round
    };

    struct Function
    {
        const FunctionDefStmt* definition = nullptr;
        bool isTask = false;
        std::set<std::string_view> parameters;
        std::set<std::string_view> locals;
        std::map<std::string_view, Holds> variables;
    };

    void hint(Range range, std::string message, std::string suggestion)
    {
        const bool known =
            std::any_of(m_diagnostics.begin(), m_diagnostics.end(), [&](const Diagnostic& d) {
                return d.severity == Severity::Hint && d.range.begin == range.begin;
            });
        if (!known && m_diagnostics.size() < kMaxHints)
            m_diagnostics.push_back(
                {Severity::Hint, range, "Hint", std::move(message), std::move(suggestion)});
    }

    // --- functions

    void visitFunction(const FunctionDefStmt* definition)
    {
        visitAll(definition->decorators);
        visitParameters(definition->parameters);
        Function inner;
        inner.definition = definition;
        inner.isTask = m_names.isRemote(definition->decorators);
        const auto add = [&](const Parameter& parameter) {
            inner.parameters.insert(parameter.name);
            inner.locals.insert(parameter.name);
        };
        for (const Parameter& parameter : definition->parameters->positional)
            add(parameter);
        for (const Parameter& parameter : definition->parameters->keywordOnly)
            add(parameter);
        if (definition->parameters->args)
            add(*definition->parameters->args);
        if (inner.isTask)
            checkSideEffects(definition, inner.locals);
        std::vector<Loop> loops;
        std::swap(loops, m_loops);
        std::swap(m_function, inner);
        visitBody(definition->body);
        std::swap(m_function, inner);
        std::swap(loops, m_loops);
    }

    /// Changes of the module's variables inside a task: each task works on a copy.
    void checkSideEffects(const FunctionDefStmt* definition, std::set<std::string_view> locals)
    {
        class Finder : public TreeVisitor
        {
        public:
            Finder(HintFinder& hints, std::set<std::string_view>& known)
                : m_hints(hints)
                , m_locals(known)
            {}

            using TreeVisitor::visit;
            bool collecting = true;

            void visit(const Stmt* statement) override
            {
                if (collecting) {
                    collect(statement);
                } else if (const auto* scope = as<ScopeStmt>(statement);
                           scope && scope->kind == StmtKind::Global) {
                    tell(scope->range, scope->names.front().name);
                } else if (const auto* assign = as<AssignStmt>(statement)) {
                    for (const Expr* target : assign->targets)
                        checkChange(target);
                } else if (const auto* augmented = as<AugAssignStmt>(statement)) {
                    checkChange(augmented->target);
                }
                TreeVisitor::visit(statement);
            }

            void visit(const Expr* expr) override
            {
                if (!collecting) {
                    const auto* call = as<CallExpr>(expr);
                    const auto* method = call ? as<AttributeExpr>(call->function) : nullptr;
                    const auto* owner = method ? as<NameExpr>(method->value) : nullptr;
                    static constexpr std::array<std::string_view, 10> kChanging = {
                        "add", "append", "clear",   "extend", "insert",
                        "pop", "remove", "reverse", "sort",   "update"};
                    if (owner
                        && std::find(kChanging.begin(), kChanging.end(), method->name)
                               != kChanging.end()
                        && m_hints.m_moduleVariables.contains(owner->id)
                        && !m_locals.contains(owner->id))
                        tell(expr->range, owner->id);
                } else if (const auto* comprehension = as<ComprehensionExpr>(expr)) {
                    for (const Comprehension& part : comprehension->generators)
                        collectTargets(part.target, m_locals);
                } else if (const auto* named = as<NamedExpr>(expr)) {
                    m_locals.insert(named->target->id);
                }
                TreeVisitor::visit(expr);
            }

        private:
            void collect(const Stmt* statement)
            {
                if (const auto* assign = as<AssignStmt>(statement))
                    for (const Expr* target : assign->targets)
                        collectTargets(target, m_locals);
                if (const auto* annotated = as<AnnAssignStmt>(statement))
                    collectTargets(annotated->target, m_locals);
                if (const auto* loop = as<ForStmt>(statement))
                    collectTargets(loop->target, m_locals);
                if (const auto* with = as<WithStmt>(statement))
                    for (const WithItem& item : with->items)
                        collectTargets(item.target, m_locals);
                if (const auto* function = as<FunctionDefStmt>(statement))
                    m_locals.insert(function->name);
            }

            void checkChange(const Expr* target)
            {
                if (target->kind != ExprKind::Subscript && target->kind != ExprKind::Attribute)
                    return;
                const std::string_view name = rootName(target);
                if (m_hints.m_moduleVariables.contains(name) && !m_locals.contains(name))
                    tell(target->range, name);
            }

            void tell(Range range, std::string_view name)
            {
                m_hints.hint(range,
                             "A task works on a copy of '" + std::string(name)
                                 + "': the program and other tasks do not see this change.",
                             "Return the value, or keep it in an actor.");
            }

            HintFinder& m_hints;
            std::set<std::string_view>& m_locals;
        };

        Finder finder(*this, locals);
        finder.visitBody(definition->body);
        finder.collecting = false;
        finder.visitBody(definition->body);
    }

    // --- variables

    void noteAssignment(const Expr* target, const Expr* value)
    {
        const auto* name = as<NameExpr>(target);
        if (!name)
            return;
        m_function.locals.insert(name->id);
        if (!m_function.definition)
            m_moduleVariables.insert(name->id);
        Holds holds = Holds::Other;
        if (RayNames::remoteCall(value) && !m_names.actor(calledName(value)))
            holds = Holds::Future;
        else if (isListOfFutures(value))
            holds = Holds::Futures;
        m_function.variables[name->id] = holds;
        if (!m_loops.empty()) {
            if (holds == Holds::Future && mattersInLoop(RayNames::remoteCall(value)))
                m_loops.back().futures.insert(name->id);
            else
                m_loops.back().futures.erase(name->id);
        }
    }

    /// The name of what is called with .remote, when it is a plain name.
    static std::string_view calledName(const Expr* expr)
    {
        const CallExpr* call = RayNames::remoteCall(expr);
        const auto* name = call ? as<NameExpr>(RayNames::remoteTarget(call)) : nullptr;
        return name ? name->id : std::string_view();
    }

    bool isFuture(const Expr* expr) const
    {
        if (RayNames::remoteCall(expr))
            return !m_names.actor(calledName(expr));
        const auto* name = as<NameExpr>(expr);
        const auto found = name ? m_function.variables.find(name->id) : m_function.variables.end();
        return found != m_function.variables.end() && found->second == Holds::Future;
    }

    bool isListOfFutures(const Expr* expr) const
    {
        if (const auto* name = as<NameExpr>(expr)) {
            const auto found = m_function.variables.find(name->id);
            return found != m_function.variables.end() && found->second == Holds::Futures;
        }
        if (const auto* comprehension = as<ComprehensionExpr>(expr))
            return expr->kind != ExprKind::DictComprehension
                   && RayNames::remoteCall(comprehension->element)
                   && !m_names.actor(calledName(comprehension->element));
        const auto* sequence = as<SequenceExpr>(expr);
        return sequence
               && std::any_of(sequence->elements.begin(), sequence->elements.end(),
                              [this](const Expr* element) { return isFuture(element); });
    }

    // --- calls

    void visitCall(const CallExpr* call)
    {
        if (m_names.isFunction(call->function, "get") || m_names.isFunction(call->function, "wait"))
            m_waits = true;
        if (m_names.isFunction(call->function, "get") && !call->args.empty())
            checkGet(call);
        if (RayNames::remoteCall(call))
            checkRemote(call);
        if (const auto* name = as<NameExpr>(call->function)) {
            if (m_names.task(name->id) && !m_function.locals.contains(name->id))
                hint(call->range,
                     "'" + std::string(name->id)
                         + "' is a remote function and cannot be called directly.",
                     "Write " + std::string(name->id) + ".remote(…) to make a task.");
            if (m_names.actor(name->id) && !m_function.locals.contains(name->id))
                hint(call->range,
                     "'" + std::string(name->id)
                         + "' is an actor class and cannot be called directly.",
                     "Write " + std::string(name->id) + ".remote(…) to make an actor.");
        }
        if (const auto* name = as<NameExpr>(call->function); name && name->id == "print") {
            for (const Expr* argument : call->args)
                checkValue(argument, "print");
        }
    }

    /// Whether fetching this task's result at once, in each round of a loop, keeps others from starting.
    /// The calls of one actor run one after another anyway.
    bool mattersInLoop(const CallExpr* remote) const
    {
        const Expr* target = RayNames::remoteTarget(remote);
        if (target->kind == ExprKind::Name)
            return !m_names.actor(as<NameExpr>(target)->id);
        const std::string_view root = rootName(target);
        return std::any_of(m_loops.begin(), m_loops.end(),
                           [&](const Loop& loop) { return loop.targets.contains(root); });
    }

    void checkGet(const CallExpr* call)
    {
        const Expr* what = call->args.front();
        const CallExpr* remote = RayNames::remoteCall(what);
        if (!m_loops.empty()) {
            const auto* name = as<NameExpr>(what);
            const bool here = (remote && mattersInLoop(remote))
                              || (name && m_loops.back().futures.contains(name->id));
            if (here && remote && takesAssigned(remote)) {
                hint(call->range, "The result is fetched only to be given to the next task.",
                     "Pass the future itself: its value arrives in the task.");
                return;
            }
            if (here) {
                hint(
                    call->range,
                    "This 'get' waits for each task before the next one is submitted: they run one after another.",
                    "Collect the futures in a list, and call ray.get on the list after the loop.");
                return;
            }
        }
        if (m_function.isTask && mentions(what, m_function.parameters) && !remote)
            hint(
                call->range,
                "This task waits inside itself for its arguments: meanwhile it occupies its place without working.",
                "Pass the futures as arguments of their own: then the task starts when their values are there.");
    }

    /// x = ray.get(f.remote(x)): each round needs the last one's result.
    bool takesAssigned(const CallExpr* remote) const
    {
        if (m_assigned.empty())
            return false;
        return std::any_of(remote->args.begin(), remote->args.end(),
                           [this](const Expr* argument) { return mentions(argument, m_assigned); });
    }

    void checkRemote(const CallExpr* call)
    {
        const auto* name = as<NameExpr>(RayNames::remoteTarget(call));
        const FunctionDefStmt* task = name ? m_names.task(name->id) : nullptr;
        if (!task || waitsInside(task))
            return;
        for (const Expr* argument : call->args) {
            if (isListOfFutures(argument))
                hint(argument->range,
                     "The futures in this list arrive in the task as futures, not as their values.",
                     "Write " + std::string(name->id)
                         + ".remote(*futures), or call ray.get on the list inside the task.");
        }
    }

    bool waitsInside(const FunctionDefStmt* task) const
    {
        class Finder : public TreeVisitor
        {
        public:
            explicit Finder(const RayNames& names)
                : m_names(names)
            {}

            using TreeVisitor::visit;

            void visit(const Expr* expr) override
            {
                if (m_names.callOf(expr, "get") || m_names.callOf(expr, "wait"))
                    found = true;
                TreeVisitor::visit(expr);
            }

            bool found = false;

        private:
            const RayNames& m_names;
        };

        Finder finder(m_names);
        finder.visitBody(task->body);
        return finder.found;
    }

    void checkValue(const Expr* expr, std::string_view place)
    {
        if (!isFuture(expr))
            return;
        if (place == "print")
            hint(expr->range, "This prints the future, not its value.",
                 "Write ray.get(…) around it.");
        else
            hint(expr->range,
                 "This is a future, not its value: it cannot be used in " + std::string(place)
                     + ".",
                 "Write ray.get(…) around it.");
    }

    static constexpr std::size_t kMaxHints = 50;

    const RayNames& m_names;
    Diagnostics& m_diagnostics;
    Function m_function;
    std::vector<Loop> m_loops;
    std::set<std::string_view> m_assigned; ///< targets of the assignment being looked at
    std::set<std::string_view> m_moduleVariables;
    std::vector<const CallExpr*> m_dropped;
    bool m_waits = false;
};

} // namespace

void findHints(Body body, Diagnostics& diagnostics)
{
    const RayNames names(body);
    if (!names.used())
        return;
    HintFinder finder(names, diagnostics);
    finder.visitBody(body);
    finder.finish();
}

} // namespace makespan::language::compiler
