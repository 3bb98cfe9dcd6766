import math, random, functools, itertools, operator, heapq, collections, contextlib, string, copy, statistics, bisect, os, sys, time, dataclasses
from collections import deque, Counter, defaultdict, namedtuple, OrderedDict
from functools import reduce, partial, lru_cache, cache, wraps, cmp_to_key, total_ordering
from itertools import accumulate, chain, combinations, permutations, product, combinations_with_replacement, islice, count, repeat, takewhile, dropwhile, starmap, zip_longest, pairwise, compress, filterfalse, groupby, tee, cycle
from dataclasses import dataclass, field, asdict, astuple, replace
from typing import List, Optional, NamedTuple
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(math.sqrt(2), math.floor(2.7), math.ceil(2.1), math.pi, math.factorial(20), math.factorial(30), math.gcd(12, 18), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.hypot(3, 4), math.log(8, 2), math.log2(8), math.log10(1000), math.exp(1), math.isclose(0.1 + 0.2, 0.3), math.inf, math.trunc(-2.5), math.fsum([0.1] * 10), math.prod([1, 2, 3]), math.isqrt(17), math.dist([0, 0], [3, 4]), math.degrees(math.pi), math.sin(0), math.copysign(1, -0.0), math.modf(2.5), math.frexp(8), math.cbrt(27), math.fmod(-5, 3), math.gamma(5), math.log(10**400), math.atan2(1, 1), math.comb(100, 50), math.remainder(5, 3), math.isnan(math.nan), math.ulp(1.0))
attempt(lambda: math.sqrt(-1))
attempt(lambda: math.log(0))
attempt(lambda: math.factorial(-1))
attempt(lambda: math.factorial(1.5))
attempt(lambda: math.exp(1000))
attempt(lambda: math.sqrt("a"))
attempt(lambda: math.floor(math.inf))
attempt(lambda: math.gcd(1.5))
attempt(lambda: math.pow(0, -1))
attempt(lambda: math.acos(2))
random.seed(7)
print(random.random(), random.randint(1, 6), random.choice([1, 2, 3]), random.uniform(1, 2), random.sample(range(100), 5), random.choices("abc", k=4), random.choices([1, 2, 3], weights=[1, 2, 3], k=5), random.gauss(0, 1), random.randrange(0, 100, 7), random.getrandbits(40))
x = list(range(10))
random.shuffle(x)
print(x)
r = random.Random(3)
print(r.random(), r.randint(1, 100), r.choice("xyz"), r.sample([1, 2, 3, 4], 2), r.expovariate(1), r.normalvariate(0, 1), r.triangular(), r.betavariate(1, 2), r.getrandbits(8), r.shuffle(x), x, random.Random(3).random() == random.Random(3).random())
st = r.getstate()
a = r.random()
r.setstate(st)
print(a == r.random())
random.seed("abc")
print(random.random())
random.seed(2.5)
print(random.random())
attempt(lambda: random.randint(5, 1))
attempt(lambda: random.choice([]))
attempt(lambda: random.sample([1], 2))
attempt(lambda: random.sample({1, 2}, 1))
attempt(lambda: random.randrange(0))
attempt(lambda: random.choices([1], weights=[0]))
print(random.sample(["a", "b"], k=3, counts=[2, 2]))
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(operator.mul, range(1, 6), 1), partial(pow, 2)(5), partial(int, base=2)("101"))
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info(), fib.__name__)
fib.cache_clear()
print(fib.cache_info())
@cache
def sq(x): "doc"; return x * x
print(sq(3), sq(3), sq.cache_info().hits, sq.__doc__)
@lru_cache(2)
def f2(x): return x
f2(1)
f2(2)
f2(3)
f2(1)
print(f2.cache_info())
def deco(fn):
    @wraps(fn)
    def w(*a, **k): return fn(*a, **k) + 1
    return w
@deco
def add(a, b=2):
    "adds"
    return a + b
print(add(1), add.__name__, add.__doc__, sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(2), V(1) > V(2), V(2) >= V(2), V(1) != V(2))
attempt(lambda: reduce(lambda a, b: a, []))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)), list(chain([1], "ab")), list(chain.from_iterable([[1], [2, 3]])), list(combinations("abc", 2)), list(permutations([1, 2, 3], 2)), list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(combinations_with_replacement("ab", 2)), list(islice(count(5), 3)), list(islice(range(10), 2, 8, 2)), list(repeat(7, 3)), list(takewhile(lambda x: x < 3, range(10))), list(dropwhile(lambda x: x < 3, range(5))), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("ab", [1], fillvalue="-")), list(pairwise([1, 2, 3])), list(compress("abc", [1, 0, 1])), list(filterfalse(lambda x: x % 2, range(5))), [(k, list(g)) for k, g in groupby("aabbc")], [list(t) for t in tee([1, 2])], [next(c) for c in [cycle("ab")] for _ in range(3)], list(permutations([])), list(islice([1, 2, 3], None)), list(combinations([1], 2)))
print(operator.itemgetter(1)([1, 2]), operator.itemgetter(0, 2)("abc"), operator.attrgetter("real")(5), operator.methodcaller("upper")("a"), operator.add(1, 2), operator.contains([1], 1), sorted([(2, "a"), (1, "b")], key=operator.itemgetter(0)), operator.neg(3), operator.truediv(1, 2), operator.abs(-3), operator.pow(2, 3))
h = []
[heapq.heappush(h, v) for v in [5, 1, 4, 2, 3]]
print(h, heapq.heappop(h), h, heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, [3, 1, 2]), heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h)
y = [5, 3, 8, 1]
heapq.heapify(y)
print(y, list(heapq.merge([1, 4], [2, 3])))
print(bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2))
z = [1, 3]
bisect.insort(z, 2)
print(z)
d = deque([1, 2, 3], maxlen=3)
d.append(4)
d.appendleft(0)
print(d, d.pop(), d.popleft(), len(d), list(d))
d = deque(range(5))
d.rotate(2)
print(d, d[0], d[-1], 3 in d, d.index(4), deque("ab") == deque("ab"), deque())
d.extendleft([7, 8])
d.remove(3)
d.reverse()
print(d, d.count(7))
attempt(lambda: deque().popleft())
c = Counter("hello world")
print(c, c["l"], c["zz"], c.most_common(2), Counter(a=1, b=2) + Counter(a=3), Counter(a=3) - Counter(a=1, b=2), sorted(Counter("ab").elements()), c.total(), dict(Counter([1, 1, 2])), Counter({"x": 1}) == Counter(x=1), Counter())
c.update("lll")
print(c["l"])
c["new"] += 1
print(c["new"], isinstance(c, dict), len(c), "h" in c)
dd = defaultdict(list)
dd["a"].append(1)
dd["b"]
print(dd, dd["a"], len(dd), defaultdict(int, {"x": 1}))
di = defaultdict(int)
for w in "abca": di[w] += 1
print(dict(di), sorted(di.items(), key=lambda kv: (-kv[1], kv[0])))
attempt(lambda: defaultdict()[1])
Pt = namedtuple("Pt", "x y")
p = Pt(1, y=2)
print(p, p.x, p[1], p == (1, 2), p._replace(x=5), p._asdict(), Pt._fields, Pt._make([7, 8]), *p, isinstance(p, tuple), namedtuple("Q", ["a", "b"], defaults=[5])(1))
a, b = p
print(a, b)
attempt(lambda: Pt(1))
attempt(lambda: Pt(1, 2, 3))
attempt(lambda: Pt(1, z=2))
attempt(lambda: p.z)
class Em(NamedTuple):
    name: str
    age: int = 3
print(Em("bob"), Em("al", 5).age, Em._fields)
od = OrderedDict([("a", 1), ("b", 2)])
od.move_to_end("a")
print(od, od.popitem(last=False), list(od), OrderedDict(a=1) == {"a": 1})
@dataclass
class DC:
    x: int
    y: float = 1.5
    tags: List[str] = field(default_factory=list)
    hidden: int = field(default=0, repr=False)
    def norm(self): return self.x + self.y
q = DC(1)
q.tags.append("t")
print(q, q.norm(), DC(1, 2.0) == DC(1, 2.0), DC(1).tags, asdict(q), astuple(q), replace(q, x=9), DC(x=3, y=2))
@dataclass(order=True, frozen=True)
class Fz:
    a: int
    b: str = "z"
print(Fz(1) < Fz(2), sorted([Fz(2), Fz(1)]), hash(Fz(1)) == hash(Fz(1)), {Fz(1): 2})
attempt(lambda: setattr(Fz(1), "a", 3))
attempt(lambda: DC())
attempt(lambda: DC(1, 2, 3, 4, 5))
attempt(lambda: DC(1, zz=3))
@dataclass
class Child(DC):
    z: int = 7
    def __post_init__(self): self.sum = self.x + self.z
print(Child(1), Child(1).sum, [f.name for f in dataclasses.fields(Child)])
@contextlib.contextmanager
def cm(n):
    print("enter", n)
    try: yield n * 2
    except ValueError as e: print("caught", e)
    finally: print("exit")
with cm(3) as v: print(v)
with cm(4): raise ValueError("boom")
with contextlib.suppress(KeyError, ZeroDivisionError): 1 / 0
with contextlib.ExitStack() as es: es.callback(print, "cb"); es.enter_context(cm(1))
print(string.ascii_lowercase, string.digits, string.punctuation, string.capwords("hello world"))
o = [1, [2, 3]]
cp = copy.copy(o)
dc = copy.deepcopy(o)
o[1].append(4)
print(cp, dc, copy.deepcopy({"a": (1, [2])}), copy.copy(q) == q)
print(statistics.mean([1, 2, 3, 4]), statistics.mean([1, 2, 3]), statistics.median([3, 1, 2]), statistics.median([1, 2, 3, 4]), statistics.stdev([1, 2, 3, 4]), statistics.pstdev([1, 2, 3]), statistics.variance([1.5, 2.5, 4.0]), statistics.pvariance([1, 3]), statistics.mode([1, 1, 2]), statistics.multimode("aabb"), statistics.quantiles([1, 2, 3, 4, 5]), statistics.fmean([1, 2.5]), statistics.harmonic_mean([40, 60]), statistics.geometric_mean([1, 4]), statistics.mean([0.1, 0.2, 0.3]), statistics.stdev([0.1, 0.2, 0.7]), statistics.median_low([1, 2]), statistics.correlation([1, 2, 3], [1, 2, 4]), statistics.covariance([1, 2, 3], [1, 2, 4]), statistics.linear_regression([1, 2, 3], [2, 4, 7]), statistics.quantiles(range(20), n=10, method="inclusive"))
attempt(lambda: statistics.mean([]))
attempt(lambda: statistics.stdev([1]))
attempt(lambda: statistics.median([]))
print(sys.maxsize, sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, time.time() > 0, sys.getrecursionlimit())
attempt(lambda: partial(5))
attempt(lambda: next(count("a")))
attempt(lambda: heapq.heappop([]))
attempt(lambda: list(islice([1], -1)))
