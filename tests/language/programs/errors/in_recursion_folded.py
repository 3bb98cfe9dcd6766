"""More than three equal frames are folded into one line."""
def sum_to(n):
    if n < 0:
        raise ValueError("below zero")
    return n + sum_to(n - 1)


sum_to(20)
