"""Methods of whole numbers, the four literals, bool as a number."""
print((255).bit_length(), (0).bit_length(), (-255).bit_length(), (255).bit_count(), (7).to_bytes(2, "big"), (7).to_bytes(2, "little"), (7).to_bytes(), int.from_bytes(b"\x01\x00", "little"), int.from_bytes(b"\xff", "big", signed=True))
print((5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate(), (5).as_integer_ratio(), int.__name__, (5).__class__.__name__, 0b1010, 0o17, 0xFF, 1_000_000)
print(True + True, True * 3, sum([True, False, True]), True == 1, True is True, isinstance(True, int), [10, 20][True], {1: "a", True: "b"}, False < True, -True, ~False, True & False, True | False, True ^ True, True and 5, bool(-1), int(False), f"{True} {True:d} {True!s:>6}", 1 if True else 0, type(True & 1).__name__, type(True & True).__name__)
for call in (lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (5).foo, lambda: (1)(2), lambda: len(5), lambda: 5[0], lambda: iter(5), lambda: (5).to_bytes(2, "middle")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
