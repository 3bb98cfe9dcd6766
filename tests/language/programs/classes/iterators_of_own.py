"""Own iterator classes: separate iterator objects, __next__ with state, len hints, sequence protocol without __iter__."""
class Squares:
    """Iterates by __getitem__ alone, until IndexError."""

    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError("out of squares")
        return i * i

    def __len__(self):
        return self.n


class Ring:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return RingIterator(self)


class RingIterator:
    def __init__(self, ring):
        self.ring, self.i = ring, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= 2 * len(self.ring.items):
            raise StopIteration
        self.i += 1
        return self.ring.items[(self.i - 1) % len(self.ring.items)]


s = Squares(5)
print(list(s), [x for x in s], sum(s), max(s), 9 in s, 10 in s, list(reversed(s)), list(zip(s, "ab")), tuple(s), [*s], sorted(s, reverse=True), dict(enumerate(s)), "-".join(map(str, s)))
r = Ring("ab")
print(list(r), [(x, y) for x in r for y in r if x != y][:3], list(zip(r, r)), any(x == "b" for x in r), set(r) == {"a", "b"}, iter(r) is not iter(r))
a, *b = r
print(a, b)


class Bad:
    def __iter__(self):
        return [1]


class Raises:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("in next")


for thing in (Bad(), Raises(), object()):
    try:
        for x in thing:
            print(x)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def insert(self, v):
        side = "left" if v < self.value else "right"
        child = getattr(self, side)
        if child:
            child.insert(v)
        else:
            setattr(self, side, Tree(v))
        return self


t = Tree(5)
for v in (3, 8, 1, 4, 9):
    t.insert(v)
print(list(t), max(t), sum(t), 4 in t, [x for x in t if x > 3])
it = iter(t)
print(next(it), next(it), list(it))
