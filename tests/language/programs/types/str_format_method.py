"""str.format: automatic and numbered fields, attributes, items, nested specs, conversions, errors."""
class P:
    x = 3
    name = "p"

    def __getitem__(self, k):
        return f"item {k}"


p = P()
print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0.x} {0[key]} {0[3]}".format(p), "{0[0]}{0[1]}".format([7, 8]), "{d[k]}".format(d={"k": "v"}))
print("{:>{w}}|{:<{w}.{p}}|{:{fill}^{w}}".format("a", "bcdef", "c", w=6, p=3, fill="*"), "{{}} {{{}}}".format(5), "{!r} {!s} {!a:>6}".format("a", "b", "ä"))
print("{:,} {:_} {:.2%} {:+} {:e} {:b} {:#x} {:o} {:c} {:n}".format(1234567, 1234567, 0.256, 3, 12345.678, 10, 255, 8, 97, 1234))
print("{0:05d} {0:<5d}| {0:^5}| {0:=+6}| {1:010.3f} {1:,.1f} {1:g} {1:10}|".format(42, 1234.5678), "{:s} {:10s}|{:>10}".format("a", "b", "c"), "{:d} {:5}".format(True, True))
print("{k[a b]} {0.real}".format(5, k={"a b": 1}), "{a}".format_map({"a": "mapped"}), "".format(), "{:}".format("x"), "{:{}}|".format("x", 4))
for call in (lambda: "{}".format(), lambda: "{0} {}".format(1, 2), lambda: "{a}".format(), lambda: "{".format(1), lambda: "}".format(1), lambda: "{!z}".format(1), lambda: "{:q}".format(1), lambda: "{:d}".format("a"), lambda: "{:d}".format(1.5), lambda: "{0.nope}".format(1), lambda: "{0[5]}".format([1]), lambda: "{:.2d}".format(3), lambda: "{:,s}".format("a"), lambda: "{:=5}".format("a")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
