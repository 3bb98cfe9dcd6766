import copy, json
a=[1,[2]]; b=copy.copy(a); c=copy.deepcopy(a); a[1].append(3); print(b,c)
print(json.dumps({"a":[1,2.5,None,True],"b":"é\n"}), json.dumps([1,2],indent=2), json.loads('{"a": [1, 2.5, null, true, "x\\u00e9"]}'), json.dumps({"b":1,"a":2},sort_keys=True), json.dumps({"a":1},separators=(",",":")), json.dumps("é",ensure_ascii=False), json.dumps({1:2,None:3}))
try: json.loads("{")
except json.JSONDecodeError as e: print(e)
try: json.dumps({1,2})
except TypeError as e: print(e)
import textwrap
print(textwrap.dedent("  a\n   b\n"), textwrap.fill("the quick brown fox jumps",10), textwrap.indent("a\nb","> "), textwrap.wrap("aaa bbb ccc",7), textwrap.shorten("hello world foo",11))
import string
from string import Template
print(string.ascii_lowercase, string.digits, string.punctuation, string.ascii_uppercase, string.ascii_letters, string.hexdigits, repr(string.whitespace), string.octdigits, len(string.printable), string.capwords("hello world"))
print(Template("$a is ${b} $$").substitute(a=1,b=2), Template("$a $z").safe_substitute(a=1))
try: Template("$x").substitute()
except KeyError as e: print(e)
print(json.dumps({"a": {"b": [1, {"c": None}], "d": []}, "e": {}}, indent=4), json.dumps([float("inf"), 1e100, -0.0, 10**20, "\u20ac\U0001f600\x00"]))
for bad in ['[1,]', '{"a" 1}', 'nul', '"abc', '[1] 2', '{"a":1,}', '', '01', '"\\x"', '[1 2]']:
    try: json.loads(bad)
    except ValueError as e: print(type(e).__name__, e)
print(json.loads(' {"x": {"y": [1e3, -2, "\\n\\u0041\\ud83d\\ude00"]}, "z": false} '), json.dumps({"k": (1, 2)}), json.dumps("a", default=str), json.dumps({1, 2}, default=list))
try: json.dumps({(1, 2): 3})
except TypeError as e: print(e)
from pprint import pprint, pformat
pprint({"b":1,"a":[1,2,3]}); pprint(list(range(50))); pprint({"key%d" % i: "value" * 3 for i in range(8)})
pprint([{"name": "x" * 20, "values": list(range(20)), "nested": {"a": ("y" * 30, "z" * 30)}}]); pprint({"long": "word " * 30}); pprint(list(range(30)), compact=True, width=40)
print(pformat({"z": {"y": {"x": {"w": 1}}}}, depth=2), pformat(("a",)), pformat({3, 1, 2}))
print(textwrap.fill("The quick brown fox jumped over the lazy dog, which was well-known and long-winded. " * 2, width=30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("averyveryverylongwordindeed short", 10), textwrap.wrap("", 5), repr(textwrap.dedent("""
    def f():
        return 1

    x
""")))
