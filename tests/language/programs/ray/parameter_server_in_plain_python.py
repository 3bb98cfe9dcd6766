import ray
import random

class ParameterServer:
    def __init__(self, dim, lr=0.1):
        self.w = [0.0] * dim
        self.lr = lr
        self.version = 0
    def apply_gradients(self, *grads):
        n = len(grads)
        g = [sum(col) / n for col in zip(*grads)]
        self.w = [wi - self.lr * gi for wi, gi in zip(self.w, g)]
        self.version += 1
        return list(self.w)
    def get_weights(self):
        return list(self.w)

PS = ray.remote(ParameterServer)

@ray.remote
class DataWorker:
    def __init__(self, seed):
        rng = random.Random(seed)
        self.data = []
        for _ in range(20):
            x = [rng.gauss(0, 1) for _ in range(3)]
            y = 2 * x[0] - 3 * x[1] + 0.5 * x[2]
            self.data.append((x, y))
    def compute_gradients(self, weights):
        g = [0.0] * len(weights)
        for x, y in self.data:
            err = sum(wi * xi for wi, xi in zip(weights, x)) - y
            for j, xj in enumerate(x):
                g[j] += 2 * err * xj / len(self.data)
        return g

ray.init(num_cpus=4)
ps = PS.remote(3)
workers = [DataWorker.remote(i) for i in range(3)]
current_weights = ps.get_weights.remote()
for i in range(40):
    gradients = [w.compute_gradients.remote(current_weights) for w in workers]
    current_weights = ps.apply_gradients.remote(*gradients)
    if i % 10 == 0:
        print("Iter {}: \tweights are {}".format(i, [round(v, 4) for v in ray.get(current_weights)]))
print(["%.3f" % v for v in ray.get(current_weights)])
