import time, os, ray
@ray.remote
def f(command):
    match command:
        case ["go", ("north" | "south") as d]:
            return f"going {d}"
        case ["pick", item, *rest] if rest:
            return f"{item} and {len(rest)} more"
        case {"type": "circle", "r": r, **kw}:
            return f"circle {r} {kw}"
        case int(n) | float(n):
            return f"num {n:.2f}"
        case str():
            return "text"
        case None:
            return "none"
        case _:
            return f"? {command}"
cmds = [["go", "north"], ["pick", "a", 1, 2], ["pick", "a"], {"type": "circle", "r": 3, "c": 4}, 5, 2.5, "x", None, (1,)]
for c, r in zip(cmds, ray.get([f.remote(c) for c in cmds])):
    print(f"{str(c):<40}|{r}")
