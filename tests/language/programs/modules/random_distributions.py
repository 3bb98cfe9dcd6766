"""Every distribution of random with fixed seeds, in CPython's own order of draws."""
import random

random.seed(1234)
for name, args in (("random", ()), ("uniform", (2, 5)), ("triangular", ()), ("triangular", (1, 9, 2)), ("gauss", (10, 2)), ("normalvariate", (0, 1)), ("lognormvariate", (0, 0.25)), ("expovariate", (1.5,)), ("betavariate", (2, 3)), ("gammavariate", (2, 1)), ("gammavariate", (0.5, 1)), ("paretovariate", (3,)), ("weibullvariate", (1, 1.5)), ("vonmisesvariate", (0, 4)), ("randint", (1, 100)), ("randrange", (10,)), ("randrange", (5, 50, 5)), ("getrandbits", (40,))):
    f = getattr(random, name)
    print(name, [f(*args) for _ in range(3)])
print(random.choice("abc"), random.choice([1]), random.choice(range(100, 200)), random.choices("xyz", k=4), random.choices([1, 2], weights=[1, 3], k=6), random.choices("ab", cum_weights=[2, 10], k=3), random.sample(range(50), 6), random.sample("abcdef", 3), random.sample([1, 1, 2], counts=[2, 1, 3], k=3))
a = list("abcdefgh")
random.shuffle(a)
print(a, random.randbytes(4).hex(), random.random())
for call in (lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.choices([]), lambda: random.sample({1, 2}, 1), lambda: random.shuffle((1, 2)), lambda: random.randrange(1, 2, 0), lambda: random.choices([1], weights=[0])):
    try:
        print(call())
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
