"""Chained comparisons evaluate once and stop early; in, not in, is, is not, mixed chains."""
def v(x):
    print("v", x, end=" ")
    return x


print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) < v(5) > v(2) != v(3) == v(3))
print(1 < 2 == 2 in [2], 1 in [1] == True, (1 in [1]) == True, not 1 == 2, not (1 in [2]), 1 not in [2], None is not 1, 3 > 2 > 1, 1 == 1.0 == True, "a" < "b" <= "b")
a = b = []
print(a is b, a is not [], [] == [], a == b is not None, type(1) is int, type("") is not int)
x = 5
print(0 <= x < 10, not 0 <= x < 3, x in range(3, 8) and x != 4, (x > 3) + (x > 4) + (x > 9), x if x > 3 else -x, [] or {} or "last", 0 or None, 1 and [] and 2, None and 1 / 0, 1 or 1 / 0)
for call in (lambda: 1 < "a", lambda: [] < {}, lambda: 1 in 5, lambda: "a" in 5, lambda: 1 in "abc", lambda: {} < {}, lambda: None < 1, lambda: (1, 2) < [1, 2], lambda: {1} < 2, lambda: object() < object(), lambda: len < len):
    try:
        print(call())
    except TypeError as e:
        print(e)
