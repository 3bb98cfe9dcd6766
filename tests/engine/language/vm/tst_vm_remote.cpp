#include "engine/language/evaluate.h"
#include "engine/language/vm/isolate.h"
#include "tests/engine/language/vm/immediate_executor.h"

#include <QtTest>

using namespace makespan::language;
using test::Ran;
using test::runProgram;
using test::RunSettings;

namespace {

struct Example
{
    const char* name;
    const char* source;
    const char* output;
};

const Example kExamples[] = {
    {"tasks and futures",
     "import ray\n@ray.remote\ndef square(x):\n    return x * x\nrefs = [square.remote(i) for i in range(4)]\n"
     "print(ray.get(refs), ray.get(refs[2]), square._function(5))\n",
     "[0, 1, 4, 9] 4 25\n"},
    {"arguments travel by value",
     "import ray\n@ray.remote\ndef change(l, d):\n    l.append(4)\n    d['k'] = l\n    return l, d\nx = [1]\ny = {}\n"
     "print(ray.get(change.remote(x, y)), x, y)\n",
     "([1, 4], {'k': [1, 4]}) [1] {}\n"},
    {"a future as an argument arrives as its value, inside a list as a future",
     "import ray\n@ray.remote\ndef f(a, refs, b=0):\n    return a + b + ray.get(refs[0])\nr = ray.put(10)\n"
     "print(ray.get(f.remote(r, [r], b=ray.put(5))))\n",
     "25\n"},
    {"globals are a snapshot",
     "import ray\nn = 1\ndef helper():\n    return n\n@ray.remote\ndef f():\n    global n\n    n += 10\n    return n, helper()\n"
     "print(ray.get(f.remote()))\nn = 5\nprint(ray.get(f.remote()), n)\n",
     "(11, 11)\n(11, 11) 5\n"},
    {"recursive remote functions and closures",
     "import ray\ndef make(k):\n    @ray.remote\n    def fact(n):\n        return k if n == 0 else n * ray.get(fact2.remote(n - 1))\n    return fact\n"
     "@ray.remote\ndef fact2(n):\n    return 1 if n == 0 else n * ray.get(fact2.remote(n - 1))\nprint(ray.get(make(2).remote(3)), ray.get(fact2.remote(5)))\n",
     "6 120\n"},
    {"errors keep their type and show the task",
     "import ray\nclass Bad(Exception):\n    pass\n@ray.remote\ndef f():\n    raise Bad('no')\n"
     "try:\n    ray.get(f.remote())\nexcept Bad as e:\n    print(isinstance(e, ray.exceptions.RayTaskError), type(e).__name__, repr(e.cause))\n"
     "    print(e)\n",
     "True RayTaskError(Bad) Bad('no')\nray::f()\n  File \"test.py\", line 6, in f\n    raise Bad('no')\nBad: no\n"},
    {"a failed argument fails the task that needs it",
     "import ray\n@ray.remote\ndef f():\n    return 1 / 0\n@ray.remote\ndef g(x):\n    print('never')\n"
     "try:\n    ray.get(g.remote(f.remote()))\nexcept ZeroDivisionError as e:\n    print('failed')\n",
     "failed\n"},
    {"actors keep state",
     "import ray\n@ray.remote\nclass Counter:\n    def __init__(self, start=0):\n        self.n = start\n    def add(self, k=1):\n        self.n += k\n        return self.n\n"
     "c = Counter.remote(10)\nd = Counter.options(name='d').remote()\nprint(ray.get([c.add.remote(), c.add.remote(5), d.add.remote()]), ray.get(ray.get_actor('d').add.remote()))\n"
     "@ray.remote\ndef use(actor):\n    return ray.get(actor.add.remote(100))\nprint(ray.get(use.remote(c)))\n",
     "[11, 16, 1] 2\n116\n"},
    {"instances and classes travel by identity",
     "import ray\nclass P:\n    kind = 'p'\n    def __init__(self, x): self.x = x\n    def __eq__(self, o): return self.x == o.x\n"
     "@ray.remote\ndef f(p):\n    return P(p.x + 1), type(p).kind, isinstance(p, P)\nq, kind, same = ray.get(f.remote(P(1)))\n"
     "print(q == P(2), isinstance(q, P), kind, same)\n",
     "True True p True\n"},
    {"cycles and sharing survive",
     "import ray\n@ray.remote\ndef f(l):\n    return l[0] is l[1], l[2] is l\na = []\nl = [a, a]\nl.append(l)\nprint(ray.get(f.remote(l)))\n",
     "(True, True)\n"},
    {"wait, num_returns, options",
     "import ray\n@ray.remote(num_returns=2)\ndef two():\n    return 1, 2\na, b = two.remote()\nready, rest = ray.wait([a, b], num_returns=1)\n"
     "print(ray.get([a, b]), len(ready), len(rest), ready[0] == a)\n"
     "@ray.remote\ndef one(x): return x\nprint(ray.get(one.options(name='n', num_cpus=2).remote('v')))\n",
     "[1, 2] 1 1 True\nv\n"},
    {"mistakes say what to do",
     "import ray\n@ray.remote\ndef f(*x): pass\n@ray.remote\nclass A: pass\ndef attempt(do):\n    try:\n        do()\n    except Exception as e:\n        print(type(e).__name__, e)\n"
     "attempt(lambda: f())\nattempt(lambda: A())\nattempt(lambda: ray.put(ray.put(1)))\nattempt(lambda: f.remote(i for i in range(3)))\n",
     "TypeError Remote functions cannot be called directly. Instead of running 'f()', try 'f.remote()'.\n"
     "TypeError Actors cannot be instantiated directly. Instead of 'A()', use 'A.remote()'.\n"
     "TypeError Calling 'put' on an ray.ObjectRef is not allowed. If you really want to do this, you can wrap the ray.ObjectRef in a list and call 'put' on it.\n"
     "TypeError cannot pickle 'generator' object\n"},
    {"arguments of every kind find their parameters",
     "import ray\n@ray.remote\ndef pair(a, b=7):\n    c = (a, b)\n    return c\n"
     "@ray.remote\ndef nine(a, b, c, d, e, f, g, h, i): return a + b + c + d + e + f + g + h + i\n"
     "@ray.remote\ndef nothing(): return None\n"
     "text = 'a text'\n"
     "print(ray.get([pair.remote(1, 2.5), pair.remote(None, True), pair.remote(text, 'name'), pair.remote([1], [2]),\n"
     "    pair.remote(ray.put(1), ray.put([2])), pair.remote(2, ray.put(text)), pair.remote(3), pair.remote(b=4, a=5),\n"
     "    pair.remote(len, 1), nine.remote(*range(9)), nothing.remote()]))\n"
     "for bad in (lambda: pair.remote(), lambda: pair.remote(1, 2, 3), lambda: pair.remote(1, a=2)):\n"
     "    try:\n        bad()\n    except TypeError as e:\n        print(e)\n",
     "[(1, 2.5), (None, True), ('a text', 'name'), ([1], [2]), (1, [2]), (2, 'a text'), (3, 7), (5, 4), "
     "(<built-in function len>, 1), 36, None]\n"
     "missing a required argument: 'a'\ntoo many positional arguments\nmultiple values for argument 'a'\n"},
    {"a task finds nothing of the one before it",
     "import ray, time\nn = 1\nseen = []\n@ray.remote\ndef spoil(i):\n    global n, time\n    seen.append(i)\n    before = n\n"
     "    n = i\n    name = getattr(time, '__name__', time)\n    time = 'spoilt'\n    return before, len(seen), name\n"
     "@ray.remote\ndef look(i):\n    return n, len(seen), time.__name__\n"
     "print(ray.get([spoil.remote(5), spoil.remote(6), look.remote(7), spoil.remote(8)]))\n",
     "[(1, 1, 'time'), (1, 1, 'time'), (1, 0, 'time'), (1, 1, 'time')]\n"},
    {"an actor's calls find their methods, inherited ones too",
     "import ray\nclass Base:\n    def one(self): return 1\n    def two(self, x): return 2 * x\n"
     "@ray.remote\nclass A(Base):\n    def two(self, x): return 20 * x\n    def three(self, x, y=1): return 3 * x * y\n"
     "a = A.remote()\nprint(ray.get([a.three.remote(1), a.one.remote(), a.two.remote(4), a.three.remote(2, y=5)]))\n",
     "[3, 1, 80, 30]\n"},
    {"an actor's call finds what its object says that the method is",
     "import ray\n@ray.remote\nclass A:\n    def __init__(self, how): self.how = how\n    def add(self, k): return 'method', k\n"
     "    def change(self):\n        if self.how == 'own': self.add = lambda k: ('own', k)\n"
     "        if self.how == 'dict': self.__dict__['add'] = lambda k: ('dict', k)\n"
     "        if self.how == 'class': type(self).add = lambda self, k: ('class', self.how, k)\n"
     "for how in ['own', 'dict', 'class', 'none']:\n    a = A.remote(how)\n    print(ray.get([a.add.remote(1), a.change.remote(), a.add.remote(ray.put(2)), a.add.remote(k=3)]))\n",
     "[('method', 1), None, ('own', 2), ('own', 3)]\n[('method', 1), None, ('dict', 2), ('dict', 3)]\n"
     "[('method', 1), None, ('class', 'class', 2), ('class', 'class', 3)]\n[('method', 1), None, ('method', 2), ('method', 3)]\n"},
    {"get inside an expression of a generator",
     "import ray\n@ray.remote\ndef f(x): return x\nprint(sum(ray.get(r) for r in [f.remote(i) for i in range(4)]), sorted([3, 1, 2], key=lambda x: ray.get(f.remote(-x))))\n",
     "6 [3, 2, 1]\n"},
};

} // namespace

/// Tasks, actors, futures and parcels, on the executor that runs everything at once.
class TestRemote : public QObject
{
    Q_OBJECT

private slots:

    void programsPrintWhatRayPrints_data() { addExamples(); }

    void programsPrintWhatRayPrints()
    {
        QFETCH(QString, source);
        QTEST(output(source, {}), "expected");
    }

    void suspendingAndCollectingEverywhereChangesNothing_data() { addExamples(); }

    void suspendingAndCollectingEverywhereChangesNothing()
    {
        QFETCH(QString, source);
        RunSettings settings;
        settings.suspends = true;
        settings.stress = true;
        QTEST(output(source, settings), "expected");
    }

    void effectsCarryTheLineOfTheProgram()
    {
        const Ran ran = runProgram(
            "import ray\n@ray.remote\ndef f():\n    pass\n\nf.remote()\n[f.remote()\n for i in range(1)]\n");
        QCOMPARE(ran.log, (std::vector<std::string>{"Submit f line 6", "Submit f line 7"}));
        const Ran loop = runProgram(
            "import ray\n@ray.remote\ndef f():\n    pass\nfor i in range(2):\n    f.remote()\n    f.remote()\n");
        QCOMPARE(loop.log, (std::vector<std::string>{"Submit f line 6", "Submit f line 7",
                                                     "Submit f line 6", "Submit f line 7"}));
    }

    void parcelsTellNumbersAndText()
    {
        QCOMPARE(*Parcel::integer(5).number(), 5.0);
        QCOMPARE(*Parcel::real(2.5).number(), 2.5);
        QCOMPARE(*Parcel::text("a").text(), std::string("a"));
        QVERIFY(!Parcel::text("a").number());
        QVERIFY(Parcel().isNone());
    }

    void whatAllIsolatesShareTravelsAsItself()
    {
        Isolate& vm = scratchIsolate();
        Parcel name;
        QVERIFY(pack(vm, Value::object(intern("name")), name));
        QVERIFY(unpack(vm, name) == Value::object(intern("name")));
        QCOMPARE(*name.text(), std::string("name"));
        QVERIFY(!name.number());
        QCOMPARE(reprOf(name), std::string("'name'"));
        Parcel type;
        QVERIFY(pack(vm, Value::object(vm.type(TypeId::Int)), type));
        QVERIFY(unpack(vm, type) == Value::object(vm.type(TypeId::Int)));
        QVERIFY(!type.text());
        QVERIFY(type.dataOrNull() == nullptr);
    }

    void errorParcelsTellTheirFacts()
    {
        const ErrorFacts facts = factsOf(errorParcel("GetTimeoutError", "too late"));
        QCOMPARE(facts.type, std::string("GetTimeoutError"));
        QCOMPARE(facts.message, std::string("too late"));
    }

    void checksAreEvaluated()
    {
        const Bindings bindings{{"makespan", Parcel::real(1.1)}, {"result", Parcel::integer(4)}};
        QVERIFY(evaluate("1.0 <= makespan <= 1.2", bindings).truth);
        QVERIFY(!evaluate("result == 5", bindings).truth);
        QCOMPARE(*evaluate("sum([result, 1])", bindings).value->number(), 5.0);
        QCOMPARE(QString::fromStdString(evaluate("1 / 0", bindings).error),
                 QString("ZeroDivisionError: division by zero"));
        QVERIFY(!evaluate("nothing + 1", bindings).error.empty());
        QVERIFY(!evaluate("1 +", bindings).error.empty());
    }

private:
    static void addExamples()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        for (const Example& example : kExamples)
            QTest::newRow(example.name) << QString(example.source) << QString(example.output);
    }

    static QString output(const QString& source, const RunSettings& settings)
    {
        const Ran ran = runProgram(source.toStdString(), settings);
        return QString::fromStdString(ran.output + ran.traceback);
    }
};

QTEST_GUILESS_MAIN(TestRemote)
#include "tst_vm_remote.moc"
