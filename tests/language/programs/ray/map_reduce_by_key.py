import ray
from collections import Counter, defaultdict
import string

text = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity,
it was the season of Light, it was the season of Darkness"""

ray.init()

@ray.remote
def map_task(chunk: str, num_reducers: int):
    outs = [Counter() for _ in range(num_reducers)]
    for word in chunk.lower().translate(str.maketrans("", "", string.punctuation)).split():
        outs[ord(word[0]) % num_reducers][word] += 1
    return tuple(outs)

@ray.remote
def reduce_task(*counters):
    total = Counter()
    for c in counters:
        total.update(c)
    return total

num_reducers = 3
lines = text.splitlines()
map_results = [map_task.options(num_returns=num_reducers).remote(line, num_reducers) for line in lines]
reduced = [reduce_task.remote(*[m[r] for m in map_results]) for r in range(num_reducers)]
merged = Counter()
for c in ray.get(reduced):
    merged |= c
for w, n in sorted(merged.items(), key=lambda kv: (-kv[1], kv[0]))[:8]:
    print(f"{w!r:>15}: {n:<3d} {'#' * n}")
print(merged.most_common(3))
print(sum(merged.values()), len(merged), merged["zzz"])
