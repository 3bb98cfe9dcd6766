"""break, continue and else in nested loops, through try/finally and with; changing the loop variable."""
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "prime")


class Log:
    def __enter__(self):
        print("<", end="")

    def __exit__(self, *a):
        print(">", end=" ")


for i in range(4):
    with Log():
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print(i, end="")
        finally:
            print("f", end="")
else:
    print("never")
print()
for i in range(3):
    i *= 10
    print(i, end=" ")
print(i)
n = 0
while True:
    n += 1
    if n % 2:
        continue
    for _ in range(n):
        if n > 4:
            break
    else:
        continue
    break
print(n, _)
out = []
for i in range(3):
    for j in range(3):
        if j == i:
            continue
        if i == 2:
            break
        out.append((i, j))
    else:
        out.append("row")
print(out)
while n:
    n -= 1
else:
    print("counted down", n)


def found(rows, x):
    for i, row in enumerate(rows):
        for j, v in enumerate(row):
            if v == x:
                return i, j
    return None


print(found([[1, 2], [3, 4]], 3), found([[]], 1))
