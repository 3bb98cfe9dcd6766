import ray

class Model:
    def __init__(self, lr=0.1):
        self.w = [0.0, 0.0, 0.0]
        self.lr = lr
    def grad(self, batch):
        g = [0.0] * len(self.w)
        for xs, y in batch:
            pred = sum(w * x for w, x in zip(self.w, xs))
            err = pred - y
            for k, x in enumerate(xs):
                g[k] += 2 * err * x / len(batch)
        return g

@ray.remote
class ParameterServer:
    def __init__(self, lr):
        self.model = Model(lr)
    def apply_gradients(self, *gradients):
        summed = [sum(col) / len(gradients) for col in zip(*gradients)]
        self.model.w = [w - self.model.lr * g for w, g in zip(self.model.w, summed)]
        return self.model.w
    def get_weights(self):
        return self.model.w

@ray.remote
class DataWorker:
    def __init__(self, shard):
        self.model = Model()
        self.shard = shard
    def compute_gradients(self, weights):
        self.model.w = weights
        return self.model.grad(self.shard)

data = [((1.0, float(i % 5), float(i % 3)), 2.0 + 3.0 * (i % 5) - 1.0 * (i % 3)) for i in range(30)]
iterations = 60
num_workers = 2
ps = ParameterServer.remote(0.05)
workers = [DataWorker.remote(data[i::num_workers]) for i in range(num_workers)]
current_weights = ps.get_weights.remote()
for i in range(iterations):
    gradients = [worker.compute_gradients.remote(current_weights) for worker in workers]
    current_weights = ps.apply_gradients.remote(*gradients)
    if i % 20 == 0:
        w = ray.get(current_weights)
        print("Iter {}: \tweights {}".format(i, ", ".join(f"{x:+.4f}" for x in w)))
print("Final:", [round(x, 3) for x in ray.get(current_weights)])
