def collatz(n):
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        steps += 1
    return steps


print(max(range(1, 1000), key=collatz), collatz(97), [collatz(n) for n in range(1, 20)])
