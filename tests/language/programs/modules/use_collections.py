from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

d = defaultdict(list)
for w in "one two three four".split():
    d[len(w)].append(w)
print(d, dict(d), d[99], len(d), defaultdict(int)["x"])
c = Counter("mississippi")
print(c, c.most_common(2), c["z"], sum(c.values()), c + Counter("mm"), c - Counter("ssss"), sorted(c.elements())[:4], Counter([1, 1, 2]) == Counter([2, 1, 1]))
c.update("zz")
c["a"] += 1
print(sorted(c.items()))
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.append(5)
q.appendleft(0)
print(q, q.pop(), q.popleft(), len(q), q[0], list(q), 2 in q)
q.rotate(1)
q.extend([7, 8])
print(q, deque("abc"))
P = namedtuple("P", ["x", "y"])
p = P(1, y=2)
print(p, p.x, p[1], p._replace(x=9), p._asdict(), p == (1, 2), [*p], P._fields)
x, y = p
print(x + y)
o = OrderedDict([("b", 1), ("a", 2)])
o.move_to_end("b")
print(list(o), o["a"])
try:
    deque().pop()
except IndexError as e:
    print(e)
try:
    P(1)
except TypeError as e:
    print(e)
