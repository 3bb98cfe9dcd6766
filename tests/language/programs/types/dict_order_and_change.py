"""Insertion order through deletion and reinsertion; changing while looping; big dictionaries."""
d = {}
for i in range(10):
    d[i * 7 % 10] = i
print(d)
for i in range(0, 10, 2):
    del d[i]
d[0] = "again"
d[3] = "kept its place"
print(d, next(iter(d)), list(d)[-1])
for k in list(d):
    if k % 3 == 0:
        del d[k]
print(d)
for change in ("add", "delete"):
    e = dict.fromkeys(range(4))
    try:
        for k in e:
            if change == "add":
                e[k + 10] = 1
            else:
                del e[k]
    except RuntimeError as error:
        print(change, error, len(e))
e = {1: 1, 2: 2}
for k in e:
    e[k] += 10
print(e)
big = {str(i): i for i in range(5000)}
for i in range(0, 5000, 3):
    del big[str(i)]
print(len(big), sum(big.values()), list(big)[:5], list(big)[-3:], big["4999"], "0" in big)
words = {}
for w in "the cat the dog the end".split():
    words.setdefault(w, []).append(len(words))
print(words, max(words, key=lambda w: len(words[w])), sorted(words.items(), key=lambda kv: (len(kv[1]), kv[0])), {v[0]: k for k, v in words.items()}, min(words), sum(len(v) for v in words.values()))
