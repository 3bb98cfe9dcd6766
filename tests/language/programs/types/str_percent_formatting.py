"""The % operator on text: flags, widths, precision, names, errors."""
print("%d %i %u|%5d|%-5d|%05d|%+d|% d|%x %X %#x %o %#o" % (1, 2, 3, 42, 42, 42, 42, 42, 255, 255, 255, 8, 8))
print("%f %.2f %8.3f|%-8.1f|%+.1e %g %G %.3g %#.3g" % (1.5, 3.14159, 2.71828, 9.99, 12345.678, 1e-5, 1e20, 1234.5, 1.0))
print("%s %r %a %10s|%-10s|%.2s %c %c %%" % ("s", "r", "ä", "right", "left", "cut", "x", 65))
print("%(name)s is %(age)d, %(name)r" % {"name": "Bo", "age": 7}, "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159), "%s" % (1,), "%s %s" % ("a", [1]), "%s" % [1, 2], "no fields" % {})
print("%d" % 3.9, "%x" % -255, "%d" % True, "%s" % None, "%5s%%" % 50, "%d" % 10**25, "%e" % 0, "%.0f" % 0.5, "%.0f" % 1.5, "%5.1f|" % float("inf"), "%d items" % -0.5)
for call in (lambda: "%d" % "a", lambda: "%d %d" % 1, lambda: "%d" % (1, 2), lambda: "%q" % 1, lambda: "%" % 1, lambda: "%(a)s" % {"b": 1}, lambda: "%c" % "ab", lambda: "%x" % 1.5, lambda: "%(a)s" % 5, lambda: "%f" % "x"):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
