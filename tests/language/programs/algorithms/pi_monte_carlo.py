import random

random.seed(0)
hits = 0
for _ in range(10000):
    x, y = random.random(), random.random()
    hits += x * x + y * y <= 1
print(4 * hits / 10000)
