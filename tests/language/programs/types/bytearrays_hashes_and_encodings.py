import hashlib, ray, math
def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\0\0"
    for p in range(2, math.isqrt(n) + 1):
        if flags[p]:
            flags[p * p :: p] = bytes(len(range(p * p, n + 1, p)))
    return [i for i, f in enumerate(flags) if f], sum(flags)
print(sieve(60))
b = bytearray(b"hello"); b[0] = 72; b.append(33); b += b"??"; b.extend([65, 66]); print(b, len(b), b[1], b[-3:], list(b[:2]), b.decode(), bytes(b), b == b"Hello!??AB", b.upper(), b.find(b"l"), b"ll" in b, 72 in b)
del b[5:]; b.reverse(); print(b, b.pop(), b.hex(), bytearray(3), bytearray("é", "utf-8"), bytearray.fromhex("ff00"), b * 2, b + b"x", b"x" + b, sorted(b), isinstance(b, bytearray), bool(bytearray()), b.split(b"l"), b.startswith(b"o"))
for f in (lambda: bytearray([256]), lambda: bytearray("a"), lambda: b[99], lambda: b.append("x"), lambda: bytearray(-1), lambda: hash(b), lambda: b + "s", lambda: bytearray().pop(), lambda: b.nothing, lambda: b["x"]):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
for algo in ("md5", "sha1", "sha256", "sha512"):
    h = hashlib.new(algo); h.update(b"abc"); h.update(b"d" * 150); print(algo, h.hexdigest()[:24], h.digest_size, h.name, getattr(hashlib, algo)().hexdigest()[:16])
print([hashlib.sha512(b"x" * n).hexdigest()[:8] for n in (110, 111, 112, 115, 119, 120, 127, 128)], [hashlib.sha256(b"x" * n).hexdigest()[:8] for n in (54, 55, 56, 63, 64)], [hashlib.md5(b"x" * n).hexdigest()[:8] for n in (55, 56, 64, 119)])
@ray.remote
def mine(block, start, step, difficulty):
    nonce = start
    while True:
        d = hashlib.sha256(f"{block}{nonce}".encode()).hexdigest()
        if d.startswith("0" * difficulty): return nonce, d[:12]
        nonce += step
print(min(ray.get([mine.remote("genesis", i, 2, 2) for i in range(2)])))
try: hashlib.md5("text")
except TypeError as e: print(e)
import random
random.seed("x" * 115); print(random.random())
for bad in (b"\xff", b"a\xc3", b"\xe2\x82", b"\xe2\x28\xa1", b"\xf0\x9f\x98", b"ok\x80", b"\xed\xa0\x80"):
    try: bad.decode()
    except UnicodeDecodeError as e: print(e)
    print(bad.decode(errors="replace"), bad.decode("utf-8", "ignore"), bad.decode("utf-8", errors="backslashreplace"), bad.decode("latin-1").encode("latin-1") == bad)
try: b"\xe9".decode("ascii")
except UnicodeDecodeError as e: print(e)
for s in ("aé", "€€x", "😀"):
    for enc in ("ascii", "latin-1"):
        try: print(s.encode(enc))
        except UnicodeEncodeError as e: print(e)
    print(s.encode("ascii", "replace"), s.encode("ascii", "ignore"), s.encode("ascii", "xmlcharrefreplace"), s.encode("ascii", errors="backslashreplace"))
