# Module types.


class SimpleNamespace:
    __slots__ = ('_values',)

    def __init__(self, **kwargs):
        _set_instance_attribute(self, '_values', kwargs)

    def __getattr__(self, name):
        values = _instance_attribute(self, '_values', {})
        if name == '__dict__':
            return values
        if name in values:
            return values[name]
        raise AttributeError("'types.SimpleNamespace' object has no attribute '" + name + "'")

    def __setattr__(self, name, value):
        self._values[name] = value

    def __delattr__(self, name):
        if name not in self._values:
            raise AttributeError(name)
        del self._values[name]

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self._values == other._values

    def __repr__(self):
        return 'namespace(' + ', '.join([name + '=' + repr(value) for name, value in self._values.items()]) + ')'
