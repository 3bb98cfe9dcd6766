class Lazy:
    def __init__(self):
        self.known = 1

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"really no {name}")
        return name.upper()


x = Lazy()
print(x.known, x.other, hasattr(x, "nothing"), getattr(x, "nope", "d"))
try:
    x.nobody
except AttributeError as e:
    print(e)


class Logged:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


y = Logged()
y.a = 1
y.a += 1
print(y.a)
del y.a
print(hasattr(y, "a"))


class Temperature:
    def __init__(self, c):
        self._c = c

    @property
    def f(self):
        """Fahrenheit."""
        return self._c * 9 / 5 + 32

    @f.setter
    def f(self, value):
        self._c = (value - 32) * 5 / 9

    @f.deleter
    def f(self):
        print("deleted")


t = Temperature(100)
print(t.f)
t.f = 32
print(t._c, Temperature.f.__doc__)
del t.f


class Private:
    def __init__(self):
        self.__secret = 42

    def reveal(self):
        return self.__secret

    def __hidden(self):
        return "hidden"

    def call(self):
        return self.__hidden()


p = Private()
print(p.reveal(), p.call(), p._Private__secret, hasattr(p, "__secret"), p._Private__hidden())


class Slots:
    __slots__ = ("a", "b")


s = Slots()
s.a = 1
print(s.a)
try:
    s.c = 3
except AttributeError as e:
    print(e)
