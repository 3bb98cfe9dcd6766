# What module ray does in Python.


class _RuntimeContext:
    __slots__ = ()

    def get_task_id(self):
        number = _task_number()
        return None if number == 0 else format(number, '048x')

    def get_actor_id(self):
        number = _actor_number()
        return None if number is None else format(number, '032x')

    def get_node_id(self):
        return '0' * 56

    def get_job_id(self):
        return '01000000'

    def get_worker_id(self):
        number = _actor_number()
        return format(_task_number() if number is None else number, '056x')

    @property
    def was_current_actor_reconstructed(self):
        return False

    @property
    def current_actor(self):
        return _current_actor()

    @property
    def namespace(self):
        return 'default'


_runtime_context = _RuntimeContext()


def get_runtime_context():
    return _runtime_context


# What ray.init() gives: `with ray.init(): ...` ends with ray.shutdown().
class RayContext:
    __slots__ = ('dashboard_url', 'python_version', 'ray_version', 'address_info')

    def __init__(self):
        self.dashboard_url = ''
        self.python_version = '3.11.7'
        self.ray_version = '2.9.3'
        self.address_info = {'node_ip_address': '127.0.0.1', 'address': '127.0.0.1:6379', 'node_id': '0' * 56}

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        _ray_shutdown()

    def disconnect(self):
        _ray_shutdown()

    def __getitem__(self, key):
        return self.address_info[key]

    def __repr__(self):
        return ("RayContext(dashboard_url='', python_version='" + self.python_version + "', ray_version='"
                + self.ray_version + "')")


def _make_ray_context():
    return RayContext()


def method(*args, **kwargs):
    for name in kwargs:
        if name not in ('num_returns', 'concurrency_group', 'max_task_retries', 'retry_exceptions'):
            raise ValueError("The @ray.method decorator must be applied using at least one of the arguments "
                             "in the list ['num_returns', 'concurrency_group', 'max_task_retries', "
                             "'retry_exceptions'], for example '@ray.method(num_returns=2)'.")
    if args or not kwargs:
        raise ValueError("The @ray.method decorator must be applied using at least one of the arguments in "
                         "the list ['num_returns', 'concurrency_group', 'max_task_retries', "
                         "'retry_exceptions'], for example '@ray.method(num_returns=2)'.")

    if kwargs.get('concurrency_group') is not None:
        raise NotImplementedError('concurrency groups are not supported: use max_concurrency')

    def annotate(function):
        if 'num_returns' in kwargs:
            function.__ray_num_returns__ = kwargs['num_returns']
        return function
    return annotate


# A task that yields: its num_returns results.
def _run_generator(function, *args, **kwargs):
    return tuple(function(*args, **kwargs))


# The futures of what a task yielded. Of a call that streams they are asked for when the first one is wanted: here they
# come when the task has ended.
class ObjectRefGenerator:
    __slots__ = ('_refs', '_task')

    def __init__(self, refs, task=None):
        self._refs = refs
        self._task = task

    def _open_refs(self):
        if self._refs is None:
            try:
                self._refs = _ray_get(self._task)._refs
            except Exception:
                self._refs = [self._task]  # whoever gets it, gets the error
        return self._refs

    def __iter__(self):
        return self

    def __next__(self):
        refs = self._open_refs()
        if not refs:
            raise StopIteration
        return refs.pop(0)

    def __aiter__(self):
        return self

    async def __anext__(self):
        refs = self._open_refs()
        if not refs:
            raise StopAsyncIteration
        return refs.pop(0)

    def __len__(self):
        return len(self._open_refs())

    def completed(self):
        return self._task


def _call_streaming(callable, args, kwargs):
    return ObjectRefGenerator(None, callable.options(num_returns='dynamic').remote(*args, **kwargs))


# num_returns='dynamic': a future for each value that the task yields.
def _run_dynamic_generator(function, *args, **kwargs):
    return ObjectRefGenerator([_ray_put(value) for value in function(*args, **kwargs)])
