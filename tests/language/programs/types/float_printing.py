"""The shortest text that reads back as the same float, and when exponents begin."""
values = [0.1, 0.1 + 0.2, 1 / 3, 2 / 3, 1e15, 1e16, 123456789012345680.0, 1e22, 1e-4, 1e-5, 0.00012345, 1.0, -0.0, 100.0, 1e100, 5e-324, 1.7976931348623157e308, 2.5, 1e21 + 1, 9007199254740993.0, 0.3, 4.35, 1.005, 3.141592653589793, 299792458.0, 6.02214076e23]
for v in values:
    print(v, repr(-v), float(repr(v)) == v, f"{v:.3f} {v:g} {v:e} {v:.10g} {v:.0f}" if abs(v) < 1e30 else f"{v:g} {v:.3e}")
print([1.0, 2.50], (0.1,), {1.5: 2.5}, str(1e16), "%s" % 1e16, float("inf"), -float("inf"), float("nan"), [float("nan")])
