def f():
    return not_yet_there


print("a")
print(f())
not_yet_there = 1
