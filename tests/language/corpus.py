#!/usr/bin/env python3
"""Compares the programs' .out files with what this CPython prints (77 when it is not 3.11: skipped).

    corpus.py            check
    corpus.py --write    write the .out files
    corpus.py NAME…      only programs whose path contains one of these
"""
import sys

import judge


def main(arguments):
    write = "--write" in arguments
    names = [a for a in arguments if not a.startswith("-")]
    if not judge.is_the_right_python():
        print("not CPython 3.11: skipped")
        return 77
    judge.judge_again()
    programs = judge.here / "programs"
    paths = [p for p in sorted(programs.rglob("*.py")) if not names or any(n in str(p) for n in names)]
    if not paths:
        print("no programs")
        return 1
    wrong = 0
    for path, text in judge.transcripts(paths):
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
