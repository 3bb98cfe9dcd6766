values = [1, 0, 2]
print([1 // v for v in values if v])
print([1 // v for v in values])
