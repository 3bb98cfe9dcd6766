def f(x):
    try:
        return 10 / x
    except ZeroDivisionError:
        print("log")
        raise


try:
    f(0)
except ZeroDivisionError as e:
    print("again", e)
try:
    raise
except RuntimeError as e:
    print(e)
print(f(5))
