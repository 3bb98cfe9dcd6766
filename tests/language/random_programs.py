#!/usr/bin/env python3
"""Random programs (generate_program.py) must print the same under CPython 3.11 and in every place of ours.

    random_programs.py RUNNER [--seconds N] [--seed FIRST] [--count N]

RUNNER is the built run_programs. Programs have the seeds FIRST, FIRST + 1, …, so that a failure is found again
with --seed. A failing program is made smaller, statement by statement, and printed with what it printed where.
Exit code 77: not CPython 3.11, skipped.
"""
import argparse
import ast
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import judge
from generate_program import generate

BATCH = 20


def ours(runner, paths):
    """Transcripts by path and place; what is missing at the end was being run when the runner crashed."""
    done = subprocess.run([runner] + [str(p) for p in paths], capture_output=True)
    found, at = {p: {} for p in paths}, 0
    while at < len(done.stdout):
        end = done.stdout.index(b"\n", at)
        place, size, path = done.stdout[at:end].decode().split(":", 2)
        found[Path(path)][place] = done.stdout[end + 1 : end + 1 + int(size)].decode(errors="replace")
        at = end + 1 + int(size)
    if done.returncode:
        for path in paths:
            if len(found[path]) < 6:
                found[path]["the runner"] = "ended with %d\n%s" % (done.returncode, done.stderr.decode(errors="replace")[-2000:])
                break
    return found


def differences(runner, paths):
    """(path, place, our transcript, CPython's) for each program that differs somewhere."""
    mine = ours(runner, paths)
    for path, wanted in judge.transcripts(paths):
        for place, got in mine[path].items():
            if got != wanted:
                yield path, place, got, wanted
                break


def first_difference(got, wanted):
    for a, b in zip(got.split("\n") + ["(nothing)"], wanted.split("\n") + ["(nothing)"]):
        if a != b:
            return "  ours    " + a + "\n  CPython " + b
    return "  one is longer"


def reduce(runner, source, folder, seconds=90):
    """The program without the statements that the difference does not need (as far as the time goes)."""
    end = time.monotonic() + seconds

    def unknown_names(text):
        return text.count("NameError") + text.count("UnboundLocalError")

    def fails(text):
        path = folder / "reduced.py"
        path.write_text(text)
        try:
            compile(text, "reduced.py", "exec")
        except (SyntaxError, ValueError):
            return False
        return any(
            unknown_names(wanted) <= allowed
            and ("!! not compiled" in got) == refused
            and "!! ended by signal" not in wanted
            for _, _, got, wanted in differences(runner, [path])
        )

    # A removed definition alone makes a difference of its own kind: not that one.
    first = folder / "reduced.py"
    first.write_text(source)
    allowed, refused = 0, False
    for _, _, got, wanted in differences(runner, [first]):
        allowed, refused = unknown_names(wanted), "!! not compiled" in got
    tree = ast.parse(source)
    if not fails(ast.unparse(tree)):
        return source
    progress = True
    while progress:
        progress = False
        for node in list(ast.walk(tree)):
            for field in ("body", "orelse", "finalbody", "handlers"):
                block = getattr(node, field, None)
                if not isinstance(block, list):
                    continue
                size = max(1, len(block) // 2)
                while size:
                    i = 0
                    while i < len(block):
                        kept = block[:]
                        del block[i : i + size]
                        if not block and field == "body" and not isinstance(node, ast.Module):
                            block.append(ast.Pass())
                        try:
                            if time.monotonic() > end:
                                block[:] = kept
                                return ast.unparse(tree) + "\n"
                            smaller = len(block) < len(kept) or not isinstance(kept[0], ast.Pass)
                            good = smaller and fails(ast.unparse(tree))
                        except Exception:
                            good = False
                        if good:
                            progress = True
                        else:
                            block[:] = kept
                            i += size
                    size //= 2
    return ast.unparse(tree) + "\n"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("runner")
    arguments.add_argument("--seconds", type=float, default=1e9)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--count", type=int, default=10**9)
    given = arguments.parse_args()
    if not judge.is_the_right_python():
        print("not CPython 3.11: skipped")
        return 77
    judge.judge_again()
    judge.seconds = 5  # a program that lost the end of a loop while it was made smaller
    end = time.monotonic() + given.seconds
    seed = given.seed
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        while time.monotonic() < end and seed < given.seed + given.count:
            paths = []
            for s in range(seed, min(seed + BATCH, given.seed + given.count)):
                paths.append(folder / f"seed_{s}.py")
                paths[-1].write_text(generate(s))
            for path, place, got, wanted in differences(given.runner, paths):
                print("seed", path.stem[5:], "differs at", place)
                print(first_difference(got, wanted), flush=True)
                small = reduce(given.runner, path.read_text(), folder)
                path.write_text(small)
                for _, place, got, wanted in differences(given.runner, [path]):
                    print("--- the program, reduced\n" + small)
                    print("--- CPython\n" + wanted + "--- ours, " + place + "\n" + got)
                return 1
            for path in paths:
                path.unlink()
            seed += len(paths)
    print("seeds", given.seed, "to", seed - 1, "agree")
    return 0


if __name__ == "__main__":
    sys.exit(main())
