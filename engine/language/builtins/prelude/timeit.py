# Module timeit, for functions: code in strings would need eval().

from time import perf_counter as _perf_counter


default_timer = _perf_counter


def timeit(stmt, setup=None, timer=_perf_counter, number=1000000, globals=None):
    if isinstance(stmt, str) or isinstance(setup, str):
        raise TypeError('timeit() of code in a string is not supported here; give it a function')
    if setup is not None:
        setup()
    begin = timer()
    for _ in range(number):
        stmt()
    return timer() - begin


def repeat(stmt, setup=None, timer=_perf_counter, repeat=5, number=1000000, globals=None):
    return [timeit(stmt, setup, timer, number) for _ in range(repeat)]
