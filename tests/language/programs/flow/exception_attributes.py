"""args, str, repr, notes, own attributes, with_traceback, equality of exceptions of many kinds."""
for e in (ValueError(), ValueError("one"), ValueError("one", 2), KeyError("k"), KeyError(), OSError("no errno"), StopIteration(7), SystemExit(3), IndexError(None), Exception(["list"]), UnicodeError("u"), AssertionError((1, 2)), ImportError("i"), TimeoutError("t"), NotImplementedError()):
    print(repr(e), "|", str(e), "|", e.args, isinstance(e, Exception))
e = ValueError("text")
e.code = 42
e.args += ("more",)
print(e.code, e, vars(e), e.with_traceback(None) is e, e == ValueError("text", "more"), e.__cause__, hash(e) == hash(e))
print(StopIteration(7).value, SystemExit(3).code, KeyError("k").args[0], AttributeError("a").args, NameError("n").args)
print(issubclass(ModuleNotFoundError, ImportError), issubclass(RecursionError, RuntimeError), issubclass(TimeoutError, OSError), issubclass(ConnectionError, OSError), issubclass(UnicodeDecodeError, ValueError), issubclass(KeyboardInterrupt, Exception), issubclass(FloatingPointError, ArithmeticError), IOError is OSError, EnvironmentError is OSError, issubclass(NotImplementedError, RuntimeError), issubclass(UnboundLocalError, NameError), Exception.__mro__[1].__name__)
