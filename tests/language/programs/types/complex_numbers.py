z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate(), -z, z * 2, 2 * z, z / 2, 1 / z, z ** 2, z ** -1, z ** 0.5, 2 ** z, z == 3 + 4j, z != 1, hash(1 + 0j) == hash(1), bool(0j))
print(complex(1, 2), complex("1+2j"), complex("-3j"), complex("2"), complex(1.5), complex(), complex(1 + 1j, 1j), 1j * 1j, (1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j), 1j ** 2, (1 + 1j) ** 10)
print(0j, 1j, -1j, 1 - 0j, complex(-0.0, 2), 1e100 + 1e-5j, complex(float("inf"), float("nan")), f"{z}", f"{z:.2f}", f"{1.5 + 2.25j:.1f}", str(z), repr([z, 1j]))
print((-8) ** (1 / 3), (-1) ** 0.5, pow(-4, 0.5), sum([1j, 2, 3.5]), isinstance(z, complex), type(z).__name__, type(z), z.real + 1, z + 1, 1 - z, z - 1j, z * 0)
for f in (lambda: z < 1, lambda: int(z), lambda: float(z), lambda: z // 2, lambda: z % 2, lambda: complex("x"), lambda: 1 / 0j, lambda: z + "a", lambda: round(z), lambda: [1][z], lambda: complex("1", 2), lambda: complex([]), lambda: 0j ** -1, lambda: max(z, 1j)):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
def mandel(c, n=30):
    z = 0
    for i in range(n):
        if abs(z) > 2: return i
        z = z * z + c
    return n
for y in range(-6, 7, 2):
    print("".join(" .:-=+*#%@"[min(mandel(complex(x / 15, y / 6)) // 3, 9)] for x in range(-32, 13)))
import ray
@ray.remote
def square(w): return w * w, {w: [w]}
print(ray.get(square.remote(1 + 2j)))
roots = sorted([(-1 + 0j), 1j, -1j], key=lambda w: (w.real, w.imag)); print(roots)
