"""Operator precedence and associativity, with values that tell every order apart."""
print(2 + 3 * 4 - 5 // 2 % 3, 2**3**2, (2**3) ** 2, -(2**2), (-2) ** 2, -2**2, 2**-1, 10 - 4 - 3, 100 / 10 / 5, 7 // 2 * 2, 7 % 4 * 2, 1 + 2 << 3, 1 << 2 + 3, 6 & 3 | 8 ^ 1, 6 & (3 | 8) ^ 1, ~1 + 2, not 1 == 2, not True or True, True or False and False)
print(1 if 0 else 2 if 0 else 3, (lambda: 1 if 0 else 2)(), 3 in [1, 2] or 4, "a" + "b" * 2, [1] + [2] * 2, -3 % 5, -(3 % 5), -3 // 2, - -3, +-+3, 5 - -3, ~-1, not not [], 1 < 2 & 3, (1 < 2) & 3, 1 | 2 == 2, 2 * 3 % 4, 2 + True, "x" "y" * 2)
a = [1, 2, 3]
print(-a[0] ** 2, a[0] + a[1] * a[2], *a[1:], a[-1] - -a[0], not a == [], a and a[0] or "none", [x for x in a if x > 1 or x < 0 and x], {1: 2}[1] ** 2, (1, 2)[0] + 1, "abc"[1] * 2, len(a) * 2 > 5 and "big")
