"""An own exception with __str__, raised through two functions and a finally that prints."""
class QueueFull(Exception):
    def __init__(self, size, item):
        self.size, self.item = size, item

    def __str__(self):
        return f"queue of {self.size} cannot take {self.item!r}"


class Queue:
    def __init__(self, size):
        self.size, self.items = size, []

    def put(self, item):
        if len(self.items) == self.size:
            raise QueueFull(self.size, item)
        self.items.append(item)


def fill(q, items):
    try:
        for item in items:
            q.put(item)
    finally:
        print("in the queue:", q.items)


fill(Queue(2), ["a", "b"])
fill(Queue(1), ["c", "d"])
