"""Static and class methods through instances and subclasses; alternative constructors; counters in classes; __new__, singletons."""
class Date:
    made = 0

    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d
        type(self).made += 1

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))

    @classmethod
    def counted(cls):
        return f"{cls.__name__}: {cls.made}"

    @staticmethod
    def leap(y):
        return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)

    def __str__(self):
        return f"{self.y:04}-{self.m:02}-{self.d:02}"


class German(Date):
    def __str__(self):
        return f"{self.d}.{self.m}.{self.y}"


d, g = Date.parse("2024-02-29"), German.parse("2023-01-05")
print(d, g, type(g).__name__, Date.leap(2024), g.leap(1900), d.counted(), German.counted(), German.made)
German.made = 100
German.parse("1-1-1")
print(Date.made, German.made)


class Single:
    _instance = None

    def __new__(cls, *args):
        print("new", args)
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, v=None):
        print("init", v)
        self.v = v


x, y = Single(1), Single(2)
print(x is y, x.v)


class Other:
    def __new__(cls):
        return "not an Other"

    def __init__(self):
        print("never called")


print(Other())
s, c = Date.__dict__["leap"], Date.__dict__["parse"]
print(type(s).__name__, type(c).__name__, Date.parse.__self__ is Date, Date.leap.__name__)
try:
    Date.parse("1-2")
except TypeError as e:
    print(e)
