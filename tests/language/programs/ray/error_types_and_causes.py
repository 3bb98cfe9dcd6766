"""What get raises: both types, cause, args, user attributes of the original, except clauses in order."""
import ray

ray.init()


class Custom(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code
        self.text = text


class Derived(Custom):
    pass


@ray.remote
def fail(kind):
    if kind == "custom":
        raise Custom(1, "one")
    if kind == "derived":
        raise Derived(2, "two")
    if kind == "chained":
        try:
            [][1]
        except IndexError as e:
            raise ValueError("chained") from e
    if kind == "assert":
        assert kind == "no", "an assertion"
    if kind == "key":
        return {}[("a", 1)]
    if kind == "attribute":
        return kind.missing
    if kind == "name":
        return len(5)


for kind in ("custom", "derived", "chained", "assert", "key", "attribute", "name"):
    try:
        ray.get(fail.remote(kind))
    except Derived as e:
        print("Derived", e.cause.code, e.cause.text, isinstance(e, Custom))
    except Custom as e:
        print("Custom", e.cause.code, e.cause.args)
    except ray.exceptions.RayTaskError as e:
        print("RayTaskError", isinstance(e, ray.exceptions.RayError), repr(e.cause), isinstance(e, type(e.cause)))
    else:
        print("no error")


@ray.remote
def nested():
    try:
        ray.get(fail.remote("custom"))
    except Custom as e:
        return "caught in the task", e.cause.code
    finally:
        print("finally in the task") if False else None


@ray.remote
def passes_on():
    return ray.get(fail.remote("derived"))


print(ray.get(nested.remote()))
try:
    ray.get(passes_on.remote())
except Derived as e:
    print("through two tasks", type(e.cause).__name__, e.cause.args)
