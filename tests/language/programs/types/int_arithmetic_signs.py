"""Floor division, remainder, divmod, power and shifts for all signs, and their errors."""
for a in (7, -7, 0):
    for b in (2, -2, 3, -3):
        print(a, b, a // b, a % b, divmod(a, b), a / b, a**2 % b, (a // b) * b + a % b == a)
print(2**10, 2**-1, (-2) ** 3, -(2**2), 0**0, pow(3, 4, 5), pow(3, -1, 7), pow(-2, 3, 5), 1 << 5, -1 >> 1, -8 >> 1, 5 & 3, 5 | 3, 5 ^ 3, ~5, -5 & 0xFF, ~-1)
for call in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 0**-1, lambda: 1 << -1, lambda: 1 >> -2, lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: 1 & 1.0, lambda: 1.0 // 0, lambda: 2 ** "a", lambda: 1.5 % 0):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
