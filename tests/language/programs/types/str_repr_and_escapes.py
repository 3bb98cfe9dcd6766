"""repr of text: which quotes, which escapes, and ascii()."""
for s in ["plain", "it's", 'say "x"', "both ' and \"", "back\\slash", "tab\t", "nl\n\r", "\x00\x07\x1b\x7f", "\x80\xa0\xad", "é ß", "\u200b\u2028", "日本", "😀", "\ud83d"[:0], "\U000e0001", "a\u0301"]:
    print(repr(s), ascii(s), len(s))
print([s for s in ("a'b", 'a"b')], {"k'": 'v"'}, ("\n",), f"{'x'!r:>6}", "%r %a" % ("é", "é"), "{!r:<6}|{!a}".format("ö", "ö"))
