"""Caesar, Vigenere, run lengths, palindromes, anagrams, Huffman, tokens, word wrap, tables, parsing a tiny CSV."""
import heapq
from collections import Counter, defaultdict
from itertools import groupby

text = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness"""


def words(t):
    return "".join(c.lower() if c.isalpha() else " " for c in t).split()


def vigenere(t, key, sign=1):
    out, i = [], 0
    for c in t:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            shift = ord(key[i % len(key)].lower()) - ord("a")
            out.append(chr((ord(c) - base + sign * shift) % 26 + base))
            i += 1
        else:
            out.append(c)
    return "".join(out)


def rle(s):
    return "".join(f"{len(list(g))}{c}" for c, g in groupby(s))


def unrle(s):
    out, n = "", ""
    for c in s:
        if c.isdigit():
            n += c
        else:
            out, n = out + c * int(n), ""
    return out


def huffman(s):
    heap = [(n, c, None) for c, n in sorted(Counter(s).items())]
    heapq.heapify(heap)
    order = 0
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        order += 1
        heapq.heappush(heap, (a[0] + b[0], f"~{order:03}", (a, b)))
    codes = {}

    def walk(node, code):
        if node[2] is None:
            codes[node[1]] = code or "0"
        else:
            walk(node[2][0], code + "0")
            walk(node[2][1], code + "1")

    walk(heap[0], "")
    return codes


def wrap(t, width):
    lines, line = [], ""
    for w in t.split():
        if line and len(line) + 1 + len(w) > width:
            lines.append(line)
            line = w
        else:
            line = f"{line} {w}".strip()
    return lines + [line]


counts = Counter(words(text))
print(counts.most_common(4), vigenere("Attack at Dawn!", "Lemon"), vigenere(vigenere("Attack at Dawn!", "Lemon"), "Lemon", -1), rle("aaabccd"), unrle(rle("wwwwbbbw")), [w for w in ("Level", "python", "Noon") if w.lower() == w.lower()[::-1]])
groups = defaultdict(list)
for w in "listen silent enlist google elgoog abc".split():
    groups["".join(sorted(w))].append(w)
print([g for g in groups.values() if len(g) > 1])
codes = huffman("abracadabra")
coded = "".join(codes[c] for c in "abracadabra")
print(codes, len(coded), coded)
print(*wrap(text, 30), sep="\n")
rows = [line.split(",") for line in "name,age\nAnn,30\nBob,4".splitlines()]
header, *body = rows
widths = [max(len(r[i]) for r in rows) for i in range(len(header))]
for r in rows:
    print("|" + "|".join(f" {c:<{w}} " for c, w in zip(r, widths)) + "|")
print([dict(zip(header, r)) for r in body], sum(int(r[1]) for r in body), text.count("it was"), text.title()[:20], " ".join(w[::-1] for w in text.split()[:4]), "".join(c for c in text if c not in "aeiou")[:30])
