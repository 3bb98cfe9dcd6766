"""deque: both ends, maxlen, rotation, insert, remove, index, comparison, iteration while changing, errors."""
from collections import deque

d = deque("abc")
d.append("d"); d.appendleft("z")
d.extend([1, 2]); d.extendleft([8, 9])
print(d, len(d), d[0], d[-1], d[3], "b" in d, d.count("a"), d.index("b"), list(reversed(d)))
d.rotate(2)
print(d)
d.rotate(-3)
print(d, d.pop(), d.popleft(), d)
d.insert(2, "new")
d.remove("a")
d[0] = "first"
del d[1]
print(d, d.copy() == d, d.copy() is d)
d.reverse()
print(d)
d.clear()
print(d, bool(d), deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]), deque([1]) + deque([2]), deque([1, 2]) * 2, deque() == [])
m = deque(maxlen=3)
for i in range(6):
    m.append(i)
print(m, m.maxlen, deque(range(10), 4), deque([1]).maxlen)
m.appendleft("x")
m.extend([1, 2])
print(m, [x for x in m], sum(deque([1, 2, 3])), max(deque([1, 5])), sorted(deque([3, 1])), tuple(deque("ab")), [*deque([1])], dict(enumerate(deque("a"))))
queue = deque([("start", 0)])
seen = []
while queue:
    node, depth = queue.popleft()
    seen.append(node)
    if depth < 2:
        for n in "lr":
            queue.append((node[0] + n, depth + 1))
print(seen)
for call in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque([1]).index(3), lambda: deque(5), lambda: deque(maxlen=-1), lambda: deque([1])[0:1], lambda: m.insert(0, 1), lambda: hash(deque())):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
try:
    q = deque([1, 2, 3])
    for x in q:
        q.append(x)
except RuntimeError as e:
    print(e)
