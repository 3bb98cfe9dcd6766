"""Each way to change a large list, dict or set that came out of a future: the change is seen by nobody else."""
import heapq
import random
import ray

ray.init()

N = 600


def swap_ends(v):
    v[0], v[-1] = v[-1], v[0]


def assign(v, key, value):
    v[key] = value


def delete(v, key):
    del v[key]


def add_in_place(v, more):
    v += more


def times_in_place(v, n):
    v *= n


def change_while_reading(v):
    for i, x in enumerate(v):
        if i < 3:
            v[i] = x + 1
        if i == 5:
            v.append(-1)
        if i > 10:
            break


LISTS = {
    "item": lambda v: assign(v, 3, "x"),
    "negative item": lambda v: assign(v, -1, "x"),
    "slice": lambda v: assign(v, slice(2, 5), [1]),
    "longer slice": lambda v: assign(v, slice(2, 3), list(range(50))),
    "slice at the end": lambda v: assign(v, slice(len(v), None), [7, 8]),
    "extended slice": lambda v: assign(v, slice(0, 10, 2), [9] * 5),
    "its own slice": lambda v: assign(v, slice(0, 2), v),
    "append": lambda v: v.append(1),
    "append often": lambda v: [v.append(i) for i in range(2000)] and None,
    "extend": lambda v: v.extend(range(3)),
    "extend by itself": lambda v: v.extend(v),
    "extend by nothing": lambda v: v.extend([]),
    "insert": lambda v: v.insert(5, "new"),
    "insert at the end": lambda v: v.insert(len(v), "new"),
    "pop": lambda v: v.pop(),
    "pop first": lambda v: v.pop(0),
    "pop and append": lambda v: (v.pop(), v.append("p")) and None,
    "remove": lambda v: v.remove(17),
    "reverse": lambda v: v.reverse(),
    "sort": lambda v: v.sort(reverse=True),
    "sort by key": lambda v: v.sort(key=lambda x: x % 7),
    "clear": lambda v: v.clear(),
    "clear and append": lambda v: (v.clear(), v.append(1)) and None,
    "delete": lambda v: delete(v, 9),
    "delete slice": lambda v: delete(v, slice(1, 300)),
    "delete all": lambda v: delete(v, slice(None)),
    "delete every other": lambda v: delete(v, slice(None, None, 2)),
    "add in place": lambda v: add_in_place(v, [1, 2]),
    "add itself in place": lambda v: add_in_place(v, v),
    "times in place": lambda v: times_in_place(v, 2),
    "times zero": lambda v: times_in_place(v, 0),
    "shuffle": lambda v: random.Random(4).shuffle(v),
    "heapify": lambda v: heapq.heapify(v),
    "heap push": lambda v: heapq.heappush(v, -5),
    "heap pop": lambda v: heapq.heappop(v),
    "heap replace": lambda v: heapq.heapreplace(v, 100),
    "swap": swap_ends,
    "while reading": change_while_reading,
}

DICTS = {
    "replace": lambda v: assign(v, 3, "x"),
    "add": lambda v: assign(v, "new", 1),
    "add text": lambda v: assign(v, "k", {}),
    "delete": lambda v: delete(v, 4),
    "delete last": lambda v: delete(v, N - 1),
    "pop": lambda v: v.pop(5),
    "pop missing": lambda v: v.pop("missing", None),
    "popitem": lambda v: v.popitem(),
    "update": lambda v: v.update({1: "one", "two": 2}),
    "update by keyword": lambda v: v.update(a=1),
    "setdefault": lambda v: v.setdefault(1, "kept"),
    "setdefault new": lambda v: v.setdefault("d", []),
    "clear": lambda v: v.clear(),
    "clear and add": lambda v: (v.clear(), v.update(z=1)) and None,
    "or": lambda v: add_or(v, {2: "two", "three": 3}),
    "count up": lambda v: [assign(v, k, v[k] * 2) for k in list(v)] and None,
    "grow": lambda v: [assign(v, k, 0) for k in range(N, 4 * N)] and None,
    "empty one by one": lambda v: [delete(v, k) for k in list(v)] and None,
}


def add_or(v, more):
    v |= more


def minus(v, other):
    v -= other


def both(v, other):
    v &= other


def either(v, other):
    v ^= other


SETS = {
    "add": lambda v: v.add("new"),
    "add known": lambda v: v.add(1),
    "remove": lambda v: v.remove(2),
    "discard": lambda v: v.discard(3),
    "discard missing": lambda v: v.discard("missing"),
    "pop": lambda v: v.pop(),
    "update": lambda v: v.update({-1, -2}),
    "or": lambda v: add_or(v, {-3}),
    "minus": lambda v: minus(v, set(range(100))),
    "and": lambda v: both(v, set(range(50, 80))),
    "xor": lambda v: either(v, set(range(N - 3, N + 3))),
    "difference update": lambda v: v.difference_update(range(10)),
    "intersection update": lambda v: v.intersection_update(range(10)),
    "symmetric difference update": lambda v: v.symmetric_difference_update([1, -9]),
    "clear": lambda v: v.clear(),
    "grow": lambda v: [v.add(k) for k in range(N, 5 * N)] and None,
}


def digest(v):
    if isinstance(v, dict):
        return len(v), hash(tuple(k if isinstance(k, int) else len(k) for k in v)), str(v)[-40:]
    if isinstance(v, set):
        return len(v), sorted(map(str, v))[:4]
    return len(v), str(v[:6]), str(v[-3:])


@ray.remote
def changed(v, kind, name):
    KINDS[kind][1][name](v)
    return digest(v)


KINDS = {
    "list": (lambda: [(i * 37) % N for i in range(N)], LISTS),
    "dict": (lambda: {i: i * i for i in range(N)}, DICTS),
    "set": (lambda: set(range(N)), SETS),
}

for kind, (make, changes) in KINDS.items():
    original = make()
    ref = ray.put(original)
    bystander = ray.get(ref)
    for name, change in changes.items():
        mine = ray.get(ref)
        change(mine)
        own = make()
        change(own)
        inTask = ray.get(changed.remote(ref, kind, name))
        byValue = ray.get(changed.remote(original, kind, name))
        print(kind, name, digest(mine), mine == own, inTask == digest(own) == byValue,
              bystander == original == make() == ray.get(ref))
    # The one that was put is its owner's to change, too.
    for name, change in changes.items():
        again = make()
        known = ray.put(again)
        change(again)
        own = make()
        change(own)
        if not (again == own and ray.get(known) == make()):
            print("the owner's change went wrong:", kind, name)
