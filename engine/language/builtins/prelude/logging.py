# Module logging. What is configured belongs to the process of the driver, or of the task or actor, as with Ray: a task begins
# with the defaults. A Logger is only a name, so that it can travel.

CRITICAL = 50
FATAL = 50
ERROR = 40
WARNING = 30
WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_LOG_NAMES = {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG', 0: 'NOTSET'}
_LOG_LEVELS = {'CRITICAL': 50, 'FATAL': 50, 'ERROR': 40, 'WARN': 30, 'WARNING': 30, 'INFO': 20, 'DEBUG': 10,
               'NOTSET': 0}
BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'


def getLevelName(level):
    if level in _LOG_NAMES:
        return _LOG_NAMES[level]
    if level in _LOG_LEVELS:
        return _LOG_LEVELS[level]
    return 'Level %s' % level


def _log_level(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError('Level not an integer or a valid string: %r' % (level,))
    if level not in _LOG_LEVELS:
        raise ValueError('Unknown level: %r' % (level,))
    return _LOG_LEVELS[level]


class LogRecord(SimpleNamespace):
    __slots__ = ()

    def __init__(self, name, level, msg, args, exc_info, lineno, extra):
        SimpleNamespace.__init__(self)
        self.name = name
        self.levelno = level
        self.levelname = getLevelName(level)
        self.msg = msg
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.args = args
        self.exc_info = exc_info
        self.lineno = lineno
        self.created = _wall_clock()
        self.msecs = int((self.created - int(self.created)) * 1000) + 0.0
        self.relativeCreated = self.created * 1000
        self.process = _process_id()
        self.processName = 'MainProcess'
        self.thread = 1
        self.threadName = 'MainThread'
        self.filename = 'scenario.py'
        self.module = 'scenario'
        self.pathname = 'scenario.py'
        self.funcName = '<module>'
        if extra is not None:
            for key, value in extra.items():
                setattr(self, key, value)

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname, self.lineno, self.msg)

    def getMessage(self):
        text = str(self.msg)
        return text % self.args if self.args else text


class Formatter:
    def __init__(self, fmt=None, datefmt=None, style='%', validate=True):
        if style not in ('%', '{', '$'):
            raise ValueError('Style must be one of: %,{,$')
        self._style = style
        if fmt is None:
            fmt = {'%': '%(message)s', '{': '{message}', '$': '${message}'}[style]
        self._fmt = fmt
        self.datefmt = datefmt

    def usesTime(self):
        return 'asctime' in self._fmt

    def formatTime(self, record, datefmt=None):
        if datefmt:
            return _strftime(datefmt, _civil_time(record.created))
        return _strftime('%Y-%m-%d %H:%M:%S', _civil_time(record.created)) + ',%03d' % record.msecs

    def formatException(self, ei):
        text = ''.join(format_exception(ei[1]))
        return text[:-1] if text[-1:] == '\n' else text

    def formatMessage(self, record):
        if self._style == '%':
            return self._fmt % record._values
        if self._style == '{':
            return self._fmt.format(**record._values)
        return Template(self._fmt).substitute(record._values)

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info:
            if text[-1:] != '\n':
                text += '\n'
            text += self.formatException(record.exc_info)
        return text


class Handler:
    def __init__(self, level=NOTSET):
        self.level = _log_level(level)
        self.formatter = None
        self.filters = []

    def setLevel(self, level):
        self.level = _log_level(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def addFilter(self, filter):
        self.filters.append(filter)

    def format(self, record):
        formatter = self.formatter
        return (Formatter() if formatter is None else formatter).format(record)

    def handle(self, record):
        for each in self.filters:
            if not (each.filter(record) if hasattr(each, 'filter') else each(record)):
                return False
        self.emit(record)
        return True

    def emit(self, record):
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def flush(self):
        pass

    def close(self):
        pass


class StreamHandler(Handler):
    terminator = '\n'

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = stream

    def emit(self, record):
        text = self.format(record) + self.terminator
        if self.stream is None:
            _write(text, True)
        else:
            self.stream.write(text)


class NullHandler(Handler):
    def emit(self, record):
        pass


# Of one logger: [level, handlers, propagate, disabled, filters], in the isolate's own table.
def _log_state(name):
    table = _own_table('logging')
    state = table.get(name)
    if state is None:
        state = table[name] = [WARNING if name == 'root' else NOTSET, [], True, False, []]
    return state


class Logger:
    def __init__(self, name, level=NOTSET):
        self.name = name
        if level != NOTSET:
            self.setLevel(level)

    @property
    def level(self):
        return _log_state(self.name)[0]

    @property
    def handlers(self):
        return _log_state(self.name)[1]

    @property
    def propagate(self):
        return _log_state(self.name)[2]

    @propagate.setter
    def propagate(self, value):
        _log_state(self.name)[2] = value

    @property
    def disabled(self):
        return _log_state(self.name)[3]

    @disabled.setter
    def disabled(self, value):
        _log_state(self.name)[3] = value

    @property
    def parent(self):
        if self.name == 'root':
            return None
        # The nearest one that exists.
        loggers = _own_table('loggers')
        name = self.name
        while '.' in name:
            name = name[:name.rfind('.')]
            if name in loggers:
                return loggers[name]
        return getLogger()

    @property
    def root(self):
        return getLogger()

    def setLevel(self, level):
        _log_state(self.name)[0] = _log_level(level)

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        logger = self
        while logger is not None:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def addFilter(self, filter):
        _log_state(self.name)[4].append(filter)

    def getChild(self, suffix):
        return getLogger(suffix if self.name == 'root' else self.name + '.' + suffix)

    def getEffectiveLevel(self):
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        return not self.disabled and level > _own_table('logging').get(None, -1) and level >= self.getEffectiveLevel()

    def _log(self, level, msg, args, exc_info=None, stack_info=False, stacklevel=1, extra=None):
        if exc_info:
            error = exc_info if isinstance(exc_info, BaseException) else _handled_exception()
            exc_info = None if error is None else (type(error), error, error.__traceback__)
        self.handle(LogRecord(self.name, level, msg, args, exc_info, _line_here(), extra))

    def handle(self, record):
        for each in _log_state(self.name)[4]:
            if not (each.filter(record) if hasattr(each, 'filter') else each(record)):
                return
        found = False
        logger = self
        while logger is not None:
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found and record.levelno >= WARNING:
            _write(Formatter().format(record) + '\n', True)

    def debug(self, msg, *args, **kwargs):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    warn = warning

    def error(self, msg, *args, **kwargs):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    fatal = critical

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, int):
            raise TypeError('level must be an integer')
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def __eq__(self, other):
        return isinstance(other, Logger) and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def __repr__(self):
        kind = 'RootLogger' if self.name == 'root' else 'Logger'
        return '<' + kind + ' ' + self.name + ' (' + getLevelName(self.getEffectiveLevel()) + ')>'


def getLogger(name=None):
    name = name or 'root'
    loggers = _own_table('loggers')
    logger = loggers.get(name)
    if logger is None:
        logger = loggers[name] = Logger(name)
    return logger


def basicConfig(*, level=None, format=None, datefmt=None, style='%', stream=None, handlers=None, force=False,
                filename=None, filemode='a', encoding=None, errors=None):
    if filename is not None:
        raise NotImplementedError('logging to a file is not supported: scenarios use no files')
    root = getLogger()
    if force:
        root.handlers.clear()
    if root.handlers:
        return
    if format is None:
        format = {'%': BASIC_FORMAT, '{': '{levelname}:{name}:{message}', '$': '${levelname}:${name}:${message}'}[style]
    for handler in [StreamHandler(stream)] if handlers is None else handlers:
        if handler.formatter is None:
            handler.setFormatter(Formatter(format, datefmt, style))
        root.addHandler(handler)
    if level is not None:
        root.setLevel(level)


def disable(level=CRITICAL):
    _own_table('logging')[None] = _log_level(level)


def _log_root():
    root = getLogger()
    if not root.handlers:
        basicConfig()
    return root


def debug(msg, *args, **kwargs):
    _log_root().debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    _log_root().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    _log_root().warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    _log_root().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    _log_root().error(msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    _log_root().critical(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    _log_root().log(level, msg, *args, **kwargs)


def shutdown():
    pass
