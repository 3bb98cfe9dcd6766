"""A small data workflow: parse, validate, enrich, aggregate; failed rows are collected, not fatal; an actor keeps metrics."""
import ray

ray.init()


class RowError(Exception):
    def __init__(self, row, reason):
        super().__init__(row, reason)
        self.row, self.reason = row, reason


@ray.remote
class Metrics:
    def __init__(self):
        self.counts = {}

    def add(self, name, n=1):
        self.counts[name] = self.counts.get(name, 0) + n

    def report(self):
        return dict(sorted(self.counts.items()))


@ray.remote
def parse(i, line, metrics):
    ray.get(metrics.add.remote("seen"))
    name, _, amount = line.partition("=")
    if not amount:
        raise RowError(i, "no amount")
    return {"name": name.strip(), "amount": float(amount)}


@ray.remote
def enrich(row, rates):
    return {**row, "euro": round(row["amount"] * rates.get(row["name"], 1.0), 2)}


@ray.remote
def aggregate(rows):
    rows = ray.get(rows)
    return {"n": len(rows), "sum": round(sum(r["euro"] for r in rows), 2), "max": max(rows, key=lambda r: r["euro"])["name"]}


metrics = Metrics.remote()
lines = ["usd=10", "eur=5", "broken", "gbp=7.5", "usd=x", "chf=1"]
rates = ray.put({"usd": 0.9, "gbp": 1.2})
enriched = [enrich.remote(parse.remote(i, line, metrics), rates) for i, line in enumerate(lines)]
good, bad = [], []
for i, ref in enumerate(enriched):
    try:
        ray.get(ref)
        good.append(ref)
    except RowError as e:
        bad.append((e.cause.row, e.cause.reason))
    except ValueError as e:
        bad.append((i, str(e.cause)))
print(bad, ray.get(aggregate.remote(good)), ray.get(metrics.report.remote()))
