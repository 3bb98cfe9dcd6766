# What single functions of other modules do in Python.


def capwords(s, sep=None):
    return (' ' if sep is None else sep).join([word.capitalize() for word in s.split(sep)])


class Template:
    __slots__ = ('template',)

    def __init__(self, template):
        self.template = template

    def substitute(self, mapping={}, /, **kws):
        return _substitute(self.template, mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return _substitute(self.template, mapping, kws, True)


def _substitute(template, mapping, keywords, safe):
    out = ''
    at = 0
    while at < len(template):
        if template[at] != '$':
            out += template[at]
            at += 1
            continue
        begin = at
        at += 1
        if template[at:at + 1] == '$':
            out += '$'
            at += 1
            continue
        braced = template[at:at + 1] == '{'
        if braced:
            at += 1
        end = at
        while end < len(template) and (template[end] == '_' or template[end].isascii() and template[end].isalnum()):
            end += 1
        name = template[at:end]
        if not name or name[0].isdigit() or braced and template[end:end + 1] != '}':
            if safe:
                out += '$'
                at = begin + 1
                continue
            line = template.count('\n', 0, begin) + 1
            column = begin - template.rfind('\n', 0, begin)
            raise ValueError('Invalid placeholder in string: line ' + str(line) + ', col ' + str(column))
        at = end + 1 if braced else end
        if name in keywords:
            out += str(keywords[name])
        elif not safe or name in mapping:
            out += str(mapping[name])
        else:
            out += template[begin:at]
    return out
