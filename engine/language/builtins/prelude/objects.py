# Attributes, truth, lengths and numbers, where a program's methods decide.


def _truth(x):
    method = _dunder(x, '__bool__')
    if method is not None:
        answer = method(x)
        if answer is not True and answer is not False:
            raise TypeError('__bool__ should return bool, returned ' + _class_name(answer))
        return answer
    method = _dunder(x, '__len__')
    if method is not None:
        return _checked_length(method(x)) != 0
    return bool(x)


def _checked_length(length):
    length = _index(length)
    if length < 0:
        raise ValueError('__len__() should return >= 0')
    return length


def _index(x):
    method = _dunder(x, '__index__')
    if method is not None:
        x = method(x)
        if not isinstance(x, int):
            raise TypeError('__index__ returned non-int (type ' + _class_name(x) + ')')
        return x
    if isinstance(x, int):
        return x
    raise TypeError("'" + _class_name(x) + "' object cannot be interpreted as an integer")


def _len(x):
    method = _dunder(x, '__len__')
    if method is None:
        raise TypeError("object of type '" + _class_name(x) + "' has no len()")
    return _checked_length(method(x))


class _Missing:
    __slots__ = ()


_missing = _Missing()


def _getattr(x, name):
    method = _dunder(x, '__getattribute__')
    if method is not None:
        try:
            return method(x, name)
        except AttributeError:
            fallback = _dunder(x, '__getattr__')
            if fallback is None:
                raise
            return fallback(x, name)
    found = _class_attribute(x, name, _missing)
    if isinstance(found, property):
        try:
            return found.fget(x)
        except AttributeError:
            fallback = _dunder(x, '__getattr__')
            if fallback is None:
                raise
            return fallback(x, name)
    own = _instance_attribute(x, name, _missing)
    if own is not _missing:
        return own
    if found is not _missing:
        getter = _dunder(found, '__get__')
        if getter is not None:
            return getter(found, x, type(x))
    fallback = _dunder(x, '__getattr__')
    if fallback is not None:
        return fallback(x, name)
    raise AttributeError("'" + _class_name(x) + "' object has no attribute '" + name + "'")


def _getattr_default(x, name, default):
    try:
        return _getattr(x, name)
    except AttributeError:
        return default


def _hasattr(x, name):
    try:
        _getattr(x, name)
    except AttributeError:
        return False
    return True


def _setattr(x, name, value):
    method = _dunder(x, '__setattr__')
    if method is not None:
        method(x, name, value)
        return
    found = _class_attribute(x, name, _missing)
    if isinstance(found, property):
        if found.fset is None:
            raise AttributeError("property '" + name + "' of '" + _class_name(x) + "' object has no setter")
        found.fset(x, value)
        return
    if found is not _missing:
        setter = _dunder(found, '__set__')
        if setter is not None:
            setter(found, x, value)
            return
    _set_instance_attribute(x, name, value)


def _delattr(x, name):
    method = _dunder(x, '__delattr__')
    if method is not None:
        method(x, name)
        return
    found = _class_attribute(x, name, _missing)
    if isinstance(found, property):
        if found.fdel is None:
            raise AttributeError("property '" + name + "' of '" + _class_name(x) + "' object has no deleter")
        found.fdel(x)
        return
    _delete_instance_attribute(x, name)


def _isinstance(x, classes):
    if isinstance(classes, tuple):
        for one in classes:
            if isinstance(x, one):
                return True
        return False
    method = _dunder(classes, '__instancecheck__')
    if method is not None:
        return _truth(method(classes, x))
    raise TypeError('isinstance() arg 2 must be a type, a tuple of types, or a union')


def _issubclass(cls, classes):
    if isinstance(classes, tuple):
        for one in classes:
            if issubclass(cls, one):
                return True
        return False
    method = _dunder(classes, '__subclasscheck__')
    if method is not None:
        return _truth(method(classes, cls))
    raise TypeError('issubclass() arg 2 must be a class, a tuple of classes, or a union')


def _abs(x):
    return _dunder(x, '__abs__')(x)


def _pow(base, exponent):
    return base ** exponent


def _pow_modulo(base, exponent, modulus):
    return _dunder(base, '__pow__')(base, exponent, modulus)


def _divmod(a, b):
    method = _dunder(a, '__divmod__')
    if method is not None:
        result = method(a, b)
        if result is not NotImplemented:
            return result
    method = _dunder(b, '__rdivmod__')
    if method is not None:
        result = method(b, a)
        if result is not NotImplemented:
            return result
    raise TypeError("unsupported operand type(s) for divmod(): '" + _class_name(a) + "' and '" + _class_name(b) + "'")


def _round(x, ndigits=None):
    method = _dunder(x, '__round__')
    if ndigits is None:
        return method(x)
    return method(x, ndigits)


def _int(x, name):
    result = _dunder(x, name)(x)
    if not isinstance(result, int):
        raise TypeError(name + ' returned non-int (type ' + _class_name(result) + ')')
    return _plain(result)


def _float(x, name):
    result = _dunder(x, name)(x)
    if name == '__index__':
        return float(result)
    if not isinstance(result, float):
        raise TypeError(_class_name(x) + '.__float__ returned non-float (type ' + _class_name(result) + ')')
    return _plain(result)
