"""__init_subclass__, class creation order, __class_getitem__ absent, type() with three arguments, __subclasses__."""
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **rest):
        super().__init_subclass__(**rest)
        cls.registry[key or cls.__name__.lower()] = cls
        cls.tag = f"<{cls.__name__}>"


class Csv(Plugin):
    def run(self):
        return "csv"


class Json(Plugin):
    def run(self):
        return "json"


class Sub(Json):
    pass


print(sorted(Plugin.registry), [Plugin.registry[k]().run() for k in sorted(Plugin.registry)], Sub.tag)
Made = type("Made", (Plugin,), {"run": lambda self: "made " + self.tag, "n": 3})
print(Made().run(), Made.n, "made" in Plugin.registry, Made.__name__, type(Made).__name__, Made.__bases__[0].__name__)
order = []


class Noisy:
    order.append("body")
    for i in range(2):
        order.append(i)

    def method(self):
        order.append("never")

    order.append("end")


print(order, Noisy.i)


def factory(base, **attributes):
    class Generated(base):
        """Made by a factory."""

        extra = attributes

    Generated.__name__ = "G" + base.__name__
    for k, v in attributes.items():
        setattr(Generated, k, v)
    return Generated


G = factory(Csv, size=4)
print(G.__name__, G().run(), G.size, G.extra, G.__doc__, G.tag)
for bad in (lambda: type("X", (bool,), {}), lambda: type("Y", (Csv, Plugin, Csv), {})):
    try:
        print(bad())
    except TypeError as e:
        print(e)
