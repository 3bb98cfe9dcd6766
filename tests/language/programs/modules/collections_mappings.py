"""defaultdict, OrderedDict, ChainMap and namedtuple in depth."""
from collections import ChainMap, OrderedDict, defaultdict, namedtuple

groups = defaultdict(list)
for n in range(6):
    groups[n % 3].append(n)
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["x"] += 2
print(groups, nested["a"]["x"], "b" in nested, groups.get(7), 7 in groups, groups.default_factory is list, dict(groups), defaultdict(int, a=1), defaultdict(None, {1: 2}), len(groups[9]), sorted(groups))
try:
    defaultdict()["k"]
except KeyError as e:
    print("KeyError", e)
try:
    defaultdict(5)
except TypeError as e:
    print(e)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), list(o), OrderedDict([(1, 2), (3, 4)]) == OrderedDict([(3, 4), (1, 2)]), OrderedDict([(1, 2), (3, 4)]) == {3: 4, 1: 2}, list(reversed(o)))
defaults, user = {"color": "red", "size": 1}, {"size": 2}
m = ChainMap(user, defaults)
m["new"] = 5
print(m["color"], m["size"], m["new"], user, len(m), sorted(m), "size" in m, m.get("zz", 0), m.maps[1] is defaults, dict(m) == {"color": "red", "size": 2, "new": 5}, m.new_child({"size": 3})["size"], m.parents["size"])
P = namedtuple("P", "x y z", defaults=[0, 9])
p = P(1)
print(p, p.x, p[2], p._asdict(), p._replace(y=5), P._fields, P._make([7, 8, 9]), p == (1, 0, 9), hash(p) == hash((1, 0, 9)), p < P(2), [*p], max([P(1, 2, 3), P(1, 5, 0)]), P._field_defaults, isinstance(p, tuple), len(p), p + (1,), p.index(9), f"{p}", "%s %s %s" % p)
x, *rest = p
print(x, rest, sorted([P(2), P(1)], key=lambda q: q.x), {P(1): "k"}[P(1)], namedtuple("Q", ["a", "b"])(b=1, a=2), namedtuple("R", "def a", rename=True)._fields)
for call in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(w=1), lambda: setattr(p, "x", 5), lambda: p.nope, lambda: namedtuple("S", "a a"), lambda: namedtuple("T", "class"), lambda: p._replace(q=1), lambda: m.__delitem__("color"), lambda: o.move_to_end("zz"), lambda: m["zz"]):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
