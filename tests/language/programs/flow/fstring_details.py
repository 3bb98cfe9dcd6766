"""f-strings: =, nesting, quotes, conversions before specs, width from names, multi-line, calls, braces."""
x, name, items = 3.14159, "Ada", {"k": [1, 2]}
print(f"{x=} {x = :.2f} {name=!s} {name = !r:>8} {items['k'][1]=} {x+1=:.1f}")
print(f"{name:>{len(name) + 3}}|{name:{'*'}^{9}}|{x:{'.1f'}}|{x!s:.4}|{name[0]}{name[-1]}|{name.upper()!r}")
print(f"{'a' if x > 3 else 'b'} {max(1, 2)} {[i for i in range(3)]} {{x}} {{{x:.1f}}} {lambda_(2)}" if (lambda_ := lambda v: v * 2) else "")
print(f"{'nested: ' + f'{x:.{1 + 1}f}'}")
print(f"""line
{name}
{
    name
    + "!"
}
end""")
print(f"{1_000_000:,} {255:#06x} {255:08b} {0.000012345:.3e} {1e10:g} {1/3:.3%} {-7:+d} {7: d} {'ab':5}| {True} {None!s:>6} {b'x'} {(1,)} {[]!r}")
print(f"{1 == 1} {1 != 2} {x > 3 and name} {not x} {-x:.0f} {2**10} {7 // 2} {'%d' % 5} {'{}'.format(6)}")
print(f"\t{'tab'}\n{'new'}\\{'back'}" r"\n" f"{'joined'}" "plain{no}")
print(f"{'é':>4}|{'日本':>6}|{'a' * 3:-<6}|{1:<5}|{1.5:>8}|{'s':^7}|{[1, 2]!s:>10}|{ {'a': 1}['a'] }")
for bad in (lambda: f"{x:d}", lambda: f"{name:.2f}", lambda: f"{name:d}", lambda: f"{items:5}", lambda: f"{None:>5}", lambda: f"{x:zz}", lambda: f"{[1]:,}"):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
