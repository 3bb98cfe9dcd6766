"""Global variables are copied to tasks: changes there are never seen by the driver; an actor shares state."""
import ray

ray.init()
counter = 0
table = {"hits": 0}


@ray.remote
def increment():
    global counter
    counter += 1
    table["hits"] += 1
    return counter >= 1, table["hits"] >= 1


print(ray.get([increment.remote() for _ in range(3)]), counter, table)


@ray.remote
class Global:
    def __init__(self):
        self.counter = 0

    def increment(self):
        self.counter += 1
        return self.counter


shared = Global.remote()


@ray.remote
def use(actor, times):
    return [ray.get(actor.increment.remote()) for _ in range(times)][-1] > 0


print(ray.get([use.remote(shared, 2) for _ in range(3)]), ray.get(shared.increment.remote()))
