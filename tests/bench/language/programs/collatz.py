best = 0
for n in range(1, 30000):
    k, c = n, 0
    while k != 1:
        k = k // 2 if k % 2 == 0 else 3 * k + 1
        c += 1
    if c > best:
        best = c
print(best)
