# Module datetime, and the dates of module time. The run's clock has no time zone: local time is UTC.

MINYEAR = 1
MAXYEAR = 9999

_DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
_MONTH_NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
                'November', 'December']


# Days since 1970-01-01 of the Gregorian calendar (Hinnant 2013, chrono-compatible date algorithms).
def _days_of(year, month, day):
    year -= month <= 2
    era = year // 400
    year_of_era = year - era * 400
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719468


def _date_of(days):
    days += 719468
    era = days // 146097
    day_of_era = days - era * 146097
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * month + 2) // 5 + 1
    month += 3 if month < 10 else -9
    return year_of_era + era * 400 + (month <= 2), month, day


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError('year %d is out of range' % year)
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')


def _check_time(hour, minute, second, microsecond):
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')


class timedelta:
    __slots__ = ('days', 'seconds', 'microseconds')

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = microseconds + milliseconds * 1000
        total += (seconds + minutes * 60 + hours * 3600 + (days + weeks * 7) * 86400) * 1000000
        self._set(round(total))

    def _set(self, total):
        self.days, rest = divmod(total, 86400000000)
        self.seconds, self.microseconds = divmod(rest, 1000000)
        if abs(self.days) > 999999999:
            raise OverflowError('days=%d; must have magnitude <= 999999999' % self.days)

    def _total(self):
        return (self.days * 86400 + self.seconds) * 1000000 + self.microseconds

    def total_seconds(self):
        return self._total() / 1000000

    def __repr__(self):
        parts = []
        if self.days:
            parts.append('days=%d' % self.days)
        if self.seconds:
            parts.append('seconds=%d' % self.seconds)
        if self.microseconds:
            parts.append('microseconds=%d' % self.microseconds)
        return 'datetime.timedelta(' + (', '.join(parts) or '0') + ')'

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = '%d:%02d:%02d' % (hours, minutes, seconds)
        if self.days:
            text = '%d day%s, ' % (self.days, '' if abs(self.days) == 1 else 's') + text
        return text + ('.%06d' % self.microseconds if self.microseconds else '')

    def __add__(self, other):
        return _timedelta_of(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _timedelta_of(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _timedelta_of(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return _timedelta_of(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return _timedelta_of(self._total() * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return _timedelta_of(_half_even(self._total() * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return _timedelta_of(_half_even(self._total(), other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return _timedelta_of(_half_even(self._total() * denominator, numerator))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return _timedelta_of(self._total() // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return _timedelta_of(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        return self // other, self % other

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._total() != 0


def _timedelta_of(total):
    made = timedelta()
    made._set(total)
    return made


# a / b as a whole number, ties to even.
def _half_even(a, b):
    quotient, rest = divmod(a, b)
    twice = 2 * rest
    above = twice > b if b > 0 else twice < b
    return quotient + 1 if above or twice == b and quotient % 2 else quotient


_STRUCT_NAMES = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')


class _StructTime(tuple):
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
    return _StructTime((moment.year, moment.month, moment.day, getattr(moment, 'hour', 0), getattr(moment, 'minute', 0),
                        getattr(moment, 'second', 0), moment.weekday(), day_of_year, is_dst))


class date:
    __slots__ = ('year', 'month', 'day')

    def __init__(self, year, month, day):
        _check_date(year, month, day)
        self.year = year
        self.month = month
        self.day = day

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_wall_clock())

    @classmethod
    def fromtimestamp(cls, timestamp):
        return cls(*_date_of(int(timestamp // 86400)))

    @classmethod
    def fromordinal(cls, ordinal):
        return cls(*_date_of(ordinal - 719163))

    @classmethod
    def fromisoformat(cls, text):
        try:
            year, month, day = text.split('-')
            return cls(int(year), int(month), int(day))
        except ValueError:
            raise ValueError('Invalid isoformat string: ' + repr(text)) from None

    def _days(self):
        return _days_of(self.year, self.month, self.day)

    def toordinal(self):
        return self._days() + 719163

    def weekday(self):
        return (self._days() + 3) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isoformat(self):
        return '%04d-%02d-%02d' % (self.year, self.month, self.day)

    def replace(self, year=None, month=None, day=None):
        return date(self.year if year is None else year, self.month if month is None else month,
                    self.day if day is None else day)

    def timetuple(self):
        return _struct_time_of(self)

    def ctime(self):
        return _strftime('%a %b %e %H:%M:%S %Y', self)

    def strftime(self, format):
        return _strftime(format, self)

    def __format__(self, spec):
        return _strftime(spec, self) if spec else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return 'datetime.date(%d, %d, %d)' % (self.year, self.month, self.day)

    def _key(self):
        return self._days()

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return date(*_date_of(self._days() + other.days))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return date(*_date_of(self._days() - other.days))
        return timedelta(self._days() - other._days()) if type(other) is date else NotImplemented

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if type(self) is type(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if type(self) is type(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if type(self) is type(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())


class datetime(date):
    __slots__ = ('hour', 'minute', 'second', 'microsecond')

    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        date.__init__(self, year, month, day)
        _check_time(hour, minute, second, microsecond)
        if tzinfo is not None:
            raise NotImplementedError('time zones are not supported: the clock of a run has none')
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond

    @classmethod
    def now(cls, tz=None):
        if tz is not None:
            raise NotImplementedError('time zones are not supported: the clock of a run has none')
        return cls.fromtimestamp(_wall_clock())

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(_wall_clock())

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_wall_clock())

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        return _datetime_of(round(timestamp * 1000000))

    utcfromtimestamp = fromtimestamp

    @classmethod
    def fromisoformat(cls, text):
        try:
            day = date.fromisoformat(text[:10])
            if len(text) == 10:
                return cls(day.year, day.month, day.day)
            hour, minute, second = (text[11:] + ':00:00').split(':')[:3]
            second, _, fraction = second.partition('.')
            return cls(day.year, day.month, day.day, int(hour), int(minute), int(second), int((fraction + '000000')[:6]))
        except ValueError:
            raise ValueError('Invalid isoformat string: ' + repr(text)) from None

    @classmethod
    def combine(cls, date, time):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond)

    @property
    def tzinfo(self):
        return None

    def _key(self):
        return ((self._days() * 86400 + self.hour * 3600 + self.minute * 60 + self.second) * 1000000
                + self.microsecond)

    def timestamp(self):
        return self._key() / 1000000

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None):
        return datetime(self.year if year is None else year, self.month if month is None else month,
                        self.day if day is None else day, self.hour if hour is None else hour,
                        self.minute if minute is None else minute, self.second if second is None else second,
                        self.microsecond if microsecond is None else microsecond)

    def isoformat(self, sep='T', timespec='auto'):
        return date.isoformat(self) + sep + _time_text(self, timespec)

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self.year, self.month, self.day, self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        return 'datetime.datetime(' + ', '.join([str(part) for part in parts]) + ')'

    def __add__(self, other):
        return _datetime_of(self._key() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _datetime_of(self._key() - other._total())
        return _timedelta_of(self._key() - other._key()) if isinstance(other, datetime) else NotImplemented


def _datetime_of(microseconds):
    seconds, microsecond = divmod(microseconds, 1000000)
    days, rest = divmod(seconds, 86400)
    year, month, day = _date_of(days)
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError('date value out of range')
    return datetime(year, month, day, rest // 3600, rest // 60 % 60, rest % 60, microsecond)


# The time of the run's clock, or of seconds since 1970, as a datetime.
def _civil_time(seconds):
    return _datetime_of(round(seconds * 1000000))


def _time_text(moment, timespec='auto'):
    if timespec not in ('auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds'):
        raise ValueError('Unknown timespec value')
    if timespec == 'hours':
        return '%02d' % moment.hour
    if timespec == 'minutes':
        return '%02d:%02d' % (moment.hour, moment.minute)
    text = '%02d:%02d:%02d' % (moment.hour, moment.minute, moment.second)
    if timespec == 'milliseconds':
        return text + '.%03d' % (moment.microsecond // 1000)
    if timespec == 'microseconds' or timespec == 'auto' and moment.microsecond:
        return text + '.%06d' % moment.microsecond
    return text


class time:
    __slots__ = ('hour', 'minute', 'second', 'microsecond')

    def __init__(self, hour=0, minute=0, second=0, microsecond=0):
        _check_time(hour, minute, second, microsecond)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond

    def isoformat(self, timespec='auto'):
        return _time_text(self, timespec)

    def strftime(self, format):
        return _strftime(format, datetime(1900, 1, 1, self.hour, self.minute, self.second, self.microsecond))

    def __str__(self):
        return _time_text(self)

    def __repr__(self):
        parts = [self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        return 'datetime.time(' + ', '.join([str(part) for part in parts]) + ')'

    def _key(self):
        return (self.hour, self.minute, self.second, self.microsecond)

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._key())


def _strftime(format, moment):
    hour = getattr(moment, 'hour', 0)
    minute = getattr(moment, 'minute', 0)
    second = getattr(moment, 'second', 0)
    weekday = moment.weekday()
    day_of_year = _days_of(moment.year, moment.month, moment.day) - _days_of(moment.year, 1, 1)
    out = ''
    at = 0
    while at < len(format):
        c = format[at]
        at += 1
        if c != '%' or at == len(format):
            out += c
            continue
        c = format[at]
        at += 1
        if c == 'Y':
            out += str(moment.year)
        elif c == 'm':
            out += '%02d' % moment.month
        elif c == 'd':
            out += '%02d' % moment.day
        elif c == 'e':
            out += '%2d' % moment.day
        elif c == 'H':
            out += '%02d' % hour
        elif c == 'I':
            out += '%02d' % (hour % 12 or 12)
        elif c == 'M':
            out += '%02d' % minute
        elif c == 'S':
            out += '%02d' % second
        elif c == 'f':
            out += '%06d' % getattr(moment, 'microsecond', 0)
        elif c == 'p':
            out += 'AM' if hour < 12 else 'PM'
        elif c == 'y':
            out += '%02d' % (moment.year % 100)
        elif c == 'j':
            out += '%03d' % (day_of_year + 1)
        elif c == 'a':
            out += _DAY_NAMES[weekday][:3]
        elif c == 'A':
            out += _DAY_NAMES[weekday]
        elif c == 'b' or c == 'h':
            out += _MONTH_NAMES[moment.month - 1][:3]
        elif c == 'B':
            out += _MONTH_NAMES[moment.month - 1]
        elif c == 'w':
            out += str((weekday + 1) % 7)
        elif c == 'u':
            out += str(weekday + 1)
        elif c == 'U':
            out += '%02d' % ((day_of_year + 7 - (weekday + 1) % 7) // 7)
        elif c == 'W':
            out += '%02d' % ((day_of_year + 7 - weekday) // 7)
        elif c == 's':
            out += str(_days_of(moment.year, moment.month, moment.day) * 86400 + hour * 3600 + minute * 60 + second)
        elif c == 'Z' or c == 'z':
            pass
        elif c == '%':
            out += '%'
        elif c == 'n':
            out += '\n'
        elif c == 't':
            out += '\t'
        elif c == 'F':
            out += _strftime('%Y-%m-%d', moment)
        elif c == 'T' or c == 'X':
            out += _strftime('%H:%M:%S', moment)
        elif c == 'R':
            out += _strftime('%H:%M', moment)
        elif c == 'D' or c == 'x':
            out += _strftime('%m/%d/%y', moment)
        elif c == 'c':
            out += _strftime('%a %b %e %H:%M:%S %Y', moment)
        elif c == 'r':
            out += _strftime('%I:%M:%S %p', moment)
        else:
            out += '%' + c
    return out


timedelta.min = _timedelta_of(-999999999 * 86400000000)
timedelta.max = _timedelta_of(999999999 * 86400000000 + 86399999999)
timedelta.resolution = _timedelta_of(1)
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
