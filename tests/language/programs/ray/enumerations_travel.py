"""Members of an enumeration are the same objects after their way to a task, to an actor and back."""
from enum import Enum, IntEnum

import ray


class Colour(Enum):
    RED = 1
    GREEN = "g"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


ray.init(num_cpus=2)


@ray.remote
def look(colour, level):
    return colour is Colour.RED, colour.name, level is Level.HIGH, level + 1, [colour, Colour.GREEN]


@ray.remote
class Box:
    def __init__(self, colour):
        self.colour = colour

    def take(self):
        return {self.colour: self.colour is Colour.GREEN}


answer = ray.get(look.remote(Colour.RED, Level.HIGH))
print(answer)
print(answer[4][0] is Colour.RED, answer[4][1] is Colour.GREEN)
box = Box.remote(Colour.GREEN)
print(ray.get(box.take.remote())[Colour.GREEN])
