"""Endless mutual recursion: alternating frames are not folded together; the output before is kept."""
def ping(n):
    return pong(n + 1)


def pong(n):
    return ping(n + 1)


print("before")
try:
    ping(0)
except RecursionError as e:
    print(type(e).__name__)
raise SystemError("after")
