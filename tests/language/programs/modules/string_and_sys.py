"""string's constants and capwords; sys values that programs read; os that is harmless."""
import os
import string
import sys

print(string.ascii_letters, string.digits, string.octdigits, repr(string.whitespace), len(string.printable), string.capwords("hello big  world"), string.capwords("a-b-c", "-"), "".join(c for c in "a1!b" if c in string.punctuation))
print(sys.maxsize == 2**63 - 1, sys.byteorder, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.version_info[:2], sys.version_info >= (3, 8), sys.getrecursionlimit() >= 1000, sys.getsizeof([]) > 0, len(sys.argv), sys.intern("a") == "a", os.name, repr(os.linesep), os.getpid() == os.getpid(), os.cpu_count() > 0)
print("to stdout", file=sys.stdout)
sys.stdout.write("no newline;")
sys.stdout.flush()
print(sys.stdout.write("") == 0)


def caesar(text, shift):
    low, up = string.ascii_lowercase, string.ascii_uppercase
    table = str.maketrans(low + up, low[shift:] + low[:shift] + up[shift:] + up[:shift])
    return text.translate(table)


print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
try:
    sys.exit("leaving")
except SystemExit as e:
    print("caught", e, e.code)
