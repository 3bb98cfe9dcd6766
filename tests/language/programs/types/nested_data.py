"""Lists in dicts in tuples: reading, changing, sorting, flattening, comparing deep structures."""
company = {
    "name": "Acme",
    "teams": [
        {"title": "core", "people": [("Ann", 41), ("Bob", 29)], "tags": {"fast", "small"}},
        {"title": "web", "people": [("Cy", 35)], "tags": set()},
    ],
    "budget": {2023: [1.5, 2.5], 2024: []},
}
print(company["teams"][0]["people"][1][0], company["budget"][2023][-1], len(company["teams"][0]["tags"]))
company["teams"][1]["people"] += [("Di", 50), ("Ed", 22)]
company["budget"].setdefault(2025, []).append(0.25)
company["teams"][1]["lead"] = company["teams"][1]["people"][0]
print([p for t in company["teams"] for p, age in t["people"] if age > 30], {t["title"]: max(a for _, a in t["people"]) for t in company["teams"]}, company["budget"])
oldest = max((p for t in company["teams"] for p in t["people"]), key=lambda p: p[1])
print(oldest, sorted((age, name) for t in company["teams"] for name, age in t["people"])[:2])
matrix = [[(i, j) for j in range(3)] for i in range(2)]
print(matrix, [list(row) for row in zip(*matrix)], [x for row in matrix for x in row if sum(x) % 2], {(i, j): i * j for row in matrix for i, j in row})


def depth(x):
    return 1 + max(map(depth, x), default=0) if isinstance(x, (list, tuple)) else 0


def total(x):
    if isinstance(x, dict):
        return sum(total(v) for v in x.values())
    if isinstance(x, (list, tuple, set)):
        return sum(total(v) for v in x)
    return x if isinstance(x, (int, float)) and not isinstance(x, bool) else 0


print(depth([1, [2, [3, ()]]]), total(company), {"a": [1, {"b": (2, 3)}]} == {"a": [1, {"b": (2, 3)}]}, [1, [2, {"x": 3}]] != [1, [2, {"x": 4}]])
