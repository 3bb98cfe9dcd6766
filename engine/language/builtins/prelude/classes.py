# Calling a program's class whose instances are made by its own __new__ or hold a list, dict, int ...


def _construct(cls, positional, named):
    new = _python_attribute(cls, '__new__')
    init = _python_attribute(cls, '__init__')
    if new is not None:
        if isinstance(new, staticmethod):
            new = new.__func__
        instance = new(cls, *positional, **named)
        if not isinstance(instance, cls):
            return instance
    else:
        base = _payload_base(cls)
        if base is None:
            if (positional or named) and init is None and not issubclass(cls, BaseException):
                raise TypeError(cls.__name__ + '() takes no arguments')
            instance = _bare_instance(cls, positional)
        elif init is None or not issubclass(base, (list, dict, set)):
            instance = _set_payload(_bare_instance(cls, positional), base(*positional, **named))
        else:
            instance = _set_payload(_bare_instance(cls, positional), base())
    if init is not None:
        result = init(instance, *positional, **named)
        if result is not None:
            raise TypeError("__init__() should return None, not '" + _class_name(result) + "'")
    return instance


def _new_bare(cls, positional):
    base = _payload_base(cls)
    if base is not None:
        return _set_payload(_bare_instance(cls, positional), base())
    return _bare_instance(cls, positional)


def _new_around(base, cls, positional, named):
    if cls is base:
        return base(*positional, **named)
    if issubclass(base, (list, dict, set)):
        return _set_payload(_bare_instance(cls, positional), base())
    return _set_payload(_bare_instance(cls, positional), base(*positional, **named))


def _init_around(base, instance, positional, named):
    _assign_contents(_plain(instance), base(*positional, **named))


def _abstract_names(cls):
    names = []
    for name in dir(cls):
        value = getattr(cls, name)
        if isinstance(value, property):
            value = value.fget
        if getattr(value, '__isabstractmethod__', False):
            names.append(name)
    return names


def _raise_abstract(cls):
    names = _abstract_names(cls)
    plural = 'methods ' if len(names) > 1 else 'method '
    raise TypeError("Can't instantiate abstract class " + cls.__name__ + ' with abstract ' + plural
                    + ', '.join(names))


def _call_dunder(x, name):
    return _dunder(x, name)(x)
