"""singledispatch, partialmethod, make_dataclass, textwrap, string.Template, ContextDecorator-free helpers."""
import functools
import textwrap
from dataclasses import make_dataclass


@functools.singledispatch
def show(x):
    return f"object {x!r}"


@show.register(int)
def _(x):
    return f"int {x + 1}"


@show.register(list)
def _(x):
    return "list of " + ", ".join(show(y) for y in x)


@show.register(str)
def text(x):
    return x.upper()


print(show(1.5), show(1), show([1, "a", None]), show(True), show("abc"), text("direct"))


class Cell:
    def __init__(self):
        self.alive = None

    def set_state(self, state):
        self.alive = state
        return self

    set_alive = functools.partialmethod(set_state, True)
    set_dead = functools.partialmethod(set_state, False)


print(Cell().set_alive().alive, Cell().set_dead().alive)
P = make_dataclass("P", ["x", ("y", int)])
print(P(1, 2), P(1, 2) == P(1, 2))
long = "The quick brown fox jumps over the lazy dog, again and again, until it is tired."
print(textwrap.fill(long, 30), textwrap.wrap(long, 25), textwrap.shorten(long, 30), textwrap.indent("a\nb\n\nc", "> "), sep="\n")
print(textwrap.dedent("""
    first
      second
    third
"""), end="")
