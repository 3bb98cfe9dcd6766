"""What is written to an object's __dict__ is an attribute, and the other way round."""
import ray

ray.init(num_cpus=2)


class Options:
    limit = 3

    def __init__(self, **options):
        self.name = "plain"
        self.__dict__.update(options)

    def describe(self):
        return f"{self.name} {sorted(self.__dict__)}"


first = Options(limit=10, depth=2)
second = Options()
print(first.describe(), first.limit, first.depth)
print(second.describe(), second.limit)

attributes = first.__dict__
attributes["colour"] = "red"
first.size = 4
del attributes["depth"]
print(first.colour, attributes["size"], hasattr(first, "depth"), attributes is first.__dict__)
print(attributes, vars(first) is attributes)
try:
    print(first.depth)
except AttributeError as error:
    print(error)
del first.size
print("size" in attributes, getattr(first, "size", None))
setattr(first, "size", 5)
print(attributes.pop("size"), hasattr(first, "size"))

for i in range(1000):
    vars(first)[f"value{i}"] = [i]
garbage = [[i] * 10 for i in range(20000)]
print(first.value999, len(first.__dict__), sum(v[0] for k, v in vars(first).items() if k.startswith("value")))

second.__dict__.clear()
print(second.__dict__, second.limit)
second.__dict__ |= {"name": "again"}
print(second.name, second.describe())
second.__dict__ = {"name": "other", "x": 1}
print(second.x, second.describe())
try:
    second.__dict__ = [1]
except TypeError as error:
    print(error)


class Bunch:
    def __init__(self, **kwargs):
        vars(self).update(kwargs)

    def __eq__(self, other):
        return self.__dict__ == other.__dict__


@ray.remote
def grow(bunch):
    bunch.__dict__["grown"] = bunch.start + 1
    return bunch


@ray.remote
class Store:
    def __init__(self, **values):
        self.__dict__.update(values)

    def change(self, name, value):
        self.__dict__[name] = value
        return sorted(self.__dict__.items())


bunch = Bunch(start=1)
grown = ray.get(grow.remote(bunch))
print(grown.grown, bunch.__dict__, grown == Bunch(start=1, grown=2), grown != bunch)
store = Store.remote(a=1)
print(ray.get(store.change.remote("b", 2)), ray.get(store.change.remote("a", 0)))
