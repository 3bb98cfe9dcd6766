"""Properties with setters, inheritance and errors; descriptors with __get__, __set__ and __set_name__."""
class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, 0)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError(f"{self.name[1:]} must not be negative")
        setattr(obj, self.name, value)


class Rect:
    w = Positive()
    h = Positive()

    def __init__(self, w, h):
        self.w, self.h = w, h

    @property
    def area(self):
        return self.w * self.h

    @area.setter
    def area(self, value):
        self.w = value / self.h

    @area.deleter
    def area(self):
        self.w = 0

    side = property(lambda self: self.w if self.w == self.h else None, doc="The side of a square.")


r = Rect(2, 3)
print(r.area, r.side, vars(r), isinstance(Rect.w, Positive), isinstance(Rect.area, property), Rect.side.__doc__)
r.area = 12
print(r.w, r.area)
del r.area
print(r.area)
for bad in ("neg", "init", "readonly", "missing", "del"):
    try:
        if bad == "neg":
            r.h = -1
        elif bad == "init":
            Rect(1, -2)
        elif bad == "readonly":
            r.side = 3
        elif bad == "missing":
            r.depth
        else:
            del r.side
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)


class Square(Rect):
    def __init__(self, a):
        super().__init__(a, a)

    @property
    def area(self):
        return "square of " + str(super().area)


print(Square(3).area, Square(3).side)


class Upper:
    """A non-data descriptor: the instance's own attribute wins."""

    def __get__(self, obj, owner):
        return owner.__name__.upper()


class Thing:
    tag = Upper()


t = Thing()
print(t.tag, Thing.tag)
t.tag = "own"
print(t.tag, Thing.tag)


class Failing:
    @property
    def p(self):
        raise AttributeError("inside the property")

    def __getattr__(self, name):
        return "from getattr " + name


print(Failing().p, Failing().q, hasattr(t, "zzz"), getattr(t, "zzz", 7))
