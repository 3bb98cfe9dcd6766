#!/usr/bin/env python3
"""Compares the programs' .out files with what this CPython prints (77 when it is not 3.11: skipped).

    corpus.py            check
    corpus.py --write    write the .out files
    corpus.py NAME…      only programs whose path contains one of these
"""
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

here = Path(__file__).resolve().parent
programs = here / "programs"


def transcript(path):
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": str(here / "serial_ray"),
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    done = subprocess.run(
        [sys.executable, "-W", "ignore", path.name], cwd=path.parent, env=environment, capture_output=True, timeout=60
    )
    text = done.stdout.decode()
    if done.returncode == 0:
        return text
    line, last = "?", ""
    for one in done.stderr.decode().split("\n"):
        # Only the program's own lines count: the stand-in for ray has frames that we do not.
        found = re.match(r'  File "(.*)", line (\d+)', one)
        if found and "serial_ray" not in found.group(1) and "/lib/python" not in found.group(1):
            line = found.group(2)
        if one and not one.startswith(" "):
            last = one
    return text + "!! line %s: %s\n" % (line, last)


def main(arguments):
    write = "--write" in arguments
    names = [a for a in arguments if not a.startswith("-")]
    if sys.version_info[:2] != (3, 11):
        print("not CPython 3.11: skipped")
        return 77
    paths = [p for p in sorted(programs.rglob("*.py")) if not names or any(n in str(p) for n in names)]
    if not paths:
        print("no programs")
        return 1
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(transcript, paths))
    wrong = 0
    for path, text in zip(paths, results):
        golden = path.with_suffix(".out")
        if golden.exists() and golden.read_bytes() == text.encode():
            continue
        if write:
            golden.write_bytes(text.encode())
        else:
            wrong += 1
            print("differs from CPython:", path.relative_to(programs))
    print(len(paths), "programs,", wrong, "differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
