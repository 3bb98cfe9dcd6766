for n in range(2, 20):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, "is prime")
for x in []:
    pass
else:
    print("empty")
for i in range(5):
    if i == 1:
        continue
    if i == 4:
        break
    print(i)
for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
    print(a, b, c)
for i, *rest in [(1, 2, 3), "abc"]:
    print(i, rest)
for x in 1, 2, 3:
    print(x, end=" ")
print()
for k in {"a": 1, "b": 2}:
    print(k)
for c in "häß":
    print(c)
print(i, x)
