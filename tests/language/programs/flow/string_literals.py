print('single "double"', "it's", """triple
line "quoted" ''' """, '''a''')
print("tab\tnew\\nline\x41\u00e9\U0001F600\101\0end".replace("\0", "NUL"))
print(r"raw\n\t", R"\"", "con" "cat" 'enated')
print(b"bytes\x00\xff\n", b'it"s', rb"\raw")
print("line \
continued")
print("\a\b\f\v\r".encode())
print("ünïcödé", len("ünïcödé"), "日本語"[1], "😀"[::-1])
print("%s %d %5.2f %r %% %x" % ("a", 3, 2.5, "q", 255))
print("{} {1}".format(1, 2) if False else "{0} {1} {0!r} {name:>5}".format("a", 2, name="n"))
print("a\\b", "\q" if False else "\\q")
print(len("""
"""))
