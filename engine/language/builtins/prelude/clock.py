# The dates of module time; local time is UTC.

struct_time = _StructTime


def _moment_of(t):
    return datetime(t[0], t[1], t[2], t[3], t[4], t[5])


def localtime(seconds=None):
    return _struct_time_of(_civil_time(int(_wall_clock() if seconds is None else seconds)), 0)


gmtime = localtime


def strftime(format, t=None):
    return _strftime(format, _civil_time(_wall_clock()) if t is None else _moment_of(t))


def ctime(seconds=None):
    return asctime(localtime(seconds))


def asctime(t=None):
    return _strftime('%a %b %e %H:%M:%S %Y', _moment_of(localtime() if t is None else t))


def mktime(t):
    return float(_moment_of(t)._key() // 1000000)
