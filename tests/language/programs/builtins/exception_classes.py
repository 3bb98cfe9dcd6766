"""All built-in exception classes: bases, names, what catches what, warnings as classes."""
classes = [ArithmeticError, AssertionError, AttributeError, BufferError, ConnectionError, DeprecationWarning, EOFError, FileExistsError, FileNotFoundError, FloatingPointError, GeneratorExit, ImportError, IndexError, KeyError, KeyboardInterrupt, LookupError, MemoryError, ModuleNotFoundError, NameError, NotImplementedError, OSError, OverflowError, PermissionError, RecursionError, ReferenceError, RuntimeError, RuntimeWarning, StopAsyncIteration, StopIteration, SyntaxError, SystemError, SystemExit, TimeoutError, TypeError, UnboundLocalError, UnicodeError, UserWarning, ValueError, Warning, ZeroDivisionError]
for c in classes:
    print(c.__name__, [b.__name__ for b in c.__mro__[1:-1]], issubclass(c, Exception), c("x").args if c is not OSError else "")
caught = []
for c in classes:
    try:
        raise c("text")
    except (ArithmeticError, LookupError) as e:
        caught.append(("a", type(e).__name__))
    except (OSError, ImportError, Warning) as e:
        caught.append(("b", type(e).__name__, str(e)))
    except RuntimeError as e:
        caught.append(("c", repr(e)))
    except Exception as e:
        caught.append(("d", str(e)))
    except BaseException as e:
        caught.append(("e", repr(e)))
print(*caught, sep="\n")
