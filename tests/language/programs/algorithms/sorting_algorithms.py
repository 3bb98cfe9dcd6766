"""Bubble, insertion, selection, quick, merge, heap, counting, shell and radix sort against sorted()."""
import random


def bubble(a):
    a = a[:]
    for i in range(len(a)):
        swapped = False
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                swapped = True
        if not swapped:
            break
    return a


def insertion(a):
    a = list(a)
    for i in range(1, len(a)):
        x, j = a[i], i - 1
        while j >= 0 and a[j] > x:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = x
    return a


def selection(a):
    a = a.copy()
    for i in range(len(a)):
        k = min(range(i, len(a)), key=a.__getitem__)
        a[i], a[k] = a[k], a[i]
    return a


def quick(a):
    if len(a) < 2:
        return a
    pivot, *rest = a
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def quick_in_place(a, low=0, high=None):
    high = len(a) - 1 if high is None else high
    if low < high:
        p, i = a[high], low
        for j in range(low, high):
            if a[j] <= p:
                a[i], a[j] = a[j], a[i]
                i += 1
        a[i], a[high] = a[high], a[i]
        quick_in_place(a, low, i - 1)
        quick_in_place(a, i + 1, high)
    return a


def merge(a):
    if len(a) <= 1:
        return a
    left, right = merge(a[: len(a) // 2]), merge(a[len(a) // 2 :])
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


def heap(a):
    a = a[:]

    def down(i, n):
        while 2 * i + 1 < n:
            c = 2 * i + 1
            if c + 1 < n and a[c + 1] > a[c]:
                c += 1
            if a[i] >= a[c]:
                return
            a[i], a[c] = a[c], a[i]
            i = c

    for i in reversed(range(len(a) // 2)):
        down(i, len(a))
    for n in range(len(a) - 1, 0, -1):
        a[0], a[n] = a[n], a[0]
        down(0, n)
    return a


def counting(a):
    counts = [0] * (max(a, default=0) + 1)
    for x in a:
        counts[x] += 1
    return [x for x, n in enumerate(counts) for _ in range(n)]


def shell(a):
    a, gap = a[:], len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            x, j = a[i], i
            while j >= gap and a[j - gap] > x:
                a[j] = a[j - gap]
                j -= gap
            a[j] = x
        gap //= 2
    return a


def radix(a):
    for digit in range(3):
        buckets = [[] for _ in range(10)]
        for x in a:
            buckets[x // 10**digit % 10].append(x)
        a = [x for b in buckets for x in b]
    return a


random.seed(42)
data = [random.randrange(1000) for _ in range(120)]
for sort in (bubble, insertion, selection, quick, merge, heap, counting, shell, radix):
    print(f"{sort.__name__:<10}", sort(data) == sorted(data), sort([]), sort([3, 1, 2]), sort([2, 2, 1]))
print(quick_in_place(data[:]) == sorted(data), data[:5])
