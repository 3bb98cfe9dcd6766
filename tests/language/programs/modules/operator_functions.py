"""operator: every function against the operator itself; getters and callers with several names."""
import operator as op
from operator import attrgetter, itemgetter, methodcaller

pairs = [("add", 7, 3), ("sub", 7, 3), ("mul", 7, 3), ("truediv", 7, 2), ("floordiv", -7, 2), ("mod", -7, 3), ("pow", 2, 5), ("lshift", 1, 4), ("rshift", 16, 2), ("and_", 6, 3), ("or_", 6, 3), ("xor", 6, 3), ("lt", 1, 2), ("le", 2, 2), ("eq", 1, 1.0), ("ne", 1, 2), ("ge", 1, 2), ("gt", 1, 2), ("is_", None, None), ("is_not", None, 1), ("contains", [1, 2], 2), ("getitem", "abc", 1), ("countOf", "abca", "a"), ("indexOf", "abc", "c"), ("concat", [1], [2])]
for name, a, b in pairs:
    print(name, getattr(op, name)(a, b), end="; ")
print()
print(op.neg(5), op.pos(-5), op.abs(-5), op.invert(5), op.not_(0), op.truth([]), op.index(True), op.iadd([1], [2]), op.isub(5, 2), op.imul("ab", 2))
d = {"k": 1}
op.setitem(d, "n", 2)
op.delitem(d, "k")
print(d)


class P:
    def __init__(self, name, age, boss=None):
        self.name, self.age, self.boss = name, age, boss

    def greet(self, word, end="."):
        return f"{word} {self.name}{end}"


people = [P("Bob", 30, P("Zed", 60)), P("Ann", 30, P("Yan", 50)), P("Cyd", 20, P("Xia", 70))]
print([p.name for p in sorted(people, key=attrgetter("age", "name"))], max(people, key=attrgetter("boss.age")).name, attrgetter("name", "boss.name")(people[0]), methodcaller("greet", "Hi", end="!")(people[1]), list(map(methodcaller("upper"), ["a"])))
rows = [{"a": 2, "b": 1}, {"a": 1, "b": 2}]
print(sorted(rows, key=itemgetter("a")), itemgetter(0, -1)("abc"), itemgetter(slice(1, 3))("abcd"), list(map(itemgetter(1), [(1, 2), (3, 4)])), min({"x": 3, "y": 2}.items(), key=itemgetter(1)), dict(sorted({"b": 1, "a": 2}.items(), key=op.itemgetter(1), reverse=True)))
for call in (lambda: itemgetter(5)([1]), lambda: attrgetter("nope")(5), lambda: op.add(1, "a"), lambda: op.getitem({}, "k"), lambda: methodcaller("nope")(1), lambda: op.indexOf([1], 5), lambda: op.truediv(1, 0)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
