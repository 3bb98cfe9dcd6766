# sys.stdout, sys.stderr and what else of sys is an object with parts.


class _Stream:
    __slots__ = ('_error',)

    def __init__(self, error):
        self._error = error

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError('write() argument must be str, not ' + _class_name(text))
        target = _redirection(self._error)
        if target is not None:
            return target.write(text)
        _write(text, self._error)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False


class _VersionInfo:
    __slots__ = ('major', 'minor', 'micro', '_parts')

    def __init__(self, major, minor, micro):
        self.major = major
        self.minor = minor
        self.micro = micro
        self._parts = (major, minor, micro, 'final', 0)

    def __getitem__(self, index):
        return self._parts[index]

    def __len__(self):
        return 5

    def __iter__(self):
        return iter(self._parts)

    def __eq__(self, other):
        return self._parts == tuple(other)

    def __lt__(self, other):
        return self._parts < tuple(other)

    def __le__(self, other):
        return self._parts <= tuple(other)

    def __gt__(self, other):
        return self._parts > tuple(other)

    def __ge__(self, other):
        return self._parts >= tuple(other)

    def __repr__(self):
        return ('sys.version_info(major=' + str(self.major) + ', minor=' + str(self.minor) + ', micro='
                + str(self.micro) + ", releaselevel='final', serial=0)")


class _FloatInfo:
    __slots__ = ('max', 'min', 'epsilon', 'dig', 'mant_dig')

    def __init__(self):
        self.max = 1.7976931348623157e+308
        self.min = 2.2250738585072014e-308
        self.epsilon = 2.220446049250313e-16
        self.dig = 15
        self.mant_dig = 53


def exc_info():
    error = _handled_exception()
    if error is None:
        return None, None, None
    return type(error), error, error.__traceback__


def getdefaultencoding():
    return 'utf-8'


stdout = _Stream(False)
stderr = _Stream(True)
version_info = _VersionInfo(3, 11, 7)
float_info = _FloatInfo()
maxunicode = 1114111
hexversion = 0x030b07f0
