"""One measure of multiprocessing.Pool: process_pool.py MEASURE WORKERS COUNT prints seconds."""

import multiprocessing
import sys
import time


def identity(x):
    return x


def nap(seconds):
    time.sleep(seconds)


def main():
    measure, workers, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with multiprocessing.Pool(workers) as pool:
        pool.map(identity, range(workers))
        begin = time.perf_counter()
        if measure == "futures":
            for result in [pool.apply_async(identity, (i,)) for i in range(count)]:
                result.get()
        elif measure == "one_by_one":
            for i in range(count):
                pool.apply_async(identity, (i,)).get()
        else:
            pool.map(nap, [float(measure)] * count, chunksize=1)
        print(time.perf_counter() - begin)


if __name__ == "__main__":
    main()
