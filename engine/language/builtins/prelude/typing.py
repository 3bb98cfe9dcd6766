# Module typing: names for annotations, which change nothing.


class _Annotation:
    __slots__ = ('_name',)

    def __init__(self, name):
        self._name = name

    def __getitem__(self, item):
        return self

    def __or__(self, other):
        return self

    def __ror__(self, other):
        return self

    def __call__(self, *args, **kwargs):
        raise TypeError('Type ' + self._name + ' cannot be instantiated')

    def __repr__(self):
        return 'typing.' + self._name


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, item):
        return cls


class Protocol:
    __slots__ = ()

    def __class_getitem__(cls, item):
        return cls


class NamedTuple(tuple):
    __slots__ = ()

    def __init_subclass__(cls):
        fields = tuple(cls.__annotations__)
        body = vars(cls)
        defaults = {field: body[field] for field in fields if field in body}
        _add_named_tuple_parts(cls, cls.__name__, fields, defaults)


Any = _Annotation('Any')
Annotated = _Annotation('Annotated')
AnyStr = _Annotation('AnyStr')
Callable = _Annotation('Callable')
ClassVar = _Annotation('ClassVar')
DefaultDict = _Annotation('DefaultDict')
Deque = _Annotation('Deque')
Dict = _Annotation('Dict')
Final = _Annotation('Final')
FrozenSet = _Annotation('FrozenSet')
Generator = _Annotation('Generator')
Hashable = _Annotation('Hashable')
Iterable = _Annotation('Iterable')
Iterator = _Annotation('Iterator')
List = _Annotation('List')
Literal = _Annotation('Literal')
Mapping = _Annotation('Mapping')
MutableMapping = _Annotation('MutableMapping')
MutableSequence = _Annotation('MutableSequence')
NoReturn = _Annotation('NoReturn')
Optional = _Annotation('Optional')
Self = _Annotation('Self')
Sequence = _Annotation('Sequence')
Set = _Annotation('Set')
Sized = _Annotation('Sized')
Tuple = _Annotation('Tuple')
Type = _Annotation('Type')
Union = _Annotation('Union')
TYPE_CHECKING = False


def TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False):
    return _Annotation(name)


def NewType(name, tp):
    return tp


def cast(typ, val):
    return val


def overload(function):
    return function


def final(function):
    return function


def runtime_checkable(cls):
    return cls
