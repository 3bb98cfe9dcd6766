def product(a, b, n):
    c = [[0.0] * n for _ in range(n)]
    for i in range(n):
        row = a[i]
        out = c[i]
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += row[k] * b[k][j]
            out[j] = total
    return c


n = 110
a = [[float(i * j % 7) for j in range(n)] for i in range(n)]
b = [[float(i + j) for j in range(n)] for i in range(n)]
c = product(a, b, n)
print(sum(sum(row) for row in c))
