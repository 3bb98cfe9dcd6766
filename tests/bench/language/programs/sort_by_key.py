import random


def ranking(n):
    random.seed(1)
    people = [(random.random(), i, str(i)) for i in range(n)]
    by_score = sorted(people, key=lambda p: p[0])
    by_name = sorted(people, key=lambda p: (-p[1], p[2]))
    return by_score[0][1], by_name[0][1], max(people, key=lambda p: p[0])[1]


print(ranking(60000))
