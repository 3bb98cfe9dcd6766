"""Integers beyond 64 bits in every operation, and back into the small ones."""
a = 2**64 + 12345
b = -(3**50)
print(a, b, a + b, a - b, a * b, b // a, b % a, a // b, a % b, divmod(b, 97), -a, +b, abs(b), ~a)
print(a & 0xFFFF, a | 1 << 70, a ^ a, b & 0xFF, b >> 10, a << 3, a >> 60, a >> 200, b >> 200, 1 << 100)
print(a > b, a == 2**64 + 12345, a != float(a), 2**63 == 9223372036854775808, 2**63 - 1, -(2**63), -(2**63) - 1, 9223372036854775807 + 1 - 1, hash(2**61 - 1), hash(2**100) == hash(2.0**100))
print(a.bit_length(), b.bit_length(), (2**100 - 1).bit_count(), int(1e20), float(a), a / 3, 10**30 / 10**28, 10**40 // 10**38, round(a, -3), round(12345678901234567890, -10), int("9" * 40) + 1)
print(hex(a), bin(2**65), oct(-(2**66)), f"{a:,} {a:x} {a:e} {a:_} {2**70:30d}|", str(b)[-5:], "%d" % a, pow(7, 10**20, 13), 3**100 % 1000, [1, 2, 3][2**64 - 2**64 + 1])
print((2**200).to_bytes(26, "big").hex(), int.from_bytes(b"\x01" + b"\x00" * 10, "big"), (-5).to_bytes(2, "little", signed=True), (2**70).as_integer_ratio(), min(a, b, 0), max(a, b), sum([2**63, 2**63, -1]), sorted([a, b, 0]))
product = 1
for i in range(1, 31):
    product *= i
print(product, product == 30 * (product // 30), 2**0.5 * 2**64 > a)
for call in (lambda: a // 0, lambda: [1][a], lambda: 2 ** -a, lambda: (2**70).to_bytes(2, "big"), lambda: float(2**1024), lambda: 2**1024 / 1):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
