def permutations(items):
    if len(items) <= 1:
        yield items
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield [x] + rest


print(list(permutations([1, 2, 3])), sum(1 for _ in permutations(list(range(6)))))
