"""Upper, lower, title, casefold and the is… questions, with letters beyond ASCII."""
words = ["hello world", "HELLO", "Hello World", "straße", "ǅungla", "they're bill's", "x1y2", "İstanbul", ""]
for w in words:
    print(repr(w), w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold(), w.islower(), w.isupper(), w.istitle())
for w in ["abc", "ab1", "12", "١٢", "²", "½", "五", " \t\n", "a b", "", "_x", "1x", "def", "ä", "\x00", "\u00a0", "😀"]:
    print(repr(w), w.isalpha(), w.isalnum(), w.isdigit(), w.isdecimal(), w.isnumeric(), w.isspace(), w.isidentifier(), w.isprintable(), w.isascii())
