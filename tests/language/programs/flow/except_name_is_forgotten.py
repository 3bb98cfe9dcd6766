e = "before"
try:
    raise ValueError("x")
except ValueError as e:
    print(e)
try:
    print(e)
except NameError as err:
    print(err)


def f():
    try:
        raise KeyError("k")
    except KeyError as error:
        pass
    try:
        return error
    except UnboundLocalError as problem:
        return str(problem)


print(f())
