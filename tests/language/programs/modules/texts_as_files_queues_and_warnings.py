import io, queue, uuid, warnings, sys
from contextlib import redirect_stdout, redirect_stderr
buf = io.StringIO()
print("a", 1, sep="-", end="!", file=buf)
with redirect_stdout(buf):
    print("inside"); sys.stdout.write("written\n")
print(repr(buf.getvalue()))
s = io.StringIO("l1\nl2\nl3"); print(s.readline(), list(s), s.read(), s.seek(0), s.read(4), s.tell()); s.close()
try: s.read()
except ValueError as e: print(e)
class Tee:
    def __init__(self): self.lines = []
    def write(self, t): self.lines.append(t)
    def flush(self): pass
t = Tee(); print("x", "y", file=t, flush=True); print(t.lines)
q = queue.Queue(); [q.put(i) for i in range(3)]; print(q.get(), q.qsize(), q.empty(), q.get_nowait())
pq = queue.PriorityQueue(); [pq.put(x) for x in [(3, "c"), (1, "a"), (2, "b")]]
while not pq.empty(): print(pq.get(), end=" ")
lq = queue.LifoQueue(2); lq.put(1); lq.put(2); print(lq.full(), lq.get())
try: queue.Queue().get(block=False)
except queue.Empty as e: print("Empty", repr(e))
try: lq.put(5); lq.put_nowait(9)
except queue.Full: print("Full")
u = uuid.uuid4(); print(len(str(u)), u.version, str(u)[14], u == uuid.UUID(str(u)), len({uuid.uuid4() for _ in range(50)}), len(u.hex), uuid.UUID(int=5))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("old", DeprecationWarning)
    print(len(w), w[0].message, w[0].category.__name__)
warnings.filterwarnings("ignore"); warnings.warn("hidden")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("boom", UserWarning)
    except UserWarning as e: print("raised", e)
for cls in (ConnectionResetError, ConnectionRefusedError, BrokenPipeError, InterruptedError, FutureWarning, IndentationError, NotADirectoryError):
    try: raise cls("m")
    except (OSError, Warning, SyntaxError) as e: print(type(e).__name__, e, [c.__name__ for c in cls.__mro__[1:3]])
