"""Random expressions about single features of the library, right and wrong ones: each is printed, or its error is."""

WORDS = ("abc", "Hello World", "a-b-c", " x  y ", "aaa", "", "Ünï", "12", "-3.5", "tEST case", "a,b,,c", "line\nnext", "{}", "%s", "1_000")
TEXTS = ("ab ab abc", "The year 1999, or 2024-05-17!", "aaabbbccc", "key = value\nother=7", "", "x1y22z333", "(a(b)c)")
NUMBERS = ("0", "1", "-1", "7", "255", "-256", "10**20", "-(2**64)", "True", "0.0", "-0.0", "0.1", "2.5", "-3.75", "1e16", "1e-7", "123456.789", "1e300", "float('inf')", "float('nan')")


class Probes:
    def __init__(self, random):
        self.random = random

    def pick(self, *choices):
        return self.random.choice(choices)

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def expression(self):
        return self.pick(self.format_, self.format_, self.percent, self.template, self.text_method, self.text_method, self.number, self.convert, self.regex, self.regex, self.fraction, self.complex_, self.call, self.slice_, self.sets, self.dicts, self.sorting, self.tools)()

    # --- texts ----------------------------------------------------------------------------------
    def value(self):
        return self.pick(self.pick(*NUMBERS), self.pick(*NUMBERS), repr(self.pick(*WORDS)), "None", "[1, 'a']", "(1,)")

    def spec(self):
        text = ""
        if self.chance(40):
            text += self.pick("", "", "*", " ", "0") + self.pick("<", ">", "^", "=")
        text += self.pick("", "", "", "+", "-", " ") + self.pick("", "", "", "#") + self.pick("", "", "", "0")
        text += self.pick("", "", "1", "8", "15") + self.pick("", "", "", ",", "_") + self.pick("", "", ".0", ".1", ".3", ".10")
        return text + self.pick("", "", "d", "f", "e", "g", "s", "x", "X", "o", "b", "%", "G", "E", "n", "c", "F")

    def format_(self):
        return f"format({self.value()}, {self.spec()!r})"

    def percent(self):
        spec = "%" + self.pick("", "-", "+", "0", " ", "#") + self.pick("", "6", "12") + self.pick("", ".0", ".2") + self.pick(*"sdrfegxoicaX%")
        return f"'[{spec}]' % ({self.value()},)"

    def template(self):
        return self.pick(
            f"'{{0:>{self.pick(3, 9)}}}|{{1!r}}|{{0}}'.format({self.value()}, {self.value()})",
            f"'{{a[1]}} {{b.real}} {{}}'.format({self.value()}, a={self.pick('[1, 2]', '(5, 6, 7)', repr('xyz'), '{1: 2}')}, b={self.pick(*NUMBERS)})",
            f'f"{{{self.pick("1", "2.5", "[]")}!r:^{self.pick(6, 10)}}}{{{self.pick(*NUMBERS)} = }}"',
            f'f"{{{self.pick(*NUMBERS)}:{{{self.pick(5, 12)}}}.{{{self.pick(1, 4)}}}f}}"',
        )

    def text_method(self):
        word, other, third = (repr(self.pick(*WORDS)) for _ in range(3))
        n, m = self.pick(-7, -1, 0, 1, 2, 5, 12), self.pick(-2, 0, 1, 3, 9)
        call = self.pick(
            f"split({self.pick('', other, 'None', f'{other}, {n}', f'None, {m}')})", f"rsplit({self.pick(other, f'{other}, {n}', f'None, {m}')})", "splitlines()", "splitlines(True)",
            f"find({repr(self.pick(*WORDS)[:2])}, {n}, {m})", f"rfind({other}, {n})", f"count({other}, {n})", f"index({other})", f"replace({other}, {third}, {n})", f"replace('a', {third})",
            f"center({n}, '*')", f"ljust({n}, '.')", f"rjust({n})", f"zfill({n})", f"strip({other})", f"lstrip({other})", f"rstrip({self.pick('', other)})", f"partition({other})", f"rpartition({other})",
            "title()", "capitalize()", "swapcase()", "casefold()", "upper()", "lower()", f"startswith({other}, {n})", f"endswith(({other}, {third}))", f"removeprefix({other})", f"removesuffix({other})",
            f"join([{other}, {third}])", f"join({self.pick(other, '[1]', '()')})", f"expandtabs({m})", "isalnum()", "isdigit()", "isidentifier()", "istitle()", "isupper()", f"encode({self.pick('', repr('ascii'), repr('latin-1'))})",
            f"translate({{97: {other}, 98: None}})", f"__contains__({other})",
        )  # fmt: skip
        return self.pick(f"{word}.{call}", f"{word}.{call}", f"{word}.{call}", f"{word}[{n}:{m}:{self.pick(-2, -1, 1, 2)}]", f"{word}[{n}]", f"{word} * {m}", f"{word} {self.pick('<', '==', '>=', 'in', '+')} {other}")

    def regex(self):
        def atom(depth):
            if depth and self.chance(35):
                return self.pick("({})", "(?:{})", "(?P<n>{})", "(?={})", "(?!{})").format(pattern(depth - 1))
            return self.pick("a", "b", "ab", ".", r"\d", r"\w", r"\s", r"\W", "[abc]", "[^a-c]", "[0-9-]", r"\b", "^", "$", "x", "-")

        def pattern(depth):
            parts = "".join(atom(depth) + self.pick("", "", "", "*", "+", "?", "*?", "+?", "{2}", "{1,2}") for _ in range(self.pick(1, 2, 3)))
            return parts + "|" + atom(depth) if self.chance(20) else parts

        made, text = repr(pattern(2)), repr(self.pick(*TEXTS))
        return self.pick(
            f"re.findall({made}, {text})", f"[(m.span(), m.groups()) for m in re.finditer({made}, {text})]", f"re.sub({made}, '<>', {text})", f"re.split({made}, {text})", f"re.fullmatch({made}, {text})",
            f"re.search({made}, {text}, {self.pick('re.I', 're.M', 're.S', '0')})", f"re.sub({made}, lambda m: m.group().upper(), {text}, {self.pick(0, 1)})",
        )  # fmt: skip

    # --- numbers --------------------------------------------------------------------------------
    def number(self):
        a, b, c = (self.pick(*NUMBERS) for _ in range(3))
        op = self.pick("+", "-", "*", "/", "//", "%", "<", "==", "<=")
        return self.pick(f"({a}) {op} ({b})", f"({a}) {op} ({b})", f"divmod({a}, {b})", f"pow({self.pick(2, -3, 10)}, {self.pick(-2, 0, 5, 30)}, {self.pick(7, -5, 1, 0)})", f"round({a}, {self.pick(-2, -1, 0, 1, 2)})", f"round({a})", f"max({a}, {b}, {c})", f"sum([{a}, {b}, {c}])", f"hash({a}) == hash({b})", f"({self.pick(2, -2, '0', 2.0, -1.5)}) ** ({self.pick(-1, 0, 0.5, 3, 70)})", f"({self.pick(5, -9, '2**70')}) {self.pick('&', '|', '^', '<<', '>>')} {self.pick(0, 3, 65)}", f"abs({a}), -({b}), int({self.pick('2.7', '-2.7', a)})")  # fmt: skip

    def convert(self):
        text = repr(self.pick(*WORDS, "0x1f", "0b101", "1e5", "inf", "nan", "+7", " 42 ", "ff", "zz"))
        return self.pick(f"int({text})", f"int({text}, {self.pick(0, 2, 16, 36, 37)})", f"float({text})", f"complex({text})", f"bool({text})", f"list({text})", f"bytes({text}, 'utf-8')", f"repr({text})", f"ascii({text})", f"Fraction({text})", f"int({self.value()})", f"float({self.value()})", f"str({self.value()})", f"hex({self.value()})", f"chr({self.pick(65, 0x20ac, -1)})", f"ord({text})", f"len({self.value()})", f"list({self.value()})", f"sorted({self.value()})")  # fmt: skip

    def fraction(self):
        def one():
            return f"Fraction({self.pick(1, -3, 7, 0, 22)}, {self.pick(1, 2, -4, 9, 7)})"

        other = self.pick(one(), one(), "2", "0.5", "0", "[]")
        return self.pick(f"{one()} {self.pick('+', '-', '*', '/', '//', '%', '**', '<', '==', '>=')} {other}", f"{other} {self.pick('+', '-', '*', '/', '//', '%')} {one()}", f"round({one()}, {self.pick('None', 1, -1)}), float({one()}), abs({one()}), str({one()})", f"sum([{one()}, {one()}]), max({one()}, {one()}), hash({one()})")  # fmt: skip

    def complex_(self):
        def one():
            return f"({self.pick(1, -2.5, 0, 3)} {self.pick('+', '-')} {self.pick(1, 0.5, 0, 2)}j)"

        other = self.pick(one(), one(), "2", "0.5", "0")
        return self.pick(f"{one()} {self.pick('+', '-', '*', '/', '==', '**')} {other}", f"{other} {self.pick('+', '-', '*', '/')} {one()}", f"abs({one()}), {one()}.conjugate(), -{one()}", f"sum([{one()}, {one()}]), repr({one()}), f'{{{one()}:.2f}}'")  # fmt: skip

    # --- containers and calls -------------------------------------------------------------------
    def call(self):
        parameters = self.pick("a, b=2", "a, /, b, *, c=3", "*args, k=1, **more", "a, b=2, *rest, c, **more", "a, b", "", "*, c", "self, **more")
        names = [p.strip(" *").split("=")[0] for p in parameters.split(",") if p.strip(" */")]
        given = [str(self.pick(1, 2, "'s'")) for _ in range(self.pick(0, 1, 2, 3))]
        if self.chance(30):
            given.append(self.pick("*[7, 8]", "*()", "*'xy'"))
        for name in ("a", "b", "c", "k", "z"):
            if self.chance(25):
                given.append(f"{name}={self.pick(5, 6)}")
        if self.chance(25):
            given.append(self.pick("**{'c': 9}", "**{}", "**{'a': 1, 'y': 2}"))
        return f"(lambda {parameters}: ({', '.join(names)},))({', '.join(given)})" if names else f"(lambda: 0)({', '.join(given)})"

    def slice_(self):
        bounds = ":".join(self.pick("", "-9", "-2", "0", "1", "3", "9") for _ in range(2)) + self.pick("", "", ":2", ":-1", ":-3")
        whole = self.pick("list(range(7))", "'abcdefg'", "(1, 2, 3, 4)", "range(10, 0, -2)", "b'bytes'")
        change = self.pick(f"x.__setitem__(slice({self.pick(0, 1, -2)}, {self.pick('None', 3, 9)}, {self.pick('None', 1, 2, -1)}), [8, 9])", f"x.__delitem__({self.pick(0, -1, 9, 'slice(1, 4)', 'slice(None, None, 2)')})", f"x.insert({self.pick(-9, 0, 2, 99)}, 5)", f"x.pop({self.pick('', 0, -2, 9)})", "x.extend('ab')", f"x.remove({self.pick(2, 9)})")
        return self.pick(f"{whole}[{bounds}]", f"{whole}[{bounds}]", f"(lambda x: ({change}, x))(list(range(5)))")

    def sets(self):
        def one():
            return self.pick("{1, 2, 3}", "{3, 4}", "set()", "frozenset([1, 5])", "{1: 0, 2: 0}.keys()", "[2, 3]")

        method = self.pick("union", "intersection", "difference", "symmetric_difference", "issubset", "isdisjoint")
        return self.pick(f"sorted({one()} {self.pick('|', '&', '-', '^')} {one()})", f"{one()} {self.pick('<', '<=', '==', '>')} {one()}", f"(lambda r: sorted(r) if not isinstance(r, bool) else r)({one()}.{method}({one()}))")

    def dicts(self):
        d = self.pick("{'a': 1, 'b': 2}", "dict(b=1, c=[2])", "dict(zip('xyz', range(3)))", "{}", "defaultdict(list, a=[1])", "OrderedDict(a=1, b=2)")
        e = self.pick("{'a': 9}", "{'q': 0}", "{}")
        return self.pick(f"{d} | {e}", f"{d}.get({self.pick(chr(39) + 'a' + chr(39), 5)}, 'none')", f"{d}[{self.pick(chr(39) + 'a' + chr(39), chr(39) + 'zz' + chr(39))}]", f"{d}.pop('b')", f"list({d}.items()), {d} == {e}", f"{d}.popitem()", f"sorted({d}, reverse=True), max({d}, default=None)", f"(lambda d: (d.setdefault('n', []), d.update({e}), d))({d})", f"{{**{d}, **{e}}}", f"sorted({d}.items() {self.pick('&', '-')} {e}.items())", f"repr({d})")  # fmt: skip

    def sorting(self):
        items = self.pick("[3, 1, 2.5, True]", "['b', 'A', 'c']", "[(1, 'b'), (1, 'a'), (0, 'z')]", "[1, 'a']", "'hello'", "{'b': 1, 'a': 2}")
        return self.pick(f"sorted({items}{self.pick('', ', reverse=True', ', key=str', ', key=repr, reverse=True', ', key=len')})", f"{self.pick('min', 'max')}({items}{self.pick('', ', key=str', ', default=0')})", f"list(map(str, {items})), any({items}), sum({items})", f"list(zip({items}, {items}, strict=True)), list(enumerate({items}, {self.pick(0, 5)}))", f"list(reversed({items}))")

    def tools(self):
        return self.pick(
            f"list(itertools.accumulate({self.pick('[1, 2, 3]', '[]', repr('abc'))}))", f"list(itertools.combinations('abcd', {self.pick(0, 2, 5)}))", f"list(itertools.permutations(range(3), {self.pick(1, 2, -1)}))", f"[(k, list(g)) for k, g in itertools.groupby({self.pick(repr('aabba'), '[1, 1, 2]')})]", f"list(itertools.islice({self.pick(repr('abcdef'), 'range(9)')}, {self.pick('2', '1, 5', '0, None, 3', '-1')}))", f"functools.reduce(lambda a, b: {self.pick('a + b', 'b - a', 'max(a, b)')}, {self.pick('[1, 2, 3]', '[]', '[[1], [2]]')})",
            f"statistics.{self.pick('mean', 'median', 'stdev', 'mode', 'pvariance')}({self.pick('[1, 2, 4]', '[2.5, 1]', '[]', '[1, 1, 3]')})", f"math.{self.pick('sqrt', 'floor', 'log', 'exp', 'sin', 'isqrt', 'trunc')}({self.pick(*NUMBERS)})", f"math.factorial({self.pick(-1, 0, 5, 25, 2.0, 3.5)})", f"math.{self.pick('gcd', 'comb', 'hypot', 'fmod', 'pow', 'atan2', 'copysign')}({self.pick(0, 4, -6, 2.5)}, {self.pick(0, 3, -9)})",
            f"json.dumps({self.pick('[1, 2.5, None, True]', '{1: [], (2): {}}', '{(1, 2): 3}', repr('é' + chr(10)), 'float(chr(49))')})", f"json.loads({self.pick(repr('[1, 2'), repr('{}'), repr('[1.5e3, null]'), repr('nul'))})", f"textwrap.shorten('some words that go on', {self.pick(4, 10, 40)})", f"heapq.nsmallest({self.pick(0, 2)}, [5, 1, 4], key={self.pick('None', 'lambda x: -x')})", f"bisect.bisect({self.pick('[1, 2, 2, 3]', '[]')}, {self.pick(0, 2, 9)})",
        )  # fmt: skip


IMPORTS = """import bisect
import functools
import heapq
import itertools
import json
import math
import re
import statistics
import textwrap
from collections import OrderedDict, defaultdict
from fractions import Fraction
"""
