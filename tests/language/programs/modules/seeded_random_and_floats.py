import random, math
random.seed(123)
print([random.randint(1, 100) for _ in range(8)], random.random(), random.choice(["a", "b", "c"]), random.sample(range(50), 4))
print(random.choices("abc", k=6), random.choices(range(5), weights=[1, 1, 1, 1, 10], k=6), random.randrange(0, 100, 7), random.getrandbits(40))
l = list("abcdefg"); random.shuffle(l); print(l, round(random.normalvariate(0, 1), 10), round(random.lognormvariate(0, 1), 10), random.vonmisesvariate(0, 1), random.paretovariate(2), random.weibullvariate(1, 2), random.gammavariate(2, 1))
r = random.Random("seed"); print(r.random(), r.uniform(-5, 5)); r2 = random.Random(2.5); print(r2.random())
st = random.getstate(); a = random.random(); random.setstate(st); print(a == random.random())
print(math.sin(1), math.cos(1), math.tan(1), math.exp(1), math.log(10), math.log(8, 2), math.sqrt(2), math.pi, math.e, math.atan2(1, 2), math.gamma(5.5), math.erf(0.5), math.fsum([0.1] * 10), sum([0.1] * 10), math.trunc(-2.7), math.modf(3.25), math.frexp(10.0), math.degrees(1), math.copysign(1, -0.0), math.nan != math.nan)
print(0.1 + 0.7, 1.1 * 3, 1e23, 123456789.123456789, 2 ** 0.5, 10 / 3, 7.0 // 2, -7.5 % 2, 1e-7, 5e-05, 123456.0, 1.0e+16, float("1e400"), round(0.5), round(1.5), round(1e20), int(1e20), int(-3.9), float("  3.5 "), (0.1).as_integer_ratio(), (3.75).hex(), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (10).bit_length(), 3.0.is_integer())
