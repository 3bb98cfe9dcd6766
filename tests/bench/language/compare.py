"""Runs the programs of this folder on CPython and on Makespan's language runner, one after the other, and
prints the ratios. usage: python3 compare.py RUNNER [repetitions]

RUNNER is bench_language_run, which takes the name of a program. Times are processor time, the best of the
repetitions, of whole processes less the time of an empty program.
"""
import math
import os
import resource
import subprocess
import sys

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "programs")


def processor_time():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime   # their sum is exact, their split is sampled


def best(command, repetitions):
    shortest = math.inf
    output = None
    for _ in range(repetitions):
        before = processor_time()
        output = subprocess.run(command, capture_output=True, check=True).stdout
        shortest = min(shortest, processor_time() - before)
    return shortest, output


def main():
    runner = sys.argv[1]
    repetitions = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    empty = os.path.join(HERE, "empty.py")
    python_start, _ = best(["python3", empty], repetitions)
    own_start, _ = best([runner, empty], repetitions)
    print(f"{'program':16} {'python3':>9} {'makespan':>9} {'python3/makespan':>17}")
    ratios = []
    for name in sorted(os.listdir(HERE)):
        path = os.path.join(HERE, name)
        if name == "empty.py":
            continue
        python_time, expected = best(["python3", path], repetitions)
        own_time, output = best([runner, path], repetitions)
        if output != expected:
            sys.exit(f"{name}: different output")
        ratio = (python_time - python_start) / (own_time - own_start)
        ratios.append(ratio)
        print(f"{name:16} {python_time - python_start:8.3f}s {own_time - own_start:8.3f}s {ratio:17.2f}")
    print(f"geometric mean {math.exp(sum(map(math.log, ratios)) / len(ratios)):.2f}, start "
          f"python3 {python_start * 1000:.0f} ms, makespan {own_start * 1000:.0f} ms")


main()
