# Module enum. The class of an enumeration class is EnumType; members are made when the class is finished.


class auto:
    __slots__ = ('value',)

    def __init__(self):
        self.value = None


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
        return '<enum ' + _repr(cls.__name__) + '>'

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
    _set_class_attribute(cls, '_member_names_', names)
    _set_class_attribute(cls, '_member_map_', members)
    generate = _python_attribute(cls, '_generate_next_value_')
    if isinstance(generate, staticmethod):
        generate = generate.__func__
    for name, value in candidates:
        if isinstance(value, auto):
            if generate is not None:
                value = generate(name, 1, len(names), values)
            else:
                value = _next_enum_value(values)
        member = _make_member(cls, name, value)
        same = None
        for one in names:
            if members[one]._value_ == member._value_:
                same = members[one]
                break
        if same is None:
            names.append(name)
            values.append(member._value_)
        else:
            member = same
        members[name] = member
        _set_class_attribute(cls, name, member)


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
    for name in cls._member_names_:
        member = cls._member_map_[name]
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
