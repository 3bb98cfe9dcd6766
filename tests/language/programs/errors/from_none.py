"""raise ... from None hides where it came from."""
class ConfigError(Exception):
    pass


def get(d, k):
    try:
        return d[k]
    except KeyError:
        raise ConfigError("no " + k) from None


get({}, "port")
