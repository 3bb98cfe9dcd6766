"""Primes four ways: trial division, sieve, generator of Euclid's sieve, Miller-Rabin; factors and totients."""
from itertools import count, islice, takewhile


def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


def stream():
    composites = {}
    for n in count(2):
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)


def miller_rabin(n):
    if n < 4:
        return n > 1
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if a % n == 0:
            continue
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def factors(n):
    out, p = {}, 2
    while p * p <= n:
        while n % p == 0:
            out[p] = out.get(p, 0) + 1
            n //= p
        p += 1
    if n > 1:
        out[n] = 1
    return out


def totient(n):
    result = n
    for p in factors(n):
        result -= result // p
    return result


a = [n for n in range(200) if is_prime(n)]
b = list(takewhile(lambda p: p < 200, stream()))
c = [n for n in range(200) if miller_rabin(n)]
print(a == b == c, len(a), list(islice(stream(), 100, 105)), miller_rabin(2**61 - 1), miller_rabin(2**67 - 1), miller_rabin(10**18 + 9))
print(factors(360), factors(97), factors(2**20 * 3**5), [totient(n) for n in range(1, 13)], {n: "*".join(f"{p}^{k}" for p, k in factors(n).items()) for n in (12, 100, 1001)})
gaps = [q - p for p, q in zip(a, a[1:])]
print(max(gaps), [(p, p + 2) for p in a if p + 2 in set(a)][:6], sum(a) % 1000007)
