import heapq

graph = {"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}


def shortest(start):
    dist = {start: 0}
    queue = [(0, start)]
    while queue:
        d, node = heapq.heappop(queue)
        if d > dist[node]:
            continue
        for other, w in graph[node].items():
            if d + w < dist.get(other, float("inf")):
                dist[other] = d + w
                heapq.heappush(queue, (d + w, other))
    return dist


print(shortest("a"))
