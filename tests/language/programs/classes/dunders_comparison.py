class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __le__(self, other):
        return self.parts <= other.parts

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


a, b, c = Version(1, 2), Version(1, 10), Version(1, 2)
print(a == c, a != c, a == b, a < b, a > b, a <= c, a >= b, a == "1.2", a != 5)
print(sorted([b, a, c]), max(a, b), min([b, a]), a in [b, c], [b, a].index(c), [a, b, c].count(c))
print({a: 1, b: 2}[c], len({a, b, c}))


class Always:
    def __eq__(self, other):
        return True


print(Always() == 5, 5 == Always(), Always() in [1, 2], [1].count(Always()))
try:
    {Always(): 1}
except TypeError as e:
    print(e)


class NoOrder:
    pass


x, y = NoOrder(), NoOrder()
print(x == x, x == y, x != y, hash(x) == hash(x))
try:
    x < y
except TypeError as e:
    print(e)
try:
    sorted([x, y])
except TypeError as e:
    print(e)


class Truth:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        return self.v


print([bool(Truth(v)) for v in (True, False)], "yes" if Truth(False) else "no", not Truth(True))
