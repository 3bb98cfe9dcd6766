"""A course exercise: orders as dictionaries, validation with exceptions, grouping, sorting, a formatted report."""
ORDERS = """\
1;2024-01-03;Ann;pen:2,book:1
2;2024-01-03;Bob;book:x
3;2024-01-04;Ann;lamp:1
4;2024-02-10;Cyd;pen:10,lamp:2
bad line
5;2024-02-11;Bob;ghost:1
6;2024-02-11;Bob;"""
PRICES = {"pen": 1.2, "book": 12.5, "lamp": 30}


class OrderError(ValueError):
    def __init__(self, line, reason):
        super().__init__(f"line {line}: {reason}")


def parse(number, line):
    try:
        order, date, who, items = line.split(";")
    except ValueError:
        raise OrderError(number, f"{line.count(';') + 1} fields") from None
    if not items:
        raise OrderError(number, "no items")
    parsed = {}
    for item in items.split(","):
        name, _, count = item.partition(":")
        if name not in PRICES:
            raise OrderError(number, f"unknown item {name!r}")
        try:
            parsed[name] = parsed.get(name, 0) + int(count)
        except ValueError as e:
            raise OrderError(number, "bad count") from e
    return {"id": int(order), "month": date[:7], "who": who, "items": parsed}


orders, problems = [], []
for number, line in enumerate(ORDERS.splitlines(), 1):
    try:
        orders.append(parse(number, line))
    except OrderError as e:
        problems.append(f"{e} ({type(e.__cause__).__name__})")
print(*problems, sep="\n")
totals = {}
for o in orders:
    amount = sum(PRICES[i] * n for i, n in o["items"].items())
    totals.setdefault(o["month"], {}).setdefault(o["who"], []).append(amount)
print(f"{'month':<10}{'who':<6}{'orders':>7}{'total':>12}\n{'-' * 35}")
for month in sorted(totals):
    for who, amounts in sorted(totals[month].items(), key=lambda kv: -sum(kv[1])):
        print(f"{month:<10}{who:<6}{len(amounts):>7}{sum(amounts):>12,.2f}")
best = max(PRICES, key=lambda p: sum(o["items"].get(p, 0) for o in orders))
print(f"{'sum':-<23}{sum(a for m in totals.values() for l in m.values() for a in l):->12.2f}", best, sep="\n")
