"""SystemExit with a text ends the program with that text; what comes after is not run."""
import sys

print("before")
try:
    sys.exit("not enough data")
finally:
    print("finally still runs")
print("never")
