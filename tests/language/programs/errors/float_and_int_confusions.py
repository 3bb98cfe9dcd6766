"""The classic mistake: a float where an index is needed."""
items = list(range(10))
middle = len(items) // 2
print(items[middle])
middle = len(items) / 2
print(items[middle])
