"""Module text.

More."""


def f():
    "one"
    return f.__doc__


class C:
    """class text"""

    def m(self):
        """method text"""


def g():
    return 1
    "no docstring"


print(__doc__, f(), C.__doc__, C.m.__doc__, g.__doc__, sep="|")
