def t(name, value):
    print(name, end=" ")
    return value


print(t("a", 1) and t("b", 0) and t("c", 3))
print(t("a", 0) or t("b", "") or t("c", None))
print(not t("a", 0) or t("b", 1))
if t("x", 1) and (t("y", 0) or t("z", 2)) and not t("w", []):
    print("inside")
while t("loop", False) or t("second", False):
    pass
print()
print(1 if t("p", 0) or t("q", 0) else 2)
print([x for x in range(10) if x % 2 and x > 3 or x == 0])
print(None or 0 or "last", 1 and 2 and 3, [] and 5, (not 5) is False)
x = None
print("none" if x is None else "some", x is not None and x > 3)
