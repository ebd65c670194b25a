"""
Maker: a process of its own that draws one picture after the other, so that a file that eats memory harms nothing else.

It knows no secret, may take only so much memory, and reads orders as lines of JSON until nobody is there to give any:
`{"source", "folder", "box"}` to draw, `{"source"}` to read what is on it. Each is answered by a line: what `drawing`
or `reading` tells, or `{"refused": "broken" | "memory"}`.
"""

import json
import os
import resource
import signal
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from oja.catalog.pictures import drawing
from oja.catalog.recognition import reading

MOST_MEMORY = 1536 * 1024 * 1024
POLITE = 10


def serve(reply: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Answer orders until the end of the input."""
    # Who started it ends it, by closing its input: Ctrl-C in a terminal reaches the whole group.
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    os.nice(POLITE)
    for line in sys.stdin.buffer:
        sys.stdout.write(json.dumps(reply(json.loads(line))) + "\n")
        sys.stdout.flush()


def answer(order: dict[str, Any]) -> dict[str, Any]:
    """What becomes of one order."""
    source, box = Path(order["source"]), order.get("box")
    try:
        if "folder" not in order:
            return reading.read(source)
        return drawing.draw(source, Path(order["folder"]), tuple(box) if box else None)
    except MemoryError:
        return {"refused": "memory"}
    except (OSError, SyntaxError, ValueError, OverflowError, struct.error, EOFError, RuntimeError):
        return {"refused": "broken"}


if __name__ == "__main__":
    serve(answer)
