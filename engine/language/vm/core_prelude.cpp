#include "engine/language/vm/core_prelude.h"

namespace makespan::language {

const std::string_view kCorePrelude = R"python(
# What the interpreter itself leaves to Python code, because a program's methods take part.


def _raise(cls, cause):
    if cause is False:
        raise cls()
    raise cls() from cause


def _describe_failure(failure):
    links = [failure]
    for error in links:
        for other in (error.__cause__, error.__context__):
            if other is not None and len(links) < 50:
                links.append(other)
        if _dunder(error, '__str__') is not None:
            try:
                text = str(error)
            except BaseException:
                text = '<exception str() failed>'
            _set_text(error, text)


def _finish_class(cls, keywords={}):
    for name, value in list(cls.__dict__.items()):
        hook = _dunder(value, '__set_name__')
        if hook is not None:
            hook(value, cls, name)
    hook = _subclass_hook(cls)
    if hook is not None:
        hook(cls, **keywords)
    elif keywords:
        raise TypeError(cls.__name__ + '.__init_subclass__() takes no keyword arguments')
    return cls


def _call_with_index(native, place, values, names):
    values[place] = _index(values[place])
    given = len(values) - len(names)
    return native(*values[:given], **dict(zip(names, values[given:])))


def _place(key):
    if isinstance(key, slice):
        return slice(*[_index(bound) if _dunder(bound, '__index__') is not None else bound
                       for bound in (key.start, key.stop, key.step)])
    return _index(key)


def _getitem_index(container, key):
    return container[_place(key)]


def _setitem_index(container, key, value):
    if isinstance(key, slice):
        value = [item for item in value]
    container[_place(key)] = value


def _delitem_index(container, key):
    del container[_place(key)]


def _list_iadd(items, iterable):
    for item in iterable:
        items.append(item)
    return items


def _dict_ior(items, other):
    items.update(other)
    return items


def _set_extend(items, iterable):
    for item in iterable:
        items.add(item)


def _dict_extend(items, mapping, unique):
    for key in mapping.keys():
        if unique and key in items:
            raise TypeError("got multiple values for keyword argument '" + key + "'")
        items[key] = mapping[key]


def _to_list_for_unpacking(iterable, count):
    items = []
    for item in iterable:
        items.append(item)
        if len(items) > count:
            break
    return items


def _format_converted(value, conversion, spec):
    if conversion == 1:
        text = str(value)
    elif conversion == 2:
        text = repr(value)
    else:
        text = ascii(value)
    return format(text, spec)


def _send(iterator, value):
    return iterator.send(value)


def _match_class(subject, values, names):
    found = list(values)
    for name in names[len(found):]:
        try:
            found.append(getattr(subject, name))
        except AttributeError:
            return None
    return tuple(found)
)python";

} // namespace makespan::language
