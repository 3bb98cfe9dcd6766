a = b = c = [1]
b.append(2)
print(a is c, a)
x, y = 1, 2
x, y = y, x
print(x, y)
(p, q), [r, *s] = (1, 2), [3, 4, 5]
print(p, q, r, s)
*head, tail = "hello"
print(head, tail)
first, *middle, last = range(6)
print(first, middle, last)
d = {}
d["k"], d["l"] = 1, 2
print(d)
lst = [0, 1, 2, 3, 4]
lst[1:3] = [10, 20, 30]
print(lst)
lst[::2] = ["a", "b", "c"]
print(lst)
del lst[0], lst[-1]
print(lst)
i = 0
i, lst[i] = 2, "changed"
print(i, lst)
n = 5
n += 1; n *= 2; n -= 3; n //= 2; n **= 2; n %= 7; n <<= 3; n >>= 1; n |= 1; n &= 13; n ^= 6
print(n)
f = 7
f /= 2
print(f)
t = (1, 2)
t += (3,)
print(t)
s1 = "a"
s1 *= 3
s1 += "b"
print(s1)
l1 = l2 = [1]
l1 += [2]
print(l2)
l1 = l1 + [3]
print(l1, l2)


class O:
    pass


o = O()
o.a = o.b = 3
o.a += 1
print(o.a, o.b)
del o.a
print(hasattr(o, "a"))
grid = [[0] * 3 for _ in range(2)]
grid[1][2] += 5
print(grid)
(z) = 4
[w] = [5]
print(z, w)
try:
    a, b = 1, 2, 3
except ValueError as e:
    print(e)
try:
    a, b, c = [1, 2]
except ValueError as e:
    print(e)
try:
    a, *b, c = [1]
except ValueError as e:
    print(e)
try:
    a, b = 5
except TypeError as e:
    print(e)
