import ray

ray.init()


@ray.remote
def f(i):
    return i


refs = [f.remote(i) for i in range(5)]
ready, rest = ray.wait(refs, num_returns=2)
print(len(ready), len(rest), sorted(ray.get(ready + rest)))
done = []
while rest:
    ready, rest = ray.wait(rest)
    done += ray.get(ready)
print(len(done), ray.wait([]))
ready, rest = ray.wait(refs, num_returns=5, timeout=1)
print(len(ready), rest)
for call in (lambda: ray.wait(refs, num_returns=0), lambda: ray.wait(refs, num_returns=6), lambda: ray.wait([refs[0], refs[0]]), lambda: ray.get(5), lambda: ray.get([5])):
    try:
        call()
    except (ValueError, TypeError) as e:
        print("ValueError")
