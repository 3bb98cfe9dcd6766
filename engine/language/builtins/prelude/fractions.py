# Module fractions.

from math import gcd as _gcd


class Fraction:
    __slots__ = ('_numerator', '_denominator')

    def __init__(self, numerator=0, denominator=None):
        if denominator is None:
            numerator, denominator = _ratio_of(numerator)
        elif isinstance(numerator, int) and isinstance(denominator, int):
            pass
        elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        shared = _gcd(numerator, denominator)
        if denominator < 0:
            shared = -shared
        self._numerator = numerator // shared
        self._denominator = denominator // shared

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('Fraction.from_float() only takes floats, not ' + repr(f) + ' (' + type(f).__name__ + ')')
        return cls(*f.as_integer_ratio())

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        lower = Fraction(p0 + k * p1, q0 + k * q1)
        upper = Fraction(p1, q1)
        return upper if abs(upper - self) <= abs(lower - self) else lower

    def __repr__(self):
        return type(self).__name__ + '(' + str(self._numerator) + ', ' + str(self._denominator) + ')'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return str(self._numerator) + '/' + str(self._denominator)

    def __format__(self, spec):
        if spec:
            raise TypeError('unsupported format string passed to Fraction.__format__')
        return str(self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __add__(self, other):
        if isinstance(other, (int, Fraction)):
            return Fraction(self._numerator * other.denominator + other.numerator * self._denominator,
                            self._denominator * other.denominator)
        return float(self) + other if isinstance(other, float) else NotImplemented

    def __radd__(self, other):
        if isinstance(other, int):
            return self + other
        return other + float(self) if isinstance(other, float) else NotImplemented

    def __sub__(self, other):
        if isinstance(other, (int, Fraction)):
            return Fraction(self._numerator * other.denominator - other.numerator * self._denominator,
                            self._denominator * other.denominator)
        return float(self) - other if isinstance(other, float) else NotImplemented

    def __rsub__(self, other):
        if isinstance(other, int):
            return Fraction(other) - self
        return other - float(self) if isinstance(other, float) else NotImplemented

    def __mul__(self, other):
        if isinstance(other, (int, Fraction)):
            return Fraction(self._numerator * other.numerator, self._denominator * other.denominator)
        return float(self) * other if isinstance(other, float) else NotImplemented

    def __rmul__(self, other):
        if isinstance(other, int):
            return self * other
        return other * float(self) if isinstance(other, float) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, (int, Fraction)):
            if other.numerator == 0:
                raise ZeroDivisionError('Fraction(%s, 0)' % (self._numerator and other.denominator
                                        * (1 if self._numerator > 0 else -1)))
            return Fraction(self._numerator * other.denominator, self._denominator * other.numerator)
        return float(self) / other if isinstance(other, float) else NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, int):
            return Fraction(other) / self
        return other / float(self) if isinstance(other, float) else NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, (int, Fraction)):
            return (self._numerator * other.denominator) // (self._denominator * other.numerator)
        return float(self) // other if isinstance(other, float) else NotImplemented

    def __rfloordiv__(self, other):
        if isinstance(other, int):
            return Fraction(other) // self
        return other // float(self) if isinstance(other, float) else NotImplemented

    def __mod__(self, other):
        if isinstance(other, (int, Fraction)):
            return Fraction(self._numerator * other.denominator % (other.numerator * self._denominator),
                            self._denominator * other.denominator)
        return float(self) % other if isinstance(other, float) else NotImplemented

    def __rmod__(self, other):
        if isinstance(other, int):
            return Fraction(other) % self
        return other % float(self) if isinstance(other, float) else NotImplemented

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __pow__(self, other):
        if isinstance(other, (int, Fraction)):
            if other.denominator == 1:
                power = other.numerator
                if power >= 0:
                    return Fraction(self._numerator ** power, self._denominator ** power)
                return Fraction(self._denominator ** -power, self._numerator ** -power)
            return float(self) ** float(other)
        return float(self) ** other

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        return other ** float(self)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __trunc__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    def __int__(self):
        return self.__trunc__()

    def __float__(self):
        return self._numerator / self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator or rest * 2 == self._denominator and floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __bool__(self):
        return self._numerator != 0

    def __hash__(self):
        modulus = (1 << 61) - 1
        if self._denominator % modulus == 0:
            result = 314159
        else:
            result = abs(self._numerator) * pow(self._denominator, -1, modulus) % modulus
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        return float(self) == other if isinstance(other, float) else NotImplemented

    def _compared(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator * other.denominator - other.numerator * self._denominator
        if isinstance(other, float):
            if other != other or other in (float('inf'), float('-inf')):
                return 0.0 - other
            return self._compared(Fraction(other))
        return None

    def __lt__(self, other):
        difference = self._compared(other)
        return NotImplemented if difference is None else difference < 0

    def __le__(self, other):
        difference = self._compared(other)
        return NotImplemented if difference is None else difference <= 0

    def __gt__(self, other):
        difference = self._compared(other)
        return NotImplemented if difference is None else difference > 0

    def __ge__(self, other):
        difference = self._compared(other)
        return NotImplemented if difference is None else difference >= 0


def _ratio_of(value):
    if isinstance(value, int):
        return int(value), 1
    if isinstance(value, (Fraction, float)):
        return value.as_integer_ratio()
    if isinstance(value, str):
        return _parse_fraction(value)
    raise TypeError('argument should be a string or a Rational instance')


def _parse_fraction(text):
    wrong = 'Invalid literal for Fraction: ' + _repr(text)
    above, slash, below = text.strip().partition('/')
    number, _, exponent = above.lower().partition('e')
    whole, _, decimals = number.partition('.')
    unsigned = whole[1:] if whole[:1] in ('+', '-') else whole
    for part in (unsigned, decimals):
        if part and not part.replace('_', '').isdigit():
            raise ValueError(wrong)
    if not unsigned and not decimals or slash and (number != above or '.' in number or not below.isdigit()):
        raise ValueError(wrong)
    top = int((unsigned + decimals).replace('_', ''))
    bottom = 10 ** len(decimals.replace('_', ''))
    if slash:
        bottom = int(below)
    if 'e' in above.lower():
        if not exponent.lstrip('+-').isdigit():
            raise ValueError(wrong)
        power = int(exponent)
        if power >= 0:
            top *= 10 ** power
        else:
            bottom *= 10 ** -power
    return -top if whole[:1] == '-' else top, bottom
