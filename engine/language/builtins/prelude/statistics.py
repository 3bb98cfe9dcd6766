# Module statistics. Sums are exact (as fractions of ints), so results are rounded only once.

from math import exp as _exp, fsum as _fsum, isqrt as _isqrt, log as _log, sqrt as _sqrt
from statistics import StatisticsError


def _exact_sum(data):
    """(all ints?, numerator, denominator, count): the sum as a fraction."""
    partials = {}
    count = 0
    whole = True
    special = None
    for x in data:
        count += 1
        if isinstance(x, int):
            partials[1] = partials.get(1, 0) + x
            continue
        if not isinstance(x, float):
            raise TypeError("can't convert type '" + _class_name(x) + "' to numerator/denominator")
        whole = False
        if x - x != 0.0:
            special = x if special is None else special + x
            continue
        n, d = x.as_integer_ratio()
        partials[d] = partials.get(d, 0) + n
    if special is not None:
        return False, special, None, count
    denominator = max(partials) if partials else 1
    numerator = 0
    for d, n in partials.items():
        numerator += n * (denominator // d)
    return whole, numerator, denominator, count


def _converted(numerator, denominator, whole):
    if denominator is None:
        return numerator
    if whole and numerator % denominator == 0:
        return numerator // denominator
    return numerator / denominator


def _numbers(data):
    return data if isinstance(data, (list, tuple)) else list(data)


def mean(data):
    whole, numerator, denominator, n = _exact_sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    if denominator is None:
        return numerator / n
    return _converted(numerator, denominator * n, whole)


def fmean(data, weights=None):
    data = _numbers(data)
    n = len(data)
    if weights is None:
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return _fsum(data) / n
    weights = _numbers(weights)
    if n != len(weights):
        raise StatisticsError('data and weights must be the same length')
    total = _fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return _fsum([x * w for x, w in zip(data, weights)]) / total


def geometric_mean(data):
    data = _numbers(data)
    if not data:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers')
    for x in data:
        if x <= 0:
            raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers')
    return _exp(fmean([_log(x) for x in data]))


def harmonic_mean(data, weights=None):
    data = _numbers(data)
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    weights = [1] * n if weights is None else _numbers(weights)
    if len(weights) != n:
        raise StatisticsError('Number of weights does not match data size')
    for x in data:
        if x < 0:
            raise StatisticsError('harmonic mean does not support negative values')
    if n == 1:
        return data[0]
    for x, w in zip(data, weights):
        if w and x == 0:
            return 0
    whole, numerator, denominator, count = _exact_sum([w / x if w else 0 for x, w in zip(data, weights)])
    ignored, top, bottom, count = _exact_sum(weights)
    if numerator <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _converted(top * denominator, bottom * numerator, whole)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    if n % 2 == 1:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def _counted(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    counts = _counted(data)
    if not counts:
        raise StatisticsError('no mode for empty data')
    most = max(counts.values())
    for x, count in counts.items():
        if count == most:
            return x


def multimode(data):
    counts = _counted(data)
    if not counts:
        return []
    most = max(counts.values())
    return [x for x, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    count = len(data)
    if count < 2:
        raise StatisticsError('must have at least two data points')
    result = []
    if method == 'inclusive':
        m = count - 1
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        m = count + 1
        for i in range(1, n):
            j = i * m // n
            j = 1 if j < 1 else count - 1 if j > count - 1 else j
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError('Unknown method: ' + repr(method))


def _squares(data, center):
    """(all ints?, numerator, denominator, count) of the sum of squared deviations."""
    data = _numbers(data)
    whole, total, bottom, n = _exact_sum(data)
    if bottom is None:
        return False, float('nan'), None, n
    if n == 0:
        return whole, 0, 1, 0
    if center is not None:
        cn, cd = center.as_integer_ratio()
        whole = whole and isinstance(center, int)
    else:
        cn, cd = total, bottom * n
    numerator, denominator = 0, 1
    for x in data:
        xn, xd = x.as_integer_ratio()
        # xd divides the common denominator of the data, a power of two.
        numerator += (xn * (bottom // xd) * cd - cn * bottom) ** 2
    denominator = (bottom * cd) ** 2
    return whole, numerator, denominator, n


def variance(data, xbar=None):
    whole, numerator, denominator, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return numerator if denominator is None else _converted(numerator, denominator * (n - 1), whole)


def pvariance(data, mu=None):
    whole, numerator, denominator, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return numerator if denominator is None else _converted(numerator, denominator * n, whole)


def _root_of_fraction(numerator, denominator):
    """The nearest float of the square root: the root of a scaled int with 55 bits or more, its last bit
    set when the root is not exact, then one rounding by the division of ints."""
    if numerator == 0:
        return 0.0
    shift = (numerator.bit_length() - denominator.bit_length() - 109) // 2
    if shift >= 0:
        denominator <<= 2 * shift
    else:
        numerator <<= -2 * shift
    root = _isqrt(numerator // denominator)
    if root * root * denominator != numerator:
        root |= 1
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


def stdev(data, xbar=None):
    whole, numerator, denominator, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return numerator if denominator is None else _root_of_fraction(numerator, denominator * (n - 1))


def pstdev(data, mu=None):
    whole, numerator, denominator, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return numerator if denominator is None else _root_of_fraction(numerator, denominator * n)


def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    xbar, ybar = _fsum(x) / n, _fsum(y) / n
    return _fsum([(xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)]) / (n - 1)


def correlation(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    xbar, ybar = _fsum(x) / n, _fsum(y) / n
    sxy = _fsum([(xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)])
    sxx = _fsum([(xi - xbar) ** 2.0 for xi in x])
    syy = _fsum([(yi - ybar) ** 2.0 for yi in y])
    try:
        return sxy / _sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant') from None


class LinearRegression:
    __slots__ = ('slope', 'intercept')

    def __init__(self, slope, intercept):
        self.slope = slope
        self.intercept = intercept

    def __iter__(self):
        return iter((self.slope, self.intercept))

    def __getitem__(self, index):
        return (self.slope, self.intercept)[index]

    def __len__(self):
        return 2

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return 'LinearRegression(slope=' + repr(self.slope) + ', intercept=' + repr(self.intercept) + ')'


def linear_regression(x, y, /, *, proportional=False):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')
    if proportional:
        sxy = _fsum([xi * yi for xi, yi in zip(x, y)])
        sxx = _fsum([xi * xi for xi in x])
        xbar = ybar = 0.0
    else:
        xbar, ybar = _fsum(x) / n, _fsum(y) / n
        sxy = _fsum([(xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)])
        sxx = _fsum([(xi - xbar) ** 2.0 for xi in x])
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant') from None
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)
