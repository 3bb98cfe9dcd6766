from contextlib import contextmanager, suppress, ExitStack, closing, nullcontext, redirect_stdout
import io

@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except KeyError as e:
        print("swallowed", e)
    finally:
        print(f"</{name}>")

class Timer:
    def __enter__(self):
        self.events = ["enter"]
        return self
    def __exit__(self, et, ev, tb):
        self.events.append(et.__name__ if et else "clean")
        return et is ZeroDivisionError

with tag("a") as A, tag("b") as B:
    print(A, B)
with tag("k"):
    {}["missing"]
with Timer() as t:
    1 / 0
print(t.events)
with suppress(IndexError, KeyError):
    [][1]
    print("not reached")
with ExitStack() as st:
    names = [st.enter_context(tag(x)) for x in "xy"]
    st.callback(print, "callback", sep="")
    print(names)
class R:
    def close(self): print("closed")
with closing(R()) as r, nullcontext(5) as five:
    print(type(r).__name__, five)
buf = io.StringIO()
with redirect_stdout(buf):
    print("hidden")
print(repr(buf.getvalue()))
@tag("deco")
def f(x): return print("body", x)
f(3)
try:
    with Timer() as t2:
        raise LookupError("out")
except LookupError as e:
    print(t2.events, e)
with (tag("p"), tag("q") as q):
    pass
