"""nan, infinities, signed zero, comparisons with integers, rounding half to even, remainders."""
inf, nan = float("inf"), float("nan")
print(inf > 10**400, inf == inf, nan == nan, nan != nan, nan < 1, nan in [nan], inf - inf, inf * 0, -inf // 1 if False else "skip", 1 / inf, -1 / inf, 0.0 == -0.0, max(nan, 1.0), max(1.0, nan), sorted([3.0, -inf, inf, 0.0]))
print(0.5 + 0.5 == 1, 0.1 + 0.2 == 0.3, 1 == 1.0, hash(1) == hash(1.0), 2**53 == 2.0**53, 2**53 + 1 == float(2**53 + 1), 10**20 == 1e20, 10**23 == 1e23, 1 < 1.5 < 2, {1: "int", 1.0: "float"})
print([round(v) for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999)], round(2.675, 2), round(1234.5678, -2), round(-1.05, 1), round(5, 2), round(5.0, 0), round(1e300, 2), type(round(2.0)).__name__, type(round(2.0, 0)).__name__)
print(7.5 // 2, 7.5 % 2, -7.5 // 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 1e308 * 10, 5.0 % inf, -5.0 % inf, 0.0 % -3, 2.0**0.5, 4**0.5, (-8) ** 2.0, 2.0**-2, 1e-320)
print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+0"), (0.1).hex(), (1e300 * 1e10), int(1e15), int(-0.9), abs(-0.0), -0.0, +2.5, bool(0.0), bool(nan))
for call in (lambda: 1.0 / 0, lambda: 1.0 % 0.0, lambda: 0.0 ** -1, lambda: 2.0**5000, lambda: round(nan), lambda: round(inf), lambda: 1.5 << 1, lambda: [1][1.0], lambda: (inf).as_integer_ratio(), lambda: int("1.0"), lambda: 1.0.foo):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
