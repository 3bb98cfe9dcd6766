"""print: sep, end, several types, empty, unpacked, flush and file, errors."""
import sys

print()
print("a", 1, 2.5, None, True, [1], {"k": (1,)}, sep=" | ")
print(1, 2, 3, sep="", end=";")
print("next", end="")
print("", end="\n\n")
print(*range(5), sep=", ")
print(*[], sep=",")
print(*"abc", sep="\n", end="!\n")
print("x", sep=None, end=None)
print("tab\tnew\nline", "quote'", 'double"')
print([["nested", 'it"s'], ("t",)], {1, 2} & {2}, {"set": {1}}, frozenset({3}))
print("flushed", flush=True)
print("to stdout", file=sys.stdout)
sys.stdout.write("written\n")
print(print("inner"))
print("unicode: ä ∑ 日本 😀", "\u00e9", b"bytes", r"\n")
print(f"{'left':<10}|{'right':>10}|{'mid':^10}|")
for i in range(3):
    print(i, end=" " if i < 2 else "\n")
for call in (lambda: print(1, sep=5), lambda: print(1, end=5), lambda: print(1, nothing=1)):
    try:
        call()
    except TypeError as e:
        print(e)
