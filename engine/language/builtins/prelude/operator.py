# Module operator.


def lt(a, b):
    return a < b


def le(a, b):
    return a <= b


def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def ge(a, b):
    return a >= b


def gt(a, b):
    return a > b


def not_(a):
    return not a


def truth(a):
    return True if a else False


def is_(a, b):
    return a is b


def is_not(a, b):
    return a is not b


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def truediv(a, b):
    return a / b


def floordiv(a, b):
    return a // b


def mod(a, b):
    return a % b


def and_(a, b):
    return a & b


def or_(a, b):
    return a | b


def xor(a, b):
    return a ^ b


def lshift(a, b):
    return a << b


def rshift(a, b):
    return a >> b


def neg(a):
    return -a


def pos(a):
    return +a


def inv(a):
    return ~a


invert = inv


def index(a):
    return _index(a) + 0


def concat(a, b):
    return a + b


def contains(a, b):
    return b in a


def countOf(a, b):
    count = 0
    for item in a:
        if item is b or item == b:
            count += 1
    return count


def indexOf(a, b):
    place = 0
    for item in a:
        if item is b or item == b:
            return place
        place += 1
    raise ValueError('sequence.index(x): x not in sequence')


def getitem(a, b):
    return a[b]


def setitem(a, b, c):
    a[b] = c


def delitem(a, b):
    del a[b]


def iadd(a, b):
    a += b
    return a


def isub(a, b):
    a -= b
    return a


def imul(a, b):
    a *= b
    return a


def itemgetter(item, *items):
    if not items:
        def get(obj):
            return obj[item]
    else:
        items = (item,) + items

        def get(obj):
            return tuple([obj[i] for i in items])
    return get


def _attribute_path(obj, path):
    for name in path:
        obj = getattr(obj, name)
    return obj


def attrgetter(attr, *attrs):
    if not isinstance(attr, str):
        raise TypeError('attribute name must be a string')
    if not attrs:
        path = attr.split('.')

        def get(obj):
            return _attribute_path(obj, path)
    else:
        paths = [name.split('.') for name in (attr,) + attrs]

        def get(obj):
            return tuple([_attribute_path(obj, path) for path in paths])
    return get


def methodcaller(name, /, *args, **kwargs):
    def call(obj):
        return getattr(obj, name)(*args, **kwargs)
    return call




def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


def matmul(a, b):
    return a @ b


def length_hint(obj, default=0):
    try:
        return len(obj)
    except TypeError:
        return default


def iand(a, b):
    a &= b
    return a


def iconcat(a, b):
    a += b
    return a


def ifloordiv(a, b):
    a //= b
    return a


def ilshift(a, b):
    a <<= b
    return a


def imatmul(a, b):
    a @= b
    return a


def imod(a, b):
    a %= b
    return a


def ior(a, b):
    a |= b
    return a


def ipow(a, b):
    a **= b
    return a


def irshift(a, b):
    a >>= b
    return a


def itruediv(a, b):
    a /= b
    return a


def ixor(a, b):
    a ^= b
    return a
