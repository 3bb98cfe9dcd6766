def merge(left, right):
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            result.append(left[i])
            i += 1
        else:
            result.append(right[j])
            j += 1
    result.extend(left[i:])
    result.extend(right[j:])
    return result


def merge_sort(values):
    if len(values) <= 1:
        return values
    middle = len(values) // 2
    return merge(merge_sort(values[:middle]), merge_sort(values[middle:]))


seed = 42
data = []
for _ in range(60_000):
    seed = (seed * 1103515245 + 12345) % 2147483648
    data.append(seed)
ordered = merge_sort(data)
print(ordered == sorted(data), ordered[0])
