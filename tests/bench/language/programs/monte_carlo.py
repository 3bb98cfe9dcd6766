import random
random.seed(42)

def inside(n):
    hits = 0
    for _ in range(n):
        x = random.random()
        y = random.random()
        if x * x + y * y <= 1.0:
            hits += 1
    return hits

print(4 * inside(500000) / 500000)
