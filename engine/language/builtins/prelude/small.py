# What single functions of other modules do in Python.


def capwords(s, sep=None):
    return (' ' if sep is None else sep).join([word.capitalize() for word in s.split(sep)])
