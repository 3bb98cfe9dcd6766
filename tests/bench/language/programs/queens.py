def queens(n, row, columns, up, down):
    if row == n:
        return 1
    count = 0
    for column in range(n):
        if column not in columns and row + column not in up and row - column not in down:
            columns.add(column)
            up.add(row + column)
            down.add(row - column)
            count += queens(n, row + 1, columns, up, down)
            columns.remove(column)
            up.remove(row + column)
            down.remove(row - column)
    return count


print(queens(10, 0, set(), set(), set()))
