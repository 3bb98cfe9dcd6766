"""slice(): attributes, indices(), as an index of lists, text and own classes."""
s = slice(1, 10, 3)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, 2), s == slice(1, 10, 3), s.indices(6), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice(20, 2, -2).indices(10))
print(list(range(20))[s], "abcdefghijklmn"[s], (0, 1, 2, 3, 4)[slice(None, None, -2)], [1, 2, 3][slice(-2, None)])


class Index:
    def __getitem__(self, i):
        return i


x = Index()
print(x[1], x[1:2], x[::], x[1:2, 3], x[..., None], x[()], x["k"], x[-1:], x[1, 2], x[:, 0], x[[1]])
for call in (lambda: slice(), lambda: [1][slice("a")], lambda: slice(1, 2, 0).indices(5), lambda: {}[1:2], lambda: hash(s)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
