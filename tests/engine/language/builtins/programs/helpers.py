from functools import singledispatch, singledispatchmethod, partialmethod
from contextlib import ContextDecorator, AbstractContextManager
from dataclasses import dataclass, InitVar, make_dataclass, field, fields, asdict
@singledispatch
def show(x): return "object"
@show.register(int)
def _(x): return "int"
@show.register(list)
@show.register(tuple)
def _(x): return "sequence"
print(show(1), show("a"), show([]), show(()), show(True), show.dispatch(int) is show.registry[int], show.__name__)
class Formatter:
    @singledispatchmethod
    def text(self, x): return "?"
    @text.register(int)
    def _(self, x): return "i" + str(x)
print(Formatter().text(3), Formatter().text("x"))
class Lamp:
    def set(self, value, tone="white"): self.state = (value, tone); return self.state
    on = partialmethod(set, True)
    red = partialmethod(set, True, tone="red")
print(Lamp().on(), Lamp().red(), Lamp().on(tone="blue"))
class Frame(ContextDecorator):
    def __enter__(self): print("begin"); return self
    def __exit__(self, *details): print("end", details[0]); return False
@Frame()
def inside(n): print("inside", n); return n
print(inside(4), inside.__name__)
class Quiet(AbstractContextManager):
    def __exit__(self, *details): return True
with Quiet() as quiet:
    raise ValueError
print(type(quiet).__name__)
@dataclass
class Scaled:
    value: int
    factor: InitVar[int] = 3
    result: int = field(init=False)
    def __post_init__(self, factor): self.result = self.value * factor
print(Scaled(2), Scaled(2, 5), Scaled(2, factor=7).result, [f.name for f in fields(Scaled)], asdict(Scaled(1)))
Pair = make_dataclass("Pair", [("a", int), ("b", int, 5), "c"] if False else [("a", int), ("b", int, 5)])
print(Pair(1), Pair(1, 2) == Pair(1, 2), Pair.__name__)
import timeit
print(timeit.timeit(lambda: None, number=10) >= 0, len(timeit.repeat(lambda: None, repeat=3, number=2)), timeit.default_timer() > 0)
