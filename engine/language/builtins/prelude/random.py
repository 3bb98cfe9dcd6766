# What module random does in Python: sampling with weights and counts, and streams of one's own.


def _bisect(ordered, x, low, high):
    while low < high:
        middle = (low + high) // 2
        if x < ordered[middle]:
            high = middle
        else:
            low = middle + 1
    return low


def _cumulated(weights):
    result = []
    total = 0
    for weight in weights:
        total = total + weight if result else weight
        result.append(total)
    return result


def _random_choices(state, population, weights, cum_weights, k):
    n = len(population)
    if cum_weights is None:
        if weights is None:
            size = n + 0.0
            return [population[int(_random_random(state) * size)] for _ in range(k)]
        if isinstance(weights, int):
            raise TypeError('The number of choices must be a keyword argument: k=' + str(weights))
        cum_weights = _cumulated(weights)
    elif weights is not None:
        raise TypeError('Cannot specify both weights and cumulative weights')
    if len(cum_weights) != n:
        raise ValueError('The number of weights does not match the population')
    total = cum_weights[-1] + 0.0
    if total <= 0.0:
        raise ValueError('Total of weights must be greater than zero')
    if total == float('inf') or total != total:
        raise ValueError('Total of weights must be finite')
    return [population[_bisect(cum_weights, _random_random(state) * total, 0, n - 1)] for _ in range(k)]


def _random_sample_counts(state, population, k, counts):
    if counts is None:
        if _kind(population) == 'instance':
            population = [population[i] for i in range(len(population))]
        return _random_sample(state, population, k)
    cumulated = _cumulated(counts)
    if len(cumulated) != len(population):
        raise ValueError('The number of counts does not match the population')
    total = cumulated[-1]
    if not isinstance(total, int):
        raise TypeError('Counts must be integers')
    if total <= 0:
        raise ValueError('Total of counts must be greater than zero')
    selections = _random_sample(state, range(total), k)
    return [population[_bisect(cumulated, s, 0, len(cumulated))] for s in selections]


def _random_choice_from(sequence):
    if not len(sequence):
        raise IndexError('Cannot choose from an empty sequence')
    return sequence[_random_below(None, len(sequence))]


def choices(population, weights=None, *, cum_weights=None, k=1):
    return _random_choices(None, population, weights, cum_weights, k)


def sample(population, k, *, counts=None):
    return _random_sample_counts(None, population, k, counts)


class Random:
    __slots__ = ('_state',)

    def __init__(self, x=None):
        self._state = _random_new()
        self.seed(x)

    def seed(self, a=None, version=2):
        _random_seed(self._state, a)

    def getstate(self):
        return _random_getstate(self._state)

    def setstate(self, state):
        _random_setstate(self._state, state)

    def random(self):
        return _random_random(self._state)

    def getrandbits(self, k):
        return _random_getrandbits(self._state, k)

    def randbytes(self, n):
        return _random_randbytes(self._state, n)

    def randrange(self, start, stop=None, step=1):
        return _random_randrange(self._state, start, stop, step)

    def randint(self, a, b):
        return _random_randint(self._state, a, b)

    def choice(self, seq):
        return _random_choice(self._state, seq)

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        return _random_choices(self._state, population, weights, cum_weights, k)

    def shuffle(self, x):
        _random_shuffle(self._state, x)

    def sample(self, population, k, *, counts=None):
        return _random_sample_counts(self._state, population, k, counts)

    def uniform(self, a, b):
        return _random_uniform(self._state, a, b)

    def triangular(self, low=0.0, high=1.0, mode=None):
        return _random_triangular(self._state, low, high, mode)

    def gauss(self, mu=0.0, sigma=1.0):
        return _random_gauss(self._state, mu, sigma)

    def normalvariate(self, mu=0.0, sigma=1.0):
        return _random_normalvariate(self._state, mu, sigma)

    def lognormvariate(self, mu, sigma):
        return _random_lognormvariate(self._state, mu, sigma)

    def expovariate(self, lambd):
        return _random_expovariate(self._state, lambd)

    def vonmisesvariate(self, mu, kappa):
        return _random_vonmisesvariate(self._state, mu, kappa)

    def gammavariate(self, alpha, beta):
        return _random_gammavariate(self._state, alpha, beta)

    def betavariate(self, alpha, beta):
        return _random_betavariate(self._state, alpha, beta)

    def paretovariate(self, alpha):
        return _random_paretovariate(self._state, alpha)

    def weibullvariate(self, alpha, beta):
        return _random_weibullvariate(self._state, alpha, beta)
