print(7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), 7 / 2, 2**10, 2**-1, (-2) ** 3, 0**0)
print(10**30, 2**100, -(2**70), 10**30 // 7, 10**30 % 7, 10**30 - 10**30, 2**64 - 1, 2**63, -(2**63))
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, 4611686018427387904 * 2, 3037000500 * 3037000500)
print(1 << 70, (1 << 70) >> 68, 5 & 3, 5 | 3, 5 ^ 3, ~5, -1 >> 3, (2**70) & (2**65 - 1), ~(2**65))
print(int("42"), int(" -7 "), int("ff", 16), int("0b101", 0), int("1_000"), int(3.9), int(-3.9), int(True), int("z", 36))
print(bin(10), oct(64), hex(255), bin(-5), hex(2**70), abs(-5), abs(-(2**70)), pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7))
print(1 == 1.0, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 10**20 < 1e21, 3 < 3.5, True + True, False == 0, 10**400 > 1e308)
print((255).bit_length(), (2**70).bit_length(), (5).bit_count(), round(15, -1), round(25, -1), round(-15, -1), (10).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"))
print(sum([10**20, 1]), max(2**65, 2**64), sorted([2**65, -1, 2**64]), hash(2**61 - 1), hash(-1), hash(2**100) == hash(2**100), 12345678901234567890 * 98765432109876543210)
print(int(1e20), float(2**70), 2**70 / 2**69, (10**25) / 3, str(2**65), repr(-(2**65)), f"{2**70:,} {2**70:x} {-5:b}")
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: int("x"), lambda: int("1.5"), lambda: 2**64 // 0, lambda: 1 << -1, lambda: int([]), lambda: int("9" * 5000), lambda: 0**-1, lambda: 1.0 // 0, lambda: 10**400 / 3, lambda: int(float("inf")), lambda: int(float("nan"))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
n = 1
for i in range(1, 60):
    n *= i
print(n)
x = 2**62
for i in range(3):
    x += 2**62
    print(x, end=" ")
    x -= 1
    print(x)
