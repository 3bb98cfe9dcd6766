# Module copy.


def copy(x):
    method = _dunder(x, '__copy__')
    if method is not None:
        return method(x)
    kind = _kind(x)
    if kind == 'list' or kind == 'dict' or kind == 'set':
        if _plain(x) is x:
            return x.copy()
    if kind == 'exception':
        result = _bare_instance(type(x), x.args)
    elif kind == 'instance' or _plain(x) is not x:
        result = _bare_instance(type(x), ())
        if _payload_base(type(x)) is not None:
            inner = _plain(x)
            _set_payload(result, inner.copy() if hasattr(inner, 'copy') else inner)
    else:
        return x
    for name, value in vars(x).items():
        _set_instance_attribute(result, name, value)
    return result


def deepcopy(x, memo=None):
    return _deep(x, {} if memo is None else memo)


def _deep(x, memo):
    if x is None or isinstance(x, (bool, int, float, str, bytes)) and _plain(x) is x:
        return x
    key = id(x)
    if key in memo:
        return memo[key]
    method = _dunder(x, '__deepcopy__')
    if method is not None:
        result = method(x, memo)
        memo[key] = result
        return result
    kind = _kind(x)
    if _plain(x) is x:
        if kind == 'list':
            result = memo[key] = []
            for item in x:
                result.append(_deep(item, memo))
            return result
        if kind == 'dict':
            result = memo[key] = {}
            for k, v in x.items():
                result[_deep(k, memo)] = _deep(v, memo)
            return result
        if kind == 'tuple':
            items = [_deep(item, memo) for item in x]
            if key in memo:
                return memo[key]
            for i in range(len(items)):
                if items[i] is not x[i]:
                    result = memo[key] = tuple(items)
                    return result
            return x
        if kind == 'set':
            items = [_deep(item, memo) for item in x]
            result = memo[key] = frozenset(items) if isinstance(x, frozenset) else set(items)
            return result
    if kind == 'generator':
        raise TypeError("cannot pickle 'generator' object")
    if kind == 'exception':
        result = memo[key] = _bare_instance(type(x), tuple([_deep(item, memo) for item in x.args]))
    elif kind == 'instance' or _plain(x) is not x:
        result = memo[key] = _bare_instance(type(x), ())
        if _payload_base(type(x)) is not None:
            _set_payload(result, _deep(_plain(x), memo))
    else:
        return x
    for name, value in vars(x).items():
        _set_instance_attribute(result, name, _deep(value, memo))
    return result


class Error(Exception):
    __slots__ = ()
