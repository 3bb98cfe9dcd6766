"""Bisection, Newton, Simpson, Runge-Kutta, least squares, power iteration: floats to the last printed digit."""
import math


def bisect(f, a, b, eps=1e-12):
    while b - a > eps:
        m = (a + b) / 2
        a, b = (m, b) if f(a) * f(m) > 0 else (a, m)
    return (a + b) / 2


def newton(f, x, h=1e-6):
    for steps in range(50):
        d = (f(x + h) - f(x - h)) / (2 * h)
        new = x - f(x) / d
        if abs(new - x) < 1e-12:
            return new, steps
        x = new


def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * (f(a) + f(b) + 4 * sum(f(a + i * h) for i in range(1, n, 2)) + 2 * sum(f(a + i * h) for i in range(2, n, 2)))


def rk4(f, y, t, h, steps):
    for _ in range(steps):
        k1 = f(t, y)
        k2 = f(t + h / 2, [a + h / 2 * b for a, b in zip(y, k1)])
        k3 = f(t + h / 2, [a + h / 2 * b for a, b in zip(y, k2)])
        k4 = f(t + h, [a + h * b for a, b in zip(y, k3)])
        y = [a + h / 6 * (p + 2 * q + 2 * r + s) for a, p, q, r, s in zip(y, k1, k2, k3, k4)]
        t += h
    return y


def least_squares(xs, ys):
    n, sx, sy = len(xs), sum(xs), sum(ys)
    sxx, sxy = sum(x * x for x in xs), sum(x * y for x, y in zip(xs, ys))
    slope = (n * sxy - sx * sy) / (n * sxx - sx * sx)
    return slope, (sy - slope * sx) / n


def power_iteration(m, steps=60):
    v = [1.0] * len(m)
    for _ in range(steps):
        w = [sum(a * b for a, b in zip(row, v)) for row in m]
        norm = max(map(abs, w))
        v = [x / norm for x in w]
    return norm, v


print(bisect(lambda x: x * x - 2, 0, 2), newton(lambda x: x**3 - x - 2, 1.5), simpson(math.sin, 0, math.pi), simpson(lambda x: x**3, 0, 2))
print(rk4(lambda t, y: [y[1], -y[0]], [0.0, 1.0], 0.0, 0.01, 314), least_squares([0, 1, 2, 3, 4], [1.1, 2.9, 5.2, 7.1, 8.8]), power_iteration([[2, 1], [1, 3]]))
print(sum(1 / k**2 for k in range(1, 10001)), math.fsum(1 / math.factorial(k) for k in range(20)), [round(math.exp(-x) * math.cos(x), 6) for x in (0, 0.5, 1, 2)], f"{(1 + 1 / 10**6) ** 10**6:.9f}", sum([0.1] * 3) == 0.3)
x = 0.5
orbit = []
for _ in range(30):
    x = 3.7 * x * (1 - x)
    orbit.append(x)
print(orbit[-3:], min(orbit), max(orbit))
