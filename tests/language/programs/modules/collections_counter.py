"""Counter: counting, arithmetic, most_common with ties, missing keys, update, subtract, elements, total."""
from collections import Counter

c = Counter("abracadabra")
print(c, c["a"], c["zzz"], "zzz" in c, c.most_common(2), c.most_common(), len(c), sum(c.values()), c.total(), sorted(c), sorted(c.elements()), list(Counter(b=2, a=1).elements()))
d = Counter({"a": 1, "b": 5}); d.update("ab"); d.subtract({"b": 10, "q": 1})
print(d, +d, -d, c + d, c - d, c & d, c | d, Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter([1, 1, 2]), Counter(), Counter(x=3))
d["new"] += 1
del d["a"]
print(d, dict(d), d.pop("b"), d.get("nope"), d.copy() == d, max(c, key=c.get), {k: v for k, v in c.items() if v > 1}, Counter(len(w) for w in "a bb cc ddd".split()))
words = "it was the best of times it was the worst of times".split()
for word, n in Counter(words).most_common(3):
    print(f"{word:<6}{'#' * n} {n}")
c.clear()
print(c, bool(c), sum((Counter(w) for w in ("ab", "bc")), Counter()))
