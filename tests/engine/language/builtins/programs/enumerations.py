from enum import Enum, IntEnum, auto
class Color(Enum):
    RED=1
    GREEN=2
    BLUE=auto()
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], list(Color), len(Color))
print(Color.RED is Color.RED, Color.RED == Color.GREEN, Color.RED in Color, isinstance(Color.RED, Color))
print({Color.RED: 1})
class P(IntEnum):
    LOW=1
    HIGH=2
print(P.LOW<P.HIGH, P.LOW+1, P.LOW, repr(P.LOW), sorted([P.HIGH,P.LOW]))
for c in Color: print(c)
print(Color.__members__)
try: Color(9)
except ValueError as e: print(e)
try: Color['X']
except KeyError as e: print(e)
try: Color.RED=3
except AttributeError as e: print(e)
match Color.RED:
    case Color.RED: print("red")
class S(Enum):
    A="a"
    B="b"
    ALIAS="a"
    def hi(self): return self.value.upper()
    @classmethod
    def first(cls): return cls.A
    @property
    def p(self): return self.name*2
    def __str__(self): return "S:"+self.value
print(S.ALIAS, S.A.hi(), S.first(), S.B.p, list(S), f"{S.A}")
from enum import unique, StrEnum
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    def gravity(self):
        return round(6.67300E-11 * self.mass / (self.radius * self.radius), 2)
print(Planet.EARTH.value, Planet.EARTH.gravity(), [p.name for p in Planet])
try:
    @unique
    class Twice(Enum):
        ONE = 1
        UNO = 1
except ValueError as e: print(e)
class Words(StrEnum):
    HELLO = auto()
    BYE = "bye"
print(Words.HELLO, repr(Words.BYE), Words.HELLO.upper(), f"{Words.BYE:>5}|{P.HIGH:3d}|{Color.RED:>10}")
Animal = Enum("Animal", "ANT BEE CAT")
print(list(Animal), Animal(2), Animal["CAT"].value)
try:
    class More(Color):
        BLACK = 5
except TypeError as e: print(e)
print(Color, type(Color), isinstance(Color, type), P.LOW + P.HIGH, P(2) is P.HIGH, bool(Color), max(P))
print({c: c.value for c in Color}[Color.GREEN], Color.RED in {Color.RED}, Color.RED != Color.BLUE, [c for c in reversed(Color)])
try: 3 in Color
except TypeError as e: print(e)
class Weekday(Enum):
    MONDAY = 1
    SUNDAY = 7
    @classmethod
    def _missing_(cls, value): return cls.SUNDAY
print(Weekday(99), Weekday.MONDAY.__class__, hash(Weekday.MONDAY) == hash(Weekday.MONDAY))
