"""Match: captures that fail half way, or-patterns with names, guards, nested classes, mappings, numbers, no match."""
from dataclasses import dataclass


@dataclass
class Num:
    value: float


@dataclass
class Op:
    sign: str
    left: object
    right: object


def evaluate(e):
    match e:
        case Num(v):
            return v
        case int() | float():
            return e
        case Op("+", a, b):
            return evaluate(a) + evaluate(b)
        case Op("*", Num(0), _) | Op("*", _, Num(0)):
            return 0
        case Op("*", a, b):
            return evaluate(a) * evaluate(b)
        case Op(sign=s):
            raise ValueError(f"unknown operator {s}")


print(evaluate(Op("+", Num(1), Op("*", Num(2), 3.5))), evaluate(Op("*", Op("?", 1, 2), Num(0))))
try:
    evaluate(Op("-", 1, 2))
except ValueError as e:
    print(e)


def command(line):
    match line.split():
        case []:
            return "nothing"
        case ["go", ("north" | "south" | "east" | "west") as way]:
            return f"go {way}"
        case ["go", *_]:
            return "go where?"
        case ["take", thing] | ["pick", "up", thing]:
            return f"take {thing}"
        case ["say", *words] if len(words) > 2:
            return "too many words"
        case ["say", *words]:
            return " ".join(words).upper()
        case [single]:
            return f"only {single!r}"
        case _:
            return "?"


for line in ("", "go west", "go up", "take lamp", "pick up lamp", "say a b c", "say hi", "look", "x y"):
    print(command(line))


def kind(x):
    match x:
        case -1:
            return "minus one"
        case 1.5 | 2.5:
            return "half"
        case "a" "b":
            return "ab"
        case b"b":
            return "bytes"
        case {"k": [1, {"deep": d}], **rest} if d:
            return d, rest
        case {"k": None}:
            return "k is None"
        case (1, 2, *tail, 9):
            return tail
        case [[a], [b]] | [[a, b]]:
            return a, b
        case bool(b):
            return f"bool {b}"
        case str(s) if s.isdigit():
            return int(s)
        case list() | tuple() as seq:
            return f"sequence of {len(seq)}"
        case set():
            return "set"
        case object(__class__=c):
            return c.__name__


for x in (-1, 2.5, "ab", b"b", {"k": [1, {"deep": 5}], "z": 0}, {"k": [1, {"deep": 0}]}, {"k": None, "q": 1}, (1, 2, 3, 4, 9), [1, 2, 9], [[1], [2]], [[1, 2]], True, "77", [], {1}, 1 - 0.25, None):
    print(repr(x), "->", kind(x))
match 5:
    case n if n > 10:
        print("big")
print("guard failed, but the name is bound:", n)
