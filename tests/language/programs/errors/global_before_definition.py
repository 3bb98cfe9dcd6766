"""A function called above its definition."""
print("start")
result = cube(3)


def cube(n):
    return n * n
