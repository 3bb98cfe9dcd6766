"""Seeds of every kind, independent Random objects, states saved and restored, subclass of Random not needed."""
import random

for seed in (0, 1, -1, 2**40, 2**100, "text", b"bytes", 1.5, True):
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(0, 9))
a, b = random.Random(7), random.Random(7)
print([a.random() for _ in range(2)] == [b.random() for _ in range(2)], a.randint(1, 6), b.randint(1, 6), a.gauss(0, 1) == b.gauss(0, 1), a.random() == b.random())
random.seed(5)
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)])
r = random.Random("abc")
s = r.getstate()
x = [r.choice("xyz") for _ in range(5)]
r.setstate(s)
print(x, [r.choice("xyz") for _ in range(5)] == x)
random.seed(99)
rolls = {n: 0 for n in range(2, 13)}
for _ in range(3000):
    rolls[random.randint(1, 6) + random.randint(1, 6)] += 1
print(rolls)
random.seed(3)
deck = [r + s for s in "SH" for r in "AKQJ"]
random.shuffle(deck)
print(deck, [random.random() < 0.5 for _ in range(6)])
walk, position = [], 0
for _ in range(10):
    position += random.choice((-1, 1))
    walk.append(position)
print(walk)
