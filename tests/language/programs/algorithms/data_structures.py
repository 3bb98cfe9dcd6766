"""Own stack, queue with two stacks, doubly linked list, heap, trie, LRU cache, union find, ring buffer, binary tree."""
class TwoStackQueue:
    def __init__(self):
        self._in, self._out = [], []

    def put(self, x):
        self._in.append(x)

    def get(self):
        if not self._out:
            while self._in:
                self._out.append(self._in.pop())
        if not self._out:
            raise IndexError("empty queue")
        return self._out.pop()

    def __len__(self):
        return len(self._in) + len(self._out)


class Link:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self


class LRU:
    def __init__(self, size):
        self.size, self.map, self.end = size, {}, Link()

    def _unlink(self, l):
        l.before.after, l.after.before = l.after, l.before

    def _front(self, l):
        l.before, l.after = self.end, self.end.after
        l.before.after = l.after.before = l

    def __getitem__(self, k):
        l = self.map[k]
        self._unlink(l)
        self._front(l)
        return l.value

    def __setitem__(self, k, v):
        if k in self.map:
            self._unlink(self.map.pop(k))
        elif len(self.map) == self.size:
            oldest = self.end.before
            self._unlink(oldest)
            del self.map[oldest.key]
        l = self.map[k] = Link(k, v)
        self._front(l)

    def __iter__(self):
        l = self.end.after
        while l is not self.end:
            yield l.key
            l = l.after


class Trie:
    def __init__(self):
        self.root = {}

    def add(self, word):
        node = self.root
        for c in word:
            node = node.setdefault(c, {})
        node["$"] = True

    def starting(self, prefix):
        node = self.root
        for c in prefix:
            if c not in node:
                return []
            node = node[c]

        def walk(n, sofar):
            for c in sorted(n):
                if c == "$":
                    yield sofar
                else:
                    yield from walk(n[c], sofar + c)

        return list(walk(node, prefix))


class Sets:
    def __init__(self, n):
        self.parent, self.size = list(range(n)), [1] * n

    def find(self, x):
        while x != self.parent[x]:
            self.parent[x] = x = self.parent[self.parent[x]]
        return x

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        return True


class Ring:
    def __init__(self, n):
        self.items, self.n, self.head = [None] * n, 0, 0

    def push(self, x):
        self.items[(self.head + self.n) % len(self.items)] = x
        if self.n < len(self.items):
            self.n += 1
        else:
            self.head = (self.head + 1) % len(self.items)

    def __iter__(self):
        return (self.items[(self.head + i) % len(self.items)] for i in range(self.n))


q = TwoStackQueue()
for i in range(3):
    q.put(i)
print(q.get(), len(q), [q.get(), q.get()])
try:
    q.get()
except IndexError as e:
    print(e)
cache = LRU(2)
cache["a"], cache["b"] = 1, 2
print(cache["a"])
cache["c"] = 3
print(list(cache), "b" in cache.map, cache.end.key)
try:
    cache["b"]
except KeyError as e:
    print("KeyError", e)
t = Trie()
for w in ("car", "card", "care", "dog", "ca"):
    t.add(w)
print(t.starting("car"), t.starting("d"), t.starting("x"), t.root["c"]["a"]["$"])
s = Sets(6)
print([s.union(*p) for p in ((0, 1), (2, 3), (1, 3), (0, 2))], len({s.find(i) for i in range(6)}), s.find(0) == s.find(2))
r = Ring(3)
for i in range(5):
    r.push(i)
print(list(r), sum(r), 4 in r)
try:
    Link().other = 1
except AttributeError as e:
    print(e)
