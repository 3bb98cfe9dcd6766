"""A parameter server actor and workers that compute gradients; synchronous rounds."""
import random

import ray

ray.init()


@ray.remote
class ParameterServer:
    def __init__(self, size, rate):
        self.weights = [0.0] * size
        self.rate = rate
        self.updates = 0

    def apply(self, *gradients):
        for i in range(len(self.weights)):
            mean = sum(g[i] for g in gradients) / len(gradients)
            self.weights[i] -= self.rate * mean
        self.updates += 1
        return self.weights

    def get(self):
        return self.weights


@ray.remote
class DataWorker:
    def __init__(self, seed):
        r = random.Random(seed)
        self.data = []
        for _ in range(20):
            x = r.uniform(-1, 1)
            self.data.append((x, 2 * x + 1))

    def gradient(self, weights):
        g = [0.0, 0.0]
        for x, y in self.data:
            error = weights[0] * x + weights[1] - y
            g[0] += 2 * error * x / len(self.data)
            g[1] += 2 * error / len(self.data)
        return g


server = ParameterServer.remote(2, 0.3)
workers = [DataWorker.remote(i) for i in range(3)]
weights = server.get.remote()
for round in range(30):
    gradients = [w.gradient.remote(weights) for w in workers]
    weights = server.apply.remote(*gradients)
    if round % 10 == 0:
        print(round, [f"{w:.4f}" for w in ray.get(weights)])
print([f"{w:.4f}" for w in ray.get(server.get.remote())])
