"""Every method of dict, its views, its order and its errors."""
d = {"a": 1, "b": 2}
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("c", []), d.setdefault("a", 9), d, d.pop("b"), d.pop("zz", "none"), d.popitem(), d)
d.update({"x": 1}, y=2)
d.update([("z", 3), ("x", 10)])
d["a"] = d.pop("a")
print(d, list(d), list(d.values()), list(d.items()), len(d), "x" in d, 10 in d.values(), ("x", 10) in d.items(), list(reversed(d)))
print({**d, "x": 0, **{"n": 1}}, d | {"q": 5}, {"q": 5} | d, dict(d, k=1), dict([("a", 1)]), dict(zip("ab", [1, 2])), dict(a=1), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {}.fromkeys("x", []))
d |= {"a": "again"}
d |= [("l", 1)]
print(d, d == dict(reversed(list(d.items()))), {1: 2} == {1: 2.0}, {1: 2} != {1: 3})
k = d.keys()
d["late"] = 1
print(k, d.values(), d.items(), len(k), k & {"a", "late"} == {"a", "late"}, {"a": 1}.keys() == {"a"}, k - {"late", "a", "l", "y", "z"}, {"a": 1}.items() == {("a", 1)}, sorted(k | {"new"}), {"a": 1}.keys() ^ {"b"} == {"a", "b"})
c = d.copy()
c.clear()
print(c, len(d), bool(c), {1: "int", 1.0: "float", True: "bool"}, {None: 1, (1, 2): 2, "s": {}})
for call in (lambda: d["nope"], lambda: d.pop("nope"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {{}: 1}, lambda: dict([1]), lambda: dict(["abc"]), lambda: d.update(5), lambda: {1: 1} < {2: 2}, lambda: {} + {}, lambda: d.get(), lambda: d.__delitem__("q"), lambda: d[[]], lambda: {} | [1]):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
