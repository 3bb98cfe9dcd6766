"""Odd layouts: semicolons, backslashes, comments anywhere, blank lines, tabs, one-line blocks, ellipsis bodies."""
x = 1; y = 2; \
z = 3  # a comment \ with a backslash

if x: print("one line"); print("two statements")
if (  # comment in brackets
    x == 1  # and here

    and y == 2
):
	print("a tab")
	if True:
		print("two tabs")


def f(a,  # first
      b=(1,
         2),
      *, c="#not a comment",
      ): return a, b, c  # end


print(f(0), f(
    1,
    c='''three
# still text
lines'''))
class Empty: ...
class One: x = 1; y = x + 1
def g(): ...
for i in range(3): pass
while x < 3: x += 1
else: print("else", x)
try: x / 0
except ZeroDivisionError: print("zero")
with type("N", (), {"__enter__": lambda s: 5, "__exit__": lambda s, *a: None})() as n: print(n)
result = [
    1,

    # in between
    2,
][
    1
]
total = x + \
    y + \
    z
print(result, total, One.y, Empty.__name__, g(), "a" \
      "b", i)
if x:
    pass
    # a comment at the end
# another
lambda_result = (lambda:
                 0)()
print(lambda_result, not\
      x)
