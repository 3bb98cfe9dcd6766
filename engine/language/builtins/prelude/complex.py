# Complex numbers. They are rare in programs of a course (a Mandelbrot set, roots of polynomials), so Python code does.

import math as _math


class complex:
    __slots__ = ('real', 'imag')
    __match_args__ = ()

    def __init__(self, real=0, imag=None):
        if type(real) is float and type(imag) is float:
            self.real = real
            self.imag = imag
            return
        if isinstance(real, str):
            if imag is not None:
                raise TypeError("complex() can't take second arg if first is a string")
            real, imag = _parse_complex(real)
        else:
            real, extra = _complex_part(real, 'first')
            if imag is None:
                imag = extra
            else:
                imag, less = _complex_part(imag, 'second')
                if extra:
                    imag += extra
                if less:
                    real -= less
        self.real = real
        self.imag = imag

    def conjugate(self):
        return complex(self.real, -self.imag)

    def __complex__(self):
        return self

    def __repr__(self):
        if self.real == 0 and _math.copysign(1, self.real) == 1:
            return _imaginary_text(self.imag, '')
        return '(' + _float_text(self.real) + _imaginary_text(self.imag, '+') + ')'

    def __format__(self, spec):
        if not spec:
            return str(self)
        kind = spec[-1]
        if kind in '%bcdoxXs':
            raise ValueError("Unknown format code '" + kind + "' for object of type 'complex'")
        digits = spec.lstrip('<>^=+-, ')
        width = digits.partition('.')[0].rstrip('eEfFgGn')
        if width[:1] == '0':
            raise ValueError('Zero padding is not allowed in complex format specifier')
        sign = '+' if '+' in spec else ''
        inner = digits[len(width):]
        if inner[-1:] not in ('e', 'E', 'f', 'F', 'g', 'G', 'n'):
            inner += 'g' if '.' in inner else ''
        comma = ',' if ',' in spec else ''
        text = format(self.real, sign + comma + inner) + format(self.imag, '+' + comma + inner) + 'j'
        if not inner:
            text = str(self)
        align = spec[0] if spec[:1] in ('<', '>', '^') else '>'
        return format(text, align + width) if width else text

    def __hash__(self):
        wrapped = hash(self.real) + 1000003 * hash(self.imag) & 0xffffffffffffffff
        if wrapped >= 1 << 63:
            wrapped -= 1 << 64
        return -2 if wrapped == -1 else wrapped

    def __bool__(self):
        return self.real != 0 or self.imag != 0

    def __eq__(self, other):
        if isinstance(other, complex):
            return self.real == other.real and self.imag == other.imag
        if isinstance(other, (int, float)):
            return self.imag == 0 and self.real == other
        return NotImplemented

    def __pos__(self):
        return self

    def __neg__(self):
        return complex(-self.real, -self.imag)

    def __abs__(self):
        size = _math.hypot(self.real, self.imag)
        if size == _math.inf and abs(self.real) != size and abs(self.imag) != size:
            raise OverflowError('absolute value too large')
        return size

    def __add__(self, other):
        if isinstance(other, complex):
            return complex(self.real + other.real, self.imag + other.imag)
        if isinstance(other, (int, float)):
            return complex(self.real + other, self.imag + 0.0)
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, (int, float)):
            return complex(other + self.real, self.imag + 0.0)
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, complex):
            return complex(self.real - other.real, self.imag - other.imag)
        if isinstance(other, (int, float)):
            return complex(self.real - other, self.imag - 0.0)
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, (int, float)):
            return complex(other - self.real, 0.0 - self.imag)
        return NotImplemented

    def __mul__(self, other):
        if isinstance(other, complex):
            return complex(self.real * other.real - self.imag * other.imag,
                           self.real * other.imag + self.imag * other.real)
        if isinstance(other, (int, float)):
            return complex(self.real * other - self.imag * 0.0, self.real * 0.0 + self.imag * other)
        return NotImplemented

    def __rmul__(self, other):
        if isinstance(other, (int, float)):
            return complex(other * self.real - 0.0 * self.imag, other * self.imag + 0.0 * self.real)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, (complex, int, float)):
            return _complex_quotient(self.real, self.imag, other.real, other.imag)
        return NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, (int, float)):
            return _complex_quotient(float(other), 0.0, self.real, self.imag)
        return NotImplemented

    def __pow__(self, other, modulo=None):
        if modulo is not None:
            raise ValueError('complex modulo')
        if isinstance(other, (complex, int, float)):
            return _complex_power(self, complex(other))
        return NotImplemented

    def __rpow__(self, other):
        if isinstance(other, (int, float)):
            return _complex_power(complex(other), self)
        return NotImplemented


def _complex_part(value, place):
    if isinstance(value, complex):
        return value.real, value.imag
    if isinstance(value, (int, float)):
        return float(value), 0.0
    for name in ('__complex__', '__float__', '__index__'):
        method = _dunder(value, name)
        if method is not None:
            return _complex_part(method(value), place)
    if isinstance(value, str):
        raise TypeError("complex() second arg can't be a string")
    many = 'complex() first argument must be a string or a number, not ' if place == 'first' \
        else 'complex() second argument must be a number, not '
    raise TypeError(many + "'" + _class_name(value) + "'")


def _parse_complex(text):
    inner = text.strip()
    if inner[:1] == '(' and inner[-1:] == ')':
        inner = inner[1:-1].strip()
    try:
        if inner[-1:] not in ('j', 'J'):
            return float(inner), 0.0
        inner = inner[:-1]
        at = max([i for i in range(1, len(inner)) if inner[i] in '+-' and inner[i - 1] not in 'eE'], default=0)
        imag = inner[at:]
        if imag in ('', '+', '-'):
            imag += '1'
        if any([c.isspace() for c in inner]):
            raise ValueError
        return float(inner[:at]) if at else 0.0, float(imag)
    except ValueError:
        raise ValueError('complex() arg is a malformed string') from None


def _float_text(x):
    text = _repr(x)
    return text[:-2] if text[-2:] == '.0' else text


def _imaginary_text(x, plus):
    text = _float_text(x)
    return ('' if text[0] == '-' else plus) + text + 'j'


# Smith's algorithm, as CPython's (1962, Algorithm 116).
def _complex_quotient(a, b, c, d):
    if abs(c) >= abs(d):
        if c == 0:
            raise ZeroDivisionError('complex division by zero')
        ratio = d / c
        below = c + d * ratio
        return complex((a + b * ratio) / below, (b - a * ratio) / below)
    ratio = c / d
    below = c * ratio + d
    return complex((a * ratio + b) / below, (b * ratio - a) / below)


def _power_of_negative(a, b):
    return _complex_power(complex(float(a), 0.0), complex(float(b), 0.0))


def _complex_power(a, b):
    if b.imag == 0 and abs(b.real) <= 100 and b.real == int(b.real):
        n = int(b.real)
        result, square, rest = complex(1.0, 0.0), a, abs(n)
        if n == 0:
            return result
        while True:
            if rest & 1:
                result = result * square
            rest >>= 1
            if not rest:
                break
            square = square * square
        if n < 0:
            try:
                return _complex_quotient(1.0, 0.0, result.real, result.imag)
            except ZeroDivisionError:
                raise ZeroDivisionError('0.0 to a negative or complex power') from None
        return result
    if a.real == 0 and a.imag == 0:
        if b.imag != 0 or b.real < 0:
            raise ZeroDivisionError('0.0 to a negative or complex power')
        return complex(0.0, 0.0)
    size = _math.hypot(a.real, a.imag)
    length = size ** b.real
    angle = _math.atan2(a.imag, a.real)
    phase = angle * b.real
    if b.imag != 0:
        length /= _math.exp(angle * b.imag)
        phase += b.imag * _math.log(size)
    return complex(length * _math.cos(phase), length * _math.sin(phase))
