import re, ray
text = "The year 1999 and 2024-05-17; mail bob@example.com or al.b@uni.edu. Tel +41 44 123 45 67!"
print(re.findall(r"\d+", text), re.findall(r"\b\w{4}\b", text), re.findall(r"(\w+)@(\w+)\.(\w+)", text), re.findall(r"[\w.]+@[\w.]+\w", text))
m = re.search(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", text)
print(m, m.group(), m.group(1), m["m"], m.group("y", "d"), m.groups(), m.groupdict(), m.start(), m.end("d"), m.span(2), m.lastindex, m.lastgroup)
print(re.match(r"year", text), re.match(r"The", text), re.fullmatch(r"[a-z]+", "abc"), re.fullmatch(r"[a-z]+", "abc1"), bool(re.search("x{3}", "xxx")))
print(re.sub(r"\d", "#", text), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"[aeiou]", lambda m: m.group().upper(), "education"), re.subn("a", "b", "banana", 2), re.sub(r"(?P<x>a)", r"<\g<x>\g<0>>", "cat"))
print(re.split(r"[;,]\s*", "a; b,c,  d"), re.split(r"(-)", "1-2-3"), re.split(r"\s+", " a b "), re.split(r"x*", "axbc"), re.split(",", "a,b,c", 1))
print(re.findall("a|ab", "abab"), re.findall("a*?b", "aab ab"), re.findall("<.+?>", "<a><b>"), re.findall("<.+>", "<a><b>"), re.findall(r"(a)|(b)", "ab"), re.findall("", "ab"), re.sub("x*", "-", "abxd"))
p = re.compile(r"^(\w+)\s*=\s*(.*?)\s*$", re.M)
print(p.findall("a = 1\nb=two words \n# no\nc =3"), p.pattern, p.groups, p, re.compile("a", re.I | re.S))
print([(x.group(), x.span()) for x in re.finditer(r"o.", "foo boo zoom")], re.findall(r"(?i)HELLO", "Hello hello"), re.findall("^l", "l1\nl2", re.MULTILINE), re.findall("a.b", "a\nb", re.DOTALL))
print(re.findall(r"(?<=\$)\d+", "$5 6 $77"), re.findall(r"\d+(?!%|\d)", "5% 66 7%"), re.findall(r"(?<!-)\b\d", "-1 2"), re.findall(r"(\w)\1", "aabbcd eff"), re.search(r"(a(b)?)+", "abaa").groups(), re.findall(r"(?:ab)+", "ababxab"))
print(re.match(r"((\d+)\.)*(\d+)", "1.22.333").groups(), re.findall(r"[^\W\d_]+", "ab1_cé 2"), re.findall(r"[]a-c-]", "a]-d"), re.escape("a.b*c [x]"), re.findall(r"\.\\\n", ".\\\n"), re.match("(?:a|b)*c", "abac").end())
print(re.findall(r"""
   (\d+)   # digits
   \s* ([a-z]+)  # unit
""", "10 km, 5m", re.X), re.match(r"(a+)+$", "aaaaaaaa!"), re.search(r"\Aab\Z", "ab"), re.findall(r"\Bb", "ab b"), re.search("[0-9]{2,3}?", "12345").group(), re.search("a{,2}", "aaa").group(), re.findall("x{2}y{1,}", "xxyyy"))
for bad in ("(", "a)", "[a", "*a", "a**", "(?P<1>a)", r"\q", "a{3,1}", "(?P=x)", r"\2(a)", "(?z)", "[z-a]", "(?<=a+)b"):
    try: re.compile(bad); print("fine", bad)
    except re.error as e: print(bad, "->", e)
try: m.group(9)
except IndexError as e: print(e)
try: re.sub("(a)", r"\2", "a")
except re.error as e: print(e)
WORD = re.compile(r"[a-z']+")
@ray.remote
def count(line):
    c = {}
    for w in WORD.findall(line.lower()): c[w] = c.get(w, 0) + 1
    return c
print(ray.get([count.remote(l) for l in ("Don't stop, don't!", "Go go GO.")]))
