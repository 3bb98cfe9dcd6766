"""find, index, count, startswith, endswith with bounds, overlapping and empty parts."""
s = "banana bandana"
print(s.find("an"), s.rfind("an"), s.find("an", 2), s.find("an", 2, 4), s.find("zz"), s.rfind("b", 0, 3), s.find(""), s.find("", 50), s.rfind(""))
print(s.index("na"), s.rindex("na"), s.count("an"), s.count("ana"), s.count(""), "".count(""), s.count("a", -3), s.count("a", 2, -2))
print(s.startswith("ban"), s.startswith("ban", 7), s.startswith(("x", "ban")), s.startswith(""), s.startswith(()), s.endswith("ana", 0, 6), s.endswith(("x", "na")), "".endswith(""))
for call in (lambda: s.index("zz"), lambda: s.rindex("q", 2), lambda: s.startswith(3), lambda: s.endswith(["a"]), lambda: s.count(1)):
    try:
        print(call())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print("an" in s, "" in "", "nab" not in s)
try:
    3 in s
except TypeError as e:
    print(e)
