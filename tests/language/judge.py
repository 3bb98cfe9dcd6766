"""Runs programs under this CPython and gives their transcripts: what they print, and the traceback that ends them.

One process is forked for each program (a new interpreter each would take 20 times as long), so no program sees
another one's modules or names. The frames of this file and of the stand-in for ray are left out of tracebacks;
run it with `-X no_debug_ranges` (as `judge_again()` does), because ours have no ^^^^ markers.
"""
import io
import os
import selectors
import signal
import sys
import traceback
import types
from pathlib import Path

here = Path(__file__).resolve().parent
sys.path.insert(0, str(here / "serial_ray"))
sys.dont_write_bytecode = True

import ray  # noqa: E402  (loaded once, not by every program)
import ray.util  # noqa: E402
from visible import visible_frames  # noqa: E402

seconds = 60  # that a program may compute


def is_the_right_python():
    return sys.version_info[:2] == (3, 11)


def judge_again():
    """Starts this script anew with the settings that transcripts need, unless it already has them."""
    if sys.flags.hash_randomization or "no_debug_ranges" not in sys._xoptions:
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, "-X", "no_debug_ranges", "-W", "ignore"] + sys.argv)


def _run(path):
    """In the forked process: the program as __main__."""
    signal.setitimer(signal.ITIMER_PROF, seconds)  # of computing: other work on the computer does not count
    os.chdir(path.parent)
    sys.argv = [path.name]
    main = types.ModuleType("__main__")
    sys.modules["__main__"] = main
    main.__dict__["__builtins__"] = __builtins__
    main.__dict__["__file__"] = path.name
    out = io.TextIOWrapper(os.fdopen(1, "wb", closefd=False), encoding="utf-8", newline="\n")
    sys.stdout = out
    sys.setrecursionlimit(1000 + len(traceback.extract_stack()) + 1)
    text = ""
    try:
        exec(compile(path.read_bytes(), path.name, "exec"), main.__dict__)
    except SystemExit as left:
        if left.code not in (None, 0):
            text = "SystemExit: %s\n" % left.code
    except BaseException:
        sys.setrecursionlimit(5000)
        # The interpreter's own report: the module traceback of 3.11 does not know "Did you mean".
        sys.stderr = io.StringIO()
        sys.__excepthook__(*sys.exc_info())
        text = visible_frames(sys.stderr.getvalue())
    out.flush()
    if text:
        os.write(1, ("!! " + text).encode())
    os._exit(0)


def transcripts(paths, jobs=2):
    """Yields (path, transcript) in the order of paths."""
    waiting, running, done = list(enumerate(paths)), {}, {}
    selector = selectors.DefaultSelector()
    given = 0
    while waiting or running:
        while waiting and len(running) < jobs:
            number, path = waiting.pop(0)
            read, write = os.pipe()
            pid = os.fork()
            if pid == 0:
                try:
                    os.close(read)
                    os.dup2(write, 1)
                    _run(Path(path))
                except BaseException as failed:
                    os.write(1, ("!! judge failed: %r\n" % failed).encode())
                finally:
                    os._exit(1)
            os.close(write)
            running[read] = [pid, number, b""]
            selector.register(read, selectors.EVENT_READ)
        for key, _ in selector.select():
            piece = os.read(key.fd, 1 << 16)
            one = running[key.fd]
            one[2] += piece
            if not piece:
                selector.unregister(key.fd)
                os.close(key.fd)
                _, status = os.waitpid(one[0], 0)
                if status:
                    one[2] += b"!! ended by signal or judge, status %d\n" % status
                done[one[1]] = one[2]
                del running[key.fd]
        while given in done:
            yield paths[given], done.pop(given).decode()
            given += 1
