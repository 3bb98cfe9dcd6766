# Module collections.abc: the names are for annotations.

from typing import Callable, Generator, Hashable, Iterable, Iterator, Mapping, MutableMapping
from typing import MutableSequence, Sequence, Set, Sized
