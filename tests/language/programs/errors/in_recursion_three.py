"""A few repeated frames are all shown; more than three equal ones would be folded."""
def countdown(n):
    if n == 0:
        raise StopIteration("reached zero")
    countdown(n - 1)


countdown(2)
