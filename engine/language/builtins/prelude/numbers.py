# Module numbers: the tower of abstract classes that int and float count as.


class _Tower(type):
    __slots__ = ()

    def __instancecheck__(cls, x):
        return cls.__subclasscheck__(type(x))

    def __subclasscheck__(cls, other):
        return cls in other.__mro__ or issubclass(other, _numeric_types(cls))

    def __repr__(cls):
        return "<class 'numbers." + cls.__name__ + "'>"


def _numeric_types(cls):
    return int if cls is Integral or cls is Rational else (int, float)


class Number(metaclass=_Tower):
    __slots__ = ()


class Complex(Number):
    __slots__ = ()


class Real(Complex):
    __slots__ = ()


class Rational(Real):
    __slots__ = ()


class Integral(Rational):
    __slots__ = ()
