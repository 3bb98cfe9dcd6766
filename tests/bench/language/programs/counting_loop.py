def count(limit):
    total = 0
    i = 0
    while i < limit:
        if i % 3 == 0:
            total += i
        i += 1
    return total


print(count(3_000_000))
