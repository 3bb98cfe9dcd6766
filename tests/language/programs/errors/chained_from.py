"""An uncaught exception with a cause: both tracebacks and the sentence between them."""
def read(table, key):
    try:
        return table[key]
    except KeyError as e:
        raise ValueError(f"no setting {key!r}") from e


def main():
    print(read({"a": 1}, "a"))
    read({}, "b")


main()
