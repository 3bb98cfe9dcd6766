from dataclasses import dataclass
@dataclass
class Pt:
    x: int
    y: int
class Cmd:
    __match_args__ = ("op", "args")
    def __init__(self, op, *args): self.op, self.args = op, args
def f(v):
    match v:
        case None | True | False: return f"singleton {v}"
        case 0: return "zero"
        case int(n) if n < 0: return f"neg {n}"
        case int() | float() as num: return f"num {num}"
        case "" : return "empty str"
        case "go" | "run" as c: return f"cmd {c}"
        case str(s): return f"str {s!r}"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [Pt(x=0, y=0), *rest]: return f"origin then {len(rest)}"
        case [int(a), int(b)] | (int(a), str(b)): return f"two {a},{b}"
        case ["cmd", *_, last]: return f"cmd..{last}"
        case [first, (second, third), *_]: return f"nested {first} {second} {third}"
        case {"type": "circle", "r": r, **rest}: return f"circle {r} {rest}"
        case {"k": {"deep": [_, {"x": x}]}}: return f"deep {x}"
        case {}: return f"map {sorted(v)}"
        case Pt(0, y): return f"on y {y}"
        case Pt(x, y) if x == y: return f"diag {x}"
        case Pt(): return f"pt {v.x} {v.y}"
        case Cmd("add", (a, b)): return f"add {a + b}"
        case Cmd(op=o, args=[]): return f"noargs {o}"
        case _: return f"other {type(v).__name__}"
for v in [None, True, 0, -4, 3, 2.5, "", "go", "xyz", [], [7], [Pt(0, 0), 1, 2], [1, 2], (1, "b"), ["cmd", 1, 2, 3], [1, [2, 3], 4],
          {"type": "circle", "r": 2, "c": "red"}, {"k": {"deep": [0, {"x": 5}]}}, {"b": 1, "a": 2}, {}, Pt(0, 3), Pt(2, 2), Pt(1, 2),
          Cmd("add", 1, 2), Cmd("stop"), Cmd("add", 1), {1}, b"b", range(2), 1.0, "run"]:
    print(f(v))
def http(s):
    match s:
        case 200 | 201: return "ok"
        case c if 400 <= c < 500: return "client"
        case _: return "?"
print([http(c) for c in (200, 404, 500)])
x = [1, [2, {"a": (3, 4)}]]
match x:
    case [a, [b, {"a": (c, d)}]]: print(a, b, c, d)
match (1, 2, 3, 4):
    case (first, *mid, last): print(first, mid, last)
match {"a": 1}:
    case {"a": 1 | 2 as z}: print("z", z)
class K: A = 5
match 5:
    case K.A: print("const")
match -1.5:
    case -1.5: print("negfloat")
match "a", "b":
    case "a", _: print("tuple subject")
match [1,2]:
    case str() | bytes(): print("no")
    case [*all_]: print(all_)
