"""The target of an augmented assignment is evaluated once; the operators fall back from in-place ones."""
calls = []


def where(i):
    calls.append(i)
    return i


a = [1, 2, 3]
a[where(1)] += 10
a[where(0)] <<= 2
print(a, calls)


class Box:
    def __init__(self):
        self.v = 8

    @property
    def p(self):
        calls.append("get")
        return self.v

    @p.setter
    def p(self, value):
        calls.append("set")
        self.v = value


def box():
    calls.append("box")
    return b


b = Box()
box().v **= 2
box().p //= 3
b.p %= 6
print(b.v, calls)
x = 7
x += 3; x -= 1; x *= 4; x /= 2; x //= 5; x %= 4; x **= 3
y = 12
y &= 10; y |= 5; y ^= 6; y <<= 3; y >>= 1
s = "a"
s += "b"; s *= 2
t = (1,)
t += (2,); t *= 2
d = {"k": 1}
d["k"] += 1; d["n"] = d.get("n", 0) + 1
print(x, y, s, t, d)


def local():
    n = 1
    n += n
    m = [n]
    m[0] += 1
    m += [5]
    return n, m


print(local())
for bad in ("undefined", "key", "attribute", "type"):
    try:
        if bad == "undefined":
            never += 1
        elif bad == "key":
            d["zzz"] += 1
        elif bad == "attribute":
            b.nothing += 1
        else:
            s += 1
    except Exception as e:
        print(type(e).__name__, e)
