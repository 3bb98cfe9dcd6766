#include "tests/engine/language/vm/immediate_executor.h"

#include <QtTest>

#include <thread>

using namespace makespan::language;
using test::Ran;
using test::runProgram;
using test::RunSettings;

namespace {

/// Programs that between them come through every slow path of the machine.
struct Example
{
    const char* name;
    const char* source;
    const char* output;
};

const Example kExamples[] = {
    {"recursion",
     "def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\nprint(fib(15))\n", "610\n"},
    {"integers beyond 64 bits",
     "x = 9223372036854775807\nprint(x + 1, -x - 2, x * x, 2 ** 70, x - -x)\n",
     "9223372036854775808 -9223372036854775809 85070591730234615847396907784232501249 "
     "1180591620717411303424 18446744073709551614\n"},
    {"closures",
     "def counter():\n    n = 0\n    def step():\n        nonlocal n\n        n += 1\n        return n\n"
     "    return step\nc = counter()\nc()\nprint(c(), [f() for f in [lambda i=i: i for i in range(3)]])\n",
     "2 [0, 1, 2]\n"},
    {"arguments of all kinds",
     "def f(a, b=2, *rest, c, d=4, **more):\n    return a, b, rest, c, d, more\n"
     "print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{'c': 3, 'z': 9}))\n",
     "(1, 2, (), 3, 4, {}) (1, 2, (3, 4), 5, 4, {'e': 6}) (1, 2, (), 3, 4, {'z': 9})\n"},
    {"generators",
     "def inner():\n    got = yield 1\n    return got\ndef outer():\n    result = yield from inner()\n    yield result\n"
     "g = outer()\nprint(next(g), g.send('x'), list(g))\n"
     "def gen():\n    try:\n        yield 1\n    except ValueError as e:\n        yield str(e)\n    finally:\n        print('end')\n"
     "h = gen()\nnext(h)\nprint(h.throw(ValueError('in')), list(h))\n",
     "1 x []\nend\nin []\n"},
    {"classes",
     "class A:\n    def who(self):\n        return 'A'\nclass B(A):\n    def who(self):\n        return 'B' + super().who()\n"
     "class C(A):\n    def who(self):\n        return 'C' + super().who()\nclass D(B, C):\n    pass\n"
     "print(D().who(), [k.__name__ for k in D.__mro__])\n",
     "BCA ['D', 'B', 'C', 'A', 'object']\n"},
    {"operators of a program's class",
     "class V:\n    def __init__(self, x): self.x = x\n    def __add__(self, o): return V(self.x + (o.x if isinstance(o, V) else o))\n"
     "    def __radd__(self, o): return V(o + self.x)\n    def __iadd__(self, o):\n        self.x += 100\n        return self\n"
     "    def __eq__(self, o): return isinstance(o, V) and self.x == o.x\n    def __hash__(self): return hash(self.x)\n"
     "    def __lt__(self, o): return self.x < o.x\n    def __bool__(self): return self.x != 0\n    def __len__(self): return 3\n"
     "    def __getitem__(self, i): return i * 10\n    def __contains__(self, i): return i == 7\n    def __call__(self, y): return self.x + y\n"
     "    def __neg__(self): return V(-self.x)\n    def __repr__(self): return f'V({self.x})'\n"
     "v = V(1)\nw = v + V(2)\nprint(w, 5 + v, v + 1, v == V(1), v != V(1), v < w, w > v, bool(V(0)), len(v), v[4], 7 in v, 8 not in v, v(9), -v)\n"
     "v += 1\nprint(v, {V(1): 'one'}[V(1)], sorted([w, V(2), V(1)]), max(V(1), V(5)), sum([V(1), V(2)], V(0)))\n"
     "if V(0):\n    print('no')\nelif not V(0):\n    print('falsy')\n",
     "V(3) V(6) V(2) True False True True False 3 40 True True 10 V(-1)\n"
     "V(101) one [V(1), V(2), V(3)] V(5) V(3)\nfalsy\n"},
    {"attributes",
     "class P:\n    total = 0\n    def __init__(self): self._x = 1\n    @property\n    def x(self): return self._x\n"
     "    @x.setter\n    def x(self, v): self._x = v * 2\n    @staticmethod\n    def s(a): return a\n    @classmethod\n    def c(cls): return cls.__name__\n"
     "    def __getattr__(self, name):\n        if name == 'lazy': return 42\n        raise AttributeError(name)\n"
     "p = P()\np.x = 5\nP.total += 1\nprint(p.x, P.s(3), p.s(4), p.c(), p.lazy, hasattr(p, 'no'), getattr(p, 'no', 'default'), p.total)\n"
     "del p._x\nprint(hasattr(p, '_x'))\n",
     "10 3 4 P 42 False default 1\nFalse\n"},
    {"exceptions",
     "def f():\n    try:\n        return 'try'\n    finally:\n        print('finally')\nprint(f())\n"
     "try:\n    try:\n        {}['k']\n    except KeyError as e:\n        raise ValueError('bad') from e\nexcept ValueError as e:\n    print(e, repr(e.__cause__))\nelse:\n    print('no')\n"
     "for i in range(3):\n    try:\n        if i == 1: continue\n        print(i)\n    finally:\n        print('f', i)\n"
     "class E(Exception):\n    def __init__(self, code):\n        super().__init__('code', code)\n        self.code = code\n"
     "try:\n    raise E(7)\nexcept (KeyError, E) as e:\n    print(e, e.code, e.args)\n",
     "finally\ntry\nbad KeyError('k')\n0\nf 0\nf 1\n2\nf 2\n('code', 7) 7 ('code', 7)\n"},
    {"with",
     "class M:\n    def __enter__(self): print('in'); return self\n    def __exit__(self, t, v, tb):\n        print('out', t.__name__ if t else None)\n        return t is ValueError\n"
     "with M() as m:\n    print('body')\nwith M():\n    raise ValueError\nprint('after')\n",
     "in\nbody\nout None\nin\nout ValueError\nafter\n"},
    {"match",
     "class Point:\n    __match_args__ = ('x', 'y')\n    def __init__(self, x, y): self.x, self.y = x, y\n"
     "def m(v):\n    match v:\n        case 0: return 'zero'\n        case [1, *rest]: return f'list {rest}'\n        case {'a': a, **rest}: return f'map {a} {rest}'\n"
     "        case Point(0, y=yy): return f'point {yy}'\n        case str() as s if len(s) > 2: return s\n        case int(n) | float(n): return n\n        case _: return 'other'\n"
     "print(m(0), m([1, 2, 3]), m({'a': 1, 'b': 2}), m(Point(0, 5)), m('abc'), m(2.5), m('x'))\n",
     "zero list [2, 3] map 1 {'b': 2} point 5 abc 2.5 other\n"},
    {"unpacking",
     "a, (b, *c), d = 1, 'xyz', [4]\nprint(a, b, c, d)\n*x, y = (i for i in range(4))\nprint(x, y)\nm, n = {'k': 1, 'l': 2}\nprint(m, n)\n",
     "1 x ['y', 'z'] [4]\n[0, 1, 2] 3\nk l\n"},
    {"containers",
     "s = {3, 1, 2}\nd = {**{'a': 1}, 'b': 2}\nprint(s, d, [*s, *d], {x % 2 for x in range(5)}, {k: v for k, v in zip('ab', (1, 2))})\n"
     "l = [1, 2, 3, 4, 5]\nl[1:3] = ['x']\ndel l[-1]\nprint(l, l[::-1], l[::2], 'x' in l, (1, 2) + (3,), [0] * 3, 'ab' * 2)\n",
     "{1, 2, 3} {'a': 1, 'b': 2} [1, 2, 3, 'a', 'b'] {0, 1} {'a': 1, 'b': 2}\n"
     "[1, 'x', 4] [4, 'x', 1] [1, 4] True (1, 2, 3) [0, 0, 0] abab\n"},
    {"subclasses of built-in types",
     "class Stack(list):\n    def push(self, x): self.append(x)\n    def peek(self): return self[-1]\n"
     "class Name(str):\n    def shout(self): return self.upper() + '!'\nclass Table(dict):\n    def __missing__(self, k): return k * 2\n"
     "s = Stack([1])\ns.push(2)\nprint(s, len(s), s.peek(), sum(s), isinstance(s, list), Name('bob').shout(), Table(a=1)['a'], Table()[21])\n",
     "[1, 2] 2 2 3 True BOB! 1 42\n"},
};

} // namespace

class TestInterpreter : public QObject
{
    Q_OBJECT

private slots:

    void programsPrintWhatPythonPrints_data() { addExamples(); }

    void programsPrintWhatPythonPrints()
    {
        QFETCH(QString, source);
        QTEST(output(source, {}), "expected");
    }

    void collectingAtEverySafepointChangesNothing_data() { addExamples(); }

    void collectingAtEverySafepointChangesNothing()
    {
        QFETCH(QString, source);
        RunSettings settings;
        settings.stress = true;
        QTEST(output(source, settings), "expected");
    }

    void suspendingAtEveryEffectChangesNothing_data() { addExamples(); }

    void suspendingAtEveryEffectChangesNothing()
    {
        QFETCH(QString, source);
        RunSettings settings;
        settings.suspends = true;
        QTEST(output(source, settings), "expected");
    }

    void instructionsAreTheSameOnEveryRun()
    {
        const std::string source = kExamples[0].source;
        const std::uint64_t first = runProgram(source).instructions;
        QVERIFY(first > 10'000);
        QCOMPARE(runProgram(source).instructions, first);
        RunSettings suspended;
        suspended.suspends = true;
        QCOMPARE(runProgram(source, suspended).instructions, first);
    }

    void tracebackNamesFilesLinesAndFunctions()
    {
        const Ran ran = runProgram("def f(x):\n    return 1 // x\n\ndef g():\n    f(0)\n\ng()\n");
        QCOMPARE(QString::fromStdString(ran.traceback),
                 QString("Traceback (most recent call last):\n"
                         "  File \"test.py\", line 7, in <module>\n    g()\n"
                         "  File \"test.py\", line 5, in g\n    f(0)\n"
                         "  File \"test.py\", line 2, in f\n    return 1 // x\n"
                         "ZeroDivisionError: integer division or modulo by zero\n"));
    }

    void tracebackShowsTheContextOfAnException()
    {
        const Ran ran = runProgram("try:\n    [][1]\nexcept IndexError:\n    int('x')\n");
        QCOMPARE(QString::fromStdString(ran.traceback),
                 QString("Traceback (most recent call last):\n"
                         "  File \"test.py\", line 2, in <module>\n    [][1]\n"
                         "IndexError: list index out of range\n"
                         "\nDuring handling of the above exception, another exception occurred:\n\n"
                         "Traceback (most recent call last):\n"
                         "  File \"test.py\", line 4, in <module>\n    int('x')\n"
                         "ValueError: invalid literal for int() with base 10: 'x'\n"));
    }

    void endlessRecursionIsAnError()
    {
        const Ran ran = runProgram("def f():\n    return f()\nf()\n");
        const QString text = QString::fromStdString(ran.traceback);
        QVERIFY2(text.contains("[Previous line repeated"), qPrintable(text));
        QVERIFY2(text.endsWith("RecursionError: maximum recursion depth exceeded\n"),
                 qPrintable(text));
    }

    void memoryLimitIsAMemoryError()
    {
        RunSettings settings;
        settings.limits.memory = std::size_t{8} << 20;
        const Ran ran = runProgram(
            "try:\n    x = [0] * 100_000_000\nexcept MemoryError:\n    print('small')\n", settings);
        QCOMPARE(ran.output, std::string("small\n"));
    }

    void instructionLimitStopsAnEndlessLoop()
    {
        RunSettings settings;
        settings.limits.instructions = 100'000;
        QCOMPARE(runProgram("while True:\n    pass\n", settings).outcome, RunOutcome::Stopped);
    }

    void stopFlagEndsAnEndlessLoop()
    {
        std::atomic<bool> stop{false};
        RunSettings settings;
        settings.limits.stop = &stop;
        std::thread other([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            stop = true;
        });
        const Ran ran = runProgram("while True:\n    pass\n", settings);
        other.join();
        QCOMPARE(ran.outcome, RunOutcome::Stopped);
    }

    void globalsAreReadAfterwards()
    {
        const Ran ran =
            runProgram("result = [i * i for i in range(3)]\nname = 'x'\ndef f(): pass\n");
        QCOMPARE(reprOf(ran.globals.at("result")), std::string("[0, 1, 4]"));
        QCOMPARE(*ran.globals.at("name").text(), std::string("x"));
        QVERIFY(ran.globals.find("f") == ran.globals.end());
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

QTEST_GUILESS_MAIN(TestInterpreter)
#include "tst_vm_interpreter.moc"
