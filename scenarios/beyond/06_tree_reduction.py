# /// script
# dependencies = ["ray"]
#
# [tool.makespan]
# lesson = "beyond/06"
# sweep = { shape = ["tree", "chain"], values = [2, 4, 8, 16] }
# check = [
#     "result == 40320",
#     "abs(makespan - 1.2) <= 0.001",
# ]
#
# [[tool.makespan.predict]]
# ask = "The eight numbers are multiplied in a chain instead. How long does it take?"
# with = { shape = "chain" }
# answer = "makespan"
# tolerance = "5 %"
# ///
"""A tree instead of a chain

Eight numbers are read, 0.3 s each, and multiplied, two at a time, 0.3 s for each product.

In a chain every product needs the one before it: seven in a row. In a tree the four pairs are
multiplied at the same time, then the two pairs of their products, then the last pair: three in a
row. The work is the same, the span is not: log2(8) levels instead of 7 steps.

It works because multiplication is associative: the brackets may stand anywhere.
"""
import time

import ray

values = 8        #: 1..64          how many numbers
shape = 'tree'    #: {tree, chain}  where the brackets stand
nap = 0.3         #: 0..10 s        the length of one task

ray.init(num_cpus=8)


@ray.remote
def read(i):
    time.sleep(nap)
    return i + 1


@ray.remote
def multiply(a, b):
    time.sleep(nap)
    return a * b


futures = [read.remote(i) for i in range(values)]

while len(futures) > 1:
    if shape == 'tree':
        futures = futures[2:] + [multiply.remote(futures[0], futures[1])]   # the new one goes to the end
    else:
        futures = [multiply.remote(futures[0], futures[1])] + futures[2:]   # the new one is used at once

result = ray.get(futures[0])
print(result)
