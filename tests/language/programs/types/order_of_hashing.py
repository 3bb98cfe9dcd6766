"""Equal numbers of different types are one key; the order of sets of small integers."""
d = {}
for k in (0, False, 0.0, -0.0, 1, True, 1.0, "1", b"1", (1,), (1.0,), 2**70, float(2**70), None, frozenset({1})):
    d[k] = d.get(k, 0) + 1
print(d, len(d))
print({3, 1, 2}, {10, 5, 7, 0}, set(range(20, 0, -1)), {1000, 1, 100, 10}, {-1, -2, 0}, set([8, 16, 24, 32]), {i * i % 17 for i in range(17)})
print(hash(-1), hash(-2), hash(0.5), hash(2**61), hash(-(2**61)), hash(True), hash(None) == hash(None), hash((1, 2, 3)), hash(()), hash(1e300), hash(float("inf")))
