"""Which except clause is taken: order, tuples, subclasses, expressions, nested handlers, else."""
class A(Exception):
    pass


class B(A):
    pass


class C(B, KeyError):
    pass


groups = (ValueError, (IndexError, ZeroDivisionError))[1]


def which(error):
    try:
        if error:
            raise error
    except groups as e:
        return "groups " + type(e).__name__
    except B:
        return "B"
    except (A, KeyError) as e:
        return "A or KeyError " + repr(e)
    except Exception:
        return "other"
    except BaseException:
        return "base"
    else:
        return "none"
    finally:
        print(".", end="")


for e in (A, B(), C("c"), KeyError("k"), IndexError(), ZeroDivisionError, ValueError, KeyboardInterrupt, SystemExit(3), GeneratorExit, None):
    print(which(e))


def pick():
    print("evaluated", end=" ")
    return TypeError


try:
    try:
        [] + 1
    except pick() as e:
        print(e)
        raise RuntimeError("from the handler")
    except pick():
        print("not reached")
except RuntimeError as e:
    print(e, "after", repr(e.__context__)[:9])
try:
    try:
        1 / 0
    except "not a class":
        pass
except TypeError as e:
    print(e)
try:
    e
except NameError as gone:
    print(gone)
