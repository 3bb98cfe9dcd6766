from enum import Enum, IntEnum, auto, unique, Flag, IntFlag
@unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1 if False else 9
    @property
    def pretty(self): return self.name.title()
    @classmethod
    def parse(cls, s): return cls[s.upper()]
    def __str__(self): return f"<{self.name}>"
class Level(IntEnum):
    LOW = 1; HIGH = 3
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
print(list(Color), Color.RED, repr(Color.BLUE), Color(2), Color["RED"].value, Color.parse("green").pretty)
print(Level.LOW < Level.HIGH, Level.HIGH + 1, sorted([Level.HIGH, Level.LOW]), f"{Level.HIGH}", str(Level.LOW), repr(Level.LOW))
print(Perm.RW, Perm.R in Perm.RW, Perm.R | Perm.X, ~Perm.R & Perm.RW, bool(Perm.R & Perm.W), repr(Perm.R))
print(Planet.MARS.mass, Planet.EARTH.radius, [p.name for p in Planet], len(Color), Color.RED in Color)
try:
    Color(77)
except ValueError as e:
    print(e)
try:
    Color["PINK"]
except KeyError as e:
    print("KeyError", e)
try:
    Color.RED = 5
except AttributeError as e:
    print(e)
print({Color.RED: "r"}[Color.RED], Color.RED is Color(1), Color.RED == 1, hash(Color.RED) == hash(Color.RED))
match Color.GREEN:
    case Color.RED: print("red")
    case Color.GREEN | Color.BLUE: print("cool")
class State(str, Enum):
    ON = "on"; OFF = "off"
print(State.ON == "on", State("off"), State.ON.upper(), State.ON.value, f"{State.ON.value:>5}")
print(Color.__members__.keys(), type(Color.RED), isinstance(Color.RED, Color))
