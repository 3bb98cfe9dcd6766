"""init twice, is_initialized, shutdown, resources, put of a future refused, get of wrong things."""
import ray

print(ray.is_initialized())
ray.init(num_cpus=4)
print(ray.is_initialized(), type(ray.cluster_resources()["CPU"]).__name__)
try:
    ray.init()
except RuntimeError as e:
    print("RuntimeError")
ray.init(ignore_reinit_error=True)


@ray.remote
def f():
    return 1


ref = f.remote()
for call in (lambda: ray.put(ref), lambda: ray.get(1), lambda: ray.get([ref, 2]), lambda: ray.get("ab"), lambda: ray.get({ref})):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
print(ray.get(ray.put([ref]))[0] == ref, ray.get(ray.put(None)), ray.get([]), isinstance(ref, ray.ObjectRef), len({ref, ref}))
ray.shutdown()
print(ray.is_initialized())
