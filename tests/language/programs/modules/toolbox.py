import itertools as it, operator, heapq, bisect, collections, functools, string, statistics, math, json, textwrap, random
print(list(it.chain([1, 2], "ab")), list(it.islice(it.count(10, 5), 4)), list(it.zip_longest([1, 2, 3], "ab", fillvalue="-")))
print([(k, list(g)) for k, g in it.groupby(sorted("mississippi"))])
print(list(it.accumulate([1, 2, 3, 4], operator.mul)), list(it.pairwise([1, 2, 3])), list(it.combinations("abc", 2)), list(it.product([0, 1], repeat=2)))
print(list(it.takewhile(lambda x: x < 3, range(9))), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.permutations([1, 2, 3], 2))[:3])
h = [5, 1, 8, 3]; heapq.heapify(h); heapq.heappush(h, 0)
print([heapq.heappop(h) for _ in range(len(h))], heapq.nlargest(2, [3, 9, 4]), heapq.merge([1, 4], [2, 3]).__class__.__name__, list(heapq.merge([1, 4], [2, 3])))
d = collections.defaultdict(list)
for w in "the quick brown fox jumps over the lazy dog".split():
    d[len(w)].append(w)
print(dict(d), d)
dq = collections.deque([1, 2, 3], maxlen=3); dq.append(4); dq.rotate(1); print(dq, dq[0])
Pt = collections.namedtuple("Pt", "x y", defaults=[0]); p = Pt(1); print(p, p._replace(y=5), p._asdict(), Pt._fields)
od = collections.OrderedDict(a=1, b=2); od.move_to_end("a"); print(od, list(od))
c = collections.Counter("abracadabra"); print(c, c.most_common(2), c - collections.Counter("aab"), sorted(c.elements())[:4], c.total())
print(bisect.bisect([1, 3, 5], 3), bisect.bisect_left([1, 3, 5], 3), statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.stdev([1, 2, 3, 4]), statistics.pvariance([1, 2, 3]), statistics.mode("aab"), statistics.quantiles([1, 2, 3, 4, 5], n=4))
print(math.gcd(12, 18), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.factorial(20), math.hypot(3, 4), math.isclose(0.1 + 0.2, 0.3), math.floor(-2.5), math.ceil(2.1), math.log2(8), math.prod([1, 2, 3]), math.dist((0, 0), (3, 4)), math.tau)
print(json.dumps({"a": [1, 2.5, None, True], "b": {"c": "é\n"}}, indent=2, sort_keys=True), json.loads('{"x": [1, 2, {"y": null}]}'), json.dumps([1, "a"], separators=(",", ":")))
print(textwrap.fill("The quick brown fox jumps over the lazy dog and runs away from it", width=30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.dedent("""\
    hello
      world
    """), end="")
random.seed(7); print(random.random(), random.randint(1, 6), random.choice("abc"), random.sample(range(100), 5), random.uniform(1, 2), random.gauss(0, 1))
xs = list(range(10)); random.shuffle(xs); print(xs, random.choices("ab", weights=[1, 3], k=5), random.triangular(0, 1, 0.5), random.expovariate(1.5), random.betavariate(1, 2))
print(sorted(["b", "A", "c"], key=str.lower, reverse=True), sorted([(1, "b"), (1, "a"), (0, "z")], key=operator.itemgetter(0)), max(["aa", "b"], key=len), min([3, 1], default=0), min([], default="none"))
print(list(map(operator.attrgetter("real"), [1, 2])), operator.methodcaller("upper")("x"), functools.reduce(operator.add, [[1], [2]]), string.ascii_lowercase[:5], string.Template("$a-${b}").substitute(a=1, b=2))
