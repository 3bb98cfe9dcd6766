"""Long strings made by adding: every intermediate text stays what it was, however many are extended from it."""
import ray

ray.init()


def grow(n):
    s = ""
    kept = []
    for i in range(n):
        s += f"{i},"
        if i % 100 == 0:
            kept.append(s)
    return s, kept


s, kept = grow(3000)
print(len(s), s[-12:], [len(k) for k in kept][:8], all(s.startswith(k) for k in kept), hash(kept[5]) == hash(s[: len(kept[5])]))

# Two texts that go on from the same beginning.
a = "x" * 300
b = a + "left"
c = b + " one"
d = b + " two"
e = b
e += " three"
b += " four"
print(c[-8:], d[-8:], e[-10:], b[-9:], a == "x" * 300, len({a, b, c, d, e}))

# Adding a text to itself, and a part of it.
t = "ab" * 200
t += "!"
t += t
t += t[:7]
print(len(t), t[400:404], t[-9:], t.count("!"))

# Beyond ASCII, from one moment on.
u = "plain " * 60
u = u + "é"
v = u + "😀"
u += "z"
print(len(u), u[-2:], len(v), v[-2:], v[360], u.isascii(), u[:360].isascii(), v.encode()[-6:])

# As keys, in containers, through sort, and to tasks and back.
texts = {}
w = "key" * 100
for i in range(50):
    w += str(i % 10)
    texts[w] = i
print(len(texts), texts["key" * 100 + "0123456789" * 2], sorted(texts, key=len)[3][-4:])


@ray.remote
def longer(text):
    before = text
    for _ in range(100):
        text += "+"
    return before, text


r = ray.put(s)
one, two = ray.get(longer.remote(r))
three, four = ray.get(longer.remote(s))
s += "end"
print(one == three == ray.get(r), two == four, two[-3:], len(four) - len(one), s[-5:])
x = y = "".join(["part"] * 100)
x += "1"
y += "2"
print(x[-5:], y[-5:], x < y, x is not y, (x + "") == x, ("" + y) is y)
