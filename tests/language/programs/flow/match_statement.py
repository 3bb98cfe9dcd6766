class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


RED = 1


class Color:
    GREEN = 2


def describe(v):
    match v:
        case 0 | 1.5:
            return "zero or one and a half"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case None | True | False:
            return "singleton"
        case Color.GREEN:
            return "green"
        case [] | ():
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y] if x == y:
            return f"twins {x}"
        case [1, *rest]:
            return f"starts with one, then {rest}"
        case [first, *_, last]:
            return f"{first}...{last}"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": t, **rest}:
            return f"{t} with {sorted(rest)}"
        case {}:
            return "some dict"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on the y axis at {y}"
        case Point(x, y):
            return f"point {x} {y}"
        case int(n) if n < 0:
            return f"negative {n}"
        case str() as s:
            return f"text {s}"
        case float():
            return "float"
        case _:
            return "other"


for v in (0, 1.5, "a", "hello", None, True, 2, [], (), [7], [3, 3], (1, 2, 3), [4, 5, 6], {"type": "circle", "r": 2},
          {"type": "square", "a": 1, "b": 2}, {"x": 1}, {}, Point(0, 0), Point(0, 5), Point(2, 3), -4, 2.5, {1}, 99):
    print(repr(v) if not isinstance(v, Point) else "Point", "->", describe(v))


def nested(v):
    match v:
        case {"items": [{"name": n, "price": p}, *_], "ok": True}:
            return n, p
        case (a, (b, c)) | [a, b, c]:
            return a, b, c
    return None


print(nested({"items": [{"name": "x", "price": 3}, 4], "ok": True, "z": 0}), nested((1, (2, 3))), nested([1, 2, 3]), nested("abc"))
match = 5
case = match + 1
print(match, case)
