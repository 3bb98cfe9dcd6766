"""An exception in the body, and another one in __exit__, both shown."""
class Guard:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)

    def __exit__(self, kind, value, trace):
        print("exit", self.name, value)
        if self.name == "bad":
            raise RuntimeError("exit failed")


with Guard("good"), Guard("bad"):
    x = 1
    x / 0
