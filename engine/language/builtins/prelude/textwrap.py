# Module textwrap.


def dedent(text):
    margin = None
    lines = text.split('\n')
    for i in range(len(lines)):
        if lines[i].strip(' \t') == '':
            lines[i] = ''
            continue
        indent = lines[i][:len(lines[i]) - len(lines[i].lstrip(' \t'))]
        if margin is None:
            margin = indent
            continue
        common = 0
        while common < len(margin) and margin[common:common + 1] == indent[common:common + 1]:
            common += 1
        margin = margin[:common]
    if not margin:
        return '\n'.join(lines)
    return '\n'.join([line[len(margin):] for line in lines])


def indent(text, prefix, predicate=None):
    out = ''
    for line in text.splitlines(True):
        if predicate(line) if predicate is not None else line.strip():
            out += prefix
        out += line
    return out


def _wrap_chunks(text, on_hyphens):
    """Words and the white space between them; words may break behind a hyphen between letters."""
    chunks = []
    at = 0
    while at < len(text):
        end = at
        if text[at] == ' ':
            while end < len(text) and text[end] == ' ':
                end += 1
        else:
            while end < len(text) and text[end] != ' ':
                end += 1
                if (on_hyphens and text[end - 1] == '-' and end - 2 > at and text[end - 2].isalpha()
                        and text[end - 3].isalpha() and text[end:end + 2].isalpha()
                        and len(text[end:end + 2]) == 2):
                    break
        chunks.append(text[at:end])
        at = end
    return chunks


def wrap(text, width=70, *, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
         fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
         tabsize=8, max_lines=None, placeholder=' [...]'):
    if expand_tabs:
        text = text.expandtabs(tabsize)
    if replace_whitespace:
        for c in '\t\n\x0b\x0c\r':
            text = text.replace(c, ' ')
    if width <= 0:
        raise ValueError('invalid width ' + _repr(width) + ' (must be > 0)')
    chunks = _wrap_chunks(text, break_on_hyphens)
    chunks.reverse()
    lines = []
    while chunks:
        line = []
        length = 0
        begin = subsequent_indent if lines else initial_indent
        room = width - len(begin)
        if drop_whitespace and chunks[-1].strip() == '' and lines:
            chunks.pop()
        while chunks and length + len(chunks[-1]) <= room:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > room:
            if break_long_words:
                space = max(room - length, 1)
                line.append(chunks[-1][:space])
                chunks[-1] = chunks[-1][space:]
            elif not line:
                line.append(chunks.pop())
            length = sum([len(chunk) for chunk in line])
        if drop_whitespace and line and line[-1].strip() == '':
            length -= len(line[-1])
            line.pop()
        if not line:
            continue
        last = not chunks or drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
        if max_lines is None or len(lines) + 1 < max_lines or last and length <= room:
            lines.append(begin + ''.join(line))
            continue
        while line:
            if line[-1].strip() and length + len(placeholder) <= room:
                line.append(placeholder)
                lines.append(begin + ''.join(line))
                break
            length -= len(line[-1])
            line.pop()
        else:
            if lines and len(lines[-1].rstrip()) + len(placeholder) <= width:
                lines[-1] = lines[-1].rstrip() + placeholder
            else:
                lines.append(begin + placeholder.lstrip())
        break
    return lines


def fill(text, width=70, **kwargs):
    return '\n'.join(wrap(text, width, **kwargs))


def shorten(text, width, **kwargs):
    if len(kwargs.get('placeholder', ' [...]').lstrip()) > width:
        raise ValueError('placeholder too large for max width')
    return fill(' '.join(text.strip().split()), width, max_lines=1, **kwargs)
