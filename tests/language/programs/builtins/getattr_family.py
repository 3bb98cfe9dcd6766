"""getattr, setattr, hasattr, delattr, vars, dir, id, callable on instances, classes and built-ins."""
class Config:
    default = 1

    def method(self):
        return "called"


c = Config()
for k, v in {"a": 1, "b": [2]}.items():
    setattr(c, k, v)
print(vars(c), getattr(c, "a"), getattr(c, "zzz", None), getattr(c, "method")(), hasattr(c, "default"), hasattr(Config, "a"), [n for n in dir(c) if not n.startswith("_")], callable(c.method), callable(getattr(c, "a")))
delattr(c, "a")
print(hasattr(c, "a"), getattr("abc", "upper")(), getattr([1], "append").__name__, [getattr(5, n) for n in ("real", "imag")], [m for m in ("append", "push", "pop") if hasattr([], m)], "keys" in dir({}), "upper" in dir(str))
actions = {name: getattr(str, name) for name in ("upper", "title", "swapcase")}
print({k: f("aB") for k, f in actions.items()}, id(c) == id(c), id([]) != id(c))
for call in (lambda: getattr(c, "nope"), lambda: getattr(c, 5), lambda: setattr(c), lambda: vars(5), lambda: delattr(c, "nope"), lambda: getattr(5, "x" * 3), lambda: hasattr(c), lambda: setattr(c, 5, 1), lambda: Config.nope, lambda: getattr()):
    try:
        print(call())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
