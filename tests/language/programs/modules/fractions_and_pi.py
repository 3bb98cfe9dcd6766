from fractions import Fraction
import math, random, ray
F = Fraction
print(F(1, 2) + F(1, 3), F(3, 6), F(-4, 8), F(4, -8), F("3/4"), F("0.125"), F("1e-3"), F(0.5), F(1.1), F(F(1, 2)), F(), F(7), F(" -3/9 "))
a, b = F(3, 4), F(-2, 5)
print(a + b, a - b, a * b, a / b, a ** 2, a ** -2, a // b, a % b, divmod(a, b), -a, +a, abs(b), a + 1, 1 - a, 2 * a, 1 / a, a + 0.5, 0.5 * a, a ** 0.5, 2 ** a, 2 ** F(3))
print(a > b, a == 0.75, a == F(6, 8), a < 1, a >= 0.75, hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), bool(F(0)), float(a), int(F(7, 2)), int(F(-7, 2)), round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 2), math.floor(b), math.ceil(b), math.trunc(b))
print(repr(a), str(a), f"{a}", a.numerator, a.denominator, F(math.pi).limit_denominator(100), F(0.1).limit_denominator(), sum([F(1, i) for i in range(1, 6)]), max(a, b), sorted([a, b, F(1, 9)]), {F(1, 2): "h"}[0.5], a.as_integer_ratio(), isinstance(a, Fraction))
for f in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: a + "x", lambda: a / 0, lambda: F([]), lambda: F(float("nan"))):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
@ray.remote
def pi4_sample(sample_count, seed):
    rng = random.Random(seed)
    in_count = 0
    for i in range(sample_count):
        x = rng.random(); y = rng.random()
        if x * x + y * y <= 1: in_count += 1
    return Fraction(in_count, sample_count)
SAMPLES = 200
results = [pi4_sample.remote(SAMPLES, s) for s in range(4)]
output = ray.get(results)
pi = sum(output) * 4 / len(output)
print(output, float(pi), abs(pi - math.pi) / pi < 0.1)
