from collections import Counter, defaultdict, deque
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int = 0

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


def walk(n):
    place = Point(0)
    seen = defaultdict(list)
    last = deque()
    for i in range(n):
        place = place + Point(i % 3, 1)
        seen[i % 100].append(place.x)
        last.append(i)
        if len(last) > 10:
            last.popleft()
    return place, len(seen), sum(last), Counter(i % 7 for i in range(n))[3]


print(walk(60000))
