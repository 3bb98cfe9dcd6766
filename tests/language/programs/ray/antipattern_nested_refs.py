"""A future inside a list, dict or object arrives as a future; directly given it arrives as its value."""
import ray

ray.init()


@ray.remote
def one():
    return 1


@ray.remote
def inspect(direct, listed, mapped, *rest, named=None):
    return (
        type(direct).__name__,
        isinstance(listed[0], ray.ObjectRef),
        isinstance(mapped["k"], ray.ObjectRef),
        [isinstance(r, ray.ObjectRef) for r in rest],
        named,
        ray.get(listed[0]) + ray.get(mapped["k"]),
    )


f = one.remote()
print(ray.get(inspect.remote(f, [f], {"k": f}, f, [f], named=f)))


@ray.remote
def returns_ref():
    return one.remote()


@ray.remote
def returns_refs():
    return [one.remote() for _ in range(3)]


inner = ray.get(returns_ref.remote())
print(isinstance(inner, ray.ObjectRef), ray.get(inner), ray.get(ray.get(returns_refs.remote())))
boxed = ray.put([f, {"deep": [f]}])
got = ray.get(boxed)
print(ray.get(got[0]), ray.get(got[1]["deep"][0]), got[0] == f, f in got, {f: "key"}[got[0]])
