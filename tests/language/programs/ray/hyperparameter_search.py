import ray, random, math

@ray.remote
def evaluate(config, seed):
    rng = random.Random(seed)
    lr, depth = config["lr"], config["depth"]
    loss = (math.log10(lr) + 2) ** 2 + (depth - 5) ** 2 / 10 + rng.random() * 0.01
    return {"config": config, "loss": loss}

random.seed(7)
space = {"lr": lambda: 10 ** random.uniform(-4, 0), "depth": lambda: random.choice([2, 3, 5, 8]), "opt": lambda: random.choice(("sgd", "adam"))}
trials = [{k: f() for k, f in space.items()} for _ in range(10)]
remaining = {evaluate.remote(t, i): i for i, t in enumerate(trials)}
best, history = None, {}
while remaining:
    [ready], _ = ray.wait(list(remaining))
    i = remaining.pop(ready)
    history[i] = ray.get(ready)
for i in sorted(history):
    r = history[i]
    if best is None or r["loss"] < best["loss"]:
        best = r
        print(f"trial {i}: loss={r['loss']:.6f} lr={r['config']['lr']:.3e} depth={r['config']['depth']} {r['config']['opt']:>5}")
print(sorted(best), f"{best['loss']:.12g}")
grid = [dict(zip(("a", "b"), v)) for v in [(x, y) for x in (1, 2) for y in "xy"]]
print(grid)
