moves = []


def hanoi(n, a="A", b="B", c="C"):
    if n:
        hanoi(n - 1, a, c, b)
        moves.append((n, a, c))
        hanoi(n - 1, b, a, c)


hanoi(4)
print(len(moves), moves[:5], moves[-1])
