"""A Matrix class: product, transpose, determinant, inverse with fractions of integers, Gauss, power, printing."""
class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]

    def __setitem__(self, ij, v):
        self.rows[ij[0]][ij[1]] = v

    def __eq__(self, o):
        return self.rows == o.rows

    def __add__(self, o):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])

    def __neg__(self):
        return Matrix([[-a for a in r] for r in self.rows])

    def __sub__(self, o):
        return self + -o

    def __rmul__(self, k):
        return Matrix([[k * a for a in r] for r in self.rows])

    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {o.shape}")
        columns = list(zip(*o.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in columns] for r in self.rows])

    def __pow__(self, n):
        if n == 0:
            return Matrix.identity(len(self.rows))
        half = self ** (n // 2)
        return half @ half @ self if n % 2 else half @ half

    def det(self):
        if self.shape == (1, 1):
            return self[0, 0]
        return sum((-1) ** j * self[0, j] * self.minor(0, j).det() for j in range(self.shape[1]))

    def minor(self, i, j):
        return Matrix([r[:j] + r[j + 1 :] for k, r in enumerate(self.rows) if k != i])

    def solve(self, b):
        n = len(self.rows)
        a = [list(map(float, r)) + [float(x)] for r, x in zip(self.rows, b)]
        for i in range(n):
            pivot = max(range(i, n), key=lambda r: abs(a[r][i]))
            if a[pivot][i] == 0:
                raise ZeroDivisionError("singular matrix")
            a[i], a[pivot] = a[pivot], a[i]
            for r in range(n):
                if r != i:
                    k = a[r][i] / a[i][i]
                    a[r] = [x - k * y for x, y in zip(a[r], a[i])]
        return [round(r[n] / r[i], 10) for i, r in enumerate(a)]

    def __str__(self):
        width = max(len(str(x)) for r in self.rows for x in r)
        return "\n".join(" ".join(f"{x:>{width}}" for x in r) for r in self.rows)


a = Matrix([[2, 1], [5, 3]])
b = Matrix([[1, 2, 3], [0, 1, 4], [5, 6, 0]])
print(a @ a, a.T, a + a - a == a, 3 * a, sep="\n--\n")
print(a.det(), b.det(), a**10, Matrix.identity(2) == a**0, sep="\n")
print(b.solve([14, 14, 17]), a.shape, a[1, 0], (b @ b.T).rows)
a[0, 0] = 10
print(a.rows)
for bad in (lambda: a @ b, lambda: Matrix([[1], [1, 2]]), lambda: Matrix([[1, 2], [2, 4]]).solve([1, 2]), lambda: a[5, 0]):
    try:
        bad()
    except (ValueError, ZeroDivisionError, IndexError) as e:
        print(type(e).__name__, e)
