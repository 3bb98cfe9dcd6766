# Values as text, where a program's __repr__, __str__ or __format__ decides.


def _repr(x):
    return _repr_inside(x, ())


def _repr_inside(x, active):
    method = _dunder(x, '__repr__')
    if method is not None:
        text = method(x)
        if not isinstance(text, str):
            raise TypeError('__repr__ returned non-string (type ' + _class_name(text) + ')')
        return text
    name = _class_name(x)
    x = _plain(x)
    kind = _kind(x)
    if kind == 'list':
        opening, closing, items, nested = '[', ']', x, '[...]'
    elif kind == 'tuple':
        opening, closing, items, nested = '(', ',)' if len(x) == 1 else ')', x, '(...)'
    elif kind == 'dict':
        opening, closing, items, nested = '{', '}', x, '{...}'
    elif kind == 'set':
        if name == 'set':
            opening, closing = '{', '}'
        else:
            opening, closing = name + '({', '})'
        items, nested = list(x), name + '(...)'
    elif kind == 'view':
        opening, closing, items, nested = name + '([', '])', list(x), '...'
    elif kind == 'exception':
        opening, closing, items, nested = name + '(', ')', x.args, name + '(...)'
    elif kind == 'method':
        return '<bound method ' + x.__func__.__qualname__ + ' of ' + _repr_inside(x.__self__, active) + '>'
    elif kind == 'slice':
        opening, closing, items, nested = 'slice(', ')', [x.start, x.stop, x.step], '...'
    else:
        return repr(x)
    for one in active:
        if one is x:
            return nested
    active = active + (x,)
    if kind == 'dict':
        parts = [_repr_inside(key, active) + ': ' + _repr_inside(value, active) for key, value in x.items()]
    else:
        parts = [_repr_inside(item, active) for item in items]
    return opening + ', '.join(parts) + closing


def _str(x):
    method = _dunder(x, '__str__')
    if method is not None:
        text = method(x)
        if not isinstance(text, str):
            raise TypeError('__str__ returned non-string (type ' + _class_name(text) + ')')
        return text
    kind = _kind(x)
    if kind == 'exception':
        args = x.args
        if len(args) == 0:
            return ''
        if len(args) == 1:
            return _repr(args[0]) if isinstance(x, KeyError) else _str(args[0])
        return _repr(args)
    if kind == 'str' and _dunder(x, '__repr__') is None:
        return _plain(x)
    return _repr(x)


def _ascii(x):
    return _escape_ascii(_repr(x))


def _format(x, spec):
    method = _dunder(x, '__format__')
    if method is not None:
        text = method(x, spec)
        if not isinstance(text, str):
            raise TypeError('__format__ must return a str, not ' + _class_name(text))
        return text
    if spec == '':
        return _str(x)
    return format(x, spec)


def _percent(text, arguments):
    values = arguments if isinstance(arguments, tuple) else (arguments,)
    used = 0
    out = ''
    for literal, key, stars, spec, letter in _parse_percent(text):
        out += literal
        if letter == '':
            continue
        numbers = ()
        if key is not None:
            value = arguments[key]
            used = len(values)
        else:
            if used + stars >= len(values):
                raise TypeError('not enough arguments for format string')
            numbers = tuple(values[used:used + stars])
            value = values[used + stars]
            used += stars + 1
        if letter == 's':
            value = _str(value)
        elif letter == 'r':
            value, letter = _repr(value), 's'
        elif letter == 'a':
            value, letter = _ascii(value), 's'
        elif letter in 'diu':
            value = int(value)
        elif letter in 'eEfFgG':
            value = float(value)
        out += (spec + letter) % (numbers + (value,))
    if used < len(values):
        raise TypeError('not all arguments converted during string formatting')
    return out


def _str_format(text, positional, named):
    out, unused = _format_pieces(_parse_format(text), positional, named, 0)
    return out


def _format_pieces(pieces, positional, named, automatic):
    out = ''
    for literal, has_field, name, number, steps, conversion, spec in pieces:
        out += literal
        if not has_field:
            continue
        if number is not None:
            value = positional[number]
        elif name != '':
            value = named[name]
        else:
            if automatic >= len(positional):
                raise IndexError('Replacement index ' + str(automatic) + ' out of range for positional args tuple')
            value = positional[automatic]
            automatic += 1
        for is_attribute, key in steps:
            value = getattr(value, key) if is_attribute else value[key]
        if conversion == 's':
            value = _str(value)
        elif conversion == 'r':
            value = _repr(value)
        elif conversion == 'a':
            value = _ascii(value)
        specification, automatic = _format_pieces(spec, positional, named, automatic)
        out += _format(value, specification)
    return out, automatic


def _print_to(values, sep, end, file, flush):
    first = True
    for value in values:
        if not first:
            file.write(sep)
        first = False
        file.write(_str(value))
    file.write(end)
    if flush:
        file.flush()


def _print(values, sep, end, error):
    _write(sep.join([_str(value) for value in values]) + end, error)


def _join(separator, iterable):
    return separator.join([item for item in iterable])
