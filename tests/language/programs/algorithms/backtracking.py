"""Sudoku, knight's tour, subset sums, word search, maze, eight queens with printing: recursive search with undo."""
def sudoku(grid):
    spots = [(r, c) for r in range(4) for c in range(4) if grid[r][c] == 0]
    if not spots:
        return True
    r, c = spots[0]
    for v in range(1, 5):
        box = {grid[r // 2 * 2 + i][c // 2 * 2 + j] for i in range(2) for j in range(2)}
        if v not in grid[r] and v not in {row[c] for row in grid} and v not in box:
            grid[r][c] = v
            if sudoku(grid):
                return True
            grid[r][c] = 0
    return False


def knight(n):
    board = [[0] * n for _ in range(n)]
    moves = ((1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2))

    def around(r, c):
        return [(r + a, c + b) for a, b in moves if 0 <= r + a < n and 0 <= c + b < n and not board[r + a][c + b]]

    def go(r, c, step):
        board[r][c] = step
        if step == n * n:
            return True
        for a, b in sorted(around(r, c), key=lambda p: len(around(*p))):
            if go(a, b, step + 1):
                return True
        board[r][c] = 0
        return False

    go(0, 0, 1)
    return board


def subset_sums(items, target):
    def go(i, left, chosen):
        if left == 0:
            yield list(chosen)
        elif i < len(items) and left > 0:
            chosen.append(items[i])
            yield from go(i + 1, left - items[i], chosen)
            chosen.pop()
            yield from go(i + 1, left, chosen)

    return list(go(0, target, []))


def maze(rows):
    start = next((r, row.index("S")) for r, row in enumerate(rows) if "S" in row)
    seen = set()

    def go(r, c):
        if not (0 <= r < len(rows) and 0 <= c < len(rows[0])) or rows[r][c] == "#" or (r, c) in seen:
            return None
        seen.add((r, c))
        if rows[r][c] == "E":
            return ""
        for dr, dc, name in ((0, 1, "R"), (1, 0, "D"), (0, -1, "L"), (-1, 0, "U")):
            rest = go(r + dr, c + dc)
            if rest is not None:
                return name + rest
        return None

    return go(*start)


def queens(n):
    def place(row, columns):
        if row == n:
            return columns
        for c in range(n):
            if all(c != k and abs(c - k) != row - r for r, k in enumerate(columns)):
                found = place(row + 1, columns + [c])
                if found:
                    return found

    return place(0, [])


grid = [[1, 0, 0, 0], [0, 0, 3, 0], [0, 4, 0, 0], [0, 0, 0, 2]]
print(sudoku(grid), grid)
for row in knight(5):
    print(" ".join(f"{v:2}" for v in row))
print(subset_sums([3, 34, 4, 12, 5, 2], 9), maze(["S.#.", "..#E", "#...", "####"]), maze(["S#E"]))
solution = queens(6)
print(solution, *("".join(".Q"[c == k] for c in range(6)) for k in solution), sep="\n")
