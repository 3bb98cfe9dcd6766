if (n := 10) > 5:
    print(n)
data = [1, 5, 2, 8]
print([y for x in data if (y := x * 2) > 4], y)
while (item := data.pop()) != 1:
    print(item)
print(item)


def f():
    if (k := len("abc")) == 3:
        return k
    return [k := 1, k + 1]


print(f(), (z := 3) + z)
print([last := i for i in range(3)], last)
total = 0
values = [total := total + v for v in (1, 2, 3)]
print(values, total)
