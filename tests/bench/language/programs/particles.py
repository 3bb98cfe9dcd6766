class Particle:
    def __init__(self, x, v):
        self.x = x
        self.v = v

    def step(self, dt):
        self.x += self.v * dt
        if self.x > 1.0:
            self.x -= 1.0

ps = [Particle(i / 100, i) for i in range(100)]
for _ in range(3000):
    for p in ps:
        p.step(0.001)
print(f"{sum(p.x for p in ps):.9f}")
