class Deck:
    def __init__(self):
        self.cards = [f"{r}{s}" for s in "SH" for r in "A23"]

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return "slice", i.start, i.stop, i.step
        return self.cards[i]

    def __setitem__(self, i, v):
        self.cards[i] = v

    def __delitem__(self, i):
        del self.cards[i]

    def __contains__(self, c):
        return c.upper() in self.cards

    def __reversed__(self):
        return iter(["reversed"])


d = Deck()
print(len(d), d[0], d[-1], d[1:3], d[::2], "as" in d, "9s" in d, list(d), list(reversed(d)), bool(d))
d[0] = "X"
del d[1]
print(d.cards, [c for c in d], tuple(d)[:2])


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), sum(Countdown(4)), max(Countdown(3)), [*Countdown(2)], 2 in Countdown(3), dict(zip(Countdown(2), "ab")))
a, b, c = Countdown(3)
print(a, b, c)


class Tree:
    def __init__(self, v, *kids):
        self.v, self.kids = v, kids

    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k


print(list(Tree(1, Tree(2, Tree(3)), Tree(4))), sorted(Tree(3, Tree(1))), ",".join(map(str, Tree(1, Tree(2)))))


class Missing(dict):
    def __missing__(self, key):
        return f"no {key}"


m = Missing(a=1)
print(m["a"], m["b"], m.get("b"), len(m))


class Call:
    def __call__(self, *a, **k):
        return a, k


print(Call()(1, 2, x=3), callable(Call()), callable(3))


class Empty:
    def __len__(self):
        return 0


print(bool(Empty()), not Empty())
