"""json.dumps and loads: every type, indentation, separators, sorted keys, escapes, errors with positions."""
import json

data = {"name": "Ann \"A\" ä 😀", "n": 1, "f": 2.5, "big": 10**20, "none": None, "yes": True, "list": [1, [2, {"x": []}], {}], "tab": "a\tb\n", 5: "int key"}
text = json.dumps(data)
print(text)
print(json.dumps(data, indent=2, sort_keys=False, ensure_ascii=False))
print(json.dumps({"b": 1, "a": [1, 2]}, sort_keys=True, separators=(",", ":")), json.dumps("x"), json.dumps(None), json.dumps([True, 1.0, 1e100, -0.0]), json.dumps((1, 2)), json.dumps({}, indent=1), json.dumps([], indent=4), json.dumps(float("inf")))
back = json.loads(text)
print(back["name"], back["5"], back["list"], back["big"], type(back["f"]).__name__, back == {**{k: v for k, v in data.items() if k != 5}, "5": "int key"})
print(json.loads(' [1, -2.5e3, "\\u00e9\\n", true, false, null, {"a": {}}] '), json.loads('"x"'), json.loads("12"), json.loads("NaN") != json.loads("NaN"))
for bad in ("", "{", "[1,]", "{'a': 1}", '{"a" 1}', "[1 2]", "tru", '"abc', '{"a": 1} x', "01"):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(e)
for bad in ({1, 2}, {"f": len}, {(1, 2): 3}):
    try:
        print(json.dumps(bad))
    except TypeError as e:
        print(e)
