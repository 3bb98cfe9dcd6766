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


class TypedDict(dict):
    __slots__ = ()

    def __init_subclass__(cls, total=True):
        pass

    def __new__(cls, *args, **kwargs):
        if cls is TypedDict:
            return type(args[0], (TypedDict,), {})
        return dict(*args, **kwargs)


class NamedTuple(tuple):
    __slots__ = ()

    def __init_subclass__(cls):
        fields = tuple(cls.__annotations__)
        body = vars(cls)
        defaults = {field: body[field] for field in fields if field in body}
        _add_named_tuple_parts(cls, cls.__name__, fields, defaults)


AbstractSet = _Annotation('AbstractSet')
Annotated = _Annotation('Annotated')
Any = _Annotation('Any')
AnyStr = _Annotation('AnyStr')
AsyncContextManager = _Annotation('AsyncContextManager')
AsyncGenerator = _Annotation('AsyncGenerator')
AsyncIterable = _Annotation('AsyncIterable')
AsyncIterator = _Annotation('AsyncIterator')
Awaitable = _Annotation('Awaitable')
BinaryIO = _Annotation('BinaryIO')
ByteString = _Annotation('ByteString')
Callable = _Annotation('Callable')
ChainMap = _Annotation('ChainMap')
ClassVar = _Annotation('ClassVar')
Collection = _Annotation('Collection')
Concatenate = _Annotation('Concatenate')
Container = _Annotation('Container')
ContextManager = _Annotation('ContextManager')
Coroutine = _Annotation('Coroutine')
Counter = _Annotation('Counter')
DefaultDict = _Annotation('DefaultDict')
Deque = _Annotation('Deque')
Dict = _Annotation('Dict')
Final = _Annotation('Final')
ForwardRef = _Annotation('ForwardRef')
FrozenSet = _Annotation('FrozenSet')
Generator = _Annotation('Generator')
Hashable = _Annotation('Hashable')
IO = _Annotation('IO')
ItemsView = _Annotation('ItemsView')
Iterable = _Annotation('Iterable')
Iterator = _Annotation('Iterator')
KeysView = _Annotation('KeysView')
List = _Annotation('List')
Literal = _Annotation('Literal')
LiteralString = _Annotation('LiteralString')
Mapping = _Annotation('Mapping')
MappingView = _Annotation('MappingView')
Match = _Annotation('Match')
MutableMapping = _Annotation('MutableMapping')
MutableSequence = _Annotation('MutableSequence')
MutableSet = _Annotation('MutableSet')
Never = _Annotation('Never')
NoReturn = _Annotation('NoReturn')
NotRequired = _Annotation('NotRequired')
Optional = _Annotation('Optional')
OrderedDict = _Annotation('OrderedDict')
ParamSpecArgs = _Annotation('ParamSpecArgs')
ParamSpecKwargs = _Annotation('ParamSpecKwargs')
Pattern = _Annotation('Pattern')
Required = _Annotation('Required')
Reversible = _Annotation('Reversible')
Self = _Annotation('Self')
Sequence = _Annotation('Sequence')
Set = _Annotation('Set')
Sized = _Annotation('Sized')
SupportsAbs = _Annotation('SupportsAbs')
SupportsBytes = _Annotation('SupportsBytes')
SupportsComplex = _Annotation('SupportsComplex')
SupportsFloat = _Annotation('SupportsFloat')
SupportsIndex = _Annotation('SupportsIndex')
SupportsInt = _Annotation('SupportsInt')
SupportsRound = _Annotation('SupportsRound')
TextIO = _Annotation('TextIO')
Tuple = _Annotation('Tuple')
Type = _Annotation('Type')
TypeAlias = _Annotation('TypeAlias')
TypeGuard = _Annotation('TypeGuard')
Union = _Annotation('Union')
Unpack = _Annotation('Unpack')
ValuesView = _Annotation('ValuesView')
Text = str
TYPE_CHECKING = False


def TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False):
    return _Annotation(name)


def ParamSpec(name, *, bound=None, covariant=False, contravariant=False):
    return _ParamSpec(name)


class _ParamSpec(_Annotation):
    __slots__ = ('args', 'kwargs')

    def __init__(self, name):
        self._name = name
        self.args = ParamSpecArgs
        self.kwargs = ParamSpecKwargs


def TypeVarTuple(name):
    return _TypeVarTuple(name)


class _TypeVarTuple(_Annotation):
    __slots__ = ()

    def __iter__(self):
        yield self


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


def no_type_check(thing):
    return thing


def dataclass_transform(**kwargs):
    def same(thing):
        return thing
    return same


def assert_type(val, typ):
    return val


def assert_never(arg):
    raise AssertionError('Expected code to be unreachable, but got: ' + repr(arg))


def reveal_type(obj):
    return obj
