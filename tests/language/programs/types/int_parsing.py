"""int() and float() of text, with bases, underscores, white space and refusals."""
print(int("42"), int(" -42\n"), int("+7"), int("1_000"), int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("z", 36), int("-0x1F", 16), int("١٢"), int("0"), int("000"), int(b"12"), int(True), int(3.99), int(-3.99), int("1" * 30))
print(float("1.5"), float(" 1e3 "), float("-inf"), float("nan"), float("1_0.5"), float(".5"), float("5."), float("+1E-2"), float("Infinity"), float(10**20), float("1e400"), float(True), float())
for text in ("", " ", "a", "1.5", "1__0", "_1", "1_", "0x10", "12 3", "--1", "1e3", "0b12"):
    try:
        print(text, int(text))
    except ValueError as e:
        print(e)
for call in (lambda: int("12", 1), lambda: int("9", 8), lambda: int(None), lambda: int([]), lambda: int(12, 10), lambda: int("08", 0), lambda: float("1.2.3"), lambda: float(""), lambda: float(None), lambda: int(float("inf")), lambda: int(float("nan")), lambda: float(10**400), lambda: float("0x1")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
