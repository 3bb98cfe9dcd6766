"""split and rsplit with separators, limits and white space; splitlines; partition; join."""
text = "  one  two\tthree\n four "
print(text.split(), text.split(" "), text.split(None, 1), text.rsplit(None, 1), text.rsplit(maxsplit=2))
print("a,b,,c,".split(","), "a,b,,c,".split(",", 2), "a,b,,c,".rsplit(",", 2), "".split(), "".split(","), "abc".split("abc"), "a--b--c".split("--"))
print("one\ntwo\r\nthree\rfour\n".splitlines(), "one\ntwo\r\n\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x0cc\x1cd\u2028e".splitlines())
print("key=value=more".partition("="), "key=value=more".rpartition("="), "none".partition("="), "none".rpartition("="))
print(", ".join(["a", "b"]), "".join("abc"), "-".join([]), "-".join(["x"]), "-".join({"k": 1, "l": 2}), ".".join(str(i) for i in range(4)), "ab".join("12"))
for call in (lambda: "a".split(""), lambda: "a".partition(""), lambda: ",".join([1, 2]), lambda: ",".join(["a", None]), lambda: ",".join(5)):
    try:
        print(call())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
