text = """the quick brown fox jumps over the lazy dog
the dog barks"""
counts = {}
for line in text.splitlines():
    for w in line.split():
        counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda p: (-p[1], p[0])):
    print(f"{w:<8}{n:>3}")
print(" ".join(w.capitalize() for w in text.split()), text.title().swapcase()[:9])
