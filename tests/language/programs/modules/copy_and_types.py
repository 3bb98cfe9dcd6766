"""copy and deepcopy of shared, cyclic and own objects, with __copy__ and __deepcopy__; SimpleNamespace; type names."""
import copy
import types
from types import SimpleNamespace

shared = [1]
a = {"x": shared, "y": shared, "t": (shared, 2), "s": {1, 2}}
b, c = copy.copy(a), copy.deepcopy(a)
shared.append(2)
print(a, b, c, b["x"] is shared, c["x"] is c["y"], c["t"][0] is c["x"], copy.copy((1, 2)) == (1, 2), copy.deepcopy("s"))
cycle = [1]
cycle.append(cycle)
d = copy.deepcopy(cycle)
print(d[1] is d, d is not cycle, d)


class Node:
    def __init__(self, v, next=None):
        self.v, self.next = v, next


n = Node([1], Node([2]))
n.next.next = n
m, k = copy.deepcopy(n), copy.copy(n)
print(m.next.next is m, m.v is n.v, k.v is n.v, k is n, k.next is n.next)


class Special:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Special("copied " + self.v)

    def __deepcopy__(self, memo):
        return Special("deep " + self.v)


print(copy.copy(Special("a")).v, copy.deepcopy([Special("b")])[0].v)
ns = SimpleNamespace(a=1, b=[2])
ns.c = 3
del ns.a
print(ns, ns.b, ns == SimpleNamespace(b=[2], c=3), hasattr(ns, "a"))
print(isinstance(lambda: 0, types.FunctionType), isinstance(ns.__init__, object), isinstance((x for x in []), types.GeneratorType), isinstance(Node(1).__init__, types.MethodType), isinstance(copy, types.ModuleType), types.NoneType is type(None), copy.deepcopy(print) is print, copy.deepcopy(Node) is Node)
try:
    ns.zzz
except AttributeError as e:
    print(e)
