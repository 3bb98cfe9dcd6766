"""Instance, class and base attributes; methods as values; bound methods compare; class attributes changed later."""
class A:
    shared = []
    count = 0

    def m(self):
        return "A.m"

    def __init__(self):
        self.own = 1


class B(A):
    count = 5

    def m(self):
        return "B.m"


a, b = A(), B()
a.shared.append(1)
a.count += 1
B.extra = "late"
print(b.shared, A.count, a.count, b.count, b.extra, hasattr(a, "extra"), "count" in vars(a), sorted(vars(b)), "m" in vars(A))
f = b.m
b.m = lambda: "instance"
print(b.m(), f(), A.m(b), B.m(b), type(f).__name__, f.__self__ is b, f.__func__ is B.m, a.m == a.m, a.m == b.m, f.__name__, A.m.__qualname__)
A.m = lambda self: "patched"
print(a.m(), f())
del b.m
print(b.m())
B.count = A.count = 100
print(a.count, b.count)
for name in ("own", "count", "nope"):
    print(name, getattr(a, name, "default"), hasattr(a, name))
setattr(A, "dynamic", property(lambda self: self.own * 2))
print(a.dynamic, A.__dict__["count"], a.__class__ is A, type(b).__bases__ == (A,), isinstance(b, A), issubclass(B, A), issubclass(B, (int, A)), A.__name__, b.__class__.__mro__[1].__name__, A.__module__)
print(a.__dict__)
for bad in (lambda: a.nope, lambda: A.nope, lambda: delattr(a, "count"), lambda: A(1), lambda: A.m(), lambda: (5).x, lambda: setattr(5, "x", 1), lambda: setattr(None, "y", 1), lambda: A.__init__(), lambda: isinstance(1, "int"), lambda: issubclass(1, int), lambda: len.foo, lambda: setattr(len, "x", 1)):
    try:
        print(bad())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
