"""One measure of Dask on processes of this computer: dask_client.py MEASURE WORKERS COUNT prints seconds."""

import logging
import os
import sys
import time

# Its warnings about a busy computer would stand in the middle of the table. The workers' processes inherit this.
os.environ["DASK_LOGGING__DISTRIBUTED"] = "error"
os.environ["PYTHONWARNINGS"] = "ignore"

from distributed import Client, LocalCluster


def identity(x):
    return x


def nap(seconds):
    time.sleep(seconds)


def main():
    measure, workers, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        dashboard_address=None,
        silence_logs=logging.ERROR,
    ) as cluster, Client(cluster) as client:
        client.gather(client.map(identity, range(workers), pure=False))
        begin = time.perf_counter()
        if measure == "futures":
            client.gather([client.submit(identity, i, pure=False) for i in range(count)])
        elif measure == "one_by_one":
            for i in range(count):
                client.submit(identity, i, pure=False).result()
        else:
            client.gather(client.map(nap, [float(measure)] * count, pure=False))
        print(time.perf_counter() - begin)


if __name__ == "__main__":
    main()
