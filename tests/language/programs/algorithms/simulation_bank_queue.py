"""A discrete event simulation: customers arrive, wait and are served; an event queue with ties."""
import heapq
import random
from dataclasses import dataclass, field


@dataclass(order=True)
class Event:
    time: float
    number: int
    kind: str = field(compare=False)
    customer: int = field(compare=False)


class Bank:
    def __init__(self, tellers, seed):
        self.random = random.Random(seed)
        self.free, self.tellers = tellers, tellers
        self.waiting, self.events, self.numbers = [], [], 0
        self.log = {"served": 0, "waited": [], "longest": 0}
        self.arrived = {}

    def plan(self, time, kind, customer):
        self.numbers += 1
        heapq.heappush(self.events, Event(round(time, 6), self.numbers, kind, customer))

    def run(self, customers):
        t = 0.0
        for c in range(customers):
            t += self.random.expovariate(1.0)
            self.plan(t, "arrive", c)
        while self.events:
            event = heapq.heappop(self.events)
            getattr(self, "on_" + event.kind)(event)
        return self.log

    def on_arrive(self, event):
        self.arrived[event.customer] = event.time
        self.waiting.append(event.customer)
        self.log["longest"] = max(self.log["longest"], len(self.waiting))
        self.serve(event.time)

    def on_leave(self, event):
        self.free += 1
        self.log["served"] += 1
        self.serve(event.time)

    def serve(self, now):
        while self.free and self.waiting:
            customer = self.waiting.pop(0)
            self.free -= 1
            self.log["waited"].append(now - self.arrived[customer])
            self.plan(now + self.random.uniform(0.5, 2.5), "leave", customer)


for tellers in (1, 2, 3):
    log = Bank(tellers, seed=7).run(50)
    waited = log["waited"]
    print(tellers, log["served"], log["longest"], f"mean wait {sum(waited) / len(waited):.3f}, max {max(waited):.3f}")
