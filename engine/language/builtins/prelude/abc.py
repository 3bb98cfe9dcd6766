# Module abc.


class ABC:
    __slots__ = ()


def abstractmethod(function):
    function.__isabstractmethod__ = True
    return function
