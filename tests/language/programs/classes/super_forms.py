"""super() in methods, class methods, properties, cooperative diamonds, with explicit arguments, in nested functions."""
class Base:
    def __init__(self, **rest):
        self.log = ["Base"]
        if rest:
            raise TypeError(f"unexpected {sorted(rest)}")

    @classmethod
    def make(cls, **k):
        return cls(**k)

    @property
    def name(self):
        return "base"

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(self.log)})"


class Left(Base):
    def __init__(self, left, **rest):
        super().__init__(**rest)
        self.log.append(f"Left {left}")

    @property
    def name(self):
        return "left of " + super().name


class Right(Base):
    def __init__(self, right=0, **rest):
        super(Right, self).__init__(**rest)
        self.log.append(f"Right {right}")

    @property
    def name(self):
        return "right of " + super().name


class Both(Left, Right):
    def __init__(self, **k):
        super().__init__(**k)
        self.log.append("Both")

    @classmethod
    def make(cls, **k):
        made = super().make(**k)
        made.log.append("by make")
        return made

    def all_names(self):
        def inner():
            return super(Both, self).name

        return [self.name, inner(), super(Left, self).name]


b = Both.make(left=1, right=2)
print(b, b.name, b.all_names(), [c.__name__ for c in Both.__mro__])
try:
    Both(left=1, middle=2)
except TypeError as e:
    print(e)
try:
    b.name = 1
except AttributeError as e:
    print(e)


class Lst(list):
    def append(self, x):
        super().append(x * 2)
        return self

    def __getitem__(self, i):
        return super().__getitem__(i % len(self))


l = Lst([1]).append(5)
print(l, l[7], len(l), isinstance(l, list), l == [1, 10])
