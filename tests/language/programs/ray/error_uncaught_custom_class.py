"""An own exception class, raised in a task with a cause, ends the program."""
import ray

ray.init()


class BadRow(Exception):
    pass


@ray.remote
def parse(row):
    try:
        return int(row)
    except ValueError as e:
        raise BadRow(f"cannot read {row!r}") from e


for ref in [parse.remote(r) for r in ("1", "2", "x")]:
    print(ray.get(ref))
