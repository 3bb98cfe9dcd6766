"""Points and polygons: convex hull, area, point in polygon, closest pair; Sierpinski, Koch counts, Pascal's triangle mod 2."""
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True, order=True)
class Point:
    x: float
    y: float

    def __sub__(self, o):
        return Point(self.x - o.x, self.y - o.y)

    def cross(self, o):
        return self.x * o.y - self.y * o.x

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5


def hull(points):
    points = sorted(set(points))

    def half(ps):
        out = []
        for p in ps:
            while len(out) > 1 and (out[-1] - out[-2]).cross(p - out[-2]) <= 0:
                out.pop()
            out.append(p)
        return out[:-1]

    return half(points) + half(reversed(points))


def area(polygon):
    return sum(a.cross(b) for a, b in zip(polygon, polygon[1:] + polygon[:1])) / 2


def inside(p, polygon):
    odd = False
    for a, b in zip(polygon, polygon[1:] + polygon[:1]):
        if (a.y > p.y) != (b.y > p.y) and p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x:
            odd = not odd
    return odd


points = [Point(x * 7 % 11, x * x % 13) for x in range(12)]
h = hull(points)
print(len(points), [(p.x, p.y) for p in h], area(h), inside(Point(5, 5), h), inside(Point(50, 5), h))
a, b = min(combinations(points, 2), key=lambda ab: abs(ab[0] - ab[1]))
print(a, b, abs(a - b), max(points), Point(1, 2) < Point(1, 3), len(set(points)))
row = [1]
for _ in range(8):
    print("".join(" *"[v % 2] for v in row).center(17))
    row = [1] + [p + q for p, q in zip(row, row[1:])] + [1]


def koch(n):
    return 1 if n == 0 else 4 * koch(n - 1)


def sierpinski(n):
    if n == 0:
        return ["*"]
    smaller = sierpinski(n - 1)
    pad = " " * 2 ** (n - 1)
    return [pad + s + pad for s in smaller] + [s + " " + s for s in smaller]


print([koch(n) for n in range(5)], *sierpinski(2), sep="\n")


def dragon(n):
    turns = ""
    for _ in range(n):
        turns = turns + "R" + "".join("L" if t == "R" else "R" for t in reversed(turns))
    return turns


print(dragon(4))
