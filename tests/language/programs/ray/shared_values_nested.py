"""Large values of every shape through put, get, arguments and results: aliases, cycles, keys, instances, futures
inside; readers that change what is nested; actors that keep, change and hand on what they got."""
import collections
import dataclasses
import ray

ray.init()

N = 500


class Node:
    def __init__(self, name, rows):
        self.name = name
        self.rows = rows
        self.next = None


@dataclasses.dataclass
class Row:
    key: str
    values: list


Pair = collections.namedtuple("Pair", "left right")


def build():
    words = [f"word{i}" for i in range(N)]
    shared = list(range(N))
    ring = [1] * N
    ring.append(ring)
    node = Node("n", shared)
    node.next = node
    return {
        "ints": shared,
        "again": shared,
        "words": words,
        "floats": [i / 7 for i in range(N)],
        "mixed": [None, True, 2, 3.5, "é€😀", b"bytes\x00", 10 ** 40, range(3), (1, ("a", 2.5)), frozenset({1, "x"})] * 60,
        "rows": [[i, str(i)] for i in range(N)],
        "same row": [words] * 3,
        "by word": {w: len(w) for w in words},
        "by tuple": {(i, str(i)): [i] for i in range(N)},
        "sets": [set(range(i % 5)) for i in range(N)],
        "numbers": set(range(0, 10 * N, 10)),
        "ring": ring,
        "node": node,
        "data": [Row(f"r{i}", [i]) for i in range(60)],
        "pairs": [Pair(i, str(i)) for i in range(N)],
        "counter": collections.Counter(w[-1] for w in words),
        "deque": collections.deque(range(N), maxlen=N),
        "default": collections.defaultdict(list, {i: [i] for i in range(50)}),
        "tuple": tuple(range(N)),
        "tuple of lists": tuple([i] for i in range(N)),
        "deep": nested(40),
        "text": "long text " * 1000,
        "bytes": bytes(range(256)) * 20,
        "big": 7 ** 20000,
        "empty": [[], {}, set(), (), "", b""] * 100,
    }


def nested(depth):
    value = tuple(range(10))
    for i in range(depth):
        value = (value, i)
    return value


def check(v, label):
    assert v["ints"] is v["again"], label
    assert v["same row"][0] is v["same row"][2] is v["words"], label
    assert v["ring"][-1] is v["ring"], label
    assert v["node"].next is v["node"] and v["node"].rows is v["ints"], label
    print(label, sum(v["ints"]), v["words"][-1], f"{sum(v['floats']):.6f}", v["mixed"][:10], len(v["mixed"]))
    print(" ", v["rows"][7], v["by word"]["word33"], v["by tuple"][5, "5"], len(v["sets"][4]),
          list(v["numbers"])[:5], v["data"][3], v["pairs"][2].right, v["counter"].most_common(2),
          v["deque"][-1], v["default"][49], v["tuple"][99], v["tuple of lists"][8], hash(v["tuple"]),
          len(v["text"]), v["text"][10:19], v["bytes"][300], v["big"] % 1000003, len(v["empty"]))
    depth, value = 0, v["deep"]
    while isinstance(value[0], tuple):
        value, depth = value[0], depth + 1
    print(" ", depth, value, {w for w in v["words"] if w.endswith("99")} == {"word99", "word199", "word299", "word399", "word499"})


def change(v):
    v["ints"][0] = "changed"
    v["again"].append("last")
    v["words"].sort(key=len)
    v["rows"][7].append("more")
    v["rows"][8] = None
    v["by word"]["word1"] += 100
    v["by tuple"][5, "5"].append(6)
    v["sets"][4].add(99)
    v["numbers"].discard(10)
    v["ring"][0] = 2
    v["node"].rows.pop(1)
    v["node"].name += "!"
    v["data"][0].values.append(1)
    v["counter"]["z"] += 1
    v["deque"].appendleft(-1)
    v["default"]["new"].append(1)
    v["tuple of lists"][0].append(0)
    v["empty"][0].append(1)
    v["text"] += "."
    v["new"] = len(v)


def digest(v):
    return (v["ints"][:2], len(v["again"]), v["words"][0], v["rows"][7:9], v["by word"]["word1"], v["by tuple"][5, "5"],
            sorted(v["sets"][4]), len(v["numbers"]), v["ring"][0], len(v["node"].rows), v["node"].name,
            v["data"][0], v["counter"]["z"], v["deque"][0], len(v["default"]), v["tuple of lists"][0],
            v["empty"][0], v["empty"][6], len(v["text"]), v.get("new"))


@ray.remote
def look_and_change(v):
    before = digest(v)
    change(v)
    return before, digest(v)


@ray.remote
def give_back(v):
    return v


@ray.remote
def give_changed(v):
    change(v)
    return v


@ray.remote
class Keeper:
    def __init__(self, v):
        self.v = v
        self.log = []

    def change(self):
        change(self.v)
        return digest(self.v)

    def part(self, key):
        self.log.append(key)
        return self.v[key]

    def everything(self):
        return self.v, self.log


value = build()
check(value, "own")
ref = ray.put(value)
check(ray.get(ref), "get")
check(value, "own after put")
print(ray.get(look_and_change.remote(ref)))
print(ray.get(look_and_change.remote(value)))
check(ray.get(ref), "get after tasks")
check(ray.get(give_back.remote(give_back.remote(ref))), "handed on twice")
changed = ray.get(give_changed.remote(ref))
print(digest(changed))
print(digest(ray.get(give_changed.remote(give_changed.remote(value)))))
change(value)
print(digest(value) == digest(changed))
check(ray.get(ref), "get after the owner's change")

keeper = Keeper.remote(ref)
words = ray.get(keeper.part.remote("words"))
words.clear()
print(ray.get(keeper.change.remote()))
print(ray.get(keeper.part.remote("words"))[:3], ray.get(keeper.part.remote("rows"))[7])
kept, log = ray.get(keeper.everything.remote())
print(digest(kept) == digest(changed), log)
check(ray.get(ref), "get after the actor")

# Futures inside; the same value from several futures; dict keys taken from a large value.
inner = [ray.put([i] * N) for i in range(300)]
refs = ray.get(ray.put(inner))
print(len(refs), [ray.get(r)[0] for r in refs[:3]], ray.get(refs[7]) is ray.get(refs[7]))
counts = {}
for w in ray.get(ref)["words"]:
    counts[w] = counts.get(w, 0) + 1
print(len(counts), counts["word7"], {w: 1 for w in counts}["word499"], "word12" in counts)
a, b = ray.get(ref), ray.get(ref)
print({a["tuple"]: 1}[b["tuple"]], a["words"] == b["words"], a["words"] is b["words"], a["mixed"] == b["mixed"])
try:
    for k in a["by word"]:
        a["by word"][k + "!"] = 1
except RuntimeError as error:
    print(error, len(b["by word"]))
try:
    for k in b["numbers"]:
        b["numbers"].add(-k - 1)
except RuntimeError as error:
    print(error, len(a["numbers"]))
squares = ray.get([give_back.remote([i * i for i in range(N)]) for _ in range(4)])
squares[0][0] = "mine"
print([s[0] for s in squares])
