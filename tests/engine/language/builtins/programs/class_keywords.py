class B:
    registry=[]
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.name=name
        B.registry.append(cls.__name__)
class C(B, name="c"): pass
class D(C): pass
print(B.registry, C.name, D.name)
try:
    class Wrong(object, colour=1): pass
except TypeError as e: print(e)
from abc import ABC, ABCMeta, abstractmethod
class Shape(metaclass=ABCMeta):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
class Square(Shape):
    name = "square"
    def area(self): return 4
for cls in (Shape, Square):
    try: print(cls().area())
    except TypeError as e: print(e)
print(type(Shape), isinstance(Square(), Shape))
class NotAbstract:
    @abstractmethod
    def f(self): return 1
print(NotAbstract().f())
from numbers import Number, Integral, Real
print(isinstance(1, Number), isinstance(1.5, Real), isinstance(1.5, Integral), isinstance("a", Number), issubclass(bool, Integral))
import collections.abc as abc
class Box:
    def __iter__(self): return iter([])
print(isinstance(Box(), abc.Iterable), isinstance(Box(), abc.Iterator), isinstance([], abc.Sequence), isinstance({}, abc.Mapping), isinstance(len, abc.Callable), isinstance(3, abc.Iterable), isinstance(iter([]), abc.Iterator), isinstance({1}, abc.Set), isinstance((x for x in []), abc.Generator), isinstance([], abc.Hashable), isinstance("", abc.Sized))
class Row(abc.Sequence):
    def __init__(self, items): self.items = items
    def __getitem__(self, i): return self.items[i]
    def __len__(self): return len(self.items)
r = Row([3, 1, 3])
print(list(r), 1 in r, r.index(1), r.count(3), list(reversed(r)))
class Low(abc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Low(); m["A"] = 1; m.update(B=2)
print(m["a"], m.get("x", 9), "B" in m, sorted(m.items()), m.setdefault("C", 3), m.pop("c"), len(m))
class I:
    def __init__(s,n): s.n=n
    def __index__(s): return s.n
print(list(range(I(3))), [1,2,3][I(1)], [1,2,3,4][I(1):I(3)], "abc"[I(0)], (1,2)[I(1)], hex(I(10)), bin(I(5)), oct(I(8)))
print(1)
print(int(I(5)), float(I(5)), chr(I(65)), round(3.14159, I(2)))
import math
print(math.factorial(I(4)), math.gcd(I(4), 6))
l=[1,2,3]; l[I(0)]=9; del l[I(1)]; l.insert(I(0),7); l.pop(I(0)); print(l)
print('%d' % I(3), '{:d}'.format(3), "abc".center(I(7)))
import operator
print(operator.index(I(4)))
print(1)
