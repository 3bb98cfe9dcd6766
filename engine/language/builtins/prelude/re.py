# Module re: a pattern is parsed into a tree of tuples (_RegexParser), the tree made into functions that call what
# has to match behind them (_RegexBuilder): backtracking, as CPython's. A Pattern holds its text and flags only, so that it can travel to tasks; the functions are made where they are needed.

A = ASCII = 256
I = IGNORECASE = 2
L = LOCALE = 4
M = MULTILINE = 8
S = DOTALL = 16
U = UNICODE = 32
X = VERBOSE = 64
NOFLAG = 0

_letter_flags = {'a': 256, 'i': 2, 'L': 4, 'm': 8, 's': 16, 'u': 32, 'x': 64}
_most = 1 << 62


class error(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = msg + ' at position ' + str(pos)
            if '\n' in pattern:
                self.lineno = pattern.count('\n', 0, pos) + 1
                self.colno = pos - pattern.rfind('\n', 0, pos)
                msg = msg + ' (line ' + str(self.lineno) + ', column ' + str(self.colno) + ')'
        super().__init__(msg)


def _is_word(c):
    return c.isalnum() or c == '_'


def _is_digit(c):
    return c.isdecimal()


def _is_space(c):
    return c.isspace()


def _is_ascii_word(c):
    return c.isascii() and (c.isalnum() or c == '_')


def _is_ascii_digit(c):
    return c.isascii() and c.isdecimal()


def _is_ascii_space(c):
    return c in ' \t\n\r\f\v'


def _not(test):
    return lambda c: not test(c)


_classes = {'w': _is_word, 'd': _is_digit, 's': _is_space}
_ascii_classes = {'w': _is_ascii_word, 'd': _is_ascii_digit, 's': _is_ascii_space}
_escaped = {'n': '\n', 't': '\t', 'r': '\r', 'f': '\f', 'v': '\v', 'a': '\a'}


class _RegexParser:
    __slots__ = ('text', 'at', 'flags', 'count', 'names', 'open')

    def __init__(self, text, flags):
        self.text = text
        self.at = 0
        self.flags = flags
        self.count = 0
        self.names = {}
        self.open = set()

    def fail(self, message, at):
        raise error(message, self.text, at)

    def peek(self):
        return self.text[self.at:self.at + 1]

    def parse(self):
        tree = self.alternatives()
        if self.at < len(self.text):
            self.fail('unbalanced parenthesis', self.at)
        return tree

    def alternatives(self):
        branches = [self.sequence()]
        while self.peek() == '|':
            self.at += 1
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else ('or', branches)

    def sequence(self):
        items = []
        while self.at < len(self.text) and self.text[self.at] not in '|)':
            c = self.text[self.at]
            if self.flags & VERBOSE:
                if c.isspace():
                    self.at += 1
                    continue
                if c == '#':
                    end = self.text.find('\n', self.at)
                    self.at = len(self.text) if end < 0 else end + 1
                    continue
            begin = self.at
            item = self.item(c)
            if item is not None:
                items.append(self.repeated(item, begin))
        return ('seq', items)

    def repeated(self, item, begin):
        while True:
            here = self.at
            c = self.peek()
            if c == '*':
                low, high = 0, _most
                self.at += 1
            elif c == '+':
                low, high = 1, _most
                self.at += 1
            elif c == '?':
                low, high = 0, 1
                self.at += 1
            elif c == '{':
                bounds = self.bounds()
                if bounds is None:
                    return item
                low, high = bounds
            else:
                return item
            if item[0] == 'repeat':
                self.fail('multiple repeat', here)
            if item[0] == 'at':
                self.fail('nothing to repeat', here)
            lazy = self.peek() == '?'
            if lazy:
                self.at += 1
            item = ('repeat', item, low, high, lazy)

    def bounds(self):
        end = self.text.find('}', self.at)
        inner = self.text[self.at + 1:end] if end > 0 else ''
        low, comma, high = inner.partition(',')
        if not (low + high).isdigit() and inner != ',':
            return None
        here = self.at
        self.at = end + 1
        least = int(low) if low else 0
        most = least if not comma else int(high) if high else _most
        if most < least:
            self.fail('min repeat greater than max repeat', here + 1)
        return least, most

    def item(self, c):
        here = self.at
        self.at += 1
        if c == '(':
            return self.group(here)
        if c == '[':
            return ('set', self.char_class(here))
        if c == '.':
            return ('set', (lambda c: True) if self.flags & DOTALL else (lambda c: c != '\n'))
        if c == '^':
            return ('at', 'line' if self.flags & MULTILINE else 'begin')
        if c == '$':
            return ('at', 'line end' if self.flags & MULTILINE else 'end')
        if c in '*+?':
            self.fail('nothing to repeat', here)
        if c == '\\':
            return self.escape(here)
        return ('char', c)

    def escape(self, here):
        if self.at >= len(self.text):
            self.fail('bad escape (end of pattern)', here)
        c = self.text[self.at]
        self.at += 1
        if c in 'wdsWDS':
            return ('set', self.class_test(c))
        if c == 'b':
            return ('at', 'boundary')
        if c == 'B':
            return ('at', 'no boundary')
        if c == 'A':
            return ('at', 'begin')
        if c == 'Z':
            return ('at', 'very end')
        if c in '123456789':
            if self.peek().isdigit() and self.peek().isascii():
                c += self.peek()
                self.at += 1
            number = int(c)
            if number > self.count:
                self.fail('invalid group reference ' + c, here + 1)
            if number in self.open:
                self.fail('cannot refer to an open group', here)
            return ('same', number)
        return ('char', self.escaped_char(c, here))

    def class_test(self, c):
        test = (_ascii_classes if self.flags & ASCII else _classes)[c.lower()]
        return _not(test) if c.isupper() else test

    def escaped_char(self, c, here):
        if c in _escaped:
            return _escaped[c]
        if c in 'xuU':
            size = {'x': 2, 'u': 4, 'U': 8}[c]
            digits = self.text[self.at:self.at + size]
            if len(digits) < size or not all([d in '0123456789abcdefABCDEF' for d in digits]):
                self.fail('incomplete escape \\' + c + digits, here)
            self.at += size
            return chr(int(digits, 16))
        if c == '0':
            digits = ''
            while len(digits) < 2 and self.peek() and self.peek() in '01234567':
                digits += self.peek()
                self.at += 1
            return chr(int(digits or '0', 8))
        if c.isascii() and c.isalpha():
            self.fail('bad escape \\' + c, here)
        return c

    def char_class(self, here):
        negated = self.peek() == '^'
        if negated:
            self.at += 1
        chars, ranges, tests = set(), [], []
        first = True
        while True:
            if self.at >= len(self.text):
                self.fail('unterminated character set', here)
            if self.text[self.at] == ']' and not first:
                self.at += 1
                break
            first = False
            begin = self.at
            low = self.class_member(tests)
            if low is None:
                continue
            if self.peek() == '-' and self.text[self.at + 1:self.at + 2] not in (']', ''):
                self.at += 1
                high = self.class_member(tests)
                if high is None or high < low:
                    self.fail('bad character range ' + self.text[begin:self.at], begin)
                ranges.append((low, high))
            else:
                chars.add(low)
        if self.flags & IGNORECASE:
            chars = {variant for c in chars for variant in (c, c.lower(), c.upper())}
            ranges = ranges + [(low.lower(), high.lower()) for low, high in ranges] \
                + [(low.upper(), high.upper()) for low, high in ranges if low.isalpha() and high.isalpha()]
        if not ranges and not tests:
            return (lambda c: c not in chars) if negated else (lambda c: c in chars)

        def test(c):
            if c in chars:
                return not negated
            for low, high in ranges:
                if low <= c <= high:
                    return not negated
            for one in tests:
                if one(c):
                    return not negated
            return negated
        return test

    def class_member(self, tests):
        here = self.at
        c = self.text[here]
        self.at += 1
        if c != '\\':
            return c
        if self.at >= len(self.text):
            self.fail('bad escape (end of pattern)', here)
        c = self.text[self.at]
        self.at += 1
        if c in 'wdsWDS':
            tests.append(self.class_test(c))
            return None
        return '\b' if c == 'b' else self.escaped_char(c, here)

    def group(self, here):
        if self.peek() != '?':
            return self.captured(here, None)
        self.at += 1
        c = self.peek()
        self.at += 1
        if c == ':':
            return self.closed(here)
        if c == '#':
            end = self.text.find(')', self.at)
            if end < 0:
                self.fail('missing ), unterminated comment', here)
            self.at = end + 1
            return None
        if c in '=!' and c:
            return ('look', self.closed(here), c == '=')
        if c == '<' and self.peek() and self.peek() in '=!':
            wanted = self.peek() == '='
            self.at += 1
            tree = self.closed(here)
            width = _width(tree)
            if width is None:
                raise error('look-behind requires fixed-width pattern')
            return ('look behind', tree, wanted, width)
        if c == 'P' and self.peek() == '<':
            begin = self.at + 1
            end = self.text.find('>', begin)
            if end < 0:
                self.fail('missing >, unterminated name', begin)
            name = self.text[begin:end]
            if not name.isidentifier():
                self.fail('bad character in group name ' + _repr(name) if name else 'missing group name', begin)
            if name in self.names:
                self.fail('redefinition of group name ' + _repr(name) + ' as group ' + str(self.count + 1)
                          + '; was group ' + str(self.names[name]), begin)
            self.at = end + 1
            return self.captured(here, name)
        if c == 'P' and self.peek() == '=':
            begin = self.at + 1
            end = self.text.find(')', begin)
            name = self.text[begin:end]
            if end < 0:
                self.fail('missing ), unterminated name', begin)
            if name not in self.names:
                self.fail('unknown group name ' + _repr(name), begin)
            self.at = end + 1
            return ('same', self.names[name])
        return self.inline_flags(here, self.at - 1)

    def inline_flags(self, here, begin):
        self.at = begin
        flags = 0
        while self.peek() and self.peek() in _letter_flags:
            flags |= _letter_flags[self.peek()]
            self.at += 1
        if flags and self.peek() == ')':
            if here != 0:
                self.fail('global flags not at the start of the expression', here)
            self.at += 1
            self.flags |= flags
            return None
        if flags and self.peek() == ':':
            self.at += 1
            before = self.flags
            self.flags |= flags
            tree = self.closed(here)
            self.flags = before
            return tree
        self.fail('unknown extension ?' + self.text[begin:begin + 1], begin - 1)

    def closed(self, here):
        tree = self.alternatives()
        if self.peek() != ')':
            self.fail('missing ), unterminated subpattern', here)
        self.at += 1
        return tree

    def captured(self, here, name):
        self.count += 1
        number = self.count
        if name is not None:
            self.names[name] = number
        self.open.add(number)
        tree = self.closed(here)
        self.open.discard(number)
        return ('group', number, tree)


def _width(tree):
    kind = tree[0]
    if kind == 'char' or kind == 'set':
        return 1
    if kind == 'seq':
        widths = [_width(item) for item in tree[1]]
        return None if None in widths else sum(widths)
    if kind == 'or':
        widths = {_width(branch) for branch in tree[1]}
        return widths.pop() if len(widths) == 1 else None
    if kind == 'group':
        return _width(tree[2])
    if kind == 'repeat':
        width = _width(tree[1])
        return width * tree[2] if tree[2] == tree[3] and width is not None else None
    return None if kind == 'same' else 0


class _RegexBuilder:
    """A matcher is called with (text, place, state) and gives where the whole match ends, or None. The state holds the
    beginnings and ends of groups (of group 0: the least end, or the only one), then what loops remember."""
    __slots__ = ('flags', 'size')

    def __init__(self, flags, groups):
        self.flags = flags
        self.size = 2 * groups + 2

    def slot(self):
        self.size += 1
        return self.size - 1

    def build(self, tree, then):
        kind = tree[0]
        if kind == 'seq':
            return self.sequence(tree[1], then)
        if kind == 'char' or kind == 'set':
            return self.single(self.test(tree), then)
        if kind == 'or':
            return self.choice([self.build(branch, then) for branch in tree[1]])
        if kind == 'group':
            return self.group(tree, then)
        if kind == 'repeat':
            if tree[1][0] == 'char' or tree[1][0] == 'set':
                return self.run(self.test(tree[1]), tree[2], tree[3], tree[4], then)
            return self.loop(tree, then)
        if kind == 'at':
            return self.place(tree[1], then)
        if kind == 'same':
            return self.same(tree[1], then)
        return self.look(tree, then)

    def test(self, tree):
        if tree[0] == 'char':
            c = tree[1]
            if self.flags & IGNORECASE and c.lower() != c.upper():
                lower = c.lower()
                return lambda other: other.lower() == lower
            return lambda other: other == c
        test = tree[1]
        if self.flags & IGNORECASE:
            return lambda c: test(c) or test(c.swapcase())
        return test

    def sequence(self, items, then):
        at = len(items)
        while at > 0:
            at -= 1
            if items[at][0] == 'char' and not self.flags & IGNORECASE:
                end = at + 1
                while at > 0 and items[at - 1][0] == 'char':
                    at -= 1
                then = self.literal(''.join([item[1] for item in items[at:end]]), then)
            else:
                then = self.build(items[at], then)
        return then

    def literal(self, wanted, then):
        size = len(wanted)

        def match(text, at, state):
            return then(text, at + size, state) if text.startswith(wanted, at) else None
        return match

    def single(self, test, then):
        def match(text, at, state):
            return then(text, at + 1, state) if at < len(text) and test(text[at]) else None
        return match

    def choice(self, branches):
        def match(text, at, state):
            for branch in branches:
                end = branch(text, at, state)
                if end is not None:
                    return end
            return None
        return match

    def group(self, tree, then):
        first, last, begun = 2 * tree[1], 2 * tree[1] + 1, self.slot()

        def close(text, at, state):
            before = state[first], state[last]
            state[first], state[last] = state[begun], at
            end = then(text, at, state)
            if end is None:
                state[first], state[last] = before
            return end
        inner = self.build(tree[2], close)

        def match(text, at, state):
            before = state[begun]
            state[begun] = at
            end = inner(text, at, state)
            if end is None:
                state[begun] = before
            return end
        return match

    def run(self, test, low, high, lazy, then):
        def greedy(text, at, state):
            end = at
            stop = min(len(text), at + high)
            while end < stop and test(text[end]):
                end += 1
            while end >= at + low:
                found = then(text, end, state)
                if found is not None:
                    return found
                end -= 1
            return None

        def reluctant(text, at, state):
            end = at
            stop = min(len(text), at + high)
            while True:
                if end >= at + low:
                    found = then(text, end, state)
                    if found is not None:
                        return found
                if end >= stop or not test(text[end]):
                    return None
                end += 1
        return reluctant if lazy else greedy

    def loop(self, tree, then):
        low, high, lazy = tree[2], tree[3], tree[4]
        count, last = self.slot(), self.slot()

        def again(text, at, state):
            done, before = state[count], state[last]
            if lazy and done >= low:
                end = then(text, at, state)
                if end is not None:
                    return end
            if done < high and (done < low or at != before):
                state[count], state[last] = done + 1, at
                end = body(text, at, state)
                if end is not None:
                    return end
                state[count], state[last] = done, before
            return then(text, at, state) if done >= low and not lazy else None
        body = self.build(tree[1], again)

        def match(text, at, state):
            before = state[count], state[last]
            state[count], state[last] = 0, -1
            end = again(text, at, state)
            if end is None:
                state[count], state[last] = before
            return end
        return match

    def place(self, where, then):
        is_word = _is_ascii_word if self.flags & ASCII else _is_word

        def boundary(text, at):
            before = at > 0 and is_word(text[at - 1])
            behind = at < len(text) and is_word(text[at])
            return before != behind
        if where == 'begin':
            holds = lambda text, at: at == 0
        elif where == 'line':
            holds = lambda text, at: at == 0 or text[at - 1] == '\n'
        elif where == 'very end':
            holds = lambda text, at: at == len(text)
        elif where == 'end':
            holds = lambda text, at: at == len(text) or at == len(text) - 1 and text[at] == '\n'
        elif where == 'line end':
            holds = lambda text, at: at == len(text) or text[at] == '\n'
        elif where == 'boundary':
            holds = boundary
        else:
            holds = lambda text, at: not boundary(text, at)

        def match(text, at, state):
            return then(text, at, state) if holds(text, at) else None
        return match

    def same(self, number, then):
        fold = self.flags & IGNORECASE

        def match(text, at, state):
            if state[2 * number] < 0:
                return None
            wanted = text[state[2 * number]:state[2 * number + 1]]
            found = text[at:at + len(wanted)]
            if found != wanted and not (fold and found.lower() == wanted.lower()):
                return None
            return then(text, at + len(wanted), state)
        return match

    def look(self, tree, then):
        inner = self.build(tree[1], lambda text, at, state: at)
        wanted = tree[2]
        width = tree[3] if len(tree) > 3 else 0

        def match(text, at, state):
            found = inner(text, at - width, state) is not None if at >= width else False
            return then(text, at, state) if found == wanted else None
        return match


def _matcher(pattern):
    made = _own_table('re')
    key = (pattern.pattern, pattern.flags)
    if key not in made:
        parser = _RegexParser(pattern.pattern, pattern.flags)
        tree = parser.parse()
        builder = _RegexBuilder(parser.flags, parser.count)
        full = builder.build(tree, lambda text, at, state: at if at == state[1] else None)
        any_end = builder.build(tree, lambda text, at, state: at if at >= state[1] else None)
        made[key] = any_end, full, builder.size
    return made[key]


class Pattern:
    __slots__ = ('pattern', 'flags', 'groups', 'groupindex')

    def __init__(self, pattern, flags, groups, names):
        self.pattern = pattern
        self.flags = flags
        self.groups = groups
        self.groupindex = names

    def __class_getitem__(cls, item):
        return cls

    def _find(self, text, at, end, kind, least=0):
        if not isinstance(text, str):
            raise TypeError("expected string or bytes-like object, got '" + _class_name(text) + "'")
        if end < len(text):
            text = text[:end]
        any_end, full, size = _matcher(self)
        while at <= len(text):
            state = [-1] * size
            state[1] = len(text) if kind == 'fullmatch' else least
            found = (full if kind == 'fullmatch' else any_end)(text, at, state)
            if found is not None:
                state[0], state[1] = at, found
                return Match(self, text, state[:2 * self.groups + 2])
            if kind != 'search':
                return None
            at += 1
            least = 0
        return None

    def match(self, string, pos=0, endpos=_most):
        return self._find(string, pos, endpos, 'match')

    def fullmatch(self, string, pos=0, endpos=_most):
        return self._find(string, pos, endpos, 'fullmatch')

    def search(self, string, pos=0, endpos=_most):
        return self._find(string, pos, endpos, 'search')

    def finditer(self, string, pos=0, endpos=_most):
        least = 0
        while True:
            match = self._find(string, pos, endpos, 'search', least)
            if match is None:
                return
            yield match
            pos = match.end()
            least = pos + 1 if match.end() == match.start() else 0  # no second empty one at the same place

    def findall(self, string, pos=0, endpos=_most):
        if self.groups == 0:
            return [match.group() for match in self.finditer(string, pos, endpos)]
        if self.groups == 1:
            return [match.group(1) or '' for match in self.finditer(string, pos, endpos)]
        return [match.groups('') for match in self.finditer(string, pos, endpos)]

    def split(self, string, maxsplit=0):
        parts, at = [], 0
        for match in self.finditer(string):
            parts.append(string[at:match.start()])
            parts.extend(match.groups())
            at = match.end()
            maxsplit -= 1
            if maxsplit == 0:
                break
        parts.append(string[at:])
        return parts

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        parts, at, done = [], 0, 0
        template = None if callable(repl) else _template(self, repl)
        for match in self.finditer(string):
            parts.append(string[at:match.start()])
            parts.append(repl(match) if template is None else _filled(template, match))
            at = match.end()
            done += 1
            if done == count:
                break
        parts.append(string[at:])
        return ''.join(parts), done

    def __repr__(self):
        names = [name for name, flag in (('re.IGNORECASE', 2), ('re.MULTILINE', 8), ('re.DOTALL', 16),
                                         ('re.VERBOSE', 64), ('re.ASCII', 256)) if self.flags & flag]
        return 're.compile(' + _repr(self.pattern) + (', ' + '|'.join(names) if names else '') + ')'

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))


class Match:
    __slots__ = ('re', 'string', '_spans', 'pos', 'endpos')

    def __init__(self, pattern, string, spans):
        self.re = pattern
        self.string = string
        self._spans = spans
        self.pos = 0
        self.endpos = len(string)

    def __class_getitem__(cls, item):
        return cls

    def _number(self, group):
        if isinstance(group, str):
            if group not in self.re.groupindex:
                raise IndexError('no such group')
            return self.re.groupindex[group]
        if not isinstance(group, int) or not 0 <= group <= self.re.groups:
            raise IndexError('no such group')
        return group

    def _text(self, group, default=None):
        number = self._number(group)
        if self._spans[2 * number] < 0:
            return default
        return self.string[self._spans[2 * number]:self._spans[2 * number + 1]]

    def group(self, *groups):
        if len(groups) < 2:
            return self._text(groups[0] if groups else 0)
        return tuple([self._text(group) for group in groups])

    def __getitem__(self, group):
        return self._text(group)

    def groups(self, default=None):
        return tuple([self._text(i, default) for i in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0):
        return self._spans[2 * self._number(group)]

    def end(self, group=0):
        number = self._number(group)
        return self._spans[2 * number + 1] if self._spans[2 * number] >= 0 else -1

    def span(self, group=0):
        return self.start(group), self.end(group)

    @property
    def lastindex(self):
        ends = [(self._spans[2 * i + 1], -i) for i in range(1, self.re.groups + 1) if self._spans[2 * i] >= 0]
        return -max(ends)[1] if ends else None

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, number in self.re.groupindex.items():
            if number == last:
                return name
        return None

    def expand(self, template):
        return _filled(_template(self.re, template), self)

    def __bool__(self):
        return True

    def __repr__(self):
        return '<re.Match object; span=' + repr(self.span()) + ', match=' + _repr(self.group()) + '>'


# A template's parts: texts, and numbers of groups.
def _template(pattern, text):
    parts, plain, at = [], '', 0
    while at < len(text):
        c = text[at]
        at += 1
        if c != '\\':
            plain += c
            continue
        c = text[at:at + 1]
        at += 1
        if c == 'g':
            end = text.find('>', at)
            if text[at:at + 1] != '<':
                raise error('missing <', text, at)
            if end < 0:
                raise error('missing >, unterminated name', text, at + 1)
            name = text[at + 1:end]
            if not name.isdigit() and name not in pattern.groupindex:
                raise IndexError('unknown group name ' + _repr(name))
            number = int(name) if name.isdigit() else pattern.groupindex[name]
            at = end + 1
        elif c and c in '123456789':
            if text[at:at + 1].isdigit():
                c += text[at]
                at += 1
            number = int(c)
        elif not c:
            raise error('bad escape (end of pattern)', text, at - 2)
        elif c in _escaped or c == '0' or c == '\\':
            plain += '\0' if c == '0' else _escaped.get(c, c)
            continue
        elif c.isascii() and c.isalpha():
            raise error('bad escape \\' + c, text, at - 2)
        else:
            plain += '\\' + c
            continue
        if number > pattern.groups:
            raise error('invalid group reference ' + str(number), text, at - len(str(number)))
        parts.append(plain)
        parts.append(number)
        plain = ''
    parts.append(plain)
    return parts


def _filled(template, match):
    return ''.join([part if isinstance(part, str) else match._text(part, '') for part in template])


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, str):
        raise TypeError('first argument must be string or compiled pattern')
    flags = int(flags)
    parser = _RegexParser(pattern, flags)
    parser.parse()
    flags = parser.flags
    return Pattern(pattern, flags if flags & ASCII else flags | UNICODE, parser.count, parser.names)


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def escape(pattern):
    return ''.join(['\\' + c if c in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f' else c for c in pattern])


def purge():
    _own_table('re').clear()
