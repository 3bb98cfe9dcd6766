# Module json: dumps and loads. There are no files, so no dump and load.


class JSONDecodeError(ValueError):
    __slots__ = ('msg', 'doc', 'pos', 'lineno', 'colno')

    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, msg + ': line ' + str(self.lineno) + ' column ' + str(self.colno) + ' (char '
                            + str(pos) + ')')


_json_escapes = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f'}


def _json_text(text, ascii_only):
    out = ''
    for c in text:
        code = ord(c)
        if c in _json_escapes:
            out += _json_escapes[c]
        elif code < 32 or ascii_only and 127 <= code < 65536 and code != 127:
            out += '\\u' + format(code, '04x')
        elif ascii_only and code >= 65536:
            code -= 65536
            out += '\\u' + format(55296 + (code >> 10), '04x') + '\\u' + format(56320 + (code & 1023), '04x')
        else:
            out += c
    return '"' + out + '"'


class _JsonWriter:
    __slots__ = ('skipkeys', 'ascii_only', 'allow_nan', 'indent', 'item_separator', 'key_separator', 'default',
                 'sort_keys', 'open')

    def __init__(self, skipkeys, ascii_only, allow_nan, indent, separators, default, sort_keys):
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        if separators is None:
            separators = (', ', ': ') if indent is None else (',', ': ')
        self.skipkeys = skipkeys
        self.ascii_only = ascii_only
        self.allow_nan = allow_nan
        self.indent = indent
        self.item_separator, self.key_separator = separators
        self.default = default
        self.sort_keys = sort_keys
        self.open = []

    def number(self, x):
        if x != x or x in (float('inf'), float('-inf')):
            if not self.allow_nan:
                raise ValueError('Out of range float values are not JSON compliant')
            return 'NaN' if x != x else 'Infinity' if x > 0 else '-Infinity'
        return _repr(_plain(x))

    def key(self, key):
        if isinstance(key, str):
            return key
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return _repr(_plain(key))
        if isinstance(key, float):
            return self.number(key)
        if self.skipkeys:
            return None
        raise TypeError('keys must be str, int, float, bool or None, not ' + type(key).__name__)

    def write(self, x, level):
        if x is None:
            return 'null'
        if x is True:
            return 'true'
        if x is False:
            return 'false'
        if isinstance(x, str):
            return _json_text(x, self.ascii_only)
        if isinstance(x, int):
            return _repr(_plain(x))
        if isinstance(x, float):
            return self.number(x)
        for one in self.open:
            if one is x:
                raise ValueError('Circular reference detected')
        self.open.append(x)
        if isinstance(x, (list, tuple)):
            text = self.block('[', ']', [self.write(item, level + 1) for item in x], level)
        elif isinstance(x, dict):
            items = list(x.items())
            if self.sort_keys:
                items.sort()
            parts = []
            for key, value in items:
                name = self.key(key)
                if name is not None:
                    parts.append(_json_text(name, self.ascii_only) + self.key_separator
                                 + self.write(value, level + 1))
            text = self.block('{', '}', parts, level)
        elif self.default is not None:
            text = self.write(self.default(x), level)
        else:
            raise TypeError('Object of type ' + type(x).__name__ + ' is not JSON serializable')
        self.open.pop()
        return text

    def block(self, opening, closing, parts, level):
        if not parts:
            return opening + closing
        if self.indent is None:
            return opening + self.item_separator.join(parts) + closing
        line = '\n' + self.indent * (level + 1)
        return (opening + line + (self.item_separator + line).join(parts) + '\n' + self.indent * level + closing)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False):
    writer = _JsonWriter(skipkeys, ensure_ascii, allow_nan, indent, separators, default, sort_keys)
    return writer.write(obj, 0)


class _JsonReader:
    __slots__ = ('text', 'at', 'hook', 'real', 'whole', 'pairs_hook')

    def __init__(self, text, hook, real, whole, pairs_hook):
        self.text = text
        self.at = 0
        self.hook = hook
        self.real = real
        self.whole = whole
        self.pairs_hook = pairs_hook

    def fail(self, message, at):
        raise JSONDecodeError(message, self.text, at)

    def skip(self):
        text = self.text
        while self.at < len(text) and text[self.at] in ' \t\n\r':
            self.at += 1

    def peek(self):
        return self.text[self.at:self.at + 1]

    def value(self):
        c = self.peek()
        if c == '"':
            return self.string()
        if c == '{':
            return self.mapping()
        if c == '[':
            return self.sequence()
        for word, value in (('null', None), ('true', True), ('false', False), ('NaN', float('nan')),
                            ('Infinity', float('inf')), ('-Infinity', float('-inf'))):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        return self.number()

    def digits(self, at):
        text = self.text
        while at < len(text) and '0' <= text[at] <= '9':
            at += 1
        return at

    def number(self):
        begin = self.at
        at = begin + 1 if self.peek() == '-' else begin
        end = at + 1 if self.text[at:at + 1] == '0' else self.digits(at)
        if end == at:
            self.fail('Expecting value', begin)
        whole = True
        if self.text[end:end + 1] == '.' and self.digits(end + 1) > end + 1:
            end = self.digits(end + 1)
            whole = False
        if self.text[end:end + 1] in ('e', 'E'):
            sign = end + 2 if self.text[end + 1:end + 2] in ('+', '-') else end + 1
            if self.digits(sign) > sign:
                end = self.digits(sign)
                whole = False
        self.at = end
        return (self.whole if whole else self.real)(self.text[begin:end])

    def string(self):
        begin = self.at
        text = self.text
        at = begin + 1
        out = ''
        while True:
            if at >= len(text):
                self.fail('Unterminated string starting at', begin)
            c = text[at]
            if c == '"':
                self.at = at + 1
                return out
            if ord(c) < 32:
                self.fail('Invalid control character at', at)
            if c != '\\':
                out += c
                at += 1
                continue
            c = text[at + 1:at + 2]
            if c == '':
                self.fail('Unterminated string starting at', begin)
            if c == 'u':
                code = self.escape(at)
                at += 6
                if 55296 <= code < 56320 and text[at:at + 2] == '\\u':
                    low = self.escape(at)
                    if 56320 <= low < 57344:
                        code = 65536 + ((code - 55296) << 10) + low - 56320
                        at += 6
                out += chr(code)
                continue
            place = 'bfnrt"\\/'.find(c)
            if place < 0:
                self.fail('Invalid \\escape', at)
            out += '\b\f\n\r\t"\\/'[place]
            at += 2

    def escape(self, at):
        digits = self.text[at + 2:at + 6]
        if len(digits) != 4 or digits.strip('0123456789abcdefABCDEF'):
            self.fail('Invalid \\uXXXX escape', at + 1)
        return int(digits, 16)

    def sequence(self):
        self.at += 1
        items = []
        self.skip()
        if self.peek() == ']':
            self.at += 1
            return items
        while True:
            items.append(self.value())
            self.skip()
            c = self.peek()
            if c == ']':
                self.at += 1
                return items
            if c != ',':
                self.fail("Expecting ',' delimiter", self.at)
            self.at += 1
            self.skip()

    def mapping(self):
        self.at += 1
        pairs = []
        self.skip()
        if self.peek() == '}':
            self.at += 1
        else:
            while True:
                if self.peek() != '"':
                    self.fail('Expecting property name enclosed in double quotes', self.at)
                name = self.string()
                self.skip()
                if self.peek() != ':':
                    self.fail("Expecting ':' delimiter", self.at)
                self.at += 1
                self.skip()
                pairs.append((name, self.value()))
                self.skip()
                c = self.peek()
                if c == '}':
                    self.at += 1
                    break
                if c != ',':
                    self.fail("Expecting ',' delimiter", self.at)
                self.at += 1
                self.skip()
        if self.pairs_hook is not None:
            return self.pairs_hook(pairs)
        return dict(pairs) if self.hook is None else self.hook(dict(pairs))


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None):
    if isinstance(s, bytes):
        s = s.decode()
    if not isinstance(s, str):
        raise TypeError('the JSON object must be str, bytes or bytearray, not ' + type(s).__name__)
    reader = _JsonReader(s, object_hook, float if parse_float is None else parse_float,
                         int if parse_int is None else parse_int, object_pairs_hook)
    reader.skip()
    value = reader.value()
    reader.skip()
    if reader.at != len(s):
        reader.fail('Extra data', reader.at)
    return value
