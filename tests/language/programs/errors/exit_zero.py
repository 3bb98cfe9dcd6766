"""sys.exit() and exit code 0 end the program quietly."""
import sys


def stop():
    print("stopping")
    sys.exit(0)


for i in range(3):
    print(i)
    if i == 1:
        stop()
