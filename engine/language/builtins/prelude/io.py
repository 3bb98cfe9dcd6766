# Module io: texts that are written and read like files.


class StringIO:
    __slots__ = ('_text', '_at', 'closed')

    def __init__(self, initial_value='', newline='\n'):
        self._text = initial_value or ''
        self._at = 0
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def write(self, text):
        self._check()
        if not isinstance(text, str):
            raise TypeError("string argument expected, got '" + _class_name(text) + "'")
        if self._at == len(self._text):
            self._text += text
        else:
            before = self._text[:self._at].ljust(self._at, '\0')
            self._text = before + text + self._text[self._at + len(text):]
        self._at += len(text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def getvalue(self):
        self._check()
        return self._text

    def read(self, size=-1):
        self._check()
        end = len(self._text) if size is None or size < 0 else self._at + size
        text = self._text[self._at:end]
        self._at += len(text)
        return text

    def readline(self, size=-1):
        self._check()
        end = self._text.find('\n', self._at) + 1 or len(self._text)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        text = self._text[self._at:end]
        self._at += len(text)
        return text

    def readlines(self, hint=-1):
        return [line for line in self]

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, pos, whence=0):
        self._check()
        self._at = len(self._text) if whence == 2 else self._at if whence == 1 else pos
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, pos=None):
        self._check()
        size = self._at if pos is None else pos
        self._text = self._text[:size]
        return size

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def isatty(self):
        return False

    def flush(self):
        self._check()

    def close(self):
        self.closed = True

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, error, trace):
        self.close()
