"""An exception in the else of a try, which its own handlers do not catch."""
for n in (2, 1, 0):
    try:
        value = 10 - n
    except ZeroDivisionError:
        print("never")
    else:
        print(value / n)
    finally:
        print("done with", n)
