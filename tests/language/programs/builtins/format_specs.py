"""format() and its mini-language for ints, floats and text: fill, align, sign, width, grouping, precision, types."""
for spec in ("", "d", "5", "<5", ">5", "^5", "=+5", "+", " ", "05", "x", "#x", "X", "#X", "b", "#010b", "o", "#o", ",", "_", "_x", "e", ".2e", "f", ".0f", "g", "%", ".1%", "*^9", "c", "n", "+,", "010,", "-"):
    print(repr(spec), format(1234, spec) if spec != "c" else format(97, spec), format(-7, spec) if spec not in ("c",) else "", sep="|")
for spec in ("", ".2f", ".0f", "8.3f", "+.1f", "e", ".3e", "g", ".3g", "%", ".1%", ",.2f", "010.2f", "<10.1f", "^10.1f", "E", "G", "n", "_.1f", " .2f", "#.0f", ".10", "5"):
    print(repr(spec), format(1234.5678, spec), format(-0.000012345, spec), format(1e20, spec), format(0.0, spec), sep="|")
for spec in ("", "s", "5", "<5", ">5", "^6", ".2", "*^8.3", "5.1", "05", "=>4"):
    print(repr(spec), format("abc", spec), sep="|")
for v in (float("inf"), float("-inf"), float("nan")):
    print(format(v, "8.2f"), format(v, "+"), format(v, "e"), format(v, "%"), format(v, "08"))
for value, spec in ((1, "s"), ("a", "d"), (1.5, "d"), (1, ".2"), ("a", "+"), ("a", ","), (1, "zz"), (1, "5.5d"), ("a", "=5"), (1.5, "x"), (1, ",x"), (10, "10000000000000000000"), ([], "5"), (None, "d"), (300, ",_"), (-1, "c")):
    try:
        print(format(value, spec))
    except (ValueError, TypeError, OverflowError) as e:
        print(repr(spec), type(e).__name__, e)
