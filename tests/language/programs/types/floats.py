print(0.1 + 0.2, 1 / 3, 2 / 3, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 1e22, 1e21, 5e-324, 1.7976931348623157e308, -0.0, 100.0, 1.5e300 * 1e10)
print(float("inf"), -float("inf"), float("nan"), float("1e3"), float(" 2.5 "), float("-.5"), float("1_0.5"), float("infinity"), 1e308 * 10)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), 2.0**0.5, 2**0.5, (-8.0) ** 2, 2.5e-8, 1e100)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.567, -2), round(1.0), round(5e-324, 3), round(0.5), round(1.15, 1))
print(int(2.9), float(3), 3.0 == 3, 3.0 is 3 if False else "x", 0.1 + 0.2 == 0.3, abs(-2.5), float("nan") == float("nan"), float("inf") > 10**400)
print((0.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.0).hex(), float.fromhex("0x1.8p1"), max(1, 2.5), min(0.0, -0.0), sum([0.1] * 10), hash(1.0) == hash(1))
print(f"{3.14159:.2f} {1e10:.3e} {0.000123:g} {123456789.0:g} {1e20:g} {2.5:.0f} {3.5:.0f} {1234.5:,.1f} {0.25:%} {1.0:.3} {100:.1f} {-1.5:+.1f} {1e-10} {float('inf'):.2f} {float('nan'):5}|")
print("%.3f %e %g %5.1f|%-8.2f|%+d" % (2.5, 12345.678, 0.0001, 3.14159, 2.5, 5), str(1e5), repr(1.0), str(1e16), 12345678.9, 0.1 + 0.7)
for f in (lambda: 1.0 / 0, lambda: 1.0 % 0, lambda: float("x"), lambda: 2.0**10000, lambda: (-8) ** (1 / 3) if False else "skip", lambda: 0.0**-1, lambda: float([]), lambda: "a" + 1.5, lambda: 1.5 << 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
x = 0.0
for i in range(10):
    x += 0.1
print(x, x == 1.0, abs(x - 1.0) < 1e-9)
