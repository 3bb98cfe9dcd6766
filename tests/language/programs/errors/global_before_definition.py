"""A function called above its definition."""
print("start")
result = compute(3)


def compute(n):
    return n * n
