#!/usr/bin/env python3
"""Writes the golden tables of this folder: what CPython 3.11 answers.

Columns are separated by tabs; texts are written as by ascii(). Run in this folder: ./make_golden.py
"""
import json
import math
import random


def table(name, rows):
    with open(name + ".tsv", "w", encoding="ascii") as out:
        for row in rows:
            out.write("\t".join(row) + "\n")


def shown(text):
    """JSON escapes what is not ASCII, quotes and control characters."""
    return json.dumps(text)


def answer(function):
    try:
        return "ok", shown(function())
    except Exception as error:
        return type(error).__name__, shown(str(error))


rng = random.Random(1)

# --- floats ---------------------------------------------------------------------------------
floats = [0.0, -0.0, 1.0, -1.5, 0.1, 0.2 + 0.1, 1e15, 1e16, 123456789012345680.0, 1e-4, 1e-5, 1.5e-5, 5e-324,
          2.2250738585072014e-308, 1.7976931348623157e308, 1 / 3, 2 / 3, 100.0, 1e22, 1e23, 9007199254740993.0,
          0.5, 1.5, 2.5, 2.675, 1.005, 1e100, 123.456, 99.995, 0.00001234, float("inf"), float("-inf"), float("nan")]
floats += [rng.uniform(-1, 1) * 10 ** rng.randint(-20, 20) for _ in range(150)]
table("float_repr", [(x.hex(), repr(x)) for x in floats])

float_specs = ["", ".0f", ".1f", ".2f", ".3f", "10.2f", "<10.2f", "^12.3f", "+.2f", " .2f", "e", ".3e", "E", "g", ".3g",
               "G", "#.3g", "#g", "%", ".1%", ",", ",.2f", "_.3f", "020,.2f", "010.3f", "*>12.1f", "=+10.1f", ".10",
               ".3", "n", "z.0f", "#.0f", "1", ".17g", "F", "08", "x", "d", ".2147483648f", "+", "0<8.2f", "^020,"]
table("format_float", [(x.hex(), shown(s), *answer(lambda: format(x, s))) for x in floats[:60] for s in float_specs])

ints = [0, 1, -1, 7, -42, 255, 1000, -1000, 123456789, -9876543210, 2 ** 63 - 1, -2 ** 63, 2 ** 64, 10 ** 30, -10 ** 30]
int_specs = ["", "d", "5d", "05d", "+d", " d", "<8", ">8", "^9", "*^9", ",", "_", ",d", "08,", "x", "#x", "X", "#X", "b",
             "#b", "_b", "#_b", "o", "#o", "_x", "#010x", "e", ".2f", "g", "%", "n", "c", "=+8", "x<8", ",x", "s", ".3d",
             "z", "+c", "020_b", "015,d", "=10,", "-5", "#c", "abc", "5 "]
table("format_int", [(str(n), shown(s), *answer(lambda: format(n, s))) for n in ints for s in int_specs])

texts = ["", "a", "hello", "gr\u00fc\u00dfe", "\u65e5\u672c\u8a9e", "it's", 'say "hi"', "both ' and \"", "tab\tnew\nline\r", "nul\0bell\x07",
         "back\\slash", "\x7f\x80\xa0\xad", "\u200b\u2028", "\U0001f600", "\ue000", "\U000e0001"]
text_specs = ["", "s", "10", "<10", ">10", "^10", "*^11", "=10", "05", ".2", "10.3", ".0s", "d", "+", " ", "#", ",", "z",
              "\u00e9^9", "\u65e5>6", ".", "99999999999999999999"]
table("format_str", [(shown(t), shown(s), *answer(lambda: format(t, s))) for t in texts for s in text_specs])
table("quote", [(shown(t), shown(repr(t)), shown(ascii(t)), shown(repr(t.encode()))) for t in texts])

# --- % ----------------------------------------------------------------------------------------
percent_int = ["%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%#x", "%X", "%#o", "%.5d", "%8.5d", "%-8.3d|", "%#010x",
               "%+08d"]
table("percent_int", [(str(n), shown(s), shown(s % n)) for n in ints for s in percent_int])
percent_float = ["%f", "%.2f", "%8.3f", "%-8.1f|", "%08.2f", "%+.1f", "% .1f", "%e", "%.3E", "%g", "%G", "%#.3g", "%.0f",
                 "%#.0f", "%010.3e"]
table("percent_float", [(x.hex(), shown(s), shown(s % x)) for x in floats[:60] for s in percent_float])

# --- parsing ------------------------------------------------------------------------------------
int_texts = [("12", 10), (" 12_0 ", 10), ("-7", 10), ("+7", 10), ("0x1F", 16), ("0x1f", 0), ("0b101", 0), ("0o17", 0),
             ("1__2", 10), ("_1", 10), ("1_", 10), ("", 10), (" ", 10), ("12x", 10), ("0x", 16), ("010", 0), ("0", 0),
             ("00", 0), ("0_0", 0), ("zz", 36), ("9223372036854775808", 10), ("-9223372036854775808", 10),
             ("123456789012345678901234567890", 10), ("1" * 4300, 10), ("1" * 4301, 10), ("f" * 40, 16), ("1.5", 10),
             ("\u0661\u0662", 10), ("\u00a012\u00a0", 10), ("- 1", 10), ("--1", 10), ("0b12", 0), ("0x_1", 0), ("12\x00", 10)]
table("parse_int", [(shown(t), str(b), *answer(lambda: str(int(t, b)))) for t, b in int_texts])
float_texts = ["1", "1.5", " 1.5 ", "-1e3", "+.5", "5.", ".", "", "e5", "1e", "1e5", "1_000.5", "1__0", "1_.0", "inf",
               "-Infinity", "nan", "INF", "infin", "1e400", "-1e400", "1e-400", "0x10", "1.7976931348623159e308",
               "4.9e-324", "2.4e-324", "0.1e1", "1e+5", "1e+", "\u0661.5", "1 2", "00012", "0.000000000000001e-310",
               "123456789" * 40, "1" + "0" * 308, "1" + "0" * 309]
table("parse_float", [(shown(t), *answer(lambda: float(t).hex())) for t in float_texts])

# --- arithmetic -----------------------------------------------------------------------------------
big = ints + [rng.getrandbits(k) * rng.choice([1, -1]) for k in (5, 31, 33, 62, 63, 64, 65, 100, 127, 128, 129, 300, 1000)]


def binary(name, function, pairs):
    rows = []
    for a, b in pairs:
        try:
            result = function(a, b)
        except (ZeroDivisionError, ValueError, OverflowError):
            continue
        rows.append((name, str(a), str(b), result.hex() if isinstance(result, float) else str(result)))
    return rows


few = big[:15:2] + big[15::3]
pairs = [(a, b) for a in few for b in few]
table("bigint",
      binary("+", lambda a, b: a + b, pairs) + binary("-", lambda a, b: a - b, pairs)
      + binary("*", lambda a, b: a * b, pairs) + binary("//", lambda a, b: a // b, pairs)
      + binary("%", lambda a, b: a % b, pairs) + binary("/", lambda a, b: a / b, pairs)
      + binary("&", lambda a, b: a & b, pairs) + binary("|", lambda a, b: a | b, pairs)
      + binary("^", lambda a, b: a ^ b, pairs) + binary("gcd", math.gcd, pairs)
      + binary("<<", lambda a, b: a << b, [(a, s) for a in big for s in (0, 1, 31, 64, 100)])
      + binary(">>", lambda a, b: a >> b, [(a, s) for a in big for s in (0, 1, 31, 64, 100)])
      + binary("**", lambda a, b: a ** b, [(a, e) for a in (-3, -1, 0, 1, 2, 10, 2 ** 70 + 1) for e in (0, 1, 2, 5, 17, 64)])
      + binary("hash", lambda a, b: hash(a), [(a, 0) for a in big + [2 ** 61 - 1, 2 ** 61, -2 ** 61 + 1]])
      + binary("float", lambda a, b: float(a), [(a, 0) for a in big + [2 ** 53 + 1, 2 ** 54 + 2, 2 ** 54 + 6, 2 ** 1023]])
      + binary("isqrt", lambda a, b: math.isqrt(a), [(abs(a), 0) for a in big])
      + binary("bits", lambda a, b: a.bit_length(), [(a, 0) for a in big]))
table("float_hash", [(x.hex(), str(hash(x))) for x in floats if x == x])
finite = [x for x in floats[:60] if math.isfinite(x)]
table("float_divmod", [(a.hex(), b.hex(), (a // b).hex(), (a % b).hex())
                       for a in finite[:30] for b in finite[:30] if b])
table("round", [(x.hex(), str(n), *answer(lambda: round(x, n).hex())) for x in finite + [2.5, 25.0, 35.0, 1234567.5]
                for n in (0, 1, 2, 3, -1, -2, 5, 17, 300, -300, 400, -400)])
table("round_int", [(str(a), str(n), str(round(a, n))) for a in big for n in (-1, -2, -3, -10, -40)]
      + [(str(a), "-1", str(round(a, -1))) for a in (5, 15, 25, 35, -5, -15, 14, 16)])

# --- random ---------------------------------------------------------------------------------------
calls = ["random()", "random()", "getrandbits(1)", "getrandbits(32)", "getrandbits(63)", "getrandbits(64)", "getrandbits(200)",
         "_randbelow(1)", "_randbelow(6)", "_randbelow(1000000)", "_randbelow(2**40)", "_randbelow(2**63-1)",
         "_randbelow(10**30)", "uniform(-2, 5)", "triangular(1, 5, 2)", "triangular(0, 1, None)", "gauss(0, 1)",
         "gauss(10, 3)", "gauss(0, 1)", "normalvariate(1, 2)", "expovariate(0.5)", "vonmisesvariate(1, 4)",
         "vonmisesvariate(0, 0)", "gammavariate(2.5, 1.5)", "gammavariate(1, 2)", "gammavariate(0.5, 2)",
         "betavariate(2, 3)", "paretovariate(3)", "weibullvariate(1, 2)", "sample(range(10), 4)", "sample(range(50), 20)",
         "sample(range(1000), 30)", "sample(range(3), 3)"]
rows = []
for seed in [0, 1, 42, -42, 2 ** 31, 2 ** 32, 2 ** 64 + 1, 10 ** 40, "hello", "", "gr\u00fc\u00dfe"]:
    stream = random.Random(seed)
    kind = "text" if isinstance(seed, str) else "int"
    for call in calls:
        result = eval("stream." + call)
        text = result.hex() if isinstance(result, float) else " ".join(map(str, result)) if isinstance(result, list) else str(result)
        rows.append((kind, shown(seed) if kind == "text" else str(seed), call, text))
table("random", rows)

# --- texts ------------------------------------------------------------------------------------------
letters = [chr(c) for c in list(range(128)) + [0xaa, 0xb2, 0xb5, 0xbd, 0xdf, 0xe9, 0xff, 0x130, 0x149, 0x1c5, 0x1f0, 0x2b0,
                                               0x345, 0x3a3, 0x3c2, 0x1e9e, 0x1f88, 0x2028, 0x2160, 0x24b6, 0x3007, 0x4e00,
                                               0x661, 0xac00, 0xfb01, 0x10400, 0x1d7ce, 0x1f600, 0xe000, 0x10ffff]]
table("characters", [(str(ord(c)), shown(c.upper()), shown(c.lower()), shown(c.title()), shown(c.casefold()),
                      "".join("01"[getattr(c, name)()] for name in
                              ("isprintable", "isalpha", "isdecimal", "isdigit", "isnumeric", "islower", "isupper", "isspace")))
                     for c in letters])
