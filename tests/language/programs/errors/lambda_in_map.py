"""An exception in a lambda that map calls while a list is made."""
numbers = ["1", "2", "x3"]
print(list(map(lambda s: int(s) * 2, numbers[:2])))
total = sum(
    map(
        lambda s: int(s) * 2,
        numbers,
    )
)
