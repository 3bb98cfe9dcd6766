f = lambda x: x.upper()
print(f("a"))
print(f(3))
