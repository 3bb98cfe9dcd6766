import math
from math import pi, sqrt as root

print(math.sqrt(16), root(2), pi, math.e, math.tau, math.inf, math.nan, math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.floor(-2.5), math.fabs(-3), math.factorial(20), math.gcd(12, 18), math.gcd(), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(0.5), math.acos(0.5), math.atan(1), math.atan2(1, 2), math.sinh(1), math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(0.5), math.expm1(0.5), math.pow(2, 0.5), math.hypot(3, 4), math.degrees(pi), math.radians(180))
print(math.isnan(math.nan), math.isinf(math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0), math.fmod(7, -3), math.modf(2.5), math.frexp(8.0), math.ldexp(0.5, 4), math.prod([1, 2, 3]), math.fsum([0.1] * 10), math.isqrt(99), math.dist((0, 0), (3, 4)), math.cbrt(27.0))
print(math.factorial(30), math.floor(1e20), math.log(10**400), math.gcd(2**80, 6), math.isqrt(10**40), math.comb(100, 50))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.sqrt("a"), lambda: math.floor(math.inf), lambda: math.exp(1e4), lambda: math.acos(2), lambda: math.factorial(1.5), lambda: math.gcd(1.5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
