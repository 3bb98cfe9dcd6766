# Module enum. The class of an enumeration class is EnumType; members are made when the class is finished.


class auto:
    __slots__ = ('value', '_parts')

    def __init__(self):
        self.value = None
        self._parts = None

    def _combine(self, sign, other):
        made = auto()
        made._parts = sign, self, other
        return made

    def __or__(self, other):
        return self._combine('|', other)

    def __and__(self, other):
        return self._combine('&', other)

    def __xor__(self, other):
        return self._combine('^', other)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return self._combine('~', self)


# RW = R | W in a class body stands before R and W have their values.
def _auto_bits(value):
    if not isinstance(value, auto):
        return value
    if value._parts is None:
        return value.value
    sign, a, b = value._parts
    a, b = _auto_bits(a), _auto_bits(b)
    return a | b if sign == '|' else a & b if sign == '&' else a ^ b if sign == '^' else ~a


class EnumType(type):
    __slots__ = ()

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1):
        if names is None:
            return _enum_member(cls, value)
        return _enum_from_names(cls, value, names, start)

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError("unsupported operand type(s) for 'in': '" + type(member).__qualname__ + "' and '"
                            + type(cls).__qualname__ + "'")
        return isinstance(member, cls)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __repr__(cls):
        return ('<flag ' if issubclass(cls, Flag) else '<enum ') + _repr(cls.__name__) + '>'

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError('cannot reassign member ' + _repr(name))
        _set_class_attribute(cls, name, value)

    @property
    def __members__(cls):
        return dict(cls._member_map_)


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    __slots__ = ()
    _member_names_ = ()
    _member_map_ = {}

    def __init_subclass__(cls, **kwargs):
        _make_members(cls)

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return '<' + type(self).__name__ + '.' + self._name_ + ': ' + repr(self._value_) + '>'

    def __str__(self):
        return type(self).__name__ + '.' + self._name_

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class IntEnum(int, Enum):
    __slots__ = ()

    def __hash__(self):
        return hash(_plain(self))

    def __str__(self):
        return _repr(_plain(self))

    def __format__(self, spec):
        return format(_plain(self), spec)

    def __repr__(self):
        return Enum.__repr__(self)


class StrEnum(str, Enum):
    __slots__ = ()

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __hash__(self):
        return hash(_plain(self))

    def __str__(self):
        return _plain(self)

    def __format__(self, spec):
        return format(_plain(self), spec)

    def __repr__(self):
        return Enum.__repr__(self)


class Flag(Enum):
    __slots__ = ()

    def _generate_next_value_(name, start, count, last_values):
        return 1 << max(last_values).bit_length() if last_values else start

    @classmethod
    def _missing_(cls, value):
        return _combined_flags(cls, value)

    def __iter__(self):
        return iter([one for one in type(self) if one._value_ & self._value_])

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return self._value_ != 0

    def __hash__(self):
        return hash(self._value_)

    def __eq__(self, other):
        if type(other) is not type(self):
            return self is other
        return self._value_ == other._value_

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError("unsupported operand type(s) for 'in': " + repr(type(other).__qualname__) + ' and '
                            + repr(type(self).__qualname__))
        return other._value_ & self._value_ == other._value_

    def __repr__(self):
        if self._name_ is None:
            return '<' + type(self).__name__ + ': ' + _repr(self._value_) + '>'
        return '<' + type(self).__name__ + '.' + self._name_ + ': ' + _repr(self._value_) + '>'

    def __str__(self):
        if self._name_ is None:
            return type(self).__name__ + '(' + _repr(self._value_) + ')'
        return type(self).__name__ + '.' + self._name_

    def __or__(self, other):
        bits = _flag_bits(self, other)
        return NotImplemented if bits is None else _enum_member(type(self), self._value_ | bits)

    def __and__(self, other):
        bits = _flag_bits(self, other)
        return NotImplemented if bits is None else _enum_member(type(self), self._value_ & bits)

    def __xor__(self, other):
        bits = _flag_bits(self, other)
        return NotImplemented if bits is None else _enum_member(type(self), self._value_ ^ bits)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return _enum_member(type(self), _all_flags(type(self)) & ~self._value_)


class IntFlag(int, Flag):
    __slots__ = ()

    def __eq__(self, other):
        return _plain(self) == other

    def __hash__(self):
        return hash(_plain(self))

    def __bool__(self):
        return _plain(self) != 0

    def __repr__(self):
        return Flag.__repr__(self)

    def __str__(self):
        return _repr(_plain(self))

    def __format__(self, spec):
        return format(_plain(self), spec)

    def __or__(self, other):
        return Flag.__or__(self, other)

    def __and__(self, other):
        return Flag.__and__(self, other)

    def __xor__(self, other):
        return Flag.__xor__(self, other)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return Flag.__invert__(self)


def _is_composite(value):
    return value == 0 or value & value - 1 != 0


def _flag_bits(flag, other):
    if isinstance(other, type(flag)):
        return other._value_
    return other if isinstance(flag, int) and isinstance(other, int) else None


def _all_flags(cls):
    bits = 0
    for member in cls._member_map_.values():
        bits |= member._value_
    return bits


# The member of several flags has a name made of theirs. It is not kept: equal ones are equal, not the same.
def _combined_flags(cls, value):
    if not isinstance(value, int):
        return None
    allowed = _all_flags(cls)
    if value < 0:
        value = max(allowed + 1, 1 << value.bit_length()) + value
    unknown = value & ~allowed
    if unknown and not issubclass(cls, int):
        bits = max(value.bit_length(), allowed.bit_length())
        raise ValueError(repr(cls) + ' invalid value ' + _repr(value) + '\n    given 0b0 ' + format(value, '0%db' % bits)
                         + '\n  allowed 0b0 ' + format(allowed, '0%db' % bits))
    names = [name for name in cls._member_names_ if cls._member_map_[name]._value_ & value]
    if unknown and names:
        names.append(_repr(unknown))
    member = _bare_instance(cls, ())
    if issubclass(cls, int):
        _set_payload(member, value)
    name = '|'.join(names) if names else None
    _set_instance_attribute(member, '_name_', name)
    _set_instance_attribute(member, '_value_', value)
    _set_instance_attribute(member, 'name', name)
    _set_instance_attribute(member, 'value', value)
    return member


def unique(enumeration):
    duplicates = [alias + ' -> ' + member._name_ for alias, member in enumeration._member_map_.items()
                  if alias != member._name_]
    if duplicates:
        raise ValueError('duplicate values found in ' + repr(enumeration) + ': ' + ', '.join(duplicates))
    return enumeration


def _is_member_name(name, value):
    if name[:1] == '_' and name[-1:] == '_' or '__' in name and name[:1] == '_':
        return False
    if isinstance(value, (property, staticmethod, classmethod)) or _kind(value) == 'method':
        return False
    if type(value).__name__ in ('function', 'builtin_function_or_method', 'method_descriptor'):
        return False
    return _dunder(value, '__get__') is None


def _make_members(cls):
    for base in cls.__mro__[1:]:
        if base._member_names_ if issubclass(base, Enum) else ():
            raise TypeError(repr(cls) + ' cannot extend ' + repr(base))
    body = cls.__dict__
    candidates = [(name, value) for name, value in body.items() if _is_member_name(name, value)]
    names, members, values = [], {}, []
    flags = issubclass(cls, Flag)
    _use_enum_texts(cls)
    _set_class_attribute(cls, '_member_names_', names)
    _set_class_attribute(cls, '_member_map_', members)
    generate = _python_attribute(cls, '_generate_next_value_')
    if isinstance(generate, staticmethod):
        generate = generate.__func__
    for name, value in candidates:
        if isinstance(value, auto):
            if value._parts is not None:
                value.value = _auto_bits(value)
            elif generate is not None:
                value.value = generate(name, 1, len(names), values)
            else:
                value.value = _next_enum_value(values)
            value = value.value
        member = _make_member(cls, name, value)
        same = None
        for one in members:
            if members[one]._value_ == member._value_:
                same = members[one]
                break
        if same is None and not (flags and _is_composite(member._value_)):
            names.append(name)
            values.append(member._value_)
        elif same is None:
            values.append(member._value_)
        else:
            member = same
        members[name] = member
        _set_class_attribute(cls, name, member)


# class Color(str, Enum) prints as an Enum, not as a str; IntEnum, StrEnum and IntFlag say themselves how they print.
def _use_enum_texts(cls):
    if _payload_base(cls) is None or issubclass(cls, (IntEnum, StrEnum, IntFlag)):
        return
    for name in ('__str__', '__repr__', '__format__'):
        for base in cls.__mro__:
            if name in base.__dict__:
                break
        if base in (Enum, Flag) or not _is_of_program(base):
            _set_class_attribute(cls, name, (Flag if issubclass(cls, Flag) else Enum).__dict__[name])


def _is_of_program(cls):
    return cls.__module__ == '__main__'


def _next_enum_value(values):
    for value in reversed(values):
        if isinstance(value, int):
            return value + 1
    return 1


def _make_member(cls, name, value):
    args = value if isinstance(value, tuple) else (value,)
    base = _payload_base(cls)
    new = _python_attribute(cls, '__new__')
    if new is not None:
        if isinstance(new, staticmethod):
            new = new.__func__
        member = new(cls, *args)
    else:
        member = _bare_instance(cls, ())
        if base is not None:
            _set_payload(member, base(value) if base is tuple else base(*args))
    _set_instance_attribute(member, '_name_', name)
    if _instance_attribute(member, '_value_', None) is None:
        _set_instance_attribute(member, '_value_', value if base is None or base is tuple else _plain(member))
    _set_instance_attribute(member, 'name', name)
    _set_instance_attribute(member, 'value', member._value_)
    init = _python_attribute(cls, '__init__')
    if init is not None:
        init(member, *args)
    return member


def _enum_member(cls, value):
    if isinstance(value, cls):
        return value
    for member in cls._member_map_.values():
        if member._value_ == value:
            return member
    member = cls._missing_(value)
    if member is None:
        raise ValueError(repr(value) + ' is not a valid ' + cls.__qualname__)
    return member


def _enum_from_names(base, title, names, start):
    if isinstance(names, str):
        names = names.replace(',', ' ').split()
    if isinstance(names, dict):
        body = dict(names)
    else:
        body, number = {}, start
        for one in names:
            if isinstance(one, str):
                body[one] = number
                number += 1
            else:
                body[one[0]] = one[1]
    return type(title, (base,), body)
