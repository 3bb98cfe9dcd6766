"""Prints CPython's syntax tree of a file in the form of ast_text.cpp: the oracle of the parser.

    python3 ast_text.py [--positions] FILE
"""
import ast
import sys

positions = False


def text(value, is_bytes):
    out = 'b"' if is_bytes else '"'
    for c in value if is_bytes else map(ord, value):
        out += chr(c) if 32 <= c < 127 and c not in (34, 92) else "\\{%x}" % c
    return out + '"'


lines = []


def col(line, offset):
    return len(lines[line - 1].encode()[:offset].decode(errors="replace")) + 1


def at(n):
    if not positions:
        return ""
    return "@%d:%d-%d:%d" % (n.lineno, col(n.lineno, n.col_offset), n.end_lineno, col(n.end_lineno, n.end_col_offset))


def exprs(items):
    return " [" + " ".join(expr(i) for i in items) + "]"


def keywords(items):
    return " {" + " ".join(("**" if k.arg is None else k.arg + "=") + expr(k.value) for k in items) + "}"


def param(a, default=None):
    out = " " + a.arg
    if a.annotation:
        out += ":" + expr(a.annotation)
    if default is not None:
        out += "=" + expr(default)
    return out


def params(a):
    out = " (args"
    pos = a.posonlyargs + a.args
    defaults = [None] * (len(pos) - len(a.defaults)) + a.defaults
    for i, (p, d) in enumerate(zip(pos, defaults)):
        if i == len(a.posonlyargs) and i > 0:
            out += " /"
        out += param(p, d)
    if a.posonlyargs and len(a.posonlyargs) == len(pos):
        out += " /"
    if a.vararg:
        out += " *" + param(a.vararg)
    elif a.kwonlyargs:
        out += " *"
    for p, d in zip(a.kwonlyargs, a.kw_defaults):
        out += param(p, d)
    if a.kwarg:
        out += " **" + param(a.kwarg)
    return out + ")"


def generators(items):
    return "".join(
        (" (async-for " if g.is_async else " (for ") + expr(g.target) + " " + expr(g.iter) + exprs(g.ifs) + ")"
        for g in items
    )


def const(v):
    if v is None or v is True or v is False:
        return str(v)
    if v is ...:
        return "..."
    if isinstance(v, int):
        return str(v) if v < 2**63 else "big"
    if isinstance(v, float):
        return "f%.17g" % v
    if isinstance(v, complex):
        return "j%.17g" % v.imag
    return text(v, isinstance(v, bytes))


def expr(n):
    if n is None:
        return "-"
    k = type(n).__name__
    if isinstance(n, ast.Name):
        return n.id
    if isinstance(n, ast.Constant):
        return const(n.value)
    if isinstance(n, ast.JoinedStr):
        return "(JoinedStr" + exprs(n.values) + ")"
    if isinstance(n, ast.FormattedValue):
        return "(FormattedValue %s %s %s)" % (expr(n.value), chr(n.conversion) if n.conversion > 0 else "-", expr(n.format_spec))
    if isinstance(n, ast.UnaryOp):
        return "(UnaryOp%s %s %s)" % (at(n), type(n.op).__name__, expr(n.operand))
    if isinstance(n, ast.BinOp):
        return "(BinOp%s %s %s %s)" % (at(n), type(n.op).__name__, expr(n.left), expr(n.right))
    if isinstance(n, ast.BoolOp):
        return "(" + type(n.op).__name__ + at(n) + exprs(n.values) + ")"
    if isinstance(n, ast.Compare):
        return "(Compare%s %s %s%s)" % (at(n), expr(n.left), " ".join(type(o).__name__ for o in n.ops), exprs(n.comparators))
    if isinstance(n, ast.IfExp):
        return "(IfExp%s %s %s %s)" % (at(n), expr(n.test), expr(n.body), expr(n.orelse))
    if isinstance(n, ast.Lambda):
        return "(Lambda%s%s %s)" % (at(n), params(n.args), expr(n.body))
    if isinstance(n, ast.Call):
        return "(Call%s %s%s%s)" % (at(n), expr(n.func), exprs(n.args), keywords(n.keywords))
    if isinstance(n, ast.Attribute):
        return "(Attribute%s %s %s)" % (at(n), expr(n.value), n.attr)
    if isinstance(n, ast.Subscript):
        return "(Subscript%s %s %s)" % (at(n), expr(n.value), expr(n.slice))
    if isinstance(n, ast.Slice):
        return "(Slice%s %s %s %s)" % (at(n), expr(n.lower), expr(n.upper), expr(n.step))
    if isinstance(n, ast.Tuple):
        return "(Tuple" + exprs(n.elts) + ")"
    if isinstance(n, (ast.List, ast.Set)):
        return "(" + k + at(n) + exprs(n.elts) + ")"
    if isinstance(n, ast.Dict):
        return "(Dict" + at(n) + exprs(n.keys) + exprs(n.values) + ")"
    if isinstance(n, ast.DictComp):
        return "(DictComp " + expr(n.key) + " " + expr(n.value) + generators(n.generators) + ")"
    if isinstance(n, (ast.ListComp, ast.SetComp, ast.GeneratorExp)):
        return "(" + k + " " + expr(n.elt) + generators(n.generators) + ")"
    if isinstance(n, ast.Starred):
        return "(Starred%s %s)" % (at(n), expr(n.value))
    if isinstance(n, ast.NamedExpr):
        return "(NamedExpr%s %s %s)" % (at(n), expr(n.target), expr(n.value))
    return "(%s%s %s)" % (k, at(n), expr(n.value))  # Yield, YieldFrom, Await


def patterns(items):
    return " [" + " ".join(pattern(p) for p in items) + "]"


def pattern(p):
    k = type(p).__name__
    if isinstance(p, ast.MatchValue):
        return "(MatchValue %s)" % expr(p.value)
    if isinstance(p, ast.MatchSingleton):
        return "(MatchSingleton %s)" % const(p.value)
    if isinstance(p, (ast.MatchSequence, ast.MatchOr)):
        return "(" + k + patterns(p.patterns) + ")"
    if isinstance(p, ast.MatchMapping):
        return "(MatchMapping" + exprs(p.keys) + patterns(p.patterns) + " " + (p.rest or "-") + ")"
    if isinstance(p, ast.MatchClass):
        kw = "".join(" %s=%s" % (a, pattern(b)) for a, b in zip(p.kwd_attrs, p.kwd_patterns))
        return "(MatchClass " + expr(p.cls) + patterns(p.patterns) + kw + ")"
    if isinstance(p, ast.MatchStar):
        return "(MatchStar %s)" % (p.name or "-")
    return "(MatchAs %s %s)" % (pattern(p.pattern) if p.pattern else "-", p.name or "-")


def body(items):
    return " [" + " ".join(stmt(s) for s in items) + "]"


def stmt(s):
    k = type(s).__name__
    where = "@%d:%d" % (s.lineno, col(s.lineno, s.col_offset)) if positions else ""
    if k == "TryStar":
        k = "Try"
    head = "(" + k + where
    if isinstance(s, (ast.Expr, ast.Return)):
        return head + " " + expr(s.value) + ")"
    if isinstance(s, (ast.Pass, ast.Break, ast.Continue)):
        return head + ")"
    if isinstance(s, ast.Assign):
        return head + exprs(s.targets) + " " + expr(s.value) + ")"
    if isinstance(s, ast.AugAssign):
        return head + " " + expr(s.target) + " " + type(s.op).__name__ + " " + expr(s.value) + ")"
    if isinstance(s, ast.AnnAssign):
        return head + " " + expr(s.target) + " " + expr(s.annotation) + " " + expr(s.value) + ")"
    if isinstance(s, ast.Delete):
        return head + exprs(s.targets) + ")"
    if isinstance(s, ast.Raise):
        return head + " " + expr(s.exc) + " " + expr(s.cause) + ")"
    if isinstance(s, ast.Assert):
        return head + " " + expr(s.test) + " " + expr(s.msg) + ")"
    if isinstance(s, (ast.Global, ast.Nonlocal)):
        return head + "".join(" " + n for n in s.names) + ")"
    if isinstance(s, (ast.Import, ast.ImportFrom)):
        source = " %s %d" % (s.module or "-", s.level) if isinstance(s, ast.ImportFrom) else ""
        return head + source + "".join(" " + a.name + ("=" + a.asname if a.asname else "") for a in s.names) + ")"
    if isinstance(s, ast.If):
        return "(If " + expr(s.test) + body(s.body) + body(s.orelse) + ")"
    if isinstance(s, ast.While):
        return head + " " + expr(s.test) + body(s.body) + body(s.orelse) + ")"
    if isinstance(s, (ast.For, ast.AsyncFor)):
        return head + " " + expr(s.target) + " " + expr(s.iter) + body(s.body) + body(s.orelse) + ")"
    if k == "Try":
        handlers = "".join(" (except %s %s%s)" % (expr(h.type), h.name or "-", body(h.body)) for h in s.handlers)
        return head + body(s.body) + handlers + body(s.orelse) + body(s.finalbody) + ")"
    if isinstance(s, (ast.With, ast.AsyncWith)):
        items = "".join(" (item %s %s)" % (expr(i.context_expr), expr(i.optional_vars)) for i in s.items)
        return head + items + body(s.body) + ")"
    if isinstance(s, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return head + " " + s.name + params(s.args) + " " + expr(s.returns) + exprs(s.decorator_list) + body(s.body) + ")"
    if isinstance(s, ast.ClassDef):
        return head + " " + s.name + exprs(s.bases) + keywords(s.keywords) + exprs(s.decorator_list) + body(s.body) + ")"
    cases = "".join(" (case %s %s%s)" % (pattern(c.pattern), expr(c.guard), body(c.body)) for c in s.cases)
    return head + " " + expr(s.subject) + cases + ")"


def main(arguments):
    global positions, lines
    positions = "--positions" in arguments
    with open(arguments[-1], encoding="utf-8", newline="") as file:
        source = file.read()
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for statement in ast.parse(source).body:
        print(stmt(statement))


if __name__ == "__main__":
    sys.setrecursionlimit(100_000)
    main(sys.argv[1:])
