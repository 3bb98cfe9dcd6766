"""Enum, IntEnum, auto, unique, Flag-free use: members, iteration, lookup, methods, comparison, as keys, in match."""
from enum import Enum, IntEnum, auto, unique


@unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3

    def hex(self):
        return f"#{self.value:02x}"

    @classmethod
    def default(cls):
        return cls.GREEN

    def __str__(self):
        return self.name.lower()


class Level(IntEnum):
    LOW = auto()
    MID = auto()
    HIGH = 10


class State(Enum):
    IDLE = "idle"
    BUSY = "busy"
    WAITING = "idle"


print(list(Color), Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.BLUE.hex(), Color.default(), len(Color), Color.RED in Color, isinstance(Color.RED, Color))
print(Color.RED == Color.RED, Color.RED is Color(1), Color.RED == 1, Color.RED != Color.BLUE, {Color.RED: "r"}[Color.RED], [c.name for c in Color if c is not Color.RED], Level.LOW < Level.HIGH, Level.HIGH + 1, sorted([Level.HIGH, Level.LOW]), Level(2), int(Level.MID), max(Level), f"{Level.HIGH} {Level.HIGH:3d}")
print(State.WAITING is State.IDLE, State("busy"), list(State), State.__members__.keys() == {"IDLE", "BUSY", "WAITING"}, type(Color.RED).__name__)


def act(x):
    match x:
        case Color.RED:
            return "stop"
        case Color.GREEN | Color.BLUE:
            return "go"
        case _:
            return "what?"


print([act(x) for x in (*Color, 1)])
for bad in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.RED < Color.BLUE, lambda: setattr(Color, "RED", 5)):
    try:
        print(bad())
    except (ValueError, KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
try:

    @unique
    class Twice(Enum):
        A = 1
        B = 1

except ValueError as e:
    print(e)
