# The dates of module time; local time is UTC.

_STRUCT_NAMES = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')


class struct_time(tuple):
    @property
    def tm_year(self):
        return self[0]

    @property
    def tm_mon(self):
        return self[1]

    @property
    def tm_mday(self):
        return self[2]

    @property
    def tm_hour(self):
        return self[3]

    @property
    def tm_min(self):
        return self[4]

    @property
    def tm_sec(self):
        return self[5]

    @property
    def tm_wday(self):
        return self[6]

    @property
    def tm_yday(self):
        return self[7]

    @property
    def tm_isdst(self):
        return self[8]

    def __repr__(self):
        return 'time.struct_time(' + ', '.join([n + '=' + repr(v) for n, v in zip(_STRUCT_NAMES, self)]) + ')'


def _struct_time_of(moment, is_dst=-1):
    day_of_year = _days_of(moment.year, moment.month, moment.day) - _days_of(moment.year, 1, 1) + 1
    return struct_time((moment.year, moment.month, moment.day, getattr(moment, 'hour', 0), getattr(moment, 'minute', 0),
                        getattr(moment, 'second', 0), moment.weekday(), day_of_year, is_dst))


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
