"""ray.wait: sizes of both lists, input order inside them, nothing lost, failed tasks are ready too."""
import ray

ray.init()


@ray.remote
def maybe(i):
    if i == 2:
        raise ValueError("two")
    return i


refs = [maybe.remote(i) for i in range(5)]
for k in (1, 3, 5):
    ready, rest = ray.wait(refs, num_returns=k)
    positions = [refs.index(r) for r in ready], [refs.index(r) for r in rest]
    print(k, len(ready), len(rest), all(p == sorted(p) for p in positions), sorted(positions[0] + positions[1]))
ready, rest = ray.wait(refs, num_returns=5)
good = 0
for ref in ready:
    try:
        good += ray.get(ref)
    except ValueError:
        print("one failed:", refs.index(ref))
print(good, rest)
remaining, order = list(refs), []
while remaining:
    done, remaining = ray.wait(remaining)
    order += done
print(len(order), set(order) == set(refs))
for bad in (lambda: ray.wait(refs[0]), lambda: ray.wait(refs, num_returns=0), lambda: ray.wait(refs, num_returns=9), lambda: ray.wait([refs[0]] * 2), lambda: ray.wait([1]), lambda: ray.wait(refs, num_returns=-1)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
