"""A failed assert with a formatted text, called from a list of checks."""
def check(name, got, wanted):
    assert got == wanted, f"{name}: got {got}, wanted {wanted}"
    print(name, "ok")


for name, got, wanted in [("sum", 1 + 2, 3), ("text", "a" * 2, "aa"), ("list", [1] * 2, [1])]:
    check(name, got, wanted)
