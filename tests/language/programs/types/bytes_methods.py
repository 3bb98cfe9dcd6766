"""bytes: literals, indexing, methods, conversions to and from text and numbers."""
b = b"Hello\x00\xff"
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], list(b)[:3], 72 in b, b"ell" in b, b + b"!", b * 2, b == b"Hello\x00\xff", b < b"I", hash(b) == hash(bytes(b)), bool(b""))
print(bytes(3), bytes([65, 66]), bytes(range(3)), bytes("ä", "utf-8"), b"\xc3\xa4".decode(), "ä€😀".encode(), "ä".encode("latin-1"), b"abc".hex(), bytes.fromhex("61 62"), b"a".decode("ascii"), str(b"a", "utf-8"))
print(b"a,b,c".split(b","), b" x ".strip(), b"-".join([b"a", b"b"]), b"abc".upper(), b"ABC".lower(), b"abcabc".find(b"c"), b"abcabc".index(b"c"), b"abcabc".count(b"b"), b"abc".replace(b"b", b"--"), b"abc".startswith(b"ab"), b"abc".endswith(b"x"))
print({b"k": 1}[b"k"], [x for x in b"ab"], sorted(b"ba"), max(b"az"), b"it's", b'"q"', b"\\ \t\n", repr(b""), b"%d" % 5 if False else "skip", b"a" != "a")
for call in (lambda: b[10], lambda: b + "a", lambda: bytes([256]), lambda: bytes("a"), lambda: bytes.fromhex("6"), lambda: b"abc".index(b"z"), lambda: b.__setitem__(0, 1), lambda: "a" in b, lambda: b"".join(["a"]), lambda: bytes(-1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
