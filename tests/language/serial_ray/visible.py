"""What of a traceback belongs to the program itself."""
import re
from pathlib import Path

# Found in a frame's file name: not the program's own.
hidden = (str(Path(__file__).resolve().parent.parent), "/lib/python", "<string>", "<frozen")


def visible_frames(text):
    """A traceback's text without the frames of files that the program is not written in. A comprehension has no
    frame of its own, as in Python 3.12 (PEP 709): the line of its frame is the line in the function around it."""
    lines = text.split("\n")
    kept, i = [], 0
    while i < len(lines):
        if lines[i].startswith('  File "') and any(h in lines[i].split('", line')[0] for h in hidden):
            i += 1
            while i < len(lines) and lines[i].startswith("    "):
                i += 1
            continue
        inner = re.fullmatch(r'(  File ".*", line \d+, in )<(list|set|dict)comp>', lines[i])
        if inner:
            outer = max(k for k in range(len(kept)) if kept[k].startswith('  File "'))
            around = kept[outer].split(", in ", 1)[1]
            del kept[outer:]
            lines[i] = inner.group(1) + around
        kept.append(lines[i])
        i += 1
    return "\n".join(kept)
