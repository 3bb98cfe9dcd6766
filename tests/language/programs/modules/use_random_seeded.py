import random

random.seed(42)
print([random.random() for _ in range(3)])
print([random.randint(1, 6) for _ in range(10)], random.randrange(0, 100, 5), random.uniform(1, 2), random.choice("abcdef"))
x = list(range(10))
random.shuffle(x)
print(x, random.sample(range(100), 5), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=5))
print(random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(5, 2), random.expovariate(0.5), random.triangular(0, 10, 3), random.betavariate(1, 2), random.getrandbits(70))
r = random.Random(7)
print(r.random(), r.randint(0, 10**30), r.sample(["a", "b", "c"], 2))
random.seed("text")
print(random.random())
random.seed(2**70)
print(random.random(), random.randrange(2**65))
random.seed(3)
a = random.random()
random.seed(3)
print(a == random.random())
try:
    random.choice([])
except IndexError as e:
    print(e)
try:
    random.sample([1], 2)
except ValueError as e:
    print(e)
