import ray

ray.init()


@ray.remote
def change(values, table):
    values.append(99)
    table["new"] = 1
    return values, table


mine = [1, 2]
d = {"a": [1]}
got = ray.get(change.remote(mine, d))
print(mine, d, got)
ref = ray.put(mine)
mine.append(3)
a = ray.get(ref)
a.append(5)
print(ray.get(ref), a, mine)
f = change.remote(mine, {})
mine.clear()
print(ray.get(f))
shared = [1]
x = ray.get(ray.put([shared, shared]))
print(x[0] is x[1], x[0] is shared)
