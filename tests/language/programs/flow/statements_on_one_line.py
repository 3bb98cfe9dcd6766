a = 1; b = 2; print(a, b)
if a: print("yes"); print("really")
for i in range(2): print(i); print(-i)
while a < 3: a += 1
class A: x = 1; y = 2
def f(): return 1
print(a, A.x, A.y, f())
try: 1 / 0
except ZeroDivisionError: print("zero")
finally: print("end")
x = (1 +
     2 +
     3)
y = 1 + \
    2
print(x, y, [
    1,
    2,
], {
    "a":
        1
})
