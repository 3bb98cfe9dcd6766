"""Classes derived from dict, list, int, str, float, tuple, set and Exception."""
class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    @property
    def top(self):
        return self[-1]


class Upper(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.upper())


class Money(float):
    def __str__(self):
        return f"${float(self):.2f}"


class Even(int):
    def __new__(cls, v):
        return super().__new__(cls, v * 2)

    def half(self):
        return self // 2


class Name(str):
    def initials(self):
        return "".join(w[0] for w in self.split())


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def total(self):
        return self[0] + self[1]


s = Stack([1]).push(2).push(3)
u = Upper()
u["a"] = 1
print(s, s.top, s[:2], len(s), s + [4], type(s + [4]).__name__, s == [1, 2, 3], sorted(s), sum(s), 2 in s, isinstance(s, list))
print(u, u["a"], "A" in u, "a" in u, u.get("A"), len(u), dict(u), list(u.items()), isinstance(u, dict))
print(Money(3.14159), Money(1) + Money(2), [Money(2)], f"{Money(5)}", Money(2) > 1, Even(21), Even(2).half(), Even(3) + 1, type(Even(3) + 1).__name__, isinstance(Even(1), int))
print(Name("Ada King Lovelace").initials(), Name("a").upper(), type(Name("a").upper()).__name__, Name("x") == "x", {Name("k"): 1}["k"], len(Name("abc")))
p = Pair(1, 2)
a, b = p
print(p, p.total, a, b, p == (1, 2), p + (3,), p[0], hash(p) == hash((1, 2)), isinstance(p, tuple))


class Missing(dict):
    def __missing__(self, k):
        self[k] = len(self)
        return self[k]


m = Missing()
print([m[w] for w in "a b a c".split()], m, m.get("zz"))


class Tags(set):
    def add(self, x):
        super().add(x.lower())


t = Tags()
t.add("A")
print(t, len(t), "a" in t)


class Problem(ValueError):
    def __init__(self, code, text="default"):
        super().__init__(code, text)
        self.code = code

    def __str__(self):
        return f"problem {self.code}"


try:
    raise Problem(7)
except ValueError as e:
    print(e, repr(e), e.code, e.args)
