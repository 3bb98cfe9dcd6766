# Module hashlib.

algorithms_available = algorithms_guaranteed = {'md5', 'sha1', 'sha256', 'sha512'}


class _Hash:
    __slots__ = ('name', 'digest_size', 'block_size', '_data')

    def __init__(self, name, size, data):
        self.name = name
        self.digest_size = size
        self.block_size = 128 if name == 'sha512' else 64
        self._data = b''
        self.update(data)

    def update(self, data):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        if isinstance(data, bytearray):
            data = bytes(data)
        if not isinstance(data, bytes):
            raise TypeError('object supporting the buffer API required')
        self._data += data

    def digest(self):
        return _digest(self.name, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return _Hash(self.name, self.digest_size, self._data)


def md5(string=b'', *, usedforsecurity=True):
    return _Hash('md5', 16, string)


def sha1(string=b'', *, usedforsecurity=True):
    return _Hash('sha1', 20, string)


def sha256(string=b'', *, usedforsecurity=True):
    return _Hash('sha256', 32, string)


def sha512(string=b'', *, usedforsecurity=True):
    return _Hash('sha512', 64, string)


def new(name, data=b'', **kwargs):
    makers = {'md5': md5, 'sha1': sha1, 'sha256': sha256, 'sha512': sha512}
    if name.lower() not in makers:
        raise ValueError('unsupported hash type ' + name)
    return makers[name.lower()](data)
