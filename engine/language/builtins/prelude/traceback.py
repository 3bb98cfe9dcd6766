# Module traceback, and what stands behind __traceback__ and sys.exc_info().

# The text of one level of a traceback shows so many equal entries of a recursion.
_TRACEBACK_EQUAL = 3


class _Code:
    __slots__ = ('co_filename', 'co_name')

    def __init__(self, filename, name):
        self.co_filename = filename
        self.co_name = name


class _Frame:
    __slots__ = ('f_code', 'f_lineno')

    def __init__(self, entry):
        self.f_code = _Code(entry[0], entry[2])
        self.f_lineno = entry[1]


# Made by the getter of __traceback__, which sets _error and _at.
class _Traceback:
    __slots__ = ('_error', '_at')

    @property
    def tb_lineno(self):
        return _exception_entries(self._error)[self._at][1]

    @property
    def tb_frame(self):
        return _Frame(_exception_entries(self._error)[self._at])

    @property
    def tb_next(self):
        if self._at + 1 >= len(_exception_entries(self._error)):
            return None
        following = _Traceback()
        following._error = self._error
        following._at = self._at + 1
        return following

    def __repr__(self):
        return '<traceback object at ' + hex(id(self)) + '>'


class FrameSummary:
    __slots__ = ('filename', 'lineno', 'name', 'line')

    def __init__(self, filename, lineno, name, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __repr__(self):
        return '<FrameSummary file ' + self.filename + ', line ' + str(self.lineno) + ' in ' + self.name + '>'


def _traceback_limited(entries, limit):
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def _traceback_entries(tb):
    return _exception_entries(tb._error)[tb._at:]


def _traceback_lines(entries):
    lines = []
    last = None
    equal = 0
    for filename, line, name, text in entries:
        if (filename, line, name) != last:
            if equal > _TRACEBACK_EQUAL:
                lines.append(_traceback_repeated(equal))
            last = (filename, line, name)
            equal = 0
        equal += 1
        if equal <= _TRACEBACK_EQUAL:
            shown = '  File "' + filename + '", line ' + str(line) + ', in ' + name + '\n'
            lines.append(shown + '    ' + text + '\n' if text else shown)
    if equal > _TRACEBACK_EQUAL:
        lines.append(_traceback_repeated(equal))
    return lines


def _traceback_repeated(equal):
    more = equal - _TRACEBACK_EQUAL
    return '  [Previous line repeated ' + str(more) + ' more time' + ('s' if more > 1 else '') + ']\n'


def _traceback_of(error, limit, chain):
    lines = []
    if chain:
        if error.__cause__ is not None:
            lines = _traceback_of(error.__cause__, limit, True)
            lines.append('\nThe above exception was the direct cause of the following exception:\n\n')
        elif error.__context__ is not None and not error.__suppress_context__:
            lines = _traceback_of(error.__context__, limit, True)
            lines.append('\nDuring handling of the above exception, another exception occurred:\n\n')
    entries = _exception_entries(error)
    if entries:
        lines.append('Traceback (most recent call last):\n')
        lines += _traceback_lines(_traceback_limited(entries, limit))
    return lines + format_exception_only(error)


def format_exception_only(exc, value=None, /):
    error = exc if value is None else value
    if error is None:
        return ['NoneType: None\n']
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ not in ('builtins', '__main__'):
        name = kind.__module__ + '.' + name
    try:
        text = str(error)
    except Exception:
        text = '<exception str() failed>'
    lines = [name + ': ' + text + '\n' if text else name + '\n']
    for note in getattr(error, '__notes__', ()):
        lines.append(str(note) + '\n')
    return lines


def format_exception(exc, value=None, tb=None, limit=None, chain=True):
    error = exc if value is None else value
    if error is None:
        return ['NoneType: None\n']
    return _traceback_of(error, limit, chain)


def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
    _traceback_print(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(_handled_exception(), None, None, limit, chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(_handled_exception(), None, None, limit, file, chain)


def extract_tb(tb, limit=None):
    return [FrameSummary(*entry) for entry in _traceback_limited(_traceback_entries(tb), limit)]


def format_tb(tb, limit=None):
    return _traceback_lines(_traceback_limited(_traceback_entries(tb), limit))


def print_tb(tb, limit=None, file=None):
    _traceback_print(format_tb(tb, limit), file)


def format_list(extracted_list):
    return _traceback_lines([tuple(entry) for entry in extracted_list])


def _traceback_print(lines, file):
    text = ''.join(lines)
    if file is None:
        _write(text, True)
    else:
        file.write(text)
