"""Machine learning by hand: linear regression by gradient descent, a perceptron, k-means, naive Bayes, XOR network."""
import math
import random

random.seed(0)
xs = [i / 10 for i in range(20)]
ys = [3 * x + 1 + random.gauss(0, 0.1) for x in xs]
w = b = 0.0
for _ in range(500):
    errors = [w * x + b - y for x, y in zip(xs, ys)]
    w -= 0.1 * 2 / len(xs) * sum(e * x for e, x in zip(errors, xs))
    b -= 0.1 * 2 / len(xs) * sum(errors)
print(f"{w:.6f} {b:.6f} {sum(e * e for e in errors):.6f}")
weights = [0.0, 0.0, 0.0]
data = [((x, y), int(x + y > 1)) for x in (0, 1) for y in (0, 1)]
for epoch in range(10):
    wrong = 0
    for (x, y), target in data:
        out = int(weights[0] + weights[1] * x + weights[2] * y > 0)
        if out != target:
            wrong += 1
            for i, v in enumerate((1, x, y)):
                weights[i] += (target - out) * v
    if not wrong:
        break
print(epoch, weights)
points = [(random.gauss(cx, 0.5), random.gauss(cy, 0.5)) for cx, cy in ((0, 0), (5, 5)) for _ in range(10)]
centers = [points[0], points[1]]
for _ in range(10):
    groups = [[], []]
    for p in points:
        groups[min((0, 1), key=lambda i: math.dist(p, centers[i]))].append(p)
    centers = [tuple(sum(c) / len(g) for c in zip(*g)) for g in groups]
print([len(g) for g in groups], [tuple(round(c, 4) for c in center) for center in centers])
mails = [("win money now", 1), ("cheap money", 1), ("hello friend", 0), ("meeting now friend", 0)]
counts = {0: {}, 1: {}}
for text, spam in mails:
    for word in text.split():
        counts[spam][word] = counts[spam].get(word, 0) + 1


def score(text, kind):
    total = sum(counts[kind].values())
    return sum(math.log((counts[kind].get(word, 0) + 1) / (total + 10)) for word in text.split())


for text in ("win cheap money", "hello meeting"):
    print(text, "spam" if score(text, 1) > score(text, 0) else "ham", round(score(text, 1), 6))


def sigmoid(v):
    return 1 / (1 + math.exp(-v))


hidden = [[random.uniform(-1, 1) for _ in range(3)] for _ in range(3)]
last = [random.uniform(-1, 1) for _ in range(4)]
for _ in range(300):
    for x, y in ((0, 0), (0, 1), (1, 0), (1, 1)):
        h = [sigmoid(u[0] + u[1] * x + u[2] * y) for u in hidden]
        out = sigmoid(last[0] + sum(k * v for k, v in zip(last[1:], h)))
        d = (out - (x ^ y)) * out * (1 - out)
        for i, u in enumerate(hidden):
            g = d * last[i + 1] * h[i] * (1 - h[i])
            hidden[i] = [u[0] - g, u[1] - g * x, u[2] - g * y]
        last = [last[0] - d] + [k - d * v for k, v in zip(last[1:], h)]
print([round(v, 9) for v in last])
