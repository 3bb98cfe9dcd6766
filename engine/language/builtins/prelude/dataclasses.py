# Module dataclasses. The fields are what the class body annotates.


class _MissingType:
    __slots__ = ()

    def __repr__(self):
        return '<dataclasses._MISSING_TYPE object>'


MISSING = _MissingType()


class FrozenInstanceError(AttributeError):
    __slots__ = ()


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'compare', 'hash', 'kw_only',
                 'metadata', '_passed')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._passed = False

    def __repr__(self):
        return ('Field(name=' + _repr(self.name) + ',type=' + _repr(self.type) + ',default=' + _repr(self.default)
                + ',default_factory=' + _repr(self.default_factory) + ',init=' + str(self.init) + ',repr='
                + str(self.repr) + ',hash=' + str(self.hash) + ',compare=' + str(self.compare) + ',kw_only='
                + str(self.kw_only) + ')')


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata,
                 False if kw_only is MISSING else kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False):
    def decorate(cls):
        return _make_dataclass(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only)
    return decorate if cls is None else decorate(cls)


def _collect_fields(cls, kw_only):
    found = {}
    for base in cls.__mro__[:0:-1]:
        inherited = vars(base).get('__dataclass_fields__')
        if inherited is not None:
            found.update(inherited)
    body = vars(cls)
    annotations = body.get('__annotations__', {})
    only_keywords = kw_only
    for name, annotation in annotations.items():
        if annotation == 'KW_ONLY' or annotation == 'dataclasses.KW_ONLY':
            only_keywords = True
            continue
        if annotation[:8] == 'ClassVar' or annotation[:15] == 'typing.ClassVar':
            continue
        default = body.get(name, MISSING)
        if isinstance(default, Field):
            one = default
            one.kw_only = one.kw_only or only_keywords
            if one.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, one.default)
        else:
            one = Field(default, MISSING, True, True, None, True, None, only_keywords)
        if isinstance(one.default, (list, dict, set)):
            raise ValueError('mutable default ' + _repr(type(one.default)) + ' for field ' + name
                             + ' is not allowed: use default_factory')
        one.name = name
        one.type = annotation
        if annotation[:7] == 'InitVar' or annotation[:19] == 'dataclasses.InitVar':
            one._passed, one.repr, one.compare, one.hash = True, False, False, False
        found[name] = one
    for name, value in body.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(_repr(name) + ' is a field but has no type annotation')
    return found


def _make_dataclass(cls, init, show, eq, order, unsafe_hash, frozen, kw_only):
    found = _collect_fields(cls, kw_only)
    cls.__dataclass_fields__ = found
    body = vars(cls)
    everything = list(found.values())
    positional = [one for one in everything if one.init and not one.kw_only]
    seen_default = False
    for one in positional:
        if one.default is not MISSING or one.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError("non-default argument '" + one.name + "' follows default argument")
    compared = [one.name for one in everything if one.compare]
    if init:
        cls.__init__ = _make_init(cls.__name__, everything, positional, frozen)
    if show and '__repr__' not in body:
        cls.__repr__ = _make_repr([one.name for one in everything if one.repr])
    if eq and '__eq__' not in body:
        cls.__eq__ = _make_comparison(compared, 'eq')
    if order:
        if not eq:
            raise ValueError('eq must be true if order is true')
        for name in ('lt', 'le', 'gt', 'ge'):
            if '__' + name + '__' in body:
                raise TypeError('Cannot overwrite attribute __' + name + '__ in class ' + cls.__name__
                                + '. Consider using functools.total_ordering')
            setattr(cls, '__' + name + '__', _make_comparison(compared, name))
    if frozen:
        cls.__setattr__ = _refuse_setattr
        cls.__delattr__ = _refuse_delattr
    if (eq and frozen or unsafe_hash) and '__hash__' not in body:
        hashed = [one.name for one in everything if (one.compare if one.hash is None else one.hash)]
        cls.__hash__ = _make_hash(hashed)
    elif eq and '__hash__' not in body:
        cls.__hash__ = None
    cls.__match_args__ = tuple([one.name for one in positional])
    return cls


def _make_init(class_name, everything, positional, frozen):
    names = [one.name for one in positional]
    settable = {one.name for one in everything if one.init}
    # What most classes need: every field in its place, no defaults that have to be made.
    passed = [one.name for one in everything if one._passed]
    simple = len(positional) == len(everything) and not frozen and not passed

    def __init__(self, /, *args, **kwargs):
        given = len(args)
        if given > len(names):
            required = len(names) + 1
            least = required - len([one for one in positional
                                    if one.default is not MISSING or one.default_factory is not MISSING])
            takes = str(required) if least == required else 'from ' + str(least) + ' to ' + str(required)
            raise TypeError(class_name + '.__init__() takes ' + takes + ' positional argument'
                            + ('' if required == 1 else 's') + ' but ' + str(given + 1)
                            + (' was' if given == 0 else ' were') + ' given')
        if simple and given == len(names) and not kwargs:
            done = _set_attributes(self, names, args)
            if done is not None:
                for i in range(done, given):
                    setattr(self, names[i], args[i])
        else:
            values = dict(zip(names, args))
            for name, value in kwargs.items():
                if name in values:
                    raise TypeError(class_name + ".__init__() got multiple values for argument '" + name + "'")
                if name not in settable:
                    raise TypeError(class_name + ".__init__() got an unexpected keyword argument '" + name + "'")
                values[name] = value
            absent = []
            for one in everything:
                if one.name in values:
                    value = values[one.name]
                elif one.default_factory is not MISSING:
                    value = one.default_factory()
                elif one.default is not MISSING:
                    value = one.default
                elif one.init:
                    absent.append(one)
                    continue
                else:
                    continue
                values[one.name] = value
                if one._passed:
                    continue
                if frozen:
                    _set_instance_attribute(self, one.name, value)
                else:
                    setattr(self, one.name, value)
            if absent:
                _raise_absent(class_name, absent)
        after = _dunder(self, '__post_init__')
        if after is not None:
            after(self, *([values[name] for name in passed] if passed else ()))
    __init__.__qualname__ = class_name + '.__init__'
    return __init__


def _raise_absent(class_name, absent):
    positional = [one for one in absent if not one.kw_only]
    kind = 'positional' if positional else 'keyword-only'
    quoted = ["'" + one.name + "'" for one in (positional or absent)]
    if len(quoted) == 1:
        text = quoted[0]
    elif len(quoted) == 2:
        text = quoted[0] + ' and ' + quoted[1]
    else:
        text = ', '.join(quoted[:-1]) + ', and ' + quoted[-1]
    raise TypeError(class_name + '.__init__() missing ' + str(len(quoted)) + ' required ' + kind + ' argument'
                    + ('' if len(quoted) == 1 else 's') + ': ' + text)


def _make_repr(names):
    def __repr__(self):
        parts = [name + '=' + repr(getattr(self, name)) for name in names]
        return type(self).__qualname__ + '(' + ', '.join(parts) + ')'
    return __repr__


def _values_of(x, names):
    return tuple([getattr(x, name) for name in names])


def _make_comparison(names, operation):
    def compare(self, other):
        if type(self) is not type(other):
            return NotImplemented
        a, b = _values_of(self, names), _values_of(other, names)
        if operation == 'eq':
            return a == b
        if operation == 'lt':
            return a < b
        if operation == 'le':
            return a <= b
        if operation == 'gt':
            return a > b
        return a >= b
    compare.__name__ = '__' + operation + '__'
    return compare


def _make_hash(names):
    def __hash__(self):
        return hash(_values_of(self, names))
    return __hash__


def _refuse_setattr(self, name, value):
    raise FrozenInstanceError("cannot assign to field '" + name + "'")


def _refuse_delattr(self, name):
    raise FrozenInstanceError("cannot delete field '" + name + "'")


def fields(class_or_instance):
    found = getattr(class_or_instance, '__dataclass_fields__', None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple([one for one in found.values() if not one._passed])


def is_dataclass(obj):
    return hasattr(obj, '__dataclass_fields__')


def _check_instance(obj, function):
    if isinstance(obj, type) or not hasattr(obj, '__dataclass_fields__'):
        raise TypeError(function + '() should be called on dataclass instances')


def asdict(obj, *, dict_factory=dict):
    _check_instance(obj, 'asdict')
    return _as_dict(obj, dict_factory)


def _as_dict(value, factory):
    if not isinstance(value, type) and hasattr(value, '__dataclass_fields__'):
        return factory([(one.name, _as_dict(getattr(value, one.name), factory)) for one in fields(value)])
    if isinstance(value, tuple) and hasattr(value, '_fields'):
        return type(value)(*[_as_dict(item, factory) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_as_dict(item, factory) for item in value])
    if isinstance(value, dict):
        return type(value)([(_as_dict(k, factory), _as_dict(v, factory)) for k, v in value.items()])
    return deepcopy(value)


def astuple(obj, *, tuple_factory=tuple):
    _check_instance(obj, 'astuple')
    return _as_tuple(obj, tuple_factory)


def _as_tuple(value, factory):
    if not isinstance(value, type) and hasattr(value, '__dataclass_fields__'):
        return factory([_as_tuple(getattr(value, one.name), factory) for one in fields(value)])
    if isinstance(value, (list, tuple)):
        return type(value)([_as_tuple(item, factory) for item in value])
    if isinstance(value, dict):
        return type(value)([(_as_tuple(k, factory), _as_tuple(v, factory)) for k, v in value.items()])
    return deepcopy(value)


def replace(obj, /, **changes):
    _check_instance(obj, 'replace')
    for one in fields(obj):
        if not one.init:
            if one.name in changes:
                raise ValueError('field ' + one.name + ' is declared with init=False, it cannot be specified with '
                                 'replace()')
            continue
        if one.name not in changes:
            changes[one.name] = getattr(obj, one.name)
    return type(obj)(**changes)


class InitVar:
    __slots__ = ()

    def __class_getitem__(cls, item):
        return cls


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    body = dict(namespace or {})
    annotations = {}
    for one in fields:
        name, annotation = (one, 'Any') if isinstance(one, str) else (one[0], one[1])
        annotations[name] = annotation if isinstance(annotation, str) else getattr(annotation, '__name__', 'Any')
        if not isinstance(one, str) and len(one) == 3:
            body[name] = one[2]
    body['__annotations__'] = annotations
    return dataclass(type(cls_name, bases, body), **options)


class KW_ONLY:
    __slots__ = ()
