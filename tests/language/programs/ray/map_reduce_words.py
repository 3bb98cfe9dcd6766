"""Word count as map, shuffle and reduce tasks, as in Ray's tutorial."""
import ray

ray.init(num_cpus=4)
CORPUS = [
    "the quick brown fox jumps over the lazy dog",
    "the dog sleeps while the fox runs",
    "quick quick slow says the dancing fox",
    "lazy days are the best days",
]
REDUCERS = 3


def bucket(word):
    return sum(map(ord, word)) % REDUCERS


@ray.remote
def mapper(document):
    parts = [[] for _ in range(REDUCERS)]
    for word in document.split():
        parts[bucket(word)].append((word, 1))
    return parts


@ray.remote
def reducer(*parts):
    counts = {}
    for part in parts:
        for word, n in part:
            counts[word] = counts.get(word, 0) + n
    return counts


mapped = [mapper.options(num_returns=REDUCERS).remote(d) for d in CORPUS]
reduced = [reducer.remote(*[m[r] for m in mapped]) for r in range(REDUCERS)]
total = {}
for counts in ray.get(reduced):
    total.update(counts)
for word in sorted(total, key=lambda w: (-total[w], w))[:8]:
    print(f"{word:<8} {total[word]}")
print(sum(total.values()), len(total))
