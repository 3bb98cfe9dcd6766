"""math at the edges: infinities, nan, huge and tiny numbers, domain errors, integers of any size."""
import math

inf, nan = math.inf, math.nan
print(math.sqrt(0.0), math.sqrt(inf), math.exp(-inf), math.log(inf), math.atan(inf), math.atan2(0, -1), math.atan2(-0.0, -1), math.hypot(inf, nan), math.hypot(3, 4, 12), math.copysign(3, -0.0), math.fmod(7, 3), math.fmod(-7, 3), math.remainder(7, 4), math.fabs(-2), math.ceil(-0.5), math.floor(-0.5), math.trunc(-2.7), math.floor(10**30), math.ceil(2.0000001))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(inf, inf), math.isclose(nan, nan), math.isnan(nan), math.isinf(-inf), math.isfinite(1e308))
print(math.gcd(0, 0), math.gcd(-12, 18), math.gcd(12, 18, 27), math.lcm(4, 6), math.lcm(0, 5), math.lcm(), math.gcd(2**100, 6**50), math.factorial(0), math.factorial(25), math.comb(5, 2), math.comb(2, 5), math.comb(50, 25), math.perm(5), math.perm(5, 2), math.isqrt(99), math.isqrt(10**40 + 1), math.prod([]), math.prod([1.5, 2]), math.prod([2**40, 2**40]), math.prod([2], start=5))
print(math.log(8, 2), math.log2(2**100), math.log10(10**50), math.log(10**400), math.log1p(1e-10), math.expm1(1e-10), math.exp2(10), math.cbrt(27), math.pow(2, 0.5), math.pow(0, 0), math.fsum([0.1] * 10), math.dist((0, 0), (3, 4)), math.degrees(math.pi), math.radians(180), math.modf(-2.5), math.frexp(0.75), math.ldexp(0.75, 3), math.ulp(1.0), math.nextafter(1, 2), math.erf(0.5), math.erfc(0.5), math.gamma(5), math.lgamma(1))
print(math.sin(math.pi), math.cos(math.pi / 3), math.tan(math.pi / 4), math.asin(1), math.acos(-1), math.sinh(1), math.cosh(1), math.tanh(0.5), math.asinh(1), math.acosh(2), math.atanh(0.5), math.e, math.tau)
for call in (lambda: math.sqrt(-1e-300), lambda: math.log(-1), lambda: math.log(0.0), lambda: math.log(5, 1), lambda: math.acos(1.5), lambda: math.atanh(1), lambda: math.exp(1000), lambda: math.pow(-8, 1 / 3), lambda: math.pow(10, 400), lambda: math.factorial(-1), lambda: math.factorial(2.0), lambda: math.gcd(1.5), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.floor(nan), lambda: math.ceil(inf), lambda: math.sqrt("4"), lambda: math.gamma(0), lambda: math.fmod(1, 0), lambda: math.sin(inf), lambda: math.dist((1,), (1, 2)), lambda: math.sqrt(10**400), lambda: math.ldexp(1, 5000), lambda: math.hypot("a"), lambda: math.fsum([1, "a"]), lambda: math.sqrt(None)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
