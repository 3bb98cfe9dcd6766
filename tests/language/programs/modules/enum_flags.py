from enum import Flag, IntFlag, auto, Enum
class P(IntFlag):
    R = 4; W = 2; X = 1
    NONE = 0
print(P.R | P.W, repr(P.R | P.X), P.R & P.W, P(7), repr(P(7)), P.R in P(5), (P.R | 1) == 5, P.R + 1, [p.name for p in P], ~P.R, repr(~P.R), repr(P(8)), list(P(5)), P(5) & ~P.X)
class C(Flag):
    RED = auto(); GREEN = auto(); BLUE = auto()
    WHITE = RED | GREEN | BLUE
    BLACK = 0
print(C.RED | C.BLUE, repr(C.RED | C.BLUE), C.WHITE, list(C.WHITE), list(C), C.BLACK, bool(C.BLACK), C(3), ~C.RED, C.RED ^ C.WHITE, len(C.WHITE), C.WHITE.value, (C.RED | C.GREEN | C.BLUE) is C.WHITE, C["RED"], C.RED.name, (C.RED|C.BLUE).name)
try: C(8)
except ValueError as e: print(e)
try: C.RED | 1
except TypeError as e: print(e)
perms = C.RED
perms |= C.GREEN
print(perms, {C.RED: 1}, C.GREEN in perms, C.BLUE in perms, hash(C.RED | C.GREEN) == hash(C(3)), (C.RED | C.GREEN) == C(3))
