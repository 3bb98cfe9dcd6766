"""Pi and e to many digits with integers alone, Fibonacci by doubling, huge factorials, RSA in small, bases, square roots."""
from math import gcd, isqrt


def pi_digits(n):
    out, q, r, t, k, m, x = [], 1, 0, 1, 1, 3, 3
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return "".join(map(str, out))


def e_digits(n):
    scale, term, total = 10 ** (n + 5), 10 ** (n + 5), 0
    k = 1
    while term:
        total += term
        term //= k
        k += 1
    return str(total)[:n]


def fib(n):
    if n == 0:
        return 0, 1
    a, b = fib(n // 2)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n % 2 else (c, d)


def base(n, b):
    return base(n // b, b) + "0123456789abcdefghijklmnopqrstuvwxyz"[n % b] if n else ""


def egcd(a, b):
    return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))


print(pi_digits(60), e_digits(50), fib(300)[0], sep="\n")
p, q = 1000000007, 998244353
n, phi, e = p * q, (p - 1) * (q - 1), 65537
d = egcd(e, phi)[1] % phi
message = int.from_bytes("secret".encode(), "big")
cipher = pow(message, e, n)
print(gcd(e, phi), cipher, pow(cipher, d, n).to_bytes(6, "big").decode(), d * e % phi, pow(e, -1, phi) == d)
print(base(2**64, 36), int(base(10**30, 7), 7) == 10**30, isqrt(2 * 10**60), sum(map(int, str(2**1000))), len(str(3**1000)), 2**200 - 3**126, str(7**77)[::-1][:20])
collatz = max(range(1, 300), key=lambda n: (lambda f: f(f, n))(lambda f, k: 1 if k == 1 else 1 + f(f, k // 2 if k % 2 == 0 else 3 * k + 1)))
print(collatz, (10**50 - 1) // 9, (-(10**30)) // 7, -(10**30) % 7, divmod(10**25, -(10**12)), float(10**22) == 10**22)
