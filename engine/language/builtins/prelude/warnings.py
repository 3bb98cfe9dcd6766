# Module warnings: on stderr, each once for its line, as CPython's default.


def _filters():
    table = _own_table('warnings')
    if 'actions' not in table:
        table['actions'] = []
        table['seen'] = set()
        table['catchers'] = []
    return table


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError('category must be a Warning subclass, not ' + repr(_class_name(category)))
    table = _filters()
    action = 'default'
    for one, kind in reversed(table['actions']):
        if issubclass(category, kind):
            action = one
            break
    if action == 'error':
        raise message if isinstance(message, Warning) else category(message)
    if action == 'ignore':
        return
    line = _line_here()
    mark = (str(message), category, line)
    if action != 'always':
        if mark in table['seen']:
            return
        table['seen'].add(mark)
    if table['catchers'] and table['catchers'][-1] is not None:
        error = message if isinstance(message, Warning) else category(message)
        table['catchers'][-1].append(WarningMessage(error, category, line))
        return
    _write('line ' + str(line) + ': ' + category.__name__ + ': ' + str(message) + '\n', True)


class WarningMessage:
    __slots__ = ('message', 'category', 'lineno')

    def __init__(self, message, category, lineno):
        self.message = message
        self.category = category
        self.lineno = lineno


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in ('error', 'ignore', 'always', 'default', 'module', 'once'):
        raise AssertionError('invalid action: ' + repr(action))
    actions = _filters()['actions']
    if append:
        actions.insert(0, (action, category))
    else:
        actions.append((action, category))


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    simplefilter(action, category, lineno, append)


def resetwarnings():
    _filters()['actions'].clear()


class catch_warnings:
    __slots__ = ('_record', '_before')

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._before = None

    def __enter__(self):
        table = _filters()
        self._before = list(table['actions']), set(table['seen'])
        log = [] if self._record else None
        table['catchers'].append(log)
        return log

    def __exit__(self, kind, error, trace):
        table = _filters()
        table['catchers'].pop()
        table['actions'][:], seen = self._before
        table['seen'].clear()
        table['seen'].update(seen)
