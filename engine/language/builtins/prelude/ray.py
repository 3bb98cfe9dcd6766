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

    def annotate(function):
        if 'num_returns' in kwargs:
            function.__ray_num_returns__ = kwargs['num_returns']
        return function
    return annotate
