# Module pprint. What fits into the width stands in one line; else one item a line.


def _pretty_key(key):
    return (str(type(key)), key)


def _pretty_items(d, sort_dicts):
    if not sort_dicts:
        return list(d.items())
    try:
        return sorted(d.items())
    except TypeError:
        return sorted(d.items(), key=lambda item: (str(type(item[0])), str(item[0])))


def _pretty_flat(x, depth, level, sort_dicts):
    kind = type(x)
    if kind is dict:
        if depth is not None and level >= depth and x:
            return '{...}'
        return '{' + ', '.join([_pretty_flat(k, depth, level + 1, sort_dicts) + ': '
                                + _pretty_flat(v, depth, level + 1, sort_dicts)
                                for k, v in _pretty_items(x, sort_dicts)]) + '}'
    if kind is list or kind is tuple:
        opening, closing = ('[', ']') if kind is list else ('(', ',)' if len(x) == 1 else ')')
        if depth is not None and level >= depth and x:
            return opening + '...' + closing[-1]
        return opening + ', '.join([_pretty_flat(item, depth, level + 1, sort_dicts) for item in x]) + closing
    return repr(x)


class PrettyPrinter:
    __slots__ = ('_indent', '_width', '_depth', '_compact', '_sort_dicts', '_underscores')

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        self._indent = indent
        self._width = width
        self._depth = depth
        self._compact = compact
        self._sort_dicts = sort_dicts
        self._underscores = underscore_numbers

    def pformat(self, object):
        return self._format(object, 0, 0, 1)

    def pprint(self, object):
        print(self.pformat(object))

    def _flat(self, x, level):
        if self._underscores and type(x) is int:
            return format(x, '_d')
        return _pretty_flat(x, self._depth, level, self._sort_dicts)

    def _format(self, x, indent, allowance, level):
        text = self._flat(x, level - 1)
        if len(text) <= self._width - indent - allowance or self._depth is not None and level > self._depth:
            return text
        kind = type(x)
        if kind is dict:
            items = _pretty_items(x, self._sort_dicts)
            inside = indent + self._indent
            parts = []
            for i in range(len(items)):
                name = self._flat(items[i][0], level) + ': '
                after = allowance + 1 if i == len(items) - 1 else 1
                parts.append(name + self._format(items[i][1], inside + len(name), after, level + 1))
            return '{' + ' ' * (self._indent - 1) + (',\n' + ' ' * inside).join(parts) + '}'
        if kind is list or kind is tuple:
            opening, closing = ('[', ']') if kind is list else ('(', ',)' if len(x) == 1 else ')')
            return (opening + ' ' * (self._indent - 1) + self._sequence(list(x), indent + self._indent,
                                                                        allowance + len(closing), level)
                    + closing)
        if kind is set or kind is frozenset:
            items = sorted(x, key=_pretty_key)
            opening, closing = ('{', '}') if kind is set else ('frozenset({', '})')
            inside = indent + (self._indent if kind is set else self._indent + len('frozenset('))
            return (opening + ' ' * (self._indent - 1)
                    + self._sequence(items, inside, allowance + len(closing), level) + closing)
        if kind is str:
            return self._string(x, indent, allowance, level)
        return text

    def _sequence(self, items, inside, allowance, level):
        if not self._compact:
            return (',\n' + ' ' * inside).join([
                self._format(items[i], inside, allowance if i == len(items) - 1 else 1, level + 1)
                for i in range(len(items))])
        lines, line, room = [], '', self._width - inside
        for i in range(len(items)):
            last = i == len(items) - 1
            text = self._flat(items[i], level)
            needed = len(text) + (allowance if last else 1) + (len(line) + 1 if line else 0)
            if line and needed > room:
                lines.append(line)
                line = ''
            if not line and len(text) > room - (allowance if last else 1):
                text = self._format(items[i], inside, allowance if last else 1, level + 1)
            line += (' ' if line else '') + text + ('' if last else ',')
        return ('\n' + ' ' * inside).join(lines + [line])

    def _string(self, x, indent, allowance, level):
        if level == 1:
            indent += 1
            allowance += 1
        chunks = []
        lines = x.splitlines(True)
        for i in range(len(lines)):
            line = lines[i]
            last_line = i == len(lines) - 1
            room = self._width - indent - (allowance if last_line else 0)
            if len(_repr(line)) <= room:
                chunks.append(_repr(line))
                continue
            parts = _words_with_space(line)
            current = ''
            for j in range(len(parts)):
                candidate = current + parts[j]
                limit = self._width - indent
                if j == len(parts) - 1 and last_line:
                    limit -= allowance
                if len(_repr(candidate)) > limit:
                    if current:
                        chunks.append(_repr(current))
                    current = parts[j]
                else:
                    current = candidate
            if current:
                chunks.append(_repr(current))
        if len(chunks) == 1:
            return chunks[0]
        text = ('\n' + ' ' * indent).join(chunks)
        return '(' + text + ')' if level == 1 else text


def _words_with_space(line):
    parts = []
    at = 0
    while at < len(line):
        end = at
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        parts.append(line[at:end])
        at = end
    return parts


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, None, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    print(pformat(object, indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers))


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return _pretty_flat(object, None, 0, True)
