d = {"a": 1, "b": 2, 3: [4], (1, 2): "t", None: None, 1.5: "f", True: "yes"}
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, 5 in d, d[1], d[(1, 2)])
d["c"] = 3
d["a"] = 10
del d["b"]
print(list(d), list(d.values())[:2], list(d.items())[-1], d.pop("c"), d.pop("zz", "none"), d.popitem())
print(d.setdefault("n", []), d.setdefault("a", 5), d)
d.update({"x": 1}, y=2)
d |= {"z": 3}
print(d, {"a": 1} | {"a": 2, "b": 3}, dict(a=1, b=2), dict([("k", "v")]), dict(zip("ab", [1, 2])), dict({"q": 1}, r=2), {**{"a": 1}, "a": 2})
for k, v in {"one": 1, "two": 2}.items():
    print(k, v)
c = d.copy()
c.clear()
print(c, bool(c), {} == dict(), {"a": 1, "b": 2} == {"b": 2, "a": 1}, list(reversed({"a": 1, "b": 2})), dict.fromkeys("ab", 0), dict.fromkeys([1]))
word = {}
for ch in "mississippi":
    word[ch] = word.get(ch, 0) + 1
print(word, sorted(word.items(), key=lambda kv: (-kv[1], kv[0])), max(word, key=word.get), sum(word.values()), {v: k for k, v in word.items()})
keys = word.keys()
word["new"] = 1
print(keys, "new" in keys, len(keys), word.keys() & {"m", "q"}, word.keys() - {"m"} == {"i", "s", "p", "new"}, sorted(word.keys() | {"z"}), {"a": 1}.items() == {"a": 1}.items(), list(word.items())[0])
nested = {"l": {"m": {"n": 1}}}
nested["l"]["m"]["o"] = 2
print(nested, nested["l"]["m"]["n"])
for f in (lambda: {}["k"], lambda: {}[1], lambda: {[]: 1}, lambda: {}.pop("x"), lambda: {}.popitem(), lambda: {{}: 1}, lambda: dict([1]), lambda: dict(5), lambda: {} < {}, lambda: {}[(1, 2)], lambda: dict([("a",)])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    g = {"a": 1, "b": 2}
    for k in g:
        g["c"] = 3
except RuntimeError as e:
    print(e)
r = {}
r["self"] = r
print(r)
order = {i: None for i in (5, 3, 9)}
del order[3]
order[3] = 1
print(list(order))
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
print(len(big), big[999], 500 in big, sum(big))
