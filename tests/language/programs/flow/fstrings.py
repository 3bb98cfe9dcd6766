name, n, pi = "Anna", 42, 3.14159
print(f"{name} {n} {pi:.2f} {n:5d}|{n:<5}|{n:>5}|{n:^5}|{n:05}")
print(f"{name!r} {name!s:>6} {'ä'!a}")
print(f"{n=} {name=!s} {pi=:.1f} {n + 1 = }")
w, p = 10, 3
print(f"{pi:{w}.{p}f}|{pi:<{w}}|{name:*^{w}}")
print(f"{{literal}} {{{n}}}")
print(f"{n:x} {n:#x} {n:b} {n:#o} {n:,} {1234567:,} {1234567.891:,.2f} {0.5:%} {n:e} {n:+d}")
print(f"{[i for i in range(3)]} { {'a': 1}['a'] } {(lambda x: x * 2)(4)}")
print(f"{'nested ' + f'{n}'}" f" concat {n}" " plain {n}")
print(f"""multi
{n}
line""")
print(f"{n if n > 3 else 'small'} {n!r:>4} {n,}")
print(f"{'a' 'b'} {None} {True} {1.0} {1e100} {[]}")
print(rf"\d{n}\n", f"\t{n}".strip())
print(f"{10_000:_} {-5: } {5: } {-5:+}")


class P:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


print(f"{P()} {P():abc} {P()!s} {P()!r} {P()!s:>6}")
